// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan_grid.h"

#include "ui/document/plan_document.h"
#include "ui/grid/grid_view.h"
#include "ui/style/style.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace homeward::ui {

PlanGrid::PlanGrid(Workspace& workspace, const QString& accessibleName, QWidget* parent)
    : Grid(accessibleName, parent),
      m_workspace(workspace)
{
    connect(this, &Grid::entered, this, &PlanGrid::push);
    // What waits to be pasted, and the cell last changed, are of the plan that was open.
    connect(&workspace.document(), &document::PlanDocument::planReplaced, this, [this] {
        model().dropHeld();
        m_last = {};
    });
}

void PlanGrid::setView(std::shared_ptr<const tables::TableView> view, const QString& heading)
{
    m_table = std::move(view);
    m_heading = heading;
    refresh();
}

void PlanGrid::refresh()
{
    if (!m_table)
        return;
    QStringList sources;
    for (const model::Source& source : m_workspace.plan().sources)
        sources << QString::fromStdString(source.title);
    setSources(sources);
    setTable(tables::readWithNotes(*m_table, m_workspace.plan()), m_heading);
}

void PlanGrid::push(const std::vector<tables::Entry>& entries, const QString& label, const QString& source)
{
    if (!m_table)
        return;
    edit::PlanPatch patch = tables::patchOf(*m_table, m_workspace.plan(), entries, source.toStdString());
    if (!entries.empty())
        m_last = entries.back();
    if (!m_workspace.document().push({std::move(patch), label}))
        m_workspace.messages().tell(tr("The plan has these figures already. Nothing has changed."));
    refresh();
}

UndoButtons::UndoButtons(Workspace& workspace, QHBoxLayout* layout, QWidget* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_undo(new QPushButton(parent)),
      m_redo(new QPushButton(tr("Redo"), parent))
{
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    QUndoStack& stack = workspace.document().undoStack();
    connect(m_undo, &QPushButton::clicked, &stack, &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::indexChanged, this, &UndoButtons::refresh);
    connect(&stack, &QUndoStack::canUndoChanged, this, &UndoButtons::refresh);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &UndoButtons::refresh);
    refresh();
}

void UndoButtons::refresh()
{
    const QUndoStack& stack = m_workspace.document().undoStack();
    constexpr int most = 34;
    const QString what = stack.undoText();
    m_undo->setText(what.isEmpty()
                        ? tr("Undo")
                        : tr("Undo %1").arg(what.size() > most ? what.left(most - 1) % QStringLiteral("…") : what));
    m_undo->setToolTip(what);
    m_undo->setIcon(style::icon(QStringLiteral("undo")));
    m_redo->setIcon(style::icon(QStringLiteral("redo")));
    m_undo->setEnabled(stack.canUndo());
    m_redo->setEnabled(stack.canRedo());
}

} // namespace homeward::ui
