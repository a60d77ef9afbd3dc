// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace homeward::model {

/// What a planner typed to get a figure, where it was more than the number: `=10*37.5`. No run depends on it.
struct TypedFigure {
    std::string path;    ///< to the figure, by ids: `/settings/acute/capacity/units`
    std::string text;    ///< as typed
    double value = 0.0;  ///< that it gave, in the unit of the figure; the note holds as long as the figure has it

    friend bool operator==(const TypedFigure&, const TypedFigure&) = default;
};

} // namespace homeward::model
