// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/selftest/selftest.h"

#include "core/selftest/expected_figure.h"
#include "core/selftest/small_network.h"
#include "core/stats/queueing.h"
#include "tests/support/catch.h"
#include "ui/wording/check_text.h"

#include <set>

using namespace homeward;
using namespace homeward::selftest;

TEST_CASE("The program's own checks pass, each with a source and a sentence of its own")
{
    double last = 0.0;
    const std::vector<Check> checks = selftest::run([&](double share) {
        CHECK(share > last);
        last = share;
    });
    CHECK(last == 1.0);
    CHECK(checks.size() >= 30);
    std::set<std::string> sentences;
    for (const Check& check : checks) {
        INFO(check.key << ": expected " << check.expected << ", found " << check.found << " +- "
                       << check.standardError);
        CHECK(check.passed);
        CHECK_FALSE(check.source.empty());
        CHECK(wording::checkText(check.key) != check.key);
        CHECK(sentences.insert(wording::checkText(check.key)).second);
    }
    CHECK(allPassed(checks));
}

TEST_CASE("A wrong figure does not pass")
{
    // One bed more than Erlang's formula is given: the queue is 0.58 instead of 1.02.
    SmallNetwork net("A bed too many", 25, 30);
    net.setting("ward", 21);
    net.cohort("all", "ward", 2.0);
    net.step("ward", exponential(8.0));
    const Case wrong{net.plan(),
                     {{"erlangC.waiting",
                       {{results::Measure::PeopleWaiting, "ward"}},
                       {},
                       stats::meanQueueMMc(20, 16.0),
                       "Erlang"}}};
    const std::vector<Check> checks = runCase(wrong, {});
    REQUIRE(checks.size() == 1);
    CHECK_FALSE(checks[0].passed);
    CHECK_FALSE(allPassed(checks));
    CHECK_FALSE(exactly("ring.exchanged", 2.0, 0.0, "by hand").passed);
}

TEST_CASE("A plan that cannot run fails its checks")
{
    SmallNetwork net("No such setting", 1, 1);
    net.setting("ward", 1);
    net.cohort("all", "attic", 1.0);
    const Case broken{net.plan(), {{"erlangC.waiting", {{results::Measure::PeopleWaiting, "ward"}}, {}, 0.0, "none"}}};
    CHECK_FALSE(allPassed(runCase(broken, {})));
}

TEST_CASE("Called off, the checks stop early")
{
    base::CancelToken cancel;
    cancel.cancel();
    CHECK(selftest::run({}, cancel).empty());
}
