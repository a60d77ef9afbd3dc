// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/number_format.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace homeward::wording {

/// How a format writes figures, found by asking it: enough for another computer to write the same.
struct NumberStyle {
    std::array<std::string, 10> digits;
    std::string point;
    std::string group; ///< between thousands
    std::string minus;
    std::string plus;
    int firstGroup = 3; ///< digits before the point in one group
    int nextGroups = 3; ///< digits of the groups before it
    int leastGrouped = 4; ///< digits that a number must have to be grouped
    std::array<std::string, 12> monthsOfDates; ///< in `1 April 2028`
    std::array<std::string, 12> months; ///< in `April 2028`

    friend bool operator==(const NumberStyle&, const NumberStyle&) = default;
};

[[nodiscard]] NumberStyle styleOf(const NumberFormat& format);
/// In one line; empty for British English.
[[nodiscard]] std::string textOf(const NumberStyle& style);
/// Reads it; none where it is no such text.
[[nodiscard]] std::optional<NumberStyle> readNumberStyle(std::string_view text);

/// Writes figures in a style. Patterns such as "%1 to %2" stay English, as in every paper.
class StyledNumbers final : public NumberFormat {
public:
    explicit StyledNumbers(NumberStyle style) : m_style(std::move(style)) { }

    [[nodiscard]] std::string date(base::Date date) const override;
    [[nodiscard]] std::string month(base::Date date) const override;

protected:
    [[nodiscard]] std::string digits(double size, int decimals) const override;
    [[nodiscard]] std::string minus() const override { return m_style.minus; }
    [[nodiscard]] std::string plus() const override { return m_style.plus; }

private:
    [[nodiscard]] std::string localised(std::string_view digits) const;

    NumberStyle m_style;
};

} // namespace homeward::wording
