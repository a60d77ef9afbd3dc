// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>
#include <QProxyStyle>

namespace homeward::style {

/// Fusion without its dotted focus rectangle, and with room for the focus ring outside a control.
class ThemeStyle : public QProxyStyle {
    Q_OBJECT
public:
    ThemeStyle();
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

/// Moves one ring of 2 px to whatever control the keyboard has come to; clicks show none. A widget with the property
/// `paintsOwnFocus` shows the focus itself, on the part of it that has it.
class FocusRing : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QFocusFrame> m_frame;
    bool m_keysLast = false; ///< the planner pressed a key last, and not the mouse
};

} // namespace homeward::style
