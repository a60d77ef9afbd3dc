// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_export.h"

#include "ui/charts/export.h"
#include "ui/document/prompt.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

namespace homeward::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ChartExport", text); }

QString suggestedName(const charts::WhereChartContent& content, const QString& ending)
{
    QString name = tr("Where care is held, %1, %2").arg(content.scenarioName, content.areaName);
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|"))
        name.remove(bad);
    return name + u'.' + ending;
}

base::Status writeText(const QString& path, const QString& text)
{
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return base::done();
    base::Error error;
    error.code = base::ErrorCode::FileNotWritable;
    error.file = path.toStdString();
    error.detail = file.errorString().toStdString();
    return error;
}

void exportFile(Workspace& workspace, const charts::WhereChartContent& content, const QString& ending)
{
    QString path = workspace.prompt().askSavePath(suggestedName(content, ending));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().compare(ending, Qt::CaseInsensitive) != 0)
        path += u'.' + ending;
    const base::Status status = ending == QStringLiteral("csv") ? writeText(path, charts::numbersCsv(content))
                                                                : charts::exportChart(content, path);
    if (status.ok())
        workspace.messages().tell(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
    else
        workspace.messages().complain(status.error());
}

} // namespace

void exportChart(Workspace& workspace, const charts::WhereChartContent& content, ChartExport kind)
{
    switch (kind) {
    case ChartExport::Png: exportFile(workspace, content, QStringLiteral("png")); break;
    case ChartExport::Svg: exportFile(workspace, content, QStringLiteral("svg")); break;
    case ChartExport::Pdf: exportFile(workspace, content, QStringLiteral("pdf")); break;
    case ChartExport::Csv: exportFile(workspace, content, QStringLiteral("csv")); break;
    case ChartExport::Clipboard:
        charts::copyToClipboard(content);
        workspace.messages().tell(tr("The picture is on the clipboard."));
        break;
    case ChartExport::Words:
        QGuiApplication::clipboard()->setText(charts::altText(content));
        workspace.messages().tell(tr("The chart in words is on the clipboard."));
        break;
    }
}

} // namespace homeward::ui
