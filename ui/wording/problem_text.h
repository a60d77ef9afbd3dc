// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/problem.h"
#include "ui/wording/translate.h"

#include <string>
#include <vector>

namespace homeward::wording {

/// What is wrong, where, and what to do, as plain sentences:
/// `The routes from Acute hospital for 85 and over add up to 97 %. Add 3 points.`
[[nodiscard]] std::string problemText(const validation::Problem& problem, const Translate& translate = untranslated);

/// The same problems with the errors before the warnings, else in the order in which they were found.
[[nodiscard]] std::vector<validation::Problem> errorsFirst(std::vector<validation::Problem> problems);

} // namespace homeward::wording
