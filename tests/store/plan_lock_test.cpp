// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_lock.h"
#include "tests/store/temporary_folder.h"
#include "tests/store/victim.h"
#include "tests/support/catch.h"

#include <fstream>
#include <optional>

using namespace homeward;
using base::ErrorCode;

TEST_CASE("A plan that is open is not to be had a second time, and is told who has it")
{
    const tests::TemporaryFolder folder;
    const std::string plan = folder.file("plan.homeward");
    auto first = store::PlanLock::acquire(plan);
    REQUIRE(first.ok());
    const auto second = store::PlanLock::acquire(plan);
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().code == ErrorCode::FileInUse);
    CHECK(second.error().file == plan);
    const auto self = base::thisProcess();
    CHECK(second.error().detail == self.user + '@' + self.host);
    CHECK(second.error().number == self.id);
}

TEST_CASE("A plan may be opened again when it was closed, and no lock file stays")
{
    const tests::TemporaryFolder folder;
    const std::string plan = folder.file("plan.homeward");
    for (int i = 0; i < 3; ++i) {
        auto lock = store::PlanLock::acquire(plan);
        REQUIRE(lock.ok());
        const store::PlanLock moved = std::move(lock.value());
        CHECK(folder.files() == 1);
        CHECK_FALSE(store::PlanLock::acquire(plan).ok());
    }
    CHECK(folder.files() == 0);
}

TEST_CASE("Two plans of one folder are locked apart")
{
    const tests::TemporaryFolder folder;
    const auto first = store::PlanLock::acquire(folder.file("a.homeward"));
    CHECK(first.ok());
    CHECK(store::PlanLock::acquire(folder.file("b.homeward")).ok());
}

TEST_CASE("A lock is found by every way of writing the path")
{
    const tests::TemporaryFolder folder;
    const auto lock = store::PlanLock::acquire(folder.file("plan.homeward"));
    REQUIRE(lock.ok());
    CHECK_FALSE(store::PlanLock::acquire(folder.path() + "/./plan.homeward").ok());
}

TEST_CASE("The lock of a killed process does not count")
{
    const tests::TemporaryFolder folder;
    const std::string plan = folder.file("plan.homeward");
    tests::runVictim("lock", plan, 0);
    REQUIRE(folder.files() == 1);
    CHECK(store::PlanLock::acquire(plan).ok());
}

TEST_CASE("Where no lock can be taken the plan can be used, and the lock says that it guards nothing")
{
    const tests::TemporaryFolder folder;
    CHECK(store::PlanLock::acquire(folder.file("plan.homeward")).value().guards());
    std::filesystem::create_directory(folder.file(".plan.homeward.lock"));
    const auto first = store::PlanLock::acquire(folder.file("plan.homeward"));
    REQUIRE(first.ok());
    CHECK_FALSE(first.value().guards());
    CHECK(store::PlanLock::acquire(folder.file("plan.homeward")).ok());
}

#ifdef __linux__
TEST_CASE("On a share that refuses locks a plan is saved, and no lock file stays")
{
    const tests::TemporaryFolder folder;
    const std::string plan = folder.file("plan.homeward");
    CHECK(tests::runVictim("save-without-locks", plan, 0, tests::withoutLocks()) == 0);
    CHECK(folder.files() == 1);
}
#endif

TEST_CASE("A file of the lock's name that holds somebody's own text stays as it is")
{
    const tests::TemporaryFolder folder;
    const std::string own = folder.file(".plan.homeward.lock");
    std::ofstream(own) << "Do not lock the door.\nThanks.\n";
    {
        const auto lock = store::PlanLock::acquire(folder.file("plan.homeward"));
        REQUIRE(lock.ok());
        CHECK_FALSE(lock.value().guards());
    }
    std::ifstream file(own);
    std::string line;
    CHECK(std::getline(file, line));
    CHECK(line == "Do not lock the door.");
}

TEST_CASE("A lock that a killed process or a full disk left is taken over")
{
    for (const char* left : {"ann@office\n1234\n", "ann@office\n", ""}) {
        const tests::TemporaryFolder folder;
        std::ofstream(folder.file(".plan.homeward.lock")) << left;
        {
            const auto lock = store::PlanLock::acquire(folder.file("plan.homeward"));
            REQUIRE(lock.ok());
            CHECK(lock.value().guards());
        }
        CHECK(folder.files() == 0);
    }
}
