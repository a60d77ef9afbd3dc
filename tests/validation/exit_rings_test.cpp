// SPDX-License-Identifier: GPL-3.0-or-later
// Exits of queues that lead in a circle.
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>
#include <optional>

using namespace homeward;
using namespace homeward::tests;
using validation::Problem;
using validation::ProblemCode;

namespace {

model::QueueExit after(double days, const char* to)
{
    model::QueueExit exit;
    exit.longestWaitDays = days;
    exit.destination = model::PlaceId{to};
    return exit;
}

/// Two wards of one bed; people who have waited so long for one ask for the other.
Network ring(double days)
{
    Network net(1);
    net.setting("a", 1).queueExits = {after(days, "b")};
    net.setting("b", 1).queueExits = {after(days, "a")};
    net.cohort("x", "a", 0.1);
    net.step("a", Network::exponential(5.0));
    net.step("b", Network::exponential(5.0));
    return net;
}

std::optional<Problem> circleIn(const Network& net)
{
    const auto problems = validation::validate(net.plan);
    const auto found = std::ranges::find(problems, ProblemCode::VisitsWithoutEnd, &Problem::code);
    return found == problems.end() ? std::nullopt : std::optional(*found);
}

} // namespace

TEST_CASE("Exits of queues that lead in a circle without end are refused with the exit")
{
    const auto found = circleIn(ring(1e-9));
    REQUIRE(found);
    CHECK(found->severity == validation::Severity::Error);
    CHECK(found->detail == "exits");
    CHECK(found->path == "/settings/a/queueExits/b");
    // 365 days of two waits of ten seconds each.
    const auto slower = circleIn(ring(10.0 / 86'400.0));
    REQUIRE(slower);
    CHECK(slower->found == Approx(365.0 * 86'400.0 / 20.0));
}

TEST_CASE("A circle of exits that takes hours, or that a queue without limit breaks, is no fault")
{
    CHECK_FALSE(circleIn(ring(0.25)));
    Network open = ring(1e-9);
    open.plan.settings[1].capacity = {};
    open.plan.settings[1].capacity.unlimited = true;
    CHECK_FALSE(circleIn(open));
}

TEST_CASE("A circle may go by an exit one way and by diverting the other")
{
    Network net = ring(1e-9);
    net.plan.settings[1].queueExits.clear();
    CHECK_FALSE(circleIn(net));
    net.plan.settings[1].fromSettings = {model::FullRuleKind::Divert, model::SettingId{"a"}, {}, {}};
    CHECK(circleIn(net));
}
