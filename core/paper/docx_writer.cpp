// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/docx_body.h"
#include "core/paper/office_parts.h"
#include "core/paper/writers.h"

#include <pugixml.hpp>

#include <array>
#include <sstream>

namespace homeward::paper {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::string_view relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// A part that Homeward writes into a Word document: where, of what type, and how the document leads to it.
struct WordPart {
    const char* name;
    const char* type;
    const char* relation;
    const char* id;
};
constexpr WordPart stylesPart{"styles.xml", "styles+xml", "styles", "rIdStyles"};
constexpr WordPart numberingPart{"numbering.xml", "numbering+xml", "numbering", "rIdNumbering"};
constexpr WordPart settingsPart{"settings.xml", "settings+xml", "settings", "rIdSettings"};
constexpr WordPart footnotesPart{"footnotes.xml", "footnotes+xml", "footnotes", "rIdFootnotes"};
constexpr WordPart headerPart{"homewardHeader.xml", "header+xml", "header", "rIdHwHeader"};
constexpr WordPart footerPart{"homewardFooter.xml", "footer+xml", "footer", "rIdHwFooter"};

constexpr const char* ownSection =
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHwHeader\"/>"
    "<w:footerReference w:type=\"default\" r:id=\"rIdHwFooter\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    "<w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"624\" w:footer=\"567\" "
    "w:gutter=\"0\"/></w:sectPr>";

Markup root(std::string_view tag)
{
    Markup markup = Markup::xml();
    markup.open(tag,
                {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
                 {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
                 {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                 {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                 {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"},
                 {"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"}});
    return markup;
}

void plainRun(Markup& markup, std::string_view text)
{
    markup.open("w:r").element("w:t", {{"xml:space", "preserve"}}, text).close();
}

void simpleField(Markup& markup, const char* instruction, const char* shown)
{
    markup.open("w:fldSimple", {{"w:instr", instruction}});
    plainRun(markup, shown);
    markup.close();
}

std::string header(const Document& document, const StyleIds& styles)
{
    Markup markup = root("w:hdr");
    markup.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", styles.at("header")}}).close();
    plainRun(markup, document.headerLeft);
    markup.open("w:r").empty("w:tab").close();
    plainRun(markup, document.headerRight);
    return markup.take();
}

std::string footer(const Document& document, const StyleIds& styles)
{
    Markup markup = root("w:ftr");
    markup.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", styles.at("footer")}}).close();
    plainRun(markup, document.organisation);
    markup.open("w:r").empty("w:tab").close();
    const std::string words = document.words.page;
    const std::size_t number = words.find("%1"), count = words.find("%2");
    plainRun(markup, words.substr(0, number));
    simpleField(markup, " PAGE ", "1");
    if (number != std::string::npos && count != std::string::npos && count > number) {
        plainRun(markup, words.substr(number + 2, count - number - 2));
        simpleField(markup, " NUMPAGES ", "1");
    }
    return markup.take();
}

void separator(Markup& markup, const char* type, const char* id, const char* tag)
{
    markup.open("w:footnote", {{"w:type", type}, {"w:id", id}})
        .open("w:p")
        .open("w:r")
        .empty(tag)
        .close()
        .close()
        .close();
}

std::string footnotes(const std::vector<std::string>& notes, const StyleIds& styles)
{
    Markup markup = root("w:footnotes");
    separator(markup, "separator", "-1", "w:separator");
    separator(markup, "continuationSeparator", "0", "w:continuationSeparator");
    for (std::size_t i = 0; i < notes.size(); ++i) {
        markup.open("w:footnote", {{"w:id", std::to_string(i + 1)}}).open("w:p");
        markup.open("w:pPr").empty("w:pStyle", {{"w:val", styles.at("footnote text")}}).close();
        markup.open("w:r").open("w:rPr").empty("w:rStyle", {{"w:val", styles.at("footnote reference")}}).close();
        markup.empty("w:footnoteRef").close();
        plainRun(markup, " " + notes[i]);
        markup.close().close();
    }
    return markup.take();
}

std::string settings()
{
    Markup markup = root("w:settings");
    markup.empty("w:defaultTabStop", {{"w:val", "720"}});
    markup.open("w:footnotePr").empty("w:footnote", {{"w:id", "-1"}}).empty("w:footnote", {{"w:id", "0"}}).close();
    markup.open("w:compat")
        .empty(
            "w:compatSetting",
            {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
    return markup.take();
}

/// Leaves what is of other namespaces than those that Homeward's document declares (`w15:` and such).
void keepKnown(pugi::xml_node node)
{
    const auto isKnown = [](std::string_view name) { return name.starts_with("w:") || name.starts_with("r:"); };
    for (pugi::xml_attribute one = node.first_attribute(); one;) {
        const pugi::xml_attribute next = one.next_attribute();
        if (!isKnown(one.name()))
            node.remove_attribute(one);
        one = next;
    }
    for (pugi::xml_node child = node.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        if (isKnown(child.name()))
            keepKnown(child);
        else
            node.remove_child(child);
        child = next;
    }
}

/// The page of a house, with its headers and footers; empty where it says nothing of the page.
Result<std::string> sectionOf(const std::string& documentXml)
{
    pugi::xml_document document;
    if (!document.load_buffer(documentXml.data(), documentXml.size(), pugi::parse_full))
        return Error{ErrorCode::Damaged, {}, {}, "word/document.xml", 0};
    const pugi::xml_node section = document.child("w:document").child("w:body").child("w:sectPr");
    if (!section)
        return std::string();
    keepKnown(section);
    std::ostringstream text;
    section.print(text, "", pugi::format_raw);
    return text.str();
}

/// A Word document in the making: the parts, and what leads to them.
class WordPackage {
public:
    explicit WordPackage(Package package) : m_package(std::move(package)), m_parts(m_package) { }

    void put(const WordPart& part, std::string bytes)
    {
        const std::string name = std::string("word/") + part.name;
        m_package.put(name, std::move(bytes));
        m_parts.setType(name, std::string(wordType) + part.type);
        m_parts.lead("word/document.xml", part.id, std::string(relationBase) + part.relation, part.name);
    }
    /// As it is, or what Homeward has.
    [[nodiscard]] std::string textOf(const char* name, const std::string& own) const
    {
        const std::string* found = m_package.find(std::string("word/") + name);
        return found ? *found : own;
    }
    void putMedia(const std::vector<Media>& media)
    {
        for (const Media& file : media) {
            m_package.put("word/media/" + file.name, file.bytes, !file.name.ends_with(".png"));
            m_parts.lead("word/document.xml", file.relation, std::string(relationBase) + "image", "media/" + file.name);
        }
    }
    Package& package() { return m_package; }
    OfficeParts& parts() { return m_parts; }

private:
    Package m_package;
    OfficeParts m_parts;
};

/// What a house has said of itself is no property of this paper.
void writeProperties(WordPackage& word, const Document& document)
{
    word.parts().setProperties(document);
    word.package().remove("docProps/thumbnail.jpeg");
}

Result<Package> beginning(const std::string& houseStyle)
{
    if (houseStyle.empty())
        return Package();
    auto package = Package::read(houseStyle);
    if (package && !package.value().find("word/document.xml"))
        return Error{ErrorCode::Damaged, {}, {}, "word/document.xml", 0};
    return package;
}

} // namespace

Result<std::string> writeDocx(const Document& document, const Writing& writing)
{
    auto begun = beginning(writing.houseStyle);
    if (!begun)
        return begun.error();
    const std::string* housePage = begun.value().find("word/document.xml");
    const auto housed = housePage ? sectionOf(*housePage) : Result<std::string>(std::string());
    if (!housed)
        return housed.error();
    const std::string& section = housed.value();
    WordPackage word(std::move(begun.value()));
    std::string styleText = word.textOf("styles.xml", ownStyles(document.language));
    auto styles = completeStyles(styleText, document.language);
    std::string numberingText = word.textOf("numbering.xml", ownNumbering());
    auto numbering = completeNumbering(numberingText);
    if (!styles || !numbering)
        return styles ? numbering.error() : styles.error();

    DocxBody body(document, writing.pictures, styles.value(), numbering.value());
    Markup page = root("w:document");
    page.open("w:body").raw(body.blocks()).raw(section.empty() ? ownSection : section);
    word.package().put("word/document.xml", page.take());
    word.parts().setType("word/document.xml", std::string(wordType) + "document.main+xml");
    word.parts().lead({}, "rIdDocument", std::string(relationBase) + "officeDocument", "word/document.xml");
    word.put(stylesPart, std::move(styleText));
    word.put(numberingPart, std::move(numberingText));
    word.put(settingsPart, word.textOf("settings.xml", settings()));
    word.put(footnotesPart, footnotes(body.notes(), styles.value()));
    if (section.empty()) {
        word.put(headerPart, header(document, styles.value()));
        word.put(footerPart, footer(document, styles.value()));
    }
    word.putMedia(body.media());
    writeProperties(word, document);
    word.parts().write();
    return word.package().bytes();
}

} // namespace homeward::paper
