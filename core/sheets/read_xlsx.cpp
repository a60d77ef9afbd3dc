// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/sheets/readers.h"
#include "core/sheets/xlsx_workbook.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace homeward::sheets {

namespace {

// Serial days of Excel: 1 is 1 January 1900 with a 29 February 1900 that never was; or 0 is 1 January 1904.
constexpr double daysTo1970 = 25'569.0;
constexpr double daysFrom1900To1904 = 1'462.0;

/// `B12` as row 12 (from 1) and column 1 (from 0).
struct Place {
    long row = 0;
    std::size_t column = 0;
};
std::optional<Place> placeOf(std::string_view name)
{
    std::size_t column = 0;
    std::size_t i = 0;
    for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && i < 4; ++i)
        column = 26 * column + static_cast<std::size_t>(name[i] - 'A') + 1;
    long row = 0;
    const auto [end, error] = std::from_chars(name.data() + i, name.data() + name.size(), row);
    if (i == 0 || error != std::errc() || end != name.data() + name.size() || row < 1)
        return std::nullopt;
    return Place{row, column - 1};
}

std::optional<double> numberIn(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
    return isWhole ? std::optional(value) : std::nullopt;
}

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(const XlsxWorkbook& workbook, BookBuilder& builder) : m_workbook(workbook), m_builder(builder) { }

    void begin(std::string_view name, const Attributes& attributes) override
    {
        m_raised.begin(name, attributes);
        if (name == "row") {
            beginRow(attributes.number("r", m_row + 1));
        } else if (name == "c") {
            beginCell(attributes);
        } else if (name == "v" || name == "t") {
            m_inValue = m_inCell && (name == "v" || (m_phonetic == 0 && !m_raised.isRaised()));
        } else if (name == "f") {
            m_cell.isFormula = true;
        } else if (name == "rPh") {
            ++m_phonetic;
        } else if (name == "mergeCell") {
            addMerged(attributes["ref"]);
        }
    }
    void text(std::string_view text) override
    {
        if (m_inValue)
            m_value.append(text);
        if (m_value.size() > m_builder.limits().cellBytes)
            m_builder.failAt(FaultKind::TooLongCell, m_row, m_builder.limits().cellBytes);
    }
    void end(std::string_view name) override
    {
        m_inValue = false;
        if (name == "c" && m_inCell)
            endCell();
        else if (name == "row" && m_inRow)
            endRow();
        else if (name == "rPh")
            --m_phonetic;
    }

private:
    void beginRow(long row)
    {
        // Rows go down; one that does not is put below. Behind the last that is read, one is like another.
        m_row = std::min(std::max(row, m_row + 1), static_cast<long>(m_builder.limits().rows) + 1);
        m_column = 0;
        m_inRow = true;
        m_builder.beginRow(m_row);
    }
    void endRow()
    {
        m_inRow = false;
        m_builder.endRow();
    }
    void beginCell(const Attributes& attributes)
    {
        if (!m_inRow)
            return;
        if (const auto place = placeOf(attributes["r"]))
            m_column = place->column;
        m_type = attributes["t"];
        const auto style = static_cast<std::size_t>(attributes.number("s", 0));
        m_meaning = style < m_workbook.styles.size() ? m_workbook.styles[style] : NumberMeaning::Plain;
        m_cell = {};
        m_value.clear();
        m_inCell = true;
    }
    void endCell()
    {
        m_inCell = false;
        if (m_type == "s")
            putShared();
        else if (m_type == "str" || m_type == "inlineStr")
            m_builder.putText(m_column, m_value, m_cell);
        else if (m_type == "e" || (m_value.empty() && m_cell.isFormula))
            putKind(CellKind::Error);
        else if (m_type == "d")
            putIsoDate();
        else if (!m_value.empty())
            putNumber();
        ++m_column;
    }
    void putKind(CellKind kind)
    {
        m_cell.kind = kind;
        m_builder.putText(m_column, m_value, m_cell);
    }
    void putShared()
    {
        const auto place = numberIn(m_value);
        if (!place || *place < 0.0 || *place >= static_cast<double>(m_workbook.sharedTexts.size())) {
            m_builder.fail(FaultKind::Damaged, cellName(m_row, m_column));
            return;
        }
        m_cell.text = m_workbook.sharedTexts[static_cast<std::size_t>(*place)];
        m_cell.kind = m_cell.text == 0 ? CellKind::Empty : CellKind::Text;
        m_builder.put(m_column, m_cell);
    }
    void putIsoDate()
    {
        const auto date = base::Date::fromIso(std::string_view(m_value).substr(0, 10));
        if (!date) {
            putKind(CellKind::Text);
            return;
        }
        m_cell.kind = CellKind::Date;
        m_cell.number = static_cast<double>(date->days());
        m_builder.put(m_column, m_cell);
    }
    void putNumber()
    {
        const auto value = numberIn(m_value);
        if (!value) {
            putKind(CellKind::Text);
            return;
        }
        m_cell.number = *value;
        m_cell.kind = m_type == "b" ? CellKind::Truth : CellKind::Number;
        m_cell.isPercent = m_meaning == NumberMeaning::Percent;
        // Above: the year 9999; a number that large is no date, whatever its format.
        if (m_meaning == NumberMeaning::Date && m_cell.kind == CellKind::Number && *value >= 0.0
            && *value < 2'958'466.0) {
            m_cell.kind = CellKind::Date;
            const double beforeLeap = !m_workbook.from1904 && *value < 60.0 ? 1.0 : 0.0;
            m_cell.number = *value - daysTo1970 + (m_workbook.from1904 ? daysFrom1900To1904 : beforeLeap);
        }
        m_builder.put(m_column, m_cell);
    }
    void addMerged(std::string_view range)
    {
        constexpr std::size_t mostMerged = 100'000;
        const std::size_t colon = range.find(':');
        const auto first = placeOf(range.substr(0, colon));
        const auto last = colon == std::string_view::npos ? first : placeOf(range.substr(colon + 1));
        auto& merged = m_builder.sheet().merged;
        if (first && last && first->row <= last->row && first->column <= last->column && merged.size() < mostMerged)
            merged.push_back({first->row, last->row, first->column, last->column});
    }

    const XlsxWorkbook& m_workbook;
    BookBuilder& m_builder;
    Cell m_cell;
    std::string m_type;
    std::string m_value;
    NumberMeaning m_meaning = NumberMeaning::Plain;
    RaisedText m_raised;
    long m_row = 0;
    std::size_t m_column = 0;
    int m_phonetic = 0;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
};

} // namespace

void readXlsx(Archive& archive, BookBuilder& builder)
{
    const auto workbook = readXlsxWorkbook(archive, builder);
    if (!workbook)
        return;
    for (const XlsxWorkbook::SheetPart& sheet : workbook->sheets) {
        const std::string part = partOf(*workbook, sheet.relation);
        if (part.empty())
            continue; // a chart sheet, a macro sheet
        if (builder.failed() || !builder.beginSheet(sheet.name))
            return;
        builder.sheet().isHidden = sheet.isHidden;
        SheetHandler cells(*workbook, builder);
        if (!readXmlPart(archive, part, builder, cells))
            return;
        builder.fillMerged();
    }
}

} // namespace homeward::sheets
