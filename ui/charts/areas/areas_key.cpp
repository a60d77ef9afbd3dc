// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_key.h"

#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"

#include <QPainter>

#include <array>

namespace homeward::charts {

using style::TextStyle;

namespace {

QString className(const AreasFigures& figures, std::size_t place)
{
    const auto& limits = figures.classes;
    return place == 0 ? Words::tr("under %1").arg(figures.value(limits.front()))
        : place == limits.size()
        ? Words::tr("%1 or more").arg(figures.value(limits.back()))
        : Words::tr("%1 up to %2").arg(figures.value(limits[place - 1]), figures.value(limits[place]));
}

ToldFigure toldClasses(const AreasFigures& figures)
{
    ToldFigure told;
    told.title = Words::tr("Colours of the map");
    told.under = QStringList{figures.measure, figures.unit, figures.year}.join(QStringLiteral(", "));
    const auto rows = figures.ranked();
    std::array<int, 5> counts{};
    for (const atlas::AreaRow* row : rows)
        ++counts[static_cast<std::size_t>(figures.classOf(*row->value))];
    ToldParting classes{Words::tr("Areas by class"), {}};
    for (std::size_t i = 0; i < counts.size(); ++i)
        classes.parts.push_back({className(figures, i), QString::number(counts[i]), {}, {}});
    classes.parts.push_back({Words::tr("in all"), QString::number(rows.size()), {}, {}});
    told.partings = {std::move(classes)};
    told.meaning = Words::tr("The darker, the higher the figure. %1").arg(figures.classesHow);
    told.source = figures.source;
    told.help = QStringLiteral("areas");
    return told;
}

/// The quarters of the areas with a figure: the values between which half of them lie.
struct Quarters {
    const atlas::AreaRow* low = nullptr;
    const atlas::AreaRow* high = nullptr;
};

Quarters quartersOf(const AreasFigures& figures)
{
    const auto rows = figures.ranked();
    constexpr std::size_t fewest = 8;
    return rows.size() < fewest ? Quarters() : Quarters{rows[rows.size() * 3 / 4], rows[rows.size() / 4]};
}

ToldFigure toldHalf(const AreasFigures& figures, const Quarters& quarters)
{
    ToldFigure told;
    told.title = Words::tr("Where half of the areas lie");
    told.under = QStringList{figures.measure, figures.unit, figures.year}.join(QStringLiteral(", "));
    told.value = Words::tr("%1 to %2").arg(figures.value(*quarters.low->value), figures.value(*quarters.high->value));
    told.why = Words::tr("%1 has %2, and %3 has %4: about a quarter of the areas have less, and a quarter more.")
                   .arg(text(quarters.low->name), figures.value(*quarters.low->value), text(quarters.high->name),
                        figures.value(*quarters.high->value));
    told.meaning =
        Words::tr("The areas with a figure stand from the lowest to the highest; the middle half is told, so "
                  "that one area far off does not widen it.");
    told.source = figures.source;
    told.help = QStringLiteral("areas");
    return told;
}

} // namespace

QString mapTitle(const AreasFigures& figures)
{
    const Quarters quarters = quartersOf(figures);
    return quarters.low ? Words::tr("Half of the areas lie between %1 and %2")
                              .arg(figures.value(*quarters.low->value), figures.value(*quarters.high->value))
                        : figures.measure;
}

std::optional<ChartMark> mapKeyMark(const QRectF& area, const QRectF& key, const AreasFigures& figures, QPointF point)
{
    const QRectF classes(key.left(), key.top(), key.width(), style::scaled(9.0) + 2.0 + style::scaled(14.0));
    if (classes.contains(point) && !figures.areas.empty())
        return ChartMark{classes, Words::tr("Colours of the map"), toldClasses(figures)};
    const QRectF title(area.left(), area.top(), area.width(), style::scaled(20.0));
    const Quarters quarters = quartersOf(figures);
    if (quarters.low && title.contains(point))
        return ChartMark{title, mapTitle(figures), toldHalf(figures, quarters)};
    return std::nullopt;
}

void paintMapKey(QPainter& painter, const QRectF& key, const AreasFigures& figures, const style::Tokens& colours)
{
    const double width = key.width() / 5.0, height = style::scaled(9.0), line = style::scaled(14.0);
    for (int i = 0; i < 5; ++i) {
        const QRectF box(key.left() + i * width, key.top(), width, height);
        painter.setPen(QPen(colours.border, 1.0));
        painter.setBrush(colours.sequential[i]);
        painter.drawRect(box);
        painter.setBrush(Qt::NoBrush);
        writeText(painter, {box.left(), box.bottom() + 2.0, width, line}, Qt::AlignCenter,
                  className(figures, static_cast<std::size_t>(i)), TextStyle::Small, colours.text2);
    }
    QStringList notes;
    if (!figures.look.own.isEmpty())
        notes.append(Words::tr("framed: this plan"));
    if (!figures.look.like.isEmpty())
        notes.append(Words::tr("dot: like us"));
    notes.append(Words::tr("–: no figure"));
    writeText(painter, {key.left(), key.top() + height + line + 3.0, key.width(), line},
              Qt::AlignLeft | Qt::AlignVCenter, notes.join(QStringLiteral("; ")), TextStyle::Small, colours.text2);
}

std::optional<QPen> framePen(const AreasFigures& figures, const QString& code, const style::Tokens& colours)
{
    const bool own = code == figures.look.own, chosen = code == figures.look.chosen;
    if (!own && !chosen)
        return std::nullopt;
    return QPen(chosen ? colours.focus : colours.ink, own ? 2.5 : 2.0, chosen && !own ? Qt::DashLine : Qt::SolidLine);
}

} // namespace homeward::charts
