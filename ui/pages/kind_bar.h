// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"

#include <QWidget>

namespace homeward::ui {

/// How many figures are of each kind, as a bar with its numbers above it.
class KindBar : public QWidget {
    Q_OBJECT
public:
    explicit KindBar(QWidget* parent = nullptr);

    void setCounts(const assumptions::Counts& counts);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    assumptions::Counts m_counts;
};

} // namespace homeward::ui
