// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/interval.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/sensitivity/sensitivity_charts.h"
#include "ui/charts/sensitivity/sensitivity_told.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using study::InputSensitivity;
using style::TextStyle;

constexpr std::size_t groups = 5;   ///< of futures, by the value drawn; each has its median

class RangeScatter final : public ChartContent {
public:
    explicit RangeScatter(SensitivityFigures figures) : m_figures(std::move(figures)) { }

    QString title() const override;
    QString subtitle() const override;
    QString source() const override { return m_figures.source; }
    QString altText() const override
    {
        return input() ? Words::tr("Scatter chart. %1 %2").arg(title(), subtitle())
                       : Words::tr("Chart without results.");
    }
    Caveats caveats() const override { return m_figures.caveats; }
    std::vector<ChartTable> tables() const override;
    PaperSize paper() const override { return {{120.0, 85.0}, 520}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::vector<ChartMark> marks(const QRectF& area) const override
    {
        if (!input() || m_figures.empty())
            return {};
        return {{area, title(), toldCorrelation(m_figures, *input())}};
    }

private:
    [[nodiscard]] const InputSensitivity* input() const
    {
        return m_figures.chosen && *m_figures.chosen < m_figures.found.inputs.size()
            ? &m_figures.found.inputs[*m_figures.chosen]
            : nullptr;
    }
    /// Medians of the result by fifths of the value drawn.
    [[nodiscard]] std::vector<std::pair<double, double>> medians() const;
    void paintAxes(QPainter& painter, const QRectF& plot, const RoundAxis& x, const RoundAxis& y,
                   const style::Tokens& colours) const;

    SensitivityFigures m_figures;
};

QString RangeScatter::title() const
{
    const InputSensitivity* one = input();
    if (!one)
        return {};
    const QString name = m_figures.wordsOf(*one).name;
    if (std::abs(one->rankCorrelation) < 2.0 * one->standardError)
        return Words::tr("Luck moves it more than %1").arg(name);
    return one->rankCorrelation > 0.0 ? Words::tr("It rises with %1").arg(name)
                                      : Words::tr("It falls with %1").arg(name);
}

QString RangeScatter::subtitle() const
{
    const InputSensitivity* one = input();
    return one ? Words::tr("%1, %2 futures, every range drawn: rank correlation %3 ± %4")
                     .arg(m_figures.subject())
                     .arg(m_figures.found.replications)
                     .arg(numbers::fixed(one->rankCorrelation, 2), numbers::fixed(2.0 * one->standardError, 2))
               : QString();
}

std::vector<ChartTable> RangeScatter::tables() const
{
    const InputSensitivity* one = input();
    if (!one)
        return {};
    ChartTable table{QStringLiteral("futures"),
                     Words::tr("By future"),
                     {{Words::tr("Future"), {}, 0},
                      {m_figures.wordsOf(*one).name, {}, 3},
                      {m_figures.subject(), figureUnit(m_figures.figure), 2}},
                     {}};
    for (std::size_t i = 0; i < one->drawn.size(); ++i)
        table.rows.push_back(
            {static_cast<double>(i + 1), one->drawn[i], tableFigure(m_figures.figure, m_figures.found.values[i])});
    return {table};
}

std::vector<std::pair<double, double>> RangeScatter::medians() const
{
    const InputSensitivity& one = *input();
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < one.drawn.size(); ++i)
        points.emplace_back(one.drawn[i], m_figures.found.values[i]);
    std::ranges::sort(points);
    std::vector<std::pair<double, double>> found;
    for (std::size_t g = 0; g < groups && points.size() >= 2 * groups; ++g) {
        std::vector<double> across, upwards;
        for (std::size_t i = g * points.size() / groups; i < (g + 1) * points.size() / groups; ++i) {
            across.push_back(points[i].first);
            upwards.push_back(points[i].second);
        }
        std::ranges::sort(upwards);
        found.emplace_back(stats::quantileSorted(across, 0.5), stats::quantileSorted(upwards, 0.5));
    }
    return found;
}

