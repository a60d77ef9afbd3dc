// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_rows.h"

#include "core/store/compressed.h"
#include "core/store/each_row.h"
#include "core/store/packed_flows.h"
#include "core/store/packed_results.h"
#include "core/store/result_header.h"

#include <algorithm>
#include <charconv>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;
using results::Block;
using results::ReplicationSums;
using results::RunResult;
using results::SummaryTable;

namespace {

/// Above this size in memory, intervals and centiles by month are rounded, so that the file stays within 150 MB.
constexpr std::size_t exactSummaryBytes = std::size_t{48} * 1024 * 1024;

/// More settings, over all blocks, than any run can hold in memory, where each takes some kilobytes a month.
constexpr std::size_t mostPlaces = 200'000;

/// The number of settings over all blocks, capped so that no axis length makes it overflow.
std::size_t countOfPlaces(const RunResult& result)
{
    const auto bounded = [](std::size_t size) { return std::clamp<std::size_t>(size, 1, mostPlaces + 1); };
    return bounded(bounded(bounded(result.scenarios.size()) * bounded(result.areas.size()))
                   * bounded(result.settings.size()));
}

struct Row {
    std::int64_t scenario;
    std::int64_t area;
    const char* kind;
    std::int64_t part;
    std::string data;
};

/// The number of periods of a replication's sums: years, then windows.
std::size_t periodsOf(const RunResult& result) { return result.financialYears.size() + result.windows.size(); }

bool fits(const RunResult& result, const std::vector<ReplicationSums>& replications)
{
    return std::ranges::all_of(replications, [&](const ReplicationSums& one) {
        return one.periods.periods() == periodsOf(result) && one.periods.settings() == result.settings.size()
            && fits(one.flows, flowShapeOf(result));
    });
}

bool fits(const RunResult& result, const SummaryTable& table, std::size_t periods)
{
    return (periods == 0 && table.empty())
        || (table.periods() == periods
            && table.columns() == result.settings.size() * static_cast<std::size_t>(results::measureCount));
}

Rounding roundingOf(const RunResult& result)
{
    std::size_t bytes = 0;
    for (const Block& block : result.blocks)
        for (const SummaryTable* table : {&block.monthly, &block.steps})
            for (std::size_t place = 0; place < table->columns(); ++place)
                bytes += table->column(place).size() * sizeof(results::Summary);
    return bytes > exactSummaryBytes ? Rounding::Float : Rounding::None;
}

/// Packs the tables of a block: months, then weeks or days, each preceded by its length.
std::string packTables(const Block& block, Rounding rounding)
{
    std::string packed;
    for (const SummaryTable* table : {&block.monthly, &block.steps}) {
        const std::string one = table->empty() ? std::string() : packSummaries(*table, rounding);
        const std::string size = std::to_string(one.size());
        packed += size + ' ' + one;
    }
    return packed;
}

/// Reads one table from the front of `data`; a table without periods is empty.
bool unpackTable(std::string_view& data, std::size_t periods, std::size_t settings, std::size_t& room,
                 SummaryTable& table)
{
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(data.data(), data.data() + data.size(), size);
    if (error != std::errc() || end == data.data() + data.size() || *end != ' ')
        return false;
    data.remove_prefix(static_cast<std::size_t>(end - data.data()) + 1);
    if (size > data.size() || (size == 0) != (periods == 0))
        return false;
    if (size > 0) {
        auto unpacked = unpackSummaries(data.substr(0, size), periods, settings, room);
        if (!unpacked)
            return false;
        table = std::move(*unpacked);
    }
    data.remove_prefix(size);
    return true;
}

std::vector<Row> rowsOf(const RunResult& result)
{
    std::vector<Row> rows;
    const Rounding rounding = roundingOf(result);
    for (std::size_t i = 0; i < result.blocks.size(); ++i) {
        const Block& block = result.blocks[i];
        const auto scenario = static_cast<std::int64_t>(i / result.areas.size());
        const auto area = static_cast<std::int64_t>(i % result.areas.size());
        rows.push_back({scenario, area, "monthly", 0, packTables(block, rounding)});
        rows.push_back({scenario, area, "replications", static_cast<std::int64_t>(block.replications.size()),
                        packReplications(block.replications)});
        for (std::size_t cohort = 0; cohort < block.cohorts.size(); ++cohort)
            rows.push_back(
                {scenario, area, "cohort", static_cast<std::int64_t>(cohort), packReplications(block.cohorts[cohort])});
    }
    return rows;
}

/// Stores one row in the result; false if it does not fit. Rows of replications come first.
bool readRow(const Statement& row, RunResult& result, std::size_t& room)
{
    const std::int64_t scenario = row.integer(0);
    const std::int64_t area = row.integer(1);
    if (scenario < 0 || area < 0 || scenario >= static_cast<std::int64_t>(result.scenarios.size())
        || area >= static_cast<std::int64_t>(result.areas.size()))
        return false;
    Block& block =
        result.blocks[static_cast<std::size_t>(scenario) * result.areas.size() + static_cast<std::size_t>(area)];
    const std::string_view kind = row.text(2);
    const std::int64_t part = row.integer(3);
    const std::string_view data = row.blob(4);
    const std::size_t settings = result.settings.size();
    if (kind == "monthly") {
        std::string_view left = data;
        return unpackTable(left, result.monthsTold(), settings, room, block.monthly)
            && unpackTable(left, result.steps.size(), settings, room, block.steps) && left.empty();
    }
    auto replications = unpackReplications(data, periodsOf(result), settings, room);
    if (!replications)
        return false;
    if (kind == "replications") {
        block.replications = std::move(*replications);
        return part == static_cast<std::int64_t>(block.replications.size());
    }
    block.cohorts.push_back(std::move(*replications));
    return part == static_cast<std::int64_t>(block.cohorts.size()) - 1
        && block.cohorts.back().size() == block.replications.size();
}

/// Stores the flows of one block in the result; false if they do not fit.
bool readFlows(const Statement& row, RunResult& result, std::size_t& room)
{
    const std::int64_t scenario = row.integer(0);
    const std::int64_t area = row.integer(1);
    if (scenario < 0 || area < 0 || scenario >= std::ssize(result.scenarios) || area >= std::ssize(result.areas))
        return false;
    Block& block =
        result.blocks[static_cast<std::size_t>(scenario) * result.areas.size() + static_cast<std::size_t>(area)];
    auto flows = unpackFlows(row.blob(2), flowShapeOf(result), room);
    if (!flows || flows->size() != block.replications.size())
        return false;
    for (std::size_t r = 0; r < flows->size(); ++r)
        block.replications[r].flows = std::move((*flows)[r]);
    return true;
}

Error damaged(std::string detail) { return {ErrorCode::Damaged, {}, {}, std::move(detail), 0}; }

Status readBlocks(Database& database, RunResult& result, std::size_t& room)
{
    return eachRow(database,
                   "SELECT scenario, area, kind, part, data FROM result_block "
                   "ORDER BY kind = 'cohort', scenario, area, kind, part",
                   "result_block", [&](const Statement& row) { return readRow(row, result, room); });
}

/// Results stored by earlier versions have none.
Status readAllFlows(Database& database, RunResult& result, std::size_t& room)
{
    return eachRow(database, "SELECT scenario, area, data FROM result_flow ORDER BY scenario, area", "result_flow",
                   [&](const Statement& row) { return readFlows(row, result, room); });
}

Status writeFlows(Database& database, const RunResult& result)
{
    auto insert = database.prepare("INSERT INTO result_flow VALUES (1, ?1, ?2, ?3)");
    if (!insert)
        return insert.error();
    for (std::size_t i = 0; i < result.blocks.size(); ++i) {
        std::vector<results::FlowTable> flows;
        for (const ReplicationSums& one : result.blocks[i].replications)
            flows.push_back(one.flows);
        if (const Status written = insert.value()
                                       .bind(1, static_cast<std::int64_t>(i / result.areas.size()))
                                       .bind(2, static_cast<std::int64_t>(i % result.areas.size()))
                                       .bindBlob(3, packFlows(flows))
                                       .run();
            !written)
            return written;
    }
    return base::done();
}

} // namespace

