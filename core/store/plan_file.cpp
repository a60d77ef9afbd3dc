// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_file.h"

#include "core/base/file_ends.h"
#include "core/base/hash.h"
#include "core/base/safe_file.h"
#include "core/exchange/file_kind.h"
#include "core/exchange/plan_json.h"
#include "core/model/lookup.h"
#include "core/store/database_check.h"
#include "core/store/file_work.h"
#include "core/store/plan_rows.h"
#include "core/store/result_rows.h"
#include "core/store/schema.h"
#include "core/store/seal.h"

#include <nlohmann/json.hpp>

#include <cassert>
#include <filesystem>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;
namespace fs = std::filesystem;

namespace {

std::int64_t modifiedOf(const std::string& path)
{
    std::error_code failed;
    const auto time = fs::last_write_time(base::systemPath(path), failed);
    return failed ? 0 : static_cast<std::int64_t>(time.time_since_epoch().count());
}

FileStamp stampFor(const std::string& path, std::string_view contents)
{
    return {contents.size(), modifiedOf(path), base::hashOf(contents)};
}

Error withFile(Error error, const std::string& path)
{
    error.file = path;
    return error;
}

Result<Database> openBytes(const std::string& bytes, const std::string& path)
{
    auto database = openPlanDatabase(bytes);
    if (!database)
        return withFile(database.error(), path);
    return database;
}

/// The path of the first value in which two plans differ.
std::string differenceOf(const model::Plan& left, const model::Plan& right)
{
    const auto difference = nlohmann::ordered_json::diff(exchange::planToJson(left), exchange::planToJson(right));
    return difference.empty() ? std::string() : difference.front().value("path", std::string());
}

/// Reads the plan back before the file is replaced: a plan that no file can hold must not replace a readable file.
Status checkReadBack(Database& database, const model::Plan& plan)
{
    const auto found = readPlanRows(database);
    if (!found)
        return found.error();
    model::Plan expected = plan;
    model::ensureBaseScenario(expected);
    if (found.value() == expected)
        return base::done();
    return Error{ErrorCode::BadField, {}, differenceOf(expected, found.value()), {}, 0};
}

Result<std::string> planBytes(const model::Plan& plan, const results::RunResult* lastRun,
                              const std::vector<HistoryEntry>& history)
{
    auto database = Database::create();
    if (!database)
        return database.error();
    Status status = database.value().execute("PRAGMA page_size = 4096");
    if (status)
        status = migrate(database.value());
    if (status)
        status = database.value().execute("BEGIN");
    if (status)
        status = writePlanRows(database.value(), plan);
    assert(!lastRun || isWellFormed(*lastRun));
    if (status && lastRun && isWellFormed(*lastRun))
        status = writeResultRows(database.value(), *lastRun);
    if (status)
        status = writeHistory(database.value(), history);
    if (status)
        status = database.value().execute("COMMIT");
    if (status)
        status = checkReadBack(database.value(), plan);
    if (!status)
        return status.error();
    auto bytes = database.value().toBytes();
    if (!bytes)
        return bytes;
    return sealed(std::move(bytes.value()));
}

/// A file whose plan has been read; the rest is still in the database.
struct Opened {
    std::string bytes;
    Database database;
    model::Plan plan;
};

/// Whether the bytes are JSON, judged by the first character and not by the file's name. Byte order marks of UTF-16 and
/// UTF-32 count too, so that the JSON reader reports the encoding.
bool isJson(std::string_view bytes)
{
    constexpr std::string_view wideMark("\0\0\xFE\xFF", 4);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with(wideMark))
        return true;
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{';
}

Result<Opened> openJson(std::string bytes, const std::string& path)
{
    auto plan = exchange::planFromText(bytes);
    if (!plan)
        return withFile(plan.error(), path);
    auto empty = Database::create();
    if (!empty)
        return empty.error();
    if (const Status made = migrate(empty.value()); !made)
        return made.error();
    return Opened{std::move(bytes), std::move(empty.value()), std::move(plan.value())};
}

/// Checks that SQLite has no files of its own beside the plan: they hold changes of another program that has the file
/// open, or stopped halfway.
Status checkNotInUse(const std::string& path, std::string_view bytes)
{
    if (unsealed(bytes).seal == Seal::Whole)
        return base::done();
    for (const char* const end : {"-wal", "-journal"}) {
        std::error_code failed;
        const fs::path beside = base::systemPath(path + end);
        if (const auto size = fs::file_size(beside, failed); !failed && size > 0)
            return Error{ErrorCode::FileInUse, path, {}, base::pathText(beside.filename()), 0, "wal"};
    }
    return base::done();
}

/// Refuses a large file, of which no more than a block is in memory, where no reading of the whole could accept it.
Status checkLarge(const std::string& path)
{
    const auto ends = base::fileEnds(path);
    if (!ends || ends->size <= base::largestText)
        return base::done();
    if (isJson(ends->head)) {
        const auto text = base::readWholeFile(path, base::largestText);
        return text ? base::done() : Status(text.error());
    }
    auto version = checkPlanEnds(*ends, applicationId, schemaVersion);
    const Seal seal = version ? sealOfFile(path) : Seal::None;
    if (version && seal == Seal::Broken)
        version = Error{ErrorCode::Damaged, {}, {}, {}, 0, "changed"};
    if (version)
        return base::done();
    if (sealSizeOf(ends->tail) == 0 || seal == Seal::Broken)
        if (const Status free = checkNotInUse(path, ends->head); !free)
            return free;
    Error error = withFile(version.error(), path);
    if (error.code == ErrorCode::NotAHomewardFile)
        error.hint = exchange::kindOfFile(ends->head);
    return error;
}

Result<Opened> openWithPlan(const std::string& path)
{
    if (const Status possible = checkLarge(path); !possible)
        return possible.error();
    auto bytes = base::readWholeFile(path);
    if (!bytes)
        return bytes.error();
    if (isJson(bytes.value()))
        return openJson(std::move(bytes.value()), path);
    if (const Status free = checkNotInUse(path, bytes.value()); !free)
        return free.error();
    auto database = openBytes(bytes.value(), path);
    if (!database) {
        Error error = database.error();
        if (error.code == ErrorCode::NotAHomewardFile)
            error.hint = exchange::kindOfFile(bytes.value());
        return error;
    }
    auto plan = readPlanRows(database.value());
    if (!plan)
        return withFile(plan.error(), path);
    return Opened{std::move(bytes.value()), std::move(database.value()), std::move(plan.value())};
}

} // namespace

