// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Numbers as people type them and as spreadsheets give them; files are read elsewhere, in the C locale.
namespace homeward::base {

/// The marks of a number in one language. British by itself.
struct NumberForm {
    std::string decimal = ".";
    std::string group = ","; ///< between thousands; blanks of every kind count too
};

/// A number with what stood around it.
struct TypedNumber {
    double value = 0.0;      ///< as written: 75 for `75 %`
    bool percent = false;
    bool pounds = false;
    bool arithmetic = false; ///< was worked out

    friend bool operator==(const TypedNumber&, const TypedNumber&) = default;
};

/// Reads `15,789`, `£10.07`, `−3`, `(3)` as accounts write it, `75 %`, and arithmetic behind an equals sign:
/// `=10*37.5`, `=(3+4)/2`, with + - * / × ÷, per cent and brackets. In the given form, or else in the British one.
/// None where any of it is something else, thousands are not three digits apart, or the number is not finite.
[[nodiscard]] std::optional<TypedNumber> readNumber(std::string_view text, const NumberForm& form = {});

/// The number that a text most likely means which `readNumber` refuses: `15,789 hrs` is 15,789 and `12,5` is 12.5.
/// None where there is more than one number in it, or none.
[[nodiscard]] std::optional<TypedNumber> likelyNumber(std::string_view text, const NumberForm& form = {});

/// The text without blanks of every kind at both ends.
[[nodiscard]] std::string_view withoutBlanks(std::string_view text);

} // namespace homeward::base
