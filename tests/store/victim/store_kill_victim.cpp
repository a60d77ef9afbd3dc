// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a plan or journals edits over and over until it kills itself, as a machine or a user might.
#include "core/base/temporary_file.h"
#include "core/edit/difference.h"
#include "core/store/journal.h"
#include "core/store/plan_file.h"
#include "core/store/plan_lock.h"
#include "tests/store/small_result.h"
#include "tests/support/small_plan.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#ifndef _WIN32
#include <sys/resource.h>
#endif

using namespace homeward;

namespace {

/// Ends the process on the spot, as a kill does: nothing is flushed, closed or destroyed.
[[noreturn]] void die() { std::_Exit(9); }

void dieAfter(int microseconds)
{
    std::thread([microseconds] {
        std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
        die();
    }).detach();
}

/// When it kills itself, counted from the first work that had returned: a slow machine works as long as a fast one.
int lastMicroseconds = 0;

/// Every number told is of work that had returned.
void tell(std::ofstream& told, int number)
{
    told << number << std::endl;
    if (number == 1 && lastMicroseconds > 0)
        dieAfter(lastMicroseconds);
}

model::Plan planNumber(int number)
{
    model::Plan plan = tests::smallPlan();
    plan.name = "Number " + std::to_string(number);
    plan.description = std::string(static_cast<std::size_t>(number % 50) * 1000, 'x');
    return plan;
}

edit::PlanPatch step(int from, int to) { return edit::difference(planNumber(from), planNumber(to)); }

int save(const std::string& path)
{
    std::ofstream told(path + ".told");
    const auto result = tests::smallResult(5, 10);
    for (int number = 1;; ++number) {
        if (!store::savePlanFile(path, planNumber(number), number % 2 == 0 ? &result : nullptr))
            return 1;
        tell(told, number);
    }
}

int journal(const std::string& path)
{
    auto journal = store::Journal::begin(path + ".journals", {path, planNumber(0), std::nullopt});
    std::ofstream told(path + ".told");
    tell(told, 0);
    for (int number = 1; journal; ++number) {
        if (!journal.value().append("Edit " + std::to_string(number), step(number - 1, number)))
            return 1;
        tell(told, number);
    }
    return 1;
}

/// As on a full disk: no file may grow above `bytes`.
void limitFiles([[maybe_unused]] unsigned bytes)
{
#ifndef _WIN32
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
#endif
}

int saveOnFullDisk(const std::string& path)
{
    limitFiles(20'000);
    const auto saved = store::savePlanFile(path, planNumber(2), nullptr);
    return !saved && saved.error().code == base::ErrorCode::OutOfSpace ? 0 : 1;
}

/// Edits that do not fit the disk fail; one that fits again after them is kept.
int journalOnFullDisk(const std::string& path)
{
    auto journal = store::Journal::begin(path + ".journals", {path, planNumber(0), std::nullopt});
    if (!journal || !journal.value().append("Fits", step(0, 1)))
        return 1;
    limitFiles(20'000);
    const auto large = journal.value().append("Too large", step(1, 49));
    if (large || large.error().code != base::ErrorCode::OutOfSpace)
        return 2;
    return journal.value().append("Fits again", step(1, 2)) ? 0 : 3;
}

/// Ends by the signal of Ctrl+C while a file is half written.
int interrupted(const std::string& path)
{
    base::removeTemporariesOnInterrupt();
    auto file = base::TemporaryFile::beside(path);
    if (file && file.value().append("half"))
        std::raise(SIGINT);
    return 0;
}

/// As on a share that refuses locks: 0 where the plan was saved and edits are kept all the same.
int saveWithoutLocks(const std::string& path)
{
    const auto lock = store::PlanLock::acquire(path);
    if (!lock || lock.value().guards())
        return 1;
    if (!store::savePlanFile(path, planNumber(1), nullptr))
        return 2;
    const std::string folder = path + ".journals";
    auto journal = store::Journal::begin(folder, {path, planNumber(1), std::nullopt});
    if (!journal || !journal.value().append("Edit", step(1, 2)))
        return 3;
    // Its own journal is not that of a session which has ended, and must not be taken from it.
    if (!store::Journal::findAbandoned(folder).sessions.empty() || !std::filesystem::exists(journal.value().file()))
        return 4;
    if (!journal.value().discard())
        return 5;
    std::filesystem::remove(folder);
    return 0;
}

int lock(const std::string& path)
{
    const auto held = store::PlanLock::acquire(path);
    if (held)
        die();
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 4)
        return 2;
    const std::string work = argv[1];
    const std::string path = argv[2];
    lastMicroseconds = std::atoi(argv[3]);
    if (work == "save")
        return save(path);
    if (work == "journal")
        return journal(path);
    if (work == "save-on-full-disk")
        return saveOnFullDisk(path);
    if (work == "journal-on-full-disk")
        return journalOnFullDisk(path);
    if (work == "interrupted")
        return interrupted(path);
    if (work == "save-without-locks")
        return saveWithoutLocks(path);
    return work == "lock" ? lock(path) : 2;
}
