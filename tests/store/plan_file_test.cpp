// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/exchange/plan_json.h"
#include "core/store/packed_doubles.h"
#include "core/store/plan_file.h"
#include "test_paths.h"
#include "tests/exchange/filled_plan.h"
#include "tests/store/small_result.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <chrono>
#include <cmath>
#include <fstream>
#include <limits>

using namespace homeward;
using base::ErrorCode;

namespace {

const std::string released = std::string(HOMEWARD_TEST_DATA) + "/store/v1_small";

void writeText(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

} // namespace

TEST_CASE("A plan comes back from its file as it was saved")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan é.homeward");
    const auto check = [&](const model::Plan& plan) {
        const auto saved = store::savePlanFile(path, plan, nullptr);
        REQUIRE(saved.ok());
        const auto opened = store::openPlanFile(path);
        REQUIRE(opened.ok());
        CHECK(opened.value().plan == plan);
        CHECK_FALSE(opened.value().lastRun.has_value());
        CHECK(opened.value().stamp == saved.value());
        const auto alone = store::readPlan(path);
        REQUIRE(alone.ok());
        CHECK(alone.value() == plan);
    };
    SECTION("a small plan") { check(tests::smallPlan()); }
    SECTION("a plan in which nothing has its default") { check(tests::filledPlan()); }
    SECTION("random plans")
    {
        for (unsigned seed = 1; seed <= 100; ++seed)
            check(tests::randomPlan(seed));
    }
    SECTION("a plan with problems: two items of one id")
    {
        model::Plan plan = tests::smallPlan();
        plan.settings.push_back(plan.settings.front());
        plan.scenarios.push_back(plan.scenarios.back());
        check(plan);
    }
}

TEST_CASE("A saved plan leaves nothing but itself in its folder")
{
    const tests::TemporaryFolder folder;
    REQUIRE(store::savePlanFile(folder.file("plan.homeward"), tests::smallPlan(), nullptr).ok());
    CHECK(folder.files() == 1);
}

TEST_CASE("The same plan makes the same bytes")
{
    const tests::TemporaryFolder folder;
    const auto result = tests::smallResult();
    const auto first = store::savePlanFile(folder.file("a.homeward"), tests::smallPlan(), &result);
    const auto second = store::savePlanFile(folder.file("b.homeward"), tests::smallPlan(), &result);
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    CHECK(first.value().sameContent(second.value()));
}

TEST_CASE("The last run comes back with every bit of its doubles")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    results::RunResult result = tests::smallResult(2, 4);
    const auto check = [&] {
        REQUIRE(store::savePlanFile(path, tests::smallPlan(), &result).ok());
        const auto opened = store::openPlanFile(path);
        REQUIRE(opened.ok());
        REQUIRE(opened.value().lastRun.has_value());
        CHECK(*opened.value().lastRun == result);
    };
    SECTION("with cohorts") { check(); }
    SECTION("without cohorts")
    {
        for (results::Block& block : result.blocks)
            block.cohorts.clear();
        check();
    }
    SECTION("with a load on nothing, which is infinite")
    {
        result.loads.front().first = std::numeric_limits<double>::infinity();
        check();
    }
}

TEST_CASE("Packed doubles keep every bit, and refuse bytes that are not theirs")
{
    std::vector<double> values{0.0, -0.0, 1.0, 0.1, -2.5, 1e308, 5e-324, std::numeric_limits<double>::infinity()};
    for (std::size_t count = 0; count <= values.size(); ++count) {
        const std::vector<double> some(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count));
        const std::string bytes = store::packDoubles(some);
        const auto back = store::unpackDoubles(bytes, count);
        REQUIRE(back.has_value());
        for (std::size_t i = 0; i < count; ++i)
            CHECK(std::bit_cast<std::uint64_t>((*back)[i]) == std::bit_cast<std::uint64_t>(some[i]));
        CHECK_FALSE(store::unpackDoubles(bytes + '\0', count).has_value());
        CHECK_FALSE(store::unpackDoubles(bytes, count + 2).has_value());
        for (std::size_t cut = 0; cut < bytes.size(); ++cut)
            CHECK_FALSE(store::unpackDoubles(bytes.substr(0, cut), count).has_value());
    }
    CHECK_FALSE(store::unpackDoubles("\x09........", 1).has_value());
    CHECK_FALSE(store::unpackDoubles("", std::numeric_limits<std::size_t>::max()).has_value());
}

