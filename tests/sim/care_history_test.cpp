// SPDX-License-Identifier: GPL-3.0-or-later
// What national figures count of people: readmissions, the last six months of life, ages and large packages.
#include "core/sim/care_history.h"
#include "core/sim/replication.h"
#include "core/sim/run.h"
#include "tests/sim/trace.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"

using namespace homeward;
using namespace homeward::tests;
using results::Count;
using results::Level;

namespace {

constexpr double day = 86'400.0;

/// Two hospitals, a care home and care at home without limits, and people who go from one to the next at written times.
class Journeys : public Timetable {
public:
    Journeys()
    {
        setting("acute", -1);
        setting("community", -1);
        setting("home", -1, model::Sphere::Community);
        setting("care", -1, model::Sphere::Home);
        plan.outcomes.push_back({model::OutcomeId{"died"}, "Died", std::nullopt, true});
    }

    /// A person who enters on a day, stays so many days in each setting in turn, and then has the outcome.
    void goes(const std::string& id, double from, const std::vector<std::pair<std::string, double>>& stays,
              const std::string& outcome)
    {
        person(id, stays.front().first, from);
        for (std::size_t i = 0; i < stays.size(); ++i)
            step(stays[i].first, stay(model::Family::Fixed, stays[i].second),
                 {route(i + 1 < stays.size() ? stays[i + 1].first : outcome, 1.0)});
    }

    /// The sums of each setting over the whole run.
    [[nodiscard]] std::vector<results::Sums> sums(double untilDay)
    {
        sim::Compiled model = compile(untilDay);
        model.months = {{"all", 0, model.end}};
        model.years = {{"all", 0, model.end}};
        model.yearOfMonth = {0};
        const auto outcome = sim::replicate(model, 1, 0);
        std::vector<results::Sums> found;
        for (std::size_t s = 0; s < plan.settings.size(); ++s)
            found.push_back(outcome.periods.at(0, s));
        return found;
    }
};

enum Place { Acute, Community, Home, Care };

} // namespace

TEST_CASE("A return to hospital from other care within 28 days of leaving it is a readmission")
{
    const auto readmitted = [](double daysOutside, const char* outside) {
        Journeys journeys;
        journeys.goes("a", 1.0, {{"acute", 5.0}, {outside, daysOutside}, {"community", 3.0}}, "gone");
        const auto sums = journeys.sums(100.0);
        CHECK(sums[Acute][Count::Readmitted] == 0);
        return sums[Community][Count::Readmitted];
    };
    CHECK(readmitted(27.0, "care") == 1);
    CHECK(readmitted(28.0, "care") == 1);
    CHECK(readmitted(28.0 + 1.0 / day, "care") == 0);
    CHECK(readmitted(10.0, "home") == 1);
}

TEST_CASE("A move from one hospital to another, and a first stay, are no readmissions")
{
    Journeys journeys;
    journeys.goes("moves", 1.0, {{"acute", 5.0}, {"community", 3.0}}, "gone");
    journeys.goes("first", 1.0, {{"care", 5.0}, {"acute", 3.0}}, "gone");
    // Two stays outside between the two hospitals count together.
    journeys.goes("two outside", 1.0, {{"acute", 2.0}, {"home", 20.0}, {"care", 7.0}, {"community", 1.0}}, "gone");
    journeys.goes("soon enough", 1.0, {{"acute", 2.0}, {"home", 20.0}, {"care", 8.0}, {"community", 1.0}}, "gone");
    const auto sums = journeys.sums(100.0);
    CHECK(sums[Acute][Count::Readmitted] == 0);
    CHECK(sums[Community][Count::Readmitted] == 2);
}

TEST_CASE("The last six months of a life are divided among the places where they were spent")
{
    Journeys journeys;
    // Dies on day 261: the window begins on day 78.5, 22.5 days before the end of the first stay.
    journeys.goes("long", 1.0, {{"acute", 100.0}, {"care", 150.0}, {"community", 10.0}}, "died");
    // Comes into the plan's care 30 days before the death.
    journeys.goes("late", 270.0, {{"acute", 20.0}, {"home", 10.0}}, "died");
    journeys.goes("lives", 1.0, {{"acute", 50.0}, {"home", 10.0}}, "gone");
    const auto sums = journeys.sums(320.0);
    const auto days = [&](Place place, Count count) { return static_cast<double>(sums[place][count]) / day; };
    CHECK(days(Acute, Count::LastSixMonthsSeconds) == Approx(22.5 + 20.0));
    CHECK(days(Care, Count::LastSixMonthsSeconds) == Approx(150.0));
    CHECK(days(Community, Count::LastSixMonthsSeconds) == Approx(10.0));
    CHECK(days(Home, Count::LastSixMonthsSeconds) == Approx(10.0));
    CHECK(days(Community, Count::LastSixMonthsFollowed) == Approx(182.5));
    CHECK(days(Home, Count::LastSixMonthsFollowed) == Approx(182.5));
    CHECK(days(Acute, Count::LastSixMonthsFollowed) == 0.0);
}

