// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/exchange/plan_json.h"
#include "core/store/packed_doubles.h"
#include "core/store/plan_file.h"
#include "core/store/plan_rows.h"
#include "core/store/schema.h"
#include "test_paths.h"
#include "tests/store/small_result.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"
#include "tests/support/small_plan.h"

#include <chrono>
#include <cmath>
#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

using namespace homeward;
using base::ErrorCode;

namespace {

std::string released(int version)
{
    return std::string(HOMEWARD_TEST_DATA) + "/store/v" + std::to_string(version) + "_small";
}

const std::vector<store::HistoryEntry> someHistory{
    {"ann", 1'764'000'000, "Add 4 beds", R"([{"path":"/areas/a/settings/b/capacity","before":"1","after":"5"}])"},
    {"bob", 1'764'000'060, "Rename", ""}};

/// As a file of version 3 can have it: with the planner's reason.
std::vector<store::HistoryEntry> reasonedHistory()
{
    auto history = someHistory;
    history.back().why = "The board’s name since May";
    return history;
}

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
    SECTION("the plan holds a text that is not UTF-8")
    {
        const std::string path = folder.file("plan.homeward");
        REQUIRE(store::savePlanFile(path, plan, nullptr).ok());
        model::Plan broken = plan;
        broken.settings[0].name = "Ward \xff";
        const auto saved = store::savePlanFile(path, broken, nullptr);
        REQUIRE_FALSE(saved.ok());
        CHECK(saved.error() == base::Error{ErrorCode::BadField, path, "/settings/0/name", "UTF-8", 0});
        CHECK(store::readPlan(path).value() == plan);
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

TEST_CASE("Saving leaves numbered backups and what others put beside the plan")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    const std::vector<std::string> theirs{path + ".~1~", path + ".~old",
                                          folder.file("other.homeward.~0123456789abcdef")};
    for (const std::string& file : theirs)
        writeText(file, "a backup");
    std::filesystem::create_directory(path + ".~empty");
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        std::error_code ofFolder;   // MinGW's library sets no time of a folder
        std::filesystem::last_write_time(entry, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1),
                                         ofFolder);
        CHECK((!ofFolder || entry.is_directory()));
    }
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), nullptr).ok());
    for (const std::string& file : theirs)
        CHECK(std::filesystem::exists(file));
    CHECK(std::filesystem::is_directory(path + ".~empty"));
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

TEST_CASE("A file of every released version opens as it was, and saving it makes one of the present version")
{
    const tests::TemporaryFolder folder;
    const auto expected = exchange::readPlanFile(released(1) + ".json");
    REQUIRE(expected.ok());
    for (const int version : {1, 2, 3}) {
        INFO(version);
        const auto opened = store::openPlanFile(released(version) + ".homeward");
        REQUIRE(opened.ok());
        const auto json = exchange::readPlanFile(released(version) + ".json");
        REQUIRE(json.ok());
        CHECK(opened.value().plan == json.value());
        const std::string path = folder.file("saved.homeward");
        REQUIRE(store::savePlanFile(path, opened.value().plan, nullptr).ok());
        CHECK(base::readWholeFile(path).value()[63] == store::schemaVersion);   // user_version, big-endian at 60
        CHECK(store::readPlan(path).value() == json.value());
    }
    // The run of version 1, of fewer measures, is to be run again.
    CHECK_FALSE(store::openPlanFile(released(1) + ".homeward").value().lastRun.has_value());
    CHECK(store::openPlanFile(released(1) + ".homeward").value().history.empty());
    CHECK(store::openPlanFile(released(2) + ".homeward").value().history == someHistory);
}

