// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/map/map_words.h"

#include <QRectF>

#include <vector>

namespace homeward::charts {

/// Words in a frame at a corner of a box, or in a line of it.
struct BoxTag {
    QString words;
    QRectF where;   ///< empty where there is no room
};

/// A line of people who lack a place.
struct WantingTag : BoxTag {
    results::Measure measure = results::Measure::PeopleWaiting;
};

/// What stands where in the box of a setting, in the layout's pixels.
struct BoxParts {
    QRectF rect;
    QRectF body;                       ///< below the head: what is in use
    QStringList head;                  ///< lines below the name
    [[nodiscard]] QRectF headLine(int line) const;
    BoxTag load;                       ///< at the foot on the left
    BoxTag delayed;                    ///< at the foot on the right, above the load where both do not fit
    std::vector<WantingTag> wanting;   ///< from the top of the body, those that there is room for
};

inline constexpr double boxLine = 15.0;   ///< of text, at 1x
inline constexpr double boxPad = 7.0;

/// The width of a tag with its words.
[[nodiscard]] double tagWidth(const QString& words);
[[nodiscard]] BoxParts boxParts(const MapContent& map, int setting);

} // namespace homeward::charts
