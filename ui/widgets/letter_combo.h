// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace homeward::ui {

/// A drop-down list of things with a badge that shows the badge alone where room is short.
class LetterCombo : public QComboBox {
    Q_OBJECT
public:
    explicit LetterCombo(QWidget* parent = nullptr);

    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_compact = false;
};

} // namespace homeward::ui
