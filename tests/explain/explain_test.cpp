// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain.h"

#include "core/exchange/plan_json.h"
#include "core/explain/asked.h"
#include "core/explain/recipe.h"
#include "core/results/query.h"
#include "core/study/explained.h"
#include "core/study/run_request.h"
#include "test_paths.h"
#include "tests/support/catch.h"
#include "ui/wording/explain_text.h"
#include "ui/wording/headline_text.h"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace homeward;
using explain::Axis;
using explain::Cause;
using explain::Explanation;
using explain::Part;
using explain::Parting;
using explain::Piece;
using results::HeadlineId;

namespace {

model::Plan example(const std::string& name)
{
    auto plan = exchange::readPlanFile(HOMEWARD_SOURCE_DIR "/resources/examples/" + name + ".json");
    REQUIRE(plan.ok());
    return std::move(plan.value());
}

/// A short run of an example by cohort: futures few enough to be quick, more than one so that there are intervals.
results::RunResult shortRun(const std::string& name, int futures, int years)
{
    study::RunChoice choice;
    choice.replications = futures;
    choice.years = years;
    choice.byCohort = true;
    auto found = study::runPlan(example(name), choice);
    REQUIRE(found.ok());
    return std::move(found.value().run);
}

/// The sum of a value over the parts; none where a part has it not.
std::optional<double> sumOf(const Parting& parting, std::optional<results::Summary> Part::* value)
{
    double sum = 0.0;
    for (const Part& part : parting.parts) {
        if (!(part.*value))
            return std::nullopt;
        sum += (part.*value)->mean;
    }
    return sum;
}

void checkAdds(const Parting& parting, std::optional<results::Summary> Part::* value, double whole)
{
    const auto sum = sumOf(parting, value);
    if (!sum)
        return;
    INFO("by " << explain::nameOf(parting.axis));
    CHECK(std::abs(*sum - whole) <= 1e-9 * std::max(1.0, std::abs(whole)) + 1e-9);
}

/// Figures that are no sum over settings have no parts.
void checkHasParts(const results::RunResult& run, const Explanation& found)
{
    if (explain::recipeOf(run, found.figure))
        CHECK((!found.partings.empty() || found.now.mean == 0.0));
    else
        CHECK(found.partings.empty());
}

void checkPartings(const Explanation& found)
{
    for (const Parting& parting : found.partings) {
        // Each axis has the levels or the difference, so that adding is not checked of nothing.
        CHECK((sumOf(parting, &Part::now) || sumOf(parting, &Part::difference)));
        checkAdds(parting, &Part::now, found.now.mean);
        if (!found.change)
            continue;
        checkAdds(parting, &Part::then, found.change->then.mean);
        checkAdds(parting, &Part::difference, found.change->difference.mean);
        CHECK(sumOf(parting, &Part::difference));
    }
}

/// What a cause claims stands in its parting, surely has its sign, and none of that sign is larger.
void checkCause(const Explanation& found, const std::optional<Cause>& cause, bool isLargest)
{
    if (!cause)
        return;
    const Parting* parting = explain::partingBy(found, cause->axis);
    REQUIRE(parting != nullptr);
    CHECK(std::ranges::find(parting->parts, cause->part) != parting->parts.end());
    const results::Summary& moved = *cause->part.difference;
    CHECK(moved.ci95Low * moved.ci95High > 0.0);
    if (!isLargest)
        return;
    for (const Part& part : parting->parts) {
        const bool sure = part.difference && part.difference->ci95Low * part.difference->ci95High > 0.0;
        if (sure && part.difference->mean * moved.mean > 0.0)
            CHECK(std::abs(part.difference->mean) <= std::abs(moved.mean));
    }
}

void checkReason(const Explanation& found)
{
    const explain::Reason& reason = found.reason;
    for (const auto& [cause, isLargest] :
         {std::pair{reason.first, true}, std::pair{reason.second, false}, std::pair{reason.opposing, true},
          std::pair{reason.place, true}, std::pair{reason.change, true}})
        checkCause(found, cause, isLargest);
    CHECK((reason.kind == explain::ReasonKind::NothingToCompare) == !found.change);
    if (reason.kind != explain::ReasonKind::Because)
        return;
    const double whole = found.change->difference.mean;
    for (const auto& cause : {reason.first, reason.second, reason.place, reason.change})
        if (cause)
            CHECK(cause->part.difference->mean * whole > 0.0);
    if (reason.opposing)
        CHECK(reason.opposing->part.difference->mean * whole < 0.0);
}

using Visit = std::function<void(const results::RunResult&, const Explanation&)>;

/// Every figure of the catalogue, pair of scenarios and year, in all areas together and in the last one alone.
void eachExplanation(const results::RunResult& run, const Visit& visit)
{
    std::vector<results::Choice> areas{results::all};
    if (run.areas.size() > 1)
        areas.push_back(results::Choice({static_cast<int>(run.areas.size()) - 1}));
    const auto scenarios = static_cast<int>(run.scenarios.size());
    for (const results::HeadlineKind& kind : results::headlineKinds())
        for (int scenario = 0; scenario < scenarios; ++scenario)
            for (int against = 0; against < scenarios; ++against)
                for (int year = 0; year < static_cast<int>(run.financialYears.size()); ++year)
                    for (const results::Choice& where : areas)
                        if (const auto found = explain::explain(run, kind.id, {scenario, against, where, year}))
                            visit(run, *found);
}

int checkExample(const std::string& name, int futures, int years)
{
    int seen = 0;
    eachExplanation(shortRun(name, futures, years), [&](const results::RunResult& run, const Explanation& found) {
        ++seen;
        INFO(name << ", " << explain::nameOf(found.figure) << ", scenario " << found.question.scenario << " against "
                  << found.question.against << ", year " << found.question.year);
        const auto shown = results::headline(run, std::get<HeadlineId>(found.figure), found.question);
        CHECK(shown->now == found.now);
        CHECK(shown->change == found.change);
        checkHasParts(run, found);
        checkPartings(found);
        checkReason(found);
        CHECK_FALSE((found.change && wording::causeSentence(run, found).empty()));
    });
    return seen;
}

} // namespace

