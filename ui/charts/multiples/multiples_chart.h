// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/multiples/multiples.h"

namespace homeward::charts {

/// The small pictures to click in: each chooses its scenario, and the year that lies there.
class MultiplesChart : public ChartWidget {
    Q_OBJECT
public:
    using ChartWidget::ChartWidget;

    void setMultiples(std::shared_ptr<const Multiples> multiples);

    [[nodiscard]] bool clickAsks() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return {620, 250}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 200}; }

signals:
    void scenarioChosen(int scenario);

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    std::shared_ptr<const Multiples> m_multiples;
};

} // namespace homeward::charts
