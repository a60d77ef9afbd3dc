// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/balance/balance_paint.h"

#include "ui/charts/balance/balance_columns.h"
#include "ui/charts/balance/balance_words.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/hatch.h"
#include "ui/charts/palette.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace homeward::charts {

namespace {

using model::Sphere;
using style::TextStyle;

constexpr double rowsOfTable = 4.0; ///< the heading and a row a sphere

/// Words that are drawn plain, in one place with one style.
void write(QPainter& painter, const QRectF& where, int alignment, const QString& text, TextStyle style,
           const QColor& colour)
{
    painter.setFont(style::font(style));
    painter.setPen(colour);
    painter.drawText(where, alignment, text);
}

struct Bars {
    const CareFigures& content;
    const style::Tokens& colours;
    std::vector<BalanceColumn> columns;
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
    const BalanceColumn& column = bars.columns[i];
    const double left = bars.area.left() + bars.cellWidth() * static_cast<double>(i);
    QRectF line(left, top, bars.cellWidth(), style::scaled(18.0));
    const double text = QFontMetricsF(style::font(TextStyle::BodyStrong)).horizontalAdvance(column.heading);
    const double badge = column.isNow() ? 0.0 : 19.0;
    const double start = line.center().x() - (text + badge) / 2;
    if (!column.isNow())
        style::paintBadge(painter, {start, top + 1.5, 15.0, 15.0}, column.letter, bars.colours);
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

/// Right edges as shares of a row, so that columns stand alike for two and for three scenarios; the last is the difference.
std::vector<double> edgesOf(std::size_t figures)
{
    return figures == 4 ? std::vector<double>{0.52, 0.675, 0.825, 1.0} : std::vector<double>{0.55, 0.775, 1.0};
}

/// The figures of a table row; the last is the difference.
void paintRow(QPainter& painter, const QRectF& row, const QStringList& figures, TextStyle style, std::size_t strong,
              const QColor& colour)
{
    const std::vector<double> edges = edgesOf(static_cast<std::size_t>(figures.size()));
    for (int i = 0; i < figures.size(); ++i)
        write(painter, {row.left(), row.top(), row.width() * edges[static_cast<std::size_t>(i)], row.height()},
              Qt::AlignRight | Qt::AlignVCenter, figures[i],
              static_cast<std::size_t>(i) == strong ? (style == TextStyle::Caption ? TextStyle::CaptionStrong : style)
                                                    : style,
              colour);
}

void paintTable(QPainter& painter, const Bars& bars, const QRectF& where)
{
    const double rowHeight = where.height() / rowsOfTable;
    QRectF row(where.left(), where.top(), where.width(), rowHeight);
    const std::size_t last = bars.columns.size() - 1;
    const bool beside = last == 2;
    QStringList heads;
    for (const BalanceColumn& column : bars.columns)
        heads.append(column.isNow() ? Words::tr("Now") : style::scenarioLetter(column.letter));
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
        for (const BalanceColumn& column : bars.columns)
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

double tallestName(const Bars& bars)
{
    double height = 0.0;
    const QFontMetricsF metrics(style::font(TextStyle::Small));
    for (const BalanceColumn& column : bars.columns)
        height = std::max(
            height,
            metrics.boundingRect(QRectF(0, 0, bars.cellWidth() - 6.0, 200), Qt::TextWordWrap, column.name).height());
    return std::min(height, 3.0 * metrics.lineSpacing());
}

/// Title and subtitle, each on as many lines as hold it in a panel that is narrow for a broad font, up to two.
struct Head {
    QRectF title;
    QRectF subtitle;
};

double heightOf(const QString& words, TextStyle style, double lineHeight, double width)
{
    constexpr double most = 2.0;
    const QFontMetricsF metrics(style::font(style));
    const double height = metrics.boundingRect(QRectF(0.0, 0.0, width, 1000.0), Qt::TextWordWrap, words).height();
    return std::clamp(std::round(height / metrics.lineSpacing()), 1.0, most) * lineHeight;
}

Head headIn(const QRectF& area, const CareFigures& content)
{
    Head head;
    head.title = {area.left(), area.top(), area.width(),
                  heightOf(balanceTitle(content), TextStyle::ChartTitle, style::scaled(20.0), area.width())};
    head.subtitle = {area.left(), head.title.bottom(), area.width(),
                     heightOf(balanceSubtitle(content), TextStyle::Caption, style::scaled(17.0), area.width())};
    return head;
}

/// Where headings, bars and table lie.
struct Places {
    double headTop = 0.0;
    double nameHeight = 0.0;
    double tableHeight = 0.0;
};

Places arrange(Bars& bars, const QRectF& area)
{
    Places places;
    places.headTop = headIn(area, bars.content).subtitle.bottom() + style::scaled(7.0);
    places.nameHeight = tallestName(bars);
    places.tableHeight = std::min(style::scaled(88.0), area.height() * 0.24);
    const double barsTop = places.headTop + style::scaled(41.0) + places.nameHeight;
    bars.area = {area.left(), barsTop, area.width(),
                 std::max(40.0, area.bottom() - places.tableHeight - 10.0 - barsTop)};
    return places;
}

QRectF tableIn(const QRectF& area, const Places& places)
{
    return {area.left(), area.bottom() - places.tableHeight, area.width(), places.tableHeight};
}

Bars barsOf(const CareFigures& content, const QRectF& area)
{
    return {content,
            style::tokens(content.theme),
            balanceColumns(content),
            layerColours(content.series.layers, content.theme),
            needsPatterns(content),
            area};
}

/// Of a bar: now is the first scenario in the first year.
results::Question questionOf(const CareFigures& content, std::size_t bar)
{
    const results::WhereSeries& series = content.series;
    const int year = series.options.selectedYear;
    if (bar == 0)
        return {0, 0, content.areas, 0};
    if (content.beside() && bar == 1)
        return {series.against, series.against, content.areas, year};
    return {series.scenario, series.against, content.areas, year};
}

explain::AskedFigure shareOf(const CareFigures& content, std::size_t layer, std::size_t bar)
{
    const results::WhereLayer& of = content.series.layers[layer];
    std::vector<int> settings{of.setting};
    if (of.setting < 0)
        settings = content.settings[static_cast<std::size_t>(of.sphere)];
    const bool days = content.series.options.quantity == results::Quantity::Days;
    return {explain::MeasureOf{days ? results::Measure::CareDays : results::Measure::PeoplePresent,
                               results::Choice(std::move(settings)), true},
            questionOf(content, bar)};
}

/// Of a sphere in a bar, as a share of all; of everybody without one.
explain::AskedFigure sphereOf(const CareFigures& content, std::optional<Sphere> sphere, std::size_t bar)
{
    const bool days = content.series.options.quantity == results::Quantity::Days;
    explain::MeasureOf of{days ? results::Measure::CareDays : results::Measure::PeoplePresent, results::all,
                          sphere.has_value()};
    if (sphere)
        of.settings = results::Choice(content.settings[static_cast<std::size_t>(*sphere)]);
    return {of, questionOf(content, bar)};
}

/// The cells of the table under the bars, and the people over each bar.
void addTableMarks(std::vector<ChartMark>& marks, const Bars& bars, const Places& places, const QRectF& table)
{
    const std::vector<double> edges = edgesOf(bars.columns.size() + 1);
    const double height = table.height() / rowsOfTable;
    double top = table.top();
    for (const Sphere sphere : spheresDownwards) {
        top += height;
        const std::size_t s = static_cast<std::size_t>(sphere);
        if (bars.content.settings[s].empty())
            continue;
        double left = edges[0] - 0.15;
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const bool isDifference = i == bars.columns.size();
            const std::size_t bar = std::min(i, bars.columns.size() - 1);
            const BalanceColumn& column = bars.columns[bar];
            const QString name = isDifference
                ? Words::tr("%1: the difference of the last two (of what is shown)").arg(sphereName(sphere))
                : Words::tr("%1, %2, %3: %4")
                      .arg(sphereName(sphere), column.name, column.heading, numbers::share(column.spheres[s]));
            marks.push_back({{table.left() + left * table.width(), top, (edges[i] - left) * table.width(), height},
                             name,
                             sphereOf(bars.content, sphere, bar)});
            left = edges[i];
        }
    }
    for (std::size_t i = 0; i < bars.columns.size(); ++i)
        marks.push_back(
            {{bars.area.left() + bars.cellWidth() * static_cast<double>(i),
              places.headTop + style::scaled(21.0) + places.nameHeight, bars.cellWidth(), style::scaled(17.0)},
             Words::tr("%1, %2: %3").arg(bars.columns[i].name, bars.columns[i].heading, bars.columns[i].people),
             sphereOf(bars.content, std::nullopt, i)});
}

QString layerName(const results::WhereLayer& layer)
{
    return layer.setting < 0 ? sphereName(layer.sphere) : text(layer.name);
}

} // namespace

void paintBalance(QPainter& painter, const QRectF& area, const CareFigures& content)
{
    if (content.empty())
        return;
    const style::Tokens& colours = style::tokens(content.theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Bars bars = barsOf(content, area);
    const Head head = headIn(area, content);
    constexpr int wrapped = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
    write(painter, head.title, wrapped, balanceTitle(content), TextStyle::ChartTitle, colours.text);
    write(painter, head.subtitle, wrapped, balanceSubtitle(content), TextStyle::Caption, colours.text2);
    const Places places = arrange(bars, area);
    paintTies(painter, bars);
    for (std::size_t i = 0; i < bars.columns.size(); ++i) {
        paintHeading(painter, bars, i, places.headTop, places.nameHeight);
        paintBar(painter, bars, i);
    }
    paintTable(painter, bars, tableIn(area, places));
    painter.restore();
}

std::vector<QRectF> balanceRows(const QRectF& area, const CareFigures& content, int setting)
{
    const auto& layers = content.series.layers;
    const auto layer = std::ranges::find(layers, setting, &results::WhereLayer::setting);
    if (content.empty() || setting < 0 || layer == layers.end())
        return {};
    Bars bars = barsOf(content, area);
    const QRectF table = tableIn(area, arrange(bars, area));
    const double height = table.height() / rowsOfTable;
    const auto row = std::ranges::find(spheresDownwards, layer->sphere) - std::begin(spheresDownwards) + 1;
    return {{table.left(), table.top() + height * static_cast<double>(row), table.width(), height}};
}

std::vector<ChartMark> balanceMarks(const QRectF& area, const CareFigures& content)
{
    std::vector<ChartMark> marks;
    if (content.empty())
        return marks;
    Bars bars = barsOf(content, area);
    const Places places = arrange(bars, area);
    for (std::size_t i = 0; i < bars.columns.size(); ++i) {
        const QRectF whole = bars.bar(i);
        double bottom = whole.bottom();
        for (std::size_t layer = 0; layer < bars.columns[i].shares.size(); ++layer) {
            const double share = bars.columns[i].shares[layer];
            bottom -= share * whole.height();
            marks.push_back(
                {{whole.left(), bottom, whole.width(), share * whole.height()},
                 Words::tr("%1, %2, %3: %4")
                     .arg(layerName(content.series.layers[layer]), bars.columns[i].name, bars.columns[i].heading,
                          numbers::share(share)),
                 shareOf(content, layer, i),
                 {i == 0 ? -1 : content.series.options.selectedYear, content.series.layers[layer].setting}});
        }
    }
    addTableMarks(marks, bars, places, tableIn(area, places));
    return marks;
}

} // namespace homeward::charts
