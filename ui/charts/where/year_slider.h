// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace homeward::charts {

/// The slider of the chosen year under a chart; its ends are the middles of the first and last year.
class YearSlider : public QSlider {
    Q_OBJECT
public:
    static constexpr int reach = 13;   ///< pixels that the handle needs beyond either end

    explicit YearSlider(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] double placeOf(int step) const;
    void moveTo(double x);
};

} // namespace homeward::charts