TEST_CASE("Parts of every figure of Shetland add to the whole, and each reason is true of them")
{
    CHECK(checkExample("shetland", 6, 3) > 100);
}

TEST_CASE("Parts of every figure of Community Led Support add to the whole, and each reason is true of them")
{
    CHECK(checkExample("community_led_support", 3, 2) > 50);
}

TEST_CASE("Parts of every figure of seven partnerships add to the whole, and each reason is true of them")
{
    CHECK(checkExample("seven_partnerships", 2, 1) > 50);
}

TEST_CASE("A figure is parted by everything that a run holds")
{
    const results::RunResult run = shortRun("shetland", 3, 1);
    const auto last = static_cast<int>(run.scenarios.size()) - 1;
    const auto axes = [&](const explain::Figure& figure) {
        std::vector<Axis> found;
        const auto explained = explain::explain(run, figure, {last, 0, results::all, 0});
        REQUIRE(explained);
        for (const Parting& parting : explained->partings)
            if (parting.axis != Axis::Flow) // which is there only where places neither fill nor empty
                found.push_back(parting.axis);
        return found;
    };
    CHECK(axes(HeadlineId::DelayedInHospital) == std::vector{Axis::Setting, Axis::Cohort, Axis::Reason});
    CHECK(axes(HeadlineId::HospitalBedsInUse) == std::vector{Axis::Setting, Axis::State});
    CHECK(axes(HeadlineId::HospitalStarts) == std::vector{Axis::Setting, Axis::Cohort, Axis::Origin});
    CHECK(axes(HeadlineId::RightPlaceShare) == std::vector{Axis::Setting, Axis::Cohort, Axis::State});
}

