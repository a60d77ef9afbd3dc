// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace homeward::exchange {

/// Reads strict JSON (RFC 8259). Fails with NotJson and the line (the hint is `at` or, of a number that JSON does not
/// know, `number`, and the column; or the `encoding` that the detail names); with BadField and the path where a key is
/// given twice, a number is beyond what a double holds, values are nested more than 64 deep, an object has more than
/// 1,000 keys or a text more than 100,000 bytes; the detail then says `twice`, the number, `nesting`, `keys` or
/// `length`; of the number the hint is `beyond`.
[[nodiscard]] base::Result<nlohmann::ordered_json> parseJson(std::string_view text);

/// JSON indented by two; lists and objects of few plain values stay on one line. Bytes that are not UTF-8 are replaced.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json& json);

/// JSON without any white space, for comparison.
[[nodiscard]] std::string compactJsonText(const nlohmann::ordered_json& json);

/// None where every text is UTF-8; else BadField with the path of the first that is not, and the detail `UTF-8`. Check
/// everything that is saved, because writing replaces such bytes without an error.
[[nodiscard]] std::optional<base::Error> faultOfTexts(const nlohmann::ordered_json& json);

/// Appends `/` and a key or index, as in a JSON pointer (RFC 6901).
void appendToPath(std::string& path, std::string_view key);

} // namespace homeward::exchange
