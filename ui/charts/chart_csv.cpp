// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_csv.h"

#include "core/exchange/csv.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

namespace homeward::charts {

namespace {

void appendCell(std::string& line, const ChartCell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        line += exchange::csvText(text->toStdString());
    else if (const auto* number = std::get_if<double>(&cell))
        exchange::appendCsvNumber(line, *number);
    line += ',';
}

} // namespace

QString cellText(const ChartColumn& column, const ChartCell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    const auto* number = std::get_if<double>(&cell);
    return number ? numbers::fixed(*number, column.decimals) : QString();
}

QByteArray tableCsv(const ChartTable& table, const QString& note, bool forSpreadsheets)
{
    std::string lines(forSpreadsheets ? exchange::byteOrderMark : std::string_view());
    for (const ChartColumn& column : table.columns)
        appendCell(lines,
                   column.unit.isEmpty() ? column.name : QStringLiteral("%1 (%2)").arg(column.name, column.unit));
    appendCell(lines, Words::tr("Note"));
    lines.back() = '\n';
    for (const auto& row : table.rows) {
        for (const ChartCell& cell : row)
            appendCell(lines, cell);
        appendCell(lines, note);
        lines.back() = '\n';
    }
    return QByteArray::fromStdString(lines);
}

} // namespace homeward::charts
