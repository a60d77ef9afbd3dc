// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/part_file.h"

#include "core/exchange/fingerprint.h"
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"
#include "core/store/seal.h"
#include "tests/store/small_result.h"
#include "tests/store/some_part.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <sqlite3.h>

#include <fstream>
#include <random>
#include <sstream>

using namespace homeward;
using base::ErrorCode;

namespace {

std::string bytesOf(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string goodPart(const tests::TemporaryFolder& folder)
{
    const std::string path = folder.file("part2.hwr");
    REQUIRE(store::writePartFile(path, tests::somePart()).ok());
    return path;
}

/// Sealed again, as anyone could who means harm.
void tamper(const std::string& path, const std::string& sql)
{
    writeBytes(path, std::string(store::unsealed(bytesOf(path)).database));
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    const int code =
        sqlite3_exec(database, ("PRAGMA ignore_check_constraints = ON; " + sql).c_str(), nullptr, nullptr, nullptr);
    INFO(sqlite3_errmsg(database));
    REQUIRE(code == SQLITE_OK);
    sqlite3_close(database);
    writeBytes(path, store::sealed(bytesOf(path)));
}

struct Tampering {
    const char* name;
    const char* sql;
    ErrorCode code;
};

const Tampering tamperings[] = {
    {"a plan's number", "PRAGMA application_id = 1213682244", ErrorCode::NotAHomewardFile},
    {"a newer version", "PRAGMA user_version = 5", ErrorCode::NewerVersion},
    {"no version", "PRAGMA user_version = 0", ErrorCode::Damaged},
    {"a trigger", "CREATE TRIGGER t AFTER INSERT ON item BEGIN DELETE FROM item; END", ErrorCode::Damaged},
    {"a view in place of a table", "ALTER TABLE item RENAME TO i2; CREATE VIEW item AS SELECT * FROM i2",
     ErrorCode::Damaged},
    {"a table more", "CREATE TABLE more (x)", ErrorCode::Damaged},
    {"no part", "DELETE FROM part", ErrorCode::Damaged},
    {"an item less", "DELETE FROM item WHERE position = 2", ErrorCode::Damaged},
    {"an item twice",
     "INSERT INTO item SELECT 9, scenario, area, replication, events, checks, months, years, cohorts, "
     "flows, hash FROM item WHERE position = 1; UPDATE part SET items = 3",
     ErrorCode::Damaged},
    {"another plan", "UPDATE part SET plan = replace(plan, '40', '41')", ErrorCode::Damaged},
    {"another head", "UPDATE part SET head = replace(head, 'Small plan', 'Large plan')", ErrorCode::Damaged},
    {"a head that is no head", "UPDATE part SET head = '[]'", ErrorCode::Damaged},
    {"part 0", "UPDATE part SET part = 0", ErrorCode::Damaged},
    {"part 4 of 3", "UPDATE part SET part = 4", ErrorCode::Damaged},
    {"part of minus one", "UPDATE part SET parts = -1", ErrorCode::Damaged},
    {"an event more", "UPDATE item SET events = events + 1 WHERE position = 1", ErrorCode::Damaged},
    {"another scenario's item", "UPDATE item SET scenario = 0", ErrorCode::Damaged},
    {"a scenario that is not there", "UPDATE item SET scenario = 7", ErrorCode::Damaged},
    {"a replication that was not asked for", "UPDATE item SET replication = 99", ErrorCode::Damaged},
    {"years of the next item", "UPDATE item SET years = (SELECT years FROM item WHERE position = 2) WHERE position = 1",
     ErrorCode::Damaged},
    {"no months", "UPDATE item SET months = x''", ErrorCode::Damaged},
    {"a large blob", "UPDATE item SET months = zeroblob(50000000)", ErrorCode::Damaged},
};

} // namespace

TEST_CASE("A part comes back bit for bit")
{
    const tests::TemporaryFolder folder;
    for (const bool byCohort : {false, true}) {
        const store::PartFile part = tests::somePart(byCohort);
        REQUIRE(store::writePartFile(folder.file("part.hwr"), part).ok());
        const auto back = store::readPartFile(folder.file("part.hwr"));
        REQUIRE(back.ok());
        CHECK(back.value() == part);
    }
}

TEST_CASE("Any turned bit of a part is noticed, in unused room too")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodPart(folder), whole = bytesOf(path);
    std::mt19937 random(20260401);
    for (int trial = 0; trial < 400; ++trial) {
        const std::size_t bit = random() % (8 * whole.size());
        std::string turned = whole;
        turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << bit % 8));
        writeBytes(path, turned);
        INFO("bit " << bit);
        const auto read = store::readPartFile(path);
        REQUIRE_FALSE(read.ok());
        CHECK((read.error().code != ErrorCode::Damaged || read.error().hint == "part"));
    }
}

