// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/compare/compare_table.h"

#include "core/money/comparison_costs.h"
#include "core/results/futures.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/money_text.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

using results::HeadlineId;
using results::Judgement;
using style::TextStyle;

/// Where rows and columns lie.
struct CompareTable::Grid {
    QRectF heads;
    QRectF rows;
    double nameWidth = 0.0;
    double columnWidth = 0.0;
    double rowHeight = 0.0;

    [[nodiscard]] QRectF row(std::size_t i) const
    {
        return {rows.left(), rows.top() + rowHeight * static_cast<double>(i), rows.width(), rowHeight};
    }
    [[nodiscard]] double left(std::size_t column) const
    {
        return rows.left() + nameWidth + columnWidth * static_cast<double>(column);
    }
    [[nodiscard]] QRectF cell(std::size_t i, std::size_t column) const
    {
        return {left(column), row(i).top(), columnWidth, rowHeight};
    }
};

/// The differences of one indicator, zero among them.
struct CompareTable::Scale {
    double low = 0.0;
    double high = 0.0;
    int decimals = 1;

    [[nodiscard]] double at(double value, const QRectF& strip) const
    {
        const double span = high > low ? high - low : 1.0;
        return strip.left() + strip.width() * (value - low) / span;
    }
};

CompareTable::CompareTable(const results::RunResult& result, results::ComparisonTable comparison, CompareLook look)
    : m_comparison(std::move(comparison)),
      m_look(look),
      m_source(runSource(result)),
      m_areas(areasName(result, m_comparison.areas)),
      m_year(yearLabel(result, m_comparison.year)),
      m_futures(static_cast<int>(results::futuresOf(result, m_comparison.areas)))
{
    for (const results::ComparisonRow& row : m_comparison.rows) {
        m_names.push_back(scenarioName(result, row.scenario));
        m_letters.push_back(results::letterPlaceOf(result, row.scenario));
    }
}

bool CompareTable::isOfAccounts(HeadlineId id) const
{
    return m_comparison.costsByAccounts && id == HeadlineId::CareCost;
}

QString CompareTable::indicatorName(HeadlineId id) const
{
    return isOfAccounts(id) ? text(wording::figureName(priorities::FigureId::Cost, numbers::translated))
                            : figureName(id);
}

QString CompareTable::title() const
{
    if (empty() || m_comparison.indicators.empty())
        return {};
    if (m_comparison.rows.size() == 1)
        return Words::tr("Add a scenario to compare");
    const results::JudgementCount count = results::countJudgements(m_comparison, mainIndicator());
    const int others = static_cast<int>(m_comparison.rows.size()) - 1;
    const QString figure = indicatorName(m_comparison.indicators[mainIndicator()]);
    if (count.worse > 0 && count.better == 0)
        return Words::tr("%1: %2 of %n scenarios are worse", nullptr, others).arg(figure).arg(count.worse);
    if (count.worse > 0)
        return Words::tr("%1: %2 of %n scenarios are better, %3 worse", nullptr, others)
            .arg(figure)
            .arg(count.better)
            .arg(count.worse);
    return Words::tr("%1: %2 of %n scenarios are better", nullptr, others).arg(figure).arg(count.better);
}

QString CompareTable::subtitle() const
{
    if (empty())
        return {};
    return Words::tr("Difference from %1 in %2, 95 % interval; the same people with the same luck in both. %3")
        .arg(nameOf(0), m_year, m_areas);
}

QString CompareTable::altText() const
{
    if (empty())
        return Words::tr("Chart without results.");
    return Words::tr("Dot chart. %1 scenarios by %2 figures in %3: differences from %4 with 95 % intervals. %5.")
        .arg(m_comparison.rows.size())
        .arg(m_comparison.indicators.size())
        .arg(m_year, nameOf(0), title());
}

