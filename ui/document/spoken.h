// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/validation/problem.h"

#include <QString>

#include <string>

namespace homeward::document {

/// A marked text of ui/wording in the user's language, for the functions there that ask for a `Translate`.
[[nodiscard]] std::string translated(const char* text);

/// The shared sentences (ui/wording) in the user's language.
[[nodiscard]] QString spoken(const validation::Problem& problem);
[[nodiscard]] QString spoken(const base::Error& error);
/// Where a path leads, from the plan down to the field.
[[nodiscard]] QString placeOf(const QString& path, const model::Plan& plan);

} // namespace homeward::document
