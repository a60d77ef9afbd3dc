// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing hangs on the time of day: a clock that jumps loses no edit, breaks no file and changes no result.
#include "core/store/plan_file.h"
#include "tests/reliability/child.h"
#include "tests/reliability/left_behind.h"
#include "tests/reliability/tally.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <csignal>
#include <set>
#include <sstream>

using namespace homeward;
using namespace homeward::tests;

namespace {

Ended underJumps(Start start)
{
    start.environment.push_back("LD_PRELOAD=" + program("libjumping_clock.so"));
    return run(start);
}

} // namespace

TEST_CASE("The clock of a program jumps at every look")
{
    const TemporaryFolder folder;
    CHECK(underJumps({{"/bin/bash", "-c", "for i in {1..20}; do printf '%(%Y)T\n' -1; done"}, {}, folder.file("said")})
              .exitCode
          == 0);
    std::istringstream lines(bytesOf(folder.file("said")));
    std::set<std::string> years;
    for (std::string year; std::getline(lines, year);)
        years.insert(year);
    CHECK(years.size() >= 3);
}

TEST_CASE("A clock that jumps changes no result, and leaves files whole and nothing beside them")
{
    const TemporaryFolder folder;
    const std::string plan = folder.file("plan.homeward"), cli = program("homeward-cli");
    REQUIRE(store::savePlanFile(plan, smallPlan(), nullptr).ok());
    const std::vector<std::string> runs{cli, "run", plan, "--years", "1", "--replications", "2", "--format", "csv"};
    CHECK(run({runs, {}, folder.file("quiet.csv")}).exitCode == 0);
    CHECK(underJumps({runs, {}, folder.file("jumps.csv")}).exitCode == 0);
    CHECK(bytesOf(folder.file("quiet.csv")).size() > 1'000);
    CHECK(bytesOf(folder.file("quiet.csv")) == bytesOf(folder.file("jumps.csv")));
    for (int i = 0; i < 5; ++i) {
        CHECK(underJumps({{cli, "export", plan, folder.file("plan.json")}}).exitCode == 0);
        CHECK(underJumps({{cli, "import", folder.file("plan.json"), plan}}).exitCode == 0);
    }
    const auto back = store::openPlanFile(plan);
    REQUIRE(back.ok());
    CHECK(back.value().plan == smallPlan());
    CHECK(folder.files() == 4);
}

#ifdef HOMEWARD_WITH_WINDOW
TEST_CASE("Killed while the clock jumps, the plan is whole and what was kept is offered back")
{
    Tally tally("kills");
    for (int trial = 0; trial < 4; ++trial) {
        const TemporaryFolder folder, elsewhere;
        const Desk at{folder.path(), elsewhere.file("told")};
        lay(at);
        const std::chrono::milliseconds moment(trial % 2 == 0 ? 700 : 1'800);
        const std::int64_t killedAt = millisecondsNow() + moment.count();
        const Ended ended =
            underJumps({{program("reliability_planner"), "random", at.folder, at.told, std::to_string(9'000 + trial)},
                        {},
                        "/dev/null",
                        0,
                        moment,
                        SIGKILL});
        const LeftBehind left = lookAt(at, killedAt);
        INFO(left.fault << ' ' << ended.error);
        CHECK(tally.count(ended.signal == SIGKILL && left.fault.empty()));
        CHECK_FALSE(readTold(at.told).states.empty());
    }
}
#endif