std::vector<ChartTable> CompareTable::tables() const
{
    if (empty())
        return {};
    ChartTable table{QStringLiteral("scenarios"),
                     Words::tr("By scenario"),
                     {{Words::tr("Scenario"), {}},
                      {Words::tr("Figure"), {}},
                      {Words::tr("Unit"), {}},
                      {Words::tr("Level"), {}},
                      {Words::tr("Difference"), {}},
                      {Words::tr("95 % from"), {}},
                      {Words::tr("95 % to"), {}},
                      {Words::tr("Judged"), {}}},
                     {}};
    for (std::size_t r = 0; r < m_comparison.rows.size(); ++r)
        for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i) {
            const auto& figure = m_comparison.rows[r].figures[i];
            if (!figure)
                continue;
            const HeadlineId id = figure->id;
            std::vector<ChartCell> row{nameOf(r), indicatorName(id), figureUnit(id), tableFigure(id, figure->now.mean)};
            if (figure->change) {
                const results::Summary& d = figure->change->difference;
                for (const double value : {d.mean, d.ci95Low, d.ci95High})
                    row.emplace_back(tableFigure(id, value));
                row.emplace_back(judgementText(figure->change->judgement));
            } else {
                row.resize(table.columns.size());
            }
            table.rows.push_back(std::move(row));
        }
    return {table};
}

namespace {

constexpr double sortMark = 12.0;   ///< room for the arrow of the column that the rows are sorted by

/// The height of a name in its heading, wrapped where it is wider than the room.
double nameHeight(const QString& name, double room)
{
    return QFontMetricsF(style::font(TextStyle::CaptionStrong))
        .boundingRect(QRectF(0, 0, room, 1000), Qt::TextWordWrap, name)
        .height();
}

} // namespace

double CompareTable::nameWidthIn(double width) const { return std::min(style::scaled(200.0), 0.24 * width); }

double CompareTable::columnWidthIn(double width) const
{
    const double columns = static_cast<double>(std::max<std::size_t>(1, m_comparison.indicators.size()));
    return (width - nameWidthIn(width)) / columns;
}

double CompareTable::headingRoom(std::size_t indicator, double columnWidth) const
{
    return columnWidth - 14.0 - (m_look.sortedBy == indicator ? sortMark : 0.0);
}

/// Of the names, on as many lines as the longest takes, and the units below them.
double CompareTable::headingHeight(double columnWidth) const
{
    const double line = style::scaled(18.0);
    double names = line;
    for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i)
        names =
            std::max(names, nameHeight(indicatorName(m_comparison.indicators[i]), headingRoom(i, columnWidth)) + 2.0);
    return names + line;
}

bool CompareTable::headingsFit(const QRectF& area) const
{
    const Grid grid = gridIn(area);
    const QFontMetricsF metrics(style::font(TextStyle::CaptionStrong));
    for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i) {
        const QString name = indicatorName(m_comparison.indicators[i]);
        const double room = headingRoom(i, grid.columnWidth);
        if (nameHeight(name, room) > grid.heads.height() - style::scaled(18.0))
            return false;
        for (const QString& word : name.split(QLatin1Char(' ')))
            if (metrics.horizontalAdvance(word) > room)
                return false;
    }
    return true;
}

CompareTable::Grid CompareTable::gridIn(const QRectF& area) const
{
    Grid grid;
    const double head = style::scaled(37.0) + 6.0;
    const double foot = footHeight(m_source, area.width());
    grid.nameWidth = nameWidthIn(area.width());
    grid.columnWidth = columnWidthIn(area.width());
    grid.heads = {area.left(), area.top() + head, area.width(), headingHeight(grid.columnWidth)};
    grid.rows = {area.left(), grid.heads.bottom(), area.width(), area.bottom() - foot - grid.heads.bottom()};
    const double rows = static_cast<double>(std::max<std::size_t>(1, m_comparison.rows.size()));
    grid.rowHeight = std::min(style::scaled(26.0), grid.rows.height() / rows);
    return grid;
}

CompareTable::Scale CompareTable::scaleOf(std::size_t indicator) const
{
    Scale scale;
    for (const results::ComparisonRow& row : m_comparison.rows)
        if (const auto& figure = row.figures[indicator]; figure && figure->change) {
            scale.low = std::min(scale.low, figure->change->difference.ci95Low);
            scale.high = std::max(scale.high, figure->change->difference.ci95High);
        }
    scale.decimals = decimalsFor(m_comparison.indicators[indicator], std::max(-scale.low, scale.high));
    return scale;
}

namespace {

constexpr double keyMark = 30.0;   ///< a mark and the gaps beside it

double keyWordWidth(Judgement judgement)
{
    return QFontMetricsF(style::font(TextStyle::CaptionStrong)).horizontalAdvance(judgementText(judgement)) + 2.0;
}

double keyWidth()
{
    double width = 0.0;
    for (const Judgement judgement : {Judgement::CannotTell, Judgement::Worse, Judgement::Better})
        width += keyWordWidth(judgement) + keyMark;
    return width;
}

} // namespace

