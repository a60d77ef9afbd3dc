// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <optional>
#include <string>
#include <string_view>

namespace homeward::store {

/// A result without its blocks, as JSON text; doubles read back to the same bits.
[[nodiscard]] std::string headerToText(const results::RunResult& result);

/// The content of a header text.
struct ResultHeader {
    results::RunResult result;      ///< without its blocks
    bool measuresAreOurs =
        false;   ///< whether this version, or one with the same measures and form, wrote it; else `result` is empty
};

/// None if the text is not a header.
[[nodiscard]] std::optional<ResultHeader> headerFromText(std::string_view text);

} // namespace homeward::store
