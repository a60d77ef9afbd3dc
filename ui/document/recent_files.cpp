// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recent_files.h"

#include <QFileInfo>

namespace homeward::document {

namespace {
const QString settingsKey = QStringLiteral("recentFiles");
}

RecentFiles::RecentFiles(QSettings& settings, QObject* parent) : QObject(parent), m_settings(settings) { }

QStringList RecentFiles::files() const { return m_settings.value(settingsKey).toStringList(); }

void RecentFiles::add(const QString& path)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    QStringList list = files();
    list.removeAll(full);
    list.prepend(full);
    keep(list.mid(0, most));
}

void RecentFiles::remove(const QString& path)
{
    QStringList list = files();
    if (list.removeAll(path) > 0)
        keep(list);
}

void RecentFiles::clear() { keep({}); }

void RecentFiles::keep(const QStringList& files)
{
    m_settings.setValue(settingsKey, files);
    emit changed();
}

} // namespace homeward::document
