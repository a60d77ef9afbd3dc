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

/// A file as it was when last read or saved, to notice that someone else has written it since.
struct FileStamp {
    std::uint64_t size = 0;       ///< bytes
    std::int64_t modified = 0;    ///< the file system's own clock, in its own ticks; only to compare
    std::uint64_t hash = 0;       ///< of the content

    [[nodiscard]] bool sameContent(const FileStamp& other) const { return size == other.size && hash == other.hash; }
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// What a `.homeward` file holds.
struct PlanFile {
    model::Plan plan;
    /// None where the plan was never run, or the run was kept by a version with other measures.
    std::optional<results::RunResult> lastRun;
    FileStamp stamp;
    bool lastRunIsOfOtherVersion = false;   ///< there is one, which this version cannot show: run again
    std::vector<HistoryEntry> history = {};   ///< oldest first
};

/// Reads a plan with its last run; the file itself is not touched. A plan's JSON is read whatever its file is called.
/// Fails with FileNotFound, FileNotReadable, NotAHomewardFile, NewerVersion (`number` = its version), FileInUse
/// (`detail` = the file beside it in which another program keeps its changes),
/// Damaged (`detail` says where; `hint` is `changed` where a byte is not as it was saved), or with BadField and its kin where an item is not a plan's.
/// Values are not judged here: that is validation's work.
base::Result<PlanFile> openPlanFile(const std::string& path);

/// The plan alone, without its results.
base::Result<model::Plan> readPlan(const std::string& path);

/// Writes beside, flushes and replaces, so that there is always one whole file; returns its stamp.
/// With `expected` (the stamp of the last reading or saving) a file that someone else has written since
/// is left alone: FileChangedOnDisk. A file that has gone is written anew.
/// A plan that could not be read back as it is (a number that is not finite, a date out of range, a text that is not
/// UTF-8) is refused with the error of reading it, or with BadField and the path that differs. Results are kept whole
/// (see `writeResultRows`): five scenarios of ten years in one area take some 2 MB.
/// Fails otherwise with FileNotWritable, OutOfSpace or OutOfMemory. A `lastRun` of null leaves the results out.
base::Result<FileStamp> savePlanFile(const std::string& path, const model::Plan& plan,
                                     const results::RunResult* lastRun, const FileStamp* expected = nullptr,
                                     const std::vector<HistoryEntry>& history = {});

/// The stamp of a file as it is now (reads it through). Fails with FileNotFound or FileNotReadable.
base::Result<FileStamp> stampOf(const std::string& path);

/// Whether someone has written another content since `stamp`; cheap while size and time are the same.
/// A file that has gone or cannot be read has not changed.
[[nodiscard]] bool changedOnDisk(const std::string& path, const FileStamp& stamp);

} // namespace homeward::store
