// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsx_workbook.h"

namespace homeward::sheets {

namespace {

class WorkbookHandler final : public XmlHandler {
public:
    WorkbookHandler(XlsxWorkbook& workbook, BookBuilder& builder) : m_workbook(workbook), m_builder(builder) { }
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
    XlsxWorkbook& m_workbook;
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
    explicit StylesHandler(XlsxWorkbook& workbook) : m_workbook(workbook) { }
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

    XlsxWorkbook& m_workbook;
    std::map<long, std::string> m_codes;
    bool m_inCells = false;
};

class SharedTextsHandler final : public XmlHandler {
public:
    SharedTextsHandler(XlsxWorkbook& workbook, BookBuilder& builder) : m_workbook(workbook), m_builder(builder) { }
    void begin(std::string_view name, const Attributes& attributes) override
    {
        if (name == "si")
            m_text.clear();
        m_raised.begin(name, attributes);
        m_inText = name == "t" && m_phonetic == 0 && !m_raised.isRaised();
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
        std::uint32_t place = 0;
        if (m_builder.keepText(m_text, place) && m_builder.hold(sizeof place))
            m_workbook.sharedTexts.push_back(place);
        if (m_workbook.sharedTexts.size() > m_builder.limits().cells)
            m_builder.fail(FaultKind::TooMuchText);
    }

private:
    XlsxWorkbook& m_workbook;
    BookBuilder& m_builder;
    std::string m_text;
    RaisedText m_raised;
    bool m_inText = false;
    int m_phonetic = 0;
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

std::string partOf(const XlsxWorkbook& workbook, const std::string& relation)
{
    const auto target = workbook.targets.find(relation);
    return target == workbook.targets.end() ? std::string() : partNamed(workbook.folder, target->second);
}

std::optional<XlsxWorkbook> readXlsxWorkbook(Archive& archive, BookBuilder& builder)
{
    const std::string part = workbookPart(archive, builder);
    if (part.ends_with(".bin")) {
        builder.fail(FaultKind::OldWorkbook, part);
        return std::nullopt;
    }
    XlsxWorkbook workbook;
    const std::size_t slash = part.rfind('/');
    workbook.folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
    const std::string& folder = workbook.folder;
    WorkbookHandler sheets(workbook, builder);
    if (builder.failed() || !readXmlPart(archive, part, builder, sheets))
        return std::nullopt;
    RelationsHandler relations(workbook.targets, "/worksheet");
    StylesHandler styles(workbook);
    SharedTextsHandler texts(workbook, builder);
    readBeside(archive, folder + "_rels/" + part.substr(folder.size()) + ".rels", builder, relations);
    readBeside(archive, folder + "styles.xml", builder, styles);
    readBeside(archive, folder + "sharedStrings.xml", builder, texts);
    return workbook;
}

} // namespace homeward::sheets
