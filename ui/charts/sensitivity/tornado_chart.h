// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/sensitivity/sensitivity_charts.h"

namespace homeward::charts {

/// The tornado to choose in: a click or Up and Down choose a figure.
class TornadoChart : public ChartWidget {
    Q_OBJECT
public:
    explicit TornadoChart(QWidget* parent = nullptr);

    void setTornado(std::shared_ptr<const Tornado> tornado);
    [[nodiscard]] const Tornado* tornado() const { return m_tornado.get(); }

    /// Of the input chosen.
    [[nodiscard]] std::optional<ChartMark> figureAtCursor() const override;
    [[nodiscard]] bool clickAsks() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, sizeHint().height()}; }

signals:
    /// Its place in `found.inputs`.
    void inputChosen(int place);

protected:
    [[nodiscard]] bool walksMarks() const override { return false; }
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const Tornado> m_tornado;
};

} // namespace homeward::charts
