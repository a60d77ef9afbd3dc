// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/export_path.h"
#include "ui/document/spoken.h"
#include "ui/pages/page.h"
#include "ui/pages/plan_picture.h"
#include "ui/pages/start_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/documents_folder.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recovered_report.h"
#include "ui/shell/scenario_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/take_typed.h"
#include "ui/workspace/examples.h"

#include <QAbstractButton>
#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>

#include <utility>

namespace homeward::ui {

namespace {

/// Files of this machine among what is dropped.
QStringList filesIn(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

bool isPlan(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QStringLiteral("homeward") || ending == QStringLiteral("json");
}

} // namespace

void MainWindow::fillMenus()
{
    for (const Example& example : examples())
        m_actions->examples->addAction(example.title, this,
                                       [this, resource = example.resource] { openExample(resource); });
    connect(&m_session.recent, &document::RecentFiles::changed, this, &MainWindow::refreshRecent);
    refreshRecent();
}

void MainWindow::refreshRecent()
{
    m_actions->recent->clear();
    const QStringList files = m_session.recent.files();
    for (const QString& path : files) {
        QString text = QDir::toNativeSeparators(path);
        text.replace(u'&', QStringLiteral("&&"));
        m_actions->recent->addAction(text, this, [this, path] { openFile(path); });
    }
    m_actions->recent->setEnabled(!files.isEmpty());
}

void MainWindow::connectFileActions()
{
    document::PlanFiles& files = m_session.files;
    // Before what the actions do, which is connected after this.
    for (const QAction* action : {m_actions->save, m_actions->saveAs, m_actions->saveTemplate, m_actions->exportJson,
                                  m_actions->close, m_actions->run})
        connect(action, &QAction::triggered, this, [this] { takeTyped(*this); });
    connect(m_actions->open, &QAction::triggered, this, [this] { openFile({}); });
    connect(m_actions->importFigures, &QAction::triggered, this, [this] { importFigures({}); });
    connect(m_actions->pasteFigures, &QAction::triggered, this, &MainWindow::pasteFigures);
    connect(m_actions->importJson, &QAction::triggered, this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Import a plan from JSON"), {}, tr("Plans as JSON (*.json)"));
        if (!path.isEmpty())
            openFile(path);
    });
    connect(m_actions->save, &QAction::triggered, this, [this, &files] { report(files.save()); });
    connect(m_actions->saveAs, &QAction::triggered, this, [this, &files] { report(files.saveAs()); });
    connect(m_actions->exportJson, &QAction::triggered, this, [this, &files] {
        const QString path = document::askExportPath(m_session.workspace.prompt(), m_session.document.displayName(),
                                                     QStringLiteral("json"));
        if (!path.isEmpty())
            m_session.exports.write(path, files.jsonExport(path));
    });
    connect(m_actions->saveTemplate, &QAction::triggered, this, [this] {
        const QString name = askName(tr("Save as a template"), m_session.document.displayName(), this);
        if (!name.isEmpty())
            saveTemplate(name);
    });
    connect(m_actions->close, &QAction::triggered, this, [this, &files] {
        keepPicture();
        report(files.close());
    });
    connect(&files, &document::PlanFiles::saved, this, &MainWindow::keepPicture);
    connect(&m_session.runs, &Runs::stateChanged, this, [this] {
        const bool isNew = m_session.runs.view().state == RunView::State::Fresh
            && std::exchange(m_pictured, m_session.runs.result()) != m_session.runs.result();
        if (isNew)
            keepPicture();
    });
    connect(m_actions->newPlan, &QAction::triggered, this, [this] {
        showPage(pages::start);
        page(pages::start)->takeFocus();
    });
    connect(&files, &document::PlanFiles::recovered, this, &MainWindow::tellRecovered);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

bool MainWindow::openExample(const QString& resource)
{
    takeTyped(*this);
    keepPicture();
    if (!report(m_session.files.openExample(resource)))
        return false;
    for (const Example& example : examples())
        if (example.resource == resource)
            m_session.selection.chooseScenario(model::ScenarioId{example.opensOn.toStdString()});
    if (!m_session.document.result())
        m_session.workspace.runs().start();
    return true;
}

bool MainWindow::openNew(const model::Plan& plan)
{
    keepPicture();
    if (!report(m_session.files.openNew(plan)))
        return false;
    m_session.draft.setAreas({});
    if (auto* start = qobject_cast<StartPage*>(page(pages::start)))
        start->showStep(1);
    m_bar->takeFocus();
    if (!m_session.document.hasErrors())
        m_session.workspace.runs().start();
    return true;
}

void MainWindow::findMissing(const QString& path)
{
    const QString found =
        QFileDialog::getOpenFileName(this, tr("Where is %1?").arg(QFileInfo(path).fileName()), documentsFolder(),
                                     tr("Plans (*.homeward *.json);;All files (*)"));
    if (found.isEmpty() || !openFile(found))
        return;
    m_session.recent.remove(path);
}

void MainWindow::keepPicture()
{
    const document::PlanDocument& document = m_session.document;
    if (!document.hasPlan() || document.path().isEmpty())
        return;
    const Page* shown = page(currentPage());
    if (!shown->needsPlan())
        shown = page(pages::where);
    RecentPicture picture;
    picture.chart = planPicture(m_session.workspace, *shown, RecentPictures::chartSize);
    picture.name = document.displayName();
    picture.scenarios = static_cast<int>(document.plan().scenarios.size());
    picture.areas = static_cast<int>(document.plan().areas.size());
    picture.page = shown->title();
    picture.seen = QDateTime::currentDateTime();
    m_session.pictures.keep(document.path(), picture);
}

bool MainWindow::openFile(QString path)
{
    if (path.isEmpty()) {
        const QString folder = documentsFolder();
        path = QFileDialog::getOpenFileName(
            this, tr("Open a plan"), folder,
            tr("Plans (*.homeward *.json);;Homeward plans (*.homeward);;Plans as JSON (*.json);;All files (*)"));
    }
    if (path.isEmpty())
        return false;
    takeTyped(*this);
    keepPicture();
    return report(m_session.files.open(path));
}

bool MainWindow::recover(const QString& journalFile)
{
    const std::vector<store::RecoverableSession> sessions = m_session.keeper.abandoned();   // recovering changes it
    for (const store::RecoverableSession& found : sessions) {
        if (QString::fromStdString(found.journalFile) != journalFile)
            continue;
        const bool done = report(m_session.files.recover(found));
        if (done)
            m_status->tell(tr("Every edit is back. Save the plan when you are ready."));
        if (auto* start = qobject_cast<StartPage*>(page(pages::start)))
            start->refreshRecovery();
        return done;
    }
    return false;
}

void MainWindow::tellRecovered(const QString& damaged, const store::RecoveredPlan& what)
{
    const QString name = QFileInfo(damaged).fileName();
    m_status->tell(tr("%1: what could be read is saved as a new file.").arg(name));
    if (m_prompt)
        showList(tr("What was recovered"), tr("What could be read of %1 is saved as a new file.").arg(name),
                 recoveredLines(what), this);
}

bool MainWindow::report(const base::Status& status)
{
    if (status.ok())
        return true;
    if (status.error().code != base::ErrorCode::Cancelled)
        complain(status.error());
    return false;
}

void MainWindow::complain(const base::Error& error) { warn(document::spoken(error)); }

void MainWindow::warn(const QString& words)
{
    m_status->tell(words);
    if (!m_prompt)
        return;
    QMessageBox box(this);
    box.setTextFormat(Qt::PlainText);
    box.setIcon(QMessageBox::Warning);
    box.setText(words);
    box.exec();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    takeTyped(*this);
    keepPicture();
    if (!report(m_session.files.close())) {
        event->ignore();
        return;
    }
    m_session.settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    event->accept();
}

void MainWindow::restoreWindow()
{
    setMinimumSize(480, 280);   // pages scroll, the navigation folds
    const QByteArray geometry = m_session.settings.value(QStringLiteral("window/geometry")).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        const QSize wanted(1440, 900);
        resize(wanted);
        const QScreen* screen = QGuiApplication::primaryScreen();
        if (screen
            && (screen->availableSize().width() <= wanted.width()
                || screen->availableSize().height() <= wanted.height() + 40))
            setWindowState(Qt::WindowMaximized);
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Qt presses buttons by Enter in dialogs only.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* button = enter ? qobject_cast<QAbstractButton*>(focusWidget()) : nullptr;
    if (button && button->isEnabled())
        button->click();
    else if (event->matches(QKeySequence::Paste)) // a field or table that takes it has taken it before
        pasteFigures();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!filesIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    // Not inside the drop: a question may have to be asked first.
    QMetaObject::invokeMethod(
        this, [this, paths = filesIn(event->mimeData())] { takeDropped(paths); }, Qt::QueuedConnection);
}

void MainWindow::takeDropped(const QStringList& paths)
{
    QStringList tables, words;
    QString plan;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        if (file.isDir())
            words << tr("%1 is a folder. Drop the files in it.").arg(file.fileName());
        else if (!isPlan(path))
            tables << path;
        else if (plan.isEmpty())
            plan = path;
        else
            words << tr("One plan is open at a time: %1 was not opened.").arg(file.fileName());
    }
    if (!plan.isEmpty() && !openFile(plan))
        return;
    if (!tables.isEmpty() && !m_session.document.hasPlan()) {
        words << tr("Figures go into a plan. Open one or make a new one, and drop %1 again.")
                     .arg(QFileInfo(tables.front()).fileName());
        tables.clear();
    }
    if (!words.isEmpty())
        warn(words.join(QLatin1Char('\n')));
    // Each says itself what it is, also where it holds no table.
    for (const QString& table : tables)
        importFigures(table);
}

} // namespace homeward::ui
