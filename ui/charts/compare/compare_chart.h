// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/compare/compare_table.h"

namespace homeward::charts {

/// The table of scenarios to click in: a row chooses its scenario, a heading sorts; arrow keys choose rows, Left
/// and Right the cell that is asked why, with Shift the indicator that sorts; Space turns the order round.
class CompareChart : public ChartWidget {
    Q_OBJECT
public:
    explicit CompareChart(QWidget* parent = nullptr);

    void setTable(std::shared_ptr<const CompareTable> table, int selected);
    [[nodiscard]] const CompareTable* table() const { return m_table.get(); }

    /// Of the scenario selected and the indicator at the cursor, which Left and Right move.
    [[nodiscard]] std::optional<ChartMark> figureAtCursor() const override;
    [[nodiscard]] bool clickAsks() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void scenarioChosen(int scenario);
    /// The indicator to sort by; asked again for the same one, the order turns round.
    void sortAsked(int indicator);

protected:
    [[nodiscard]] bool walksMarks() const override { return false; }
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void chooseNext(int step);
    void moveCursor(int step);

    std::shared_ptr<const CompareTable> m_table;
    int m_selected = -1;
    int m_width = 0; ///< of the chart, 0 before it has one
    int m_sortColumn = 0;
    std::size_t m_column = 0;   ///< of the cursor
};

} // namespace homeward::charts
