// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/observed/observed_chart.h"

#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/indicator_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

namespace homeward::charts {

namespace {

using indicators::IndicatorUnit;
using indicators::IndicatorYears;
using style::TextStyle;

/// The calendar year in which a year of a label begins: `2024/25`, `2022`.
int yearOf(const std::string& label) { return std::atoi(label.c_str()); }

class ObservedChart final : public ChartContent {
public:
    ObservedChart(const IndicatorYears& years, ObservedSubject subject)
        : m_years(years),
          m_subject(std::move(subject)),
          m_name(text(wording::indicatorTitle({years.id, years.band}, numbers::translated)))
    {
    }

    [[nodiscard]] QString title() const override
    {
        const QString published = m_years.observed.empty()
            ? QString()
            : Words::tr("%1 in %2 as published")
                  .arg(valueText(m_years.observed.back().value), text(m_years.observed.back().year));
        const auto last = lastModelled();
        const QString modelled = last ? Words::tr("%1 in %2 as modelled")
                                            .arg(valueText(m_years.modelled[*last]->mean), text(m_years.years[*last]))
                                      : QString();
        if (published.isEmpty() && modelled.isEmpty())
            return {};
        if (published.isEmpty() || modelled.isEmpty())
            return Words::tr("%1: %2").arg(m_name, published + modelled);
        return Words::tr("%1: %2, %3").arg(m_name, published, modelled);
    }
    [[nodiscard]] QString subtitle() const override
    {
        const QString shown =
            Words::tr("%1: squares are published years, the line is %2").arg(m_subject.areas, m_subject.scenario);
        return m_subject.against.isEmpty() ? shown : Words::tr("%1, dashes are %2").arg(shown, m_subject.against);
    }
    [[nodiscard]] QString source() const override
    {
        return m_years.observed.empty() || m_years.observed.back().publisher.empty()
            ? m_subject.source
            : Words::tr("Published: %1. %2").arg(text(m_years.observed.back().publisher), m_subject.source);
    }
    [[nodiscard]] QString altText() const override
    {
        return Words::tr(
                   "Line chart of published and modelled years. %1. There are %2 published years and %3 modelled.")
            .arg(title(), QString::number(m_years.observed.size()), QString::number(m_years.years.size()));
    }
    [[nodiscard]] Caveats caveats() const override { return m_subject.caveats; }
    [[nodiscard]] std::vector<ChartTable> tables() const override;
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area) const override;

private:
    /// Where years and values stand.
    struct Scales {
        QRectF plot;
        RoundAxis values;
        int firstYear = 0;
        int lastYear = 0;

        [[nodiscard]] double x(int year) const
        {
            return plot.left() + plot.width() * (year - firstYear + 0.5) / (lastYear - firstYear + 1.0);
        }
        [[nodiscard]] double y(double value) const { return plot.bottom() - plot.height() * values.share(value); }
    };

    [[nodiscard]] QString valueText(double value) const
    {
        return text(wording::indicatorValue(m_years.id, value, numbers::translated));
    }
    [[nodiscard]] bool isShare() const { return indicators::kindOf(m_years.id).unit == IndicatorUnit::Share; }
    /// Shares in per cent, as tables have them.
    [[nodiscard]] double told(double value) const { return isShare() ? 100.0 * value : value; }
    [[nodiscard]] std::optional<std::size_t> lastModelled() const
    {
        for (std::size_t i = m_years.modelled.size(); i-- > 0;)
            if (m_years.modelled[i])
                return i;
        return std::nullopt;
    }
    [[nodiscard]] ToldFigure toldOf(const QString& of, const QString& year, double value) const
    {
        ToldFigure figure;
        figure.title = m_name;
        figure.under = QStringList{of, year, m_subject.areas}.join(QStringLiteral(", "));
        figure.value = valueText(value);
        figure.meaning = text(wording::indicatorDefinition(m_years.id, numbers::translated));
        figure.source = source();
        return figure;
    }
    [[nodiscard]] Scales scalesIn(const QRectF& body) const;
    void paintAxes(QPainter& painter, const Scales& at, const style::Tokens& colours) const;
    void paintModelled(QPainter& painter, const Scales& at, const style::Tokens& colours) const;
    void paintAgainst(QPainter& painter, const Scales& at, const style::Tokens& colours) const;
    void paintObserved(QPainter& painter, const Scales& at, const style::Tokens& colours) const;

