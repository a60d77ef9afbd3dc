// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/document/plan_commands.h"
#include "ui/document/spoken.h"
#include "ui/pages/checks_page.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/page.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/navigation.h"
#include "ui/shell/recovery_banner.h"
#include "ui/shell/run_settings_dialog.h"
#include "ui/shell/scenario_bar.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/tour_bar.h"
#include "ui/style/style.h"
#include "ui/widgets/field_guard.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace homeward::ui {

using document::PlanDocument;

MainWindow::MainWindow(Session& session, WindowPrompt* prompt, QWidget* parent)
    : QMainWindow(parent),
      m_session(session),
      m_problems(session.document),
      m_prompt(prompt),
      m_actions(new Actions(this))
{
    if (m_prompt)
        m_prompt->setWindow(this);
    qApp->installEventFilter(new FieldGuard(this));
    setAcceptDrops(true);
    assemble();
    addPages();
    fillMenus();
    connectFileActions();
    connectEditActions();
    connectScenarioActions();
    connectViewActions();
    connectWorkspace();
    connectHelp();
    planReplaced();
    restoreWindow();
    connect(&m_session.keeper, &document::RecoveryKeeper::setAside, this, [this](const QStringList& files) {
        m_status->tell(tr("Edits of an earlier session could not be read. They are kept as %1.")
                           .arg(QDir::toNativeSeparators(files.first())));
    });
    m_session.keeper.search();
    m_session.runs.setSureness(readSureness(m_session.settings));
}

MainWindow::~MainWindow()
{
    // What is being typed is taken while its page still has a window to ask.
    if (QWidget* focus = focusWidget())
        focus->clearFocus();
}

void MainWindow::assemble()
{
    m_actions->buildMenus(menuBar());
    auto* central = new QWidget(this);
    m_navigation = new Navigation(central);
    m_bar = new ScenarioBar(m_session.workspace, *m_actions, central);
    m_stack = new QStackedWidget(central);
    m_recovery = new RecoveryBanner(m_session.keeper, central);
    connect(m_recovery, &RecoveryBanner::showAsked, this, [this] { showPage(pages::start); });
    m_status = new StatusStrip(m_session, m_problems, m_actions->problems, central);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_recovery);
    right->addWidget(m_stack, 1);
    m_tour = new TourBar(central);
    right->addWidget(m_tour);
    m_explain = new ExplainDrawer(m_session.workspace, m_session.files, central);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_navigation);
    body->addLayout(right, 1);
    body->addWidget(m_explain);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::addPages()
{
    const PageServices services{m_session.workspace, m_session.recent,   m_session.keeper, m_session.files,
                                m_problems,          m_session.pictures, m_session.draft};
    for (const PageRow& row : pageRows()) {
        Page* page = row.make(services, m_stack);
        page->setObjectName(row.id);
        const auto index = static_cast<int>(m_pages.size());
        m_pages.push_back(page);
        m_stack->addWidget(page);
        m_navigation->addPage(*page, pageKey(index));
        auto* action = new QAction(page->title(), m_actions);
        action->setShortcut(pageKey(index));
        connect(action, &QAction::triggered, this, [this, page, index] {
            if (m_session.document.hasPlan() || !page->needsPlan()) {
                showPage(index);
                page->takeFocus();
            }
        });
        addAction(action);
        m_actions->pages->addAction(action);
    }
    connect(m_navigation, &Navigation::pageChosen, this, qOverload<int>(&MainWindow::showPage));
    connect(m_navigation, &Navigation::helpAsked, this, &MainWindow::help);
}

Page* MainWindow::page(const QString& id) const
{
    const auto found = std::ranges::find(m_pages, id, &QObject::objectName);
    return found == m_pages.end() ? nullptr : *found;
}

QString MainWindow::currentPage() const
{
    return m_pages[static_cast<std::size_t>(m_stack->currentIndex())]->objectName();
}

void MainWindow::showPage(const QString& id)
{
    if (Page* found = page(id))
        showPage(m_stack->indexOf(found));
}

void MainWindow::showPage(int index)
{
    m_stack->setCurrentIndex(index);
    m_navigation->setCurrent(index);
    m_status->showLicence(currentPage() == pages::start);
    m_recovery->setOfferedOnPage(m_pages.empty() || !m_pages[static_cast<std::size_t>(index)]->needsPlan());
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Widgets that are not seen yet keep no focus: without this it falls to the first in the chain.
    if (!event->spontaneous() && !m_session.document.hasPlan())
        page(pages::start)->takeFocus();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    constexpr double roomForNames = 1180.0;
    m_navigation->setFolded(width() < style::scaled(roomForNames));
}

