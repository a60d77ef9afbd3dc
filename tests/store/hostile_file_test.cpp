// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/store/plan_file.h"
#include "core/store/recover.h"
#include "core/store/seal.h"
#include "tests/store/endless_pages.h"
#include "tests/store/small_result.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <sqlite3.h>

#include <fstream>
#include <random>

using namespace homeward;
using base::ErrorCode;

namespace {

void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string goodFile(const tests::TemporaryFolder& folder)
{
    const std::string path = folder.file("plan.homeward");
    const auto result = tests::smallResult();
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), &result).ok());
    return path;
}

/// Changes a plan file as someone with SQLite at hand could, all checks off, and seals it again.
void tamper(const std::string& path, const std::string& sql)
{
    if (const auto there = base::readWholeFile(path))
        writeBytes(path, std::string(store::unsealed(there.value()).database));
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    const std::string all = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql;
    const int code = sqlite3_exec(database, all.c_str(), nullptr, nullptr, nullptr);
    INFO(sqlite3_errmsg(database));
    REQUIRE(code == SQLITE_OK);
    sqlite3_close(database);
    if (const auto there = base::readWholeFile(path))
        writeBytes(path, store::sealed(there.value()));
}

struct Tampering {
    const char* name;
    const char* sql;
    ErrorCode code;
};

const Tampering tamperings[] = {
    {"another program's number", "PRAGMA application_id = 1", ErrorCode::NotAHomewardFile},
    {"no version", "PRAGMA user_version = 0", ErrorCode::Damaged},
    {"a trigger", "CREATE TRIGGER t AFTER INSERT ON head BEGIN DELETE FROM head; END", ErrorCode::Damaged},
    {"a view", "CREATE VIEW v AS SELECT * FROM head", ErrorCode::Damaged},
    {"a view in place of a table", "ALTER TABLE setting RENAME TO s2; CREATE VIEW setting AS SELECT * FROM s2",
     ErrorCode::Damaged},
    {"a table more", "CREATE TABLE more (x)", ErrorCode::Damaged},
    {"a table less", "DROP TABLE outcome", ErrorCode::Damaged},
    {"a column more", "ALTER TABLE head ADD COLUMN more TEXT", ErrorCode::Damaged},
    {"a schema that is no SQL",
     "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE head(' WHERE name = 'head'",
     ErrorCode::Damaged},
    {"a body that is not JSON", "UPDATE setting SET body = '{' WHERE position = 0", ErrorCode::Damaged},
    {"a body that is a list", "UPDATE setting SET body = '[]' WHERE position = 0", ErrorCode::Damaged},
    {"changes in a scenario's body", "UPDATE scenario SET body = json_set(body, '$.changes', 1)", ErrorCode::Damaged},
    {"a field nobody knows", "UPDATE setting SET body = json_set(body, '$.colour', 'red')", ErrorCode::UnknownField},
    {"a field of the wrong type", "UPDATE setting SET body = json_set(body, '$.name', 7)", ErrorCode::BadField},
    {"a field that is missing", "UPDATE setting SET body = json_remove(body, '$.id')", ErrorCode::MissingField},
    {"a nest of lists",
     "UPDATE head SET value = CAST(replace(hex(zeroblob(500)), '00', '[') || replace(hex(zeroblob(500)), '00', ']') "
     "AS BLOB) WHERE path = '/name'",
     ErrorCode::Damaged},
    {"a head value below a text", "INSERT INTO head VALUES ('/name/inside', 1)", ErrorCode::Damaged},
    {"a head value deeper than any plan", "INSERT INTO head VALUES (replace(hex(zeroblob(20000)), '00', '/x'), 1)",
     ErrorCode::Damaged},
    {"a head value without a path", "INSERT INTO head VALUES ('name', 1)", ErrorCode::Damaged},
    {"a head of countless rows",
     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
     "INSERT INTO head SELECT '/x/' || i, i FROM n",
     ErrorCode::Damaged},
    {"a list in the head that has a table", "INSERT INTO head VALUES ('/pools/0', 1)", ErrorCode::Damaged},
    {"a change of no scenario", "UPDATE change SET scenario = 99", ErrorCode::Damaged},
    {"a header that is not one", "UPDATE result_run SET header = '{}'", ErrorCode::Damaged},
    {"axes longer than the blocks",
     "UPDATE result_run SET header = json_insert(header, '$.settings[#]', json_extract(header, '$.settings[0]'))",
     ErrorCode::Damaged},
    {"a load in a setting that is not there", "UPDATE result_run SET header = json_set(header, '$.loads[0][2]', 77)",
     ErrorCode::Damaged},
    {"more years than a plan can have", "UPDATE result_run SET header = json_set(header, '$.years', 2000000000)",
     ErrorCode::Damaged},
    {"more replications done than asked for",
     "UPDATE result_run SET header = json_set(header, '$.replicationsDone', 2000000000)", ErrorCode::Damaged},
    {"a seed above any",
     "UPDATE result_run SET header = replace(header, '\"seed\":', '\"seed\":180000000000000000000.0,\"old\":')",
     ErrorCode::Damaged},
    {"fewer replications than none", "UPDATE result_run SET header = json_set(header, '$.replicationsDone', -5)",
     ErrorCode::Damaged},
    {"a run of less than no time", "UPDATE result_run SET header = json_set(header, '$.timing.seconds', -1.0)",
     ErrorCode::Damaged},
    {"threads below none", "UPDATE result_run SET header = json_set(header, '$.timing.threads', -3)",
     ErrorCode::Damaged},
    {"a load below none", "UPDATE result_run SET header = json_set(header, '$.loads[0][3]', -0.5)", ErrorCode::Damaged},
    {"a law that is broken by less than nothing",
     "UPDATE result_run SET header = json_set(header, '$.checks.littlesLawWorst', -1.0)", ErrorCode::Damaged},
    {"years below any", "UPDATE result_run SET header = json_set(header, '$.years', -2147483648)", ErrorCode::Damaged},
    {"years that are no whole number", "UPDATE result_run SET header = json_set(header, '$.years', 5e300)",
     ErrorCode::Damaged},
    {"a month that is not one of the run",
     "UPDATE result_run SET header = json_set(header, '$.months[0][2]', 9000000000000000000)", ErrorCode::Damaged},
    {"a block less", "DELETE FROM result_block WHERE scenario = 1 AND kind = 'monthly'", ErrorCode::Damaged},
    {"a block of nothing", "UPDATE result_block SET data = zeroblob(0) WHERE scenario = 0", ErrorCode::Damaged},
    {"a huge block", "UPDATE result_block SET data = zeroblob(50000000) WHERE scenario = 0 AND kind = 'monthly'",
     ErrorCode::Damaged},
    {"a block of no scenario", "UPDATE result_block SET scenario = -1 WHERE scenario = 0", ErrorCode::Damaged},
    {"replications without end", "UPDATE result_block SET part = 9000000000000000000 WHERE kind = 'replications'",
     ErrorCode::Damaged},
};

} // namespace

