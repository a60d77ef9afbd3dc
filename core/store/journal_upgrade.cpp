// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_upgrade.h"

#include "core/base/caught.h"
#include "core/edit/difference.h"
#include "core/exchange/patch_json.h"
#include "core/exchange/plan_json.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace homeward::store {

namespace {

std::optional<std::string> applyDifference(std::string_view before, const JournalRecord& edit)
{
    if (edit.front > before.size() || edit.back > before.size() - edit.front)
        return std::nullopt;
    std::string after(before.substr(0, edit.front));
    after += edit.text;
    after += before.substr(before.size() - edit.back);
    return after;
}

/// Replays a session of version 1: the plan after each edit.
class Session {
public:
    explicit Session(model::Plan base, std::string text) : m_plans{std::move(base)}, m_text(std::move(text)) { }

    /// Replaces the text difference of an edit by a patch; false where it does not fit.
    bool take(JournalRecord& edit)
    {
        auto text = applyDifference(m_text, edit);
        if (!text)
            return false;
        auto plan = exchange::planFromText(*text);
        if (!plan) {
            base::passOnWantOfMemory(plan.error());
            return false;
        }
        m_text = std::move(*text);
        edit.text = exchange::patchToText(edit::difference(m_plans[m_position], plan.value()));
        edit.front = edit.back = 0;
        const bool merges = edit.merges && m_position > 0;
        m_plans.resize(m_position + (merges ? 0 : 1));
        m_plans.push_back(std::move(plan.value()));
        m_position = m_plans.size() - 1;
        return true;
    }

    void moveTo(int position)
    {
        m_position = static_cast<std::size_t>(std::clamp(position, 0, static_cast<int>(m_plans.size()) - 1));
    }

private:
    std::vector<model::Plan> m_plans;   ///< after 0, 1, 2, ... edits
    std::size_t m_position = 0;
    std::string m_text; ///< the JSON text written last
};

} // namespace

void upgradeRecordsOfVersion1(std::vector<JournalRecord>& records)
{
    if (records.empty())
        return;
    auto base = exchange::planFromText(records.front().text);
    if (!base)
        return; // reading it reports what is wrong
    Session session(std::move(base.value()), records.front().text);
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (records[i].kind == RecordKind::Move)
            session.moveTo(records[i].position);
        if (records[i].kind == RecordKind::Edit && !session.take(records[i])) {
            records.resize(i);
            return;
        }
    }
}

} // namespace homeward::store
