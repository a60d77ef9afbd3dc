// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_edit.h"

#include <QUndoCommand>

namespace homeward::document {

class PlanDocument;

/// Edits that follow each other within this time merge, where they set the same values.
inline constexpr qint64 mergeWithinMs = 1'500;

/// The one undoable edit of a document's plan: a patch, and its inverse.
class PlanCommand final : public QUndoCommand {
public:
    PlanCommand(PlanDocument& document, PlanEdit edit);

    void undo() override;
    void redo() override;
    int id() const override { return m_merges ? 1 : -1; }
    /// Merges with a later edit of the same values: the values before the first one are kept.
    bool mergeWith(const QUndoCommand* later) override;

    [[nodiscard]] const edit::PlanPatch& patch() const { return m_patch; }
    /// The planner's reason, of merged edits the last that was given; empty where none was.
    [[nodiscard]] const QString& why() const { return m_why; }

private:
    PlanDocument& m_document;
    edit::PlanPatch m_patch;
    QString m_why;
    bool m_merges;
    qint64 m_lastEditMs;
};

} // namespace homeward::document
