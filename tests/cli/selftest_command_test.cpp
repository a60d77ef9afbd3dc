// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"

using namespace homeward::tests;

TEST_CASE("The self-test prints expected and found, and passes")
{
    const Called called = call({"selftest"});
    INFO(called.out);
    CHECK(called.exitCode == 0);
    CHECK(called.out.find("expected       found") != std::string::npos);
    CHECK(called.out.find("20 beds, random arrivals: people waiting") != std::string::npos);
    CHECK(called.out.find("FAIL") == std::string::npos);
    CHECK(called.out.find("All ") != std::string::npos);
}
