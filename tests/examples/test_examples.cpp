// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/calibrate/verdict.h"
#include "core/exchange/plan_json.h"
#include "core/model/lookup.h"
#include "core/validation/validate.h"
#include "test_paths.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace homeward;
using Json = nlohmann::ordered_json;

namespace {

std::string pathOf(const std::string& name) { return HOMEWARD_SOURCE_DIR "/resources/examples/" + name + ".json"; }

model::Plan example(const std::string& name)
{
    const auto plan = exchange::readPlanFile(pathOf(name));
    INFO((plan ? std::string() : plan.error().field + ": " + plan.error().detail));
    REQUIRE(plan.ok());
    return plan.value();
}

const std::vector<std::string> names{"shetland", "seven_partnerships", "community_led_support"};

/// Which member names the source of which figures.
const std::map<std::string, std::string> sourceOfFigures{
    {"family", "source"},         {"rates", "source"},
    {"steps", "source"},          {"dailyChance", "source"},
    {"perUnitDay", "source"},     {"inCare", "source"},
    {"effect", "source"},         {"routes", "routesSource"},
    {"entries", "entriesSource"}, {"population", "populationSource"}};

void eachObject(const Json& json, const Json::json_pointer& path,
                const std::function<void(const Json&, const std::string&)>& visit)
{
    if (json.is_object())
        visit(json, path.to_string());
    for (const auto& item : json.items())
        if (item.value().is_structured())
            eachObject(item.value(), json.is_array() ? path / std::stoul(item.key()) : path / item.key(), visit);
}

std::vector<std::string> scenarioNames(const model::Plan& plan)
{
    std::vector<std::string> found;
    for (const model::Scenario& scenario : plan.scenarios)
        found.push_back(scenario.name);
    return found;
}

} // namespace

TEST_CASE("The examples open, and validation finds no errors")
{
    for (const auto& name : names) {
        INFO(name);
        for (const validation::Problem& problem : validation::validate(example(name))) {
            INFO(problem.path << " " << problem.subject << " code " << static_cast<int>(problem.code));
            CHECK(problem.severity != validation::Severity::Error);
        }
    }
}

TEST_CASE("The examples are kept as they would be written")
{
    for (const auto& name : names)
        CHECK(exchange::planToText(example(name)) == base::readWholeFile(pathOf(name)).value());
}

TEST_CASE("Every figure of the examples has a source that is listed, and every source is of use")
{
    for (const auto& name : names) {
        const model::Plan plan = example(name);
        std::set<std::string> listed, used;
        for (const model::Source& source : plan.sources) {
            INFO(name << " " << source.id.value);
            listed.insert(source.id.value);
            CHECK_FALSE(source.title.empty());
            CHECK_FALSE(source.confidence.empty());
            CHECK((source.illustrative || (!source.publisher.empty() && !source.year.empty())));
            CHECK((!source.illustrative || !source.note.empty()));
        }
        eachObject(exchange::planToJson(plan), Json::json_pointer(), [&](const Json& object, const std::string& path) {
            // Targets and ranges name theirs too, beside figures.
            if (object.contains("source") && object["source"].is_string())
                used.insert(object["source"].get<std::string>());
            for (const auto& [figure, key] : sourceOfFigures) {
                if (!object.contains(figure) || (figure == "population" && path.empty()))
                    continue;
                INFO(name << " " << path << "/" << figure);
                REQUIRE(object.contains(key));
                used.insert(object[key].get<std::string>());
            }
        });
        CHECK(used == listed);
    }
}

TEST_CASE("The examples say under which licence their figures are published")
{
    for (const auto& name : names)
        CHECK(example(name).description.find("Open Government Licence v3.0") != std::string::npos);
}

TEST_CASE("Shetland has its five scenarios, the base first")
{
    const model::Plan plan = example("shetland");
    CHECK(scenarioNames(plan)
          == std::vector<std::string>{"If nothing changes", "Capacity keeps its trend", "Discharge without delay",
                                      "Closer to home", "Both"});
    CHECK(plan.start == base::Date(2026, 4, 1));
    CHECK(plan.calibratedFrom == base::Date(2024, 4, 1));
    CHECK(plan.run.years == 10);
    CHECK(plan.run.replications == 30);
}

TEST_CASE("Both is discharge without delay and then closer to home, with the same sizes")
{
    const model::Plan plan = example("shetland");
    std::vector<model::Change> joined = plan.scenarios[2].changes;
    joined.insert(joined.end(), plan.scenarios[3].changes.begin(), plan.scenarios[3].changes.end());
    std::vector<model::Change> both = plan.scenarios[4].changes;
    REQUIRE(both.size() == joined.size());
    for (std::size_t i = 0; i < both.size(); ++i) {
        CHECK(both[i].id.value != joined[i].id.value);
        both[i].id = joined[i].id;
        CHECK(both[i] == joined[i]);
    }
}

