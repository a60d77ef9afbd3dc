// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_file.h"

#include "core/base/safe_file.h"
#include "core/store/hash.h"
#include "core/store/plan_rows.h"
#include "core/store/result_rows.h"
#include "core/store/schema.h"

#include <cassert>
#include <chrono>
#include <filesystem>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;
namespace fs = std::filesystem;

namespace {

/// Leftovers of a saving that was killed are swept away once they are this old.
constexpr std::chrono::minutes leftoverAge{10};

std::int64_t modifiedOf(const std::string& path)
{
    std::error_code failed;
    const auto time = fs::last_write_time(base::systemPath(path), failed);
    return failed ? 0 : static_cast<std::int64_t>(time.time_since_epoch().count());
}

FileStamp stampFor(const std::string& path, std::string_view contents)
{
    return {contents.size(), modifiedOf(path), hashOf(contents)};
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

Result<std::string> planBytes(const model::Plan& plan, const results::RunResult* lastRun)
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
        status = database.value().execute("COMMIT");
    if (!status)
        return status.error();
    // A number or a date that no file can hold must not take the place of a file that can be read.
    if (const auto readBack = readPlanRows(database.value()); !readBack)
        return readBack.error();
    return database.value().toBytes();
}

void sweepLeftovers(const std::string& path)
{
    std::error_code failed;
    const fs::path plan = base::systemPath(path);
    const fs::path prefix = plan.filename() += ".~";
    const fs::path folder = plan.has_parent_path() ? plan.parent_path() : fs::path(".");
    const auto now = fs::file_time_type::clock::now();
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        const fs::path name = entry->path().filename();
        std::error_code ignored;
        if (name.native().starts_with(prefix.native()) && now - entry->last_write_time(ignored) > leftoverAge
            && !ignored)
            fs::remove(entry->path(), ignored);
    }
}

/// A file whose plan could be read; the rest is still in the database.
struct Opened {
    std::string bytes;
    Database database;
    model::Plan plan;
};

Result<Opened> openWithPlan(const std::string& path)
{
    auto bytes = base::readWholeFile(path);
    if (!bytes)
        return bytes.error();
    auto database = openBytes(bytes.value(), path);
    if (!database)
        return database.error();
    auto plan = readPlanRows(database.value());
    if (!plan)
        return withFile(plan.error(), path);
    return Opened{std::move(bytes.value()), std::move(database.value()), std::move(plan.value())};
}

} // namespace

Result<PlanFile> openPlanFile(const std::string& path)
{
    auto opened = openWithPlan(path);
    if (!opened)
        return opened.error();
    auto lastRun = readResultRows(opened.value().database);
    if (!lastRun)
        return withFile(lastRun.error(), path);
    return PlanFile{std::move(opened.value().plan), std::move(lastRun.value().run),
                    stampFor(path, opened.value().bytes), lastRun.value().ofOtherVersion};
}

Result<model::Plan> readPlan(const std::string& path)
{
    auto opened = openWithPlan(path);
    if (!opened)
        return opened.error();
    return std::move(opened.value().plan);
}

Result<FileStamp> savePlanFile(const std::string& path, const model::Plan& plan, const results::RunResult* lastRun,
                               const FileStamp* expected)
{
    const auto bytes = planBytes(plan, lastRun);
    if (!bytes)
        return withFile(bytes.error(), path);
    if (expected) {
        const auto found = stampOf(path);
        if (found ? !found.value().sameContent(*expected) : found.error().code != ErrorCode::FileNotFound)
            return Error{ErrorCode::FileChangedOnDisk, path, {}, {}, 0};
    }
    if (const Status written = base::writeFileSafely(path, bytes.value()); !written)
        return written.error();
    sweepLeftovers(path);
    return stampFor(path, bytes.value());
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
    const auto found = stampOf(path);
    return found && !found.value().sameContent(stamp);
}

} // namespace homeward::store
