// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "core/store/plan_file.h"
#include "tests/store/small_result.h"
#include "tests/store/temporary_folder.h"
#include "tests/store/victim.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <fstream>

using namespace homeward;

namespace {

/// The last number that a victim told before it died; -1 for none.
int lastTold(const std::string& path)
{
    std::ifstream told(path + ".told");
    int last = -1;
    for (int number = 0; told >> number;)
        last = number;
    return last;
}

int numberOf(const model::Plan& plan) { return std::stoi(plan.name.substr(plan.name.find(' '))); }

} // namespace

TEST_CASE("Killed at any moment of saving, a whole plan is there: the last saved or the one being saved")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    int killedAtWork = 0;
    for (int trial = 0; trial < 40; ++trial) {
        std::filesystem::remove(path);
        std::filesystem::remove(path + ".told");
        tests::runVictim("save", path, 3'000 + trial * 1'777);
        const int last = lastTold(path);
        if (last < 1)
            continue;
        ++killedAtWork;
        const auto opened = store::openPlanFile(path);
        INFO("after " << last << " savings");
        REQUIRE(opened.ok());
        const int found = numberOf(opened.value().plan);
        CHECK((found == last || found == last + 1));
        CHECK(opened.value().plan.description.size() == static_cast<std::size_t>(found % 50) * 1000);
        CHECK(opened.value().lastRun.has_value() == (found % 2 == 0));
        if (opened.value().lastRun)
            CHECK(*opened.value().lastRun == tests::smallResult(5, 10));
    }
    CHECK(killedAtWork > 5);
}

TEST_CASE("Killed at any moment of editing, every edit that was done is offered back")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    int killedAtWork = 0;
    for (int trial = 0; trial < 40; ++trial) {
        std::filesystem::remove_all(path + ".journals");
        std::filesystem::remove(path + ".told");
        tests::runVictim("journal", path, 2'000 + trial * 1'333);
        const int last = lastTold(path);
        if (last < 1)
            continue;
        ++killedAtWork;
        const auto found = store::Journal::findAbandoned(path + ".journals").sessions;
        REQUIRE(found.size() == 1);
        CHECK(found[0].planPath == path);
        const auto session = store::Journal::replay(found[0].journalFile);
        REQUIRE(session.ok());
        const auto& edits = session.value().edits;
        CHECK((static_cast<int>(edits.size()) == last || static_cast<int>(edits.size()) == last + 1));
        for (std::size_t i = 0; i < edits.size(); ++i) {
            CHECK(edits[i].label == "Edit " + std::to_string(i + 1));
            CHECK(numberOf(session.value().planAfter(static_cast<int>(i) + 1)) == static_cast<int>(i) + 1);
        }
    }
    CHECK(killedAtWork > 5);
}

#ifndef _WIN32
TEST_CASE("A full disk leaves the old plan and nothing beside it")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), nullptr).ok());
    CHECK(tests::runVictim("save-on-full-disk", path, 0) == 0);
    CHECK(folder.files() == 1);
    CHECK(store::readPlan(path).value() == tests::smallPlan());
}

TEST_CASE("An interrupt while a file is written leaves the old file and nothing beside it")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), nullptr).ok());
    CHECK(tests::runVictim("interrupted", path, 0) != 0);
    CHECK(folder.files() == 1);
    CHECK(store::readPlan(path).value() == tests::smallPlan());
}

TEST_CASE("An edit that did not fit on the disk does not hide those after it")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    CHECK(tests::runVictim("journal-on-full-disk", path, 0) == 0);
    const auto found = store::Journal::findAbandoned(path + ".journals").sessions;
    REQUIRE(found.size() == 1);
    const auto session = store::Journal::replay(found[0].journalFile);
    REQUIRE(session.ok());
    REQUIRE(session.value().edits.size() == 2);
    CHECK(session.value().edits[1].label == "Fits again");
    CHECK(numberOf(session.value().current()) == 2);
}
#endif
