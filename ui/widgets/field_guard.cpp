// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

namespace homeward::ui {

namespace {

/// A field that the wheel could change.
QWidget* valueField(QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const bool hasValue = qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)
        || (qobject_cast<QAbstractSlider*>(widget) && !qobject_cast<QScrollBar*>(widget));
    return hasValue ? widget : nullptr;
}

/// The text field that takes the keys of an object: itself, or the one in a spin box.
QLineEdit* textField(QObject* object)
{
    if (auto* line = qobject_cast<QLineEdit*>(object))
        return line;
    return qobject_cast<QAbstractSpinBox*>(object) ? object->findChild<QLineEdit*>() : nullptr;
}

bool isUndoKey(const QKeyEvent& key) { return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo); }

} // namespace

bool FieldGuard::eventFilter(QObject* object, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Polish:
        // Qt gives such a field the focus for a turn of the wheel before it sends the event.
        if (QWidget* field = valueField(object); field && field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
        return false;
    case QEvent::Wheel:
        if (const QWidget* field = valueField(object); field && !field->hasFocus()) {
            event->ignore();   // and so goes on to the parent
            return true;
        }
        return false;
    case QEvent::ShortcutOverride:
        if (const auto* line = textField(object);
            line && isUndoKey(*static_cast<QKeyEvent*>(event)) && !line->isModified()) {
            event->ignore();
            return true;
        }
        return false;
    default: return false;
    }
}

} // namespace homeward::ui