TEST_CASE("Measures of chosen settings are explained too, and those that do not add have no parts")
{
    const results::RunResult run = shortRun("shetland", 3, 2);
    const auto last = static_cast<int>(run.scenarios.size()) - 1;
    for (int m = 0; m < results::measureCount; ++m) {
        const auto measure = static_cast<results::Measure>(m);
        INFO(results::nameOf(measure));
        const explain::Figure figure{explain::MeasureOf{measure, std::vector<int>{0, 1}}};
        const auto found = explain::explain(run, figure, {last, 0, results::all, 1});
        if (!found)
            continue; // nothing to count: the units of a setting without a limit
        if (results::adds(measure))
            checkPartings(*found);
        else
            CHECK(found->partings.empty());
        checkReason(*found);
    }
}

TEST_CASE("What each change brings adds to the difference, in either direction and between two scenarios with changes")
{
    const model::Plan plan = example("shetland");
    study::ExplainRequest request;
    request.run.replications = 3;
    request.run.years = 2;
    const model::ScenarioId base = plan.scenarios.front().id;
    const model::ScenarioId last = plan.scenarios.back().id;
    const model::ScenarioId middle = plan.scenarios[1].id;
    for (const HeadlineId id : {HeadlineId::DelayedInHospital, HeadlineId::PeopleAtHome, HeadlineId::RightPlaceShare})
        for (const auto& [scenario, against] :
             {std::pair{last, base}, std::pair{base, last}, std::pair{last, middle}}) {
            request.figure = id;
            request.scenario = scenario;
            request.against = against;
            const auto found = study::runExplanation(plan, request);
            REQUIRE(found.ok());
            INFO(scenario.value << " against " << against.value);
            const Parting* changes = explain::partingBy(found.value().explanation, Axis::Change);
            REQUIRE(changes != nullptr);
            checkPartings(found.value().explanation);
            checkReason(found.value().explanation);
            CHECK_FALSE(found.value().explanation.grounds.empty());
        }
}

TEST_CASE("Changes of another run are not taken in")
{
    const results::RunResult run = shortRun("shetland", 3, 1);
    auto found = explain::explain(run, HeadlineId::PeopleAtHome, {1, 0, results::all, 0});
    REQUIRE(found);
    results::Contributions other;
    results::Summary moved;
    moved.mean = found->change->difference.mean + 1.0;
    other.parts.push_back({"Of another plan", moved, std::nullopt});
    const Explanation before = *found;
    CHECK_FALSE(explain::addChanges(*found, &other, nullptr));
    CHECK(*found == before);
}

namespace {

/// Every setting of every year of a run, alone and as a share of all, and every flow between places.
void checkPlaces(const std::string& name, int futures, int years)
{
    const results::RunResult run = shortRun(name, futures, years);
    const int last = static_cast<int>(run.scenarios.size()) - 1;
    const int settings = static_cast<int>(run.settings.size());
    const int places = settings + static_cast<int>(run.outcomes.size());
    std::vector<explain::Figure> figures;
    for (int s = 0; s < settings; ++s)
        for (const auto measure : {results::Measure::PeoplePresent, results::Measure::PeopleDelayed,
                                   results::Measure::DelayedForThis, results::Measure::CareDays})
            for (const bool share : {false, true})
                figures.emplace_back(explain::MeasureOf{measure, std::vector<int>{s}, share});
    for (int to = 0; to < places; ++to) {
        figures.emplace_back(explain::FlowOf{explain::fromAnywhere, to});
        for (int from = results::fromOutside; from < settings; ++from)
            figures.emplace_back(explain::FlowOf{from, to});
    }
    for (const explain::Figure& figure : figures)
        for (int year = 0; year < years; ++year) {
            const auto found = explain::explain(run, figure, {last, 0, results::all, year});
            if (!found)
                continue;
            INFO(name << ", " << wording::figureName(run, figure) << ", year " << year);
            for (const Parting& parting : found->partings) {
                checkAdds(parting, &Part::now, found->now.mean);
                checkAdds(parting, &Part::difference, found->change->difference.mean);
            }
            checkReason(*found);
            CHECK_FALSE(wording::causeSentence(run, *found).empty());
            CHECK_FALSE(wording::figureDefinition(figure).empty());
        }
}

} // namespace

