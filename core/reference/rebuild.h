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
    NotUsed, ///< known but not used; `detail` says why
    NotUnderstood, ///< no table, or one with the columns of no known file (`detail`: the columns)
};

/// What was done with one file.
struct FileReport {
    std::string file;
    FileOutcome outcome = FileOutcome::NotUnderstood;
    std::string kind; ///< what it is, if known
    std::string detail;
    std::size_t numbers = 0; ///< how many numbers were taken from it
    std::map<std::string, std::size_t> noArea;    ///< names that are no council and not Scotland, and how many rows
    std::vector<std::string> partYears; ///< years left out because the file has only a part of them
};

/// A figure that differs by more than a fifth from the present one of the same year or, if its year is new, of the last
/// year.
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

/// The result of a rebuild. `set` is empty if a file has a fault: the present set is then kept.
struct Rebuilt {
    std::vector<FileReport> files;
    std::vector<TableFault> faults;
    std::optional<ReferenceSet> set;
    std::vector<Moved> moved;
    std::vector<OldMeasure> old;
    std::vector<std::string> kept; ///< measures without figures in any file, whose present figures are kept
};

/// Makes a set from public files, recognised by their columns and not by name. Figures in no file are kept from the
/// present set. Where two files differ, the one with the later last period counts.
[[nodiscard]] Rebuilt rebuild(const std::vector<PublicFile>& files, const ReferenceSet& inForce, int thisYear);

/// The same from tables that have been read already, for example from workbooks.
[[nodiscard]] Rebuilt rebuild(const std::vector<Table>& tables, const ReferenceSet& inForce, int thisYear);

/// All files of a folder, without subfolders, by name. Fails with FileNotFound or FileNotReadable.
[[nodiscard]] base::Result<std::vector<PublicFile>> readPublicFolder(const std::string& folder);

/// Figures of `now` that differ by more than a fifth from those of `before`.
[[nodiscard]] std::vector<Moved> movedFigures(const ReferenceSet& before, const ReferenceSet& now);
[[nodiscard]] std::vector<OldMeasure> oldMeasures(const ReferenceSet& set, int thisYear);

} // namespace homeward::reference
