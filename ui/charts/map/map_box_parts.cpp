// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_box_parts.h"

#include <QFontMetricsF>

namespace homeward::charts {

namespace {

/// At the foot, the two beside each other where both fit; gives where what stands above them ends.
double placeTags(BoxParts& parts)
{
    const double height = style::scaled(boxLine);
    double floor = parts.body.bottom() - 5.0;
    const double loadWidth = tagWidth(parts.load.words);
    if (!parts.load.words.isEmpty())
        parts.load.where = {parts.rect.left() + boxPad, floor - height, loadWidth, height};
    const double delayedWidth = tagWidth(parts.delayed.words);
    const bool beside = parts.load.words.isEmpty() || loadWidth + delayedWidth + 3.0 * boxPad <= parts.rect.width();
    if (!parts.load.words.isEmpty() && !beside)
        floor -= height + 3.0;
    if (!parts.delayed.words.isEmpty() && floor - height >= parts.body.top() - 2.0)
        parts.delayed.where = {parts.rect.right() - boxPad - delayedWidth, floor - height, delayedWidth, height};
    return floor - height - 3.0;
}

void placeWanting(BoxParts& parts, const std::vector<Wanting>& wanting, double floor)
{
    const double height = style::scaled(boxLine);
    double top = parts.body.top() + 2.0;
    for (const Wanting& one : wanting) {
        if (top + height > floor + 1.0)
            return;
        const QRectF line(parts.rect.left() + boxPad, top, parts.rect.width() - 2.0 * boxPad, height);
        const bool fits =
            QFontMetricsF(style::font(style::TextStyle::SmallStrong)).horizontalAdvance(one.words) <= line.width();
        parts.wanting.push_back({{fits ? one.words : one.shortWords, line}, one.measure});
        top += height;
    }
}

} // namespace

QRectF BoxParts::headLine(int line) const
{
    const double row = style::scaled(boxLine);
    return {rect.left() + boxPad, rect.top() + style::scaled(3.0) + row * (line + 1), rect.width() - 2.0 * boxPad, row};
}

double tagWidth(const QString& words)
{
    return QFontMetricsF(style::font(style::TextStyle::SmallStrong)).horizontalAdvance(words) + 10.0;
}

BoxParts boxParts(const MapContent& map, int setting)
{
    const MapSubject& subject = map.subject();
    const pathway::Rect& rect = map.rectOf(setting);
    BoxParts parts;
    parts.rect = {rect.left, rect.top, rect.width, rect.height};
    parts.head = boxLines(subject, setting);
    const double head = 6.0 + boxLine * (1.0 + static_cast<double>(parts.head.size()));
    parts.body = parts.rect.adjusted(0.0, style::scaled(head), 0.0, 0.0);
    parts.load.words = loadText(subject.settings[static_cast<std::size_t>(setting)]);
    parts.delayed.words = delayedText(subject, setting);
    placeWanting(parts, wantingOf(subject, setting), placeTags(parts));
    return parts;
}

} // namespace homeward::charts
