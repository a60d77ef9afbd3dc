// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "ui/charts/care_figures.h"

#include <optional>

namespace homeward::ui {

/// The sentence that heads "Where care is held", why it is so as far as the run tells, and how sure it is.
struct WhereFinding {
    QString sentence;   ///< "By 2031/32, 77 more people a day are cared for at home ..."
    QString why;        ///< "12 of the beds are freed because fewer people wait in them to leave."; may be empty
    QString sureness;
    std::optional<results::HeadlineId> of = {};   ///< the figure that it begins with; none where it has none
};

/// Says what differs surely from the scenario compared with; a scenario against itself is told in levels. Of a sphere
/// that the plan has no setting in, nothing is said.
[[nodiscard]] WhereFinding whereFinding(const charts::CareFigures& figures);

} // namespace homeward::ui
