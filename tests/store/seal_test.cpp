// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seal.h"

#include "core/base/safe_file.h"
#include "core/store/plan_file.h"
#include "core/store/schema.h"
#include "test_paths.h"
#include "tests/store/small_result.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <sqlite3.h>

#include <fstream>
#include <random>

using namespace homeward;
using base::ErrorCode;
using store::Seal;

namespace {

void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string savedFile(const tests::TemporaryFolder& folder)
{
    const std::string path = folder.file("plan.homeward");
    const auto result = tests::smallResult();
    const std::vector<store::HistoryEntry> history{{"ann", 1'790'000'000, "Beds", "[]"}};
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), &result, nullptr, history).ok());
    return path;
}

/// As another program does that has the file in its hands.
std::string asked(const std::string& path, const char* sql)
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    std::string answer;
    const auto take = [](void* to, int, char** values, char**) {
        *static_cast<std::string*>(to) += values[0] ? values[0] : "";
        return 0;
    };
    const int code = sqlite3_exec(database, sql, take, &answer, nullptr);
    INFO(sqlite3_errmsg(database));
    CHECK(code == SQLITE_OK);
    sqlite3_close(database);
    return answer;
}

} // namespace

TEST_CASE("A saved plan bears a whole seal and opens")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    const std::string bytes = base::readWholeFile(path).value();
    CHECK(store::unsealed(bytes).seal == Seal::Whole);
    CHECK(store::openPlanFile(path).ok());
}

TEST_CASE("Any turned bit of a saved plan is noticed")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    const std::string whole = base::readWholeFile(path).value();
    std::mt19937 random(20260401);
    const auto turned = [&](std::size_t bit) {
        std::string bytes = whole;
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
        writeBytes(path, bytes);
        return store::openPlanFile(path);
    };
    for (int trial = 0; trial < 400; ++trial) {
        const std::size_t bit = random() % (8 * whole.size());
        INFO("bit " << bit);
        CHECK_FALSE(turned(bit).ok());
    }
    // Where it matters most: the whole head of the file and the whole seal.
    for (std::size_t bit = 0; bit < 8 * 100; ++bit) {
        INFO("bit " << bit);
        CHECK_FALSE(turned(bit).ok());
    }
    for (std::size_t bit = 8 * (whole.size() - 24); bit < 8 * whole.size(); ++bit) {
        INFO("bit " << bit);
        CHECK_FALSE(turned(bit).ok());
    }
}

TEST_CASE("A seal is judged block by block as it is in memory, in files of any size")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("any.homeward");
    const std::string good = base::readWholeFile(savedFile(folder)).value();
    const std::string database(store::unsealed(good).database);
    // As long as nothing, blocks of nothing, and more than a block that is read at once.
    for (const std::size_t more : {0U, 1U, 4'096U, 10'000U, 3'000'000U}) {
        std::string file = store::sealed(database + std::string(more, '\0') + database);
        INFO(more << " noughts");
        writeBytes(path, file);
        CHECK(store::sealOfFile(path) == Seal::Whole);
        for (const std::size_t at : {std::size_t{120}, database.size() + more / 2, file.size() - 1, file.size() - 20}) {
            std::string turned = file;
            turned[at] = static_cast<char>(turned[at] ^ 4);
            writeBytes(path, turned);
            CHECK(store::sealOfFile(path) == store::unsealed(turned).seal);
            CHECK(store::sealOfFile(path) != Seal::Whole);
        }
        writeBytes(path, database + std::string(more, '\0'));
        CHECK(store::sealOfFile(path) == Seal::None);
    }
    writeBytes(path, good);
    asked(path, "PRAGMA journal_mode = WAL");
    CHECK(store::sealOfFile(path) == Seal::Whole);
    writeBytes(path, "short");
    CHECK(store::sealOfFile(path) == Seal::None);
    CHECK(store::sealOfFile(folder.file("none")) == Seal::None);
}

TEST_CASE("A turned bit is told apart from a newer version and from a file in use")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    const std::string whole = base::readWholeFile(path).value();
    constexpr std::size_t userVersionAt = 60;
    std::string bytes = whole;
    bytes[userVersionAt] = static_cast<char>(bytes[userVersionAt] ^ 1);
    writeBytes(path, bytes);
    auto opened = store::openPlanFile(path);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::Damaged);
    CHECK(opened.error().hint == "changed");

    // A newer Homeward seals what it writes.
    writeBytes(path, store::sealed(std::string(store::unsealed(bytes).database)));
    opened = store::openPlanFile(path);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::NewerVersion);

    writeBytes(path, std::string(store::unsealed(whole).database));
    writeBytes(path + "-wal", "what another program has not written yet");
    opened = store::openPlanFile(path);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::FileInUse);
    CHECK(opened.error().detail == "plan.homeward-wal");
}

TEST_CASE("A file without a seal, of an older Homeward, opens; one with bytes left over does not")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    const auto bytes = base::readWholeFile(HOMEWARD_TEST_DATA "/store/v2_small.homeward");
    REQUIRE(bytes.ok());
    REQUIRE(store::unsealed(bytes.value()).seal == Seal::None);
    writeBytes(path, bytes.value());
    CHECK(store::openPlanFile(path).ok());
    writeBytes(path, bytes.value() + "more");
    CHECK_FALSE(store::openPlanFile(path).ok());
}

TEST_CASE("A file of a version that is always sealed and has lost its seal was changed by another program")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    const std::string cut(store::unsealed(base::readWholeFile(path).value()).database);
    const auto isChanged = [&] {
        const auto opened = store::openPlanFile(path);
        return !opened && opened.error().code == ErrorCode::Damaged && opened.error().hint == "changed";
    };
    asked(path, "VACUUM");
    CHECK(isChanged());
    writeBytes(path, cut);
    CHECK(isChanged());
}

TEST_CASE("A negative version is damage and not a newer Homeward")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    std::string bytes(store::unsealed(base::readWholeFile(path).value()).database);
    constexpr std::size_t userVersionAt = 60;
    bytes.replace(userVersionAt, 4, 4, '\xFF');
    writeBytes(path, store::sealed(bytes));
    const auto opened = store::openPlanFile(path);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::Damaged);
}

TEST_CASE("Other programs read a sealed plan, and may set it to write-ahead logging")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    CHECK(asked(path, "PRAGMA integrity_check") == "ok");
    CHECK(asked(path, "SELECT value FROM head WHERE path = '/name'") == "Small plan");
    CHECK(asked(path, "PRAGMA journal_mode = WAL") == "wal");
    const auto opened = store::openPlanFile(path);
    REQUIRE(opened.ok());
    CHECK(opened.value().plan == tests::smallPlan());
}

TEST_CASE("What another program writes into a sealed plan is noticed or read whole")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    asked(path, "UPDATE head SET value = 'Other' WHERE path = '/name'");
    const auto opened = store::openPlanFile(path);
    if (opened)
        CHECK(opened.value().plan.name == "Other");
    else
        CHECK(opened.error().hint == "changed");
}
