// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/hatch.h"
#include "ui/charts/map/map_box_parts.h"
#include "ui/charts/map/map_ribbons.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace homeward::charts {

using style::TextStyle;

namespace {

constexpr double roundness = 4.0;
constexpr double line = boxLine;
constexpr double pad = boxPad;
constexpr Hatch delayedHatch{1.0, 6.0, 2.0, false};

QRectF rectOf(const pathway::Rect& rect) { return {rect.left, rect.top, rect.width, rect.height}; }

/// A word in a frame at a corner of a box: load, people delayed.
void paintTag(QPainter& painter, const QRectF& where, const QString& words, const QColor& ink, const QColor& ground)
{
    painter.setPen(QPen(ink, 1.0));
    painter.setBrush(ground);
    painter.drawRoundedRect(where, 3.0, 3.0);
    writeText(painter, where.adjusted(3.0, 0.0, -3.0, 0.0), Qt::AlignCenter, words, TextStyle::SmallStrong, ink);
}

/// One box as it is painted: its head with words, below it what is in use.
class Box {
public:
    Box(QPainter& painter, const MapContent& map, int setting, const style::Tokens& colours)
        : m_painter(painter),
          m_subject(map.subject()),
          m_setting(m_subject.settings[static_cast<std::size_t>(setting)]),
          m_number(setting),
          m_parts(boxParts(map, setting)),
          m_rect(m_parts.rect),
          m_body(m_parts.body),
          m_colours(colours),
          m_sphere(colours.sphere(m_setting.sphere))
    {
    }

    void paint(bool chosen)
    {
        QPainterPath outline;
        outline.addRoundedRect(m_rect, roundness, roundness);
        m_painter.save();
        m_painter.fillPath(outline, m_colours.surface);
        m_painter.setClipPath(outline, Qt::IntersectClip);
        paintUse();
        m_painter.restore();
        paintFrame(chosen);
        paintHead();
        paintTags();
    }

private:
    void paintUse()
    {
        m_painter.fillRect(m_body, m_sphere.tint);
        const auto* figures = figuresHere();
        if (!figures)
            return;
        const double share = std::clamp(figures->shareInUse().value_or(1.0), 0.0, 1.0);
        QRectF used = m_body;
        used.setTop(m_body.bottom() - share * m_body.height());
        QColor fill = m_sphere.area;
        fill.setAlphaF(0.45F);
        m_painter.fillRect(used, fill);
        const double delayed = std::clamp(figures->shareDelayed(), 0.0, 1.0) * m_body.width();
        if (delayed >= 2.0) {
            const QRectF edge(m_body.right() - delayed, m_body.top(), delayed, m_body.height());
            m_painter.fillRect(edge, m_colours.delayedTint);
            paintHatch(m_painter, QPolygonF{edge.topLeft(), edge.topRight()},
                       QPolygonF{edge.bottomLeft(), edge.bottomRight()}, delayedHatch, m_colours.delayed);
        }
        m_painter.setPen(QPen(m_sphere.text, 1.6));
        m_painter.drawLine(used.topLeft(), used.topRight());
    }

    void paintFrame(bool chosen)
    {
        const QColor ink = isOver(m_setting) ? m_colours.red
            : isTight(m_setting)             ? m_colours.amber
                                             : m_colours.borderStrong;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(ink, isOver(m_setting) || isTight(m_setting) ? 2.0 : 1.0));
        m_painter.drawRoundedRect(m_rect, roundness, roundness);
        if (!chosen)
            return;
        m_painter.setPen(QPen(m_colours.focus, 2.0));
        m_painter.drawRoundedRect(m_rect.adjusted(-3.0, -3.0, 3.0, 3.0), roundness + 2.0, roundness + 2.0);
    }

    void paintHead()
    {
        const double row = style::scaled(line);
        QRectF where = m_rect.adjusted(pad, style::scaled(3.0), -pad, 0.0);
        where.setHeight(row);
        writeText(m_painter, where, Qt::AlignLeft | Qt::AlignVCenter, m_setting.name, TextStyle::CaptionStrong,
                  m_colours.text);
        for (const QString& words : m_parts.head) {
            where.translate(0.0, row);
            writeText(m_painter, where, Qt::AlignLeft | Qt::AlignVCenter, words, TextStyle::Caption, m_colours.text);
        }
    }

