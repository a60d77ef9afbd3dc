// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/coming_list.h"

#include "ui/models/figure_words.h"
#include "ui/pages/standing_mark.h"
#include "ui/style/style.h"
#include "ui/workspace/plan_draft.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace homeward::ui {

using calibrate::Beside;
using calibrate::PlanFigure;
using calibrate::Standing;

namespace {

/// What a planner knows an area by.
constexpr std::array<std::string_view, 9> keyMeasures{
    "population",
    "emergency_admissions_65plus_per_100_000",
    "delayed_discharge_bed_days_all_delay_reasons",
    "care_at_home_people_calibration_target",
    "care_at_home_hours_a_week_calibration_target",
    "care_home_long_stay_people_on_a_day",
    "care_home_cost_a_week_65plus_net_council_spend",
    "home_care_cost_an_hour_65plus",
    "care_home_mean_long_stay",
};

bool isKey(const PlanFigure& figure)
{
    return !figure.isPart && std::ranges::find(keyMeasures, figure.measure) != keyMeasures.end();
}

bool addsUp(const PlanFigure& figure)
{
    return figure.beside == Beside::PerThousand || figure.beside == Beside::ShareOfAll;
}

ComingRow rowOf(const PlanFigure& figure)
{
    return {figure.standing, models::figureName(figure), models::figureValue(figure),
            figure.standing == Standing::Illustrative ? models::sourceText(figure)
                                                      : QString::fromStdString(figure.year)};
}

/// The same figure of every area together: counts are added, figures a head span from the least to the most.
PlanFigure joined(std::vector<PlanFigure> ofAreas)
{
    PlanFigure whole = ofAreas.front();
    for (std::size_t i = 1; i < ofAreas.size() && whole.value; ++i) {
        const auto& value = ofAreas[i].value;
        if (!value)
            continue;
        if (addsUp(whole)) {
            *whole.value += *value;
            continue;
        }
        whole.highest = std::max(whole.highest.value_or(*whole.value), *value);
        whole.value = std::min(*whole.value, *value);
    }
    return whole;
}

constexpr int markWidth = 20;
constexpr int gap = 8;
constexpr int slack = 3; // letters may stand a little wider than they are measured

int widthOf(const QString& text, style::TextStyle style)
{
    return text.isEmpty() ? 0 : QFontMetrics(style::font(style)).horizontalAdvance(text) + slack;
}

int widthOfValue(const ComingRow& row)
{
    return row.standing == Standing::Illustrative ? 0 : widthOf(row.value, style::TextStyle::CaptionStrong);
}

void write(QPainter& painter, const QRect& where, int alignment, style::TextStyle style, const QColor& colour,
           const QString& text)
{
    const QFont font = style::font(style);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(where, alignment | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text, Qt::ElideMiddle, where.width()));
}

} // namespace

QVector<ComingRow> comingRows(const PlanDraft& draft)
{
    QVector<ComingRow> rows;
    std::vector<std::vector<PlanFigure>> ofAreas;
    for (std::size_t area = 0; area < draft.figures().size(); ++area)
        ofAreas.push_back(draft.rows(area));
    if (ofAreas.empty())
        return rows;
    const auto addAll = [&](auto belongs) {
        for (std::size_t i = 0; i < ofAreas.front().size(); ++i) {
            if (!belongs(ofAreas.front()[i]))
                continue;
            std::vector<PlanFigure> same;
            for (const auto& one : ofAreas)
                same.push_back(one[i]);
            rows << rowOf(joined(std::move(same)));
        }
    };
    addAll(isKey);
    addAll(
        [](const PlanFigure& figure) { return figure.measure.empty() && figure.standing == Standing::Illustrative; });
    std::ranges::stable_sort(rows, {}, [](const ComingRow& row) {
        return row.standing == Standing::Published ? 0 : row.standing == Standing::Illustrative ? 2 : 1;
    });
    return rows;
}

ComingList::ComingList(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void ComingList::setRows(const QVector<ComingRow>& rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    QStringList lines;
    for (const ComingRow& row : rows)
        lines << QStringLiteral("%1: %2 %3").arg(row.name, row.value, row.year);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    setToolTip(lines.join(u'\n'));
    updateGeometry();
    update();
}

int ComingList::rowHeight() const
{
    return QFontMetrics(style::font(style::TextStyle::Caption)).height() + static_cast<int>(style::scaled(7.0));
}

QSize ComingList::sizeHint() const
{
    // It takes what room there is: as much as it has rows for would push the button under it out of a small window.
    return {280, rowHeight() * static_cast<int>(std::min<qsizetype>(m_rows.size(), 6))};
}

QSize ComingList::minimumSizeHint() const { return {220, 3 * rowHeight()}; }

int ComingList::roomForName(const ComingRow& row) const
{
    const int value = widthOfValue(row);
    return width() - markWidth - widthOf(row.year, style::TextStyle::Caption) - gap - (value > 0 ? value + gap : 0);
}

int ComingList::heightOf(const ComingRow& row) const
{
    const bool fits = widthOf(row.name, style::TextStyle::Caption) <= roomForName(row);
    return rowHeight() + (fits ? 0 : QFontMetrics(style::font(style::TextStyle::Caption)).height());
}

/// Name, value and year; a name that takes two lines stands beside its value all the same.
void ComingList::paintRow(QPainter& painter, const ComingRow& row, QRect line) const
{
    const style::Tokens& colours = style::tokens();
    const bool isIllustrative = row.standing == Standing::Illustrative;
    paintStanding(painter, QRectF(0, line.top() + rowHeight() / 2.0 - 5.5, 11, 11), row.standing);
    QRect name(markWidth, line.top(), roomForName(row), line.height());
    line.setHeight(rowHeight());
    const int year = widthOf(row.year, style::TextStyle::Caption);
    write(painter, line.adjusted(width() - year, 0, 0, 0), Qt::AlignRight, style::TextStyle::Caption,
          isIllustrative ? colours.illus : colours.text3, row.year);
    line.setRight(width() - year - gap);
    if (const int value = widthOfValue(row); value > 0)
        write(painter, line.adjusted(line.width() - value, 0, 0, 0), Qt::AlignRight, style::TextStyle::CaptionStrong,
              colours.text, row.value);
    if (name.height() == rowHeight()) {
        write(painter, name, Qt::AlignLeft, style::TextStyle::Caption, colours.text, row.name);
        return;
    }
    const QFont font = style::font(style::TextStyle::Caption);
    painter.setFont(font);
    painter.setPen(colours.text);
    const int both = 2 * name.width() * 9 / 10; // what breaks between words leaves at the end of the first line
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     QFontMetrics(font).elidedText(row.name, Qt::ElideMiddle, both));
}

void ComingList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    int whole = 0;
    for (const ComingRow& row : m_rows)
        whole += heightOf(row);
    const int room = whole > height() ? height() - rowHeight() : height(); // less the line that says how many more
    int top = 0;
    qsizetype shown = 0;
    for (; shown < m_rows.size() && top + heightOf(m_rows[shown]) <= room; ++shown) {
        const int high = heightOf(m_rows[shown]);
        paintRow(painter, m_rows[shown], {0, top, width(), high});
        top += high;
    }
    if (shown < m_rows.size())
        write(painter, {markWidth, top, width() - markWidth, rowHeight()}, Qt::AlignLeft, style::TextStyle::Caption,
              style::tokens().text3,
              tr("and %n more, on the next step", nullptr, static_cast<int>(m_rows.size() - shown)));
}

} // namespace homeward::ui
