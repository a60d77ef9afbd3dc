// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import.h"

#include <string>

namespace homeward::cli {

/// What was recognised, and every figure that would change, old and new.
[[nodiscard]] std::string importTable(const imports::Import& import, const model::Plan& plan, const std::string& file);
/// The same with the findings, for programs.
[[nodiscard]] std::string importJson(const imports::Import& import, const std::string& file);
/// A finding as one line: `refused: …`, `stop: …`, `warning: …` or `note: …`.
[[nodiscard]] std::string lineOf(const imports::Finding& finding, const std::string& file);

} // namespace homeward::cli
