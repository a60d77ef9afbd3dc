// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace homeward::ui {

class NumberField;

/// Turns a number of workers into hours of care a week, for capacities that are counted in hours.
class StaffHours : public QWidget {
    Q_OBJECT
public:
    explicit StaffHours(QWidget* parent = nullptr);

    [[nodiscard]] double hours() const;
    [[nodiscard]] NumberField* workers() const { return m_workers; }
    [[nodiscard]] NumberField* hoursEach() const { return m_each; }
    [[nodiscard]] QPushButton* useButton() const { return m_use; }

signals:
    /// The planner wants these hours as the change of capacity.
    void hoursChosen(double hours);
    void problemChanged(const QString& problem);

private:
    void refresh();

    NumberField* m_workers;
    NumberField* m_each;
    QLabel* m_result;
    QPushButton* m_use;
};

} // namespace homeward::ui
