// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/checks_json.h"

#include <nlohmann/json.hpp>

namespace homeward::exchange {

namespace {

using Json = nlohmann::ordered_json;
using results::RunResult;

const std::string& scenarioOf(const RunResult& result, int scenario)
{
    return result.scenarios[static_cast<std::size_t>(scenario)].name;
}

Json overloadedJson(const RunResult& result)
{
    auto rows = Json::array();
    for (const results::OfferedLoad& load : result.loads)
        if (load.worthTelling())
            rows.push_back({{"scenario", scenarioOf(result, load.scenario)},
                            {"area", result.areas[static_cast<std::size_t>(load.area)].name},
                            {"setting", result.settings[static_cast<std::size_t>(load.setting)].name},
                            {"load_first", load.first},
                            {"load_last", load.last}});
    return rows;
}

Json unservedJson(const RunResult& result, const std::vector<results::UnservedNote>& notes)
{
    auto rows = Json::array();
    for (const results::UnservedNote& note : notes)
        rows.push_back({{"scenario", scenarioOf(result, note.scenario)},
                        {"area", result.areas[static_cast<std::size_t>(note.area)].name},
                        {"setting", result.settings[static_cast<std::size_t>(note.setting)].name},
                        {"people", note.people},
                        {"days", note.days},
                        {"ring", note.inRing}});
    return rows;
}

Json illustrativeJson(const RunResult& result, const std::vector<int>& scenarios)
{
    auto names = Json::array();
    for (const int scenario : scenarios)
        names.push_back(scenarioOf(result, scenario));
    return names;
}

} // namespace

Json checksJson(const RunResult& result) { return checksJson(result, results::notesOf(result)); }

Json checksJson(const RunResult& result, const results::RunNotes& notes)
{
    return {{"peopleConserved", result.checks.peopleConserved},
            {"settingsConserved", result.checks.settingsConserved},
            {"littlesLawWorst", result.checks.littlesLawWorst},
            {"overloaded", overloadedJson(result)},
            {"cannotBeServed", unservedJson(result, notes.unserved)},
            {"illustrative", illustrativeJson(result, notes.illustrative)},
            {"rangesNotDrawn", notes.rangesNotDrawn},
            {"inputsChanged", notes.inputsChanged}};
}

} // namespace homeward::exchange
