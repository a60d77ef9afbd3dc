// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/word_runs.h"

#include <cstddef>
#include <string_view>

namespace homeward::imports {

/// Whether a number has one to three digits before its only separator and three behind: in `1,234` the separator may be
/// for thousands or decimals.
[[nodiscard]] bool hasThreeBehind(std::string_view text, char mark);

/// Collects evidence of how a file writes numbers: `12,5` against `1,234` and `12.5`.
class NumberSigns {
public:
    void look(std::string_view text);
    [[nodiscard]] bool saysDecimalComma() const { return m_decimalComma > 0 && m_decimalPoint == 0; }
    /// The ambiguous separator: a comma before three digits in a file with decimal commas, or a point if all points are
    /// before three digits. Empty where nothing is ambiguous.
    [[nodiscard]] std::string_view doubtful() const
    {
        if (saysDecimalComma() && m_commaThousands > 0)
            return ",";
        return !saysDecimalComma() && m_decimalPoint == 0 && m_pointThousands > 0 ? "." : "";
    }

private:
    std::size_t m_decimalComma = 0;
    std::size_t m_decimalPoint = 0;
    std::size_t m_commaThousands = 0;
    std::size_t m_pointThousands = 0;
};

} // namespace homeward::imports
