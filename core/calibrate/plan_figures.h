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

/// The origin of a figure of a new plan.
enum class Standing {
    Published, ///< as published
    Derived, ///< computed from published figures, or solved with them
    FilledIn, ///< not published for the area: taken from other years or from Scotland
    Missing,        ///< not published, and not filled in
    Illustrative,   ///< an assumption of the template
};

/// The terms in which a figure of an area and Scotland's are compared.
enum class Beside {
    Nothing,
    Itself, ///< as it is: already a figure a head
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
    std::optional<double> highest; ///< if it stands for many figures: the highest, with `value` the lowest
    int count = 1; ///< how many figures it stands for
    Beside beside = Beside::Nothing;
    std::optional<double> compared;      ///< the area's, in the terms of `beside`
    std::optional<double> scotland;
    std::string year;
    std::string publisher;
    std::string how;                     ///< how it was derived, its plausible range
    bool mayBeTyped = false;             ///< the base year is solved with it
    bool typed = false; ///< typed by the planner, replacing what `standing` says
    bool isPart = false; ///< a part of the last row before it that is no part
};

/// All figures of a new plan for an area: the published ones that the template uses and a few others, in the order of
/// the set, each with its bands; then the template's own, by source.
[[nodiscard]] std::vector<PlanFigure> planFigures(const reference::ReferenceSet& set, const AreaFigures& area,
                                                  const model::Plan& pattern);

/// The titles of figures that a template uses but that are not published for a partnership (by code): missing or filled
/// in.
[[nodiscard]] std::vector<std::string> unpublished(const reference::ReferenceSet& set, std::string_view code,
                                                   const model::Plan& pattern);

} // namespace homeward::calibrate
