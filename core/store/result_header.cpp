// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_header.h"

#include "core/base/caught.h"
#include "core/exchange/json_text.h"
#include "core/store/whole_number.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <new>
#include <stdexcept>

namespace homeward::store {

using Json = nlohmann::ordered_json;
using results::RunResult;

namespace {

constexpr int sphereCount = 3;
/// How blocks are packed: 1 as values by measure, 2 as sums.
constexpr int formVersion = 2;
constexpr int mostYears = 200;
constexpr int mostReplications = 1'000'000;

template <class List, class Write>
Json listOf(const List& items, Write write)
{
    Json list = Json::array();
    for (const auto& item : items)
        list.push_back(write(item));
    return list;
}

template <class List, class Read>
void readList(const Json& json, List& items, Read read)
{
    for (const Json& item : json)
        items.push_back(read(item));
}

Json measureNames()
{
    Json names = Json::array();
    for (int i = 0; i < results::measureCount; ++i)
        names.push_back(std::string(results::nameOf(static_cast<results::Measure>(i))));
    return names;
}

/// Writes a number; JSON has none for values that are not finite.
Json number(double value)
{
    if (std::isfinite(value))
        return value;
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

double readNumber(const Json& json)
{
    if (!json.is_string())
        return json.get<double>();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return json == "inf" ? infinity : json == "-inf" ? -infinity : std::numeric_limits<double>::quiet_NaN();
}

Json named(const auto& axis) { return Json{{"id", axis.id.value}, {"name", axis.name}}; }

template <class Axis>
Axis readNamed(const Json& json)
{
    Axis axis;
    axis.id.value = json.at("id").get<std::string>();
    axis.name = json.at("name").get<std::string>();
    return axis;
}

Json writeScenario(const results::ScenarioAxis& scenario)
{
    Json json = named(scenario);
    json["letter"] = scenario.letter;
    json["illustrative"] = scenario.illustrative;
    return json;
}

results::ScenarioAxis readScenario(const Json& json)
{
    auto scenario = readNamed<results::ScenarioAxis>(json);
    scenario.letter = json.value("letter", std::string());
    scenario.illustrative = json.value("illustrative", false);
    return scenario;
}

Json writeSetting(const results::SettingAxis& setting)
{
    Json json = named(setting);
    json["sphere"] = static_cast<int>(setting.sphere);
    json["unit"] = setting.unit;
    json["countedInHours"] = setting.countedInHours;
    json["carePlace"] = static_cast<int>(setting.carePlace);
    return json;
}

results::SettingAxis readSetting(const Json& json)
{
    auto setting = readNamed<results::SettingAxis>(json);
    const int sphere = readWhole<int>(json.at("sphere"));
    if (sphere < 0 || sphere >= sphereCount)
        throw std::out_of_range("sphere");
    setting.sphere = static_cast<model::Sphere>(sphere);
    setting.unit = json.at("unit").get<std::string>();
    setting.countedInHours = json.at("countedInHours").get<bool>();
    setting.carePlace = model::usualCarePlace(setting.sphere);
    if (const auto place = json.find("carePlace"); place != json.end()) {
        const int number = readWhole<int>(*place);
        if (number < 0 || number > static_cast<int>(model::CarePlace::HomeSupported))
            throw std::out_of_range("carePlace");
        setting.carePlace = static_cast<model::CarePlace>(number);
    }
    return setting;
}

/// Ages as [65, 74] or [85].
Json writeCohort(const results::CohortAxis& cohort)
{
    Json json = named(cohort);
    if (cohort.ages)
        json["ages"] =
            cohort.ages->to ? Json::array({cohort.ages->from, *cohort.ages->to}) : Json::array({cohort.ages->from});
    return json;
}

results::CohortAxis readCohort(const Json& json)
{
    auto cohort = readNamed<results::CohortAxis>(json);
    if (const auto ages = json.find("ages"); ages != json.end()) {
        cohort.ages = model::AgeRange{readWhole<int>(ages->at(0))};
        if (ages->size() > 1)
            cohort.ages->to = readWhole<int>(ages->at(1));
    }
    return cohort;
}

Json writeOutcome(const results::OutcomeAxis& outcome)
{
    Json json = named(outcome);
    json["death"] = outcome.death;
    return json;
}

results::OutcomeAxis readOutcome(const Json& json)
{
    auto outcome = readNamed<results::OutcomeAxis>(json);
    outcome.death = json.at("death").get<bool>();
    return outcome;
}

Json writePeriod(const base::Period& period)
{
    return Json::array({period.label, period.firstSecond, period.endSecond});
}

base::Period readPeriod(const Json& json)
{
    return {json.at(0).get<std::string>(), readWhole<std::int64_t>(json.at(1)), readWhole<std::int64_t>(json.at(2))};
}

Json writeLoad(const results::OfferedLoad& load)
{
    return Json::array({load.scenario, load.area, load.setting, number(load.first), number(load.last)});
}

void require(bool holds)
{
    if (!holds)
        throw std::out_of_range("header");
}

/// Reads a number that is not negative; it may be infinite, where there is no capacity.
double readShare(const Json& json)
{
    const double value = readNumber(json);
    require(value >= 0.0);
    return value;
}

results::OfferedLoad readLoad(const Json& json)
{
    return {readWhole<int>(json.at(0)), readWhole<int>(json.at(1)), readWhole<int>(json.at(2)), readShare(json.at(3)),
            readShare(json.at(4))};
}

/// Checks that months and years are those of the run, and that weeks and windows lie within it.
void checkPeriods(const RunResult& result)
{
    require(result.months == base::monthsFrom(result.start, result.years)
            && result.financialYears == base::financialYearsFrom(result.start, result.years));
    for (const auto* list : {&result.steps, &result.windows})
        for (const base::Period& period : *list)
            require(period.firstSecond >= 0 && period.firstSecond < period.endSecond
                    && period.endSecond <= result.months.back().endSecond
                    && period.firstSecond % base::secondsPerDay == 0 && period.endSecond % base::secondsPerDay == 0);
}

/// Run-length encodes a series: a value, or [value, count].
Json writeRuns(const std::vector<double>& values)
{
    Json runs = Json::array();
    for (std::size_t first = 0; first < values.size();) {
        std::size_t end = first + 1;
        while (end < values.size() && values[end] == values[first])
            ++end;
        runs.push_back(end - first == 1 ? number(values[first]) : Json::array({number(values[first]), end - first}));
        first = end;
    }
    return runs;
}

/// Reads a run-length encoded series of no values or of `count` values.
std::vector<double> readRuns(const Json& json, std::size_t count)
{
    std::vector<double> values;
    for (const Json& run : json) {
        const std::size_t more = run.is_array() ? run.at(1).get<std::size_t>() : 1;
        require(more <= count - values.size());
        values.insert(values.end(), more, readNumber(run.is_array() ? run.at(0) : run));
    }
    require(values.empty() || values.size() == count);
    return values;
}

/// Results stored by earlier versions have none.
void readHours(const Json& json, RunResult& result)
{
    const auto found = json.find("hoursPerPerson");
    if (found == json.end())
        return;
    readList(*found, result.hoursPerPerson, [&](const Json& row) {
        return results::HoursPerPerson{readRuns(row.at(0), result.months.size()),
                                       readRuns(row.at(1), result.financialYears.size())};
    });
    require(result.hoursPerPerson.empty()
            || result.hoursPerPerson.size() == result.scenarios.size() * result.areas.size() * result.settings.size());
}

Json writeHours(const results::HoursPerPerson& hours)
{
    return Json::array({writeRuns(hours.monthly), writeRuns(hours.yearly)});
}

RunResult readHeader(const Json& json)
{
    RunResult result;
    result.planName = json.at("planName").get<std::string>();
    result.programVersion = json.at("programVersion").get<std::string>();
    result.fingerprint = json.at("fingerprint").get<std::string>();
    result.seed = readWhole<std::uint64_t>(json.at("seed"));
    result.replicationsAsked = readWhole<int>(json.at("replicationsAsked"));
    result.replicationsDone = readWhole<int>(json.at("replicationsDone"));
    require(result.replicationsAsked >= 0 && result.replicationsAsked <= mostReplications
            && result.replicationsDone >= 0 && result.replicationsDone <= result.replicationsAsked);
    const auto start = base::Date::fromIso(json.at("start").get<std::string>());
    if (!start)
        throw std::out_of_range("start");
    result.start = *start;
    result.years = readWhole<int>(json.at("years"));
    require(result.years >= 1 && result.years <= mostYears);
    readList(json.at("scenarios"), result.scenarios, readScenario);
    readList(json.at("areas"), result.areas, readNamed<results::AreaAxis>);
    readList(json.at("settings"), result.settings, readSetting);
    readList(json.at("cohorts"), result.cohorts, readCohort);
    // Results stored by earlier versions have none.
    readList(json.value("outcomes", Json::array()), result.outcomes, readOutcome);
    readList(json.at("months"), result.months, readPeriod);
    readList(json.at("financialYears"), result.financialYears, readPeriod);
    readList(json.at("steps"), result.steps, readPeriod);
    readList(json.at("windows"), result.windows, readPeriod);
    checkPeriods(result);
    const int grid = readWhole<int>(json.at("grid"));
    require(grid >= 0 && grid <= static_cast<int>(results::Grid::Day));
    result.grid = static_cast<results::Grid>(grid);
    result.countsNationalFigures = json.value("countsNationalFigures", false);
    readList(json.at("loads"), result.loads, readLoad);
    readHours(json, result);
    const Json& checks = json.at("checks");
    result.checks = {checks.at("peopleConserved").get<bool>(), checks.at("settingsConserved").get<bool>(),
                     readShare(checks.at("littlesLawWorst"))};
    const Json& timing = json.at("timing");
    result.timing = {readWhole<std::uint64_t>(timing.at("events")), readShare(timing.at("seconds")),
                     readWhole<int>(timing.at("threads"))};
    require(std::isfinite(result.timing.seconds) && result.timing.threads >= 0);
    return result;
}

} // namespace

std::string headerToText(const RunResult& result)
{
    const Json json{
        {"form", formVersion},
        {"measures", measureNames()},
        {"planName", result.planName},
        {"programVersion", result.programVersion},
        {"fingerprint", result.fingerprint},
        {"seed", result.seed},
        {"replicationsAsked", result.replicationsAsked},
        {"replicationsDone", result.replicationsDone},
        {"start", result.start.iso()},
        {"years", result.years},
        {"scenarios", listOf(result.scenarios, writeScenario)},
        {"areas", listOf(result.areas, [](const auto& axis) { return named(axis); })},
        {"settings", listOf(result.settings, writeSetting)},
        {"cohorts", listOf(result.cohorts, writeCohort)},
        {"outcomes", listOf(result.outcomes, writeOutcome)},
        {"months", listOf(result.months, writePeriod)},
        {"financialYears", listOf(result.financialYears, writePeriod)},
        {"grid", static_cast<int>(result.grid)},
        {"countsNationalFigures", result.countsNationalFigures},
        {"steps", listOf(result.steps, writePeriod)},
        {"windows", listOf(result.windows, writePeriod)},
        {"loads", listOf(result.loads, writeLoad)},
        {"hoursPerPerson", listOf(result.hoursPerPerson, writeHours)},
        {"checks",
         {{"peopleConserved", result.checks.peopleConserved},
          {"settingsConserved", result.checks.settingsConserved},
          {"littlesLawWorst", number(result.checks.littlesLawWorst)}}},
        {"timing",
         {{"events", result.timing.events},
          {"seconds", number(result.timing.seconds)},
          {"threads", result.timing.threads}}},
    };
    return exchange::compactJsonText(json);
}

std::optional<ResultHeader> headerFromText(std::string_view text)
{
    const auto json = exchange::parseJson(text);
    if (!json)
        base::passOnWantOfMemory(json.error());
    if (!json || !json.value().is_object())
        return std::nullopt;
    try {
        if (json.value().at("measures") != measureNames() || json.value().value("form", 1) != formVersion)
            return ResultHeader{{}, false};
        return ResultHeader{readHeader(json.value()), true};
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace homeward::store
