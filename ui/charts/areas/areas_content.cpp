// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_content.h"

#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/atlas_text.h"

#include <QPainterPath>

namespace homeward::charts {

namespace {

using atlas::AreaRow;
using stats::FunnelPlace;

using numbers::translated;

ChartCell cell(const std::optional<double>& value) { return value ? ChartCell(*value) : ChartCell(); }

/// Beside Scotland, where there are limits.
QString placeOf(const AreasFigures& figures, const AreaRow& row)
{
    if (!row.value || !figures.country || !figures.country->value || figures.country->code == row.code)
        return {};
    const QString country = figures.value(*figures.country->value);
    const QString name = text(figures.country->name);
    if (!figures.funnel)
        return Words::tr("%1 has %2.").arg(name, country);
    return Words::tr("%1 has %2. Beside it: %3.")
        .arg(name, country, text(wording::funnelPlaceText(row.place, translated)));
}

/// Of what count and how many people a figure is made.
QString howMade(const AreasFigures& figures, const AreaRow& row)
{
    QStringList sentences;
    if (row.total && row.people && *row.people > 0.0)
        sentences << Words::tr("It is made of a count of %1 and %2 people who live there.")
                         .arg(numbers::whole(*row.total), numbers::whole(*row.people));
    if (row.ci95)
        sentences << Words::tr("Chance alone would move it between %1 and %2 (95 %).")
                         .arg(figures.value(row.ci95->low), figures.value(row.ci95->high));
    sentences << (figures.modelled ? Words::tr("It is modelled: a figure of the plan’s run, not an observation.")
                                   : Words::tr("It is published, not modelled."));
    return sentences.join(QLatin1Char(' '));
}

QString sentenceText(const AreasFigures& figures, const AreaRow& row)
{
    if (!row.value)
        return Words::tr("%1: %2.").arg(text(row.name), text(wording::missingText(row.missing, translated)));
    if (!row.ci95)
        return Words::tr("%1: %2.").arg(text(row.name), figures.value(*row.value));
    return Words::tr("%1: %2, 95 % sure: %3 to %4.")
        .arg(text(row.name), figures.value(*row.value), figures.value(row.ci95->low), figures.value(row.ci95->high));
}

} // namespace

ChartMark areaMark(const AreasFigures& figures, const AreaRow& row)
{
    ToldFigure told;
    told.title = Words::tr("%1, %2").arg(figures.measure, text(row.name));
    told.under = figures.year;
    told.value = row.value ? Words::tr("%1 %2").arg(figures.value(*row.value), figures.unit)
                           : text(wording::missingText(row.missing, translated));
    told.why = placeOf(figures, row);
    told.meaning = howMade(figures, row);
    told.source = QStringList{figures.source, figures.limits}.join(QLatin1Char(' ')).trimmed();
    told.help = QStringLiteral("areas");
    return ChartMark{{}, sentenceText(figures, row), std::move(told)};
}

std::vector<ChartTable> AreasContent::tables() const
{
    if (m_figures.areas.empty())
        return {};
    ChartTable table{QStringLiteral("areas"),
                     Words::tr("By area"),
                     {{Words::tr("Area"), {}},
                      {m_figures.measure, m_figures.unit, m_figures.decimals},
                      {Words::tr("95 % from"), m_figures.unit, m_figures.decimals},
                      {Words::tr("95 % to"), m_figures.unit, m_figures.decimals},
                      {Words::tr("People"), {}, 0},
                      {m_figures.modelled ? Words::tr("Modelled or observed") : Words::tr("Beside Scotland"), {}}},
                     {}};
    const auto add = [&](const AreaRow& row, const QString& word) {
        table.rows.push_back({text(row.name), cell(row.value),
                              cell(row.ci95 ? std::optional(row.ci95->low) : std::nullopt),
                              cell(row.ci95 ? std::optional(row.ci95->high) : std::nullopt), cell(row.people), word});
    };
    for (const AreaRow* row : m_figures.ranked())
        add(*row,
            m_figures.modelled     ? Words::tr("modelled")
                : m_figures.funnel ? text(wording::funnelPlaceText(row->place, translated))
                                   : Words::tr("observed"));
    for (const AreaRow& row : m_figures.areas)
        if (!row.value)
            add(row, text(wording::missingText(row.missing, translated)));
    if (m_figures.country)
        add(*m_figures.country, {});
    return {table};
}

const AreaRow* AreasContent::inView() const
{
    const AreaRow* chosen = m_figures.area(m_figures.look.chosen);
    return chosen ? chosen : m_figures.area(m_figures.look.own);
}

std::optional<ChartMark> AreasContent::markOf(const QString& code) const
{
    const AreaRow* row = m_figures.area(code);
    return row ? std::optional(areaMark(m_figures, *row)) : std::nullopt;
}

std::optional<ChartMark> AreasContent::figureAt(const QRectF& area, QPointF point) const
{
    const auto code = areaAt(area, point);
    return code ? markOf(*code) : std::nullopt;
}

QString AreasContent::placeSentence() const
{
    const AreaRow* row = inView();
    if (!row || !row->value || !m_figures.funnel)
        return Words::tr("Areas beside what chance would do");
    const QString name = text(row->name);
    switch (row->place) {
    case FunnelPlace::FarAbove: return Words::tr("%1 is clearly above Scotland").arg(name);
    case FunnelPlace::Above: return Words::tr("%1 may be above Scotland").arg(name);
    case FunnelPlace::Below: return Words::tr("%1 may be below Scotland").arg(name);
    case FunnelPlace::FarBelow: return Words::tr("%1 is clearly below Scotland").arg(name);
    case FunnelPlace::Within: break;
    }
    return Words::tr("%1 is where Scotland is").arg(name);
}

QString AreasContent::sentenceOf(const AreaRow& row) const { return sentenceText(m_figures, row); }

void paintFunnelMark(QPainter& painter, QPointF middle, double size, FunnelPlace place, const QColor& ink)
{
    if (place == FunnelPlace::Within)
        return;
    const bool up = place == FunnelPlace::Above || place == FunnelPlace::FarAbove;
    const bool filled = place == FunnelPlace::FarAbove || place == FunnelPlace::FarBelow;
    const double half = size / 2.0, rise = up ? -half : half;
    QPolygonF triangle;
    triangle << middle + QPointF(0.0, rise) << middle + QPointF(half, -rise) << middle + QPointF(-half, -rise);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(filled ? QBrush(ink) : Qt::NoBrush);
    painter.drawPolygon(triangle);
    painter.setBrush(Qt::NoBrush);
}

} // namespace homeward::charts
