// SPDX-License-Identifier: GPL-3.0-or-later
// The first day: whole people of expected numbers, in every replication.
#include "core/sim/engine.h"
#include "tests/support/catch.h"
#include "tests/theory/estimate.h"

#include <array>
#include <map>
#include <tuple>

using namespace homeward;
using namespace homeward::tests;
using model::CohortId;
using model::DelayReason;
using model::PlaceId;
using model::SettingId;

namespace {

/// Counts the people that are put into the model on the first day, by cohort and by what they wait for.
class Census : public sim::Observer {
public:
    void moved(const sim::Move& move, sim::Second at) override
    {
        if (at > 0 || move.before.state != sim::State::Gone)
            return;
        const sim::Standing& now = move.now;
        ++people[{now.state, now.cohort, now.setting, now.wanted, now.reason}];
    }
    void counted(sim::Happening, int, int, sim::Second) override { }
    void capacitySet(int, sim::Units, sim::Second) override { }

    using Cell = std::tuple<sim::State, int, int, int, int>;
    std::map<Cell, int> people;
};

/// Four cohorts in two settings, by small expected numbers.
Network smallCells()
{
    Network net(1);
    net.setting("ward", 40);
    net.setting("home", 0, model::Sphere::Community);
    for (const char* id : {"a", "b", "c", "d"}) {
        net.cohort(id, "ward", 0.0);
        model::Route onward = Network::route("home", 1.0);
        onward.delays = {{DelayReason::Code9, 0.2, Network::exponential(30.0)},
                         {DelayReason::PatientCarerFamily, 0.2, Network::exponential(5.0)}};
        net.step("ward", Network::exponential(300.0), {onward});
        net.step("home", Network::exponential(300.0));
    }
    model::DayOne& day = net.plan.areas[0].dayOne;
    double expected = 0.15;
    for (const char* id : {"a", "b", "c", "d"}) {
        const CohortId cohort{id};
        day.inCare.push_back({cohort, SettingId{"ward"}, expected});
        day.delayed.push_back({cohort, SettingId{"ward"}, PlaceId{"home"}, DelayReason::Code9, 0.9 * expected});
        day.delayed.push_back(
            {cohort, SettingId{"ward"}, PlaceId{"home"}, DelayReason::PatientCarerFamily, 1.7 * expected});
        day.delayed.push_back({cohort, SettingId{"ward"}, PlaceId{"home"}, std::nullopt, 0.6 * expected});
        day.waiting.push_back({cohort, SettingId{"home"}, 1.1 * expected});
        expected += 0.21;
    }
    return net;
}

std::vector<Census> censuses(const Network& net, int replications)
{
    const sim::Compiled model = compiled(net);
    std::vector<Census> taken(static_cast<std::size_t>(replications));
    for (int r = 0; r < replications; ++r)
        sim::Engine(model, 11, r, taken[static_cast<std::size_t>(r)]).run();
    return taken;
}

} // namespace

TEST_CASE("Expected numbers of the first day are kept in every cell, and their totals are rounded once")
{
    constexpr int replications = 4'000;
    const Network net = smallCells();
    const std::vector<Census> taken = censuses(net, replications);
    struct Kind {
        sim::State state;
        int reason;
        double factor;
    };
    // The delayed for want of a place are first in care, with their stay over.
    const std::array<Kind, 4> kinds{{{sim::State::ProcessDelay, static_cast<int>(DelayReason::Code9), 0.9},
                                     {sim::State::ProcessDelay, static_cast<int>(DelayReason::PatientCarerFamily), 1.7},
                                     {sim::State::InCare, sim::none, 1.6},
                                     {sim::State::Waiting, sim::none, 1.1}}};
    for (const Kind& kind : kinds) {
        double expectedTotal = 0.0;
        std::vector<double> totals(replications, 0.0);
        for (int cohort = 0; cohort < 4; ++cohort) {
            const double expected = kind.factor * (0.15 + 0.21 * cohort);
            expectedTotal += expected;
            double sum = 0.0;
            for (std::size_t r = 0; r < taken.size(); ++r) {
                double here = 0.0;
                for (const auto& [cell, count] : taken[r].people)
                    if (std::get<0>(cell) == kind.state && std::get<1>(cell) == cohort
                        && std::get<4>(cell) == kind.reason)
                        here += count;
                sum += here;
                totals[r] += here;
            }
            INFO("kind " << static_cast<int>(kind.state) << " " << kind.reason << ", cohort " << cohort);
            // A cell is one of two or three neighbouring whole numbers: its standard deviation is below 1.
            CHECK(std::abs(sum / replications - expected) < 5.0 / std::sqrt(replications));
            CHECK(sum > 0.0);
        }
        // People in care and people delayed for a place are two totals.
        const double most = kind.state == sim::State::InCare ? 2.0 : 1.0;
        for (const double total : totals)
            REQUIRE(std::abs(total - expectedTotal) < most);
    }
}

TEST_CASE("Whole numbers of the first day are those numbers in every replication")
{
    Network net = smallCells();
    model::DayOne& day = net.plan.areas[0].dayOne;
    for (model::StartInCare& row : day.inCare)
        row.people = 3.0;
    day.delayed.clear();
    day.waiting.clear();
    for (const Census& census : censuses(net, 200))
        for (int cohort = 0; cohort < 4; ++cohort)
            REQUIRE(census.people.at({sim::State::InCare, cohort, 0, sim::none, sim::none}) == 3);
}

TEST_CASE("The order of the rows of the first day does not change who is there")
{
    Network net = smallCells();
    const std::vector<Census> before = censuses(net, 50);
    std::ranges::reverse(net.plan.areas[0].dayOne.inCare);
    std::ranges::reverse(net.plan.areas[0].dayOne.waiting);
    const std::vector<Census> after = censuses(net, 50);
    for (std::size_t r = 0; r < before.size(); ++r)
        REQUIRE(before[r].people == after[r].people);
}
