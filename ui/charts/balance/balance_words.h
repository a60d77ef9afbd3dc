// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/care_figures.h"

namespace homeward::charts {

/// The finding: what became of home's share since now.
[[nodiscard]] QString balanceTitle(const CareFigures& figures);
[[nodiscard]] QString balanceSubtitle(const CareFigures& figures);
/// Type, subject, and the shares of every bar.
[[nodiscard]] QString balanceAltText(const CareFigures& figures);
/// The shares by sphere, in per cent.
[[nodiscard]] ChartTable balanceTable(const CareFigures& figures);

} // namespace homeward::charts
