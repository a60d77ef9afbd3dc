// SPDX-License-Identifier: GPL-3.0-or-later
// Every check against theory with its standard error, the smallest fault that it sees, and faults planted in the
// network to see it fail.
//
// check                                   standard error   smallest fault seen
// M/M/20, people waiting (1.02)           0.021            0.17: a bed too many (0.45), 2 % faster (0.21)
// M/M/1, mean wait (1.8 days)             0.012            0.10: a server too many (1.7), 2 % faster (0.12)
// M/G/32/32, share turned away (0.0665)   0.0008           0.0064: a bed too many (0.0107), 2 % faster (0.0074)
// M/G/infinity, people present (30)       0.04             0.32: 2 % faster (0.6)
// M(t)/G/infinity, June (181)             0.7              6: a month late (23)
// M/G/1, mean wait (2.31 days)            0.018            0.15: another family (0.5), 2 % faster (0.16)
// residual start, year 1 (100)            0.5              4: fresh stays (10 and more), five people lost
// tandem, people blocked (1.72)           0.02             0.16: a bed too many, waiting at home, 2 % faster (0.15)
// Jackson network, people at the first    0.012            0.1: a bed too many, a tenth fewer who come back
// priority, wait of urgent and routine    0.012, 0.04      0.1, 0.3: no priorities, the wrong ones
// conservation, Little's law              0                one person of a whole run
// one instant's order                     0                one tie broken the other way
// a change of nothing                     0                a change of a thousandth
#include "core/sim/engine.h"
#include "core/sim/recorder.h"
#include "tests/sim/trace.h"
#include "tests/theory/faults.h"

using namespace homeward;
using namespace homeward::tests;

namespace {

Estimate played(const TheoryCheck& check, const Fault* fault)
{
    Network net = check.network();
    if (fault && fault->plant)
        fault->plant(net);
    sim::Compiled model = compiled(net);
    if (fault && fault->plantCompiled)
        fault->plantCompiled(model);
    stats::Welford moments;
    for (int r = 0; r < check.replications; ++r)
        moments.add(check.value(model, sim::replicate(model, 11, r, {net.plan.cohorts.size() > 1, {}, {}})));
    return {moments.mean(), moments.standardError()};
}

void checkWithFaults(const TheoryCheck& check)
{
    INFO(check.name);
    const Estimate right = played(check, nullptr);
    INFO("exact " << check.exact << ", found " << right.mean << " +- " << right.standardError << " (standard error)");
    CHECK(std::abs(right.mean - check.exact) <= 4.0 * check.standardError);
    CHECK(right.standardError <= check.standardError);
    for (const Fault& fault : check.faults) {
        const Estimate wrong = played(check, &fault);
        INFO(fault.what << ": " << wrong.mean << " +- " << wrong.standardError);
        CHECK(std::abs(wrong.mean - check.exact) > 4.0 * check.standardError);
    }
}

enum class Slip { Unheard, EndNotCounted };

/// Makes a slip with the `lost`-th person who leaves the model.
class Forgetful : public sim::Observer {
public:
    Forgetful(sim::Recorder& to, int lost, Slip slip) : m_to(to), m_lost(lost), m_slip(slip) { }
    void moved(const sim::Move& move, sim::Second at) override
    {
        sim::Move heard = move;
        if (move.now.kind == sim::StateKind::Gone && --m_lost == 0) {
            if (m_slip == Slip::Unheard)
                return;
            heard.leaves = false;
        }
        m_to.moved(heard, at);
    }
    void counted(sim::CountedEvent what, int setting, int cohort, sim::Second at) override
    {
        m_to.counted(what, setting, cohort, at);
    }
    void capacitySet(int setting, sim::Units units, sim::Second at) override { m_to.capacitySet(setting, units, at); }

private:
    sim::Recorder& m_to;
    int m_lost;
    Slip m_slip;
};

struct SelfChecks {
    bool conserved = false;
    double littlesLawGap = 0.0;
};

/// One replication whose recorder makes a slip with one person; `lost` 0 = with nobody.
SelfChecks heardWithout(int lost, Slip slip)
{
    Network net(2);
    net.setting("ward", 20);
    net.cohort("all", "ward", 2.0);
    net.step("ward", Network::exponential(8.0));
    const sim::Compiled model = compiled(net);
    sim::Recorder recorder(model, false);
    Forgetful observer(recorder, lost, slip);
    sim::Engine engine(model, 3, 0, observer);
    engine.run();
    recorder.finish();
    std::vector<sim::PersonState> states;
    std::vector<sim::Second> heldSince;
    for (const sim::Person& person : engine.present()) {
        states.push_back(person.state);
        heldSince.push_back(person.heldSince);
    }
    return {recorder.settingsConserved(), recorder.littlesLawGap(states, heldSince)};
}

/// A person leaves on day 10 and another comes at that instant, or a second before.
std::vector<std::string> meeting(double arrival)
{
    Timetable net;
    net.setting("ward", 1).fromOutside.kind = model::FullRuleKind::TurnAway;
    net.person("first", "ward", 0.0);
    net.step("ward", Network::stay(model::Family::Fixed, 10.0));
    net.person("second", "ward", arrival);
    net.step("ward", Network::stay(model::Family::Fixed, 1.0));
    return net.trace(20.0);
}

double difference(double factor)
{
    Network net(3);
    net.setting("ward", 20);
    net.cohort("all", "ward", 2.0);
    net.step("ward", Network::exponential(8.0));
    model::Change change;
    change.id = model::ChangeId{"stay"};
    change.start = net.plan.start;
    change.effect = model::StayEffect{model::SettingId{"ward"}, factor};
    net.plan.scenarios.push_back({model::ScenarioId{"other"}, "Other", {}, {change}});
    const sim::Compiled model = compiled(net);
    const auto base = yearsOf(model, sim::replicate(model, 5, 0));
    const auto other =
        yearsOf(model, sim::replicate(sim::compile(net.plan, net.plan.scenarios[1], net.plan.areas[0]), 5, 0));
    double largest = 0.0;
    for (std::size_t i = 0; i < base.size(); ++i)
        if (std::isfinite(base[i]) && std::isfinite(other[i]))
            largest = std::max(largest, std::abs(base[i] - other[i]));
    return largest;
}

} // namespace

