// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/own_places.h"

#include "ui/document/folder_access.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace homeward::ui {

namespace {

/// A name below the portable folder, or below the user's own place for this program.
QString placeOf(QStandardPaths::StandardLocation location, const QString& name)
{
    const QString portable =
        QStandardPaths::isTestModeEnabled() ? QString() : portableFolder(QCoreApplication::applicationDirPath());
    return QDir(portable.isEmpty() ? QStandardPaths::writableLocation(location) : portable).filePath(name);
}

} // namespace

QString portableFolder(const QString& programFolder)
{
    const QString folder = QDir(programFolder).filePath(QStringLiteral("homeward-data"));
    return document::takesNewFiles(folder) ? QFileInfo(folder).absoluteFilePath() : QString();
}

QString settingsFile() { return placeOf(QStandardPaths::AppConfigLocation, QStringLiteral("homeward.ini")); }

QString recoveryFolder() { return placeOf(QStandardPaths::AppLocalDataLocation, QStringLiteral("recovery")); }

} // namespace homeward::ui
