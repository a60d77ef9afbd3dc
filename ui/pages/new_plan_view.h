// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plan_figure_model.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace homeward::ui {

class BaseCheckPanel;
class DelayYearsCard;
class FiguresTable;
class PlanDraft;

/// Step 2 of a new plan: every figure that comes with it, how its base year is met, its name and when it starts.
class NewPlanView : public QWidget {
    Q_OBJECT
public:
    /// The draft must outlive this widget.
    explicit NewPlanView(PlanDraft& draft, QWidget* parent = nullptr);

    /// Begins with the areas and the template of the draft as they are now, and solves their base year.
    void begin();
    /// Shows the draft as it is now.
    void refresh();
    void takeFocus();

    [[nodiscard]] models::PlanFigureModel& figures() { return m_model; }
    [[nodiscard]] FiguresTable& table() { return *m_table; }
    [[nodiscard]] BaseCheckPanel& check() { return *m_check; }
    [[nodiscard]] DelayYearsCard& delays() { return *m_delays; }
    [[nodiscard]] QLineEdit& nameField() { return *m_name; }
    [[nodiscard]] QDateEdit& startField() { return *m_start; }
    [[nodiscard]] QSpinBox& yearsField() { return *m_years; }
    [[nodiscard]] QComboBox& pricesField() { return *m_prices; }
    [[nodiscard]] QPushButton& localitiesButton() { return *m_localities; }
    [[nodiscard]] QPushButton& createButton() { return *m_create; }
    [[nodiscard]] QPushButton& backButton() { return *m_back; }
    /// What is wrong with what was typed; empty where nothing is.
    [[nodiscard]] QString complaint() const;
    [[nodiscard]] QString titleText() const;

signals:
    void backAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildPlan();
    QWidget* buildSteps();
    QWidget* buildFigures();
    QWidget* buildFoot();
    void refreshTitle();
    void refreshFigures();
    void refreshFoot();
    void refreshPrices();
    void askForLocalities();
    void create();
    [[nodiscard]] QString pricesTip() const;
    [[nodiscard]] std::size_t area() const;

    PlanDraft& m_draft;
    models::PlanFigureModel m_model;
    QLabel* m_steps;
    QLabel* m_title;
    QComboBox* m_area;
    FiguresTable* m_table;
    QLabel* m_complaint;
    BaseCheckPanel* m_check;
    DelayYearsCard* m_delays;
    QLineEdit* m_name;
    QDateEdit* m_start;
    QSpinBox* m_years;
    QComboBox* m_prices;
    QBoxLayout* m_columns;
    QPushButton* m_localities;
    QPushButton* m_back;
    QPushButton* m_create;
};

} // namespace homeward::ui