void CompareTable::paintKey(QPainter& painter, const QRectF& area, const style::Tokens& colours) const
{
    double right = area.right();
    const double height = style::scaled(17.0);
    const QRectF line(area.left(), area.top() + 2.0, area.width(), height);   // beside the title
    for (const Judgement judgement : {Judgement::CannotTell, Judgement::Worse, Judgement::Better}) {
        const QString word = judgementText(judgement);
        const double width = keyWordWidth(judgement);
        writeText(painter, {right - width, line.top(), width, height}, Qt::AlignLeft | Qt::AlignVCenter, word,
                  TextStyle::CaptionStrong, style::judgementColour(lookOf(judgement), colours));
        style::paintJudgement(painter, {right - width - 18.0, line.center().y() - 7.0, 14.0, 14.0}, lookOf(judgement),
                              colours);
        right -= width + keyMark;
    }
}

void CompareTable::paintHeadings(QPainter& painter, const Grid& grid, const style::Tokens& colours) const
{
    const double units = style::scaled(18.0);
    const double names = grid.heads.height() - units;
    for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i) {
        const HeadlineId id = m_comparison.indicators[i];
        const double left = grid.left(i) + 8.0;
        const bool sorted = m_look.sortedBy == i;
        const double room = headingRoom(i, grid.columnWidth);
        if (sorted)
            painter.fillRect(
                QRectF(grid.left(i), grid.heads.top(), grid.columnWidth,
                       grid.heads.height() + grid.rowHeight * static_cast<double>(m_comparison.rows.size())),
                colours.sunken);
        writeText(painter, {left, grid.heads.top(), room, names}, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
                  indicatorName(id), TextStyle::CaptionStrong, colours.text);
        writeText(painter, {left, grid.heads.top() + names, room, units}, Qt::AlignLeft | Qt::AlignVCenter,
                  figureUnit(id), TextStyle::Small, colours.text2);
        if (sorted)
            writeText(painter, {left + room, grid.heads.top(), sortMark, names}, Qt::AlignRight | Qt::AlignBottom,
                      m_look.order == results::SortOrder::Ascending ? QStringLiteral("\u25b2")
                                                                    : QStringLiteral("\u25bc"),
                      TextStyle::Small, colours.text2);
    }
    painter.setPen(QPen(colours.axis, 1.0));
    painter.drawLine(grid.heads.bottomLeft(), grid.heads.bottomRight());
}

