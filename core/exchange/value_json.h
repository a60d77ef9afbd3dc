// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

#include <nlohmann/json_fwd.hpp>

namespace homeward::exchange {

/// Converts a value of the plan to JSON and back without loss.
[[nodiscard]] nlohmann::ordered_json valueToJson(const model::Value& value);
[[nodiscard]] model::Value valueFromJson(const nlohmann::ordered_json& json);

} // namespace homeward::exchange
