// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/number_format.h"

#include "ui/wording/signed_text.h"
#include "ui/wording/translate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace homeward::wording {

namespace {

constexpr const char* minusSign = "\u2212";
constexpr int typedDecimals = 3;
constexpr double tooLongToRead = 1e15; // a mistyped figure, in a message about it

int peopleDecimals(double value) { return std::abs(value) < 1e-9 || std::abs(value) >= 9.95 ? 0 : 1; }

/// Whether a value rounds to zero with so many decimals.
bool vanishes(double value, int decimals) { return std::round(std::abs(value) * std::pow(10.0, decimals)) == 0.0; }

/// Rounded half up before anything is written of it: libraries write 0.25 with one decimal as 0.2 or as 0.3, and a paper
/// of the window must read as the command line checks it.
double rounded(double size, int decimals)
{
    constexpr double exact = 4503599627370496.0; // whole numbers from here on
    const double scale = std::pow(10.0, decimals);
    return size * scale < exact ? std::round(size * scale) / scale : size;
}

/// The fewest decimals that show the value as well as `most` do.
int fewestDecimals(double value, int most)
{
    double scale = 1.0;
    const double enough = 0.5 * std::pow(10.0, -most);
    for (int decimals = 0; decimals < most; ++decimals, scale *= 10.0)
        if (std::abs(std::round(value * scale) / scale - value) < enough)
            return decimals;
    return most;
}

/// `1e300` in place of three hundred digits.
std::string powerOfTen(double size)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), size, std::chars_format::scientific);
    std::string power(text.data(), end.ptr);
    std::erase(power, '+');
    return power;
}

int moneyDecimals(double value) { return value < 9.995 ? 2 : value < 99.95 ? 1 : 0; }

std::string withCommas(std::string digits)
{
    const auto point = std::min(digits.find('.'), digits.size());
    for (auto place = static_cast<std::ptrdiff_t>(point) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), 1, ',');
    return digits;
}

std::unique_ptr<const NumberFormat>& formatInForce()
{
    static std::unique_ptr<const NumberFormat> format = std::make_unique<NumberFormat>();
    return format;
}

} // namespace

std::string NumberFormat::fixed(double value, int decimals) const
{
    if (!std::isfinite(value))
        return "\u2013";
    const std::string size = std::abs(value) < tooLongToRead ? digits(rounded(std::abs(value), decimals), decimals)
                                                             : powerOfTen(std::abs(value));
    return value < 0.0 && !vanishes(value, decimals) ? minus() + size : size;
}

std::string NumberFormat::withPlus(double value, int decimals, const std::string& text) const
{
    return value > 0.0 && !vanishes(value, decimals) ? plus() + text : text;
}

std::string NumberFormat::people(double value) const { return fixed(value, peopleDecimals(value)); }

std::string NumberFormat::whole(double value) const { return fixed(value, 0); }

std::string NumberFormat::threeFigures(double value) const
{
    const double size = std::abs(value);
    const double unit = size < 1000.0 ? 1.0 : std::pow(10.0, std::floor(std::log10(size)) - 2.0);
    return fixed(std::round(value / unit) * unit, 0);
}

std::string NumberFormat::share(double share) const
{
    return fill(pattern(QT_TRANSLATE_NOOP("wording", "%1\u00a0%")), {fixed(100.0 * share, 1)});
}

std::string NumberFormat::wholeShare(double share) const { return fill(pattern("%1\u00a0%"), {whole(100.0 * share)}); }

std::string NumberFormat::points(double difference) const
{
    return withPlus(100.0 * difference, 1, fixed(100.0 * difference, 1));
}

std::string NumberFormat::range(double low, double high) const
{
    return range(low, high, peopleDecimals(std::max(std::abs(low), std::abs(high))));
}

std::string NumberFormat::range(double low, double high, int decimals) const
{
    return fill(pattern(QT_TRANSLATE_NOOP("wording", "%1 to %2")), {fixed(low, decimals), fixed(high, decimals)});
}

std::string NumberFormat::money(double pounds) const
{
    const double size = std::abs(pounds);
    const auto in = [&](double unit) {
        const int decimals = unit > 1.0 ? moneyDecimals(size / unit) : 0;
        return digits(rounded(size / unit, decimals), decimals);
    };
    std::string text;
    if (size >= 999'500.0)
        text = fill(pattern(QT_TRANSLATE_NOOP("wording", "£%1m")), {in(1e6)});
    else if (size >= 1'000.0)
        text = fill(pattern(QT_TRANSLATE_NOOP("wording", "£%1k")), {in(1e3)});
    else
        text = fill(pattern(QT_TRANSLATE_NOOP("wording", "£%1")), {in(1.0)});
    return pounds < 0.0 && !vanishes(pounds, 0) ? signedText(minus(), text) : text;
}

std::string NumberFormat::moneyRange(double low, double high) const
{
    return fill(pattern("%1 to %2"), {money(low), money(high)});
}

std::string NumberFormat::typed(double value) const { return fixed(value, fewestDecimals(value, typedDecimals)); }

std::string NumberFormat::signedTyped(double value) const { return withPlus(value, typedDecimals, typed(value)); }

std::string NumberFormat::percent(double share, int mostDecimals) const
{
    const double value = 100.0 * share;
    return fill(pattern("%1\u00a0%"), {fixed(value, fewestDecimals(value, mostDecimals))});
}

std::string NumberFormat::factor(double factor) const
{
    return fill(pattern("%1\u00a0%"), {signedTyped((factor - 1.0) * 100.0)});
}

std::string NumberFormat::date(base::Date date) const { return std::to_string(date.day()) + ' ' + month(date); }

std::string NumberFormat::month(base::Date date) const
{
    static constexpr std::array<const char*, 12> names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
    return std::string(names[static_cast<std::size_t>(date.month() - 1)]) + ' ' + std::to_string(date.year());
}

std::string NumberFormat::digits(double size, int decimals) const
{
    // Not printf, which follows the locale that the window's toolkit sets for the whole process.
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), size, std::chars_format::fixed, decimals);
    return withCommas(std::string(text.data(), end.ptr));
}

std::string NumberFormat::minus() const { return minusSign; }

std::string NumberFormat::plus() const { return "+"; }

std::string NumberFormat::pattern(const char* text) const { return text; }

const NumberFormat& numbers() { return *formatInForce(); }

void setNumbers(std::unique_ptr<const NumberFormat> format)
{
    formatInForce() = format ? std::move(format) : std::make_unique<NumberFormat>();
}

} // namespace homeward::wording
