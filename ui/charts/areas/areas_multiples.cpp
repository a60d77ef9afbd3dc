// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using atlas::AreaRow;
using atlas::AreaTable;
using style::TextStyle;

constexpr double leastPanel = 108.0;   ///< width at 1x

/// One area over the years; years without a figure break the line.
struct Course {
    QString code;
    QString name;
    std::vector<std::optional<double>> values;
};

class AreasMultiples final : public AreasContent {
public:
    AreasMultiples(AreasFigures figures, const std::vector<AreaTable>& years);

    QString title() const override;
    QString subtitle() const override
    {
        return m_years.isEmpty() ? QString()
                                 : Words::tr("%1, %2 to %3, one scale from 0; dotted: Scotland")
                                       .arg(m_figures.unit, m_years.front(), m_years.back());
    }
    QString altText() const override
    {
        return Words::tr("Small line charts, one an area. %1. %2 %3.")
            .arg(m_figures.measure, m_figures.source, title());
    }
    std::vector<ChartTable> tables() const override;
    PaperSize paper() const override { return {{170.0, 120.0}, 900}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::optional<QString> areaAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> next(Qt::Key key) const override;

private:
    struct Grid;
    void paintLine(QPainter& painter, const QRectF& plot, const Course& course, const QPen& pen) const;

    QStringList m_years;
    std::vector<Course> m_courses;
    std::optional<Course> m_country;
    double m_most = 0.0;
};

struct AreasMultiples::Grid {
    QRectF body;
    int columns = 1;
    double width = 0.0;
    double height = 0.0;

