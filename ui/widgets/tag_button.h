// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace homeward::ui {

/// The small dashed tag of figures that rest on assumptions; pressed, it says which.
class TagButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit TagButton(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace homeward::ui
