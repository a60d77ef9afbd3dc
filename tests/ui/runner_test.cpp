// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/document_support.h"
#include "ui/runner/plan_runner.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace homeward;
using namespace homeward::runner;
using namespace homeward::tests;

namespace {

void pause(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

base::Error cancelledError() { return {base::ErrorCode::Cancelled, {}, {}, {}}; }

/// A result that can be told by its seed.
results::RunResult resultOf(const sim::RunRequest& request)
{
    results::RunResult result;
    result.seed = request.plan.run.seed;
    return result;
}

sim::RunRequest requestOf(std::uint64_t seed)
{
    sim::RunRequest request;
    request.plan.run.seed = seed;
    return request;
}

/// Runs until it is cancelled.
base::Result<results::RunResult> endless(const sim::RunRequest&, const base::CancelToken& cancel,
                                         const sim::ProgressCallback&)
{
    while (!cancel.cancelled())
        pause(1);
    return cancelledError();
}

/// Reports as fast as it can for a while.
base::Result<results::RunResult> talkative(const sim::RunRequest& request, const base::CancelToken&,
                                           const sim::ProgressCallback& progress)
{
    const QDeadlineTimer end(450);
    for (int done = 0; !end.hasExpired(); ++done)
        progress({done, 1'000'000, 0.5, 1.0, std::make_shared<const results::RunResult>(resultOf(request))});
    return resultOf(request);
}

struct Heard {
    explicit Heard(PlanRunner& runner)
        : progressed(&runner, &PlanRunner::progressed),
          partial(&runner, &PlanRunner::partialResult),
          finished(&runner, &PlanRunner::finished),
          cancelled(&runner, &PlanRunner::cancelled),
          failed(&runner, &PlanRunner::failed)
    {
        QObject::connect(&runner, &PlanRunner::finished, &runner,
                         [this](const PlanRunner::Result& result) { seeds.push_back(result->seed); });
    }
    bool ended() const { return finished.count() + cancelled.count() + failed.count() > 0; }

    QSignalSpy progressed, partial, finished, cancelled, failed;
    std::vector<std::uint64_t> seeds;
};

} // namespace

TEST_CASE("a run ends with its result on the window's thread", "[runner]")
{
    std::thread::id worker;
    PlanRunner runner([&](const auto& request, const auto&, const auto&) -> base::Result<results::RunResult> {
        worker = std::this_thread::get_id();
        return resultOf(request);
    });
    Heard heard(runner);
    std::thread::id listener;
    QObject::connect(&runner, &PlanRunner::finished, &runner, [&] { listener = std::this_thread::get_id(); });
    runner.start(requestOf(42));
    CHECK(runner.isRunning());
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    CHECK(heard.seeds == std::vector<std::uint64_t>{42});
    CHECK_FALSE(runner.isRunning());
    CHECK(listener == std::this_thread::get_id());
    CHECK(worker != listener);
}

TEST_CASE("progress reaches the window at most ten times a second", "[runner]")
{
    PlanRunner runner(talkative);
    Heard heard(runner);
    runner.start(requestOf(1));
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    CHECK(heard.progressed.count() >= 1);
    CHECK(heard.progressed.count() <= 6);
    CHECK(heard.partial.count() >= 1);
    CHECK(heard.partial.count() <= 6);
    const auto said = heard.progressed.count();
    QElapsedTimer quiet;
    quiet.start();
    waitUntil([&] { return quiet.elapsed() > 250; });
    CHECK(heard.progressed.count() == said);
}

TEST_CASE("a run that is cancelled says so and nothing else", "[runner]")
{
    PlanRunner runner(endless);
    Heard heard(runner);
    runner.start(requestOf(1));
    runner.cancel();
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    CHECK(heard.cancelled.count() == 1);
    CHECK(heard.finished.count() == 0);
    CHECK_FALSE(runner.isRunning());
}

TEST_CASE("a result that was ready when the run was called off is not heard of", "[runner]")
{
    std::atomic<bool> ready{false};
    PlanRunner runner([&](const auto& request, const auto&, const auto&) -> base::Result<results::RunResult> {
        ready = true;
        return resultOf(request);
    });
    Heard heard(runner);
    runner.start(requestOf(1));
    while (!ready)
        pause(1);
    pause(20);
    runner.cancel();
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    CHECK(heard.cancelled.count() == 1);
    CHECK(heard.finished.count() == 0);
}

TEST_CASE("a run that is started over another is the only one heard of, and never runs beside it", "[runner]")
{
    std::atomic<int> inside{0};
    std::atomic<int> most{0};
    PlanRunner runner([&](const auto& request, const auto& cancel, const auto&) -> base::Result<results::RunResult> {
        const int now = ++inside;
        most = std::max(most.load(), now);
        while (request.plan.run.seed < 5 && !cancel.cancelled())
            pause(1);
        pause(20);
        --inside;
        return resultOf(request); // as a run that ends just when it is called off
    });
    Heard heard(runner);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        runner.start(requestOf(seed));
        pause(5);
    }
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    QElapsedTimer quiet;
    quiet.start();
    waitUntil([&] { return quiet.elapsed() > 200; });
    CHECK(heard.seeds == std::vector<std::uint64_t>{5});
    CHECK(heard.cancelled.count() == 0);
    CHECK(most == 1);
}

TEST_CASE("a runner that goes cancels its run and waits for it", "[runner]")
{
    std::atomic<bool> stopped{false};
    {
        PlanRunner runner([&](const auto& request, const auto& cancel, const auto& progress) {
            auto result = endless(request, cancel, progress);
            pause(30);
            stopped = true;
            return result;
        });
        runner.start(requestOf(1));
        pause(20);
    }
    CHECK(stopped);
}

TEST_CASE("errors and exceptions of a run arrive as errors", "[runner]")
{
    const bool throws = GENERATE(false, true);
    PlanRunner runner([&](const auto&, const auto&, const auto&) -> base::Result<results::RunResult> {
        if (throws)
            throw std::runtime_error("out of luck");
        return base::Error{base::ErrorCode::PlanHasProblems, {}, {}, {}};
    });
    Heard heard(runner);
    base::Error error;
    QObject::connect(&runner, &PlanRunner::failed, &runner, [&](const base::Error& found) { error = found; });
    runner.start(requestOf(1));
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    CHECK(heard.failed.count() == 1);
    CHECK(error.detail == (throws ? "out of luck" : ""));
    CHECK_FALSE(runner.isRunning());
}

TEST_CASE("the engine runs a plan through the runner", "[runner]")
{
    PlanRunner runner(engineRun());
    Heard heard(runner);
    PlanRunner::Result result;
    QObject::connect(&runner, &PlanRunner::finished, &runner, [&](const PlanRunner::Result& got) { result = got; });
    sim::RunRequest request;
    request.plan = smallPlan();
    request.plan.run.years = 1;
    request.plan.run.replications = 3;
    request.fingerprint = "prints";
    runner.start(request);
    REQUIRE(waitUntil([&] { return heard.ended(); }, 60'000));
    REQUIRE(result);
    CHECK(result->complete());
    CHECK(result->fingerprint == "prints");
}