void RangeScatter::paintAxes(QPainter& painter, const QRectF& plot, const RoundAxis& x, const RoundAxis& y,
                             const style::Tokens& colours) const
{
    const double line = style::scaled(15.0);
    for (const double tick : y.ticks()) {
        const double at = plot.bottom() - plot.height() * y.share(tick);
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
        writeText(painter, {plot.left() - style::scaled(48.0), at - line / 2, style::scaled(43.0), line},
                  Qt::AlignRight | Qt::AlignVCenter, tickText(m_figures.figure, tick, y.step), TextStyle::Small,
                  colours.text2);
    }
    for (const double tick : x.ticks())
        writeText(painter, {plot.left() + plot.width() * x.share(tick) - 40.0, plot.bottom() + 2.0, 80.0, line},
                  Qt::AlignCenter, numbers::typed(tick), TextStyle::Small, colours.text2);
    writeText(painter, {plot.left(), plot.bottom() + line + 2.0, plot.width(), line}, Qt::AlignCenter,
              m_figures.wordsOf(*input()).name, TextStyle::Small, colours.text2);
}

void RangeScatter::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    const InputSensitivity* one = input();
    if (!one || m_figures.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = paintFoot(painter, paintHead(painter, area, title(), subtitle(), colours), source(), colours);
    const double line = style::scaled(15.0);
    const QRectF plot = body.adjusted(style::scaled(50.0), 6.0, -10.0, -2.0 * line - 6.0);
    const auto [lowX, highX] = std::ranges::minmax(one->drawn);
    const auto [lowY, highY] = std::ranges::minmax(m_figures.found.values);
    const RoundAxis x = roundAxis(lowX, highX, 4);
    const RoundAxis y = roundAxis(m_figures.difference ? std::min(0.0, lowY) : 0.0, std::max(highY, 0.0) + 1e-9, 4);
    paintAxes(painter, plot, x, y, colours);
    const auto at = [&](double across, double upwards) {
        return QPointF(plot.left() + plot.width() * x.share(across), plot.bottom() - plot.height() * y.share(upwards));
    };
    QColor dot = colours.ink;
    dot.setAlphaF(0.35F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dot);
    for (std::size_t i = 0; i < one->drawn.size(); ++i)
        painter.drawEllipse(at(one->drawn[i], m_figures.found.values[i]), 2.6, 2.6);
    painter.setBrush(Qt::NoBrush);
    const double likely = m_figures.wordsOf(*one).likely;
    painter.setPen(QPen(colours.text3, 1.1, Qt::DashLine));
    painter.drawLine(QPointF(at(likely, 0.0).x(), plot.top()), QPointF(at(likely, 0.0).x(), plot.bottom()));
    QPolygonF course;
    for (const auto& [across, upwards] : medians())
        course.append(at(across, upwards));
    painter.setPen(QPen(colours.text, 1.8));
    painter.drawPolyline(course);
    if (!course.isEmpty())
        writeText(painter, {course.front().x() - 4.0, course.front().y() - line - 2.0, style::scaled(70.0), line},
                  Qt::AlignLeft | Qt::AlignVCenter, Words::tr("median"), TextStyle::SmallStrong, colours.text);
    painter.restore();
}

/// The S-curve.
class RangeCurve final : public ChartContent {
public:
    explicit RangeCurve(SensitivityFigures figures) : m_figures(std::move(figures)), m_sorted(m_figures.found.values)
    {
        std::ranges::sort(m_sorted);
    }