namespace {

Result<PlanFile> openWithAll(const std::string& path)
{
    auto opened = openWithPlan(path);
    if (!opened)
        return opened.error();
    auto lastRun = readResultRows(opened.value().database);
    if (!lastRun)
        return withFile(lastRun.error(), path);
    auto history = readHistory(opened.value().database);
    if (!history)
        return withFile(history.error(), path);
    return PlanFile{std::move(opened.value().plan), std::move(lastRun.value().run),
                    stampFor(path, opened.value().bytes), lastRun.value().ofOtherVersion, std::move(history.value())};
}

} // namespace

Result<PlanFile> openPlanFile(const std::string& path)
{
    return fileWork(path, [&path] { return openWithAll(path); });
}

Result<model::Plan> readPlan(const std::string& path)
{
    return fileWork(path, [&path]() -> Result<model::Plan> {
        auto opened = openWithPlan(path);
        if (!opened)
            return opened.error();
        return std::move(opened.value().plan);
    });
}

namespace {

Result<FileStamp> write(const std::string& path, const std::string& bytes, const FileStamp* expected)
{
    if (expected) {
        const auto found = stampOf(path);
        if (found ? !found.value().sameContent(*expected) : found.error().code != ErrorCode::FileNotFound)
            return Error{ErrorCode::FileChangedOnDisk, path, {}, {}, 0};
    }
    if (const Status written = base::writeFileSafely(path, bytes); !written)
        return written.error();
    return stampFor(path, bytes);
}

} // namespace

Result<FileStamp> savePlanFile(const std::string& path, const model::Plan& plan, const results::RunResult* lastRun,
                               const FileStamp* expected, const std::vector<HistoryEntry>& history)
{
    return fileWork(path, [&]() -> Result<FileStamp> {
        const auto bytes = planBytes(plan, lastRun, history);
        return bytes ? write(path, bytes.value(), expected) : withFile(bytes.error(), path);
    });
}

Result<FileStamp> stampOf(const std::string& path)
{
    const auto bytes = base::readWholeFile(path);
    if (!bytes)
        return bytes.error();
    return stampFor(path, bytes.value());
}

bool changedOnDisk(const std::string& path, const FileStamp& stamp)
{
    std::error_code failed;
    const auto size = fs::file_size(base::systemPath(path), failed);
    if (failed || (size == stamp.size && modifiedOf(path) == stamp.modified))
        return false;
    if (size != stamp.size)
        return true;
    const auto found = stampOf(path);
    return found && !found.value().sameContent(stamp);
}

} // namespace homeward::store
