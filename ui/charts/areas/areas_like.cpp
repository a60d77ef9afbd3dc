// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/like_us.h"
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/translated.h"
#include "ui/wording/atlas_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

constexpr std::array<std::string_view, 4> compared{"delayed-days", "emergency-admissions-65", "intensive-at-home",
                                                   "home-care-cost"};

using numbers::translated;

/// One measure in its latest year.
struct Column {
    atlas::AreaTable table;
    QString name;
    QString unit;

    [[nodiscard]] QString value(const std::string& code) const
    {
        const atlas::AreaRow* row = table.country && table.country->code == code ? &*table.country : table.area(code);
        return row && row->value ? text(wording::areaValue(table, *row->value)) : QStringLiteral("–");
    }
};

class AreasLike final : public AreasContent {
public:
    AreasLike(AreasFigures figures, const reference::ReferenceSet& set);

    QString title() const override { return Words::tr("Like us"); }
    QString subtitle() const override { return m_how; }
    QString source() const override { return Words::tr("Observed, the latest year of each."); }
    QString altText() const override;
    std::vector<ChartTable> tables() const override;
    PaperSize paper() const override { return {{120.0, 70.0}, 420}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::optional<ChartMark> figureAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> areaAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> next(Qt::Key key) const override;

private:
    struct Row {
        std::string code;
        QString name;
    };
    struct Grid;
    static constexpr double headGap = 3.0;
    [[nodiscard]] static QString headOf(const Column& column);
    [[nodiscard]] double headHeight(double width) const;
    [[nodiscard]] double widestWord() const;

    std::vector<Row> m_rows;   ///< the plan's area, those like it, Scotland
    std::vector<Column> m_columns;
    QString m_how;   ///< they are like it, in a few words
    QString m_howInFull;
};

struct AreasLike::Grid {
    QRectF heads;
    QRectF body;
    double names = 0.0;
    double column = 0.0;
    double height = 0.0;

