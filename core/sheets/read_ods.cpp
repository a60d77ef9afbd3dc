// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/sheets/readers.h"
#include "core/sheets/xml_part.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace homeward::sheets {

namespace {

/// Whether a password hides the parts.
class ManifestHandler final : public XmlHandler {
public:
    void begin(std::string_view name, const Attributes&) override { isEncrypted |= name == "encryption-data"; }
    void end(std::string_view) override { }
    bool isEncrypted = false;
};

class ContentHandler final : public XmlHandler {
public:
    explicit ContentHandler(BookBuilder& builder) : m_builder(builder) { }

    void begin(std::string_view name, const Attributes& attributes) override
    {
        if (name == "table" && !m_inTable) {
            m_inTable = m_builder.beginSheet(std::string(attributes["name"]));
            m_row = 0;
        } else if (name == "table-row" && m_inTable) {
            beginRow(attributes.number("number-rows-repeated", 1));
        } else if ((name == "table-cell" || name == "covered-table-cell") && m_inRow) {
            beginCell(attributes, name == "covered-table-cell");
        } else if (name == "annotation" || name == "shapes") {
            ++m_aside; // remarks and pictures are no values
        } else if (m_inCell && m_aside == 0) {
            beginInText(name, attributes);
        }
    }
    void text(std::string_view text) override
    {
        if (m_inParagraph > 0 && m_aside == 0)
            append(text);
    }
    void end(std::string_view name) override
    {
        if (name == "table" && m_inTable && !m_inRow)
            endTable();
        else if (name == "table-row" && m_inRow)
            endRow();
        else if ((name == "table-cell" || name == "covered-table-cell") && m_inCell)
            endCell();
        else if (name == "annotation" || name == "shapes")
            --m_aside;
        else if (name == "p" && m_inParagraph > 0)
            --m_inParagraph;
    }

private:
    struct Typed {
        std::string type;
        std::string value;
    };

