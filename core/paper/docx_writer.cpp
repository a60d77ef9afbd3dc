// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/docx_body.h"
#include "core/paper/house_style.h"
#include "core/paper/office_parts.h"
#include "core/paper/word_xml.h"
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

// Twentieths of a point.
constexpr double leastTextWidth = 2000.0; // a page with less is not usable

constexpr const char* ownSection =
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHwHeader\"/>"
    "<w:footerReference w:type=\"default\" r:id=\"rIdHwFooter\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    "<w:pgMar w:top=\"1560\" w:right=\"1134\" w:bottom=\"1245\" w:left=\"1134\" w:header=\"624\" w:footer=\"567\" "
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

/// Adds references to Homeward's header and footer.
void refer(pugi::xml_node section)
{
    for (const auto& [tag, id] :
         {std::pair{"w:footerReference", footerPart.id}, {"w:headerReference", headerPart.id}}) {
        pugi::xml_node reference = section.prepend_child(tag);
        reference.append_attribute("w:type") = "default";
        reference.append_attribute("r:id") = id;
    }
}

/// The page of a house style with its headers and footers; empty where the style has none.
struct HousePage {
    std::string section;
    bool headed = false; ///< it has headers or footers of its own
    double textWidth = ownTextWidth;
};

HousePage pageOf(const std::string& documentXml)
{
    HousePage page;
    pugi::xml_document document;
    if (!loadWordXml(document, documentXml))
        return page;
    pugi::xml_node section = document.child("w:document").child("w:body").child("w:sectPr");
    if (!section)
        return page;
    page.headed = section.child("w:headerReference") || section.child("w:footerReference");
    const pugi::xml_node margins = section.child("w:pgMar");
    const double width = section.child("w:pgSz").attribute("w:w").as_double() - margins.attribute("w:left").as_double()
        - margins.attribute("w:right").as_double() - margins.attribute("w:gutter").as_double();
    if (width >= leastTextWidth)
        page.textWidth = width;
    if (!page.headed)
        refer(section);
    std::ostringstream text;
    section.print(text, "", pugi::format_raw);
    page.section = text.str();
    return page;
}

/// Builds a Word document: its parts and the relations to them.
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

} // namespace

Result<std::string> writeDocx(const Document& document, const Writing& writing)
{
    auto begun = writing.houseStyle.empty() ? Result<Package>(Package()) : readHouseStyle(writing.houseStyle);
    if (!begun)
        return begun.error();
    const std::string* houseDocument = begun.value().find("word/document.xml");
    const HousePage house = houseDocument ? pageOf(*houseDocument) : HousePage();
    WordPackage word(std::move(begun.value()));
    std::string styleText = word.textOf("styles.xml", ownStyles(document.language));
    auto styles = completeStyles(styleText, document.language, house.textWidth);
    std::string numberingText = word.textOf("numbering.xml", ownNumbering());
    auto numbering = completeNumbering(numberingText);
    if (!styles || !numbering)
        return styles ? numbering.error() : styles.error();

    DocxBody body(document, writing, styles.value(), numbering.value(), house.textWidth);
    Markup page = root("w:document");
    page.open("w:body").raw(body.blocks()).raw(house.section.empty() ? ownSection : house.section);
    word.package().put("word/document.xml", page.take());
    word.parts().setType("word/document.xml", std::string(wordType) + "document.main+xml");
    word.parts().lead({}, "rIdDocument", std::string(relationBase) + "officeDocument", "word/document.xml");
    word.put(stylesPart, std::move(styleText));
    word.put(numberingPart, std::move(numberingText));
    word.put(settingsPart, word.textOf("settings.xml", settingsXml(false)));
    word.put(footnotesPart, footnotes(body.notes(), styles.value()));
    if (!house.headed) {
        word.put(headerPart, header(document, styles.value()));
        word.put(footerPart, footer(document, styles.value()));
    }
    word.putMedia(body.media());
    word.parts().setProperties(document);
    word.parts().write();
    return word.package().bytes();
}

} // namespace homeward::paper
