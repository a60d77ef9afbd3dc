// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_command.h"

#include "ui/changes/edit_label.h"
#include "ui/document/plan_document.h"

#include <utility>

namespace homeward::document {

namespace {

/// The first part is for lists of edits, the second follows "Undo" and "Redo".
QString bothTexts(const QString& label) { return label + QLatin1Char('\n') + changes::lowerFirst(label); }

} // namespace

PlanCommand::PlanCommand(PlanDocument& document, PlanEdit edit)
    : QUndoCommand(bothTexts(edit.label)),
      m_document(document),
      m_patch(std::move(edit.patch)),
      m_why(std::move(edit.why)),
      m_merges(edit.merges),
      m_lastEditMs(document.now())
{
}

void PlanCommand::undo() { m_document.make(edit::inverse(m_patch)); }
void PlanCommand::redo() { m_document.make(m_patch); }

bool PlanCommand::mergeWith(const QUndoCommand* later)
{
    const auto* other = dynamic_cast<const PlanCommand*>(later);
    if (!other || other->m_lastEditMs - m_lastEditMs > mergeWithinMs || !setSameValues(m_patch, other->m_patch))
        return false;
    m_lastEditMs = other->m_lastEditMs;
    m_patch = edit::merged(std::move(m_patch), other->m_patch);
    if (!other->m_why.isEmpty())
        m_why = other->m_why;
    setText(bothTexts(other->text()));
    return true;
}

} // namespace homeward::document
