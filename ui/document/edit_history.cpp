// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/edit_history.h"

#include "core/base/locked_file.h"
#include "core/exchange/patch_json.h"
#include "ui/document/plan_command.h"
#include "ui/document/plan_document.h"

#include <QDateTime>

#include <algorithm>

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

std::vector<store::HistoryEntry> EditHistory::entries() const
{
    std::vector<store::HistoryEntry> made;
    for (const Step& each : m_steps)
        made.push_back({m_user, each.at, each.label, exchange::patchToText(each.patch), each.why});
    return made;
}

void EditHistory::startAnew()
{
    m_steps.clear();
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
        m_steps.push_back({m_index, false, label.toStdString(), patch, why.toStdString(), m_clock()});
        return;
    }
    Step& last = m_steps.back();
    last.label = label.toStdString();
    last.patch = edit::merged(std::move(last.patch), patch);
    if (!why.isEmpty())
        last.why = why.toStdString();
    last.at = m_clock();
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
        return;
    }
    const PlanCommand& made = m_document.edit(command - 1);
    const QString label = made.text();
    m_steps.push_back({command, isUndo, (isUndo ? QStringLiteral("Undo: %1").arg(label) : label).toStdString(),
                       isUndo ? edit::inverse(made.patch()) : made.patch(),
                       isUndo ? std::string() : made.why().toStdString(), m_clock()});
}

} // namespace homeward::document
