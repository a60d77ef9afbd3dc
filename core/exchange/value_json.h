// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

#include <nlohmann/json_fwd.hpp>

namespace homeward::exchange {

/// A value of the plan as JSON, and back; one is the other's inverse.
[[nodiscard]] nlohmann::ordered_json valueToJson(const model::Value& value);
[[nodiscard]] model::Value valueFromJson(const nlohmann::ordered_json& json);

} // namespace homeward::exchange
