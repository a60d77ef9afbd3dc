// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recover.h"

#include <QStringList>

namespace homeward::ui {

/// What was taken out of a damaged file, what was lost, and what to do now; a line each.
[[nodiscard]] QStringList recoveredLines(const store::RecoveredPlan& what);

} // namespace homeward::ui
