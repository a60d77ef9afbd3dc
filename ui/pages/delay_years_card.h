// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QRadioButton;

namespace homeward::models {
class BaseCheckModel;
}

namespace homeward::ui {

class PlanDraft;
class YearBars;

/// What the base year does not meet, with what to ask locally, and which years of delayed discharge it should meet.
class DelayYearsCard : public QFrame {
    Q_OBJECT
public:
    /// Both must outlive this widget.
    DelayYearsCard(PlanDraft& draft, const models::BaseCheckModel& checks, QWidget* parent = nullptr);

    void refresh(std::size_t area);
    [[nodiscard]] QRadioButton& lastYear() { return *m_last; }
    [[nodiscard]] QRadioButton& meanOfThree() { return *m_mean; }
    [[nodiscard]] QString findingText() const;

private:
    void refreshFinding(std::size_t area);
    void refreshYears(std::size_t area);

    PlanDraft& m_draft;
    const models::BaseCheckModel& m_checks;
    QLabel* m_finding;
    QLabel* m_advice;
    QWidget* m_years;
    YearBars* m_bars;
    QLabel* m_why;
    QRadioButton* m_last;
    QRadioButton* m_mean;
};

} // namespace homeward::ui
