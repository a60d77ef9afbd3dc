// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/word_runs.h"

#include <cstddef>
#include <string_view>

namespace homeward::imports {

/// Whether a number has three digits behind its only mark, and one to three before: `1,234`, whose mark may part
/// thousands or decimals.
[[nodiscard]] bool hasThreeBehind(std::string_view text, char mark);

/// Signs of how a file writes numbers: `12,5` against `1,234` and `12.5`.
class NumberSigns {
public:
    void look(std::string_view text);
    [[nodiscard]] bool saysDecimalComma() const { return m_decimalComma > 0 && m_decimalPoint == 0; }
    /// The mark of which nothing says what it is: a comma before three digits in a file with decimal commas, or a point
    /// where every point stands before three digits. Empty where all is clear.
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
