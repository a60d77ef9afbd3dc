// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/balance/balance_bars.h"

#include "ui/charts/chart_registry.h"
#include "ui/charts/hatch.h"
#include "ui/charts/palette.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using model::Sphere;
using style::TextStyle;

constexpr std::array<Sphere, 3> spheresDownwards{Sphere::Home, Sphere::Community, Sphere::Hospital};

struct Column {
    int scenario = -1;                 ///< -1 = now
    QString heading;
    QString name;
    QString people;
    std::vector<double> shares;        ///< by layer, from the bottom up
    std::array<double, 3> spheres{};   ///< shares by sphere
};

double total(const WhereChartContent& content, bool against, std::size_t year)
{
    return against ? content.series.againstTotalYearly[year] : content.series.totalYearly[year];
}

Column columnOf(const WhereChartContent& content, std::size_t year, bool against, bool now)
{
    const results::WhereSeries& series = content.series;
    Column column;
    column.scenario = now ? -1 : against ? series.against : series.scenario;
    const QString label = QString::fromStdString(series.years[year].label);
    column.heading = now ? Words::tr("Now") : label;
    column.name = now ? label : against ? content.againstName : content.scenarioName;
    const double whole = total(content, against, year);
    column.people = series.options.quantity == results::Quantity::Days
        ? Words::tr("%1 days").arg(numbers::whole(whole))
        : Words::tr("%1 people").arg(numbers::whole(whole));
    const bool shares = series.options.quantity == results::Quantity::Share;
    for (const results::WhereLayer& layer : series.layers) {
        const double value = against ? layer.againstYearly[year] : layer.yearly[year];
        column.shares.push_back(shares ? value : whole > 0.0 ? value / whole : 0.0);
    }
    for (const results::SphereSeries& sphere : series.spheres)
        column.spheres[static_cast<std::size_t>(sphere.sphere)] =
            against ? sphere.againstShareYearly[year] : sphere.shareYearly[year];
    return column;
}

std::vector<Column> columnsOf(const WhereChartContent& content)
{
    std::vector<Column> columns{columnOf(content, 0, false, true)};
    if (content.series.scenario != content.series.against)
        columns.push_back(columnOf(content, content.series.year(), true, false));
    columns.push_back(columnOf(content, content.series.year(), false, false));
    return columns;
}

/// Words that are drawn plain, in one place with one style.
void write(QPainter& painter, const QRectF& where, int alignment, const QString& text, TextStyle style,
           const QColor& colour)
{
    painter.setFont(style::font(style));
    painter.setPen(colour);
    painter.drawText(where, alignment, text);
}

struct Bars {
    const WhereChartContent& content;
    const style::Tokens& colours;
    std::vector<Column> columns;
    std::vector<QColor> layerColours;
    bool patterns;
    QRectF area;           ///< of the bars themselves

    [[nodiscard]] double cellWidth() const { return area.width() / static_cast<double>(columns.size()); }
    [[nodiscard]] QRectF bar(std::size_t i) const
    {
        const double width = std::min(cellWidth() - 26.0, 78.0);
        return {area.left() + cellWidth() * (static_cast<double>(i) + 0.5) - width / 2, area.top(), width,
                area.height()};
    }
};

void paintHeading(QPainter& painter, const Bars& bars, std::size_t i, double top, double nameHeight)
{
    const Column& column = bars.columns[i];
    const double left = bars.area.left() + bars.cellWidth() * static_cast<double>(i);
    QRectF line(left, top, bars.cellWidth(), style::scaled(18.0));
    const double text = QFontMetricsF(style::font(TextStyle::BodyStrong)).horizontalAdvance(column.heading);
    const double badge = column.scenario < 0 ? 0.0 : 19.0;
    const double start = line.center().x() - (text + badge) / 2;
    if (column.scenario >= 0)
        style::paintBadge(painter, {start, top + 1.5, 15.0, 15.0}, column.scenario, bars.colours);
    write(painter, {start + badge, top, text + 4.0, line.height()}, Qt::AlignLeft | Qt::AlignVCenter, column.heading,
          TextStyle::BodyStrong, bars.colours.text);
    write(painter, {left + 3.0, top + style::scaled(19.0), bars.cellWidth() - 6.0, nameHeight},
          Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, column.name, TextStyle::Small, bars.colours.text2);
    write(painter, {left, top + style::scaled(21.0) + nameHeight, bars.cellWidth(), style::scaled(17.0)},
          Qt::AlignCenter, column.people, TextStyle::SmallStrong, bars.colours.text);
}

