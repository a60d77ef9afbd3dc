// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/sensitivity/sensitivity_charts.h"
#include "ui/charts/sensitivity/sensitivity_told.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using study::InputSensitivity;
using style::TextStyle;

constexpr double rowHeight = 28.0;   ///< at 1x; two lines of small text

/// On two lines of small text where it is too long for one: names may differ in their last words.
void paintName(QPainter& painter, const QRectF& where, const QString& name, TextStyle look,
               const style::Tokens& colours)
{
    const bool isLong = QFontMetricsF(style::font(look)).horizontalAdvance(name) > where.width();
    const TextStyle small = look == TextStyle::CaptionStrong ? TextStyle::SmallStrong : TextStyle::Small;
    const bool fits = where.height() >= 2.0 * QFontMetricsF(style::font(small)).height() - 1.0;
    if (isLong && fits)
        writeText(painter, where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, name, small, colours.text);
    else
        writeText(painter, where, Qt::AlignLeft | Qt::AlignVCenter, name, look, colours.text);
}

double halfWidth(const results::Summary& summary) { return (summary.ci95High - summary.ci95Low) / 2.0; }

} // namespace

/// Where heads, rows and columns lie.
struct Tornado::Layout {
    QRectF heads;
    QRectF rows;
    QRectF key;
    double height = 0.0;
    double names = 0.0;
    QRectF bars;
    double moved = 0.0;   ///< width of the column that says by how much
    double origin = 0.0;
    RoundAxis axis;

    Layout(const SensitivityFigures& figures, const QRectF& area)
    {
        const double line = style::scaled(16.0);
        const QRectF body = bodyWithin(area, figures.source);
        heads = {body.left(), body.top(), body.width(), 2.0 * line};
        key = {body.left(), body.bottom() - 2.0 * line, body.width(), 2.0 * line};
        const double count = std::max<double>(1.0, static_cast<double>(figures.found.inputs.size()));
        height = std::min(style::scaled(rowHeight), (key.top() - heads.bottom()) / count);
        rows = {body.left(), heads.bottom(), body.width(), height * count};
        names = std::min(style::scaled(300.0), 0.36 * body.width());
        moved = style::scaled(96.0);
        origin = style::scaled(34.0);
        const double label = style::scaled(54.0);
        bars = {body.left() + names + label, rows.top(),
                std::max(40.0, body.width() - names - moved - origin - 2.0 * label), rows.height()};
        double low = figures.found.mostLikely.mean, high = low;
        for (const InputSensitivity& input : figures.found.inputs) {
            low = std::min({low, input.atLow.mean, input.atHigh.mean});
            high = std::max({high, input.atLow.mean, input.atHigh.mean});
        }
        const double room = std::max(0.03 * (high - low), 1e-9);
        axis = roundAxis(low - room, high + room, 4);
    }
    [[nodiscard]] QRectF row(std::size_t i) const
    {
        return {rows.left(), rows.top() + height * static_cast<double>(i), rows.width(), height};
    }
    [[nodiscard]] double x(double value) const { return bars.left() + bars.width() * axis.share(value); }
};

double Tornado::heightWanted() const
{
    return style::scaled(37.0 + 16.0 + 2.0 * 32.0 + rowHeight * static_cast<double>(m_figures.found.inputs.size()))
        + 14.0;
}

PaperSize Tornado::paper() const
{
    constexpr int width = 720;
    constexpr double millimetres = 170.0, highest = 120.0;
    const double around = style::scaled(44.0); // source, caveats and margins
    return {{millimetres, std::min(highest, (heightWanted() + around) * millimetres / width)}, width};
}

QString Tornado::title() const
{
    const auto& inputs = m_figures.found.inputs;
    if (m_figures.empty() || inputs.empty())
        return {};
    const auto sure = std::ranges::count_if(inputs, &InputSensitivity::surelyMoves);
    if (sure == 0)
        return Words::tr("No figure surely moves it within its range");
    return Words::tr("%1 moves it most: by %2")
        .arg(m_figures.wordsOf(inputs.front()).name, m_figures.size(inputs.front().swing.mean));
}

QString Tornado::subtitle() const
{
    return m_figures.empty()
        ? QString()
        : Words::tr("Each figure at its low and high, all others most likely: the same people, the same luck, %1 "
                    "futures each")
              .arg(m_figures.found.alone);
}

