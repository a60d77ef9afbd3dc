// SPDX-License-Identifier: GPL-3.0-or-later
// A tandem with blocking in which a person who has been granted the next place takes time to be moved there, holding both:
// exact by Markov chain, solved here. 6 acute beds, mean stay 4, one arrival a day, turned away when full; 40 % go on to 3
// community beds, mean stay 5, after a transfer of a day.
#include "tests/theory/estimate.h"

#include <algorithm>
#include <array>
#include <map>

using namespace homeward;
using namespace homeward::tests;
using results::Measure;

namespace {

constexpr int acuteBeds = 6;
constexpr int communityBeds = 3;
constexpr double perDay = 1.0;
constexpr double goOn = 0.4;
constexpr double acuteStay = 4.0;
constexpr double communityStay = 5.0;
constexpr double transfer = 1.0;

/// People in acute care, blocked there, in transfer (holding both beds), and in community care.
struct Numbers {
    int care = 0, blocked = 0, moving = 0, community = 0;
    auto operator<=>(const Numbers&) const = default;
};

/// Where the chain goes from some numbers, and how often a day.
template <class Go>
void eachWay(const Numbers& n, Go go)
{
    const auto moved = [&](int care, int blocked, int moving, int community) {
        return Numbers{n.care + care, n.blocked + blocked, n.moving + moving, n.community + community};
    };
    const bool full = n.moving + n.community == communityBeds;
    if (n.care + n.blocked + n.moving < acuteBeds)
        go(moved(1, 0, 0, 0), perDay);
    go(moved(-1, 0, 0, 0), n.care / acuteStay * (1.0 - goOn));
    go(full ? moved(-1, 1, 0, 0) : moved(-1, 0, 1, 0), n.care / acuteStay * goOn);
    go(moved(0, 0, -1, 1), n.moving / transfer);
    go(n.blocked > 0 ? moved(0, -1, 1, -1) : moved(0, 0, 0, -1), n.community / communityStay);
}

/// Mean numbers in the steady state, by uniformisation.
std::array<double, 4> exact()
{
    std::map<Numbers, double> now{{Numbers{}, 1.0}};
    const double rate = perDay + acuteBeds * (1.0 / acuteStay + 1.0 / transfer) + communityBeds / communityStay;
    for (int step = 0; step < 6'000; ++step) {
        std::map<Numbers, double> next;
        for (const auto& [numbers, chance] : now) {
            double stays = 1.0;
            eachWay(numbers, [&](const Numbers& to, double perDayThere) {
                if (perDayThere > 0.0)
                    next[to] += chance * perDayThere / rate;
                stays -= perDayThere / rate;
            });
            next[numbers] += chance * stays;
        }
        now.swap(next);
    }
    std::array<double, 4> means{};
    for (const auto& [numbers, chance] : now) {
        means[0] += chance * numbers.care;
        means[1] += chance * numbers.blocked;
        means[2] += chance * numbers.moving;
        means[3] += chance * numbers.community;
    }
    return means;
}

sim::Compiled tandem(model::DelayBegins begins)
{
    Network net(10);
    net.setting("acute", acuteBeds).fromOutside.kind = model::FullRuleKind::TurnAway;
    net.setting("community", communityBeds, model::Sphere::Community);
    net.cohort("all", "acute", perDay);
    model::Route on = Network::route("community", goOn);
    on.delays = {{model::DelayReason::HealthAndSocialCare, 1.0, Network::exponential(transfer), false, begins}};
    net.step("acute", Network::exponential(acuteStay), {Network::route("gone", 1.0 - goOn), on});
    net.step("community", Network::exponential(communityStay));
    return compiled(net);
}

} // namespace

TEST_CASE("A place granted late agrees with the exact chain of a tandem with transfer", "[theory]")
{
    const auto [care, blocked, moving, community] = exact();
    const auto model = tandem(model::DelayBegins::Granted);
    const auto outcomes = play(model, 60);
    checkAgainst(estimate(model, outcomes, 0, Measure::PeopleInCare), care, 0.06);
    checkAgainst(estimate(model, outcomes, 0, Measure::DelayedForPlace), blocked, 0.15 * blocked);
    checkAgainst(estimate(model, outcomes, 0, Measure::DelayedHealthSocial), moving, 0.15 * moving);
    checkAgainst(estimate(model, outcomes, 1, Measure::PeoplePresent), community, 0.06);
    checkAgainst(estimate(model, outcomes, 1, Measure::UnitsHeldAway), moving, 0.15 * moving);

    // A delay that runs before the place is sought, or while it is, is something else.
    const auto earlier = tandem(model::DelayBegins::Ready);
    const Estimate wrong = estimate(earlier, play(earlier, 60), 0, Measure::DelayedForPlace);
    INFO("on ready " << wrong.mean << " +- " << wrong.standardError << ", exact when granted " << blocked);
    CHECK(std::abs(wrong.mean - blocked) > 6.0 * wrong.standardError);
}
