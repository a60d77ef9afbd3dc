// SPDX-License-Identifier: GPL-3.0-or-later
// A need that is asked for again is assessed anew: each asking has its own package and stay.
#include "tests/sim/trace.h"

#include <map>

using namespace homeward;
using namespace homeward::tests;
using model::Family;

namespace {

/// The units that each person begins a stay in a setting with, and how long the stay was.
class Stays : public sim::Observer {
public:
    explicit Stays(int setting) : m_setting(setting) { }
    void moved(const sim::Move& move, sim::Second at) override
    {
        if (move.starts && move.now.setting == m_setting) {
            units.push_back(move.now.units);
            m_since = at;
        }
        if (move.leaves && move.before.setting == m_setting)
            lengths.push_back(at - m_since);
    }
    void counted(sim::CountedEvent, int, int, sim::Second) override { }
    void capacitySet(int, sim::Units, sim::Second) override { }

    std::vector<int> units;
    std::vector<sim::Second> lengths;

private:
    int m_setting;
    sim::Second m_since = 0;
};

/// A person who asks on day 1 for care at home, which another holds up to a day; a person who waits for four days falls ill, is
/// in a ward for two, and asks again.
Stays askingUntil(double freeOn)
{
    Timetable net;
    model::Setting& care = net.setting("care", 100, model::Sphere::Home);
    care.countedInHours = true;
    care.queueExits = {{model::QueueMembers::Both, 0.0, 4.0, model::PlaceId{"ward"}, {}}};
    net.setting("ward", -1);
    net.person("holder", "care", 0.0);
    net.step("care", Network::stay(Family::Fixed, freeOn)).package = Network::stay(Family::Fixed, 100.0);
    net.person("asker", "care", 1.0);
    model::PathwayStep& step = net.step("care", Network::exponential(30.0));
    step.package = Network::stay(Family::Uniform, 8.0, 3.0);
    net.step("ward", Network::stay(Family::Fixed, 2.0), {Network::route("care", 1.0)});
    const sim::Compiled model = net.compile(400.0);
    Stays stays(0);
    sim::Engine engine(model, 5, 0, stays);
    engine.run();
    return stays;
}

} // namespace

TEST_CASE("Each asking has its own package and stay, and one asking the same whenever it is answered")
{
    const Stays atOnce = askingUntil(1.0);
    const Stays waited = askingUntil(3.0); // still at the first asking
    const Stays second = askingUntil(9.0); // left the queue on day 5, asks again on day 7
    const Stays third = askingUntil(15.0);
    REQUIRE(atOnce.units.size() == 2);
    REQUIRE(waited.units.size() == 2);
    REQUIRE(second.units.size() == 2);
    REQUIRE(third.units.size() == 2);
    CHECK(waited.units[1] == atOnce.units[1]);
    CHECK(waited.lengths[1] == atOnce.lengths[1]);
    CHECK(second.units[1] != atOnce.units[1]);
    CHECK(second.lengths[1] != atOnce.lengths[1]);
    CHECK(third.units[1] != second.units[1]);
    CHECK(third.units[1] != atOnce.units[1]);
}

TEST_CASE("A person who was sent elsewhere and asks again is assessed anew")
{
    const auto packageOf = [](bool full) {
        Timetable net;
        model::Setting& care = net.setting("care", 20, model::Sphere::Home);
        care.countedInHours = true;
        care.fromOutside.kind = model::FullRuleKind::Divert;
        care.fromOutside.divertTo = model::SettingId{"ward"};
        net.setting("ward", -1);
        net.person("holder", "care", 0.0);
        net.step("care", Network::stay(Family::Fixed, full ? 2.0 : 0.5)).package = Network::stay(Family::Fixed, 20.0);
        net.person("asker", "care", 1.0);
        net.step("care", Network::exponential(30.0)).package = Network::stay(Family::Uniform, 8.0, 3.0);
        net.step("ward", Network::stay(Family::Fixed, 2.0), {Network::route("care", 1.0)});
        const sim::Compiled model = net.compile(400.0);
        Stays stays(0);
        sim::Engine engine(model, 5, 0, stays);
        engine.run();
        return stays.units.back();
    };
    CHECK(packageOf(true) != packageOf(false));
}