TEST_CASE("A file that someone has tampered with is refused with a reason")
{
    for (const Tampering& tampering : tamperings) {
        DYNAMIC_SECTION(tampering.name)
        {
            const tests::TemporaryFolder folder;
            const std::string path = goodFile(folder);
            tamper(path, tampering.sql);
            const auto opened = store::openPlanFile(path);
            REQUIRE_FALSE(opened.ok());
            INFO(opened.error().detail << " at " << opened.error().field);
            CHECK(opened.error().code == tampering.code);
            CHECK(opened.error().file == path);
        }
    }
}

TEST_CASE("Pages that many others lead to are not read for ever")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    const std::string database(store::unsealed(base::readWholeFile(path).value()).database);
    for (const auto& [name, hostile] :
         {std::pair{"of a table", tests::withEndlessTable(database, tests::rootOf(database, "setting"))},
          std::pair{"of the schema", tests::withEndlessSchema(database)}}) {
        INFO("pages " << name);
        writeBytes(path, store::sealed(hostile));
        const auto opened = store::openPlanFile(path);
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().code == ErrorCode::Damaged);
        const auto recovered = store::recoverPlan(path);
        REQUIRE(recovered.ok());
        CHECK(recovered.value().plan.cohorts == tests::smallPlan().cohorts);
        CHECK(recovered.value().plan.settings == tests::smallPlan().settings);
    }
}

TEST_CASE("A file of a newer version is refused with its number")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    tamper(path, "PRAGMA user_version = 12; CREATE TABLE of_the_future (x)");
    const auto opened = store::openPlanFile(path);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::NewerVersion);
    CHECK(opened.error().number == 12);
}

TEST_CASE("A run of the version before flows were counted opens without them")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    tamper(path,
           "DROP TABLE result_flow; UPDATE result_run SET header = json_remove(header, '$.outcomes'); "
           "PRAGMA user_version = 3");
    const auto opened = store::openPlanFile(path);
    REQUIRE(opened.ok());
    REQUIRE(opened.value().lastRun);
    results::RunResult expected = tests::smallResult();
    expected.outcomes.clear();
    for (results::Block& block : expected.blocks)
        for (results::ReplicationSums& one : block.replications)
            one.flows = {};
    CHECK(*opened.value().lastRun == expected);
}

