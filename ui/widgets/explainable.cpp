// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainable.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVariant>
#include <QWidget>

namespace homeward::ui {

namespace {

constexpr const char* figureProperty = "explains";
constexpr const char* clickProperty = "explainsOnClick";

/// The marked widget at or around this one; null where there is none.
const QWidget* markedAt(const QWidget* widget)
{
    for (const QWidget* at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget())
        if (!at->property(figureProperty).toString().isEmpty())
            return at;
    return nullptr;
}

bool isPressed(const QEvent& event)
{
    if (event.type() == QEvent::MouseButtonRelease)
        return static_cast<const QMouseEvent&>(event).button() == Qt::LeftButton;
    if (event.type() != QEvent::KeyPress)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return plain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Space);
}

} // namespace

void setExplains(QWidget* widget, const QString& figure, AskedBy how)
{
    const bool onClick = how == AskedBy::KeyOrClick && !figure.isEmpty();
    widget->setProperty(figureProperty, figure);
    widget->setProperty(clickProperty, onClick);
    if (onClick)
        widget->setCursor(Qt::PointingHandCursor);
}

QString explainedBy(const QWidget* widget)
{
    const QWidget* marked = markedAt(widget);
    return marked ? marked->property(figureProperty).toString() : QString();
}

bool ExplainClicks::eventFilter(QObject* object, QEvent* event)
{
    if (!isPressed(*event))
        return false;
    const auto* widget = qobject_cast<QWidget*>(object);
    const QWidget* marked = markedAt(widget);
    // A key is meant for the widget that has it, a click for anything on the card.
    const bool meant = marked && marked->property(clickProperty).toBool()
        && (event->type() == QEvent::MouseButtonRelease || marked == widget);
    if (!meant)
        return false;
    emit asked(marked->property(figureProperty).toString());
    return true;
}

} // namespace homeward::ui
