// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/compile.h"
#include "core/sim/replication.h"
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"

#include <cmath>

using namespace homeward;
using namespace homeward::tests;
using results::Measure;

namespace {

bool sensible(const sim::MeasureTable& table)
{
    return std::ranges::all_of(table, [](double value) { return std::isnan(value) || value >= 0.0; });
}

/// Everything of a result that does not tell how long it took.
results::RunResult withoutTiming(results::RunResult result)
{
    result.timing = {};
    return result;
}

/// Leaves a change as it is but for its strength, which becomes nothing.
void takeAway(model::Change& change)
{
    std::visit([&change](auto& effect) {
        using E = std::decay_t<decltype(effect)>;
        if constexpr (std::is_same_v<E, model::CapacityEffect>) {
            effect.mode = model::CapacityMode::Add;
            effect.value = 0.0;
        } else if constexpr (std::is_same_v<E, model::RedirectEntryEffect>
                             || std::is_same_v<E, model::RedirectDischargeEffect>) {
            effect.share = 0.0;
        } else if constexpr (std::is_same_v<E, model::LeaveQueueEffect> || std::is_same_v<E, model::UnitCostEffect>) {
            effect.mode = model::FactorMode::Multiply;
            effect.value = 1.0;
        } else if constexpr (std::is_same_v<E, model::RuleEffect> || std::is_same_v<E, model::PriorityEffect>) {
            change.end = change.start;
        } else {
            effect.factor = 1.0;
        }
    }, change.effect);
}

bool sameBlock(const results::Block& a, const results::Block& b)
{
    const auto same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    if (a.replications.size() != b.replications.size() || a.monthly.size() != b.monthly.size())
        return false;
    for (std::size_t r = 0; r < a.replications.size(); ++r)
        if (!std::ranges::equal(a.replications[r].values, b.replications[r].values, same))
            return false;
    for (std::size_t m = 0; m < a.monthly.size(); ++m)
        if (!same(a.monthly[m].mean, b.monthly[m].mean) || !same(a.monthly[m].p90, b.monthly[m].p90)
            || !same(a.monthly[m].ci95Low, b.monthly[m].ci95Low))
            return false;
    return true;
}

} // namespace

TEST_CASE("Under hundreds of random plans with every rule nobody is lost and nobody is made up")
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        const model::Plan plan = RandomPlan(seed).make();
        for (const model::Scenario& scenario : plan.scenarios) {
            const sim::Compiled model = sim::compile(plan, scenario, plan.areas[0]);
            const sim::Outcome outcome = sim::replicate(model, plan.run.seed, 0, true);
            INFO("plan " << seed << ", " << scenario.name);
            REQUIRE(outcome.peopleConserved);
            REQUIRE(outcome.settingsConserved);
            REQUIRE(outcome.littlesLawGap == 0.0);
            REQUIRE(sensible(outcome.months));
            REQUIRE(sensible(outcome.years));
        }
    }
}

TEST_CASE("The cohorts add up to the whole")
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const model::Plan plan = RandomPlan(seed).make();
        const sim::Compiled model = sim::compile(plan, plan.scenarios[0], plan.areas[0]);
        const sim::Outcome outcome = sim::replicate(model, plan.run.seed, 0, true);
        for (std::size_t i = 0; i < outcome.years.size(); ++i) {
            const auto measure = static_cast<Measure>(i % static_cast<std::size_t>(results::measureCount));
            if (measure != Measure::PeopleInCare && measure != Measure::DelayedDays && measure != Measure::Starts
                && measure != Measure::Ends && measure != Measure::TurnedAway)
                continue;
            double sum = 0.0;
            for (const sim::MeasureTable& cohort : outcome.cohortYears)
                sum += cohort[i];
            INFO("plan " << seed << ", " << results::nameOf(measure));
            REQUIRE(sum == Approx(outcome.years[i]).margin(1e-9));
        }
    }
}

TEST_CASE("A replication is a function of plan, seed and number")
{
    const model::Plan plan = RandomPlan(11).make();
    const sim::Compiled model = sim::compile(plan, plan.scenarios[1], plan.areas[0]);
    const sim::Outcome once = sim::replicate(model, 5, 3);
    CHECK(once.months.size() == sim::replicate(model, 5, 3).months.size());
    const auto same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    CHECK(std::ranges::equal(once.months, sim::replicate(model, 5, 3).months, same));
    CHECK_FALSE(std::ranges::equal(once.months, sim::replicate(model, 5, 4).months, same));
    CHECK_FALSE(std::ranges::equal(once.months, sim::replicate(model, 6, 3).months, same));
}

