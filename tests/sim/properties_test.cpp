// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/sim/compile.h"
#include "core/sim/engine.h"
#include "core/sim/recorder.h"
#include "core/sim/replication.h"
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"
#include "tests/support/random_plan.h"

#include <cmath>

using namespace homeward;
using namespace homeward::tests;
using results::Measure;

namespace {

bool sensible(const std::vector<double>& table)
{
    return std::ranges::all_of(table, [](double value) { return std::isnan(value) || value >= 0.0; });
}

/// Everything of a result that does not tell how long it took.
results::RunResult withoutTiming(results::RunResult result)
{
    result.timing = {};
    return result;
}

/// The areas of a plan as they are run together.
std::vector<std::vector<const model::Area*>> groupsOf(const model::Plan& plan)
{
    std::vector<std::vector<const model::Area*>> groups;
    for (const std::vector<int>& together : model::areaGroups(plan)) {
        groups.emplace_back();
        for (const int area : together)
            groups.back().push_back(&plan.areas[static_cast<std::size_t>(area)]);
    }
    return groups;
}

/// Who is where at the end of a replication, looked at from outside.
class Census {
public:
    Census(const sim::Compiled& model, const std::vector<sim::Person>& people)
        : m_model(model),
          m_people(people),
          m_used(model.settings.size(), 0)
    {
        for (const sim::Person& person : people) {
            const sim::PersonState& state = person.state;
            if (state.kind != sim::StateKind::Gone && state.setting != sim::none)
                m_used[static_cast<std::size_t>(state.setting)] += state.units;
            if (state.kind != sim::StateKind::Gone && state.away != sim::none)
                m_used[static_cast<std::size_t>(state.away)] += state.unitsAway;
        }
    }

    /// In settings of beds: someone wants a unit, one is free and the setting takes people in.
    [[nodiscard]] bool someoneWaitsInVain() const
    {
        return std::ranges::any_of(m_people, [this](const sim::Person& person) {
            const sim::StateKind state = person.state.kind;
            if (state != sim::StateKind::Waiting && state != sim::StateKind::DelayedForPlace)
                return false;
            const auto wanted = static_cast<std::size_t>(person.state.wanted);
            const sim::CapacityAt& there = m_model.settings[wanted].capacity.back();
            const bool granted = person.state.away == person.state.wanted; // and a delay runs
            if (granted || m_model.settings[wanted].turnaround != sim::none) // a unit may be neither used nor free
                return false;
            return !m_model.settings[wanted].inHours && there.open && m_used[wanted] + sim::oneUnit <= there.units;
        });
    }

    /// Among open settings of beds: A's delayed person waits for B, B's for another, and so on back to A.
    [[nodiscard]] bool ringStands() const
    {
        const std::size_t count = m_model.settings.size();
        std::vector<char> leads(count * count, 0);
        for (const sim::Person& person : m_people) {
            const sim::PersonState& at = person.state;
            if (at.kind == sim::StateKind::DelayedForPlace && person.keepsSeconds == 0 && swaps(at.setting)
                && swaps(at.wanted))
                leads[static_cast<std::size_t>(at.setting) * count + static_cast<std::size_t>(at.wanted)] = 1;
        }
        for (std::size_t by = 0; by < count; ++by)
            for (std::size_t from = 0; from < count; ++from)
                for (std::size_t to = 0; to < count; ++to)
                    if (leads[from * count + by] && leads[by * count + to])
                        leads[from * count + to] = 1;
        for (std::size_t s = 0; s < count; ++s)
            if (leads[s * count + s])
                return true;
        return false;
    }

private:
    [[nodiscard]] bool swaps(int setting) const
    {
        const sim::CompiledSetting& there = m_model.settings[static_cast<std::size_t>(setting)];
        const auto peakOf = [](const auto& units) {
            return units.peaks.empty() ? units.capacity.back().units : units.peaks.back();
        };
        sim::Units most = peakOf(there);
        if (there.pool != sim::none)
            most += peakOf(m_model.pools[static_cast<std::size_t>(there.pool)]);
        return !there.inHours && there.capacity.back().open && most >= sim::oneUnit;
    }

    const sim::Compiled& m_model;
    const std::vector<sim::Person>& m_people;
    std::vector<sim::Units> m_used;
};

/// Leaves a change as it is but for its strength, which becomes nothing.
void takeAway(model::Change& change)
{
    std::visit(
        [&change](auto& effect) {
            using E = std::decay_t<decltype(effect)>;
            if constexpr (std::is_same_v<E, model::CapacityEffect>) {
                effect.mode = model::CapacityMode::Add;
                effect.value = 0.0;
            } else if constexpr (std::is_same_v<E, model::RedirectEntryEffect>
                                 || std::is_same_v<E, model::RedirectDischargeEffect>) {
                effect.share = 0.0;
            } else if constexpr (std::is_same_v<E, model::LeaveQueueEffect>
                                 || std::is_same_v<E, model::UnitCostEffect>) {
                effect.mode = model::FactorMode::Multiply;
                effect.value = 1.0;
            } else if constexpr (std::is_same_v<E, model::RuleEffect> || std::is_same_v<E, model::PriorityEffect>) {
                change.end = change.start;
            } else {
                effect.factor = 1.0;
            }
        },
        change.effect);
}

bool sameBlock(const results::Block& a, const results::Block& b) { return a == b; }

} // namespace

