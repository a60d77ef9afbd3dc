// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clear_layout.h"

#include <QLayout>
#include <QWidget>

namespace homeward::ui {

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace homeward::ui