    Grid(const AreasMultiples& chart, const QRectF& area)
    {
        body = bodyWithin(area, chart.source());
        const int count = std::max(1, static_cast<int>(chart.m_courses.size()));
        columns = std::clamp(static_cast<int>(body.width() / style::scaled(leastPanel)), 1, count);
        const int rows = (count + columns - 1) / columns;
        width = body.width() / columns;
        height = body.height() / rows;
    }
    [[nodiscard]] QRectF panel(std::size_t i) const
    {
        const int place = static_cast<int>(i);
        return {body.left() + (place % columns) * width, body.top() + (place / columns) * height, width - 8.0,
                height - 6.0};
    }
};

AreasMultiples::AreasMultiples(AreasFigures figures, const std::vector<AreaTable>& years)
    : AreasContent(std::move(figures))
{
    const auto add = [&](Course& course, const std::optional<double>& value) {
        course.values.push_back(value);
        m_most = std::max(m_most, value.value_or(0.0));
    };
    for (const AreaTable& year : years) {
        m_years.append(text(year.year));
        for (std::size_t i = 0; i < year.areas.size(); ++i) {
            if (m_courses.size() <= i)
                m_courses.push_back({text(year.areas[i].code), text(year.areas[i].name), {}});
            add(m_courses[i], year.areas[i].value);
        }
        if (year.country) {
            if (!m_country)
                m_country = Course{text(year.country->code), text(year.country->name), {}};
            add(*m_country, year.country->value);
        }
    }
}

/// How many areas rose from the first to the last year, beside Scotland.
QString AreasMultiples::title() const
{
    int rose = 0, known = 0;
    for (const Course& course : m_courses)
        if (!course.values.empty() && course.values.front() && course.values.back()) {
            ++known;
            rose += *course.values.back() > *course.values.front() ? 1 : 0;
        }
    if (known == 0)
        return m_figures.measure;
    return Words::tr("%1 of %2 areas are higher in %3 than in %4")
        .arg(rose)
        .arg(known)
        .arg(m_years.back(), m_years.front());
}

std::vector<ChartTable> AreasMultiples::tables() const
{
    ChartTable table{QStringLiteral("years"), Words::tr("By area and year"), {{Words::tr("Area"), {}}}, {}};
    for (const QString& year : m_years)
        table.columns.push_back({year, m_figures.unit, m_figures.decimals});
    const auto add = [&](const Course& course) {
        std::vector<ChartCell> row{course.name};
        for (const auto& value : course.values)
            row.push_back(value ? ChartCell(*value) : ChartCell());
        table.rows.push_back(std::move(row));
    };
    for (const Course& course : m_courses)
        add(course);
    if (m_country && m_country->values.size() == static_cast<std::size_t>(m_years.size()))
        add(*m_country);
    return m_courses.empty() ? std::vector<ChartTable>() : std::vector{table};
}

std::optional<QString> AreasMultiples::areaAt(const QRectF& area, QPointF point) const
{
    const Grid grid(*this, area);
    for (std::size_t i = 0; i < m_courses.size(); ++i)
        if (grid.panel(i).contains(point))
            return m_courses[i].code;
    return std::nullopt;
}

std::optional<QString> AreasMultiples::next(Qt::Key key) const
{
    const int step = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    const auto place = std::ranges::find(m_courses, m_figures.look.chosen, &Course::code) - m_courses.begin();
    const auto to = place == std::ssize(m_courses) ? 0 : place + step;
    if (to < 0 || to >= std::ssize(m_courses))
        return std::nullopt;
    return m_courses[static_cast<std::size_t>(to)].code;
}

void AreasMultiples::paintLine(QPainter& painter, const QRectF& plot, const Course& course, const QPen& pen) const
{
    painter.setPen(pen);
    const double last = std::max(1.0, static_cast<double>(course.values.size()) - 1.0);
    std::optional<QPointF> before;
    for (std::size_t i = 0; i < course.values.size(); ++i) {
        if (!course.values[i]) {
            before.reset();
            continue;
        }
        const QPointF at(plot.left() + plot.width() * static_cast<double>(i) / last,
                         plot.bottom() - plot.height() * *course.values[i] / std::max(m_most, 1e-9));
        if (before)
            painter.drawLine(*before, at);
        else if (i + 1 == course.values.size() || !course.values[i + 1])
            painter.drawEllipse(at, 1.5, 1.5);
        before = at;
    }
}

void AreasMultiples::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_courses.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, area, *this, colours);
    const Grid grid(*this, area);
    for (std::size_t i = 0; i < m_courses.size(); ++i) {
        const Course& course = m_courses[i];
        const QRectF panel = grid.panel(i);
        const bool own = course.code == m_figures.look.own, chosen = course.code == m_figures.look.chosen;
        const double line = style::scaled(14.0);
        const auto last = course.values.empty() ? std::optional<double>() : course.values.back();
        writeText(painter, {panel.left(), panel.top(), panel.width() - style::scaled(34.0), line},
                  Qt::AlignLeft | Qt::AlignVCenter, course.name,
                  own || chosen ? TextStyle::SmallStrong : TextStyle::Small, colours.text);
        writeText(painter, {panel.right() - style::scaled(34.0), panel.top(), style::scaled(34.0), line},
                  Qt::AlignRight | Qt::AlignVCenter, last ? m_figures.value(*last) : QStringLiteral("–"),
                  TextStyle::SmallStrong, colours.text);
        const QRectF plot = panel.adjusted(1.0, line + 2.0, -1.0, -1.0);
        painter.setPen(QPen(colours.axis, 1.0));
        painter.drawLine(plot.bottomLeft(), plot.bottomRight());
        if (m_country)
            paintLine(painter, plot, *m_country, QPen(colours.text3, 1.1, Qt::DotLine));
        paintLine(painter, plot, course, QPen(own ? colours.ink : colours.borderStrong, own ? 2.2 : 1.6));
        if (chosen) {
            painter.setPen(QPen(colours.focus, 1.5));
            painter.drawRect(panel.adjusted(-3.0, -1.0, 3.0, 2.0));
        }
    }
    painter.restore();
}

} // namespace

std::unique_ptr<AreasContent> areasMultiplesOf(AreasFigures figures, const std::vector<AreaTable>& years)
{
    return std::make_unique<AreasMultiples>(std::move(figures), years);
}

std::vector<AreaTable> everyYear(const reference::ReferenceSet& set, const atlas::AreaQuestion& question)
{
    std::vector<AreaTable> tables;
    const atlas::Measure& measure = question.measure ? *question.measure : atlas::measures().front();
    for (const std::string& year : atlas::yearsOf(set, measure)) {
        atlas::AreaQuestion one = question;
        one.year = year;
        tables.push_back(atlas::areaTable(set, one));
    }
    return tables;
}

} // namespace homeward::charts
