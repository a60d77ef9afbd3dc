// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_replay.h"

#include "core/base/caught.h"
#include "core/exchange/patch_json.h"
#include "core/exchange/plan_json.h"

#include <algorithm>
#include <utility>

namespace homeward::store {

namespace {

/// Applies records to a plan, as the undo stack did.
class Replay {
public:
    explicit Replay(model::Plan base) : m_plan(base) { m_session.base = std::move(base); }

    /// False where the record does not fit; the session is then as it was before it.
    bool take(const JournalRecord& record)
    {
        switch (record.kind) {
        case RecordKind::Begin:
        case RecordKind::Saved: takeFile(record); return true;
        case RecordKind::Edit: return takeEdit(record);
        case RecordKind::Move: return moveTo(std::clamp(record.position, 0, count()));
        }
        return false;
    }

    [[nodiscard]] RecoveredSession session() && { return std::move(m_session); }

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_session.edits.size()); }

    void takeFile(const JournalRecord& record)
    {
        m_session.savedPosition = record.savedPosition.value_or(m_session.position);
        m_session.planPath = record.planPath;
        m_session.stamp = record.stamp;
    }

    bool takeEdit(const JournalRecord& record)
    {
        auto patch = exchange::patchFromText(record.text);
        if (!patch)
            base::passOnWantOfMemory(patch.error());
        if (!patch || !edit::apply(m_plan, patch.value()))
            return false;
        auto& edits = m_session.edits;
        edits.resize(static_cast<std::size_t>(m_session.position));
        edit::PlanPatch made = std::move(patch.value());
        std::string why = record.why;
        if (record.merges && !edits.empty()) {
            made = edit::merged(std::move(edits.back().patch), made);
            if (why.empty())
                why = std::move(edits.back().why);
            edits.pop_back();
        }
        if (m_session.savedPosition > count())
            m_session.savedPosition = -1;
        edits.push_back({record.label, std::move(made), std::move(why)});
        m_session.position = count();
        return true;
    }

    bool moveTo(int position)
    {
        while (m_session.position != position) {
            const bool back = m_session.position > position;
            const auto at = static_cast<std::size_t>(back ? m_session.position - 1 : m_session.position);
            const edit::PlanPatch& patch = m_session.edits[at].patch;
            if (!edit::apply(m_plan, back ? edit::inverse(patch) : patch))
                return false;
            m_session.position += back ? -1 : 1;
        }
        return true;
    }

    RecoveredSession m_session;
    model::Plan m_plan;   ///< at the session's position
};

} // namespace

model::Plan RecoveredSession::planAfter(int count) const
{
    model::Plan plan = base;
    for (int i = 0; i < count; ++i)
        static_cast<void>(edit::apply(plan, edits[static_cast<std::size_t>(i)].patch));   // they fitted when replayed
    return plan;
}

base::Result<Replayed> replayRecords(const std::vector<JournalRecord>& records)
{
    auto base = exchange::planFromText(records.front().text);
    if (!base)
        return base.error();
    Replay replay(std::move(base.value()));
    std::size_t taken = 0;
    while (taken < records.size() && replay.take(records[taken]))
        ++taken;
    return Replayed{std::move(replay).session(), taken};
}

} // namespace homeward::store
