// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_content.h"

namespace homeward::ui {

/// The sentence that heads "Where care is held", and the line under it that says how sure it is.
struct WhereFinding {
    QString sentence;   ///< "By 2031/32, 77 more people a day are cared for at home ..."
    QString sureness;
};

/// Says what differs surely from the scenario compared with; a scenario against itself is told in levels. Of a sphere
/// that the plan has no setting in, nothing is said.
[[nodiscard]] WhereFinding whereFinding(const charts::WhereChartContent& content);

} // namespace homeward::ui
