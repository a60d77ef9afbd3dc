// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "ui/style/style.h"

#include <QWidget>

namespace homeward::charts {

/// The small dot and whisker of a difference on a card: the tick is no difference.
class MiniInterval : public QWidget {
    Q_OBJECT
public:
    explicit MiniInterval(QWidget* parent = nullptr);
    void setDifference(const results::Summary& difference, style::Judgement judgement);
    [[nodiscard]] QSize sizeHint() const override { return {72, 18}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {48, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    results::Summary m_difference;
    style::Judgement m_judgement = style::Judgement::CannotTell;
};

} // namespace homeward::charts