TEST_CASE("The step from version 1 brings over every list and every value of the head")
{
    auto database = store::Database::create();
    REQUIRE(database.ok());
    REQUIRE(store::migrate(database.value(), 1).ok());
    // As version 1 kept it: pools and uncertain inputs among the head's values.
    auto plan = tests::filledPlan();
    plan.staff.clear();   // version 1 had no staff, papers, house styles and notes of what was typed
    plan.papers.clear();
    plan.houseStyles.clear();
    plan.typed.clear();
    auto json = exchange::planToJson(plan);
    json["formatVersion"] = 1;
    for (const auto& [key, value] : json.items()) {
        if (key == "scenarios")
            continue;
        auto insert = database.value().prepare("INSERT INTO meta VALUES (?1, ?2)");
        REQUIRE(insert.ok());
        // A list that had a table is allowed in meta by no file, but pools and uncertain inputs were there.
        if (!value.is_array() || key == "pools" || key == "uncertainInputs")
            REQUIRE(insert.value().bind(1, key).bind(2, value.dump()).run().ok());
    }
    for (const auto& [list, table] : std::map<std::string, std::string>{{"sources", "source"},
                                                                        {"ageBands", "age_band"},
                                                                        {"settings", "setting"},
                                                                        {"outcomes", "outcome"},
                                                                        {"cohorts", "cohort"},
                                                                        {"areas", "area"},
                                                                        {"scenarios", "scenario"}}) {
        std::int64_t position = 0;
        for (auto item : json[list]) {
            auto insert = database.value().prepare("INSERT INTO " + table + " VALUES (?1, '', '', ?2)");
            REQUIRE(insert.ok());
            const auto changes = item.contains("changes") ? item["changes"] : nlohmann::ordered_json::array();
            item.erase("changes");
            REQUIRE(insert.value().bind(1, position).bind(2, item.dump()).run().ok());
            for (std::int64_t c = 0; c < static_cast<std::int64_t>(changes.size()); ++c) {
                auto change = database.value().prepare("INSERT INTO change VALUES (?1, ?2, '', '', ?3)");
                REQUIRE(change.ok());
                const std::string body = changes[static_cast<std::size_t>(c)].dump();
                REQUIRE(change.value().bind(1, position).bind(2, c).bind(3, body).run().ok());
            }
            ++position;
        }
    }
    REQUIRE(store::migrate(database.value()).ok());
    const auto read = store::readPlanRows(database.value());
    REQUIRE(read.ok());
    CHECK(read.value() == plan);
    CHECK(database.value().scalar("SELECT count(*) FROM pool").value() == std::to_string(plan.pools.size()));
    CHECK(database.value().scalar("SELECT count(*) FROM uncertain_input").value()
          == std::to_string(plan.uncertainInputs.size()));
}

TEST_CASE(
    "Every list of a plan has a table of its own but those of its calibration, money, staff, papers, house styles "
    "and notes of what was typed; the head has typed values")
{
    auto database = store::Database::create();
    REQUIRE(database.ok());
    REQUIRE(store::migrate(database.value()).ok());
    model::Plan plan = tests::filledPlan();
    plan.run.seed = std::numeric_limits<std::uint64_t>::max();
    REQUIRE(store::writePlanRows(database.value(), plan).ok());
    const auto scalar = [&](const std::string& sql) { return database.value().scalar(sql).value(); };
    // The lists of the calibration, of money, staff, papers, house styles and notes have no tables of their own (yet):
    // each is one value of the head.
    CHECK(scalar("SELECT count(*) FROM head WHERE typeof(value) = 'blob' AND path <> '/run/seed' "
                 "AND path NOT GLOB '/calibration/*' AND path NOT GLOB '/money/*' AND path NOT IN ('/staff', "
                 "'/papers', '/houseStyles', "
                 "'/typed')")
          == "0");
    CHECK(scalar("SELECT typeof(value) FROM head WHERE path = '/run/years'") == "integer");
    CHECK(scalar("SELECT value FROM head WHERE path = '/name'") == plan.name);
    CHECK(scalar("SELECT count(*) FROM pool") == std::to_string(plan.pools.size()));
    CHECK(scalar("SELECT path FROM uncertain_input") == plan.uncertainInputs.front().path);
    CHECK(store::readPlanRows(database.value()).value() == plan);
}

TEST_CASE("The history of a plan stays with it")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), nullptr, nullptr, reasonedHistory()).ok());
    CHECK(store::openPlanFile(path).value().history == reasonedHistory());
}

// Run by hand when a new version is released: test_store "[fixture]"
TEST_CASE("Write the files of the version to be released", "[.fixture]")
{
    const auto result = tests::smallResult();
    const std::string name = released(store::schemaVersion);
    REQUIRE(store::savePlanFile(name + ".homeward", tests::filledPlan(), &result, nullptr, reasonedHistory()).ok());
    REQUIRE(exchange::writePlanFile(tests::filledPlan(), name + ".json").ok());
}
