// SPDX-License-Identifier: GPL-3.0-or-later
// What an export may be pointed at besides a plain file: devices, pipes, folders, what is protected, a full disk.
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"
#include "test_paths.h"
#include "tests/reliability/child.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <sys/stat.h>
#include <thread>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// A command without the output that goes last.
struct Export {
    const char* name;
    std::vector<std::string> command;

    [[nodiscard]] Ended to(const std::string& target) const
    {
        std::vector<std::string> whole = command;
        whole.push_back(target);
        return run({whole, {"QT_QPA_PLATFORM=offscreen"}});
    }
};

std::vector<Export> exportsOf(const TemporaryFolder& folder)
{
    const std::string plan = folder.file("plan.homeward"), cli = program("homeward-cli");
    REQUIRE(store::savePlanFile(plan, smallPlan(), nullptr).ok());
    std::vector<Export> all{
        {"export", {cli, "export", plan}},
        {"import", {cli, "import", plan}},
        {"table", {cli, "table", plan, "--table", "settings", "--output"}},
        {"run", {cli, "run", plan, "--years", "1", "--replications", "2", "--format", "csv", "--output"}},
    };
#ifdef HOMEWARD_WITH_WINDOW
    all.push_back(
        {"chart", {program("homeward"), "chart", plan, "--kind", "where", "--scenario", "Closer to home", "--output"}});
#endif
    return all;
}

/// A name that the export takes: charts and imports go by the ending.
std::string nameFor(const Export& command)
{
    const std::string name = command.name;
    return name == "chart" ? "target.csv" : name == "import" ? "target.homeward" : "target.json";
}

mode_t kindOf(const std::string& path)
{
    struct stat found{};
    return ::lstat(path.c_str(), &found) == 0 ? found.st_mode & S_IFMT : 0;
}

} // namespace

TEST_CASE("Every export into a pipe gives the reader all of it, and the pipe stays")
{
    const TemporaryFolder folder;
    for (const Export& command : exportsOf(folder)) {
        INFO(command.name);
        const TemporaryFolder place;
        const std::string pipe = place.file(nameFor(command));
        REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
        std::string got;
        std::thread reader([&] { got = bytesOf(pipe); });
        const Ended ended = command.to(pipe);
        reader.join();
        CHECK(kindOf(pipe) == S_IFIFO);
        CHECK(ended.exitCode == 0);
        const TemporaryFolder plain;
        const std::string file = plain.file(nameFor(command));
        REQUIRE(command.to(file).exitCode == 0);
        CHECK(got == bytesOf(file));
        CHECK(place.files() == 1);
    }
}

TEST_CASE("Every export onto a full device fails in words, and the device stays")
{
    const TemporaryFolder folder;
    for (const Export& command : exportsOf(folder)) {
        INFO(command.name);
        const TemporaryFolder place;
        const std::string link = place.file(nameFor(command));
        std::filesystem::create_symlink("/dev/full", link);
        const Ended ended = command.to(link);
        CHECK(ended.exitCode == 3);
        CHECK(ended.error.find(std::filesystem::path(link).filename().string()) != std::string::npos);
        CHECK(kindOf("/dev/full") == S_IFCHR);
        CHECK(kindOf(link) == S_IFLNK);
        CHECK(place.files() == 1);
    }
}

TEST_CASE("No export replaces a folder or what is protected")
{
    const TemporaryFolder folder;
    for (const Export& command : exportsOf(folder)) {
        INFO(command.name);
        const TemporaryFolder place;
        const std::string target = place.file(nameFor(command));
        std::filesystem::create_directory(target);
        CHECK(command.to(target).exitCode == 3);
        CHECK(kindOf(target) == S_IFDIR);
        std::filesystem::remove(target);
        writeBytes(target, "mine");
        std::filesystem::permissions(target, std::filesystem::perms::owner_read);
        const Ended ended = command.to(target);
        CHECK(ended.exitCode == 3);
        CHECK(ended.error.find(nameFor(command)) != std::string::npos);
        CHECK(bytesOf(target) == "mine");
        CHECK(place.files() == 1);
    }
}

TEST_CASE("Nothing is lost on a file system that is really full")
{
    const TemporaryFolder folder;
    const std::string json = folder.file("plan.json");
    writeBytes(json, exchange::planToText(smallPlan()));
    const Ended ended =
        run({{"/usr/bin/env", "unshare", "-rm", HOMEWARD_SOURCE_DIR "/tests/reliability/victim/full_disk.sh",
              program("homeward-cli"), json}});
    INFO(ended.error);
    if (ended.exitCode == 77 || ended.error.starts_with("unshare:") || ended.error.starts_with("/usr/bin/env:"))
        WARN("SKIPPED: this user may make no file system to fill");
    else
        CHECK(ended.exitCode == 0);
}

TEST_CASE("An import that is interrupted at any moment leaves the old plan or the new one, and nothing beside it")
{
    const TemporaryFolder folder;
    const std::string json = folder.file("new.json"), target = folder.file("plan.homeward");
    model::Plan large = smallPlan(), old = smallPlan();
    large.name = "New";
    for (int copy = 0; copy < 40; ++copy) {
        large.scenarios.push_back(large.scenarios[1]);
        large.scenarios.back().id = model::ScenarioId{"copy-" + std::to_string(copy)};
        large.scenarios.back().name = "Copy " + std::to_string(copy);
    }
    writeBytes(json, exchange::planToText(large));
    REQUIRE(store::savePlanFile(target, old, nullptr).ok());
    const std::string before = bytesOf(target);
    // How long an import takes here, so that the moments fall within it on a fast and on a slow machine.
    auto undisturbed = std::chrono::microseconds::max();
    for (int time = 0; time < 3; ++time) {
        writeBytes(target, before);
        const auto from = std::chrono::steady_clock::now();
        REQUIRE(run({{program("homeward-cli"), "import", json, target}}).exitCode == 0);
        undisturbed =
            std::min(undisturbed,
                     std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - from));
    }
    std::mt19937 random(20260401);
    int stopped = 0;
    for (int trial = 0; trial < 30; ++trial) {
        writeBytes(target, before);
        const auto moment = std::chrono::microseconds(
            std::uniform_int_distribution<std::int64_t>(1'000, 1'000 + undisturbed.count())(random));
        const Ended ended = run({{program("homeward-cli"), "import", json, target},
                                 {},
                                 "/dev/null",
                                 0,
                                 moment,
                                 trial % 2 ? SIGINT : SIGTERM});
        INFO("after " << moment.count() << " us: " << ended.error);
        stopped += ended.signal != 0 ? 1 : 0;
        const auto plan = store::readPlan(target);
        REQUIRE(plan.ok());
        CHECK((plan.value().name == "New" || bytesOf(target) == before));
        CHECK((ended.exitCode == 0 || ended.signal == SIGINT || ended.signal == SIGTERM));
        CHECK(folder.files() == 2);
    }
    CHECK(stopped > 10);
}
