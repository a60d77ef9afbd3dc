// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_file.h"
#include "core/store/seal.h"
#include "tests/reliability/child.h"
#include "tests/reliability/hostile_files.h"
#include "tests/store/endless_pages.h"
#include "tests/store/small_result.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/small_plan.h"

#include <random>
#include <sqlite3.h>
#include <stdexcept>

namespace homeward::tests {

namespace {

std::string goodFile()
{
    const TemporaryFolder folder;
    const auto result = smallResult();
    if (!store::savePlanFile(folder.file("plan.homeward"), smallPlan(), &result))
        throw std::runtime_error("no plan file could be made");
    return bytesOf(folder.file("plan.homeward"));
}

/// The bytes of the database alone: what follows is the seal.
std::string database() { return std::string(store::unsealed(goodFile()).database); }

/// As anyone with SQLite at hand could change a plan file, all checks off, and sealed again.
std::string after(const std::string& sql)
{
    const TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    writeBytes(path, database());
    sqlite3* handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    const std::string all = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql;
    const int code = sqlite3_exec(handle, all.c_str(), nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    if (code != SQLITE_OK)
        throw std::runtime_error("SQLite refused: " + sql);
    return store::sealed(bytesOf(path));
}

std::string changed(std::size_t at, const std::string& bytes)
{
    std::string file = database();
    file.replace(at, bytes.size(), bytes);
    return store::sealed(std::move(file));
}

std::string noise(std::size_t size)
{
    std::mt19937 random(7);
    std::string bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random() & 0xFFU);
    return bytes;
}

HostileFile plan(const char* name, std::string bytes, bool mayPass = false)
{
    return {name, "plan.homeward", std::move(bytes), {"check", "@"}, mayPass};
}

/// Read with its results: a paste keeps nothing where the file is refused.
HostileFile withResults(const char* name, std::string bytes)
{
    return {name, "plan.homeward", std::move(bytes), {"paste", "@", "CELLS", "--at", "C1"}};
}

/// Places in the head of an SQLite file (its file format, section 1.3) and in its first page (section 1.6).
constexpr std::size_t pageSizeAt = 16, pagesAt = 28, freeListAt = 32, encodingAt = 56, firstPageAt = 100;

std::vector<HostileFile> brokenFiles()
{
    const std::string good = goodFile();
    std::string turned = good;
    turned[good.size() / 2] = static_cast<char>(turned[good.size() / 2] ^ 4);
    return {
        plan("nothing", ""),
        plan("the first bytes alone", good.substr(0, 100)),
        plan("cut in the middle", good.substr(0, good.size() / 2)),
        plan("without its last byte", good.substr(0, good.size() - 1)),
        plan("with a byte more", good + "x"),
        plan("one turned bit", turned),
        plan("noise behind a good head", good.substr(0, 100) + noise(200'000)),
        plan("noise", noise(100'000)),
        plan("a page size of none", changed(pageSizeAt, std::string(2, '\0'))),
        plan("four milliards of pages", changed(pagesAt, std::string(4, '\xFF'))),
        plan("a list of free pages that leads to itself", changed(freeListAt, std::string("\0\0\0\1\0\0\0\1", 8))),
        plan("texts in UTF-16", changed(encodingAt, std::string("\0\0\0\2", 4))),
        plan("a first page that is no page", changed(firstPageAt, std::string(8, '\xFF'))),
        plan("pages of nothing behind the first", good.substr(0, 4'096) + std::string(400'000, '\0')),
    };
}

std::vector<HostileFile> tamperedFiles()
{
    const std::string deep = "replace(hex(zeroblob(20000)), '00', '[')";
    return {
        plan("another program's number", after("PRAGMA application_id = 1")),
        plan("a version of the future", after("PRAGMA user_version = 9999")),
        plan("a trigger", after("CREATE TRIGGER t AFTER INSERT ON head BEGIN DELETE FROM head; END")),
        plan(
            "a view that never ends",
            after("ALTER TABLE setting RENAME TO s2; CREATE VIEW setting AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                  "SELECT i + 1 FROM n) SELECT i AS position, i AS body FROM n")),
        plan("a column that is worked out", after("ALTER TABLE head ADD COLUMN more TEXT AS (hex(zeroblob(1000)))")),
        plan("a schema that is no SQL",
             after("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE head(' WHERE name = "
                   "'head'")),
        plan("two tables in one place",
             after(
                 "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
                 "WHERE name = 'head') WHERE name = 'setting'")),
        plan("a body of lists, 20,000 deep", after("UPDATE setting SET body = " + deep)),
        plan("a body of 40 MB", after("UPDATE setting SET body = hex(zeroblob(20000000)) WHERE position = 0")),
        plan("a name of 20 MB", after("UPDATE setting SET body = json_set(body, '$.name', hex(zeroblob(5000000)))")),
        plan("a head value 200,000 deep",
             after("INSERT INTO head VALUES (replace(hex(zeroblob(200000)), '00', '/x'), 1)")),
        plan("pages of the schema that lead to one another", store::sealed(withEndlessSchema(database()))),
        plan("pages of a table that lead to one another",
             store::sealed(withEndlessTable(database(), rootOf(database(), "setting")))),
        {"the same, recovered",
         "plan.homeward",
         withEndlessTable(database(), rootOf(database(), "setting")),
         {"recover", "@", "OUT.homeward"},
         true},
        plan("a head of 100,000 rows",
             after("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                   "INSERT INTO head SELECT '/x/' || i, i FROM n")),
        withResults("results of 10 MB",
                    after("UPDATE result_block SET data = zeroblob(10000000) WHERE kind = 'monthly' AND scenario = 0")),
        withResults("results that claim to unpack to a terabyte",
                    after("UPDATE result_block SET data = x'00000000000100004D4D4D4D4D4D4D4D'")),
        withResults("replications below none",
                    after("UPDATE result_run SET header = json_set(header, '$.replicationsDone', -5)")),
        withResults("a seed above any",
                    after("UPDATE result_run SET header = replace(header, '\"seed\":', "
                          "'\"seed\":180000000000000000000.0,\"old\":')")),
    };
}

HostileFile part(const char* name, std::string bytes) { return {name, "part.hwr", std::move(bytes), {"join", "@"}}; }

std::vector<HostileFile> brokenParts()
{
    const TemporaryFolder folder;
    const std::string file = folder.file("part.hwr");
    writeBytes(folder.file("plan.homeward"), goodFile());
    const Ended made = run({{program("homeward-cli"), "run", folder.file("plan.homeward"), "--years", "1",
                             "--replications", "2", "--part", "1/2", "--output", file}});
    if (made.exitCode != 0)
        throw std::runtime_error("no part could be made: " + made.error);
    const std::string good = bytesOf(file);
    std::string turned = good;
    turned[good.size() / 3] = static_cast<char>(turned[good.size() / 3] ^ 1);
    return {
        part("no part", ""),
        part("a part that is cut", good.substr(0, good.size() / 2)),
        part("a part with a turned bit", turned),
        part("a part with more behind it", good + noise(100)),
        part("noise for a part", noise(50'000)),
        part("a plan for a part", goodFile()),
        part("one part of two", good),
    };
}

} // namespace

std::vector<HostileFile> hostileDatabases()
{
    std::vector<HostileFile> all = brokenFiles();
    for (auto more : {tamperedFiles(), brokenParts()})
        for (HostileFile& file : more)
            all.push_back(std::move(file));
    return all;
}

} // namespace homeward::tests
