// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/edited_plan.h"

#include "core/base/locked_file.h"
#include "core/exchange/patch_json.h"
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"
#include "core/store/plan_lock.h"

#include <chrono>

namespace homeward::cli {

namespace {

std::int64_t secondsNow()
{
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

base::Status writeEdited(const std::string& plan, const std::string& output, const edit::PlanPatch& patch,
                         const std::string& label)
{
    const std::string& target = output.empty() ? plan : output;
    auto file = store::openPlanFile(plan);
    if (!file)
        return file.error();
    if (const base::Status applied = edit::apply(file.value().plan, patch); !applied)
        return applied;
    if (target.ends_with(".json"))
        return exchange::writePlanFile(file.value().plan, target);
    const auto lock = store::PlanLock::acquire(target);
    if (!lock)
        return lock.error();
    auto history = file.value().history;
    history.push_back({base::thisProcess().user, secondsNow(), label, exchange::patchToText(patch)});
    const auto saved = store::savePlanFile(target, file.value().plan, nullptr,
                                           output.empty() ? &file.value().stamp : nullptr, history);
    return saved ? base::done() : base::Status(saved.error());
}

} // namespace homeward::cli
