// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/style/fitting_font.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using atlas::AreaRow;
using style::TextStyle;

constexpr double widestRow = 26.0;   ///< at 1x

class AreasRanked final : public AreasContent {
public:
    explicit AreasRanked(AreasFigures figures) : AreasContent(std::move(figures)), m_rows(m_figures.ranked()) { }

    QString title() const override;
    QString subtitle() const override { return Words::tr("%1, %2").arg(m_figures.unit, m_figures.year); }
    QString source() const override;
    QString altText() const override;
    PaperSize paper() const override { return {{110.0, 140.0}, 440}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::optional<QString> areaAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> next(Qt::Key key) const override;

private:
    struct Layout;
    void paintAxis(QPainter& painter, const Layout& layout, const style::Tokens& colours) const;
    void paintRow(QPainter& painter, const Layout& layout, std::size_t i, const style::Tokens& colours) const;

    std::vector<const AreaRow*> m_rows;
};

/// Where rows and bars lie; the same for painting and pointing.
struct AreasRanked::Layout {
    QRectF rows;
    QRectF bars;
    double height = 0.0;
    RoundAxis axis;

    Layout(const AreasRanked& chart, const QRectF& area)
    {
        const QRectF body = bodyWithin(area, chart.source()).adjusted(0.0, style::scaled(16.0) + 2.0, 0.0, 0.0);
        double most = 0.0;
        for (const AreaRow* row : chart.m_rows)
            most = std::max(most, row->ci95 && std::isfinite(row->ci95->high) ? row->ci95->high : *row->value);
        axis = roundAxis(0.0, std::max(most, 1e-9), 4);
        const double count = std::max(1.0, static_cast<double>(chart.m_rows.size()));
        height = std::min(style::scaled(widestRow), body.height() / count);
        rows = {body.left(), body.top(), body.width(), height * count};
        const double names = std::min(style::scaled(172.0), 0.45 * body.width()), figures = style::scaled(58.0);
        bars = {rows.left() + names, rows.top(), std::max(10.0, rows.width() - names - figures), rows.height()};
    }
    [[nodiscard]] QRectF row(std::size_t i) const
    {
        return {rows.left(), rows.top() + height * static_cast<double>(i), rows.width(), height};
    }
    [[nodiscard]] double x(double value) const { return bars.left() + bars.width() * axis.share(value); }
};

QString AreasRanked::title() const
{
    if (!m_figures.funnel)
        return m_figures.isTotal ? Words::tr("Counts follow size: choose a rate to compare")
                                 : Words::tr("%1 by area").arg(m_figures.measure);
    const QStringList far = m_figures.farOff();
    if (far.isEmpty())
        return Words::tr("No area stands out clearly");
    if (far.size() == 1)
        return Words::tr("Only %1 stands out clearly").arg(far.front());
    if (far.size() <= 3)
        return Words::tr("%1 and %2 stand out clearly")
            .arg(far.mid(0, far.size() - 1).join(QStringLiteral(", ")), far.back());
    return Words::tr("%1 areas stand out clearly").arg(far.size());
}

/// With what the marks mean: a picture of its own has no key beside it.
QString AreasRanked::source() const
{
    QStringList parts{m_figures.source};
    if (m_figures.funnel)
        parts << QString(m_figures.measure % u'.'); // which the title does not say
    if (m_figures.funnel)
        parts << Words::tr("▲▼ beyond 99.8 %, △▽ beyond 95 % of chance and the usual spread: 1 or 2 areas by chance "
                           "alone.");
    if (m_figures.country && m_figures.country->value)
        parts << Words::tr("Dashed: %1.").arg(text(m_figures.country->name));
    if (const AreaRow* own = m_figures.area(m_figures.look.own); own && !m_figures.look.like.isEmpty())
        parts << Words::tr("Dot: like %1.").arg(text(own->name));
    return parts.join(QLatin1Char(' '));
}

QString AreasRanked::altText() const
{
    if (m_rows.empty())
        return Words::tr("Chart without results.");
    QStringList parts{Words::tr("Bar chart. %1, %2.").arg(m_figures.measure, m_figures.year), m_figures.source,
                      QString(title() + QLatin1Char('.')), sentenceOf(*m_rows.front()), sentenceOf(*m_rows.back())};
    if (m_figures.country)
        parts.append(sentenceOf(*m_figures.country));
    if (const AreaRow* row = inView())
        parts.append(sentenceOf(*row));
    return parts.join(QLatin1Char(' '));
}

std::optional<QString> AreasRanked::areaAt(const QRectF& area, QPointF point) const
{
    const Layout layout(*this, area);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (layout.row(i).contains(point))
            return text(m_rows[i]->code);
    return std::nullopt;
}

std::optional<QString> AreasRanked::next(Qt::Key key) const
{
    if (m_rows.empty() || (key != Qt::Key_Up && key != Qt::Key_Down))
        return std::nullopt;
    const AreaRow* at = inView();
    const auto place = std::ranges::find(m_rows, at) - m_rows.begin();
    if (!at || place == std::ssize(m_rows))
        return text(m_rows.front()->code);
    const auto to = place + (key == Qt::Key_Up ? -1 : 1);
    if (to < 0 || to >= std::ssize(m_rows))
        return std::nullopt;
    return text(m_rows[static_cast<std::size_t>(to)]->code);
}

void AreasRanked::paintAxis(QPainter& painter, const Layout& layout, const style::Tokens& colours) const
{
    const double line = style::scaled(14.0);
    for (const double tick : layout.axis.ticks()) {
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(QPointF(layout.x(tick), layout.bars.top()), QPointF(layout.x(tick), layout.bars.bottom()));
        writeText(painter, {layout.x(tick) - 30.0, layout.bars.top() - line - 1.0, 60.0, line}, Qt::AlignCenter,
                  numbers::fixed(tick, layout.axis.step < 1.0 ? 1 : 0), TextStyle::Small, colours.text2);
    }
}

void AreasRanked::paintRow(QPainter& painter, const Layout& layout, std::size_t i, const style::Tokens& colours) const
{
    const AreaRow& row = *m_rows[i];
    const QRectF where = layout.row(i);
    const QString code = text(row.code);
    const bool own = code == m_figures.look.own, chosen = code == m_figures.look.chosen;
    const bool far = row.place == stats::FunnelPlace::FarAbove || row.place == stats::FunnelPlace::FarBelow;
    if (own || chosen)
        painter.fillRect(where, colours.select);
    if (m_figures.look.like.contains(code)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.text);
        painter.drawEllipse(QPointF(where.left() + 5.0, where.center().y()), 2.5, 2.5);
        painter.setBrush(Qt::NoBrush);
    }
    const bool strong = own || chosen || far;
    const QRectF name(where.left() + 12.0, where.top(), layout.bars.left() - where.left() - 14.0, where.height());
    painter.setFont(style::fittingFont(style::font(strong ? TextStyle::SmallStrong : TextStyle::Small), text(row.name),
                                       name.width()));
    painter.setPen(colours.text);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text(row.name));
    const double inset = where.height() * 0.22;
    const QRectF bar(layout.bars.left(), where.top() + inset, layout.x(*row.value) - layout.bars.left(),
                     where.height() - 2.0 * inset);
    painter.fillRect(bar, own ? colours.ink : far ? colours.borderStrong : colours.border);
    if (row.ci95 && std::isfinite(row.ci95->high)) {
        painter.setPen(QPen(own ? colours.text : colours.text2, 1.4));
        painter.drawLine(QPointF(layout.x(row.ci95->low), where.center().y()),
                         QPointF(layout.x(row.ci95->high), where.center().y()));
    }
    const double mark = style::scaled(16.0);
    writeText(painter, {layout.bars.right(), where.top(), where.right() - layout.bars.right() - mark, where.height()},
              Qt::AlignRight | Qt::AlignVCenter, m_figures.value(*row.value),
              strong ? TextStyle::SmallStrong : TextStyle::Small, colours.text);
    paintFunnelMark(painter, {where.right() - mark / 2.0, where.center().y()}, std::min(9.0, where.height() * 0.6),
                    row.place, colours.text);
}

void AreasRanked::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_figures.areas.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, area, *this, colours);
    const Layout layout(*this, area);
    paintAxis(painter, layout, colours);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        paintRow(painter, layout, i, colours);
    if (m_figures.country && m_figures.country->value && *m_figures.country->value <= layout.axis.high) {
        painter.setPen(QPen(colours.text, 1.3, Qt::DashLine));
        const double x = layout.x(*m_figures.country->value);
        painter.drawLine(QPointF(x, layout.bars.top() - 2.0), QPointF(x, layout.bars.bottom()));
    }
    painter.restore();
}

} // namespace

std::unique_ptr<AreasContent> areasRankedOf(AreasFigures figures)
{
    return std::make_unique<AreasRanked>(std::move(figures));
}

} // namespace homeward::charts
