// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/waterfall/waterfall.h"

#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using results::HeadlineId;
using style::TextStyle;

/// A bar from one level to another; the first and the last stand on the ground.
struct Bar {
    QString name;
    double before = 0.0;
    double after = 0.0;
    bool whole = false;
    results::Verdict verdict = results::Verdict::CannotTell;
};

std::vector<Bar> barsOf(const results::Contributions& found, const WaterfallWords& words)
{
    std::vector<Bar> bars{{words.from, 0.0, found.from.mean, true}};
    double level = found.from.mean;
    for (const results::Contribution& part : found.parts) {
        bars.push_back({text(part.name), level, level + part.inOrder.mean, false, results::verdictOf(part.inOrder)});
        level += part.inOrder.mean;
    }
    bars.push_back({words.scenario, 0.0, found.to.mean, true});
    return bars;
}

class Waterfall final : public ChartContent {
public:
    Waterfall(results::Contributions contributions, WaterfallWords words)
        : m_found(std::move(contributions)),
          m_words(std::move(words)),
          m_bars(barsOf(m_found, m_words))
    {
    }

    QString title() const override;
    QString subtitle() const override
    {
        return Words::tr("%1, %2; changes added in order").arg(figureName(m_found.figure), m_words.year);
    }
    QString source() const override { return Words::tr("%1. %2").arg(m_words.areas, m_words.source); }
    QString altText() const override;
    Caveats caveats() const override { return m_words.caveats; }
    std::vector<ChartTable> tables() const override;
    PaperSize paper() const override { return {{120.0, 80.0}, 620}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::vector<ChartMark> marks(const QRectF& area) const override;

private:
    /// Rows where the columns would be too narrow for their names.
    [[nodiscard]] bool inRows(const QRectF& body) const
    {
        return body.width() / static_cast<double>(m_bars.size()) < style::scaled(82.0);
    }
    [[nodiscard]] QRectF rowIn(const QRectF& body, std::size_t i) const
    {
        const double height = std::min(style::scaled(26.0), body.height() / static_cast<double>(m_bars.size()));
        return {body.left(), body.top() + height * static_cast<double>(i), body.width(), height};
    }
    [[nodiscard]] static QRectF columnsIn(const QRectF& body)
    {
        return body.adjusted(style::scaled(44.0), style::scaled(12.0), 0.0, -style::scaled(50.0));
    }
    [[nodiscard]] QRectF columnIn(const QRectF& plot, std::size_t i) const
    {
        const double cell = plot.width() / static_cast<double>(m_bars.size());
        return {plot.left() + cell * static_cast<double>(i), plot.top(), cell, plot.height()};
    }
    [[nodiscard]] ToldFigure toldOf(std::size_t bar) const;
    [[nodiscard]] int decimals() const;
    [[nodiscard]] QString labelOf(const Bar& bar) const
    {
        return bar.whole ? figureValue(m_found.figure, bar.after)
                         : signedFigure(m_found.figure, bar.after - bar.before, decimals());
    }
    [[nodiscard]] QColor colourOf(const Bar& bar, const style::Tokens& colours) const;
    [[nodiscard]] RoundAxis axis() const;
    void paintColumns(QPainter& painter, const QRectF& body, const style::Tokens& colours) const;
    void paintRows(QPainter& painter, const QRectF& body, const style::Tokens& colours) const;
    void paintRow(QPainter& painter, const QRectF& row, const QRectF& plot, std::size_t i, const RoundAxis& axis,
                  const style::Tokens& colours) const;
    void paintBox(QPainter& painter, const QRectF& box, const Bar& bar, const style::Tokens& colours) const;
    void paintBar(QPainter& painter, const QRectF& plot, std::size_t i, const RoundAxis& axis,
                  const style::Tokens& colours) const;

    results::Contributions m_found;
    WaterfallWords m_words;
    std::vector<Bar> m_bars;
};

int Waterfall::decimals() const
{
    double largest = 0.0;
    for (const results::Contribution& part : m_found.parts)
        largest = std::max(largest, std::abs(part.inOrder.mean));
    return decimalsFor(m_found.figure, largest);
}

QString Waterfall::title() const
{
    const auto most = std::ranges::max_element(
        m_found.parts, {}, [](const results::Contribution& part) { return std::abs(part.inOrder.mean); });
    if (most == m_found.parts.end())
        return Words::tr("%1 has no changes").arg(m_words.scenario);
    return Words::tr("The largest step: %1").arg(text(most->name));
}

QString Waterfall::altText() const
{
    QStringList parts{Words::tr("Waterfall chart. %1 in %2: %3 in %4.")
                          .arg(figureName(m_found.figure), m_words.year, figureValue(m_found.figure, m_found.from.mean),
                               m_words.from)};
    for (const Bar& bar : m_bars)
        if (!bar.whole)
            parts.append(Words::tr("%1: %2.").arg(bar.name, labelOf(bar)));
    parts.append(Words::tr("%1 in %2.").arg(figureValue(m_found.figure, m_found.to.mean), m_words.scenario));
    return parts.join(QLatin1Char(' '));
}

std::vector<ChartTable> Waterfall::tables() const
{
    ChartTable table{QStringLiteral("changes"),
                     Words::tr("By change"),
                     {{Words::tr("Change"), {}},
                      {Words::tr("Added in order"), figureUnit(m_found.figure)},
                      {Words::tr("95 % from"), {}},
                      {Words::tr("95 % to"), {}},
                      {Words::tr("By itself"), figureUnit(m_found.figure)}},
                     {}};
    const auto add = [&](const QString& name, const results::Summary& s, const std::optional<results::Summary>& alone) {
        const HeadlineId id = m_found.figure;
        std::vector<ChartCell> row{name, tableFigure(id, s.mean), tableFigure(id, s.ci95Low),
                                   tableFigure(id, s.ci95High)};
        row.push_back(alone ? ChartCell(tableFigure(id, alone->mean)) : ChartCell());
        table.rows.push_back(std::move(row));
    };
    add(m_words.from, m_found.from, {});
    for (const results::Contribution& part : m_found.parts)
        add(text(part.name), part.inOrder, part.alone);
    if (m_found.leftOver)
        add(Words::tr("What the changes do to each other, of all by themselves"), *m_found.leftOver, {});
    add(m_words.scenario, m_found.to, {});
    return {table};
}

QColor Waterfall::colourOf(const Bar& bar, const style::Tokens& colours) const
{
    if (bar.whole)
        return colours.base;
    const auto better = results::headlineKind(m_found.figure).better;
    if (bar.verdict == results::Verdict::CannotTell || better == results::BetterWhen::Neither)
        return colours.unsure;
    const bool more = bar.after > bar.before;
    return more == (better == results::BetterWhen::More) ? colours.better : colours.worse;
}

RoundAxis Waterfall::axis() const
{
    double top = 0.0, low = 0.0;
    for (const Bar& bar : m_bars) {
        top = std::max({top, bar.before, bar.after});
        low = std::min({low, bar.before, bar.after});
    }
    return roundAxis(low, top > 0.0 ? 1.06 * top : 1.0, 4);
}

/// Hollow where the step may be chance.
void Waterfall::paintBox(QPainter& painter, const QRectF& box, const Bar& bar, const style::Tokens& colours) const
{
    const QColor colour = colourOf(bar, colours);
    const bool unsure = !bar.whole && bar.verdict == results::Verdict::CannotTell;
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(unsure ? colours.surface : colour);
    painter.drawRect(box);
}

void Waterfall::paintBar(QPainter& painter, const QRectF& plot, std::size_t i, const RoundAxis& axis,
                         const style::Tokens& colours) const
{
    const Bar& bar = m_bars[i];
    const auto y = [&](double value) { return plot.bottom() - plot.height() * axis.share(value); };
    const double cell = columnIn(plot, i).width();
    const double left = columnIn(plot, i).left();
    const double top = y(std::max(bar.before, bar.after));
    const QRectF box(left + 0.08 * cell, top, 0.84 * cell, std::max(1.5, y(std::min(bar.before, bar.after)) - top));
    paintBox(painter, box, bar, colours);
    if (i + 1 < m_bars.size()) {
        painter.setPen(QPen(colours.axis, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(box.right(), y(bar.after)), QPointF(box.right() + 0.16 * cell, y(bar.after)));
    }
    const double line = style::scaled(15.0);
    writeText(painter, {left - 8.0, box.top() - line - 1.0, cell + 16.0, line}, Qt::AlignCenter, labelOf(bar),
              TextStyle::SmallStrong, colours.text);
    writeText(painter, {left + 2.0, plot.bottom() + 4.0, cell - 4.0, style::scaled(44.0)},
              Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, bar.name, TextStyle::Small, colours.text2);
}

void Waterfall::paintColumns(QPainter& painter, const QRectF& body, const style::Tokens& colours) const
{
    const RoundAxis scale = axis();
    const double margin = style::scaled(44.0);
    const QRectF plot = columnsIn(body);
    for (const double tick : scale.ticks()) {
        const double y = plot.bottom() - plot.height() * scale.share(tick);
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        writeText(painter, {body.left(), y - 8.0, margin - 6.0, 16.0}, Qt::AlignRight | Qt::AlignVCenter,
                  tickText(m_found.figure, tick, scale.step), TextStyle::Small, colours.text2);
    }
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        paintBar(painter, plot, i, scale, colours);
}

void Waterfall::paintRow(QPainter& painter, const QRectF& row, const QRectF& plot, std::size_t i, const RoundAxis& axis,
                         const style::Tokens& colours) const
{
    const Bar& bar = m_bars[i];
    const auto x = [&](double value) { return plot.left() + plot.width() * axis.share(value); };
    const double left = x(std::min(bar.before, bar.after));
    const double right = std::max(left + 1.5, x(std::max(bar.before, bar.after)));
    paintBox(painter, {left, row.top() + 3.0, right - left, row.height() - 6.0}, bar, colours);
    if (i + 1 < m_bars.size()) {
        painter.setPen(QPen(colours.axis, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(x(bar.after), row.bottom() - 3.0), QPointF(x(bar.after), row.bottom() + 3.0));
    }
    writeText(painter, {row.left(), row.top(), plot.left() - row.left() - 6.0, row.height()},
              Qt::AlignRight | Qt::AlignVCenter, bar.name, bar.whole ? TextStyle::SmallStrong : TextStyle::Small,
              colours.text);
    writeText(painter, {right + 5.0, row.top(), style::scaled(60.0), row.height()}, Qt::AlignLeft | Qt::AlignVCenter,
              labelOf(bar), TextStyle::SmallStrong, colours.text);
}

/// One under the other, so that long names have room; figures stand at the bars.
void Waterfall::paintRows(QPainter& painter, const QRectF& body, const style::Tokens& colours) const
{
    const QRectF plot = body.adjusted(0.46 * body.width(), 0.0, -style::scaled(58.0), 0.0);
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        paintRow(painter, rowIn(body, i), plot, i, axis(), colours);
}

/// A step with what it is by itself, and all steps, which add up to the whole difference.
ToldFigure Waterfall::toldOf(std::size_t bar) const
{
    ToldFigure told;
    told.title = Words::tr("%1: %2").arg(figureName(m_found.figure), m_bars[bar].name);
    told.under = QStringList{m_words.scenario, m_words.year, m_words.areas}.join(QStringLiteral(", "));
    told.value = labelOf(m_bars[bar]);
    if (!m_bars[bar].whole) {
        const results::Contribution& part = m_found.parts[bar - 1];
        told.why = Words::tr("95 % sure: %1 to %2.")
                       .arg(signedFigure(m_found.figure, part.inOrder.ci95Low, decimals()),
                            signedFigure(m_found.figure, part.inOrder.ci95High, decimals()));
        if (part.alone)
            told.why += QLatin1Char(' ')
                + Words::tr("By itself, without the changes before it: %1.")
                      .arg(signedFigure(m_found.figure, part.alone->mean, decimals()));
    }
    told.meaning = Words::tr("Each change is added to those before it, with the same people and the same luck.");
    ToldParting parting{Words::tr("Through which change"), {}};
    for (const results::Contribution& part : m_found.parts)
        parting.parts.push_back({text(part.name), {}, {}, signedFigure(m_found.figure, part.inOrder.mean, decimals())});
    parting.parts.push_back({Words::tr("in all"), figureValue(m_found.figure, m_found.to.mean),
                             figureValue(m_found.figure, m_found.from.mean),
                             signedFigure(m_found.figure, m_found.total.mean, decimals())});
    told.partings.push_back(std::move(parting));
    told.source = m_words.source;
    told.help = QStringLiteral("compare");
    return told;
}

std::vector<ChartMark> Waterfall::marks(const QRectF& area) const
{
    std::vector<ChartMark> found;
    const QRectF body = bodyWithin(area, source());
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        found.push_back({inRows(body) ? rowIn(body, i) : columnIn(columnsIn(body), i),
                         Words::tr("%1: %2").arg(m_bars[i].name, labelOf(m_bars[i])), toldOf(i)});
    return found;
}

void Waterfall::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = paintFoot(painter, paintHead(painter, area, title(), subtitle(), colours), source(), colours);
    if (inRows(body))
        paintRows(painter, body, colours);
    else
        paintColumns(painter, body, colours);
    painter.restore();
}

} // namespace

std::unique_ptr<ChartContent> waterfallOf(results::Contributions contributions, WaterfallWords words)
{
    return std::make_unique<Waterfall>(std::move(contributions), std::move(words));
}

} // namespace homeward::charts
