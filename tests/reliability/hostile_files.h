// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace homeward::tests {

/// A file that means harm, or that no care was taken with, and the command that is to read it.
struct HostileFile {
    std::string name;
    std::string fileName;                 ///< what the file is called: its ending may matter
    std::string bytes;
    std::vector<std::string>
        command;     ///< `@` stands for the file, `OUT` for a new one, `PLAN` for a good plan, `CELLS` for good cells
    bool mayPass = false;                 ///< harmless once it is read: it may be accepted, within the limits
    bool byWindow = false;                ///< the command is one of the window's program
    std::uintmax_t grownTo = 0;           ///< bytes, of which those behind the given ones are nothing
    std::string end = {};                 ///< what stands behind these
};

// Each makes its kind from good files of this version.
[[nodiscard]] std::vector<HostileFile> hostileText();     ///< plans as JSON
[[nodiscard]] std::vector<HostileFile> hostilePlans();    ///< plans that are JSON and read, but that no run could end
[[nodiscard]] std::vector<HostileFile> hostileDatabases();   ///< plan files and parts of runs
[[nodiscard]] std::vector<HostileFile> hostileTables();   ///< pasted cells, stays, localities, templates, figures
[[nodiscard]] std::vector<HostileFile> hostileWorkbooks();   ///< figures in XLSX, ODS and CSV
[[nodiscard]] std::vector<HostileFile> hostileCrowds();   ///< plans of one thing in great number
[[nodiscard]] std::vector<HostileFile> hostileBoundaries();   ///< GeoJSON, and house styles of papers
[[nodiscard]] std::vector<HostileFile> hostileGiants();   ///< any kind, larger than the memory that a reader may take
[[nodiscard]] std::vector<HostileFile> hostileTemplates();   ///< patterns of plans and of papers

} // namespace homeward::tests
