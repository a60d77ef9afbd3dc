// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace homeward::exchange {

/// A plan as JSON (resources/schema/plan.schema.json), with keys in a fixed order and without defaults.
[[nodiscard]] nlohmann::ordered_json planToJson(const model::Plan& plan);

/// Reads a plan from JSON. Unknown and wrongly typed fields are errors with the path to the field. Adds a base scenario
/// to a plan without one. Values are not validated here (core/validation).
[[nodiscard]] base::Result<model::Plan> planFromJson(const nlohmann::ordered_json& json);

/// The same as text, indented by two. Reading a text that is not JSON fails with `NotJson` and the line.
[[nodiscard]] std::string planToText(const model::Plan& plan);
[[nodiscard]] base::Result<model::Plan> planFromText(std::string_view text);

/// Reads or writes a JSON plan file (written beside, flushed, replaced).
[[nodiscard]] base::Result<model::Plan> readPlanFile(const std::string& path);
[[nodiscard]] base::Status writePlanFile(const model::Plan& plan, const std::string& path);

} // namespace homeward::exchange