QString Tornado::altText() const
{
    if (m_figures.empty())
        return Words::tr("Chart without results.");
    QStringList parts{
        Words::tr("Tornado chart. %1, %2, %3.").arg(m_figures.subject(), m_figures.scenario, m_figures.year)};
    for (const InputSensitivity& input : m_figures.found.inputs) {
        const InputWords& words = m_figures.wordsOf(input);
        parts.append(Words::tr("%1: %2 at %3, %4 at %5.")
                         .arg(words.name, m_figures.value(input.atLow.mean), words.low,
                              m_figures.value(input.atHigh.mean), words.high));
    }
    return parts.join(QLatin1Char(' '));
}

std::vector<ChartTable> Tornado::tables() const
{
    if (m_figures.empty())
        return {};
    const QString unit = figureUnit(m_figures.figure);
    ChartTable table{QStringLiteral("inputs"),
                     Words::tr("By figure with a range"),
                     {{Words::tr("Figure"), {}},
                      {Words::tr("Low"), {}},
                      {Words::tr("High"), {}},
                      {Words::tr("Result at low"), unit},
                      {Words::tr("Result at high"), unit},
                      {Words::tr("Moves it by"), unit},
                      {Words::tr("95 % from"), unit},
                      {Words::tr("95 % to"), unit},
                      {Words::tr("Rank correlation"), {}, 2},
                      {Words::tr("Standard error"), {}, 2},
                      {Words::tr("Kind"), {}}},
                     {}};
    const auto cell = [&](double value) { return ChartCell(tableFigure(m_figures.figure, value)); };
    for (const InputSensitivity& input : m_figures.found.inputs) {
        const InputWords& words = m_figures.wordsOf(input);
        table.rows.push_back({words.name, words.low, words.high, cell(input.atLow.mean), cell(input.atHigh.mean),
                              cell(input.swing.mean), cell(input.swing.ci95Low), cell(input.swing.ci95High),
                              input.rankCorrelation, input.standardError, words.originWord});
    }
    return {table};
}

std::optional<std::size_t> Tornado::inputAt(const QRectF& area, QPointF point) const
{
    const Layout layout(m_figures, area);
    for (std::size_t i = 0; i < m_figures.found.inputs.size(); ++i)
        if (layout.row(i).contains(point))
            return i;
    return std::nullopt;
}

void Tornado::paintHeads(QPainter& painter, const Layout& layout, const style::Tokens& colours) const
{
    const double line = style::scaled(16.0);
    const QRectF second(layout.heads.left(), layout.heads.bottom() - line, layout.heads.width(), line);
    writeText(painter, {second.left() + 8.0, second.top(), layout.names, line}, Qt::AlignLeft | Qt::AlignVCenter,
              Words::tr("Figure, with its low and high"), TextStyle::SmallStrong, colours.text);
    writeText(painter, {layout.bars.left() - 60.0, layout.heads.top(), layout.bars.width() + 120.0, line},
              Qt::AlignCenter, Words::tr("%1, %2").arg(figureUnit(m_figures.figure), m_figures.year), TextStyle::Small,
              colours.text2);
    for (const double tick : layout.axis.ticks()) {
        writeText(painter, {layout.x(tick) - 40.0, second.top(), 80.0, line}, Qt::AlignCenter,
                  tickText(m_figures.figure, tick, layout.axis.step), TextStyle::Small, colours.text2);
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(QPointF(layout.x(tick), layout.rows.top()), QPointF(layout.x(tick), layout.rows.bottom()));
    }
    const double right = layout.heads.right() - layout.origin;
    writeText(painter, {right - layout.moved, second.top(), layout.moved - 8.0, line},
              Qt::AlignRight | Qt::AlignVCenter, Words::tr("moves it by"), TextStyle::SmallStrong, colours.text);
    writeText(painter, {right, second.top(), layout.origin, line}, Qt::AlignCenter, Words::tr("kind"),
              TextStyle::SmallStrong, colours.text);
}