void MainWindow::connectViewActions()
{
    connect(m_actions->themeLight, &QAction::triggered, this, [this] { chooseTheme(0); });
    connect(m_actions->themeDark, &QAction::triggered, this, [this] { chooseTheme(1); });
    connect(m_actions->themeSystem, &QAction::triggered, this, [this] { chooseTheme(2); });
    const auto markTheme = [this] {
        const style::ThemeChoice choice = style::currentChoice();
        m_actions->themeLight->setChecked(choice == style::ThemeChoice::Light);
        m_actions->themeDark->setChecked(choice == style::ThemeChoice::Dark);
        m_actions->themeSystem->setChecked(choice == style::ThemeChoice::FollowSystem);
    };
    markTheme();
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, markTheme);
    const auto showSettings = [this](bool language) {
        SettingsDialog dialog(m_session.settings, m_session.keeper, this);
        if (language)
            dialog.showLanguage();
        dialog.exec();
    };
    connect(m_actions->settings, &QAction::triggered, this, [showSettings] { showSettings(false); });
    connect(m_actions->language, &QAction::triggered, this, [showSettings] { showSettings(true); });
    connect(m_actions->problems, &QAction::triggered, this, &MainWindow::showProblems);
    connect(m_actions->nextProblem, &QAction::triggered, this, &MainWindow::goToNextProblem);
    connect(m_actions->nextRegion, &QAction::triggered, this, [this] { moveRegion(1); });
    connect(m_actions->previousRegion, &QAction::triggered, this, [this] { moveRegion(-1); });
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_actions->checks, &QAction::triggered, this, [this] {
        auto* checks = qobject_cast<ChecksPage*>(page(pages::checks));
        showPage(pages::checks);
        checks->startSelfTest();
    });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectWorkspace()
{
    const Messages& messages = m_session.messages;
    connect(&messages, &Messages::told, m_status, &StatusStrip::tell);
    connect(&messages, &Messages::complained, this, &MainWindow::complain);
    connect(&messages, &Messages::listShown, this,
            [this](const QString& title, const QString& intro, const QStringList& lines) {
                showList(title, intro, lines, this);
            });
    connect(&m_session.exports, &Exports::written, this, &MainWindow::tellWritten);
    connect(&m_session.exports, &Exports::failed, this, &MainWindow::complain);
    connect(&m_session.runs, &Runs::problemsInTheWay, this, &MainWindow::showProblems);
    connect(&m_session.foresight, &Foresight::changed, this,
            [this] { m_problems.setForeseen(m_session.foresight.found()); });
    connect(&m_problems, &models::ProblemListModel::countsChanged, this, &MainWindow::refreshBadge);
    connect(&messages, &Messages::exampleAsked, this, &MainWindow::openExample);
    connect(&messages, &Messages::fileAsked, this, &MainWindow::openFile);
    connect(&messages, &Messages::missingAsked, this, &MainWindow::findMissing);
    connect(&messages, &Messages::newPlanAsked, this,
            [this](const std::shared_ptr<const model::Plan>& plan) { openNew(*plan); });
    connect(&messages, &Messages::recoveryAsked, this, &MainWindow::recover);
    connect(&messages, &Messages::fieldAsked, this, &MainWindow::showField);
    m_session.messages.setPageOf([this](const QString& path) {
        const Page* found = pageWith(path);
        return found ? found->title() : QString();
    });
    connect(&messages, &Messages::pageAsked, this, qOverload<const QString&>(&MainWindow::showPage));
    connect(m_actions->run, &QAction::triggered, &m_session.runs, &Runs::start);
    connect(m_actions->cancel, &QAction::triggered, &m_session.runs, &Runs::cancel);
    connect(m_actions->runSettings, &QAction::triggered, this, &MainWindow::editRunSettings);
    connect(&m_session.document, &PlanDocument::planReplaced, this, &MainWindow::planReplaced);
    connect(&m_session.document, &PlanDocument::modifiedChanged, this, &MainWindow::refreshTitle);
    connect(&m_session.document, &PlanDocument::nameChanged, this, &MainWindow::refreshTitle);
    connect(&m_session.document, &PlanDocument::pathChanged, this, &MainWindow::refreshTitle);
}

