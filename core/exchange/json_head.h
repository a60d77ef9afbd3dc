// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace homeward::exchange {

/// What is wrong with the head of one of our JSON files: an object whose `format` is the given one, and whose
/// `formatVersion` is a whole number from 1 to `newest`. Fails with BadField, MissingField, or NewerVersion (the number is
/// the version); none where it can be read.
[[nodiscard]] std::optional<base::Error> faultOfHead(const nlohmann::ordered_json& json, std::string_view format,
                                                     int newest);

} // namespace homeward::exchange
