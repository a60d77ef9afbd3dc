// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace homeward::exchange {

/// A plan as JSON (resources/schema/plan.schema.json); keys in a fixed order, defaults left out.
[[nodiscard]] nlohmann::ordered_json planToJson(const model::Plan& plan);

/// The plan of a JSON value. Unknown and ill-typed fields are errors with the path to the field.
/// A plan without a base scenario is given one. Values are not judged here: that is validation's work.
[[nodiscard]] base::Result<model::Plan> planFromJson(const nlohmann::ordered_json& json);

/// The same as text, indented by two; reading a text that is not JSON gives `NotJson` with the line.
[[nodiscard]] std::string planToText(const model::Plan& plan);
[[nodiscard]] base::Result<model::Plan> planFromText(std::string_view text);

/// Reads or writes a JSON plan file (written beside, flushed, replaced).
[[nodiscard]] base::Result<model::Plan> readPlanFile(const std::string& path);
[[nodiscard]] base::Status writePlanFile(const model::Plan& plan, const std::string& path);

} // namespace homeward::exchange
