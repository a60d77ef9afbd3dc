// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/planner/spoken.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextEdit>

namespace homeward::tests {

QString described(const QWidget& widget)
{
    QStringList way;
    for (const QWidget* each = &widget; each && way.size() < 4; each = each->parentWidget())
        way.prepend(QString::fromLatin1(each->metaObject()->className())
                    + (each->objectName().isEmpty() ? QString() : QStringLiteral("#") + each->objectName()));
    return way.join(QStringLiteral(" > "));
}

/// What a planner works with, as against what only holds or says something.
bool isControl(const QWidget& widget)
{
    if (qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QHeaderView*>(&widget))
        return false; // of what it scrolls, of the table that it heads
    if (widget.inherits("QTableCornerButton") || widget.inherits("QLineEditIconButton"))
        return false; // of the table, whose keys select all; of the field, which is emptied by Delete
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        return !qobject_cast<const QComboBox*>(line->parentWidget())
            && !line->objectName().startsWith(QStringLiteral("qt_")); // of a field that holds it
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget)
        || qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget)
        || qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QTextEdit*>(&widget)
        || qobject_cast<const QPlainTextEdit*>(&widget);
}

void forShownWidgets(QWidget& root, const std::function<void(QWidget&)>& act)
{
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == root.window())
            act(*widget);
}

QStringList faultsOf(QWidget& root, const QString& where)
{
    QStringList faults;
    forShownWidgets(root, [&](QWidget& widget) {
        if (!isControl(widget))
            return;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
        const QString place = where + QStringLiteral(": ") + described(widget);
        const bool hasValue = qobject_cast<QAbstractSlider*>(&widget) || qobject_cast<QAbstractSpinBox*>(&widget);
        if (!spoken || spoken->role() == QAccessible::NoRole)
            faults << place + QStringLiteral(" has no role");
        else if (spoken->text(QAccessible::Name).trimmed().isEmpty())
            faults << place + QStringLiteral(" has no name");
        else if (hasValue && !spoken->valueInterface())
            faults << place + QStringLiteral(" has no value");
    });
    return faults;
}

} // namespace homeward::tests
