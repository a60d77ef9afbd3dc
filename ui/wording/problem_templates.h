// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/problem.h"

namespace homeward::wording {

/// The sentence for a problem, marked for translation: %1 its subject, %2 its field, %3 its detail, %4 what was
/// found, %5 and %6 the limits, %7 a hundredth of what was found.
[[nodiscard]] const char* templateOf(const validation::Problem& problem);

/// Whether that sentence has its subject within it.
[[nodiscard]] bool namesSubject(const validation::Problem& problem);

} // namespace homeward::wording
