// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef HOMEWARD_WITH_WINDOW
#include "tests/reliability/child.h"
#include "tests/reliability/left_behind.h"
#include "tests/reliability/tally.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <csignal>
#include <random>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// When a trial kills: mostly while the work goes on, every fifth time after edits have grown more than a second old.
std::chrono::microseconds killMoment(int trial, std::mt19937& random)
{
    const bool late = trial % 5 == 4;
    const int from = late ? 1'300'000 : 30'000, to = late ? 2'400'000 : 900'000;
    return std::chrono::microseconds(std::uniform_int_distribution(from, to)(random));
}

} // namespace

TEST_CASE("Killed at any moment of a planner's work, the plan is whole and what was kept is offered back")
{
    constexpr int trialsADesk = 5;   // each begins with what the one before left
    const int trials = isLongForm() ? 1'000 : 50;
    std::mt19937 random(20260401);
    Tally tally("kills");
    for (int desk = 0; desk * trialsADesk < trials; ++desk) {
        const TemporaryFolder folder, elsewhere;
        const Desk at{folder.path(), elsewhere.file("told")};
        lay(at);
        std::uint64_t offered = 0;
        int programs = 0;
        for (int trial = 0; trial < trialsADesk; ++trial) {
            const std::string seed = std::to_string(desk * trialsADesk + trial);
            INFO("seed " << seed);
            const auto moment = killMoment(trial, random);
            const std::int64_t killedAt = millisecondsNow() + moment.count() / 1'000;
            const Ended ended = run({{program("reliability_planner"), "random", at.folder, at.told, seed},
                                     {},
                                     "/dev/null",
                                     0,
                                     moment,
                                     SIGKILL});
            const LeftBehind left = lookAt(at, killedAt);
            const Told told = readTold(at.told);
            // What was offered is what the next program really had.
            const bool began = told.programs > programs;
            const bool tookUp =
                trial == 0 || !began || offered == told.states[static_cast<std::size_t>(told.begun)].hash;
            INFO(left.fault << ' ' << ended.error);
            CHECK(tally.count(ended.signal == SIGKILL && left.fault.empty() && tookUp));
            offered = left.offered;
            programs = told.programs;
        }
        CHECK(readTold(at.told).states.size() > 5);
    }
    CHECK(tally.tried() == trials);
}

#endif
