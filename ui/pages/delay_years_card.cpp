// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/delay_years_card.h"

#include "ui/document/spoken.h"
#include "ui/models/base_check_model.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/base_check_panel.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/calibration_text.h"
#include "ui/workspace/plan_draft.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace homeward::ui {

using calibrate::DelayYears;
using calibrate::TargetCheck;
using calibrate::Verdict;

namespace {

const std::string delayMeasure = "delayed_discharge_bed_days_all_delay_reasons";
const std::string adults = "18+";
constexpr std::size_t barsShown = 4;
constexpr double smallArea = 5000.0;   ///< delayed bed days a year, below which one year is much chance

struct YearDays {
    QString year;
    double days = 0.0;
};

std::vector<YearDays> delayYears(const calibrate::AreaFigures& area)
{
    std::vector<YearDays> years;
    for (const calibrate::AreaFigure& figure : area.figures)
        if (figure.measure == delayMeasure && figure.band == adults)
            years.push_back({QString::fromStdString(figure.year), figure.value});
    if (years.size() > barsShown)
        years.erase(years.begin(), years.end() - barsShown);
    return years;
}

} // namespace

/// Small bars of the last years; those that the plan should meet are dark.
class YearBars : public QWidget {
public:
    explicit YearBars(QWidget* parent) : QWidget(parent)
    {
        setFixedSize(static_cast<int>(style::scaled(168.0)), static_cast<int>(style::scaled(86.0)));
    }

    void setYears(std::vector<YearDays> years, std::size_t chosen)
    {
        m_years = std::move(years);
        m_chosen = chosen;
        QStringList words;
        for (const YearDays& year : m_years)
            words << QStringLiteral("%1: %2").arg(year.year, numbers::whole(year.days));
        setToolTip(words.join(u'\n'));
        setAccessibleName(words.join(QStringLiteral(", ")));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_years.empty())
            return;
        const style::Tokens& colours = style::tokens();
        QPainter painter(this);
        const QFont font = style::font(style::TextStyle::Small);
        const QFontMetrics metrics(font);
        painter.setFont(font);
        double top = 1.0;
        for (const YearDays& year : m_years)
            top = std::max(top, year.days);
        const double wide = static_cast<double>(width()) / static_cast<double>(m_years.size());
        const double foot = height() - metrics.height() - 2.0;
        const double tall = foot - metrics.height() - 2.0;
        for (std::size_t i = 0; i < m_years.size(); ++i) {
            const double left = wide * static_cast<double>(i);
            const double high = tall * m_years[i].days / top;
            const bool isChosen = i + m_chosen >= m_years.size();
            painter.fillRect(QRectF(left + 8, foot - high, wide - 16, high),
                             isChosen ? colours.ink : colours.borderStrong);
            painter.setPen(colours.text);
            painter.drawText(QRectF(left, foot - high - metrics.height() - 1, wide, metrics.height()), Qt::AlignCenter,
                             numbers::whole(m_years[i].days));
            painter.setPen(colours.text2);
            painter.drawText(QRectF(left, foot + 2, wide, metrics.height()), Qt::AlignCenter, m_years[i].year.mid(2));
        }
        painter.setPen(colours.axis);
        painter.drawLine(QPointF(0, foot), QPointF(width(), foot));
    }

private:
    std::vector<YearDays> m_years;
    std::size_t m_chosen = 1;   ///< of the last years
};