void paintBar(QPainter& painter, const Bars& bars, std::size_t i)
{
    const QRectF whole = bars.bar(i);
    double bottom = whole.bottom();
    for (std::size_t layer = 0; layer < bars.columns[i].shares.size(); ++layer) {
        const double share = bars.columns[i].shares[layer];
        const QRectF part(whole.left(), bottom - share * whole.height(), whole.width(), share * whole.height());
        const QColor& colour = bars.layerColours[layer];
        painter.fillRect(part, colour);
        const Hatch hatch = patternOf(bars.content.series.layers[layer].shade);
        const bool hatched = bars.patterns && hatch.spacing > 0.0;
        if (hatched) {
            QColor lines = inkOn(colour);
            lines.setAlphaF(0.6F);
            paintHatch(painter, {part.topLeft(), part.topRight()}, {part.bottomLeft(), part.bottomRight()}, hatch,
                       lines);
        }
        if (layer > 0) {
            painter.setPen(QPen(bars.colours.surface, 1.2));
            painter.drawLine(part.bottomLeft(), part.bottomRight());
        }
        if (part.height() >= 13.5) {
            if (hatched)
                painter.fillRect(QRectF(part.center().x() - 17, part.center().y() - 7, 34, 14), colour);
            write(painter, part, Qt::AlignCenter, numbers::wholeShare(share), TextStyle::SmallStrong, inkOn(colour));
        }
        bottom = part.top();
    }
}

/// Height of the top of a sphere in a bar, in pixels.
double topOf(const Bars& bars, std::size_t column, Sphere sphere)
{
    double share = 0.0;
    for (int s = 0; s <= static_cast<int>(sphere); ++s)
        share += bars.columns[column].spheres[static_cast<std::size_t>(s)];
    return bars.area.bottom() - share * bars.area.height();
}

void paintTies(QPainter& painter, const Bars& bars)
{
    QPen dots(bars.colours.axis, 1.0, Qt::CustomDashLine, Qt::FlatCap);
    dots.setDashPattern({1.5, 2.0});
    painter.setPen(dots);
    for (std::size_t i = 0; i + 1 < bars.columns.size(); ++i)
        for (const Sphere sphere : spheresDownwards)
            painter.drawLine(QPointF(bars.bar(i).right() + 2, topOf(bars, i, sphere)),
                             QPointF(bars.bar(i + 1).left() - 2, topOf(bars, i + 1, sphere)));
}

/// The figures of a table row; the last is the difference.
void paintRow(QPainter& painter, const QRectF& row, const QStringList& figures, TextStyle style, std::size_t strong,
              const QColor& colour)
{
    // Right edges as shares of the row, so that columns stand alike for two and for three scenarios.
    const std::vector<double> edges =
        figures.size() == 4 ? std::vector<double>{0.52, 0.675, 0.825, 1.0} : std::vector<double>{0.55, 0.775, 1.0};
    for (int i = 0; i < figures.size(); ++i)
        write(painter, {row.left(), row.top(), row.width() * edges[static_cast<std::size_t>(i)], row.height()},
              Qt::AlignRight | Qt::AlignVCenter, figures[i],
              static_cast<std::size_t>(i) == strong ? (style == TextStyle::Caption ? TextStyle::CaptionStrong : style)
                                                    : style,
              colour);
}