TEST_CASE("Checks of one setting see the faults they are there for", "[theory][faults]")
{
    for (const TheoryCheck& check : singleSettingChecks())
        checkWithFaults(check);
}

TEST_CASE("Checks of networks see the faults they are there for", "[theory][faults]")
{
    for (const TheoryCheck& check : networkChecks())
        checkWithFaults(check);
}

TEST_CASE("One person lost of a whole run is seen", "[theory][faults]")
{
    const int lost = GENERATE(1, 700, 1400);
    CHECK(heardWithout(0, Slip::Unheard).conserved);
    CHECK(heardWithout(0, Slip::Unheard).littlesLawGap == 0.0);
    CHECK(heardWithout(lost, Slip::Unheard).littlesLawGap > 0.0);
    CHECK_FALSE(heardWithout(lost, Slip::EndNotCounted).conserved);
}

TEST_CASE("A tie broken the other way is seen", "[theory][faults]")
{
    const std::vector<std::string> right{"0: first in ward", "10: first gone", "10: second in ward", "11: second gone"};
    CHECK(meeting(10.0) == right);
    CHECK(meeting(10.0 - 1.0 / 86'400.0) != right);
}

TEST_CASE("A change of nothing makes no difference at all, one of a thousandth does", "[theory][faults]")
{
    CHECK(difference(1.0) == 0.0);
    CHECK(difference(0.999) > 0.0);
}

TEST_CASE("People present without limits have the variance of a Poisson count, arrivals in step have not",
          "[theory][faults]")
{
    // 3,000 counts sixty days apart, stays of 6 days on average: standard error 0.8 on 30. Arrivals every fifth of a day
    // exactly give 15 (exponential stays): seen at 19 of them.
    const bool inStep = GENERATE(false, true);
    Network net(10);
    net.setting("ward", -1);
    net.cohort("all", "ward", inStep ? 0.0 : 5.0);
    net.step("ward", Network::exponential(6.0));
    sim::Compiled model = compiled(net);
    for (sim::Second at = 0; inStep && at < model.end; at += base::secondsPerDay / 5)
        model.timetable.push_back({at, 0, 0});

    struct Counter : sim::Observer {
        stats::Welford counts;
        int present = 0;
        sim::Second next = 60 * base::secondsPerDay;
        void moved(const sim::Move& move, sim::Second at) override
        {
            for (; at >= next; next += 60 * base::secondsPerDay)
                counts.add(present);
            present += move.now.kind == sim::StateKind::InCare ? 1 : -1;
        }
        void counted(sim::CountedEvent, int, int, sim::Second) override { }
        void capacitySet(int, sim::Units, sim::Second) override { }
    };
    Counter counter;
    for (int r = 0; r < 50; ++r) {
        counter.present = 0;
        counter.next = 60 * base::secondsPerDay;
        sim::Engine engine(model, 13, r, counter);
        engine.run();
    }
    const double error = 30.0 * std::sqrt(2.0 / static_cast<double>(counter.counts.count()));
    INFO("variance " << counter.counts.variance() << " of " << counter.counts.count() << " counts, standard error "
                     << error);
    if (inStep)
        CHECK(std::abs(counter.counts.variance() - 30.0) > 8.0 * error);
    else
        CHECK(std::abs(counter.counts.variance() - 30.0) <= 4.0 * error);
}
