// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace homeward::model {

/// The text that a planner typed for a figure, if it was not just a number: `=10*37.5`. No run depends on it.
struct TypedFigure {
    std::string path;    ///< to the figure, by ids: `/settings/acute/capacity/units`
    std::string text;    ///< as typed
    /// its value in the unit of the figure; the text is valid only while the figure has this value
    double value = 0.0;

    friend bool operator==(const TypedFigure&, const TypedFigure&) = default;
};

} // namespace homeward::model