void MainWindow::planReplaced()
{
    const bool open = m_session.document.hasPlan();
    m_actions->setPlanOpen(open);
    m_navigation->setPlanOpen(open);
    m_bar->setVisible(open);
    refreshBadge();
    if (!open)
        showPage(pages::start);
    else if (currentPage() == pages::start)
        showPage(pages::where);
    if (open)
        m_bar->takeFocus();
    else
        page(pages::start)->takeFocus();
    refreshTitle();
    refreshUndo();
}

void MainWindow::refreshTitle()
{
    const PlanDocument& document = m_session.document;
    setWindowTitle(document.hasPlan() ? tr("%1[*] — Homeward").arg(document.displayName()) : tr("Homeward"));
    setWindowModified(document.isModified());
}

void MainWindow::chooseTheme(int choice)
{
    static const char* const names[] = {"light", "dark", "system"};
    m_session.settings.setValue(QStringLiteral("theme"), QLatin1String(names[choice]));
    style::applyTheme(*qApp,
                      choice == 0       ? style::ThemeChoice::Light
                          : choice == 1 ? style::ThemeChoice::Dark
                                        : style::ThemeChoice::FollowSystem);
}

void MainWindow::showProblems()
{
    showPage(pages::checks);
    page(pages::checks)->takeFocus();
}

void MainWindow::goToNextProblem()
{
    const int count = m_problems.rowCount();
    if (count == 0)
        return m_status->tell(tr("No problems: the plan can run."));
    m_problemAt = (m_problemAt + 1) % count;
    const QModelIndex index = m_problems.index(m_problemAt, 0);
    showField(index.data(models::ProblemListModel::PathRole).toString());
    m_status->tell(tr("Problem %1 of %2: %3").arg(m_problemAt + 1).arg(count).arg(index.data().toString()));
}

void MainWindow::refreshBadge()
{
    m_problemAt = -1;
    const auto at = std::ranges::find(m_pages, pages::checks, &QObject::objectName) - m_pages.begin();
    const bool open = m_session.document.hasPlan();
    const int errors = open ? m_problems.errors() : 0;
    const int warnings = open ? m_problems.warnings() : 0;
    m_navigation->setBadge(
        static_cast<int>(at), errors + warnings, errors > 0,
        tr("%1, %2", "errors, warnings").arg(tr("%n errors", nullptr, errors), tr("%n warnings", nullptr, warnings)));
}

Page* MainWindow::pageWith(const QString& path) const
{
    const auto has = [&](bool listing) {
        return std::ranges::find_if(
            m_pages, [&](const Page* one) { return one->listsEveryField() == listing && one->hasField(path); });
    };
    auto found = has(false);
    if (found == m_pages.end())
        found = has(true);
    return found == m_pages.end() ? nullptr : *found;
}

void MainWindow::showField(const QString& path)
{
    if (Page* found = pageWith(path)) {
        showPage(found->objectName());
        found->showField(path);
        return;
    }
    if (path.startsWith(QStringLiteral("/run")))
        return editRunSettings();
    m_status->tell(tr("You find it under: %1. This window cannot change it yet; to change it, choose Export to JSON in "
                      "the File menu, edit that file and open it.")
                       .arg(document::placeOf(path, m_session.document.plan())));
}

void MainWindow::moveRegion(int step)
{
    struct Region {
        QWidget* widget;
        std::function<void()> takeFocus;
    };
    std::vector<Region> regions{
        {m_navigation, [this] { m_navigation->takeFocus(); }},
        {m_bar, [this] { m_bar->takeFocus(); }},
        {m_stack, [this] { page(currentPage())->takeFocus(); }},
    };
    if (m_explain->isVisible())
        regions.push_back({m_explain, [this] { m_explain->takeFocus(); }});
    if (m_tour->isVisible())
        regions.push_back({m_tour, [this] { m_tour->takeFocus(); }});
    if (m_session.document.hasPlan())
        regions.push_back({m_status, [this] { m_status->takeFocus(); }});
    std::erase_if(regions, [](const Region& region) { return !region.widget->isVisible(); });
    const auto focused = std::ranges::find_if(
        regions, [this](const Region& region) { return focusWidget() && region.widget->isAncestorOf(focusWidget()); });
    const auto count = static_cast<int>(regions.size());
    const int at = focused == regions.end() ? 0 : static_cast<int>(focused - regions.begin());
    regions[static_cast<std::size_t>((at + step + count) % count)].takeFocus();
}

void MainWindow::editRunSettings()
{
    RunSettingsDialog dialog(m_session.workspace, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_session.runs.setSureness(dialog.sureness());
    writeSureness(m_session.settings, dialog.sureness());
    m_session.document.push(document::setRunSettings(m_session.document, dialog.settings()));
}

} // namespace homeward::ui
