// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/checks_json.h"

#include <nlohmann/json.hpp>

namespace homeward::exchange {

nlohmann::ordered_json checksJson(const results::RunResult& result)
{
    auto overloaded = nlohmann::ordered_json::array();
    for (const results::OfferedLoad& load : result.loads)
        if (load.worthTelling())
            overloaded.push_back({{"scenario", result.scenarios[static_cast<std::size_t>(load.scenario)].name},
                                  {"area", result.areas[static_cast<std::size_t>(load.area)].name},
                                  {"setting", result.settings[static_cast<std::size_t>(load.setting)].name},
                                  {"load_first", load.first},
                                  {"load_last", load.last}});
    return {{"peopleConserved", result.checks.peopleConserved},
            {"settingsConserved", result.checks.settingsConserved},
            {"littlesLawWorst", result.checks.littlesLawWorst},
            {"overloaded", std::move(overloaded)}};
}

} // namespace homeward::exchange
