// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes when: by the hours of the day, and by a list of times.
#include "core/schedule/added_demand.h"
#include "core/sim/sources.h"
#include "tests/support/catch.h"
#include "tests/theory/estimate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace homeward;
using namespace homeward::sim;
using namespace homeward::tests;

namespace {

constexpr Second day = base::secondsPerDay;
constexpr Second hour = 3'600;

struct Came {
    Second at;
    std::uint64_t person;
    friend auto operator<=>(const Came&, const Came&) = default;
};

std::vector<Came> comers(const Compiled& model, int replication)
{
    Sources sources(model, StreamKeys(7, replication));
    std::vector<Came> came;
    while (sources.nextAt() < model.end) {
        const Second at = sources.nextAt();
        came.push_back({at, sources.take().person});
    }
    return came;
}

/// Fifteen people every Monday at nine.
Network rota()
{
    Network net(2);
    net.setting("ward", -1);
    net.cohort("all", "ward", 0.0).demand.listed = {{net.plan.start.plusDays(5), 9.0, 15, 7, {}}};
    net.step("ward", Network::exponential(5.0));
    return net;
}

Network withDemand(Network net, double factor)
{
    model::Change change;
    change.id = model::ChangeId{"demand"};
    change.start = net.plan.start;
    change.effect = model::DemandEffect{factor};
    net.plan.scenarios[0].changes = {change};
    return net;
}

} // namespace

TEST_CASE("Arrivals follow the hours of the day, and keep the mean of the day")
{
    Network net(2);
    net.setting("ward", -1);
    model::Demand& demand = net.cohort("all", "ward", 40.0).demand;
    demand.weekdayFactors = {1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5};
    for (int h = 0; h < 24; ++h)
        demand.hourFactors.push_back(h / 11.5);
    net.step("ward", Network::exponential(1.0));
    net.plan.run.runInDays = 10.25;
    const Compiled model = compiled(net);
    std::array<double, 24> found{};
    double all = 0.0;
    for (int replication = 0; replication < 10; ++replication)
        for (const Came& one : comers(model, replication)) {
            if (one.at < 0)
                continue;
            ++found[static_cast<std::size_t>(one.at % day / hour)];
            ++all;
        }
    const double expected = 10.0 * 40.0 * 731.0;
    CHECK(std::abs(all - expected) < 5.0 * std::sqrt(expected) + 0.005 * expected);
    CHECK(found[0] == 0.0);
    for (std::size_t h = 1; h < 24; ++h) {
        const double mean = all / 24.0 * static_cast<double>(h) / 11.5;
        INFO("hour " << h);
        CHECK(std::abs(found[h] - mean) < 5.0 * std::sqrt(mean));
    }
}

TEST_CASE("Listed people come at the same times in every replication, and are others in each")
{
    const Compiled model = compiled(rota());
    const std::vector<Came> first = comers(model, 0);
    REQUIRE(first.size() == 15 * 104);
    const std::vector<Came> second = comers(model, 1);
    std::set<std::uint64_t> persons;
    for (std::size_t i = 0; i < first.size(); ++i) {
        REQUIRE(first[i].at == (5 + static_cast<Second>(i / 15) * 7) * day + 9 * hour);
        REQUIRE(second[i].at == first[i].at);
        persons.insert({first[i].person, second[i].person});
    }
    CHECK(persons.size() == 2 * first.size());
}

TEST_CASE("Another time on the list leaves the people of the others as they were")
{
    Network net = rota();
    const std::vector<Came> before = comers(compiled(net), 0);
    auto& listed = net.plan.cohorts[0].demand.listed;
    listed.insert(listed.begin(), {net.plan.start.plusDays(1), 9.0, 3, {}, {}});
    listed[1].people = 20;
    const std::vector<Came> after = comers(compiled(net), 0);
    const std::set<Came> all(after.begin(), after.end());
    for (const Came& one : before)
        REQUIRE(all.contains(one));
    CHECK(after.size() == before.size() + 3 + 5 * 104);
}

