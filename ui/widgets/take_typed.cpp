// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/take_typed.h"

#include <QPointer>
#include <QWidget>

namespace homeward::ui {

void takeTyped(const QWidget& window)
{
    const QPointer<QWidget> field = window.focusWidget();
    if (!field)
        return;
    const QPointer<QWidget> table = field->parentWidget() ? field->parentWidget()->focusProxy() : nullptr;
    field->clearFocus();
    // The field of a cell has closed.
    if (QWidget* next = field && field->isVisible() ? field.data() : table.data())
        next->setFocus();
}

} // namespace homeward::ui
