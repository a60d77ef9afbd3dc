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
    return {280, rowHeight() * static_cast<int>(std::min<qsizetype>(m_rows.size(), 12))};
}

QSize ComingList::minimumSizeHint() const { return {220, 3 * rowHeight()}; }

void ComingList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const style::Tokens& colours = style::tokens();
    const auto room = static_cast<qsizetype>(height() / rowHeight());
    const bool isCut = m_rows.size() > room;
    const qsizetype shown = isCut ? std::max<qsizetype>(0, room - 1) : m_rows.size();
    const QFont plain = style::font(style::TextStyle::Caption);
    const QFont strong = style::font(style::TextStyle::CaptionStrong);
    const auto write = [&](const QRect& where, int alignment, const QFont& font, const QColor& colour,
                           const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(where, alignment | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideMiddle, where.width()));
    };
    for (qsizetype i = 0; i < shown; ++i) {
        const ComingRow& row = m_rows[i];
        QRect line(0, static_cast<int>(i) * rowHeight(), width(), rowHeight());
        paintStanding(painter, QRectF(0, line.center().y() - 5.5, 11, 11), row.standing);
        constexpr int slack = 3; // letters may stand a little wider than they are measured
        const int year = QFontMetrics(plain).horizontalAdvance(row.year) + slack;
        write(line.adjusted(width() - year, 0, 0, 0), Qt::AlignRight, plain,
              row.standing == Standing::Illustrative ? colours.illus : colours.text3, row.year);
        line.setRight(width() - year - 8);
        const int value =
            row.standing == Standing::Illustrative ? 0 : QFontMetrics(strong).horizontalAdvance(row.value) + slack;
        if (value > 0)
            write(line.adjusted(line.width() - value, 0, 0, 0), Qt::AlignRight, strong, colours.text, row.value);
        write(line.adjusted(markWidth, 0, value > 0 ? -value - 8 : 0, 0), Qt::AlignLeft, plain, colours.text, row.name);
    }
    if (isCut)
        write({markWidth, static_cast<int>(shown) * rowHeight(), width() - markWidth, rowHeight()}, Qt::AlignLeft,
              plain, colours.text3,
              tr("and %n more, on the next step", nullptr, static_cast<int>(m_rows.size() - shown)));
}

} // namespace homeward::ui