void CompareTable::paintDot(QPainter& painter, const QRectF& strip, const results::HeadlineChange& change,
                            const Scale& scale, const style::Tokens& colours) const
{
    const style::Judgement look = lookOf(change.judgement);
    const bool unsure = change.verdict == results::Verdict::CannotTell;
    const QColor colour = style::judgementColour(look, colours);
    const double y = strip.center().y();
    painter.setPen(QPen(colours.axis, 1.0));
    painter.drawLine(QPointF(scale.at(0.0, strip), strip.top()), QPointF(scale.at(0.0, strip), strip.bottom()));
    painter.setPen(QPen(colour, 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(scale.at(change.difference.ci95Low, strip), y),
                     QPointF(scale.at(change.difference.ci95High, strip), y));
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(unsure ? colours.surface : colour);
    const QPointF middle(scale.at(change.difference.mean, strip), y);
    if (look == style::Judgement::Worse)
        painter.drawPolygon(QPolygonF(
            {middle + QPointF(0, -5), middle + QPointF(5, 0), middle + QPointF(0, 5), middle + QPointF(-5, 0)}));
    else
        painter.drawEllipse(middle, 4.0, 4.0);
}

void CompareTable::paintCell(QPainter& painter, const QRectF& cell, std::size_t row, std::size_t indicator,
                             const style::Tokens& colours) const
{
    painter.setPen(QPen(colours.border, 1.0));
    painter.drawLine(cell.topLeft(), cell.bottomLeft());
    const auto& figure = m_comparison.rows[row].figures[indicator];
    const QRectF inner = cell.adjusted(8.0, 0.0, -6.0, 0.0);
    if (!figure) {
        const bool isToCome = m_look.costsToCome && isOfAccounts(m_comparison.indicators[indicator]);
        writeText(painter, inner, Qt::AlignLeft | Qt::AlignVCenter,
                  isToCome ? QStringLiteral("\u2026") : Words::tr("none"), TextStyle::Caption, colours.text3);
        return;
    }
    const double half = std::min(style::scaled(82.0), 0.63 * inner.width());
    if (!figure->change) {
        writeText(painter, {inner.left(), inner.top(), half, inner.height()}, Qt::AlignRight | Qt::AlignVCenter,
                  figureValue(figure->id, figure->now.mean), TextStyle::BodyStrong, colours.text);
        writeText(painter, {inner.left() + half, inner.top(), inner.width() - half, inner.height()},
                  Qt::AlignRight | Qt::AlignVCenter, Words::tr("level"), TextStyle::Small, colours.text2);
        return;
    }
    const results::HeadlineChange& change = *figure->change;
    const Scale scale = scaleOf(indicator);
    if (change.judgement != Judgement::NotJudged)
        style::paintJudgement(painter, {inner.left(), inner.center().y() - 7.0, 14.0, 14.0}, lookOf(change.judgement),
                              colours);
    writeText(painter, {inner.left() + 16.0, inner.top(), half - 16.0, inner.height()},
              Qt::AlignRight | Qt::AlignVCenter, signedFigure(figure->id, change.difference.mean, scale.decimals),
              TextStyle::BodyStrong, colours.text);
    const QRectF right(inner.left() + half + 8.0, inner.top(), inner.width() - half - 14.0, inner.height());
    if (m_look.asFigures)
        writeText(painter, right, Qt::AlignRight | Qt::AlignVCenter,
                  Words::tr("%1 to %2")
                      .arg(signedFigure(figure->id, change.difference.ci95Low, scale.decimals),
                           signedFigure(figure->id, change.difference.ci95High, scale.decimals)),
                  TextStyle::Small, colours.text2);
    else
        paintDot(painter, right, change, scale, colours);
}

void CompareTable::paintRow(QPainter& painter, const Grid& grid, std::size_t row, const style::Tokens& colours) const
{
    const QRectF line = grid.row(row);
    const int scenario = m_comparison.rows[row].scenario;
    const bool selected = scenario == m_look.selected;
    if (selected)
        painter.fillRect(line, colours.select);
    const double badge = std::min(18.0, line.height() - 4.0);
    style::paintBadge(painter, {line.left() + 4.0, line.center().y() - badge / 2.0, badge, badge}, m_letters[row],
                      colours);
    writeText(painter, {line.left() + 28.0, line.top(), grid.nameWidth - 34.0, line.height()},
              Qt::AlignLeft | Qt::AlignVCenter, nameOf(row),
              selected || row == 0 ? TextStyle::BodyStrong : TextStyle::Body, colours.text);
    for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i)
        paintCell(painter, grid.cell(row, i), row, i, colours);
    painter.setPen(QPen(colours.border, 1.0));
    painter.drawLine(line.bottomLeft(), line.bottomRight());
}

void CompareTable::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The key stands beside the title, which gives way to it.
    const double titled = QFontMetricsF(style::font(TextStyle::ChartTitle)).horizontalAdvance(title());
    const double taken = titled > area.width() - keyWidth() ? keyWidth() : 0.0;
    (void)paintHead(painter, area.adjusted(0.0, 0.0, -taken, 0.0), title(), subtitle(), colours);
    (void)paintFoot(painter, area, m_source, colours);
    paintKey(painter, area, colours);
    const Grid grid = gridIn(area);
    paintHeadings(painter, grid, colours);
    for (std::size_t row = 0; row < m_comparison.rows.size(); ++row)
        paintRow(painter, grid, row, colours);
    painter.restore();
}

std::optional<int> CompareTable::scenarioAt(const QRectF& area, QPointF point) const
{
    const Grid grid = gridIn(area);
    for (std::size_t row = 0; row < m_comparison.rows.size(); ++row)
        if (grid.row(row).contains(point))
            return m_comparison.rows[row].scenario;
    return std::nullopt;
}

std::optional<std::size_t> CompareTable::indicatorAt(const QRectF& area, QPointF point) const
{
    const Grid grid = gridIn(area);
    if (!grid.heads.contains(point) || point.x() < grid.left(0))
        return std::nullopt;
    const auto column = static_cast<std::size_t>((point.x() - grid.left(0)) / grid.columnWidth);
    return column < m_comparison.indicators.size() ? std::optional(column) : std::nullopt;
}