void paintTable(QPainter& painter, const Bars& bars, const QRectF& where)
{
    const double rowHeight = where.height() / 4.0;
    QRectF row(where.left(), where.top(), where.width(), rowHeight);
    const std::size_t last = bars.columns.size() - 1;
    const bool beside = last == 2;
    QStringList heads;
    for (const Column& column : bars.columns)
        heads.append(column.scenario < 0 ? Words::tr("Now") : style::scenarioLetter(column.scenario));
    heads.append(beside ? QStringLiteral("%1 \u2212 %2").arg(heads[2], heads[1]) : Words::tr("Change"));
    const bool days = bars.content.series.options.quantity == results::Quantity::Days;
    write(painter, row, Qt::AlignLeft | Qt::AlignVCenter, days ? Words::tr("% of days") : Words::tr("% of people"),
          TextStyle::SmallStrong, bars.colours.text2);
    paintRow(painter, row, heads, TextStyle::SmallStrong, 99, bars.colours.text2);
    for (const Sphere sphere : spheresDownwards) {
        painter.setPen(QPen(bars.colours.border, 1.0));
        painter.drawLine(row.bottomLeft(), row.bottomRight());
        row.translate(0.0, rowHeight);
        const std::size_t s = static_cast<std::size_t>(sphere);
        QStringList figures;
        for (const Column& column : bars.columns)
            figures.append(numbers::fixed(100.0 * column.spheres[s], 1));
        // The difference of what is shown, so that the row adds up to the eye.
        const double shown =
            std::round(1000.0 * bars.columns[last].spheres[s]) - std::round(1000.0 * bars.columns[last - 1].spheres[s]);
        figures.append(numbers::points(shown / 1000.0));
        write(painter, row, Qt::AlignLeft | Qt::AlignVCenter, sphereName(sphere), TextStyle::Caption,
              bars.colours.sphere(sphere).text);
        paintRow(painter, row, figures, TextStyle::Caption, last, bars.colours.text);
    }
}

double homePoints(const WhereChartContent& content)
{
    const auto& home = content.series.spheres[static_cast<std::size_t>(Sphere::Home)];
    return home.shareYearly[content.series.year()] - home.shareYearly.front();
}

double tallestName(const Bars& bars)
{
    double height = 0.0;
    const QFontMetricsF metrics(style::font(TextStyle::Small));
    for (const Column& column : bars.columns)
        height = std::max(
            height,
            metrics.boundingRect(QRectF(0, 0, bars.cellWidth() - 6.0, 200), Qt::TextWordWrap, column.name).height());
    return std::min(height, 3.0 * metrics.lineSpacing());
}

QString balanceTitle(const WhereChartContent& content)
{
    if (content.empty())
        return {};
    const double points = homePoints(content);
    if (std::abs(points) < 0.005)
        return Words::tr("Home\u2019s share stays level");
    const double size = std::abs(100.0 * points);
    const QString figure = numbers::fixed(size, size < 0.95 ? 1 : 0);
    if (figure == QStringLiteral("1"))
        return points > 0.0 ? Words::tr("Home\u2019s share grows by 1 point")
                            : Words::tr("Home\u2019s share falls by 1 point");
    return points > 0.0 ? Words::tr("Home\u2019s share grows by %1 points").arg(figure)
                        : Words::tr("Home\u2019s share falls by %1 points").arg(figure);
}

QString balanceSubtitle(const WhereChartContent& content)
{
    return content.series.options.quantity == results::Quantity::Days
        ? Words::tr("Then and now: share of days of care, %")
        : Words::tr("Then and now: share of people in care, %");
}

QString balanceAltText(const WhereChartContent& content)
{
    if (content.empty())
        return Words::tr("Chart without results.");
    QStringList parts{Words::tr("Stacked bar chart. Share of people in care in %1 by sphere.").arg(content.areaName)};
    for (const Column& column : columnsOf(content)) {
        QStringList shares;
        for (const Sphere sphere : spheresDownwards)
            shares.append(QStringLiteral("%1 %2").arg(
                sphereName(sphere), numbers::share(column.spheres[static_cast<std::size_t>(sphere)])));
        parts.append(QStringLiteral("%1, %2: %3.").arg(column.heading, column.name, shares.join(QStringLiteral(", "))));
    }
    return parts.join(QLatin1Char(' '));
}