void Tornado::paintRow(QPainter& painter, const Layout& layout, std::size_t i, const style::Tokens& colours) const
{
    const InputSensitivity& input = m_figures.found.inputs[i];
    const InputWords& words = m_figures.wordsOf(input);
    const QRectF row = layout.row(i);
    const bool chosen = m_figures.chosen == i;
    if (chosen)
        painter.fillRect(row, colours.select);
    painter.setPen(QPen(colours.grid, 1.0));
    painter.drawLine(row.bottomLeft(), row.bottomRight());
    if (chosen)
        painter.fillRect(QRectF(row.left(), row.top(), 3.0, row.height()), colours.ink);
    const auto look = input.surelyMoves() && i < 3 ? TextStyle::CaptionStrong : TextStyle::Caption;
    paintName(painter, {row.left() + 8.0, row.top(), layout.names - 12.0, row.height()}, words.name, look, colours);
    const double middle = layout.x(m_figures.found.mostLikely.mean), inset = row.height() * 0.24;
    const auto barTo = [&](double value) {
        const double x = layout.x(value);
        return QRectF(std::min(x, middle), row.top() + inset, std::max(1.0, std::abs(x - middle)),
                      row.height() - 2.0 * inset);
    };
    const Qt::PenStyle pen = input.surelyMoves() ? Qt::SolidLine : Qt::DashLine;
    painter.setPen(QPen(input.surelyMoves() ? colours.ink : colours.disabled, 1.3, pen));
    painter.setBrush(input.surelyMoves() ? colours.ink : colours.surface);
    painter.drawRect(barTo(input.atHigh.mean));
    painter.setBrush(colours.surface);
    painter.drawRect(barTo(input.atLow.mean));
    painter.setBrush(Qt::NoBrush);
    const bool lowLeft = input.atLow.mean <= input.atHigh.mean;
    const double left = layout.x(std::min({input.atLow.mean, input.atHigh.mean, m_figures.found.mostLikely.mean}));
    const double right = layout.x(std::max({input.atLow.mean, input.atHigh.mean, m_figures.found.mostLikely.mean}));
    const double label = style::scaled(50.0);
    writeText(painter, {left - label - 4.0, row.top(), label, row.height()}, Qt::AlignRight | Qt::AlignVCenter,
              lowLeft ? words.low : words.high, TextStyle::Small, colours.text2);
    writeText(painter, {right + 5.0, row.top(), label, row.height()}, Qt::AlignLeft | Qt::AlignVCenter,
              lowLeft ? words.high : words.low, TextStyle::Small, colours.text2);
    const double end = row.right() - layout.origin;
    writeText(painter, {end - layout.moved, row.top(), 0.5 * layout.moved, row.height()},
              Qt::AlignRight | Qt::AlignVCenter, m_figures.size(input.swing.mean), look, colours.text);
    writeText(painter, {end - 0.5 * layout.moved + 3.0, row.top(), 0.5 * layout.moved - 8.0, row.height()},
              Qt::AlignLeft | Qt::AlignVCenter, Words::tr("± %1").arg(m_figures.size(halfWidth(input.swing))),
              TextStyle::Small, colours.text2);
    paintOrigin(painter, {row.right() - layout.origin / 2.0, row.center().y()}, 11.0, words.origin, colours);
}

void Tornado::paintKey(QPainter& painter, const QRectF& key, const style::Tokens& colours) const
{
    const double line = style::scaled(16.0), box = 16.0;
    double x = key.left();
    const double y = key.bottom() - line;
    const auto add = [&](const QString& words, const QBrush& fill, Qt::PenStyle pen) {
        painter.setPen(QPen(pen == Qt::SolidLine ? colours.ink : colours.disabled, 1.3, pen));
        painter.setBrush(fill);
        painter.drawRect(QRectF(x, y + 4.0, box, line - 8.0));
        painter.setBrush(Qt::NoBrush);
        const double width = style::scaled(130.0);
        writeText(painter, {x + box + 6.0, y, width, line}, Qt::AlignLeft | Qt::AlignVCenter, words, TextStyle::Small,
                  colours.text2);
        x += box + 6.0 + QFontMetricsF(style::font(TextStyle::Small)).horizontalAdvance(words) + 14.0;
    };
    add(Words::tr("at its low"), colours.surface, Qt::SolidLine);
    add(Words::tr("at its high"), colours.ink, Qt::SolidLine);
    add(Words::tr("cannot tell from zero"), colours.surface, Qt::DashLine);
    const std::pair<OriginMark, QString> marks[] = {{OriginMark::Published, Words::tr("published")},
                                                    {OriginMark::Derived, Words::tr("derived")},
                                                    {OriginMark::Local, Words::tr("local")},
                                                    {OriginMark::Illustrative, Words::tr("illustrative")}};
    x += 10.0;
    for (const auto& [mark, words] : marks) {
        paintOrigin(painter, {x + 5.0, y + line / 2.0}, 10.0, mark, colours);
        writeText(painter, {x + 14.0, y, style::scaled(90.0), line}, Qt::AlignLeft | Qt::AlignVCenter, words,
                  TextStyle::Small, colours.text2);
        x += 14.0 + QFontMetricsF(style::font(TextStyle::Small)).horizontalAdvance(words) + 12.0;
    }
}