TEST_CASE("Under hundreds of random plans with every feature nobody is lost and nobody is made up")
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        const model::Plan plan = RandomPlan(seed).make();
        for (const model::Scenario& scenario : plan.scenarios)
            for (const auto& areas : groupsOf(plan)) {
                const sim::Compiled model = sim::compile(plan, scenario, areas);
                for (const sim::Outcome& outcome : sim::replicateAreas(model, plan.run.seed, 0, {true, {}, {}})) {
                    INFO("plan " << seed << ", " << scenario.name);
                    REQUIRE(outcome.peopleConserved);
                    REQUIRE(outcome.settingsConserved);
                    REQUIRE(outcome.littlesLawGap == 0.0);
                    REQUIRE(sensible(tests::monthsOf(model, outcome)));
                    REQUIRE(sensible(tests::yearsOf(model, outcome)));
                }
            }
    }
}

TEST_CASE("Nobody waits at an open door with a free unit, and no ring of delays stands that could move")
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        const model::Plan plan = RandomPlan(seed).make();
        for (const auto& areas : groupsOf(plan)) {
            const sim::Compiled model = sim::compile(plan, plan.scenarios.back(), areas);
            sim::Recorder recorder(model, false);
            sim::Engine engine(model, 3, 0, recorder);
            engine.run();
            const Census census(model, engine.present());
            INFO("plan " << seed);
            REQUIRE_FALSE(census.someoneWaitsInVain());
            REQUIRE_FALSE(census.ringStands());
        }
    }
}

TEST_CASE("The cohorts add up to the whole")
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const model::Plan plan = RandomPlan(seed).make();
        const sim::Compiled model = sim::compile(plan, plan.scenarios[0], groupsOf(plan).front());
        for (const sim::Outcome& outcome : sim::replicateAreas(model, plan.run.seed, 0, {true, {}, {}}))
            for (std::size_t place = 0; place < model.years.size() * outcome.periods.settings(); ++place) {
                const std::size_t year = place / outcome.periods.settings();
                const std::size_t setting = place % outcome.periods.settings();
                const results::Sums whole = outcome.periods.at(year, setting);
                results::Sums sum;
                for (const results::SumsTable& cohort : outcome.cohortPeriods)
                    cohort.addTo(sum, year, setting, true);
                INFO("plan " << seed);
                REQUIRE(sum.levels == whole.levels);
                REQUIRE(sum.counts == whole.counts);
                REQUIRE((sum.waits == whole.waits));
                REQUIRE((sum.capacity == results::Capacity::NotTheirs));
            }
    }
}

TEST_CASE("Parts of a run join to what one run gives, bit for bit")
{
    sim::RunRequest request;
    request.plan = RandomPlan::valid(6);
    request.plan.run.replications = 7;
    request.byCohort = true;
    const auto whole = sim::run(request);
    REQUIRE(whole.ok());
    for (const int count : {1, 2, 3, 16}) {
        std::vector<results::PartResult> parts;
        for (int index = count; index >= 1; --index) {
            request.part = {index, count, 0};
            request.threads = 1 + index % 3;
            auto part = sim::runPart(request);
            REQUIRE(part.ok());
            parts.push_back(std::move(part.value()));
        }
        std::vector<results::PartResult> lacking = parts;
        std::erase_if(lacking, [](const results::PartResult& part) { return part.part.index == part.part.count; });
        const auto joined = sim::joinParts(request.plan, std::move(parts));
        REQUIRE(joined.ok());
        CHECK(joined.value().checks == whole.value().checks);
        CHECK(joined.value().timing.events == whole.value().timing.events);
        for (std::size_t b = 0; b < whole.value().blocks.size(); ++b)
            CHECK(sameBlock(joined.value().blocks[b], whole.value().blocks[b]));
        const auto torn = sim::joinParts(request.plan, std::move(lacking));
        REQUIRE_FALSE(torn.ok());
        CHECK(torn.error().code == base::ErrorCode::PartMissing);
    }
}

TEST_CASE("A replication is a function of plan, seed and number")
{
    const model::Plan plan = RandomPlan(11).make();
    const sim::Compiled model = sim::compile(plan, plan.scenarios[1], plan.areas[0]);
    const sim::Outcome once = sim::replicate(model, 5, 3);
    CHECK(once.cells.periods() == model.months.size());
    CHECK(once.cells == sim::replicate(model, 5, 3).cells);
    CHECK_FALSE(once.cells == sim::replicate(model, 5, 4).cells);
    CHECK_FALSE(once.cells == sim::replicate(model, 6, 3).cells);
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
        for (const auto& areas : groupsOf(plan)) {
            const auto base = sim::replicateAreas(sim::compile(plan, plan.scenarios[0], areas), 9, 0);
            const auto zero = sim::replicateAreas(sim::compile(plan, plan.scenarios[1], areas), 9, 0);
            INFO("plan " << seed);
            for (std::size_t a = 0; a < areas.size(); ++a) {
                REQUIRE(base[a].cells == zero[a].cells);
                REQUIRE(base[a].events == zero[a].events);
            }
        }
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
        return tests::yearsOf(model, sim::replicate(model, 3, 0))[static_cast<std::size_t>(Measure::Starts)];
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
    request.plan.run.replications = 60;
    request.plan.run.years = 5;
    double last = 0.0;
    int partials = 0;
    bool ordered = true;
    const auto result = sim::run(request, {}, [&](const sim::RunProgress& progress) {
        ordered = ordered && progress.share >= last;
        last = progress.share;
        if (progress.partial) {
            ++partials;
            ordered = ordered && progress.partial->replicationsDone > 1
                && progress.partial->block(0, 0).replications.size()
                    == static_cast<std::size_t>(progress.partial->replicationsDone);
        }
    });
    REQUIRE(result.ok());
    CHECK(ordered);
    CHECK(partials > 0); // the first is told at once
    CHECK(last > 0.0);
    CHECK(withoutTiming(result.value()).complete());
}