TEST_CASE("A part of an older Homeward has no seal and is read; one with bytes left over is not")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodPart(folder);
    const std::string database(store::unsealed(bytesOf(path)).database);
    writeBytes(path, database);
    CHECK(store::readPartFile(path).ok());
    writeBytes(path, database + "x");
    const auto more = store::readPartFile(path);
    REQUIRE_FALSE(more.ok());
    CHECK(more.error().code == ErrorCode::Damaged);
}

TEST_CASE("An empty part is a part")
{
    const tests::TemporaryFolder folder;
    store::PartFile part = tests::somePart();
    part.result.items.clear();
    REQUIRE(store::writePartFile(folder.file("part.hwr"), part).ok());
    const auto back = store::readPartFile(folder.file("part.hwr"));
    REQUIRE(back.ok());
    CHECK(back.value() == part);
}

TEST_CASE("A part that someone has tampered with is refused")
{
    for (const Tampering& tampering : tamperings) {
        INFO(tampering.name);
        const tests::TemporaryFolder folder;
        const std::string path = goodPart(folder);
        tamper(path, tampering.sql);
        const auto read = store::readPartFile(path);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().code == tampering.code);
        CHECK(read.error().file == path);
        // A part is no plan: nothing can be recovered from it, but it can be run again.
        CHECK((read.error().code != ErrorCode::Damaged || read.error().hint == "part"));
    }
}

TEST_CASE("A torn part is refused at every length")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodPart(folder);
    const std::string whole = bytesOf(path);
    for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 97) {
        writeBytes(path, whole.substr(0, length));
        INFO(length << " of " << whole.size());
        const auto read = store::readPartFile(path);
        REQUIRE_FALSE(read.ok());
        CHECK((read.error().code != ErrorCode::Damaged || read.error().hint == "part"));
    }
}

TEST_CASE("A bit that fell over is noticed wherever it lies in the values")
{
    const tests::TemporaryFolder folder;
    const std::string path = goodPart(folder);
    const std::string whole = bytesOf(path);
    const store::PartFile good = tests::somePart();
    std::mt19937 random(1);
    int refused = 0;
    for (int i = 0; i < 200; ++i) {
        std::string bytes = whole;
        char& byte = bytes[random() % bytes.size()];
        byte = static_cast<char>(byte ^ (1 << (random() % 8)));
        writeBytes(path, bytes);
        const auto read = store::readPartFile(path);
        refused += read.ok() ? 0 : 1;
        // What is not refused is the free space of a page: the part itself is as it was.
        if (read.ok())
            CHECK(read.value() == good);
    }
    CHECK(refused > 100);
}

TEST_CASE("What is no part is refused")
{
    const tests::TemporaryFolder folder;
    const auto codeOf = [](const std::string& path) {
        const auto read = store::readPartFile(path);
        REQUIRE_FALSE(read.ok());
        return read.error().code;
    };
    CHECK(codeOf(folder.file("none.hwr")) == ErrorCode::FileNotFound);
    writeBytes(folder.file("empty.hwr"), "");
    CHECK(codeOf(folder.file("empty.hwr")) == ErrorCode::NotAHomewardFile);
    writeBytes(folder.file("poem.hwr"), std::string(5'000, 'x'));
    CHECK(codeOf(folder.file("poem.hwr")) == ErrorCode::NotAHomewardFile);
    REQUIRE(store::savePlanFile(folder.file("plan.homeward"), tests::smallPlan(), nullptr).ok());
    CHECK(codeOf(folder.file("plan.homeward")) == ErrorCode::NotAHomewardFile);
}
