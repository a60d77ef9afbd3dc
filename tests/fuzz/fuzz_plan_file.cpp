// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/results_text.h"
#include "core/store/plan_file.h"
#include "core/store/recover.h"
#include "core/store/seal.h"
#include "tests/fuzz/input_file.h"
#include "tests/fuzz/sqlite_bytes.h"
#include "tests/store/small_result.h"
#include "tests/support/small_plan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

using namespace homeward;

/// The database of a file with results and a history.
std::string goodDatabase()
{
    const std::string path = fuzz::fileOf({});
    const auto result = tests::smallResult();
    const std::vector<store::HistoryEntry> history{{"A planner", 1'800'000'000, "Renamed", "[]", "It was wrong"}};
    if (!store::savePlanFile(path, tests::smallPlan(), &result, nullptr, history))
        std::abort();
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return std::string(store::unsealed(bytes.str()).database);
}

std::string changedDatabase(std::string_view input)
{
    static const std::string good = goodDatabase();
    static const std::array<const char*, 14> changes{
        "UPDATE head SET value = patched(value, ?1 / 64, ?2) WHERE rowid = ?1 % 64",
        "INSERT OR REPLACE INTO head VALUES (CAST(?2 AS TEXT), ?1)",
        "UPDATE setting SET body = patched(body, ?1, ?2) WHERE position = 0",
        "UPDATE cohort SET body = patched(body, ?1, ?2) WHERE position = 0",
        "UPDATE area SET body = patched(body, ?1, ?2)",
        "UPDATE scenario SET body = patched(body, ?1, ?2) WHERE position = 1",
        "UPDATE change SET body = patched(body, ?1, ?2) WHERE position = 0",
        "UPDATE result_run SET header = patched(header, ?1, ?2)",
        "UPDATE result_block SET data = patched(data, ?1, ?2) WHERE kind = 'monthly' AND scenario = 0",
        "UPDATE result_block SET data = repatched(data, ?1, ?2) WHERE kind = 'replications' AND scenario = 0",
        "UPDATE result_block SET data = repatched(data, ?1, ?2) WHERE kind = 'cohort' AND scenario = 1",
        "UPDATE result_flow SET data = repatched(data, ?1, ?2) WHERE scenario = 0",
        "UPDATE history SET patch = patched(patch, ?1, ?2)",
        "UPDATE result_block SET scenario = ?1 % 256, part = ?1 / 256 - length(?2) WHERE scenario = 1",
    };
    const auto choice = fuzz::choiceOf(input);
    fuzz::SqliteBytes database(good);
    if (choice)
        database.change(changes[choice->which % changes.size()], choice->at, choice->bytes);
    return database.bytes().value_or(good);
}

} // namespace

// A file, or a change to one field of a good one. Its database is sealed anew, as anyone could who means harm: the seal hides
// nothing from the reader. What is read can be said.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string database =
        input.starts_with("SQLite") ? std::string(store::unsealed(input).database) : changedDatabase(input);
    const std::string path = fuzz::fileOf(store::sealed(database));
    const auto opened = store::openPlanFile(path);
    if (opened && opened.value().lastRun)
        static_cast<void>(exchange::resultsToCsv(*opened.value().lastRun));
    static_cast<void>(store::recoverPlan(path));
    return 0;
}
