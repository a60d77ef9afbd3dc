// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/wording/number_style.h"

using namespace homeward;
using namespace homeward::wording;

namespace {

/// As some countries write: points between groups of which the farther have two digits, a comma, its own names and digits.
class Foreign final : public NumberFormat {
public:
    [[nodiscard]] std::string date(base::Date date) const override
    {
        return std::to_string(date.day()) + " m" + std::to_string(date.month()) + "de " + std::to_string(date.year());
    }
    [[nodiscard]] std::string month(base::Date date) const override
    {
        return "M" + std::to_string(date.month()) + "o " + std::to_string(date.year());
    }

protected:
    [[nodiscard]] std::string digits(double size, int decimals) const override
    {
        std::string text = NumberFormat::digits(size, decimals);
        std::erase(text, ',');
        const std::size_t point = std::min(text.find('.'), text.size());
        for (auto at = static_cast<std::ptrdiff_t>(point) - 3; at > 0 && point >= 5; at -= 2)
            text.insert(static_cast<std::size_t>(at), "'");
        if (const std::size_t at = text.find('.'); at != std::string::npos)
            text[at] = ',';
        return text;
    }
    [[nodiscard]] std::string minus() const override { return "~"; }
    [[nodiscard]] std::string plus() const override { return "++"; }
};

} // namespace

TEST_CASE("A format is found by asking it, and another computer writes the same")
{
    const Foreign foreign;
    const auto read = readNumberStyle(textOf(styleOf(foreign)));
    REQUIRE(read);
    CHECK(*read == styleOf(foreign));
    const StyledNumbers styled(*read);
    for (const double value : {0.0, 0.04, -0.3, 1.5, 9.94, 12.0, -999.0, 1234.0, 12'345.0, -123'456.7, 12'345'678.9}) {
        for (const int decimals : {0, 1, 3})
            CHECK(styled.fixed(value, decimals) == foreign.fixed(value, decimals));
        CHECK(styled.money(value) == foreign.money(value));
        CHECK(styled.people(value) == foreign.people(value));
        CHECK(styled.signedTyped(value) == foreign.signedTyped(value));
        CHECK(styled.range(value, 2.0 * value) == foreign.range(value, 2.0 * value));
    }
    for (int month = 1; month <= 12; ++month) {
        const base::Date day(2031, month, 9);
        CHECK(styled.date(day) == foreign.date(day));
        CHECK(styled.month(day) == foreign.month(day));
    }
}

TEST_CASE("British English needs no words, and what is no style is none")
{
    CHECK(textOf(styleOf(NumberFormat())).empty());
    const auto british = readNumberStyle("");
    REQUIRE(british);
    CHECK(StyledNumbers(*british).fixed(-1'234'567.25, 1) == NumberFormat().fixed(-1'234'567.25, 1));
    CHECK_FALSE(readNumberStyle("0|1|2"));
    std::string text = textOf(styleOf(Foreign()));
    text.replace(text.find("|3|2|5|"), 7, "|0|2|5|");
    CHECK_FALSE(readNumberStyle(text));
}