TEST_CASE("A change of demand takes listed people out by their own draws, or adds others at the same times")
{
    const std::vector<Came> base = comers(compiled(rota()), 0);
    const std::set<Came> planned(base.begin(), base.end());
    std::map<double, std::set<Came>> by;
    for (const double factor : {0.4, 0.7, 1.0, 1.3, 2.3, 3.0}) {
        const std::vector<Came> came = comers(compiled(withDemand(rota(), factor)), 0);
        const double expected = factor * static_cast<double>(base.size());
        INFO("factor " << factor);
        // Each of the planned people brings the fraction by a draw.
        const double fraction = factor - std::floor(factor);
        const double sd = std::sqrt(static_cast<double>(base.size()) * fraction * (1.0 - fraction));
        CHECK(std::abs(static_cast<double>(came.size()) - expected) <= 5.0 * sd + 1e-9);
        by[factor] = {came.begin(), came.end()};
        REQUIRE(by[factor].size() == came.size());
        for (const Came& one : came)
            REQUIRE(one.at % (7 * day) == 5 * day + 9 * hour);
    }
    const auto within = [](const std::set<Came>& few, const std::set<Came>& many) {
        return std::ranges::includes(many, few);
    };
    CHECK(by[1.0] == planned);
    for (auto next = std::next(by.begin()); next != by.end(); ++next)
        CHECK(within(std::prev(next)->second, next->second));
}

TEST_CASE("A list is the same whatever else is in the plan, and counts as people who enter")
{
    Network net = rota();
    const auto outcomes = play(compiled(net), 3);
    for (const Outcome& outcome : outcomes)
        CHECK(yearsOf(compiled(net), outcome)[static_cast<std::size_t>(results::Measure::Starts)] == 15.0 * 52);
    const std::vector<Came> before = comers(compiled(net), 0);
    net.plan.cohorts[0].demand.countPerYear = 900.0;
    const std::vector<Came> after = comers(compiled(net), 0);
    const std::set<Came> all(after.begin(), after.end());
    for (const Came& one : before)
        REQUIRE(all.contains(one));
    CHECK(after.size() > before.size() + 1'500);
}

TEST_CASE("A short burst of demand bounds no more than its own days, and brings as many as it says")
{
    // 8 a day for ten years; on one day 6,561 times as many. One bound for all would draw 190 million candidates.
    Network net(10);
    net.setting("ward", -1);
    net.cohort("all", "ward", 8.0);
    net.step("ward", Network::exponential(3.0));
    for (int i = 0; i < 4; ++i) {
        model::Change burst;
        burst.id = model::ChangeId{"burst" + std::to_string(i)};
        burst.start = net.plan.start.plusDays(100);
        burst.end = net.plan.start.plusDays(101);
        burst.effect = model::DemandEffect{9.0};
        net.plan.scenarios[0].changes.push_back(burst);
    }
    const Compiled model = compiled(net);
    const schedule::FactorOverTime& changes = model.streams[0].rate.changes();
    const auto pieces = schedule::addedPieces(changes, model.streams[0].highestPerDay, model.begin, model.end);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0] == schedule::AddedPiece{100 * day, 101 * day, 6'560.0});
    const auto came = comers(model, 0);
    const auto onTheDay =
        std::ranges::count_if(came, [](const Came& one) { return one.at >= 100 * day && one.at < 101 * day; });
    const double expected = 8.0 * 6'561.0;
    CHECK(std::abs(static_cast<double>(onTheDay) - expected) < 4.0 * std::sqrt(expected));
    CHECK(std::ranges::is_sorted(came, {}, &Came::at));
    std::set<std::uint64_t> people;
    for (const Came& one : came)
        people.insert(one.person);
    CHECK(people.size() == came.size());
}

TEST_CASE("Where no burst makes it dear, one bound holds for the whole run, so that draws stay the same")
{
    Network net = withDemand(rota(), 3.0);
    net.plan.cohorts[0].demand.countPerYear = 3'000.0;
    const Compiled model = compiled(net);
    const auto pieces =
        schedule::addedPieces(model.streams[0].rate.changes(), model.streams[0].highestPerDay, model.begin, model.end);
    CHECK_FALSE(schedule::areApart(pieces, model.begin, model.end));
}