void paintBalance(QPainter& painter, const QRectF& area, const WhereChartContent& content)
{
    if (content.empty())
        return;
    const style::Tokens& colours = style::tokens(content.theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Bars bars{content,
              colours,
              columnsOf(content),
              layerColours(content.series.layers, content.theme),
              needsPatterns(content),
              area};
    write(painter, {area.left(), area.top(), area.width(), style::scaled(20.0)}, Qt::AlignLeft | Qt::AlignVCenter,
          balanceTitle(content), TextStyle::ChartTitle, colours.text);
    write(painter, {area.left(), area.top() + style::scaled(20.0), area.width(), style::scaled(17.0)},
          Qt::AlignLeft | Qt::AlignVCenter, balanceSubtitle(content), TextStyle::Caption, colours.text2);
    const double headTop = area.top() + style::scaled(44.0);
    const double nameHeight = tallestName(bars);
    const double tableHeight = std::min(style::scaled(88.0), area.height() * 0.24);
    const double barsTop = headTop + style::scaled(41.0) + nameHeight;
    bars.area = {area.left(), barsTop, area.width(), std::max(40.0, area.bottom() - tableHeight - 10.0 - barsTop)};
    paintTies(painter, bars);
    for (std::size_t i = 0; i < bars.columns.size(); ++i) {
        paintHeading(painter, bars, i, headTop, nameHeight);
        paintBar(painter, bars, i);
    }
    paintTable(painter, bars, {area.left(), area.bottom() - tableHeight, area.width(), tableHeight});
    painter.restore();
}

ChartTable balanceTable(const WhereChartContent& content)
{
    const std::vector<Column> columns = columnsOf(content);
    ChartTable table{QStringLiteral("spheres"), Words::tr("By sphere"), {{Words::tr("Sphere"), {}}}, {}};
    for (const Column& column : columns)
        table.columns.push_back({QStringLiteral("%1, %2").arg(column.heading, column.name), QStringLiteral("%")});
    table.columns.push_back({Words::tr("Difference of the last two"), Words::tr("points")});
    for (const Sphere sphere : spheresDownwards) {
        const auto share = [&](const Column& column) {
            return 100.0 * column.spheres[static_cast<std::size_t>(sphere)];
        };
        std::vector<ChartCell> row{sphereName(sphere)};
        for (const Column& column : columns)
            row.push_back(share(column));
        row.push_back(share(columns.back()) - share(columns[columns.size() - 2]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

class BalanceContent final : public ChartContent {
public:
    explicit BalanceContent(WhereChartContent content) : m_content(std::move(content)) { }

    QString title() const override { return balanceTitle(m_content); }
    QString subtitle() const override { return balanceSubtitle(m_content); }
    QString source() const override { return m_content.source; }
    QString altText() const override { return balanceAltText(m_content); }
    std::vector<ChartTable> tables() const override
    {
        return m_content.empty() ? std::vector<ChartTable>() : std::vector<ChartTable>{balanceTable(m_content)};
    }
    PaperSize paper() const override { return {{90.0, 111.5}, 420}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override
    {
        WhereChartContent themed = m_content;
        themed.theme = theme;
        paintBalance(painter, area, themed);
    }

private:
    WhereChartContent m_content;
};

} // namespace

std::unique_ptr<ChartContent> balanceOf(WhereChartContent content)
{
    return std::make_unique<BalanceContent>(std::move(content));
}

std::unique_ptr<ChartContent> balanceChart(const results::RunResult& result, const results::Question& question)
{
    WhereChoices choices;
    choices.series.selectedYear = question.year;
    return balanceOf(contentFor(result, question.scenario, question.against, question.areas, choices));
}

} // namespace homeward::charts
