// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"

#include <QWidget>

#include <memory>

namespace homeward::charts {

/// Shows any chart, in the program's theme, and lets screen readers into its numbers. Knows no document.
class ChartWidget : public QWidget {
    Q_OBJECT
public:
    explicit ChartWidget(QWidget* parent = nullptr);

    /// Null shows nothing.
    void setChart(std::shared_ptr<const ChartContent> chart);
    [[nodiscard]] const ChartContent* chart() const { return m_chart.get(); }
    /// The same to keep beyond the next chart, for export.
    [[nodiscard]] std::shared_ptr<const ChartContent> shared() const { return m_chart; }
    /// Another number for each chart that is set.
    [[nodiscard]] int revision() const { return m_revision; }
    /// Lays a veil over the last picture while a new one is made.
    void setDimmed(bool dimmed);

    // As small as it can be read: pages give it what room there is.
    [[nodiscard]] QSize sizeHint() const override { return {240, 330}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {230, 330}; }

protected:
    /// Where the chart itself is painted: above the words that go with it.
    [[nodiscard]] QRectF chartRect() const;
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const ChartContent> m_chart;
    int m_revision = 0;
    bool m_dimmed = false;
};

} // namespace homeward::charts