TEST_CASE("Of a death soon after the run began, only what the run has seen is followed")
{
    Journeys journeys;
    journeys.goes("soon", 10.0, {{"acute", 20.0}}, "died");
    const auto sums = journeys.sums(60.0);
    CHECK(static_cast<double>(sums[Acute][Count::LastSixMonthsFollowed]) / day == Approx(30.0));
    CHECK(static_cast<double>(sums[Acute][Count::LastSixMonthsSeconds]) / day == Approx(20.0));
}

TEST_CASE("A history keeps the latest stays of each person, and nothing of those who left")
{
    sim::CareHistory history;
    const auto lengths = [&](int person, sim::Second after) {
        std::vector<sim::Second> found;
        history.forEachEndedAfter(person, after,
                                  [&](int, sim::Second from, sim::Second until) { found.push_back(until - from); });
        return found;
    };
    history.add(3, 0, 0, 10);
    history.add(3, 1, 10, 30);
    history.add(5, 1, 0, 7);
    CHECK(lengths(3, 0) == std::vector<sim::Second>{20, 10});
    CHECK(lengths(3, 10) == std::vector<sim::Second>{20});
    CHECK(lengths(4, 0).empty());
    CHECK(lengths(99, 0).empty());
    history.forget(3);
    CHECK(lengths(3, -1).empty());
    CHECK(lengths(5, 0) == std::vector<sim::Second>{7});
    // What lies further back than anyone looks goes when the next stay is over.
    history.add(5, 1, 7, 7 + 2 * sim::CareHistory::span);
    CHECK(lengths(5, -1) == std::vector<sim::Second>{2 * sim::CareHistory::span});
    history.add(3, 0, 40, 41);
    CHECK(lengths(3, 0) == std::vector<sim::Second>{1});
}

TEST_CASE("In every plan nobody is readmitted who does not start, and no last months are longer than they can be")
{
    std::int64_t readmitted = 0, followed = 0;
    for (int n = 0; n < 12; ++n) {
        INFO("plan " << n);
        model::Plan plan = RandomPlan::valid(n);
        plan.run.replications = 2;
        for (model::Outcome& outcome : plan.outcomes)
            outcome.death = true;
        const auto result = sim::run({plan});
        REQUIRE(result.ok());
        CHECK(result.value().countsNationalFigures);
        for (const results::Block& block : result.value().blocks)
            for (const results::ReplicationSums& one : block.replications)
                for (std::size_t p = 0; p < one.periods.periods(); ++p) {
                    results::Sums all;
                    for (std::size_t s = 0; s < one.periods.settings(); ++s) {
                        const results::Sums sums = one.periods.at(p, s);
                        CHECK(sums[Count::Readmitted] <= sums[Count::Starts]);
                        all.add(sums);
                    }
                    CHECK(all[Count::LastSixMonthsSeconds] <= all[Count::LastSixMonthsFollowed]);
                    CHECK(all[Count::LastSixMonthsFollowed] <= all[Count::Deaths] * sim::CareHistory::span);
                    readmitted += all[Count::Readmitted];
                    followed += all[Count::LastSixMonthsFollowed];
                }
    }
    CHECK(readmitted > 0);
    CHECK(followed > 0);
}

TEST_CASE("People of 65 and 75 and over are those of their cohorts, and large packages are of 10 hours or more")
{
    Network network(1);
    network.plan.ageBands = {{model::AgeBandId{"18-64"}, "18 to 64"},
                             {model::AgeBandId{"65-74"}, "65 to 74"},
                             {model::AgeBandId{"75+"}, "75 and over"}};
    model::Setting& care = network.setting("care", -1, model::Sphere::Home);
    care.countedInHours = true;
    network.setting("ward", -1);
    const std::vector<std::pair<const char*, double>> hoursByBand{{"18-64", 20.0}, {"65-74", 9.99}, {"75+", 10.0}};
    for (const auto& [band, hours] : hoursByBand) {
        network.cohort(band, "care", 1.0).ageBand = model::AgeBandId{band};
        network.step("care", Network::exponential(30.0), {Network::route("ward", 0.3), Network::route("gone", 0.7)})
            .package = Network::stay(model::Family::Fixed, hours);
        network.step("ward", Network::exponential(5.0));
    }
    network.plan.run.replications = 2;
    sim::RunRequest request{network.plan};
    request.byCohort = true;
    const auto result = sim::run(request);
    REQUIRE(result.ok());
    const results::Block& block = result.value().block(0, 0);
    const auto people = [](const results::Sums& sums) {
        std::int64_t seconds = 0;
        for (const Level level : results::peopleLevels)
            seconds += sums[level];
        return seconds;
    };
    for (std::size_t r = 0; r < 2; ++r)
        for (std::size_t s = 0; s < 2; ++s)
            for (std::size_t p = 0; p < block.replications[r].periods.periods(); ++p) {
                const results::Sums sums = block.replications[r].periods.at(p, s);
                const auto of = [&](std::size_t cohort) { return people(block.cohorts[cohort][r].periods.at(p, s)); };
                CHECK(of(0) > 0);
                CHECK(sums[Level::From65] == of(1) + of(2));
                CHECK(sums[Level::From75] == of(2));
                CHECK(sums[Level::LargePackageFrom65] == (s == 0 ? of(2) : 0));
                CHECK(block.cohorts[1][r].periods.at(p, s)[Level::From65] == of(1));
            }
}
