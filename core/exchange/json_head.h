// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace homeward::exchange {

/// Checks the head of one of our JSON files: an object with the given `format`, and with a `formatVersion` that is a
/// whole number from 1 to `newest`. The error is BadField, MissingField, or NewerVersion (`number` is the version);
/// none where the file can be read.
[[nodiscard]] std::optional<base::Error> faultOfHead(const nlohmann::ordered_json& json, std::string_view format,
                                                     int newest);

} // namespace homeward::exchange