    IndicatorYears m_years;
    ObservedSubject m_subject;
    QString m_name;
};

QString unitOf(IndicatorUnit unit)
{
    switch (unit) {
    case IndicatorUnit::Share: return QStringLiteral("%");
    case IndicatorUnit::Days: return Words::tr("days");
    case IndicatorUnit::People: return Words::tr("people");
    case IndicatorUnit::Stays: return Words::tr("stays");
    case IndicatorUnit::Per1000Discharges: break;
    }
    return Words::tr("for 1,000 discharges");
}

std::vector<ChartTable> ObservedChart::tables() const
{
    const QString unit = unitOf(indicators::kindOf(m_years.id).unit);
    ChartTable table{QStringLiteral("years"),
                     Words::tr("By year"),
                     {{Words::tr("Year"), {}},
                      {Words::tr("Kind"), {}},
                      {m_name, unit},
                      {Words::tr("95 % from"), unit},
                      {Words::tr("95 % to"), unit}},
                     {}};
    for (const indicators::Observed& year : m_years.observed)
        table.rows.push_back({text(year.year), Words::tr("published"), told(year.value), {}, {}});
    const auto add = [&](const std::vector<std::optional<results::Summary>>& modelled, const QString& scenario) {
        for (std::size_t i = 0; i < modelled.size(); ++i)
            if (modelled[i])
                table.rows.push_back({text(m_years.years[i]), Words::tr("modelled, %1").arg(scenario),
                                      told(modelled[i]->mean), told(modelled[i]->ci95Low),
                                      told(modelled[i]->ci95High)});
    };
    add(m_years.modelled, m_subject.scenario);
    if (!m_subject.against.isEmpty())
        add(m_years.against, m_subject.against);
    return table.rows.empty() ? std::vector<ChartTable>() : std::vector{table};
}

ObservedChart::Scales ObservedChart::scalesIn(const QRectF& body) const
{
    Scales at;
    at.plot = body.adjusted(style::scaled(54.0), style::scaled(8.0), -style::scaled(8.0), -style::scaled(20.0));
    std::vector<int> years;
    std::vector<double> values;
    for (const indicators::Observed& year : m_years.observed) {
        years.push_back(yearOf(year.year));
        values.push_back(told(year.value));
    }
    for (std::size_t i = 0; i < m_years.years.size(); ++i) {
        years.push_back(yearOf(m_years.years[i]));
        if (m_years.modelled[i]) {
            values.push_back(told(m_years.modelled[i]->ci95Low));
            values.push_back(told(m_years.modelled[i]->ci95High));
        }
        if (!m_subject.against.isEmpty() && m_years.against[i])
            values.push_back(told(m_years.against[i]->mean));
    }
    if (years.empty() || values.empty())
        return at;
    std::tie(at.firstYear, at.lastYear) = std::pair(*std::ranges::min_element(years), *std::ranges::max_element(years));
    const double high = *std::ranges::max_element(values);
    const double low = isShare() ? *std::ranges::min_element(values) : 0.0;
    at.values = roundAxis(low, high > low ? high : low + 1.0, 4);
    return at;
}

/// The years of the run as columns, and the published ones as their squares upon them.
std::vector<ChartMark> ObservedChart::marks(const QRectF& area) const
{
    std::vector<ChartMark> found;
    const Scales at = scalesIn(bodyWithin(area, source()));
    if (at.firstYear == 0)
        return found;
    const double width = at.plot.width() / (at.lastYear - at.firstYear + 1.0);
    const auto named = [](const QString& year, const QString& value) { return Words::tr("%1: %2").arg(year, value); };
    for (std::size_t i = 0; i < m_years.years.size(); ++i)
        if (const auto& year = m_years.modelled[i]) {
            const QString label = text(m_years.years[i]);
            ToldFigure told = toldOf(m_subject.scenario, label, year->mean);
            if (std::isfinite(year->ci95Low) && std::isfinite(year->ci95High))
                told.range = Words::tr("95 % sure: %1 to %2").arg(valueText(year->ci95Low), valueText(year->ci95High));
            const double left = at.x(yearOf(m_years.years[i])) - width / 2.0;
            found.push_back({{left, at.plot.top(), width, at.plot.height()},
                             named(label, told.value),
                             told,
                             {i < m_years.places.size() ? m_years.places[i] : -1, -1}});
        }
    for (const indicators::Observed& year : m_years.observed) {
        const QPointF centre(at.x(yearOf(year.year)), at.y(told(year.value)));
        const ToldFigure told = toldOf(Words::tr("published"), text(year.year), year.value);
        found.push_back(
            {QRectF(centre - QPointF(6.0, 6.0), QSizeF(12.0, 12.0)), named(text(year.year), told.value), told});
    }
    return found;
}

void ObservedChart::paintAxes(QPainter& painter, const Scales& at, const style::Tokens& colours) const
{
    for (const double tick : at.values.ticks()) {
        painter.setPen(QPen(tick == at.values.low ? colours.axis : colours.grid, 1.0));
        painter.drawLine(QPointF(at.plot.left(), at.y(tick)), QPointF(at.plot.right(), at.y(tick)));
        const QString words = isShare() ? numbers::fixed(tick, at.values.step < 1.0 ? 1 : 0) + QStringLiteral(" %")
                                        : numbers::fixed(tick, at.values.step < 1.0 ? 1 : 0);
        writeText(painter, {at.plot.left() - style::scaled(54.0), at.y(tick) - 8.0, style::scaled(48.0), 16.0},
                  Qt::AlignRight | Qt::AlignVCenter, words, TextStyle::Small, colours.text2);
    }
    const int count = at.lastYear - at.firstYear + 1;
    const int every = std::max(1, static_cast<int>(std::ceil(count * style::scaled(40.0) / at.plot.width())));
    for (int year = at.firstYear; year <= at.lastYear; year += every)
        writeText(painter, {at.x(year) - 30.0, at.plot.bottom() + 4.0, 60.0, style::scaled(14.0)}, Qt::AlignCenter,
                  text(base::financialYearLabel(year)).mid(2), TextStyle::Small, colours.text2);
}

void ObservedChart::paintModelled(QPainter& painter, const Scales& at, const style::Tokens& colours) const
{
    QPolygonF line, upper, lower;
    for (std::size_t i = 0; i < m_years.years.size(); ++i)
        if (m_years.modelled[i]) {
            const double x = at.x(yearOf(m_years.years[i]));
            line << QPointF(x, at.y(told(m_years.modelled[i]->mean)));
            upper << QPointF(x, at.y(told(m_years.modelled[i]->ci95High)));
            lower.prepend(QPointF(x, at.y(told(m_years.modelled[i]->ci95Low))));
        }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.unsureTint);
    painter.drawPolygon(upper + lower);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.ink, 2.2));
    painter.drawPolyline(line);
    painter.setBrush(colours.ink);
    for (const QPointF& point : line)
        painter.drawEllipse(point, 2.6, 2.6);
}

