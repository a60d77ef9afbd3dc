// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

namespace homeward::ui {

/// Where in the plan a problem's path leads, in words: "Cohorts › Emergency, 85 and over › pathway › Acute hospital".
[[nodiscard]] QString placeInWords(const model::Plan& plan, const QString& path);

} // namespace homeward::ui
