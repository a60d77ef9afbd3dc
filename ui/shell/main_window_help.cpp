// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/explain/figure_asked.h"
#include "ui/pages/page.h"
#include "ui/shell/actions.h"
#include "ui/shell/help_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/scenario_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/tour_bar.h"
#include "ui/widgets/explainable.h"
#include "ui/workspace/examples.h"

#include <QAction>
#include <QApplication>

// Help, the tour, and the drawer that says why.
namespace homeward::ui {

void MainWindow::connectHelp()
{
    connect(m_actions->help, &QAction::triggered, this, &MainWindow::help);
    connect(m_actions->helpContents, &QAction::triggered, this, [this] { showHelp(QStringLiteral("contents")); });
    connect(m_actions->tour, &QAction::triggered, this, &MainWindow::startTour);
    connect(m_actions->explain, &QAction::triggered, this, &MainWindow::explainFocused);
    connect(m_tour, &TourBar::pageAsked, this, qOverload<const QString&>(&MainWindow::showPage));
    connect(m_tour, &TourBar::ended, this, [this] { page(currentPage())->takeFocus(); });
    connect(m_explain, &ExplainDrawer::helpAsked, this, &MainWindow::showHelp);
    connect(m_explain, &ExplainDrawer::fieldAsked, this, &MainWindow::showField);
    connect(m_explain, &ExplainDrawer::assumptionAsked, this, [this](const QString& path) {
        showPage(pages::assumptions);
        Page* found = page(pages::assumptions);
        if (found->hasField(path))
            found->showField(path);
        else
            found->takeFocus();
    });
    auto* clicks = new FigureClicks(this);
    qApp->installEventFilter(clicks);
    connect(clicks, &FigureClicks::asked, m_explain, &ExplainDrawer::answer);
}

void MainWindow::help()
{
    const bool onFigure = isVisible() && explainableAt(focusWidget()) != nullptr;
    showHelp(onFigure ? QStringLiteral("figures") : currentPage());
}

void MainWindow::showHelp(const QString& id)
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        connect(m_help, &HelpWindow::tourAsked, this, &MainWindow::startTour);
        connect(m_help, &HelpWindow::pageAsked, this, [this](const QString& wanted) {
            const Page* found = page(wanted);
            if (found && (m_session.document.hasPlan() || !found->needsPlan()))
                showPage(wanted);
            else
                m_status->tell(tr("Open a plan first: this page shows what is in one."));
        });
    }
    m_help->showPage(id);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::startTour()
{
    if (!m_session.document.hasPlan() && !openExample(examples().front().resource))
        return;
    m_tour->start();
}

void MainWindow::explainFocused()
{
    QWidget* focused = focusWidget();
    if (m_explain->isAncestorOf(focused))
        return m_explain->closeDrawer();
    auto found = figureAtFocus(focused);
    if (!found)
        found = firstFigureIn(*page(currentPage()));
    if (!found)
        m_status->tell(tr("Nothing here is a figure that can be explained. Go to one with Tab, and press Ctrl+E."));
    else if (!m_explain->answer(*found))
        m_status->tell(tr("This cell has no figure with a source. Go to a figure that is typed, and press Ctrl+E."));
}

void MainWindow::explainFigure(const QString& name) { m_explain->answer(FigureInView{name.toStdString()}); }

} // namespace homeward::ui