TEST_CASE("Flows that no run could give are told with their row")
{
    const tests::TemporaryFolder folder;
    for (const char* sql : {"UPDATE result_flow SET data = x'00' WHERE scenario = 1",
                            "UPDATE result_flow SET data = (SELECT data FROM result_block WHERE kind = 'replications' "
                            "AND scenario = 1) WHERE scenario = 1",
                            "UPDATE result_run SET header = json_set(header, '$.outcomes', json('[]'))"}) {
        INFO(sql);
        const std::string path = goodFile(folder);
        tamper(path, sql);
        const auto opened = store::openPlanFile(path);
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().code == ErrorCode::Damaged);
        CHECK(opened.error().detail.starts_with("result_flow, row "));
    }
}

TEST_CASE("A field of a newer Homeward is told as newer")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    tamper(path, "UPDATE setting SET body = json_set(body, '$.colour', 'red')");
    CHECK(store::openPlanFile(path).error().code == ErrorCode::UnknownField);
    tamper(path, "UPDATE head SET value = 99 WHERE path = '/formatMinor'");
    CHECK(store::openPlanFile(path).error().code == ErrorCode::NewerVersion);
}

TEST_CASE("What is damaged is told with its table and row")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    tamper(path, "UPDATE setting SET body = '{' WHERE position = 1");
    CHECK(store::openPlanFile(path).error().detail == "setting, row 2");
}

TEST_CASE("A whole file that another program has set to write-ahead logging is read")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    tamper(path, "PRAGMA journal_mode = WAL");
    const auto opened = store::openPlanFile(path);
    REQUIRE(opened.ok());
    CHECK(opened.value().plan == tests::smallPlan());
}

TEST_CASE("Results of another list of measures are left out, the plan is read")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    tamper(path, "UPDATE result_run SET header = json_set(header, '$.measures[0]', 'people_of_old')");
    const auto opened = store::openPlanFile(path);
    REQUIRE(opened.ok());
    CHECK(opened.value().plan == tests::smallPlan());
    CHECK_FALSE(opened.value().lastRun.has_value());
    CHECK(opened.value().lastRunIsOfOtherVersion);
}

TEST_CASE("Results of the first form, of values by measure, are left out and said to be there")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    CHECK_FALSE(store::openPlanFile(path).value().lastRunIsOfOtherVersion);
    tamper(path, "UPDATE result_run SET header = json_remove(header, '$.form', '$.grid', '$.steps', '$.windows')");
    const auto opened = store::openPlanFile(path);
    REQUIRE(opened.ok());
    CHECK_FALSE(opened.value().lastRun.has_value());
    CHECK(opened.value().lastRunIsOfOtherVersion);
}

TEST_CASE("What is no plan file is refused")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    SECTION("nothing there") { CHECK(store::openPlanFile(path).error().code == ErrorCode::FileNotFound); }
    SECTION("a folder") { CHECK(store::openPlanFile(folder.path()).error().code == ErrorCode::FileNotReadable); }
    SECTION("an empty file")
    {
        writeBytes(path, "");
        CHECK(store::openPlanFile(path).error().code == ErrorCode::NotAHomewardFile);
    }
    SECTION("a text")
    {
        writeBytes(path, std::string(5000, 'x'));
        CHECK(store::openPlanFile(path).error().code == ErrorCode::NotAHomewardFile);
    }
    SECTION("another SQLite file")
    {
        tamper(path, "CREATE TABLE t (x)");
        CHECK(store::openPlanFile(path).error().code == ErrorCode::NotAHomewardFile);
    }
}

TEST_CASE("A plan file cut off anywhere is refused")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    const std::string bytes = base::readWholeFile(path).value();
    for (std::size_t size = 0; size < bytes.size(); size += size < 200 ? 1 : 997) {
        writeBytes(path, bytes.substr(0, size));
        INFO(size);
        CHECK_FALSE(store::openPlanFile(path).ok());
    }
}

TEST_CASE("Bytes changed by chance are refused or read, never worse")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodFile(folder);
    const std::string bytes = base::readWholeFile(path).value();
    std::mt19937 random(7);
    int refused = 0;
    for (int trial = 0; trial < 400; ++trial) {
        std::string changed = bytes;
        const std::size_t range = trial % 2 == 0 ? bytes.size() : 4096;
        for (unsigned i = 0; i <= random() % 8U; ++i)
            changed[random() % range] = static_cast<char>(random() & 0xffU);
        writeBytes(path, changed);
        refused += store::openPlanFile(path).ok() ? 0 : 1;
    }
    CHECK(refused > 40);
}
