// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runner/job.h"

#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>

#include <atomic>
#include <chrono>
#include <new>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace homeward;
using namespace homeward::runner;

namespace {

using NumberJob = Job<int, std::string>;
using Control = NumberJob::Control;
using Outcome = base::Result<std::string>;

void pause(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

base::Error cancelledError() { return {base::ErrorCode::Cancelled, {}, {}, {}, 0}; }

Outcome asText(const int& number, const Control&) { return std::to_string(number); }

/// Works until it is cancelled.
Outcome endless(const int&, const Control& control)
{
    while (!control.cancel.cancelled())
        pause(1);
    return cancelledError();
}

/// Reports as fast as it can until it is cancelled or `ms` have gone.
Outcome talkative(const int& ms, const Control& control)
{
    const QDeadlineTimer end(ms);
    int done = 0;
    while (!end.hasExpired() && !control.cancel.cancelled()) {
        ++done;
        control.report({done, 0, 0.5, 1.0}, std::make_shared<const std::string>(std::to_string(done)));
    }
    return std::to_string(done);
}

/// What a job has said, in order.
struct Heard {
    explicit Heard(NumberJob& job)
    {
        QObject::connect(&job, &JobBase::progressed, &context, [this](const JobProgress& p) { progress.push_back(p); });
        QObject::connect(&job, &JobBase::partialArrived, &context,
                         [this, &job] { partials.push_back(*job.partial()); });
        QObject::connect(&job, &JobBase::finished, &context, [this, &job] { values.push_back(*job.value()); });
        QObject::connect(&job, &JobBase::failed, &context, [this](const base::Error& e) { errors.push_back(e); });
        QObject::connect(&job, &JobBase::cancelled, &context, [this] { ++cancelled; });
    }
    [[nodiscard]] std::size_t ends() const { return values.size() + errors.size() + cancelled; }

    std::vector<JobProgress> progress;
    std::vector<std::string> partials;
    std::vector<std::string> values;
    std::vector<base::Error> errors;
    std::size_t cancelled = 0;
    QObject context;
};

template <class Done> bool waitUntil(Done done, int ms = 20'000)
{
    const QDeadlineTimer deadline(ms);
    while (!done() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return done();
}

/// Lets events happen for a while.
void listen(int ms)
{
    const QDeadlineTimer end(ms);
    waitUntil([&] { return end.hasExpired(); }, ms + 1'000);
}

} // namespace

TEST_CASE("A job gives its value on the thread it lives on, and works on another")
{
    std::thread::id worker;
    NumberJob job([&](const int& number, const Control& control) {
        worker = std::this_thread::get_id();
        return asText(number, control);
    });
    Heard heard(job);
    std::thread::id listener;
    QObject::connect(&job, &JobBase::finished, &job, [&] { listener = std::this_thread::get_id(); });
    CHECK(job.value() == nullptr);
    job.start(42);
    CHECK(job.isRunning());
    REQUIRE(waitUntil([&] { return heard.ends() > 0; }));
    CHECK(heard.values == std::vector<std::string>{"42"});
    CHECK_FALSE(job.isRunning());
    CHECK(*job.value() == "42");
    CHECK(listener == std::this_thread::get_id());
    CHECK(worker != listener);
}

TEST_CASE("All starts of a job work on one thread")
{
    std::set<std::thread::id> threads;
    NumberJob job([&](const int& number, const Control& control) {
        threads.insert(std::this_thread::get_id());
        return asText(number, control);
    });
    Heard heard(job);
    for (std::size_t i = 1; i <= 5; ++i) {
        job.start(static_cast<int>(i));
        REQUIRE(waitUntil([&] { return heard.ends() == i; }));
    }
    CHECK(threads.size() == 1);
    CHECK(heard.values.back() == "5");
}

TEST_CASE("Of many starts only the latest is heard of, and none works beside another")
{
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> begun = 0;
    NumberJob job([&](const int& number, const Control& control) -> Outcome {
        ++begun;
        const int now = ++inside;
        most = std::max(most.load(), now);
        while (number < 500 && !control.cancel.cancelled())
            pause(1);
        --inside;
        return std::to_string(number); // as work that ends just when it is cancelled
    });
    Heard heard(job);
    for (int number = 1; number <= 500; ++number) {
        job.start(number);
        if (number % 50 == 0)
            listen(3);
    }
    REQUIRE(waitUntil([&] { return heard.ends() > 0; }));
    listen(150);
    CHECK(heard.values == std::vector<std::string>{"500"});
    CHECK(heard.cancelled == 0);
    CHECK(heard.errors.empty());
    CHECK(most == 1);
    CHECK(begun < 500); // those replaced while they waited never began
}

TEST_CASE("Cancelling while partial values arrive ends the job, and nothing is heard after it")
{
    NumberJob job(talkative);
    Heard heard(job);
    job.start(20'000);
    REQUIRE(waitUntil([&] { return !heard.partials.empty(); }));
    job.cancel();
    const auto partials = heard.partials.size();
    REQUIRE(waitUntil([&] { return heard.ends() > 0; }));
    listen(250);
    CHECK(heard.cancelled == 1);
    CHECK(heard.ends() == 1);
    CHECK(heard.partials.size() == partials);
    CHECK(job.value() == nullptr);
    CHECK_FALSE(job.isRunning());
    job.start(1);
    REQUIRE(waitUntil([&] { return heard.values.size() == 1; }));
}

TEST_CASE("A value that was ready when the job was cancelled is not heard of")
{
    std::atomic<bool> ready = false;
    NumberJob job([&](const int& number, const Control& control) {
        ready = true;
        return asText(number, control);
    });
    Heard heard(job);
    job.start(1);
    while (!ready)
        pause(1);
    pause(20);
    job.cancel();
    REQUIRE(waitUntil([&] { return heard.ends() > 0; }));
    CHECK(heard.cancelled == 1);
    CHECK(heard.values.empty());
}

TEST_CASE("A flood of progress reaches the job's thread ten times a second, the newest each time")
{
    NumberJob job(talkative);
    Heard heard(job);
    job.start(450);
    REQUIRE(waitUntil([&] { return heard.ends() > 0; }));
    CHECK(heard.progress.size() >= 1);
    CHECK(heard.progress.size() <= 6);
    CHECK(heard.partials.size() >= 1);
    CHECK(heard.partials.size() <= 6);
    for (std::size_t i = 1; i < heard.progress.size(); ++i)
        CHECK(heard.progress[i].done > heard.progress[i - 1].done);
    const auto told = heard.progress.size();
    listen(250);
    CHECK(heard.progress.size() == told);
    CHECK(job.partial() == nullptr); // it has a whole value now
}

TEST_CASE("The last of a few reports is told although nothing follows it")
{
    std::atomic<bool> go = false;
    NumberJob job([&](const int&, const Control& control) -> Outcome {
        for (int done = 1; done <= 3; ++done)
            control.report({done, 3, 0.0, 0.0}, nullptr);
        while (!go)
            pause(1);
        return std::string("whole");
    });
    Heard heard(job);
    job.start(0);
    REQUIRE(waitUntil([&] { return !heard.progress.empty() && heard.progress.back().done == 3; }));
    CHECK(heard.partials.empty());
    go = true;
    REQUIRE(waitUntil([&] { return heard.ends() == 1; }));
}

TEST_CASE("Errors and exceptions of the work are errors of the job")
{
    enum { Says, Throws, RunsOutOfMemory, ThrowsWhatNobodyKnows };
    NumberJob job([](const int& how, const Control&) -> Outcome {
        if (how == Throws)
            throw std::runtime_error("out of luck");
        if (how == RunsOutOfMemory)
            throw std::bad_alloc();
        if (how == ThrowsWhatNobodyKnows)
            throw 7;
        return base::Error{base::ErrorCode::PlanHasProblems, {}, {}, {}, 0};
    });
    Heard heard(job);
    for (const int how : {Says, Throws, RunsOutOfMemory, ThrowsWhatNobodyKnows}) {
        job.start(how);
        REQUIRE(waitUntil([&] { return heard.errors.size() == static_cast<std::size_t>(how) + 1; }));
        CHECK_FALSE(job.isRunning());
    }
    CHECK(heard.errors[Says].code == base::ErrorCode::PlanHasProblems);
    CHECK(heard.errors[Throws].code == base::ErrorCode::ProgramFault);
    CHECK(heard.errors[Throws].detail == "out of luck");
    CHECK(heard.errors[RunsOutOfMemory].code == base::ErrorCode::OutOfMemory);
    CHECK(heard.errors[ThrowsWhatNobodyKnows].code == base::ErrorCode::ProgramFault);
}

TEST_CASE("A job that goes cancels its work and waits for it")
{
    std::atomic<bool> stopped = false;
    {
        NumberJob job([&](const int& number, const Control& control) {
            auto outcome = endless(number, control);
            pause(30);
            stopped = true;
            return outcome;
        });
        job.start(1);
        pause(20);
        job.start(2);
    }
    CHECK(stopped);
    listen(20); // events that were on their way find nobody, and do no harm
}

TEST_CASE("A job outlives those who hear it")
{
    NumberJob job(talkative);
    int heard = 0;
    auto receiver = std::make_unique<QObject>();
    QObject::connect(&job, &JobBase::progressed, receiver.get(), [&heard] { ++heard; });
    QObject::connect(&job, &JobBase::finished, receiver.get(), [&heard] { heard += 1'000; });
    job.start(300);
    REQUIRE(waitUntil([&] { return heard > 0; }));
    receiver.reset();
    const int before = heard;
    REQUIRE(waitUntil([&] { return !job.isRunning(); }));
    CHECK(heard == before);
    CHECK(job.value() != nullptr);
}

TEST_CASE("A slot may start the job again, or end it")
{
    NumberJob job(talkative);
    Heard heard(job);
    bool again = true;
    QObject::connect(&job, &JobBase::progressed, &job, [&] {
        if (std::exchange(again, false))
            job.start(50);
    });
    job.start(20'000);
    REQUIRE(waitUntil([&] { return heard.ends() > 0; }));
    CHECK(heard.values.size() == 1);
    auto doomed = std::make_unique<NumberJob>(asText);
    QObject::connect(doomed.get(), &JobBase::finished, &heard.context, [&] { doomed.release()->deleteLater(); });
    doomed->start(1);
    REQUIRE(waitUntil([&] { return doomed == nullptr; }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}
