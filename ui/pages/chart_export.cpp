// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_export.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/export.h"
#include "ui/document/export_path.h"
#include "ui/workspace/exports.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace homeward::ui {

namespace {

using Shown = std::function<Exported()>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

void exportPicture(Workspace& workspace, const Shown& shown, const QString& ending)
{
    const Exported now = shown();
    if (!now.chart)
        return;
    if (const QString path = document::askExportPath(workspace.prompt(), now.name, ending); !path.isEmpty())
        workspace.exports().write(path, [chart = now.chart, path] { return charts::exportChart(*chart, path); });
}

/// The file is for spreadsheets, which are told that it is UTF-8.
void exportNumbers(Workspace& workspace, const Shown& shown, std::size_t table, bool decimalCommas)
{
    const Exported now = shown();
    const std::vector<charts::ChartTable> tables = now.chart ? now.chart->tables() : std::vector<charts::ChartTable>();
    if (table >= tables.size())
        return;
    const QString name = Words::tr("%1, %2", "chart, its table").arg(now.name, tables[table].title);
    const QString path = document::askExportPath(workspace.prompt(), name, QStringLiteral("csv"));
    if (path.isEmpty())
        return;
    charts::ExportOptions options;
    options.forSpreadsheets = true;
    options.decimalCommas = decimalCommas;
    workspace.exports().write(
        path, [chart = now.chart, table, path, options] { return charts::exportTable(*chart, table, path, options); });
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
        QGuiApplication::clipboard()->setText(charts::inWords(*now.chart));
        workspace.messages().tell(Words::tr("The chart in words is on the clipboard."));
    }
}

/// One row a table, made as the menu opens: which tables there are depends on the chart.
void fillNumbersMenu(QMenu& menu, Workspace& workspace, const Shown& shown, bool decimalCommas)
{
    menu.clear();
    const Exported now = shown();
    if (!now.chart)
        return;
    const std::vector<charts::ChartTable> tables = now.chart->tables();
    for (std::size_t i = 0; i < tables.size(); ++i)
        QObject::connect(menu.addAction(tables[i].title), &QAction::triggered, &menu,
                         [&workspace, shown, i, decimalCommas] { exportNumbers(workspace, shown, i, decimalCommas); });
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
    const auto addNumbers = [&](const QString& text, bool decimalCommas) {
        QMenu* numbers = menu.addMenu(text);
        QObject::connect(numbers, &QMenu::aboutToShow, &menu, [numbers, &workspace, shown, decimalCommas] {
            fillNumbersMenu(*numbers, workspace, shown, decimalCommas);
        });
    };
    addNumbers(Words::tr("The numbers behind it (CSV)"), false);
    addNumbers(Words::tr("The same with semicolons and decimal commas"), true);
}

} // namespace homeward::ui
