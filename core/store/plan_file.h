// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/results/run_result.h"
#include "core/store/history.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace homeward::store {

/// Identifies a file as last read or saved, to notice if someone else has written it since.
struct FileStamp {
    std::uint64_t size = 0;       ///< bytes
    std::int64_t modified = 0;    ///< in ticks of the file system's clock; only for comparison
    std::uint64_t hash = 0; ///< hash of the content

    [[nodiscard]] bool sameContent(const FileStamp& other) const { return size == other.size && hash == other.hash; }
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The content of a `.homeward` file.
struct PlanFile {
    model::Plan plan;
    /// None where the plan was never run, or a version with other measures stored the run.
    std::optional<results::RunResult> lastRun;
    FileStamp stamp;
    /// the file has a run that this version cannot show, so the plan has to be run again
    bool lastRunIsOfOtherVersion = false;
    std::vector<HistoryEntry> history = {};   ///< oldest first
};

/// Reads a plan with its last run and leaves the file untouched. A plan's JSON is accepted under any file name. Fails
/// with FileNotFound, FileNotReadable, NotAHomewardFile, NewerVersion (`number` = its version), FileInUse (`detail` =
/// the file beside it in which another program keeps its changes), Damaged (`detail` says where; `hint` is `changed`
/// where a byte is not as it was saved), or with BadField and its kin where an item is not a plan's. Values are not
/// validated here (core/validation).
base::Result<PlanFile> openPlanFile(const std::string& path);

/// Reads the plan without its results.
base::Result<model::Plan> readPlan(const std::string& path);

/// Writes a new file beside the old one, flushes it and replaces the old one, so that there is always one whole file;
/// returns its stamp. With `expected` (the stamp of the last reading or saving), a file that someone else has written
/// since is left as it is: FileChangedOnDisk. A file that has been deleted is written anew. A plan that would not be
/// read back unchanged (a number that is not finite, a date out of range, a text that is not UTF-8) is refused with the
/// error of reading it, or with BadField and the path that differs. Results are stored whole (see `writeResultRows`):
/// five scenarios of ten years in one area take about 2 MB. `lastRun` may be null. Fails otherwise with
/// FileNotWritable, OutOfSpace or OutOfMemory.
base::Result<FileStamp> savePlanFile(const std::string& path, const model::Plan& plan,
                                     const results::RunResult* lastRun, const FileStamp* expected = nullptr,
                                     const std::vector<HistoryEntry>& history = {});

/// The stamp of a file as it is now; reads the whole file. Fails with FileNotFound or FileNotReadable.
base::Result<FileStamp> stampOf(const std::string& path);

/// Whether the content has changed since `stamp`; cheap while size and time are the same. A file that is missing or
/// cannot be read counts as unchanged.
[[nodiscard]] bool changedOnDisk(const std::string& path, const FileStamp& stamp);

} // namespace homeward::store
