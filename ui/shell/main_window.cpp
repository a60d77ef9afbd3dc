// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/document/plan_commands.h"
#include "ui/pages/page.h"
#include "ui/shell/actions.h"
#include "ui/shell/checks_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/navigation.h"
#include "ui/shell/problems_panel.h"
#include "ui/shell/recovery_banner.h"
#include "ui/shell/scenario_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/style/style.h"
#include "ui/wording/place_text.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    setAcceptDrops(true);
    assemble();
    addPages();
    fillMenus();
    connectFileActions();
    connectEditActions();
    connectScenarioActions();
    connectViewActions();
    connectWorkspace();
    planReplaced();
    restoreWindow();
}

MainWindow::~MainWindow() = default;

void MainWindow::assemble()
{
    m_actions->buildMenus(menuBar());
    auto* central = new QWidget(this);
    m_navigation = new Navigation(central);
    m_bar = new ScenarioBar(m_session.workspace, *m_actions, central);
    m_stack = new QStackedWidget(central);
    m_problemsPanel = new ProblemsPanel(m_problems, central);
    m_problemsPanel->hide();
    m_recovery = new RecoveryBanner(m_session.keeper, central);
    connect(m_recovery, &RecoveryBanner::showAsked, this, [this] { showPage(0); });
    m_status = new StatusStrip(m_session, m_problems, m_actions->problems, central);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_recovery);
    right->addWidget(m_stack, 1);
    right->addWidget(m_problemsPanel);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_navigation);
    body->addLayout(right, 1);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    connect(m_problemsPanel, &ProblemsPanel::fieldAsked, this, &MainWindow::showField);
    connect(m_problemsPanel, &ProblemsPanel::closeAsked, this, [this] { showProblems(false); });
}

void MainWindow::addPages()
{
    const PageServices services{m_session.workspace, m_session.recent, m_session.keeper};
    for (const PageMaker& make : pageMakers()) {
        Page* page = make(services, m_stack);
        const auto index = static_cast<int>(m_pages.size());
        m_pages.push_back(page);
        m_stack->addWidget(page);
        m_navigation->addPage(index, *page);
        auto* action = new QAction(page->title(), m_actions);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(index + 1), QKeySequence::PortableText));
        connect(action, &QAction::triggered, this, [this, index] {
            if (m_session.document.hasPlan() || !m_pages[static_cast<std::size_t>(index)]->needsPlan()) {
                showPage(index);
                m_pages[static_cast<std::size_t>(index)]->takeFocus();
            }
        });
        addAction(action);
        m_actions->pages->addAction(action);
    }
    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPage);
    connect(m_navigation, &Navigation::helpAsked, this, [this] { showHelp(this); });
}

void MainWindow::showPage(int index)
{
    m_stack->setCurrentIndex(index);
    m_navigation->setCurrent(index);
    m_recovery->refresh(m_pages.empty() || !m_pages[static_cast<std::size_t>(index)]->needsPlan());
}

void MainWindow::connectViewActions()
{
    connect(m_actions->themeLight, &QAction::triggered, this, [this] { chooseTheme(0); });
    connect(m_actions->themeDark, &QAction::triggered, this, [this] { chooseTheme(1); });
    connect(m_actions->themeSystem, &QAction::triggered, this, [this] { chooseTheme(2); });
    const style::ThemeChoice choice = style::currentChoice();
    m_actions->themeLight->setChecked(choice == style::ThemeChoice::Light);
    m_actions->themeDark->setChecked(choice == style::ThemeChoice::Dark);
    m_actions->themeSystem->setChecked(choice == style::ThemeChoice::FollowSystem);
    connect(m_actions->problems, &QAction::triggered, this, &MainWindow::showProblems);
    connect(m_actions->nextRegion, &QAction::triggered, this, [this] { moveRegion(1); });
    connect(m_actions->previousRegion, &QAction::triggered, this, [this] { moveRegion(-1); });
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_actions->help, &QAction::triggered, this, [this] { showHelp(this); });
    connect(m_actions->checks, &QAction::triggered, this, [this] { showChecks(this); });
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
    connect(&m_session.runs, &Runs::problemsInTheWay, this, [this] { showProblems(true); });
    connect(&messages, &Messages::exampleAsked, this, &MainWindow::openExample);
    connect(&messages, &Messages::fileAsked, this, &MainWindow::openFile);
    connect(&messages, &Messages::recoveryAsked, this, &MainWindow::recover);
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
    if (!open)
        showProblems(false);
    showPage(open ? std::max(1, m_stack->currentIndex()) : 0);
    if (open)
        m_bar->takeFocus();
    else
        m_pages.front()->takeFocus();
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

void MainWindow::showProblems(bool on)
{
    m_problemsPanel->setVisible(on);
    m_actions->problems->setChecked(on);
    if (on)
        m_problemsPanel->takeFocus();
    else if (m_session.document.hasPlan() && isVisible())
        m_status->takeFocus();
}

void MainWindow::showField(const QString& path)
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i]->needsPlan() && m_pages[i]->showField(path)) {
            showPage(static_cast<int>(i));
            m_pages[i]->showField(path);
            return;
        }
    }
    if (path.startsWith(QStringLiteral("/run")))
        return editRunSettings();
    m_status->tell(
        tr("It is at %1. This figure has no form yet: export the plan to JSON, put it right and open it again.")
            .arg(QString::fromStdString(wording::placeText(path.toStdString(), m_session.document.plan()))));
}

void MainWindow::moveRegion(int step)
{
    const std::vector<QWidget*> regions{m_navigation, m_bar, m_stack, m_problemsPanel, m_status};
    const auto count = static_cast<int>(regions.size());
    int at = 0;
    for (int i = 0; i < count; ++i)
        if (focusWidget() && (regions[static_cast<std::size_t>(i)]->isAncestorOf(focusWidget())))
            at = i;
    do
        at = (at + step + count) % count;
    while (!regions[static_cast<std::size_t>(at)]->isVisible() || (at == 4 && !m_session.document.hasPlan()));
    switch (at) {
    case 0: m_navigation->takeFocus(); break;
    case 1: m_bar->takeFocus(); break;
    case 2: m_pages[static_cast<std::size_t>(m_stack->currentIndex())]->takeFocus(); break;
    case 3: m_problemsPanel->takeFocus(); break;
    default: m_status->takeFocus(); break;
    }
}

void MainWindow::editRunSettings()
{
    if (const auto chosen = askRunSettings(m_session.document.plan().run, this))
        m_session.document.push(document::setRunSettings(m_session.document, *chosen));
}

} // namespace homeward::ui
