// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/folder_access.h"

#ifdef Q_OS_WIN
#include <QDir>
#include <QTemporaryFile>
#else
#include <QFileInfo>
#endif

namespace homeward::document {

#ifdef Q_OS_WIN

/// It makes one: the read-only mark of a folder means nothing there (Documents and OneDrive folders carry it), and Qt
/// does not read access lists.
bool takesNewFiles(const QString& folder)
{
    QTemporaryFile trial(QDir(folder).filePath(QStringLiteral(".homeward-XXXXXX.tmp")));
    return trial.open();
}

#else

bool takesNewFiles(const QString& folder)
{
    const QFileInfo found(folder);
    return found.isDir() && found.isWritable();
}

#endif

} // namespace homeward::document
