// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/edited.h"
#include "ui/document/plan_document.h"

#include <QUndoCommand>

#include <functional>
#include <utility>
#include <vector>

namespace homeward::document {

/// Edits that follow each other within this time merge, where they edit the same field.
inline constexpr qint64 mergeWithinMs = 1'500;

/// An undoable edit of a document's plan. Undo and redo are the same exchange of a value.
class PlanCommand : public QUndoCommand {
public:
    void undo() final { exchange(); }
    void redo() final { exchange(); }
    int id() const final { return m_mergeKey.isEmpty() ? -1 : 1; }
    /// Merges with a later edit of the same field: the value before the first one is kept.
    bool mergeWith(const QUndoCommand* later) final;

protected:
    /// `label` reads as an order: "Set share to 35 %". Edits merge when their keys are equal and not empty.
    PlanCommand(PlanDocument& document, const QString& label, QString mergeKey);

    /// Exchanges the value kept here with the one in the plan; returns what that touched.
    virtual std::vector<Edited> exchangeIn(model::Plan& plan) = 0;

private:
    void exchange();

    PlanDocument& m_document;
    QString m_mergeKey;
    qint64 m_lastEditMs;
};

/// Edits one value of the plan, found anew each time, so that no pointer outlives an edit.
template <class Value>
class EditValue final : public PlanCommand {
public:
    using Find = std::function<Value*(model::Plan&)>;
    using Edit = std::function<void(Value&)>;

    EditValue(PlanDocument& document, const QString& label, Edited edited, Find find, Edit edit, QString mergeKey = {})
        : PlanCommand(document, label, std::move(mergeKey)),
          m_edited(std::move(edited)),
          m_find(std::move(find)),
          m_edit(std::move(edit))
    {
    }

private:
    std::vector<Edited> exchangeIn(model::Plan& plan) override
    {
        Value* value = m_find(plan);
        if (!value)
            return {};
        if (m_edit) {
            m_other = *value;
            std::exchange(m_edit, nullptr)(m_other);
        }
        std::swap(*value, m_other);
        return {m_edited};
    }

    Edited m_edited;
    Find m_find;
    Edit m_edit;      ///< until it is done for the first time
    Value m_other{}; ///< the value that is not in force
};

} // namespace homeward::document
