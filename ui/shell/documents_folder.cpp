// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/documents_folder.h"

#include <QDir>
#include <QStandardPaths>

namespace homeward::ui {

QString documentsFolder()
{
    // A folder that is not there would stand in the dialog as the name of a file.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).exists() && !folder.isEmpty() ? folder : QDir::homePath();
}

} // namespace homeward::ui
