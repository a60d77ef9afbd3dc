// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QLineEdit>

namespace homeward::tests {

/// The field of the cell that is open in a view. Fields of cells that have closed are hidden until the event loop takes them
/// away. None where no cell is open.
inline QLineEdit* openEditor(const QAbstractItemView& view)
{
    for (QLineEdit* field : view.findChildren<QLineEdit*>())
        if (field->isVisible())
            return field;
    return nullptr;
}

} // namespace homeward::tests
