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
#include <QMenu>

namespace homeward::ui {

namespace {

using Shown = std::function<Exported()>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

QString suggestedName(QString name, const QString& ending)
{
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|"))
        name.remove(bad);
    return name + QLatin1Char('.') + ending;
}

/// Asks where to, writes, and says what came of it.
void exportTo(Workspace& workspace, const QString& name, const QString& ending,
              const std::function<base::Status(const QString& path)>& write)
{
    QString path = workspace.prompt().askSavePath(suggestedName(name, ending));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().compare(ending, Qt::CaseInsensitive) != 0) {
        path += QLatin1Char('.') + ending;
        if (QFileInfo::exists(path) && !workspace.prompt().askReplace(path))
            return;
    }
    const base::Status status = write(path);
    if (status.ok())
        workspace.messages().tell(Words::tr("Written to %1").arg(QDir::toNativeSeparators(path)));
    else
        workspace.messages().complain(status.error());
}

void exportPicture(Workspace& workspace, const Shown& shown, const QString& ending)
{
    if (const Exported now = shown(); now.chart)
        exportTo(workspace, now.name, ending,
                 [&](const QString& path) { return charts::exportChart(*now.chart, path); });
}

/// The file is for spreadsheets, which are told that it is UTF-8.
void exportNumbers(Workspace& workspace, const Shown& shown, std::size_t table)
{
    const Exported now = shown();
    if (!now.chart)
        return;
    const std::vector<charts::ChartTable> tables = now.chart->tables();
    if (table >= tables.size())
        return;
    charts::ExportOptions options;
    options.forSpreadsheets = true;
    exportTo(workspace, QStringLiteral("%1, %2").arg(now.name, tables[table].title), QStringLiteral("csv"),
             [&](const QString& path) { return charts::exportTable(tables[table], path, options); });
}

void copyPicture(Workspace& workspace, const Shown& shown)
{
    if (const Exported now = shown(); now.chart) {
        charts::copyToClipboard(*now.chart);
        workspace.messages().tell(Words::tr("The picture is on the clipboard."));
    }
}

void copyWords(Workspace& workspace, const Shown& shown)
{
    if (const Exported now = shown(); now.chart) {
        QGuiApplication::clipboard()->setText(now.chart->altText());
        workspace.messages().tell(Words::tr("The chart in words is on the clipboard."));
    }
}

/// One row a table, made as the menu opens: which tables there are depends on the chart.
void fillNumbersMenu(QMenu& menu, Workspace& workspace, const Shown& shown)
{
    menu.clear();
    const Exported now = shown();
    if (!now.chart)
        return;
    const std::vector<charts::ChartTable> tables = now.chart->tables();
    for (std::size_t i = 0; i < tables.size(); ++i)
        QObject::connect(menu.addAction(tables[i].title), &QAction::triggered, &menu,
                         [&workspace, shown, i] { exportNumbers(workspace, shown, i); });
}

} // namespace

void fillExportMenu(QMenu& menu, Workspace& workspace, const Shown& shown)
{
    const auto add = [&](const QString& text, const std::function<void()>& act) {
        QObject::connect(menu.addAction(text), &QAction::triggered, &menu, act);
    };
    const auto picture = [&](const QString& text, const QString& ending) {
        add(text, [&workspace, shown, ending] { exportPicture(workspace, shown, ending); });
    };
    picture(Words::tr("Picture (PNG, 300 dpi)…"), QStringLiteral("png"));
    picture(Words::tr("Drawing (SVG)…"), QStringLiteral("svg"));
    picture(Words::tr("Page (PDF)…"), QStringLiteral("pdf"));
    menu.addSeparator();
    add(Words::tr("Copy the picture"), [&workspace, shown] { copyPicture(workspace, shown); });
    add(Words::tr("Copy as words"), [&workspace, shown] { copyWords(workspace, shown); });
    menu.addSeparator();
    QMenu* numbers = menu.addMenu(Words::tr("The numbers behind it (CSV)"));
    QObject::connect(numbers, &QMenu::aboutToShow, &menu,
                     [numbers, &workspace, shown] { fillNumbersMenu(*numbers, workspace, shown); });
}

} // namespace homeward::ui