    void paintTags()
    {
        if (!m_parts.load.where.isEmpty()) {
            const QColor ink = isOver(m_setting) ? m_colours.redText
                : isTight(m_setting)             ? m_colours.amberText
                                                 : m_colours.text;
            const QColor ground = isOver(m_setting) ? m_colours.redTint
                : isTight(m_setting)                ? m_colours.amberTint
                                                    : m_colours.surface;
            paintTag(m_painter, m_parts.load.where, m_parts.load.words, ink, ground);
        }
        if (!m_parts.delayed.where.isEmpty())
            paintTag(m_painter, m_parts.delayed.where, m_parts.delayed.words, m_colours.delayedText,
                     m_colours.delayedTint);
        // What is in use is hatched and ruled: words need a ground of their own.
        for (const WantingTag& tag : m_parts.wanting) {
            const double width = std::min(tagWidth(tag.words), tag.where.width());
            m_painter.fillRect(QRectF(tag.where.left() - 3.0, tag.where.top(), width, tag.where.height() - 1.0),
                               m_colours.delayedTint);
            writeText(m_painter, tag.where, Qt::AlignLeft | Qt::AlignVCenter, tag.words, TextStyle::SmallStrong,
                      m_colours.delayedText);
        }
    }

    [[nodiscard]] const pathway::SettingFigures* figuresHere() const
    {
        const auto* figures =
            m_subject.figures ? &m_subject.figures->settings[static_cast<std::size_t>(m_number)] : nullptr;
        return figures && figures->inRun ? figures : nullptr;
    }

    QPainter& m_painter;
    const MapSubject& m_subject;
    const MapSetting& m_setting;
    int m_number;
    BoxParts m_parts;
    QRectF m_rect;
    QRectF m_body;
    const style::Tokens& m_colours;
    const style::SphereColours& m_sphere;
};

/// Who comes into a setting from outside, above its box: the figure and an arrow down.
void paintNew(QPainter& painter, const MapContent& map, int setting, const style::Tokens& colours)
{
    if (!map.subject().counted())
        return;
    const pathway::MapFigure& figure =
        map.subject().figures->settings[static_cast<std::size_t>(setting)].comeFromOutside;
    const bool shown =
        map.subject().view == MapView::Difference ? differs(figure) : std::max(figure.now, figure.then) >= 0.05;
    if (!shown)
        return;
    const QRectF where = rectOf(map.layout().newMarks[static_cast<std::size_t>(setting)]);
    const QString words =
        Words::tr("%1 new", "people a week who come from outside").arg(mapFigure(figure, map.subject().view));
    writeText(painter, where.adjusted(0.0, 0.0, -16.0, -2.0), Qt::AlignRight | Qt::AlignVCenter, words,
              TextStyle::Small, colours.text2);
    const double x = where.right() - 7.0;
    painter.setPen(QPen(colours.text2, 2.0));
    painter.drawLine(QPointF(x, where.top() + 3.0), QPointF(x, where.bottom() - 6.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.text2);
    painter.drawPolygon(
        QPolygonF{{x - 4.0, where.bottom() - 7.0}, {x + 4.0, where.bottom() - 7.0}, {x, where.bottom() - 1.0}});
}

void paintOutcome(QPainter& painter, const MapContent& map, int outcome, bool chosen, const style::Tokens& colours)
{
    const QRectF rect = rectOf(map.rectOf(map.settings() + outcome));
    const double round = std::min(22.0, rect.height() / 2.0);
    painter.setPen(QPen(chosen ? colours.focus : colours.borderStrong, chosen ? 2.0 : 1.0));
    painter.setBrush(colours.outcomeTint);
    painter.drawRoundedRect(rect, round, round);
    const QString name = map.placeName(map.settings() + outcome);
    const double row = style::scaled(line);
    const bool known = map.subject().counted();
    QRectF words = rect.adjusted(6.0, 2.0, -6.0, -2.0);
    if (known) {
        const QRectF figure(words.left(), rect.bottom() - row - 4.0, words.width(), row);
        words.setBottom(figure.top());
        const pathway::MapFigure& people = map.subject().figures->outcomes[static_cast<std::size_t>(outcome)];
        const bool same = map.subject().view == MapView::Difference && !differs(people);
        writeText(painter, figure, Qt::AlignCenter,
                  same ? Words::tr("no change") : mapFigure(people, map.subject().view), TextStyle::CaptionStrong,
                  colours.text);
    }
    writeText(painter, words, Qt::AlignCenter | Qt::TextWordWrap, name, TextStyle::SmallStrong, colours.text);
}

} // namespace

void paintBoxes(QPainter& painter, const MapContent& map, const MapThing& chosen, const style::Tokens& colours)
{
    for (int s = 0; s < map.settings(); ++s) {
        Box(painter, map, s, colours).paint(chosen.isPlace() && chosen.place == s);
        paintNew(painter, map, s, colours);
    }
    for (int o = 0; o < map.places() - map.settings(); ++o)
        paintOutcome(painter, map, o, chosen.isPlace() && chosen.place == map.settings() + o, colours);
}

} // namespace homeward::charts
