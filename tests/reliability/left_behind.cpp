// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/left_behind.h"

#include "core/store/journal.h"
#include "core/store/plan_file.h"
#include "tests/support/small_plan.h"

#include <filesystem>

namespace homeward::tests {

namespace {

constexpr std::int64_t oneSecond = 1'000;

std::string planOf(const Desk& desk) { return desk.folder + "/plan.homeward"; }

std::string number(int state) { return std::to_string(state); }

/// Whether what was exported can be read.
bool isCopyWhole(const Desk& desk)
{
    const std::string copy = desk.folder + "/copy.json";
    return !std::filesystem::exists(copy) || store::readPlan(copy).ok();
}

/// The plan that is offered back; none where there is nothing but the file.
std::optional<model::Plan> recovered(const Desk& desk, std::string& fault)
{
    const store::AbandonedSessions found = store::Journal::findAbandoned(desk.folder + "/recovery");
    if (!found.setAside.empty())
        fault = "a journal cannot be read: " + found.setAside.front();
    if (found.sessions.size() > 1)
        fault = std::to_string(found.sessions.size()) + " sessions are offered";
    if (!fault.empty() || found.sessions.empty())
        return std::nullopt;
    const auto session = store::Journal::replay(found.sessions.front().journalFile);
    if (!session) {
        fault = "the session cannot be replayed";
        return std::nullopt;
    }
    return session.value().current();
}

} // namespace

void lay(const Desk& desk)
{
    std::filesystem::create_directories(desk.folder);
    static_cast<void>(store::savePlanFile(planOf(desk), smallPlan(), nullptr));
}

LeftBehind lookAt(const Desk& desk, std::int64_t endedAt)
{
    LeftBehind left;
    const Told told = readTold(desk.told);
    const auto file = store::openPlanFile(planOf(desk));
    if (!file)
        return {"the plan's file does not open: " + file.error().detail, 0};
    left.offered = hashOf(file.value().plan);
    if (told.states.empty())
        return left;
    if (told.find(left.offered, told.saved) < 0)
        left.fault = "the plan's file holds no state from " + number(told.saved) + " on";
    if (!isCopyWhole(desk))
        left.fault = "the exported copy cannot be read";
    if (const auto plan = recovered(desk, left.fault))
        left.offered = hashOf(*plan);
    const int acknowledged = told.lost ? -1 : told.lastBefore(endedAt - oneSecond);
    const int least = std::max(told.kept, acknowledged);
    if (left.fault.empty() && told.find(left.offered, least) < 0)
        left.fault = "state " + number(told.find(left.offered)) + " of " + number(static_cast<int>(told.states.size()))
            + " is offered, where " + number(told.kept) + " was kept and " + number(acknowledged) + " is a second old";
    return left;
}

} // namespace homeward::tests