DelayYearsCard::DelayYearsCard(PlanDraft& draft, const models::BaseCheckModel& checks, QWidget* parent)
    : QFrame(parent),
      m_draft(draft),
      m_checks(checks),
      m_finding(plainLabel({}, "strong", this)),
      m_advice(plainLabel({}, "caption", this)),
      m_years(new QWidget(this)),
      m_bars(new YearBars(m_years)),
      m_why(plainLabel({}, "caption", m_years)),
      m_last(new QRadioButton(m_years)),
      m_mean(new QRadioButton(m_years))
{
    style::setKind(this, "card");
    for (QLabel* label : {m_finding, m_advice, m_why})
        label->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_why);
    words->addWidget(m_last);
    words->addWidget(m_mean);
    words->addStretch(1);
    auto* years = new QHBoxLayout(m_years);
    years->setContentsMargins(0, 4, 0, 0);
    years->setSpacing(12);
    years->addWidget(m_bars, 0, Qt::AlignTop);
    years->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(3);
    layout->addWidget(m_finding);
    layout->addWidget(m_advice);
    layout->addWidget(m_years);
    connect(m_last, &QRadioButton::clicked, this, [this] { m_draft.setDelays(DelayYears::Last); });
    connect(m_mean, &QRadioButton::clicked, this, [this] { m_draft.setDelays(DelayYears::MeanOfThree); });
}

QString DelayYearsCard::findingText() const { return m_finding->text(); }

void DelayYearsCard::refresh(std::size_t area)
{
    refreshFinding(area);
    refreshYears(area);
}

void DelayYearsCard::refreshFinding(std::size_t area)
{
    QString finding;
    QStringList advice;
    const auto& checks = m_checks.checks();
    const SolvedAreas* solved = m_draft.solved();
    if (isUnsolvable(m_draft)) {
        m_finding->hide();
        m_advice->hide();
        return;
    }
    if (!checks.empty() && checks.front().verdict != Verdict::Met) {
        finding = models::missSentence(checks.front());
        if (checks.front().verdict == Verdict::WithinChance)
            advice << tr("One year differs from another by as much by chance.");
        advice << QString::fromStdString(wording::adviceText(*checks.front().target, document::translated));
    } else if (!checks.empty()) {
        finding = tr("Every figure of the base year is met.");
    }
    if (solved && area < solved->solutions.size()) {
        for (const calibrate::Obstacle& obstacle : solved->solutions[area].obstacles)
            advice << QString::fromStdString(wording::obstacleText(obstacle, solved->baseYear, document::translated));
        for (const model::AreaFit& fit : solved->baseYear.calibration.fits)
            if (fit.area == solved->baseYear.areas[area].id)
                for (const model::Unknown* unknown : calibrate::strained(solved->baseYear, fit))
                    for (const model::UnknownFit& one : fit.unknowns)
                        if (one.unknown == unknown->id)
                            advice << QString::fromStdString(
                                wording::strainText(*unknown, one.factor, document::translated));
    }
    m_finding->setText(finding);
    m_finding->setVisible(!finding.isEmpty());
    constexpr qsizetype shown = 2;
    m_advice->setText(advice.mid(0, shown).join(u' '));
    m_advice->setToolTip(advice.join(u'\n'));
    m_advice->setVisible(!advice.isEmpty());
}

void DelayYearsCard::refreshYears(std::size_t area)
{
    const PlanPattern* pattern = m_draft.pattern();
    const bool has = pattern && !pattern->plan.calibration.unknowns.empty() && area < m_draft.figures().size();
    const std::vector<YearDays> years = has ? delayYears(m_draft.figures()[area]) : std::vector<YearDays>();
    m_years->setVisible(!years.empty());
    if (years.empty())
        return;
    const bool isLast = m_draft.delays() == DelayYears::Last;
    m_bars->setYears(years, isLast ? 1 : 3);
    m_last->setChecked(isLast);
    m_mean->setChecked(!isLast);
    const calibrate::AreaFigures& figures = m_draft.figures()[area];
    const auto value = [&](DelayYears which) {
        return numbers::whole(calibrate::valueOf(figures, {delayMeasure, adults, 1.0}, which).value_or(0.0));
    };
    m_why->setText(years.back().days < smallArea
                       ? tr("One year is one draw: delayed bed days swing from year to year in a small area. Meet:")
                       : tr("Delayed bed days of the last years. Meet:"));
    m_last->setText(tr("%1: %2", "year, days").arg(years.back().year, value(DelayYears::Last)));
    m_mean->setText(tr("mean of three years: %1").arg(value(DelayYears::MeanOfThree)));
}

} // namespace homeward::ui
