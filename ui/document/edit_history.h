// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/store/figure_history.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

namespace homeward::document {

class PlanDocument;

/// The edits that lead from what is on disk to the plan as it is, for the history in its file: who made each, when, why, and
/// the patch with the values before and after. An edit that was undone before it was saved leaves no trace; one that
/// was saved and is undone leaves a second entry.
class EditHistory : public QObject {
    Q_OBJECT
public:
    /// The document must outlive this object.
    explicit EditHistory(PlanDocument& document, QObject* parent = nullptr);

    /// In the order of making, without the texts of their patches.
    [[nodiscard]] const std::vector<store::ReadEntry>& entries() const { return m_entries; }
    /// They are on disk.
    void markSaved();

    /// Seconds since 1970, UTC; the user's name. For tests.
    void setClock(std::function<std::int64_t()> clock) { m_clock = std::move(clock); }
    void setUser(std::string user) { m_user = std::move(user); }

private:
    /// A step along the undo stack that is not on disk.
    struct Step {
        int command = 0; ///< the number of edits in force with it, counted from 1
        bool isUndo = false;
    };

    void startAnew();
    void editPushed(const QString& label, bool merged, const edit::PlanPatch& patch, const QString& why);
    void historyMoved(int index);
    /// A step of the stack; two that take each other back vanish together.
    void step(int command, bool isUndo);
    void add(Step step, std::string label, edit::PlanPatch patch, std::string why);

    PlanDocument& m_document;
    std::vector<Step> m_steps;
    std::vector<store::ReadEntry> m_entries; ///< one a step; why an edit is taken back its label says
    int m_index = 0; ///< edits in force
    std::string m_user;
    std::function<std::int64_t()> m_clock;
};

} // namespace homeward::document
