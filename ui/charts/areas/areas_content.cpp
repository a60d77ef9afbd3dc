// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_content.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/translated.h"
#include "ui/wording/atlas_text.h"

#include <QPainterPath>

namespace homeward::charts {

namespace {

using atlas::AreaRow;
using stats::FunnelPlace;

using numbers::translated;

ChartCell cell(const std::optional<double>& value) { return value ? ChartCell(*value) : ChartCell(); }

} // namespace

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

QString AreasContent::sentenceOf(const AreaRow& row) const
{
    if (!row.value)
        return Words::tr("%1: %2.").arg(text(row.name), text(wording::missingText(row.missing, translated)));
    if (!row.ci95)
        return Words::tr("%1: %2.").arg(text(row.name), m_figures.value(*row.value));
    return Words::tr("%1: %2, 95 % sure: %3 to %4.")
        .arg(text(row.name), m_figures.value(*row.value), m_figures.value(row.ci95->low),
             m_figures.value(row.ci95->high));
}

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
