// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme_style.h"

#include "ui/style/own_focus.h"
#include "ui/style/style.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace homeward::style {

namespace {
constexpr int ringReach = 3;  ///< pixels outside the control
}

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
        return ringReach;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returnData) const
{
    if (hint == SH_FocusFrame_AboveWidget)
        return 1;
    // Where the desktop gives buttons of dialogs pictures, they are of another hand than ours.
    if (hint == SH_ComboBox_Popup || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (element != PE_FrameFocusRect)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element != CE_FocusFrame) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens().focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 6, 6);
    painter->restore();
}

FocusRing::FocusRing(QObject* parent) : QObject(parent) { }

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        m_keysLast = true;
    else if (event->type() == QEvent::MouseButtonPress)
        m_keysLast = false;
    if (event->type() != QEvent::FocusIn || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason)
        return false;
    // The program moves the focus as the planner worked last.
    const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason || (reason == Qt::OtherFocusReason && m_keysLast);
    if (!byKeyboard || widget->isWindow() || !widget->parentWidget() || widget->property(paintsOwnFocus).toBool()) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return false;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(widget);
    m_frame->setWidget(widget);
    return false;
}

} // namespace homeward::style
