// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/sheets/readers.h"
#include "core/sheets/xml_part.h"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace homeward::sheets {

namespace {

// Serial days of Excel: 1 is 1 January 1900 with a 29 February 1900 that never was; or 0 is 1 January 1904.
constexpr double daysTo1970 = 25'569.0;
constexpr double daysFrom1900To1904 = 1'462.0;

/// What the parts before the sheets say.
struct Workbook {
    struct SheetPart {
        std::string name;
        std::string relation;
        bool isHidden = false;
    };
    std::vector<SheetPart> sheets;
    bool from1904 = false;
    std::map<std::string, std::string, std::less<>> targets; ///< by relation
    std::vector<std::uint32_t> sharedTexts; ///< places in the pool
    std::vector<NumberMeaning> styles;
};

class WorkbookHandler final : public XmlHandler {
public:
    WorkbookHandler(Workbook& workbook, BookBuilder& builder) : m_workbook(workbook), m_builder(builder) { }
    void begin(std::string_view name, const Attributes& attributes) override
    {
        if (m_workbook.sheets.size() > m_builder.limits().sheets)
            m_builder.fail(FaultKind::TooManySheets, {}, std::to_string(m_builder.limits().sheets));
        if (name == "workbookPr")
            m_workbook.from1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
        if (name == "sheet")
            m_workbook.sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                                         !attributes["state"].empty() && attributes["state"] != "visible"});
    }
    void end(std::string_view) override { }

private:
    Workbook& m_workbook;
    BookBuilder& m_builder;
};

class RelationsHandler final : public XmlHandler {
public:
    RelationsHandler(std::map<std::string, std::string, std::less<>>& targets, std::string_view endOfType)
        : m_targets(targets),
          m_endOfType(endOfType)
    {
    }
    void begin(std::string_view name, const Attributes& attributes) override
    {
        constexpr std::size_t mostRelations = 10'000;
        if (name == "Relationship" && attributes["Type"].ends_with(m_endOfType) && m_targets.size() < mostRelations)
            m_targets.emplace(attributes["Id"], attributes["Target"]);
    }
    void end(std::string_view) override { }

private:
    std::map<std::string, std::string, std::less<>>& m_targets;
    std::string_view m_endOfType;
};

class StylesHandler final : public XmlHandler {
public:
    explicit StylesHandler(Workbook& workbook) : m_workbook(workbook) { }
    void begin(std::string_view name, const Attributes& attributes) override
    {
        constexpr std::size_t mostStyles = 65'536; // Excel has no more
        if (m_codes.size() >= mostStyles || m_workbook.styles.size() >= mostStyles)
            return;
        if (name == "numFmt")
            m_codes[attributes.number("numFmtId", -1)] = std::string(attributes["formatCode"]);
        else if (name == "cellXfs")
            m_inCells = true;
        else if (name == "xf" && m_inCells)
            m_workbook.styles.push_back(of(attributes.number("numFmtId", 0)));
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCells = false;
    }

private:
    [[nodiscard]] NumberMeaning of(long format) const
    {
        const auto code = m_codes.find(format);
        return code == m_codes.end() ? meaningOfBuiltIn(format) : meaningOf(code->second);
    }

    Workbook& m_workbook;
    std::map<long, std::string> m_codes;
    bool m_inCells = false;
};

