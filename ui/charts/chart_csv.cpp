// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_csv.h"

#include "core/exchange/csv.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>

namespace homeward::charts {

namespace {

/// Writes cells one after the other.
class Lines {
public:
    Lines(std::string_view begun, bool decimalCommas)
        : m_text(begun),
          m_separator(decimalCommas ? ';' : ','),
          m_point(decimalCommas ? ',' : '.')
    {
    }

    void append(const ChartCell& cell)
    {
        if (const auto* text = std::get_if<QString>(&cell)) {
            const std::string field = exchange::csvText(text->toStdString());
            const bool open =
                m_separator != ',' && !field.starts_with('"') && field.find(m_separator) != std::string::npos;
            m_text += open ? '"' + field + '"' : field; // a field without quotes around it has none in it
        } else if (const auto* number = std::get_if<double>(&cell)) {
            std::string digits;
            exchange::appendCsvNumber(digits, *number);
            std::ranges::replace(digits, '.', m_point);
            m_text += digits;
        }
        m_text += m_separator;
    }
    void endLine() { m_text.back() = '\n'; }
    [[nodiscard]] QByteArray take() const { return QByteArray::fromStdString(m_text); }

private:
    std::string m_text;
    char m_separator;
    char m_point;
};

} // namespace

QString cellText(const ChartColumn& column, const ChartCell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    const auto* number = std::get_if<double>(&cell);
    return number ? numbers::fixed(*number, column.decimals) : QString();
}

QByteArray tableCsv(const ChartTable& table, const QString& note, bool forSpreadsheets, bool decimalCommas)
{
    Lines lines(forSpreadsheets ? exchange::byteOrderMark : std::string_view(), decimalCommas);
    for (const ChartColumn& column : table.columns)
        lines.append(column.unit.isEmpty() ? column.name : QStringLiteral("%1 (%2)").arg(column.name, column.unit));
    lines.append(Words::tr("Note"));
    lines.endLine();
    for (const auto& row : table.rows) {
        for (const ChartCell& cell : row)
            lines.append(cell);
        lines.append(note);
        lines.endLine();
    }
    return lines.take();
}

} // namespace homeward::charts
