// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "ui/document/plan_command.h"
#include "ui/document/scenario_commands.h"
#include "ui/document/touched.h"
#include "ui/pages/page.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"

#include <QAction>

namespace homeward::ui {

void MainWindow::connectScenarioActions()
{
    connect(m_actions->addScenario, &QAction::triggered, this, &MainWindow::addScenario);
    connect(m_actions->renameScenario, &QAction::triggered, this, &MainWindow::renameScenario);
    connect(m_actions->duplicateScenario, &QAction::triggered, this, &MainWindow::duplicateScenario);
    connect(m_actions->moveScenarioLeft, &QAction::triggered, this, [this] { moveScenario(-1); });
    connect(m_actions->moveScenarioRight, &QAction::triggered, this, [this] { moveScenario(1); });
    connect(m_actions->removeScenario, &QAction::triggered, this, &MainWindow::removeScenario);
}

void MainWindow::connectEditActions()
{
    QUndoStack& stack = m_session.document.undoStack();
    connect(m_actions->undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(m_actions->redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::indexChanged, this, &MainWindow::refreshUndo);
    connect(&m_session.document, &document::PlanDocument::historyMoved, this, &MainWindow::tellHistory);
    connect(&m_session.document, &document::PlanDocument::planReplaced, this,
            [this, &stack] { m_historyIndex = stack.index(); });
    connect(&m_session.document, &document::PlanDocument::editPushed, this,
            [this, &stack] { m_historyIndex = stack.index(); });
    connect(&stack, &QUndoStack::canUndoChanged, this, &MainWindow::refreshUndo);
    connect(&stack, &QUndoStack::canRedoChanged, this, &MainWindow::refreshUndo);
    refreshUndo();
}

void MainWindow::tellHistory(int index)
{
    const bool undone = index < m_historyIndex;
    const int command = undone ? index : index - 1;
    m_historyIndex = index;
    const QUndoStack& stack = m_session.document.undoStack();
    if (command < 0 || command >= stack.count())
        return;
    const QString what = stack.text(command);
    m_status->tell(undone ? tr("Undone: %1").arg(what) : tr("Done again: %1").arg(what));
    // What has changed is shown, also where it belongs to another scenario than the one in view.
    const auto& made = static_cast<const document::PlanCommand&>(*stack.command(command));
    const document::Touched touched = document::touchedBy(made.patch());
    const auto scenarios = document::scenariosOf(touched);
    if (!scenarios.empty() && !scenarios.contains(m_session.selection.scenario()))
        m_session.selection.chooseScenario(*scenarios.begin());
    if (!made.patch().changes.empty() && !page(currentPage())->showsResults())
        showPlace(QString::fromStdString(made.patch().changes.front().path.text()));
}

void MainWindow::showPlace(const QString& path)
{
    if (pageWith(path))
        showField(path);
}

void MainWindow::refreshUndo()
{
    const QUndoStack& stack = m_session.document.undoStack();
    m_actions->undo->setEnabled(stack.canUndo());
    m_actions->redo->setEnabled(stack.canRedo());
    m_actions->undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    m_actions->redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
}

void MainWindow::addScenario()
{
    auto& document = m_session.document;
    const model::ScenarioId id = document::newScenarioId(document.plan());
    if (!document.push(document::addScenario(document, id)))
        return;
    m_session.workspace.selection().chooseScenario(id);
    m_status->tell(tr("A new scenario, the same as the base so far. Ctrl+Shift+R names it."));
    showPage(pages::changes);
}

void MainWindow::renameScenario()
{
    auto& document = m_session.document;
    const model::ScenarioId id = m_session.workspace.selection().scenario();
    const model::Scenario* scenario = model::findById(document.plan().scenarios, id);
    if (!scenario)
        return;
    const QString name = askName(tr("Rename scenario"), QString::fromStdString(scenario->name), this);
    if (!name.isEmpty())
        document.push(document::renameScenario(document, id, name));
}

void MainWindow::duplicateScenario()
{
    auto& document = m_session.document;
    const model::ScenarioId copy = document::newScenarioId(document.plan());
    if (document.push(document::duplicateScenario(document, m_session.workspace.selection().scenario(), copy)))
        m_session.workspace.selection().chooseScenario(copy);
}

void MainWindow::moveScenario(int step)
{
    auto& document = m_session.document;
    document.push(document::moveScenario(document, m_session.workspace.selection().scenario(),
                                         m_session.workspace.selection().scenarioIndex() + step));
}

void MainWindow::removeScenario()
{
    auto& document = m_session.document;
    if (document.push(document::removeScenario(document, m_session.workspace.selection().scenario())))
        m_status->tell(tr("The scenario is removed. Ctrl+Z brings it back."));
}

} // namespace homeward::ui