class SharedTextsHandler final : public XmlHandler {
public:
    SharedTextsHandler(Workbook& workbook, BookBuilder& builder) : m_workbook(workbook), m_builder(builder) { }
    void begin(std::string_view name, const Attributes&) override
    {
        if (name == "si")
            m_text.clear();
        m_inText = name == "t" && m_phonetic == 0;
        m_phonetic += name == "rPh" ? 1 : 0;
    }
    void text(std::string_view text) override
    {
        if (m_inText)
            m_text.append(text);
        if (m_text.size() > m_builder.limits().cellBytes)
            m_builder.fail(FaultKind::TooLongCell, {}, std::to_string(m_builder.limits().cellBytes));
    }
    void end(std::string_view name) override
    {
        m_inText = false;
        m_phonetic -= name == "rPh" ? 1 : 0;
        if (name != "si")
            return;
        m_workbook.sharedTexts.push_back(m_builder.book().texts->put(m_text));
        if (m_builder.book().texts->bytes() > m_builder.limits().textBytes
            || m_workbook.sharedTexts.size() > m_builder.limits().cells)
            m_builder.fail(FaultKind::TooMuchText, {}, std::to_string(m_builder.limits().textBytes));
    }

private:
    Workbook& m_workbook;
    BookBuilder& m_builder;
    std::string m_text;
    bool m_inText = false;
    int m_phonetic = 0;
};

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
    SheetHandler(const Workbook& workbook, BookBuilder& builder) : m_workbook(workbook), m_builder(builder) { }

    void begin(std::string_view name, const Attributes& attributes) override
    {
        if (name == "row") {
            beginRow(attributes.number("r", m_row + 1));
        } else if (name == "c") {
            beginCell(attributes);
        } else if (name == "v" || name == "t") {
            m_inValue = m_inCell && (name == "v" || m_phonetic == 0);
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
        // Rows go down; one that does not is put below.
        m_row = std::max(row, m_row + 1);
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

    const Workbook& m_workbook;
    BookBuilder& m_builder;
    Cell m_cell;
    std::string m_type;
    std::string m_value;
    NumberMeaning m_meaning = NumberMeaning::Plain;
    long m_row = 0;
    std::size_t m_column = 0;
    int m_phonetic = 0;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
};

/// A target as a part's name: from the folder of the part that names it, or from the root.
std::string partNamed(const std::string& folder, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::string base = folder;
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        const std::size_t slash = base.empty() ? std::string::npos : base.rfind('/', base.size() - 2);
        base = slash == std::string::npos ? std::string() : base.substr(0, slash + 1);
    }
    return base + std::string(target);
}

/// The folder and name of the part that lists the sheets.
std::string workbookPart(Archive& archive, BookBuilder& builder)
{
    std::map<std::string, std::string, std::less<>> targets;
    RelationsHandler relations(targets, "/officeDocument");
    if (archive.has("_rels/.rels") && readXmlPart(archive, "_rels/.rels", builder, relations) && !targets.empty())
        return partNamed({}, targets.begin()->second);
    return "xl/workbook.xml";
}

/// The parts beside the workbook, which may be missing.
void readBeside(Archive& archive, const std::string& part, BookBuilder& builder, XmlHandler& handler)
{
    if (archive.has(part))
        readXmlPart(archive, part, builder, handler);
}

} // namespace

void readXlsx(Archive& archive, BookBuilder& builder)
{
    const std::string part = workbookPart(archive, builder);
    const std::size_t slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
    if (part.ends_with(".bin")) {
        builder.fail(FaultKind::OldWorkbook, part);
        return;
    }
    Workbook workbook;
    WorkbookHandler sheets(workbook, builder);
    if (builder.failed() || !readXmlPart(archive, part, builder, sheets))
        return;
    RelationsHandler relations(workbook.targets, "/worksheet");
    StylesHandler styles(workbook);
    SharedTextsHandler texts(workbook, builder);
    readBeside(archive, folder + "_rels/" + part.substr(folder.size()) + ".rels", builder, relations);
    readBeside(archive, folder + "styles.xml", builder, styles);
    readBeside(archive, folder + "sharedStrings.xml", builder, texts);
    for (const Workbook::SheetPart& sheet : workbook.sheets) {
        const auto target = workbook.targets.find(sheet.relation);
        if (target == workbook.targets.end())
            continue; // a chart sheet, a macro sheet
        if (builder.failed() || !builder.beginSheet(sheet.name))
            return;
        builder.sheet().isHidden = sheet.isHidden;
        SheetHandler cells(workbook, builder);
        if (!readXmlPart(archive, partNamed(folder, target->second), builder, cells))
            return;
        builder.fillMerged();
    }
}

} // namespace homeward::sheets