    Grid(const AreasLike& chart, const QRectF& area)
    {
        const QRectF within = bodyWithin(area, chart.source());
        const auto columns = static_cast<double>(compared.size());
        const double even = 0.62 * area.width() / columns;
        // Names give way to headings, but for what tells areas apart.
        column = std::clamp(chart.widestWord() + headGap, even, std::max(even, 0.78 * area.width() / columns));
        names = area.width() - column * columns;
        const double tall = chart.headHeight(headWidth());
        heads = {within.left(), within.top(), within.width(), tall};
        body = within.adjusted(0.0, tall, 0.0, 0.0);
        height = std::min(style::scaled(21.0), body.height() / std::max(1.0, static_cast<double>(chart.m_rows.size())));
    }
    /// Of the words over a column.
    [[nodiscard]] double headWidth() const { return column - headGap; }
    [[nodiscard]] QRectF row(std::size_t i) const
    {
        return {body.left(), body.top() + height * static_cast<double>(i), body.width(), height};
    }
};

QString AreasLike::headOf(const Column& column)
{
    return column.name + QLatin1Char('\n') + (column.unit.size() > 12 ? column.unit.left(1) : column.unit);
}

/// The tallest of the words over the columns, which wrap.
double AreasLike::headHeight(double width) const
{
    const QFontMetricsF metrics(style::font(TextStyle::Small));
    double tall = style::scaled(28.0);
    for (const Column& column : m_columns)
        tall = std::max(tall, metrics.boundingRect({0.0, 0.0, width, 1e4}, Qt::TextWordWrap, headOf(column)).height());
    return tall;
}

/// Of those over the columns: a word does not wrap.
double AreasLike::widestWord() const
{
    const QFontMetricsF metrics(style::font(TextStyle::Small));
    double widest = 0.0;
    for (const Column& column : m_columns)
        for (const QString& word : headOf(column).split(QRegularExpression(QStringLiteral("\\s"))))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    return std::ceil(widest);
}

AreasLike::AreasLike(AreasFigures figures, const reference::ReferenceSet& set) : AreasContent(std::move(figures))
{
    const std::string own = m_figures.look.own.toStdString();
    const reference::Area* area = set.areas().find(own);
    if (own.empty() || !area)
        return;
    const atlas::Comparators like = atlas::likeUs(set, own);
    m_how = text(wording::likenessShort(like, translated));
    m_howInFull = text(wording::likenessText(like, translated));
    m_rows.push_back({own, text(area->name)});
    for (const atlas::Comparator& one : like.areas)
        m_rows.push_back({one.area->code, text(one.area->name)});
    if (const reference::Area* country = set.areas().find("Scotland", reference::AreaKind::Country))
        m_rows.push_back({country->code, text(country->name)});
    for (const std::string_view id : compared) {
        const atlas::Measure& measure = *atlas::measureNamed(id);
        Column column{atlas::areaTable(set, {&measure, {}, atlas::Told::Crude}), {}, {}};
        column.name = text(wording::areaMeasureShort(measure, translated));
        column.unit = measure.counted == atlas::Counted::Ratio
            ? text(wording::areaMeasureUnit(column.table, translated))
            : Words::tr("per 1,000");
        m_columns.push_back(std::move(column));
    }
}

QString AreasLike::altText() const
{
    if (m_rows.empty())
        return Words::tr("Chart without results.");
    QStringList names;
    for (std::size_t i = 1; i + 1 < m_rows.size(); ++i)
        names.append(m_rows[i].name);
    return Words::tr("Table. Areas most like %1: %2; %3.")
        .arg(m_rows.front().name, names.join(QStringLiteral(", ")), m_howInFull);
}

std::vector<ChartTable> AreasLike::tables() const
{
    ChartTable table{QStringLiteral("like"), Words::tr("Areas like ours"), {{Words::tr("Area"), {}}}, {}};
    for (const Column& column : m_columns)
        table.columns.push_back({column.name, column.unit});
    for (const Row& row : m_rows) {
        std::vector<ChartCell> cells{row.name};
        for (const Column& column : m_columns)
            cells.emplace_back(column.value(row.code));
        table.rows.push_back(std::move(cells));
    }
    return m_rows.empty() ? std::vector<ChartTable>() : std::vector{table};
}

/// Each column is another measure, so that a cell is told by its own.
std::optional<ChartMark> AreasLike::figureAt(const QRectF& area, QPointF point) const
{
    const Grid grid(*this, area);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QRectF row = grid.row(i);
        if (!row.contains(point) || point.x() < row.left() + grid.names)
            continue;
        const auto place = static_cast<std::size_t>((point.x() - row.left() - grid.names) / grid.column);
        const Column& column = m_columns[std::min(place, m_columns.size() - 1)];
        const AreasFigures figures = areasFigures(column.table, column.table, m_figures.look);
        const bool isCountry = figures.country && figures.country->code == m_rows[i].code;
        const atlas::AreaRow* of = isCountry ? &*figures.country : figures.area(text(m_rows[i].code));
        return of ? std::optional(areaMark(figures, *of)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<QString> AreasLike::areaAt(const QRectF& area, QPointF point) const
{
    const Grid grid(*this, area);
    for (std::size_t i = 0; i + 1 < m_rows.size(); ++i)
        if (grid.row(i).contains(point))
            return text(m_rows[i].code);
    return std::nullopt;
}

std::optional<QString> AreasLike::next(Qt::Key key) const
{
    if (m_rows.size() < 2 || (key != Qt::Key_Up && key != Qt::Key_Down))
        return std::nullopt;
    const std::string now = m_figures.look.chosen.toStdString();
    const auto place = std::ranges::find(m_rows, now, &Row::code) - m_rows.begin();
    const auto to = place == std::ssize(m_rows) ? 0 : place + (key == Qt::Key_Up ? -1 : 1);
    if (to < 0 || to + 1 >= std::ssize(m_rows))
        return std::nullopt;
    return text(m_rows[static_cast<std::size_t>(to)].code);
}

void AreasLike::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    if (m_rows.empty()) {
        writeText(painter, area, Qt::AlignCenter | Qt::TextWordWrap,
                  Words::tr("The plan's area is none of the 31 partnerships, so there is none to find like it."),
                  TextStyle::Caption, colours.text2);
        painter.restore();
        return;
    }
    paintFrame(painter, area, *this, colours);
    const Grid grid(*this, area);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const QRectF cell(grid.heads.left() + grid.names + grid.column * static_cast<double>(c), grid.heads.top(),
                          grid.headWidth(), grid.heads.height());
        writeText(painter, cell, Qt::AlignRight | Qt::AlignBottom | Qt::TextWordWrap, headOf(m_columns[c]),
                  TextStyle::Small, colours.text2);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QRectF where = grid.row(i);
        const bool strong = i == 0 || i + 1 == m_rows.size();
        if (text(m_rows[i].code) == m_figures.look.chosen || i == 0)
            painter.fillRect(where, colours.select);
        painter.setPen(QPen(strong && i > 0 ? colours.axis : colours.grid, 1.0));
        painter.drawLine(where.topLeft(), where.topRight());
        const auto look = strong ? TextStyle::CaptionStrong : TextStyle::Caption;
        writeText(painter,
                  where.adjusted(4.0, 0.0, 0.0, 0.0)
                      .intersected({where.left() + 4.0, where.top(), grid.names, where.height()}),
                  Qt::AlignLeft | Qt::AlignVCenter, m_rows[i].name, look, colours.text);
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            writeText(painter,
                      {where.left() + grid.names + grid.column * static_cast<double>(c), where.top(), grid.column - 3.0,
                       where.height()},
                      Qt::AlignRight | Qt::AlignVCenter, m_columns[c].value(m_rows[i].code), look, colours.text);
    }
    painter.restore();
}

} // namespace

std::unique_ptr<AreasContent> areasLikeOf(AreasFigures figures, const reference::ReferenceSet& set)
{
    return std::make_unique<AreasLike>(std::move(figures), set);
}

} // namespace homeward::charts
