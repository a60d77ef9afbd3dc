// SPDX-License-Identifier: GPL-3.0-or-later
// Days of work one after the other, compressed: what is in use at the end of a day is what was at the end of an early one.
#ifdef HOMEWARD_WITH_WINDOW
#include "tests/reliability/child.h"
#include "tests/reliability/left_behind.h"
#include "tests/reliability/tally.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::tests;

TEST_CASE("Days of edits, runs, savings, calibrations and imports leave memory flat and no handle open")
{
    constexpr double mostGrowth = 1.05;
    constexpr long mostHeapGrowth = 256; // kB; of thirty thousand acts that each keep ten bytes it would be 290
    const int days = isLongForm() ? 60 : 3;
    const TemporaryFolder folder, elsewhere;
    const Desk at{folder.path(), elsewhere.file("told")};
    lay(at);
    const Ended ended = run({{program("reliability_planner"), "days", at.folder, at.told, "5", std::to_string(days)}});
    INFO(ended.error);
    REQUIRE(ended.exitCode == 0);
    const Told told = readTold(at.told);
    REQUIRE(told.days.size() == static_cast<std::size_t>(days));
    // What is made once is there by then. The allocator keeps for later the most that was ever in use at one time, some
    // megabytes, which in the longer form is reached within days of runs and savings.
    const Told::Use &early = told.days[isLongForm() ? 9 : 1], &late = told.days.back();
    INFO("after an early day " << early.kilobytes << " kB (" << early.heapKilobytes << " allocated) and "
                               << early.handles << " handles; after the last " << late.kilobytes << " kB ("
                               << late.heapKilobytes << ") and " << late.handles);
    CHECK(static_cast<double>(late.kilobytes) <= mostGrowth * static_cast<double>(early.kilobytes));
    CHECK(late.heapKilobytes <= early.heapKilobytes + mostHeapGrowth);
    CHECK(late.handles == early.handles);
    CHECK(told.calibrated > 0);
}

#endif
