// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_upgrade.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>

namespace homeward::exchange {

namespace {

using Json = nlohmann::ordered_json;
using Step = void (*)(Json&);

/// Version 1 has no minor number; one that a program wrote there by mistake has no meaning and is removed.
void from1To2(Json& plan) { plan.erase("formatMinor"); }

/// The steps: entry i leads from version i + 1 to i + 2.
constexpr std::array<Step, formatVersion - 1> steps{from1To2};

} // namespace

void upgradePlan(Json& plan, int from, int to)
{
    if (!plan.is_object())
        return;
    for (int version = from; version < to; ++version)
        steps[static_cast<std::size_t>(version) - 1](plan);
    if (plan.contains("formatVersion"))
        plan["formatVersion"] = to;
}

} // namespace homeward::exchange