bool isWellFormed(const RunResult& result)
{
    if (countOfPlaces(result) > mostPlaces || result.blocks.size() != result.scenarios.size() * result.areas.size())
        return false;
    for (const Block& block : result.blocks) {
        if (!fits(result, block.monthly, result.monthsTold()) || !fits(result, block.steps, result.steps.size())
            || !fits(result, block.replications))
            return false;
        if (!block.cohorts.empty() && block.cohorts.size() != result.cohorts.size())
            return false;
        for (const auto& cohort : block.cohorts)
            if (cohort.size() != block.replications.size() || !fits(result, cohort))
                return false;
    }
    // The same check as on reading: everything saved must open again.
    if (!result.hoursPerPerson.empty() && result.hoursPerPerson.size() != result.blocks.size() * result.settings.size())
        return false;
    const auto inside = [](int index, std::size_t size) {
        return index >= 0 && static_cast<std::size_t>(index) < size;
    };
    return std::all_of(result.loads.begin(), result.loads.end(), [&](const results::OfferedLoad& load) {
        return inside(load.scenario, result.scenarios.size()) && inside(load.area, result.areas.size())
            && inside(load.setting, result.settings.size());
    });
}

Status writeResultRows(Database& database, const RunResult& result)
{
    const std::vector<Row> rows = rowsOf(result);
    auto run = database.prepare("INSERT INTO result_run VALUES (1, ?1, ?2, ?3, ?4)");
    auto block = database.prepare("INSERT INTO result_block VALUES (1, ?1, ?2, ?3, ?4, ?5)");
    if (!run || !block)
        return run ? block.error() : run.error();
    if (const Status written = run.value()
                                   .bind(1, result.fingerprint)
                                   .bind(2, std::to_string(result.seed))
                                   .bind(3, result.programVersion)
                                   .bind(4, headerToText(result))
                                   .run();
        !written)
        return written;
    for (const Row& row : rows)
        if (const Status written = block.value()
                                       .bind(1, row.scenario)
                                       .bind(2, row.area)
                                       .bind(3, row.kind)
                                       .bind(4, row.part)
                                       .bindBlob(5, row.data)
                                       .run();
            !written)
            return written;
    return writeFlows(database, result);
}

Result<StoredResult> readResultRows(Database& database)
{
    const auto text = database.scalar("SELECT header FROM result_run");
    if (!text)
        return text.error();
    if (text.value().empty())
        return StoredResult();
    auto header = headerFromText(text.value());
    if (!header)
        return damaged("result_run, row 1");
    if (!header->measuresAreOurs)
        return StoredResult{std::nullopt, true};
    RunResult& result = header->result;
    if (countOfPlaces(result) > mostPlaces)
        return damaged("result_run, row 1");
    result.blocks.resize(result.scenarios.size() * result.areas.size());
    std::size_t room = unpackingRoom(database.fileBytes());
    if (const Status read = readBlocks(database, result, room); !read)
        return read.error();
    if (const Status read = readAllFlows(database, result, room); !read)
        return read.error();
    if (!isWellFormed(result))
        return damaged("result_block");
    return StoredResult{std::move(result), false};
}

} // namespace homeward::store