TEST_CASE("Seven partnerships have each their own population, capacity, rates and first day")
{
    const model::Plan plan = example("seven_partnerships");
    std::vector<std::string> areas;
    for (const model::Area& area : plan.areas) {
        areas.push_back(area.name);
        CHECK(area.population.size() == 20);
        CHECK(area.settings.size() == plan.settings.size());
        CHECK(area.cohorts.size() == plan.cohorts.size());
        CHECK_FALSE(area.dayOne.empty());
    }
    CHECK(areas
          == std::vector<std::string>{"Shetland Islands", "Dundee City", "Perth and Kinross", "Highland",
                                      "East Renfrewshire", "South Ayrshire", "Scottish Borders"});
}

TEST_CASE("Shetland is the same in both examples")
{
    const model::Plan one = example("shetland");
    const model::Plan seven = example("seven_partnerships");
    const model::Area& alone = one.areas[0];
    const model::Area& among = seven.areas[0];
    CHECK(alone.population == among.population);
    CHECK(alone.dayOne == among.dayOne);
    REQUIRE(one.settings.size() == seven.settings.size());
    REQUIRE(one.cohorts.size() == seven.cohorts.size());
    for (std::size_t s = 0; s < one.settings.size(); ++s) {
        const model::Setting& setting = one.settings[s];
        INFO(setting.name);
        CHECK(*capacityOf(setting, alone) == *capacityOf(seven.settings[s], among));
        CHECK(queueExitsOf(setting, alone) == queueExitsOf(seven.settings[s], among));
        CHECK(setting.fromSettings == seven.settings[s].fromSettings);
        CHECK(setting.fromOutside == seven.settings[s].fromOutside);
        for (std::size_t c = 0; c < one.cohorts.size(); ++c) {
            const model::Cohort& cohort = one.cohorts[c];
            const model::Cohort& other = seven.cohorts[c];
            INFO(cohort.name);
            CHECK(demandOf(cohort, alone) == demandOf(other, among));
            CHECK(entriesOf(cohort, alone) == entriesOf(other, among));
            CHECK(*stayOf(cohort, alone, setting.id) == *stayOf(other, among, setting.id));
            CHECK(*routesOf(cohort, alone, setting.id) == *routesOf(other, among, setting.id));
            if (setting.countedInHours)
                CHECK(*packageOf(cohort, alone, setting.id) == *packageOf(other, among, setting.id));
        }
    }
}

TEST_CASE("Community Led Support takes prevention and community assets together, each with a range")
{
    const model::Plan plan = example("community_led_support");
    CHECK(scenarioNames(plan)
          == std::vector<std::string>{"If nothing changes", "Capacity keeps its trend", "Prevention",
                                      "Community assets", "Community Led Support"});
    CHECK(plan.areas.size() == 3);
    std::vector<model::Change> joined = plan.scenarios[2].changes;
    joined.insert(joined.end(), plan.scenarios[3].changes.begin(), plan.scenarios[3].changes.end());
    const std::vector<model::Change>& all = plan.scenarios[4].changes;
    REQUIRE(all.size() == joined.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        CHECK(all[i].effect == joined[i].effect);
    for (std::size_t s = 2; s < plan.scenarios.size(); ++s)
        for (const model::Change& change : plan.scenarios[s].changes) {
            INFO(change.id.value);
            CHECK(model::findById(plan.sources, change.source)->illustrative);
            const std::string begin = "/scenarios/" + plan.scenarios[s].id.value + "/changes/" + change.id.value + "/";
            const auto ranges = std::ranges::count_if(plan.uncertainInputs, [&](const model::UncertainInput& input) {
                return input.path.starts_with(begin) && input.low < input.high;
            });
            CHECK(ranges == 1);
        }
}

TEST_CASE("The examples meet the published figures of their base year")
{
    for (const auto& name : names) {
        const model::Plan plan = example(name);
        REQUIRE(plan.calibration.fits.size() == plan.areas.size());
        for (const model::AreaFit& fit : plan.calibration.fits)
            for (const model::TargetFit& one : fit.targets) {
                const model::CalibrationTarget& target = *model::findById(plan.calibration.targets, one.target);
                if (target.internal || target.measure == model::TargetMeasure::ShareFromOutside)
                    continue;
                INFO(fit.area.value << ", " << target.name << ": " << one.wanted << ", found "
                                    << one.found.value_or(-1.0));
                CHECK(calibrate::verdictOf(target, one) == calibrate::Verdict::Met);
            }
    }
}
