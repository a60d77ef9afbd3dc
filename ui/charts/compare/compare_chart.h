// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/compare/compare_table.h"

namespace homeward::charts {

/// The table of scenarios to click in: a row chooses its scenario, a heading sorts; arrow keys choose rows, Shift with
/// Left and Right the indicator that sorts, Space turns the order round.
class CompareChart : public ChartWidget {
    Q_OBJECT
public:
    explicit CompareChart(QWidget* parent = nullptr);

    void setTable(std::shared_ptr<const CompareTable> table, int selected);
    [[nodiscard]] const CompareTable* table() const { return m_table.get(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void scenarioChosen(int scenario);
    /// The indicator to sort by; asked again for the same one, the order turns round.
    void sortAsked(int indicator);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void chooseNext(int step);

    std::shared_ptr<const CompareTable> m_table;
    int m_selected = -1;
    int m_sortColumn = 0;
};

} // namespace homeward::charts
