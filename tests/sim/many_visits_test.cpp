// SPDX-License-Identifier: GPL-3.0-or-later
// People who come to a setting more often than their visits are numbered.
#include "tests/sim/trace.h"
#include "tests/support/catch.h"

#include <stdexcept>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Counts moves, and gives up where there are far more than can be.
class Moves : public sim::Observer {
public:
    void moved(const sim::Move&, sim::Second) override
    {
        if (++count > 40'000'000)
            throw std::runtime_error("nobody leaves any more");
    }
    void counted(sim::CountedEvent, int, int, sim::Second) override { }
    void capacitySet(int, sim::Units, sim::Second) override { }

    int count = 0;
};

} // namespace

TEST_CASE("A person whose visits are numbered anew goes on with other luck, and leaves in the end")
{
    // In a cycle of no length, each leaves with one chance in 50,000 a visit: more than a quarter come more often than
    // 65,536 times, where the numbers begin anew.
    Timetable network;
    network.setting("ward", -1);
    network.setting("home", -1);
    for (int i = 0; i < 30; ++i) {
        network.person("p" + std::to_string(i), "ward", 1.0);
        network.step("ward", Network::stay(model::Family::Fixed, 0.0), {Network::route("home", 1.0)});
        network.step("home", Network::stay(model::Family::Fixed, 0.0),
                     {Network::route("ward", 0.99998), Network::route("gone", 0.00002)});
    }
    const sim::Compiled model = network.compile(3.0);
    Moves moves;
    sim::Engine engine(model, 1, 0, moves);
    CHECK_NOTHROW(engine.run());
    CHECK(engine.people().conserved());
    CHECK(engine.people().still == 0);
    CHECK(moves.count > 30 * 2 * 20'000);
}
