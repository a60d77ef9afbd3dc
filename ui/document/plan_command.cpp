// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_command.h"

#include "ui/document/edit_label.h"

namespace homeward::document {

namespace {

/// The first part is for lists of edits, the second follows "Undo" and "Redo".
QString bothTexts(const QString& label) { return label + QLatin1Char('\n') + lowerFirst(label); }

} // namespace

PlanCommand::PlanCommand(PlanDocument& document, const QString& label, QString mergeKey)
    : QUndoCommand(bothTexts(label)),
      m_document(document),
      m_mergeKey(std::move(mergeKey)),
      m_lastEditMs(document.now())
{
}

bool PlanCommand::mergeWith(const QUndoCommand* later)
{
    const auto* other = dynamic_cast<const PlanCommand*>(later);
    if (!other || other->m_mergeKey != m_mergeKey || other->m_lastEditMs - m_lastEditMs > mergeWithinMs)
        return false;
    m_lastEditMs = other->m_lastEditMs;
    setText(bothTexts(other->text()));
    return true;
}

void PlanCommand::exchange()
{
    const std::vector<Edited> edits = exchangeIn(m_document.m_plan);
    m_document.announce(edits);
}

} // namespace homeward::document