    QString title() const override;
    QString subtitle() const override
    {
        return m_sorted.empty()
            ? QString()
            : Words::tr("Share of %1 futures at or below each value; every range drawn").arg(m_sorted.size());
    }
    QString source() const override { return m_figures.source; }
    QString altText() const override
    {
        return m_sorted.empty() ? Words::tr("Chart without results.")
                                : Words::tr("S-curve. %1. %2").arg(m_figures.subject(), title());
    }
    Caveats caveats() const override { return m_figures.caveats; }
    std::vector<ChartTable> tables() const override;
    PaperSize paper() const override { return {{120.0, 85.0}, 520}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::vector<ChartMark> marks(const QRectF& area) const override
    {
        if (m_sorted.empty())
            return {};
        return {{area, title(), toldDrawn(m_figures)}};
    }

private:
    SensitivityFigures m_figures;
    std::vector<double> m_sorted;
};

QString RangeCurve::title() const
{
    if (m_sorted.empty())
        return {};
    return Words::tr("Four futures in five lie between %1 and %2")
        .arg(m_figures.value(stats::quantileSorted(m_sorted, 0.1)),
             m_figures.value(stats::quantileSorted(m_sorted, 0.9)));
}

std::vector<ChartTable> RangeCurve::tables() const
{
    if (m_sorted.empty())
        return {};
    ChartTable table{QStringLiteral("centiles"),
                     Words::tr("By share of futures"),
                     {{Words::tr("Share of futures"), QStringLiteral("%"), 0},
                      {m_figures.subject(), figureUnit(m_figures.figure), 2}},
                     {}};
    for (const double share : {0.0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1.0})
        table.rows.push_back({100.0 * share, tableFigure(m_figures.figure, stats::quantileSorted(m_sorted, share))});
    return {table};
}

void RangeCurve::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_sorted.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = paintFoot(painter, paintHead(painter, area, title(), subtitle(), colours), source(), colours);
    const double line = style::scaled(15.0);
    const QRectF plot = body.adjusted(style::scaled(44.0), 6.0, -14.0, -2.0 * line - 6.0);
    const RoundAxis x = roundAxis(m_sorted.front(), m_sorted.back() + 1e-9, 4);
    const auto at = [&](double value, double share) {
        return QPointF(plot.left() + plot.width() * x.share(value), plot.bottom() - plot.height() * share);
    };
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(at(x.low, share), at(x.high, share));
        writeText(painter,
                  {plot.left() - style::scaled(44.0), at(x.low, share).y() - line / 2, style::scaled(39.0), line},
                  Qt::AlignRight | Qt::AlignVCenter, numbers::wholeShare(share), TextStyle::Small, colours.text2);
    }
    for (const double tick : x.ticks())
        writeText(painter, {at(tick, 0.0).x() - 40.0, plot.bottom() + 2.0, 80.0, line}, Qt::AlignCenter,
                  tickText(m_figures.figure, tick, x.step), TextStyle::Small, colours.text2);
    writeText(painter, {plot.left(), plot.bottom() + line + 2.0, plot.width(), line}, Qt::AlignCenter,
              m_figures.subject(), TextStyle::Small, colours.text2);
    if (m_figures.difference && x.low < 0.0 && x.high > 0.0) {
        painter.setPen(QPen(colours.text, 1.3, Qt::DashLine));
        painter.drawLine(at(0.0, 0.0), at(0.0, 1.0));
    }
    QPolygonF curve;
    curve.append(at(m_sorted.front(), 0.0));
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        curve.append(QPointF(at(m_sorted[i], 0.0).x(), curve.back().y()));
        curve.append(at(m_sorted[i], static_cast<double>(i + 1) / static_cast<double>(m_sorted.size())));
    }
    painter.setPen(QPen(colours.ink, 2.0));
    painter.drawPolyline(curve);
    painter.setPen(QPen(colours.text2, 1.0, Qt::DotLine));
    for (const double share : {0.1, 0.5, 0.9}) {
        const double value = stats::quantileSorted(m_sorted, share);
        painter.drawLine(at(value, 0.0), at(value, share));
        painter.drawLine(at(x.low, share), at(value, share));
    }
    painter.restore();
}

} // namespace

std::unique_ptr<ChartContent> rangeScatterOf(SensitivityFigures figures)
{
    return std::make_unique<RangeScatter>(std::move(figures));
}

std::unique_ptr<ChartContent> rangeCurveOf(SensitivityFigures figures)
{
    return std::make_unique<RangeCurve>(std::move(figures));
}

} // namespace homeward::charts