namespace {

/// `9.5 people; −10.6 from If nothing changes (95 % sure: −12.4 to −8.8), better`.
QString figureSentence(const results::Headline& figure, const QString& against)
{
    const QString level = figureValue(figure.id, figure.now.mean);
    if (!figure.change)
        return level;
    const results::Summary& difference = figure.change->difference;
    const int decimals = decimalsFor(figure.id, std::abs(difference.mean));
    const auto size = [&](double value) { return signedFigure(figure.id, value, decimals); };
    const QString beside =
        Words::tr("%1; %2 from %3 (95 % sure: %4 to %5)")
            .arg(level, size(difference.mean), against, size(difference.ci95Low), size(difference.ci95High));
    const QString word = judgementText(figure.change->judgement);
    return word.isEmpty() ? beside : Words::tr("%1, %2").arg(beside, word);
}

} // namespace

namespace {

/// A cost by the accounts, where nothing is at hand that says more of it.
ToldFigure toldCost(const QString& scenario, const results::Headline& figure)
{
    ToldFigure made;
    made.title = text(wording::figureName(priorities::FigureId::Cost, numbers::translated));
    made.under = scenario;
    made.value = figureValue(figure.id, figure.now.mean);
    made.meaning = text(wording::figureDefinition(priorities::FigureId::Cost, numbers::translated));
    made.help = QStringLiteral("money");
    return made;
}

} // namespace

std::optional<ChartMark> CompareTable::markOf(const QRectF& area, int scenario, std::size_t indicator) const
{
    const auto row = std::ranges::find(m_comparison.rows, scenario, &results::ComparisonRow::scenario);
    if (row == m_comparison.rows.end() || indicator >= row->figures.size() || !row->figures[indicator])
        return std::nullopt;
    const auto at = static_cast<std::size_t>(row - m_comparison.rows.begin());
    const results::Headline& figure = *row->figures[indicator];
    ChartMark mark{
        gridIn(area).cell(at, indicator),
        Words::tr("%1, %2: %3").arg(nameOf(at), indicatorName(figure.id), figureSentence(figure, nameOf(0))),
        explain::AskedFigure{figure.id, {scenario, m_comparison.against, m_comparison.areas, m_comparison.year}}};
    if (isOfAccounts(figure.id))
        mark.meaning =
            at < m_look.costs.size() ? MarkMeaning(m_look.costs[at]) : MarkMeaning(toldCost(nameOf(at), figure));
    return mark;
}

std::vector<ChartMark> CompareTable::marks(const QRectF& area) const
{
    std::vector<ChartMark> found;
    for (const results::ComparisonRow& row : m_comparison.rows)
        for (std::size_t i = 0; i < row.figures.size(); ++i)
            if (auto mark = markOf(area, row.scenario, i))
                found.push_back(std::move(*mark));
    return found;
}

double CompareTable::heightWanted(double width) const
{
    return style::scaled(37.0) + 6.0 + headingHeight(columnWidthIn(width)) + style::scaled(20.0)
        + style::scaled(24.0) * static_cast<double>(m_comparison.rows.size());
}

PaperSize CompareTable::paper() const
{
    constexpr int width = 900;
    constexpr double millimetres = 170.0;
    const double around = style::scaled(48.0); // margins and caveats
    return {{millimetres, (heightWanted(width) + around) * millimetres / width}, width};
}

results::ComparisonTable usualComparison(const results::RunResult& result, const results::Question& question,
                                         const money::Accounts& accounts)
{
    results::ComparisonChoice choice;
    choice.against = question.against;
    choice.areas = question.areas;
    choice.year = question.year;
    choice.indicators = results::usualIndicators();
    return money::compareKnown(result, choice, accounts);
}

CompareLook usualLook(const results::RunResult& result, const results::Question& question)
{
    CompareLook look;
    look.selected = question.scenario;
    look.caveats = caveatsOf(result, question.scenario, question.against);
    return look;
}

std::unique_ptr<ChartContent> compareChart(const results::RunResult& result, const results::Question& question)
{
    if (result.scenarios.empty() || result.replicationsDone < 1)
        return std::make_unique<CompareTable>();
    return std::make_unique<CompareTable>(result, usualComparison(result, question), usualLook(result, question));
}

} // namespace homeward::charts