TEST_CASE("The result of a run does not depend on the number of threads, bit for bit")
{
    sim::RunRequest request;
    request.plan = RandomPlan::valid(4);
    request.plan.run.replications = 12;
    request.threads = 1;
    const auto one = sim::run(request);
    REQUIRE(one.ok());
    for (const int threads : {2, 3, 8}) {
        request.threads = threads;
        const auto many = sim::run(request);
        REQUIRE(many.ok());
        CHECK(many.value().checks == one.value().checks);
        for (std::size_t b = 0; b < one.value().blocks.size(); ++b)
            CHECK(sameBlock(one.value().blocks[b], many.value().blocks[b]));
    }
}

TEST_CASE("A scenario whose changes do nothing differs from the base by exactly zero")
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        model::Plan plan = RandomPlan(seed).make();
        for (model::Change& change : plan.scenarios[1].changes)
            takeAway(change);
        const auto same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
        const auto base = sim::replicate(sim::compile(plan, plan.scenarios[0], plan.areas[0]), 9, 0);
        const auto zero = sim::replicate(sim::compile(plan, plan.scenarios[1], plan.areas[0]), 9, 0);
        INFO("plan " << seed);
        REQUIRE(std::ranges::equal(base.months, zero.months, same));
        REQUIRE(base.events == zero.events);
    }
}

TEST_CASE("Changes that are switched off do nothing")
{
    model::Plan plan = RandomPlan(21).make();
    for (model::Change& change : plan.scenarios[1].changes)
        change.on = false;
    const auto base = sim::replicate(sim::compile(plan, plan.scenarios[0], plan.areas[0]), 9, 0);
    const auto off = sim::replicate(sim::compile(plan, plan.scenarios[1], plan.areas[0]), 9, 0);
    CHECK(base.events == off.events);
}

TEST_CASE("Demand that falls by a share loses the same people that more demand keeps")
{
    Network net(2);
    net.setting("ward", -1);
    net.cohort("all", "ward", 4.0);
    net.step("ward", Network::exponential(3.0));
    const auto starts = [&](double factor) {
        model::Plan plan = net.plan;
        model::Change change;
        change.start = plan.start;
        change.effect = model::DemandEffect{factor};
        plan.scenarios[0].changes = {change};
        const sim::Compiled model = sim::compile(plan, plan.scenarios[0], plan.areas[0]);
        return sim::replicate(model, 3, 0).years[static_cast<std::size_t>(Measure::Starts)];
    };
    const double base = starts(1.0);
    // Year 1 expects 1,461 starts; a share s of n kept or added has a standard error of sqrt(n s (1 - s)) < 20.
    CHECK(std::abs(starts(0.5) - base * 0.5) < 4.0 * 20.0);
    CHECK(std::abs(starts(1.5) - base * 1.5) < 4.0 * 28.0);
    CHECK(starts(1.0) == base);
}

TEST_CASE("A run that is cancelled says so")
{
    sim::RunRequest request;
    request.plan = RandomPlan::valid(4);
    base::CancelToken cancel;
    cancel.cancel();
    const auto result = sim::run(request, cancel);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == base::ErrorCode::Cancelled);
}

TEST_CASE("A run tells how far it is and hands out what it has so far")
{
    sim::RunRequest request;
    request.plan = RandomPlan::valid(4);
    request.plan.run.replications = 400;
    request.plan.run.years = 5;
    double last = 0.0;
    int partials = 0;
    bool ordered = true;
    const auto result = sim::run(request, {}, [&](const sim::RunProgress& progress) {
        ordered = ordered && progress.share >= last;
        last = progress.share;
        if (progress.partial) {
            ++partials;
            ordered = ordered && progress.partial->replicationsDone > 0
                && progress.partial->block(0, 0).replications.size()
                    == static_cast<std::size_t>(progress.partial->replicationsDone);
        }
    });
    REQUIRE(result.ok());
    CHECK(ordered);
    CHECK(last > 0.0);
    CHECK(withoutTiming(result.value()).complete());
}
