// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Reads numbers as people type them and as spreadsheets write them. Files of our own use the C locale and are read
// elsewhere.
namespace homeward::base {

/// The separators of numbers in one language; British by default.
struct NumberForm {
    std::string decimal = ".";
    std::string group = ","; ///< thousands separator; blanks of all kinds are accepted too
};

/// A number, and the signs around it.
struct TypedNumber {
    double value = 0.0;      ///< as written: 75 for `75 %`
    bool percent = false;
    bool pounds = false;
    bool arithmetic = false; ///< computed from arithmetic

    friend bool operator==(const TypedNumber&, const TypedNumber&) = default;
};

/// Reads `15,789`, `£10.07`, `−3`, `(3)` as accounts write it, `75 %`, and arithmetic behind an equals sign:
/// `=10*37.5`, `=(3+4)/2`, with + - * / × ÷, per cent and brackets. In the given form, or else in the British one. None
/// where a part of it is something else, groups of thousands do not have three digits, or the number is not finite.
[[nodiscard]] std::optional<TypedNumber> readNumber(std::string_view text, const NumberForm& form = {});

/// The number that a text refused by `readNumber` most likely means: `15,789 hrs` is 15,789 and `12,5` is 12.5. None
/// unless there is exactly one number in it.
[[nodiscard]] std::optional<TypedNumber> likelyNumber(std::string_view text, const NumberForm& form = {});

/// The text without blanks of any kind at both ends.
[[nodiscard]] std::string_view withoutBlanks(std::string_view text);

} // namespace homeward::base
