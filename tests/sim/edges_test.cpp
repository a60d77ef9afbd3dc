// SPDX-License-Identifier: GPL-3.0-or-later
// A run at its edges: the longest time, a rate without bounds, exceptions.
#include "core/sim/calendar.h"
#include "core/sim/compile.h"
#include "core/sim/replication.h"
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"
#include "tests/support/network.h"

#include <chrono>
#include <new>
#include <stdexcept>
#include <thread>

using namespace homeward;
using namespace homeward::tests;

namespace {

constexpr sim::Second day = base::secondsPerDay;
constexpr int longestRunInDays = 36'525;   // as validation allows
constexpr int mostYears = 25;

model::Plan ward(int years)
{
    Network net(years);
    net.setting("ward", -1);
    net.cohort("all", "ward", 0.2);
    net.step("ward", Network::exponential(40.0));
    return net.plan;
}

} // namespace

TEST_CASE("The calendar holds the longest run-in and horizon in order")
{
    const sim::Second begin = -longestRunInDays * day;
    const sim::Second end = mostYears * 366 * day;
    REQUIRE(end - begin <= sim::Calendar::longest);
    sim::Calendar calendar(begin, end, 0.01);
    for (sim::Second at = begin + 5'000 * day; at < end; at += 5'000 * day)
        calendar.schedule(at, sim::EventKind::StayEnds, static_cast<int>((at - begin) / day));
    int due = 0;
    for (sim::Second at = begin + 5'000 * day; at < end; at += 5'000 * day, ++due) {
        REQUIRE(calendar.dueBy(end - 1));
        const sim::Event event = calendar.take();
        REQUIRE(event.at == at);
        REQUIRE(event.subject == (at - begin) / day);
    }
    CHECK(due == 9);
    CHECK_FALSE(calendar.dueBy(end - 1));
}

TEST_CASE("People stay as long as they should more than 68 years after the run began")
{
    model::Plan plan = ward(mostYears);
    plan.run.runInDays = longestRunInDays;
    const sim::Compiled model = sim::compile(plan, plan.scenarios[0], plan.areas[0]);
    const sim::Outcome outcome = sim::replicate(model, 3, 0);
    CHECK(outcome.peopleConserved);
    CHECK(outcome.littlesLawGap == 0.0);
    // M/G/infinity: 8 people on average, whose count forgets itself in 40 days; over 25 years the standard error is
    // sqrt(8 * 2 * 40 / 9131) = 0.26.
    const auto inCare = static_cast<std::size_t>(results::Measure::PeopleInCare);
    double sum = 0.0;
    const std::vector<double> values = yearsOf(model, outcome);
    const std::size_t years = values.size() / static_cast<std::size_t>(results::measureCount);
    for (std::size_t year = 0; year < years; ++year)
        sum += values[year * static_cast<std::size_t>(results::measureCount) + inCare];
    CHECK(std::abs(sum / static_cast<double>(years) - 8.0) < 4.0 * 0.26);
}

TEST_CASE("A run whose demand nearly doubles every year is cancelled between two arrivals")
{
    sim::RunRequest request;
    request.plan = ward(mostYears);
    request.plan.cohorts[0].demand.trendPerYear = 0.9;
    request.threads = 2;
    base::CancelToken cancel;
    std::thread impatient([cancel]() mutable {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        cancel.cancel();
    });
    const auto result = sim::run(request, cancel); // takes minutes unless the search for an arrival looks at the token
    impatient.join();
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == base::ErrorCode::Cancelled);
}

TEST_CASE("An exception on a thread of a run is an error, with any number of threads")
{
    for (const int threads : {1, 3}) {
        sim::RunRequest request;
        request.plan = ward(1);
        request.threads = threads;
        const auto errorWith = [&request](auto thrown) {
            request.inputsOf = [thrown](const model::Plan& plan, int replication) -> model::Plan {
                if (replication == 5)
                    throw thrown;
                return plan;
            };
            const auto result = sim::run(request);
            return result.ok() ? base::Error{} : result.error();
        };
        CHECK(errorWith(std::bad_alloc()).code == base::ErrorCode::OutOfMemory);
        CHECK(errorWith(std::runtime_error("a fault")).detail == "a fault");
    }
}