std::vector<ChartMark> Tornado::marks(const QRectF& area) const
{
    std::vector<ChartMark> found;
    const Layout layout(m_figures, area);
    for (std::size_t i = 0; i < m_figures.found.inputs.size(); ++i) {
        const InputSensitivity& input = m_figures.found.inputs[i];
        const QRectF row = layout.row(i);
        // The name is the figure of the plan; the bar and what stands beside it are what it moves.
        found.push_back(
            {{row.left(), row.top(), layout.names, row.height()}, m_figures.wordsOf(input).name, input.path});
        found.push_back({row.adjusted(layout.names, 0.0, 0.0, 0.0),
                         Words::tr("%1 moves it by %2 (95 % sure: %3 to %4)")
                             .arg(m_figures.wordsOf(input).name, m_figures.size(input.swing.mean),
                                  m_figures.size(input.swing.ci95Low), m_figures.size(input.swing.ci95High)),
                         toldInput(m_figures, input)});
    }
    if (m_figures.empty() || m_figures.found.inputs.empty())
        return found;
    const double x = layout.x(m_figures.found.mostLikely.mean), line = style::scaled(16.0);
    found.push_back(
        {{x - 160.0, layout.rows.bottom() + 3.0, 320.0, line},
         Words::tr("%1 with every figure most likely").arg(m_figures.value(m_figures.found.mostLikely.mean)),
         toldLikely(m_figures)});
    found.push_back({{area.left(), area.top(), area.width(), style::scaled(20.0)},
                     title(),
                     toldInput(m_figures, m_figures.found.inputs.front())});
    return found;
}

void Tornado::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_figures.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, area, *this, colours);
    const Layout layout(m_figures, area);
    paintHeads(painter, layout, colours);
    for (std::size_t i = 0; i < m_figures.found.inputs.size(); ++i)
        paintRow(painter, layout, i, colours);
    const double x = layout.x(m_figures.found.mostLikely.mean), line = style::scaled(16.0);
    painter.setPen(QPen(colours.text, 1.6));
    painter.drawLine(QPointF(x, layout.rows.top() - 3.0), QPointF(x, layout.rows.bottom() + 3.0));
    writeText(painter, {x - 160.0, layout.rows.bottom() + 3.0, 320.0, line}, Qt::AlignCenter,
              Words::tr("%1 with every figure most likely").arg(m_figures.value(m_figures.found.mostLikely.mean)),
              TextStyle::SmallStrong, colours.text);
    paintKey(painter, layout.key, colours);
    painter.restore();
}

void paintOrigin(QPainter& painter, QPointF middle, double size, OriginMark mark, const style::Tokens& colours)
{
    const double half = size / 2.0;
    const QRectF box(middle.x() - half, middle.y() - half, size, size);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mark == OriginMark::Illustrative ? colours.illus : colours.ink, 1.4,
                        mark == OriginMark::Illustrative ? Qt::DashLine : Qt::SolidLine));
    switch (mark) {
    case OriginMark::Published: painter.fillRect(box, colours.ink); break;
    case OriginMark::Derived:
        painter.drawRect(box);
        painter.fillRect(QRectF(box.left(), box.top(), half, size), colours.ink);
        break;
    case OriginMark::Local: painter.drawEllipse(box.adjusted(1.0, 1.0, -1.0, -1.0)); break;
    case OriginMark::Illustrative: painter.drawRect(box); break;
    }
}

} // namespace homeward::charts
