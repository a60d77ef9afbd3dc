// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fingerprint.h"
#include "core/exchange/results_text.h"
#include "core/sim/run.h"
#include "core/store/part_file.h"
#include "core/store/seal.h"
#include "tests/fuzz/input_file.h"
#include "tests/fuzz/sqlite_bytes.h"
#include "tests/support/small_plan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

using namespace homeward;

/// The whole of a small run as one part, which joins with nothing but itself.
std::string goodPart()
{
    sim::RunRequest request{tests::smallPlan()};
    request.plan.run.years = 1;
    request.plan.run.runInDays = 30;
    request.plan.run.replications = 2;
    request.byCohort = true;
    request.threads = 1;
    request.part = {1, 1, 0};
    request.fingerprint = exchange::inputsFingerprint(request.plan);
    auto result = sim::runPart(request);
    const std::string path = fuzz::fileOf({});
    if (!result || !store::writePartFile(path, {request.plan, std::move(result.value())}))
        std::abort();
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return std::string(store::unsealed(bytes.str()).database);
}

/// True hashes, as core/store/part_file.cpp asks for them.
std::string withHashes(fuzz::SqliteBytes& database, std::string_view otherwise)
{
    database.change("UPDATE part SET hash = hash_of(head, plan)");
    database.change(
        "UPDATE item SET hash = hash_of(CAST(scenario AS INT) || ' ' || area || ' ' || replication || ' ' || "
        "events || ' ', checks, months, years, cohorts, flows)");
    return store::sealed(database.bytes().value_or(std::string(otherwise)));
}

std::string changedPart(std::string_view input)
{
    static const std::string good = goodPart();
    static const std::array<const char*, 13> changes{
        "UPDATE part SET head = patched(head, ?1, ?2)",
        "UPDATE part SET plan = patched(plan, ?1, ?2)",
        "UPDATE item SET checks = patched(checks, ?1, ?2) WHERE position = 1",
        "UPDATE item SET months = patched(months, ?1, ?2) WHERE position = 1",
        "UPDATE item SET months = repatched(months, ?1, ?2) WHERE position = 1",
        "UPDATE item SET years = repatched(years, ?1, ?2) WHERE position = 2",
        "UPDATE item SET cohorts = patched(cohorts, ?1, ?2) WHERE position = 1",
        "UPDATE item SET cohorts = repatched(cohorts, ?1, ?2) WHERE position = 2",
        "UPDATE item SET flows = repatched(flows, ?1, ?2) WHERE position = 1",
        "UPDATE item SET flows = patched(flows, ?1, ?2) WHERE position = 2",
        "UPDATE item SET scenario = ?1, area = ?1 / 64, replication = ?1 % 64 WHERE position = 1",
        "UPDATE part SET part = ?1 % 256, parts = ?1 / 256, items = items + length(?2) - 1",
        "UPDATE item SET events = ?1 * length(?2), months = substr(months, ?1) WHERE position = 1",
    };
    const auto choice = fuzz::choiceOf(input);
    if (!choice)
        return std::string(input);
    fuzz::SqliteBytes database(good);
    database.change(changes[choice->which % changes.size()], choice->at, choice->bytes);
    return withHashes(database, input);
}

} // namespace

// A database, or a change to one field of a good part; its hashes are made true, for they hide nothing from who means harm.
// What is read joins, and can be said.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    std::string bytes;
    if (input.starts_with("SQLite")) {
        fuzz::SqliteBytes database(store::unsealed(input).database);
        bytes = withHashes(database, input);
    } else {
        bytes = changedPart(input);
    }
    auto part = store::readPartFile(fuzz::fileOf(bytes));
    if (!part)
        return 0;
    const auto joined = sim::joinParts(part.value().plan, {std::move(part.value().result)});
    if (joined)
        static_cast<void>(exchange::resultsToCsv(joined.value()));
    return 0;
}
