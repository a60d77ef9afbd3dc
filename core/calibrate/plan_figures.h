// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/area_figures.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::reference {
class ReferenceSet;
}

namespace homeward::calibrate {

/// What a figure of a new plan rests on.
enum class Standing {
    Published,      ///< as its publisher gives it
    Derived,        ///< worked out from published figures, or solved with them
    FilledIn,       ///< not published for the area: from other years or from Scotland
    Missing,        ///< not published, and not filled in
    Illustrative,   ///< an assumption of the template
};

/// What a figure of an area and Scotland's are compared by.
enum class Beside {
    Nothing,
    Itself,     ///< a figure a head already
    PerThousand,///< people of the band
    ShareOfAll, ///< people
    Growth,     ///< over ten years, as a share
};

/// One figure that comes with a new plan of an area.
struct PlanFigure {
    Standing standing = Standing::Published;
    std::string measure;                 ///< of the reference set; empty for an assumption of the template
    std::string band;
    std::string title;                   ///< of the measure, or of the template's source
    std::string unit;
    std::optional<double> value;
    std::optional<double> highest;       ///< where it stands for many: `value` is the lowest of them
    int count = 1;                       ///< how many it stands for
    Beside beside = Beside::Nothing;
    std::optional<double> compared;      ///< the area's, in the terms of `beside`
    std::optional<double> scotland;
    std::string year;
    std::string publisher;
    std::string how;                     ///< how it was derived, its plausible range
    bool mayBeTyped = false;             ///< the base year is solved with it
    bool typed = false;                  ///< by the planner, in place of what `standing` says
    bool isPart = false;                 ///< of the row before it that is no part
};

/// Every figure that comes with a new plan of an area by a template: published ones that the template uses and a few beside
/// them, in the order of the set, each with its bands; then the template's own by source.
[[nodiscard]] std::vector<PlanFigure> planFigures(const reference::ReferenceSet& set, const AreaFigures& area,
                                                  const model::Plan& pattern);

/// The titles of what a template uses and nobody published for a partnership (by code): missing or filled in.
[[nodiscard]] std::vector<std::string> unpublished(const reference::ReferenceSet& set, std::string_view code,
                                                   const model::Plan& pattern);

} // namespace homeward::calibrate
