// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/areas/areas_content.h"
#include "ui/charts/chart_widget.h"

namespace homeward::charts {

/// A picture of areas to choose in: a click or the arrow keys choose an area, Escape goes back to the plan's.
class AreasChart : public ChartWidget {
    Q_OBJECT
public:
    explicit AreasChart(QSize least, QWidget* parent = nullptr);

    void setAreas(std::shared_ptr<const AreasContent> content);
    [[nodiscard]] const AreasContent* areas() const { return m_content.get(); }

    [[nodiscard]] std::optional<ChartMark> figureAt(QPointF point) const override;
    /// Of the area chosen, else of the plan's.
    [[nodiscard]] std::optional<ChartMark> figureAtCursor() const override;
    [[nodiscard]] bool clickAsks() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return m_least; }
    [[nodiscard]] QSize minimumSizeHint() const override { return m_least; }

signals:
    /// By its code; empty = none.
    void areaChosen(const QString& code);

protected:
    [[nodiscard]] bool walksMarks() const override { return false; }
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const AreasContent> m_content;
    QSize m_least;
};

} // namespace homeward::charts