void ObservedChart::paintAgainst(QPainter& painter, const Scales& at, const style::Tokens& colours) const
{
    QPolygonF line;
    for (std::size_t i = 0; i < m_years.years.size(); ++i)
        if (m_years.against[i])
            line << QPointF(at.x(yearOf(m_years.years[i])), at.y(told(m_years.against[i]->mean)));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.text2, 1.4, Qt::DashLine));
    painter.drawPolyline(line);
}

void ObservedChart::paintObserved(QPainter& painter, const Scales& at, const style::Tokens& colours) const
{
    QPolygonF line;
    for (const indicators::Observed& year : m_years.observed)
        line << QPointF(at.x(yearOf(year.year)), at.y(told(year.value)));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.text2, 1.2, Qt::DotLine));
    painter.drawPolyline(line);
    painter.setPen(QPen(colours.ink, 1.6));
    painter.setBrush(colours.surface);
    for (const QPointF& point : line)
        painter.drawRect(QRectF(point.x() - 3.6, point.y() - 3.6, 7.2, 7.2));
}

void ObservedChart::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    const style::Tokens& colours = style::tokens(theme);
    paintFrame(painter, area, *this, colours);
    const Scales at = scalesIn(bodyWithin(area, source()));
    if (at.firstYear == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, at, colours);
    if (!m_subject.against.isEmpty())
        paintAgainst(painter, at, colours);
    paintModelled(painter, at, colours);
    paintObserved(painter, at, colours);
    painter.restore();
}

} // namespace

std::unique_ptr<ChartContent> observedChart(const IndicatorYears& years, const ObservedSubject& subject)
{
    return std::make_unique<ObservedChart>(years, subject);
}

} // namespace homeward::charts