TEST_CASE("A setting, its share of all and people who move are figures whose parts add up, in every year")
{
    checkPlaces("shetland", 4, 2);
    checkPlaces("community_led_support", 2, 1);
}

TEST_CASE("The shares of all settings add to one, and the flows into a place to all who come there")
{
    const results::RunResult run = shortRun("shetland", 3, 1);
    const auto meanOf = [&](const explain::Figure& figure) {
        const auto found = explain::explain(run, figure, {0, 0, results::all, 0});
        return found ? found->now.mean : 0.0;
    };
    double shares = 0.0;
    for (int s = 0; s < static_cast<int>(run.settings.size()); ++s)
        shares += meanOf(explain::MeasureOf{results::Measure::CareDays, std::vector<int>{s}, true});
    CHECK(std::abs(shares - 1.0) < 1e-9);
    double flows = 0.0;
    for (int from = results::fromOutside; from < static_cast<int>(run.settings.size()); ++from)
        flows += meanOf(explain::FlowOf{from, 0});
    const double all = meanOf(explain::FlowOf{explain::fromAnywhere, 0});
    CHECK(all > 0.0);
    CHECK(std::abs(flows - all) < 1e-9);
    const double starts = meanOf(explain::MeasureOf{results::Measure::Starts, std::vector<int>{0}});
    CHECK(std::abs(all * explain::daysOf(run, {0, 0}) / 7.0 - starts) < 1e-6);
}

TEST_CASE("More people who take a way are more who leave, or a larger share of them, and the two add up")
{
    const results::RunResult run = shortRun("shetland", 6, 3);
    const int last = static_cast<int>(run.scenarios.size()) - 1;
    int parted = 0;
    for (int from = 0; from < static_cast<int>(run.settings.size()); ++from)
        for (int to = 0; to < static_cast<int>(run.settings.size() + run.outcomes.size()); ++to) {
            const auto found = explain::explain(run, explain::FlowOf{from, to}, {last, 0, results::all, 2});
            const Parting* leaving = found ? explain::partingBy(*found, Axis::Leaving) : nullptr;
            if (leaving == nullptr)
                continue;
            ++parted;
            CHECK(leaving->parts.size() == 2);
            checkAdds(*leaving, &Part::difference, found->change->difference.mean);
        }
    CHECK(parted > 5);
}

TEST_CASE("A figure is found again in another result by its names, and not where it is gone")
{
    const results::RunResult run = shortRun("shetland", 2, 2);
    results::RunResult other = run;
    std::ranges::reverse(other.settings);
    std::ranges::reverse(other.scenarios);
    const explain::AskedFigure asked{explain::MeasureOf{results::Measure::PeoplePresent, std::vector<int>{0}},
                                     {1, 0, results::all, 1}};
    REQUIRE(explain::isWithin(run, asked));
    const auto same = explain::sameIn(other, run, asked);
    REQUIRE(same);
    const auto& of = std::get<explain::MeasureOf>(same->figure);
    const int place = of.settings.of(other.settings.size()).front();
    CHECK(other.settings[static_cast<std::size_t>(place)].id == run.settings.front().id);
    CHECK(other.scenarios[static_cast<std::size_t>(same->question.scenario)].id == run.scenarios[1].id);
    const explain::AskedFigure flow{explain::FlowOf{0, static_cast<int>(run.settings.size())}, asked.question};
    const auto sameFlow = explain::sameIn(other, run, flow);
    REQUIRE(sameFlow);
    CHECK(std::get<explain::FlowOf>(sameFlow->figure).from == static_cast<int>(run.settings.size()) - 1);
    CHECK(std::get<explain::FlowOf>(sameFlow->figure).to == static_cast<int>(run.settings.size()));
    other.settings.pop_back();
    CHECK_FALSE(explain::sameIn(other, run, asked));
    CHECK_FALSE(explain::isWithin(run, {explain::FlowOf{0, 99}, asked.question}));
    CHECK_FALSE(explain::isWithin(run, {HeadlineId::PeopleAtHome, {0, 0, results::all, 9}}));
}
