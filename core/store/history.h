// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace homeward::store {

/// One edit of a plan as its file keeps it for the register of assumptions.
struct HistoryEntry {
    std::string who; ///< the user, as the system names them
    std::int64_t at = 0;      ///< seconds since 1970, UTC
    std::string label; ///< the name of the edit
    std::string patch;        ///< the change, in the text form of a plan patch
    std::string why = {};     ///< the planner's reason, in free text; empty where none was given

    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

} // namespace homeward::store
