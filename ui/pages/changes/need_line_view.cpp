// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes/need_line_view.h"

#include "ui/charts/chart_parts.h"
#include "ui/numbers/numbers.h"
#include "ui/style/style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace homeward::ui {

using style::TextStyle;

namespace {

constexpr double over = 1.0;
constexpr double tight = 0.9;
constexpr double figureRoom = 46.0; ///< right of the lines, at 1x
constexpr double row = 15.0;

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// The lowest and highest of all lines, with some room.
std::pair<double, double> spanOf(const study::NeedLine& line)
{
    double low = line.needed.front();
    double high = low;
    for (const auto* list : {&line.needed, &line.neededWas, &line.room})
        for (const double value : *list) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    const double more = std::max(0.08 * (high - low), 0.02 * std::max(1.0, high));
    return {std::max(0.0, low - more), high + more};
}

} // namespace

NeedLineView::NeedLineView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusPolicy(Qt::TabFocus);
}

QSize NeedLineView::sizeHint() const { return {240, qRound(style::scaled(94.0))}; }

QSize NeedLineView::minimumSizeHint() const { return {180, qRound(style::scaled(70.0))}; }

void NeedLineView::setLine(const study::NeedLine& line, const std::vector<std::string>& years)
{
    m_line = line;
    m_years = years;
    const std::size_t last = line.needed.size() - 1;
    QString words = tr("%1, %2 needed if nothing were full: %3 in %4, was %5")
                        .arg(shown(line.name), shown(line.unit), numbers::people(line.needed[last]), shown(years[last]),
                             numbers::people(line.neededWas[last]));
    if (!line.room.empty())
        words += tr("; there are %1").arg(numbers::people(line.room[last]));
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void NeedLineView::paintHead(QPainter& painter, const QRectF& head) const
{
    const style::Tokens& colours = style::tokens();
    QString load;
    QColor ink = colours.text2;
    if (const auto share = m_line.load(m_line.needed.size() - 1)) {
        const QString percent = numbers::wholeShare(*share);
        load = *share >= over ? tr("Over %1").arg(percent)
            : *share >= tight ? tr("Tight %1").arg(percent)
                              : tr("Load %1").arg(percent);
        ink = *share >= over ? colours.redText : *share >= tight ? colours.amberText : colours.text2;
    }
    const double width = QFontMetricsF(style::font(TextStyle::SmallStrong)).horizontalAdvance(load) + 4.0;
    charts::writeText(painter, head.adjusted(0.0, 0.0, -width - 4.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter,
                      tr("%1, %2", "setting, its unit").arg(shown(m_line.name), shown(m_line.unit)),
                      TextStyle::CaptionStrong, colours.text);
    charts::writeText(painter, head, Qt::AlignRight | Qt::AlignVCenter, load, TextStyle::SmallStrong, ink);
}

void NeedLineView::paintLines(QPainter& painter, const QRectF& plot) const
{
    const style::Tokens& colours = style::tokens();
    const auto [low, high] = spanOf(m_line);
    const auto lineOf = [&, low = low, high = high](const std::vector<double>& values) {
        QPolygonF points;
        for (std::size_t i = 0; i < values.size(); ++i)
            points << QPointF(plot.left()
                                  + plot.width() * static_cast<double>(i)
                                      / std::max<double>(1.0, static_cast<double>(values.size()) - 1.0),
                              plot.bottom() - plot.height() * (values[i] - low) / (high - low));
        return points;
    };
    painter.setBrush(Qt::NoBrush);
    if (!m_line.room.empty()) {
        painter.setPen(QPen(colours.capacity, 1.4, Qt::DashLine));
        painter.drawPolyline(lineOf(m_line.room));
    }
    painter.setPen(QPen(colours.base, 1.6, Qt::DotLine));
    painter.drawPolyline(lineOf(m_line.neededWas));
    painter.setPen(QPen(colours.sphere(m_line.sphere).text, 2.0));
    const QPolygonF now = lineOf(m_line.needed);
    painter.drawPolyline(now);
    const double height = style::scaled(row);
    const double y = std::clamp(now.last().y(), plot.top() + height / 2.0, plot.bottom() - height / 2.0);
    charts::writeText(painter, {plot.right() + 5.0, y - height / 2.0, style::scaled(figureRoom) - 5.0, height},
                      Qt::AlignLeft | Qt::AlignVCenter, numbers::people(m_line.needed.back()), TextStyle::SmallStrong,
                      colours.text);
}

void NeedLineView::paintEvent(QPaintEvent*)
{
    if (m_line.needed.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const style::Tokens& colours = style::tokens();
    const double height = style::scaled(row);
    const QRectF area = QRectF(rect()).adjusted(0.0, 3.0, 0.0, -2.0);
    paintHead(painter, {area.left(), area.top(), area.width(), height});
    const QRectF plot(area.left() + 1.0, area.top() + height + 4.0, area.width() - style::scaled(figureRoom),
                      area.height() - 2.0 * height - 6.0);
    painter.fillRect(plot, colours.sunken);
    paintLines(painter, plot);
    const QRectF foot(plot.left(), plot.bottom() + 1.0, plot.width(), height);
    charts::writeText(painter, foot, Qt::AlignLeft | Qt::AlignVCenter, shown(m_years.front()), TextStyle::Small,
                      colours.text2);
    charts::writeText(painter, foot, Qt::AlignRight | Qt::AlignVCenter, shown(m_years.back()), TextStyle::Small,
                      colours.text2);
}

} // namespace homeward::ui
