// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where_content.h"

#include <QWidget>

namespace homeward::charts {

/// Paints the bars "now, base, scenario" with their shares and the table under them into `area` (logical pixels).
void paintBalance(QPainter& painter, const QRectF& area, const WhereChartContent& content);
/// "Home's share grows by 6 points".
[[nodiscard]] QString balanceTitle(const WhereChartContent& content);
[[nodiscard]] QString balanceAltText(const WhereChartContent& content);

/// The card beside the chart: the balance of care now and in the chosen year, with and without the changes.
class BalanceBars : public QWidget {
    Q_OBJECT
public:
    explicit BalanceBars(QWidget* parent = nullptr);
    void setContent(const WhereChartContent& content);
    [[nodiscard]] QString title() const { return balanceTitle(m_content); }
    [[nodiscard]] QString alternativeText() const { return balanceAltText(m_content); }
    [[nodiscard]] QSize sizeHint() const override { return {262, 440}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {230, 340}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    WhereChartContent m_content;
};

} // namespace homeward::charts