    void append(std::string_view text)
    {
        m_text.append(text);
        if (m_text.size() > m_builder.limits().cellBytes)
            m_builder.failAt(FaultKind::TooLongCell, m_row, m_builder.limits().cellBytes);
    }
    void beginInText(std::string_view name, const Attributes& attributes)
    {
        if (name == "p") {
            if (m_paragraphs++ > 0)
                append("\n");
            ++m_inParagraph;
        } else if (name == "s") {
            append(std::string(static_cast<std::size_t>(std::min(attributes.number("c", 1), 1'000L)), ' '));
        } else if (name == "tab") {
            append("\t");
        } else if (name == "line-break") {
            append("\n");
        }
    }
    void beginRow(long repeated)
    {
        ++m_row;
        m_repeated = clamped(repeated, m_builder.limits().rows);
        m_inRow = true;
        m_cells.clear();
        m_gap = 0;
    }
    /// Adds a repeated row with values as often as it says; an empty one only advances the row number.
    void endRow()
    {
        m_inRow = false;
        for (long i = 0; i < m_repeated && !m_cells.empty(); ++i) {
            m_builder.beginRow(m_row + i);
            for (std::size_t column = 0; column < m_cells.size(); ++column)
                if (!m_builder.put(column, m_cells[column]))
                    return;
            if (!m_builder.endRow())
                return;
        }
        m_row = std::min(m_row + m_repeated - 1, static_cast<long>(m_builder.limits().rows));
    }
    /// Clamps a count to 1 up to the limit + 1: then the check of the limit fails, and nothing overflows.
    static long clamped(long count, std::size_t limit) { return std::clamp(count, 1L, static_cast<long>(limit) + 1); }
    void endTable()
    {
        m_inTable = false;
        if (!m_builder.failed())
            m_builder.fillMerged();
    }
    void beginCell(const Attributes& attributes, bool isCovered)
    {
        m_inCell = true;
        m_columns = clamped(attributes.number("number-columns-repeated", 1), m_builder.limits().columns);
        m_typed = isCovered ? Typed{} : Typed{std::string(attributes["value-type"]), valueOf(attributes)};
        m_isFormula = !attributes["formula"].empty();
        m_text.clear();
        m_paragraphs = 0;
        const long across = clamped(attributes.number("number-columns-spanned", 1), m_builder.limits().columns);
        const long down = clamped(attributes.number("number-rows-spanned", 1), m_builder.limits().rows);
        constexpr std::size_t mostMerged = 100'000;
        if (!isCovered && (across > 1 || down > 1) && m_builder.sheet().merged.size() < mostMerged) {
            const std::size_t column = m_cells.size() + m_gap;
            m_builder.sheet().merged.push_back({m_row, m_row + std::max(down, 1L) - 1, column,
                                                column + static_cast<std::size_t>(std::max(across, 1L)) - 1});
        }
    }
    static std::string valueOf(const Attributes& attributes)
    {
        for (const char* name : {"value", "date-value", "boolean-value", "string-value"})
            if (!attributes[name].empty())
                return std::string(attributes[name]);
        return {};
    }
    /// Repeated empty cells are only counted until a value follows, since rows often end in a thousand of them.
    void endCell()
    {
        m_inCell = false;
        const Cell cell = cellOf();
        const auto count = static_cast<std::size_t>(m_columns);
        if (cell.kind == CellKind::Empty) {
            m_gap = std::min(m_gap + count, m_builder.limits().columns + 1);
            return;
        }
        if (m_cells.size() + m_gap + count > m_builder.limits().columns) {
            m_builder.failAt(FaultKind::TooManyColumns, m_row, m_builder.limits().columns);
            return;
        }
        m_cells.resize(m_cells.size() + m_gap);
        m_cells.insert(m_cells.end(), count, cell);
        m_gap = 0;
    }
    Cell cellOf()
    {
        Cell cell;
        cell.isFormula = m_isFormula;
        const std::string& type = m_typed.type;
        if (type == "float" || type == "currency" || type == "percentage")
            return numberCell(cell);
        if (type == "date") {
            if (const auto date = base::Date::fromIso(std::string_view(m_typed.value).substr(0, 10))) {
                cell.kind = CellKind::Date;
                cell.number = static_cast<double>(date->days());
                return cell;
            }
        } else if (type == "boolean") {
            cell.kind = CellKind::Truth;
            cell.number = m_typed.value == "true" ? 1.0 : 0.0;
            return cell;
        }
        const std::string& text = m_text.empty() && type == "string" ? m_typed.value : m_text;
        if (text.empty() && !(m_isFormula && type.empty()))
            return {};
        cell.kind = isErrorText(text) ? CellKind::Error : CellKind::Text;
        static_cast<void>(m_builder.keepText(text, cell.text));
        return cell;
    }
    Cell numberCell(Cell cell)
    {
        double value = 0.0;
        const char* const begin = m_typed.value.data();
        const auto [end, error] = std::from_chars(begin, begin + m_typed.value.size(), value);
        if (error != std::errc() || end != begin + m_typed.value.size() || !std::isfinite(value)) {
            m_builder.fail(FaultKind::Damaged, cellName(m_row, m_cells.size() + m_gap));
            return {};
        }
        cell.kind = CellKind::Number;
        cell.number = value;
        cell.isPercent = m_typed.type == "percentage";
        return cell;
    }
    [[nodiscard]] bool isErrorText(std::string_view text) const
    {
        return m_isFormula && (text.empty() || text.starts_with('#') || text.starts_with("Err:"));
    }

    BookBuilder& m_builder;
    std::vector<Cell> m_cells; ///< of the row at hand
    std::size_t m_gap = 0; ///< empty cells behind them
    std::string m_text;
    Typed m_typed;
    long m_row = 0;
    long m_repeated = 1;
    long m_columns = 1;
    int m_paragraphs = 0;
    int m_inParagraph = 0;
    int m_aside = 0;
    bool m_isFormula = false;
    bool m_inTable = false;
    bool m_inRow = false;
    bool m_inCell = false;
};

} // namespace

void readOds(Archive& archive, BookBuilder& builder)
{
    ManifestHandler manifest;
    if (archive.has("META-INF/manifest.xml") && !readXmlPart(archive, "META-INF/manifest.xml", builder, manifest))
        return;
    if (manifest.isEncrypted) {
        builder.fail(FaultKind::Encrypted);
        return;
    }
    ContentHandler content(builder);
    readXmlPart(archive, "content.xml", builder, content);
}

} // namespace homeward::sheets
