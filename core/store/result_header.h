// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <optional>
#include <string>
#include <string_view>

namespace homeward::store {

/// Everything of a result but its blocks, as JSON text; doubles read back to the same bits.
[[nodiscard]] std::string headerToText(const results::RunResult& result);

/// What a header text says.
struct ResultHeader {
    results::RunResult result;      ///< without its blocks
    bool measuresAreOurs =
        false;   ///< whether this version wrote it, or one with the same measures and form; else there is no result
};

/// None when the text is not a header.
[[nodiscard]] std::optional<ResultHeader> headerFromText(std::string_view text);

} // namespace homeward::store