TEST_CASE("Saving notices that someone else has written the file since")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    model::Plan plan = tests::smallPlan();
    const auto mine = store::savePlanFile(path, plan, nullptr);
    REQUIRE(mine.ok());
    SECTION("a change is not overwritten")
    {
        plan.name = "Theirs";
        REQUIRE(store::savePlanFile(path, plan, nullptr).ok());
        CHECK(store::changedOnDisk(path, mine.value()));
        plan.name = "Mine";
        const auto refused = store::savePlanFile(path, plan, nullptr, &mine.value());
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == ErrorCode::FileChangedOnDisk);
        CHECK(refused.error().file == path);
        CHECK(store::readPlan(path).value().name == "Theirs");
        CHECK(store::savePlanFile(path, plan, nullptr).ok());
    }
    SECTION("a file that was only touched has not changed")
    {
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
        CHECK_FALSE(store::changedOnDisk(path, mine.value()));
        CHECK(store::savePlanFile(path, plan, nullptr, &mine.value()).ok());
    }
    SECTION("a file that has gone is written anew")
    {
        std::filesystem::remove(path);
        CHECK_FALSE(store::changedOnDisk(path, mine.value()));
        CHECK(store::savePlanFile(path, plan, nullptr, &mine.value()).ok());
        CHECK(store::readPlan(path).ok());
    }
    SECTION("one saving after another needs the new stamp")
    {
        plan.name = "Second";
        const auto second = store::savePlanFile(path, plan, nullptr, &mine.value());
        REQUIRE(second.ok());
        CHECK_FALSE(store::savePlanFile(path, plan, nullptr, &mine.value()).ok());
        CHECK(store::savePlanFile(path, plan, nullptr, &second.value()).ok());
    }
}

TEST_CASE("A saving that fails says so and leaves the old file")
{
    const tests::TemporaryFolder folder;
    const auto plan = tests::smallPlan();
    SECTION("the folder is not there")
    {
        const auto saved = store::savePlanFile(folder.file("missing/plan.homeward"), plan, nullptr);
        REQUIRE_FALSE(saved.ok());
        CHECK(saved.error().code == ErrorCode::FileNotWritable);
    }
    SECTION("a folder stands where the file is to go")
    {
        std::filesystem::create_directories(folder.file("plan.homeward/inside"));
        const auto saved = store::savePlanFile(folder.file("plan.homeward"), plan, nullptr);
        REQUIRE_FALSE(saved.ok());
        CHECK(saved.error().code == ErrorCode::FileNotWritable);
        CHECK(folder.files() == 1);
    }
    SECTION("the plan holds a number that no file can hold")
    {
        const std::string path = folder.file("plan.homeward");
        REQUIRE(store::savePlanFile(path, plan, nullptr).ok());
        model::Plan broken = plan;
        broken.cohorts[0].demand.rates[0].per1000PerYear = std::nan("");
        const auto saved = store::savePlanFile(path, broken, nullptr);
        REQUIRE_FALSE(saved.ok());
        CHECK(saved.error().code == ErrorCode::BadField);
        CHECK(saved.error().field.find("/cohorts/0") == 0);
        CHECK(store::readPlan(path).value() == plan);
    }
}

TEST_CASE("Saving sweeps away what a killed saving left beside, once it is old")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    writeText(path + ".~old", "half");
    writeText(path + ".~new", "half");
    writeText(folder.file("other.homeward.~old"), "half");
    for (const std::string& old : {path + ".~old", folder.file("other.homeward.~old")})
        std::filesystem::last_write_time(old, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), nullptr).ok());
    CHECK_FALSE(std::filesystem::exists(path + ".~old"));
    CHECK(std::filesystem::exists(path + ".~new"));
    CHECK(std::filesystem::exists(folder.file("other.homeward.~old")));
}

TEST_CASE("A link to a plan stays a link when the plan is saved")
{
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder.file("real"));
    REQUIRE(store::savePlanFile(folder.file("real/plan.homeward"), tests::smallPlan(), nullptr).ok());
    std::error_code failed;
    std::filesystem::create_symlink(folder.file("real/plan.homeward"), folder.file("link.homeward"), failed);
    if (failed)
        return;   // a system that keeps links from users
    model::Plan plan = tests::smallPlan();
    plan.name = "Through the link";
    REQUIRE(store::savePlanFile(folder.file("link.homeward"), plan, nullptr).ok());
    CHECK(std::filesystem::is_symlink(folder.file("link.homeward")));
    CHECK(store::readPlan(folder.file("real/plan.homeward")).value() == plan);
}

TEST_CASE("A file of released version 1 opens as it was; its run, of fewer measures, is to be run again")
{
    const auto opened = store::openPlanFile(released + ".homeward");
    REQUIRE(opened.ok());
    const auto expected = exchange::readPlanFile(released + ".json");
    REQUIRE(expected.ok());
    CHECK(opened.value().plan == expected.value());
    CHECK_FALSE(opened.value().lastRun.has_value());
}

// Run by hand when a new version is released: test_store "[fixture]"
TEST_CASE("Write the files of the version to be released", "[.fixture]")
{
    const auto result = tests::smallResult();
    REQUIRE(store::savePlanFile(released + ".homeward", tests::smallPlan(), &result).ok());
    REQUIRE(exchange::writePlanFile(tests::smallPlan(), released + ".json").ok());
}
