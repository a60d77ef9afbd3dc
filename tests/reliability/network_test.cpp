// SPDX-License-Identifier: GPL-3.0-or-later
// No program of ours asks the network for anything, nor writes where it was not told to.
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"
#include "tests/reliability/child.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <csignal>
#include <filesystem>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// A home folder of its own, and a watch on the network.
class Watched {
public:
    [[nodiscard]] Ended run(Start start) const
    {
        for (const std::string& variable :
             {"LD_PRELOAD=" + program("libnetwork_watch.so"), "HOMEWARD_NETWORK_MARK=" + m_marks.file("asked"),
              "HOME=" + m_home.path(), "XDG_CONFIG_HOME=" + m_home.file("config"),
              "XDG_DATA_HOME=" + m_home.file("data"), "XDG_CACHE_HOME=" + m_home.file("cache"),
              std::string("QT_QPA_PLATFORM=offscreen")})
            start.environment.push_back(variable);
        return tests::run(start);
    }
    [[nodiscard]] bool askedTheNetwork() const { return m_marks.files() > 0; }
    [[nodiscard]] const TemporaryFolder& home() const { return m_home; }

private:
    TemporaryFolder m_home, m_marks;
};

} // namespace

TEST_CASE("The watch sees a program that asks the network")
{
    const Watched watched;
    static_cast<void>(watched.run({{"/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"}}));
    CHECK(watched.askedTheNetwork());
}

TEST_CASE("The command line asks no network, and writes where it is told and nowhere else")
{
    const TemporaryFolder folder;
    const std::string plan = folder.file("plan.homeward"), cli = program("homeward-cli");
    REQUIRE(store::savePlanFile(plan, smallPlan(), nullptr).ok());
    writeBytes(folder.file("stays.csv"),
               "2\n3\n4\n4\n5\n6\n7\n7\n8\n9\n10\n11\n12\n14\n15\n17\n20\n22\n25\n30\n34\n40\n");
    const std::vector<std::vector<std::string>> commands{
        {cli, "check", plan},       {cli, "run", plan, "--years", "1", "--replications", "2"},
        {cli, "need", plan},        {cli, "table", plan},
        {cli, "assumptions", plan}, {cli, "fit", folder.file("stays.csv")},
        {cli, "reference", "list"}, {cli, "help-text"},
    };
    const Watched watched;
    const int before = folder.files();
    for (const auto& command : commands) {
        INFO(command[1]);
        const Ended ended = watched.run({command});
        CHECK(ended.exitCode == 0);
        CHECK_FALSE(watched.askedTheNetwork());
        CHECK(watched.home().files() == 0);
        CHECK(folder.files() == before);
    }
}

#ifdef HOMEWARD_WITH_WINDOW
TEST_CASE("The window asks no network, and writes in its own folders")
{
    const TemporaryFolder folder;
    const std::string plan = folder.file("plan.homeward"), picture = folder.file("picture.svg");
    REQUIRE(store::savePlanFile(plan, smallPlan(), nullptr).ok());
    const Watched watched;
    CHECK(watched
              .run({{program("homeward"), "chart", plan, "--kind", "where", "--scenario", "Closer to home", "--output",
                     picture}})
              .exitCode
          == 0);
    const Ended ended =
        watched.run({{program("homeward"), plan}, {}, "/dev/null", 0, std::chrono::seconds(4), SIGKILL});
    CHECK(ended.signal == SIGKILL); // else it did not open
    CHECK_FALSE(watched.askedTheNetwork());
    for (const auto& entry : std::filesystem::recursive_directory_iterator(watched.home().path()))
        if (entry.is_regular_file()) {
            const std::string written = entry.path().string();
            INFO(written);
            CHECK((written.find("omeward") != std::string::npos || written.find("/cache/") != std::string::npos));
        }
    CHECK(folder.files() <= 3); // the plan, the picture, and the lock of the open plan
}
#endif
