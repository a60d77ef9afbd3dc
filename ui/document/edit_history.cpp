// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/edit_history.h"

#include "core/base/locked_file.h"
#include "ui/document/plan_command.h"
#include "ui/document/plan_document.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace homeward::document {

EditHistory::EditHistory(PlanDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_user(base::thisProcess().user),
      m_clock([] { return QDateTime::currentSecsSinceEpoch(); })
{
    connect(&document, &PlanDocument::planReplaced, this, &EditHistory::startAnew);
    connect(&document, &PlanDocument::editPushed, this, &EditHistory::editPushed);
    connect(&document, &PlanDocument::historyMoved, this, &EditHistory::historyMoved);
}

void EditHistory::markSaved()
{
    m_steps.clear();
    m_entries.clear();
}

void EditHistory::add(Step step, std::string label, edit::PlanPatch patch, std::string why)
{
    m_steps.push_back(step);
    m_entries.push_back({{m_user, m_clock(), std::move(label), {}, std::move(why)}, std::move(patch)});
}

void EditHistory::startAnew()
{
    markSaved();
    const QUndoStack& stack = m_document.undoStack();
    m_index = stack.index();
    // A recovered session comes with edits that are not on disk, or with saved ones that are undone.
    const int saved = std::max(0, stack.cleanIndex());
    for (int command = saved; command < m_index; ++command)
        step(command + 1, false);
    for (int command = saved; command > m_index; --command)
        step(command, true);
}

void EditHistory::editPushed(const QString& label, bool merged, const edit::PlanPatch& patch, const QString& why)
{
    m_index = m_document.undoStack().index();
    const bool joins = merged && !m_steps.empty() && m_steps.back().command == m_index && !m_steps.back().isUndo;
    if (!joins) {
        add({m_index, false}, label.toStdString(), patch, why.toStdString());
        return;
    }
    store::ReadEntry& last = m_entries.back();
    last.entry.label = label.toStdString();
    last.patch = edit::merged(std::move(last.patch), patch);
    if (!why.isEmpty())
        last.entry.why = why.toStdString();
    last.entry.at = m_clock();
}

void EditHistory::historyMoved(int index)
{
    while (m_index > index)
        step(m_index--, true);
    while (m_index < index)
        step(++m_index, false);
}

void EditHistory::step(int command, bool isUndo)
{
    if (!m_steps.empty() && m_steps.back().command == command && m_steps.back().isUndo != isUndo) {
        m_steps.pop_back();
        m_entries.pop_back();
        return;
    }
    const PlanCommand& made = m_document.edit(command - 1);
    const QString label = made.text();
    if (isUndo)
        add({command, true}, QStringLiteral("Undo: %1").arg(label).toStdString(), edit::inverse(made.patch()), {});
    else
        add({command, false}, label.toStdString(), made.patch(), made.why().toStdString());
}

} // namespace homeward::document
