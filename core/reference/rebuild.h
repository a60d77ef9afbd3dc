// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/csv_table.h"
#include "core/reference/reference_set.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace homeward::reference {

/// A file as it was published.
struct PublicFile {
    std::string name;    ///< without folder
    std::string bytes;
};

enum class FileOutcome {
    Used,
    NotUsed,         ///< known, and `detail` says why it is not used
    NotUnderstood,   ///< no table, or one whose columns are those of no known file (`detail`: the columns)
};

/// What became of one file.
struct FileReport {
    std::string file;
    FileOutcome outcome = FileOutcome::NotUnderstood;
    std::string kind;                             ///< what it is, where that is known
    std::string detail;
    std::size_t numbers = 0;                      ///< that were taken from it
    std::map<std::string, std::size_t> noArea;    ///< names that are no council and not Scotland, and how many rows
    std::vector<std::string> partYears;           ///< years that it has only a part of, which are left out
};

/// A figure that is more than a fifth away from the one in force of the same year, or of the last year where its own is new.
struct Moved {
    std::string area; ///< code
    std::string measure; ///< id
    std::string band;
    std::string yearBefore;
    std::string year;
    double before = 0.0;
    double now = 0.0;
};

/// A measure whose last year is more than three years ago.
struct OldMeasure {
    std::string measure;
    std::string year;
};

/// What a rebuild made and found. `set` is empty where a file has a fault: the set in force stays as it is.
struct Rebuilt {
    std::vector<FileReport> files;
    std::vector<TableFault> faults;
    std::optional<ReferenceSet> set;
    std::vector<Moved> moved;
    std::vector<OldMeasure> old;
    std::vector<std::string> kept; ///< measures that no file gave a figure of: those in force stay
};

/// Makes a set of public files, known by their columns, whatever they are called. What no file gives stays as in force.
/// Where two files say different things, the one that goes on longer counts.
[[nodiscard]] Rebuilt rebuild(const std::vector<PublicFile>& files, const ReferenceSet& inForce, int thisYear);

/// The same of tables that were read already, out of workbooks for one.
[[nodiscard]] Rebuilt rebuild(const std::vector<Table>& tables, const ReferenceSet& inForce, int thisYear);

/// Every file of a folder, not of folders in it, by name. Fails with FileNotFound or FileNotReadable.
[[nodiscard]] base::Result<std::vector<PublicFile>> readPublicFolder(const std::string& folder);

/// Figures of `now` that are more than a fifth away from those of `before`.
[[nodiscard]] std::vector<Moved> movedFigures(const ReferenceSet& before, const ReferenceSet& now);
[[nodiscard]] std::vector<OldMeasure> oldMeasures(const ReferenceSet& set, int thisYear);

} // namespace homeward::reference
