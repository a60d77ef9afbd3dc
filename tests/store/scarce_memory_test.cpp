// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/scarce_memory.h"

#include "core/base/safe_file.h"
#include "core/edit/difference.h"
#include "core/store/journal.h"
#include "core/store/plan_file.h"
#include "core/store/recover.h"
#include "tests/store/small_result.h"
#include "tests/store/some_part.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <fstream>
#include <optional>

// Memory runs out at every kind of asking in turn: what is told is never damage or a full disk, and nothing is lost.

using namespace homeward;
using base::ErrorCode;
using tests::ScarceMemory;

namespace {

constexpr long mostTrials = 250;
constexpr std::size_t largeText = 3'000; ///< of which a piece of memory is counted

/// Does `work` once with enough memory, then again and again with one piece that cannot be had, from the first to the last.
/// `judge` sees what each gave.
template <class Work, class Judge>
void withEveryWant(Work work, Judge judge)
{
    long askings = 0;
    {
        const ScarceMemory enough(ScarceMemory::never);
        const auto given = work();
        askings = ScarceMemory::askings();
    }
    const long step = std::max<long>(1, askings / mostTrials);
    int failed = 0;
    for (long before = 0; before < askings; before += before < mostTrials / 4 ? 1 : step) {
        std::optional<decltype(work())> given;
        {
            const ScarceMemory scarce(before);
            given = work();
        }
        CAPTURE(before);
        const bool isWanting = !given->ok();
        if (isWanting)
            REQUIRE(given->error().code == ErrorCode::OutOfMemory);
        failed += isWanting ? 1 : 0;
        judge(*given);
    }
    CHECK(failed > 0);
}

void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

model::Plan named(const std::string& name)
{
    model::Plan plan = tests::smallPlan();
    plan.name = name;
    return plan;
}

std::vector<store::HistoryEntry> someHistory()
{
    return {{"A planner", 1'764'347'000, "Rename", "[]", std::string(largeText, 'w')}};
}

} // namespace

TEST_CASE("A save that finds no memory says so, and leaves the file that was there or a whole new one")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    const model::Plan plan = named(std::string(largeText, 'n'));
    const auto result = tests::smallResult();
    const auto history = someHistory();
    const auto save = [&] { return store::savePlanFile(path, plan, &result, nullptr, history); };
    REQUIRE(save().ok());
    const std::string whole = base::readWholeFile(path).value();
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), nullptr).ok());
    const std::string before = base::readWholeFile(path).value();
    withEveryWant(save, [&](const base::Result<store::FileStamp>& saved) {
        const std::string found = base::readWholeFile(path).value();
        CHECK((found == whole || (!saved.ok() && found == before)));
        CHECK(folder.files() == 1);
        writeBytes(path, before);
    });
}

TEST_CASE("A plan file that there is no memory for is not damaged, and is read with all that it has or not at all")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    const auto result = tests::smallResult();
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), &result, nullptr, someHistory()).ok());
    const auto expected = store::readPlan(path).value();
    withEveryWant([&] { return store::openPlanFile(path); },
                  [&](const base::Result<store::PlanFile>& file) {
                      if (!file.ok())
                          return;
                      CHECK(file.value().plan == expected);
                      CHECK(file.value().lastRun == result);
                      CHECK(file.value().history == someHistory());
                  });
}

TEST_CASE("A journal that there is no memory for keeps every edit")
{
    const tests::TemporaryFolder folder;
    const std::string recovery = folder.file("recovery");
    std::string file;
    {
        auto journal = store::Journal::begin(recovery, {"plan.homeward", named("A"), std::nullopt});
        REQUIRE(journal.ok());
        file = journal.value().file();
        const std::vector<std::string> names{"A", std::string(largeText, 'b'), std::string(largeText, 'c'), "D"};
        for (std::size_t i = 1; i < names.size(); ++i)
            REQUIRE(journal.value()
                        .append(std::string(largeText, 'e'), edit::difference(named(names[i - 1]), named(names[i])))
                        .ok());
    }
    const std::string bytes = base::readWholeFile(file).value();
    withEveryWant(
        [&]() -> base::Result<std::size_t> {
            auto resumed = store::Journal::resume(file);
            if (!resumed)
                return resumed.error();
            return resumed.value().session.edits.size();
        },
        [&](const base::Result<std::size_t>& edits) {
            if (edits.ok())
                CHECK(edits.value() == 3);
            CHECK(base::readWholeFile(file).value() == bytes);
        });
    // Nor does the search for such sessions take one for damaged.
    withEveryWant(
        [&]() -> base::Result<std::size_t> {
            const auto found = store::Journal::findAbandoned(recovery);
            if (found.sessions.empty() && found.setAside.empty())
                return base::Error{ErrorCode::OutOfMemory, {}, {}, {}, 0};
            return found.sessions.size();
        },
        [&](const base::Result<std::size_t>& sessions) {
            if (sessions.ok())
                CHECK(sessions.value() == 1);
            CHECK(base::readWholeFile(file).value() == bytes);
        });
}

TEST_CASE("A part of a run that there is no memory for is not damaged")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("part2.hwr");
    const store::PartFile part = tests::somePart(true);
    REQUIRE(store::writePartFile(path, part).ok());
    withEveryWant([&] { return store::readPartFile(path); },
                  [&](const base::Result<store::PartFile>& read) {
                      if (read.ok())
                          CHECK(read.value() == part);
                  });
    const std::string whole = base::readWholeFile(path).value();
    withEveryWant([&] { return store::writePartFile(path, part); },
                  [&](const base::Status&) { CHECK(base::readWholeFile(path).value() == whole); });
}

TEST_CASE("What can be taken out of a damaged plan is taken out whole, or the want of memory is said")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), nullptr).ok());
    std::string bytes = base::readWholeFile(path).value();
    const std::size_t at = bytes.find("Care home");
    REQUIRE(at != std::string::npos);
    writeBytes(path, bytes.replace(at, 1, "c"));
    const auto expected = store::recoverPlan(path);
    REQUIRE(expected.ok());
    withEveryWant([&] { return store::recoverPlan(path); },
                  [&](const base::Result<store::RecoveredPlan>& recovered) {
                      if (!recovered.ok())
                          return;
                      CHECK(recovered.value().plan == expected.value().plan);
                      CHECK(recovered.value().losses == expected.value().losses);
                  });
}
