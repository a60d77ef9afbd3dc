// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace homeward::ui {

/// A plain-text label of one line that ends in an ellipsis where it has no room, the whole text as its tip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshTip();
};

/// A plain-text label with a look of the style sheet (`pageTitle`, `caption`, ...; see `style::setKind`).
[[nodiscard]] QLabel* plainLabel(const QString& text, const char* kind, QWidget* parent = nullptr);

} // namespace homeward::ui
