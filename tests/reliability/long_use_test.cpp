// SPDX-License-Identifier: GPL-3.0-or-later
// Days of work one after the other, compressed: what is in use at the end of a day is what was at the end of the first.
#ifdef HOMEWARD_WITH_WINDOW
#include "tests/reliability/child.h"
#include "tests/reliability/left_behind.h"
#include "tests/reliability/tally.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::tests;

TEST_CASE("Days of edits, runs, savings and imports leave memory flat and no handle open")
{
    constexpr double mostGrowth = 1.05;
    const int days = isLongForm() ? 60 : 3;
    const TemporaryFolder folder, elsewhere;
    const Desk at{folder.path(), elsewhere.file("told")};
    lay(at);
    const Ended ended = run({{program("reliability_planner"), "days", at.folder, at.told, "5", std::to_string(days)}});
    INFO(ended.error);
    REQUIRE(ended.exitCode == 0);
    const Told told = readTold(at.told);
    REQUIRE(told.days.size() == static_cast<std::size_t>(days));
    // What is made once is there after the second day.
    const Told::Use &early = told.days[1], &late = told.days.back();
    INFO("after the second day " << early.kilobytes << " kB and " << early.handles << " handles; after the last "
                                 << late.kilobytes << " kB and " << late.handles);
    CHECK(static_cast<double>(late.kilobytes) <= mostGrowth * static_cast<double>(early.kilobytes));
    CHECK(late.handles == early.handles);
}

#endif
