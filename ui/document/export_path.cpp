// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/export_path.h"

#include "ui/document/prompt.h"

#include <QFileInfo>

namespace homeward::document {

namespace {

/// Without what file systems take for more than a name, and no longer than they take.
QString fileName(QString name, const QString& ending)
{
    constexpr int longest = 120;
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|"))
        name.remove(bad);
    name.truncate(longest);
    return name + QLatin1Char('.') + ending;
}

} // namespace

QString askExportPath(Prompt& prompt, const QString& name, const QString& ending)
{
    QString path = prompt.askSavePath(fileName(name, ending));
    if (path.isEmpty() || QFileInfo(path).suffix().compare(ending, Qt::CaseInsensitive) == 0)
        return path;
    path += QLatin1Char('.') + ending;
    return QFileInfo::exists(path) && !prompt.askReplace(path) ? QString() : path;
}

} // namespace homeward::document
