// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_rows.h"

#include "core/store/packed_doubles.h"
#include "core/store/result_header.h"

#include <algorithm>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;
using results::Block;
using results::ReplicationYears;
using results::RunResult;
using results::Summary;

namespace {

constexpr std::size_t largestResult = 256U * 1024U * 1024U;
constexpr std::size_t summaryFields = 6;

struct Row {
    std::int64_t scenario;
    std::int64_t area;
    const char* kind;
    std::int64_t part;
    std::string data;
};

std::size_t valuesOf(const RunResult& result, std::size_t periods)
{
    return periods * result.settings.size() * static_cast<std::size_t>(results::measureCount);
}

bool fits(const RunResult& result, const std::vector<ReplicationYears>& replications)
{
    const std::size_t expected = valuesOf(result, result.financialYears.size());
    return std::all_of(replications.begin(), replications.end(),
                       [&](const ReplicationYears& years) { return years.values.size() == expected; });
}

std::string packMonthly(const std::vector<Summary>& monthly)
{
    std::vector<double> values;
    values.reserve(monthly.size() * summaryFields);
    for (const Summary& s : monthly)
        values.insert(values.end(), {s.mean, s.ci95Low, s.ci95High, s.p10, s.p50, s.p90});
    return packDoubles(values);
}

bool unpackMonthly(std::string_view data, std::size_t count, std::vector<Summary>& monthly)
{
    const auto values = unpackDoubles(data, count * summaryFields);
    if (!values)
        return false;
    monthly.reserve(count);
    for (auto v = values->begin(); v != values->end(); v += summaryFields)
        monthly.push_back({v[0], v[1], v[2], v[3], v[4], v[5]});
    return true;
}

/// Each replication as its number and then its values.
std::string packReplications(const std::vector<ReplicationYears>& replications)
{
    std::vector<double> values;
    for (const ReplicationYears& years : replications) {
        values.push_back(years.replication);
        values.insert(values.end(), years.values.begin(), years.values.end());
    }
    return packDoubles(values);
}

bool unpackReplications(std::string_view data, std::size_t count, std::size_t size,
                        std::vector<ReplicationYears>& replications)
{
    const auto values = unpackDoubles(data, count * (size + 1));
    if (!values)
        return false;
    const auto stride = static_cast<std::ptrdiff_t>(size + 1);
    for (auto at = values->begin(); at != values->end(); at += stride) {
        if (!(*at >= 0.0 && *at < 1e9))
            return false;
        replications.push_back({static_cast<int>(*at), std::vector<double>(at + 1, at + stride)});
    }
    return true;
}

std::vector<Row> rowsOf(const RunResult& result)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < result.blocks.size(); ++i) {
        const Block& block = result.blocks[i];
        const auto scenario = static_cast<std::int64_t>(i / result.areas.size());
        const auto area = static_cast<std::int64_t>(i % result.areas.size());
        rows.push_back({scenario, area, "monthly", 0, packMonthly(block.monthly)});
        rows.push_back({scenario, area, "replications", static_cast<std::int64_t>(block.replications.size()),
                        packReplications(block.replications)});
        for (std::size_t cohort = 0; cohort < block.cohorts.size(); ++cohort)
            rows.push_back(
                {scenario, area, "cohort", static_cast<std::int64_t>(cohort), packReplications(block.cohorts[cohort])});
    }
    return rows;
}

/// Puts one row where it belongs; false when it does not fit. Rows come replications first.
bool readRow(const Statement& row, RunResult& result)
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
    const std::size_t size = valuesOf(result, result.financialYears.size());
    if (kind == "monthly")
        return unpackMonthly(data, valuesOf(result, result.months.size()), block.monthly);
    if (kind == "replications")
        return part >= 0 && part < 1'000'000
            && unpackReplications(data, static_cast<std::size_t>(part), size, block.replications);
    block.cohorts.emplace_back();
    return part == static_cast<std::int64_t>(block.cohorts.size()) - 1
        && unpackReplications(data, block.replications.size(), size, block.cohorts.back());
}

Error damaged(const char* detail) { return {ErrorCode::Damaged, {}, {}, detail, 0}; }

Status readBlocks(Database& database, RunResult& result)
{
    auto statement = database.prepare("SELECT scenario, area, kind, part, data FROM result_block "
                                      "ORDER BY kind = 'cohort', scenario, area, kind, part");
    if (!statement)
        return statement.error();
    while (true) {
        const auto row = statement.value().step();
        if (!row)
            return row.error();
        if (!row.value())
            return base::done();
        if (!readRow(statement.value(), result))
            return damaged("result_block");
    }
}

} // namespace

bool isWellFormed(const RunResult& result)
{
    if (result.blocks.size() != result.scenarios.size() * result.areas.size())
        return false;
    for (const Block& block : result.blocks) {
        if (block.monthly.size() != valuesOf(result, result.months.size()) || !fits(result, block.replications))
            return false;
        if (!block.cohorts.empty() && block.cohorts.size() != result.cohorts.size())
            return false;
        for (const auto& cohort : block.cohorts)
            if (cohort.size() != block.replications.size() || !fits(result, cohort))
                return false;
    }
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
    std::size_t bytes = 0;
    for (const Row& row : rows)
        bytes += row.data.size();
    if (bytes > largestResult)
        return base::done();
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
    return base::done();
}

Result<std::optional<RunResult>> readResultRows(Database& database)
{
    const auto text = database.scalar("SELECT header FROM result_run");
    if (!text)
        return text.error();
    if (text.value().empty())
        return std::optional<RunResult>();
    auto header = headerFromText(text.value());
    if (!header)
        return damaged("result_run");
    if (!header->measuresAreOurs)
        return std::optional<RunResult>();
    RunResult& result = header->result;
    constexpr std::size_t mostBlocks = 1'000'000;
    if (result.scenarios.size() * result.areas.size() > mostBlocks)
        return damaged("result_run");
    result.blocks.resize(result.scenarios.size() * result.areas.size());
    if (const Status read = readBlocks(database, result); !read)
        return read.error();
    if (!isWellFormed(result))
        return damaged("result_block");
    return std::optional<RunResult>(std::move(result));
}

} // namespace homeward::store
