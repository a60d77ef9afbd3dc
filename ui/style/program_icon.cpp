// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/program_icon.h"

#include "ui/style/resources.h"

namespace homeward::style {

QIcon programIcon()
{
    initialiseResources();
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/homeward/program/%1.png").arg(size), QSize(size, size));
    return icon;
}

} // namespace homeward::style
