// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/docx_styles.h"

#include "core/base/lower_case.h"
#include "core/paper/markup.h"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <sstream>

namespace homeward::paper {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

/// For styles of headings: the next paragraph is normal text.
constexpr std::string_view nextIsNormal = "<w:next w:val=\"Normal\"/>";
constexpr std::string_view wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A style of Homeward: its name as Word knows it, and what it sets, as WordprocessingML.
struct Style {
    const char* type;
    const char* id;
    const char* name;
    const char* basedOn;
    const char* rest;
};

// Sizes are in half points, distances in twentieths of a point. Colours keep a contrast of 4.5 and more on white. With
// them a page holds about as much as a page of the preview, whose pages the contents name until Word counts its own.
constexpr auto styles = std::to_array<Style>({
    {"paragraph", "Normal", "Normal", "",
     "<w:qFormat/><w:pPr><w:spacing w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr>"},
    {"character", "DefaultParagraphFont", "Default Paragraph Font", "", "<w:uiPriority w:val=\"1\"/>"},
    {"table", "TableNormal", "Normal Table", "",
     "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>"
     "<w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"},
    {"paragraph", "Title", "Title", "Normal",
     "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\" "
     "w:line=\"240\" "
     "w:lineRule=\"auto\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"1F3F52\"/><w:sz w:val=\"44\"/></w:rPr>"},
    {"paragraph", "Subtitle", "Subtitle", "Normal",
     "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"240\"/></w:pPr>"
     "<w:rPr><w:color w:val=\"4A5560\"/><w:sz w:val=\"24\"/></w:rPr>"},
    {"paragraph", "Heading1", "heading 1", "Normal",
     "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" "
     "w:after=\"120\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"1F3F52\"/>"
     "<w:sz w:val=\"30\"/></w:rPr>"},
    {"paragraph", "Heading2", "heading 2", "Normal",
     "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" "
     "w:after=\"80\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"1F3F52\"/>"
     "<w:sz w:val=\"25\"/></w:rPr>"},
    {"paragraph", "Heading3", "heading 3", "Normal",
     "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" "
     "w:after=\"60\"/><w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"22\"/></w:rPr>"},
    {"paragraph", "Caption", "caption", "Normal",
     "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/></w:pPr>"
     "<w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr>"},
    {"paragraph", "SourceLine", "Source Line", "Normal",
     "<w:qFormat/><w:pPr><w:spacing w:before=\"60\" w:after=\"200\"/></w:pPr>"
     "<w:rPr><w:color w:val=\"4A5560\"/><w:sz w:val=\"17\"/></w:rPr>"},
    {"paragraph", "ListBullet", "List Bullet", "Normal", "<w:qFormat/><w:pPr><w:spacing w:after=\"60\"/></w:pPr>"},
    {"paragraph", "ListNumber", "List Number", "Normal", "<w:qFormat/><w:pPr><w:spacing w:after=\"60\"/></w:pPr>"},
    {"paragraph", "TOCHeading", "TOC Heading", "Normal",
     "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/></w:pPr>"
     "<w:rPr><w:b/><w:color w:val=\"1F3F52\"/><w:sz w:val=\"25\"/></w:rPr>"},
    {"paragraph", "TOC1", "toc 1", "Normal",
     "<w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"40\"/>"
     "</w:pPr>"},
    {"paragraph", "TOC2", "toc 2", "Normal",
     "<w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"40\"/>"
     "<w:ind w:left=\"280\"/></w:pPr>"},
    {"paragraph", "Header", "header", "Normal",
     "<w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"9AA5AE\"/></w:pBdr><w:tabs>"
     "<w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/></w:pPr>"
     "<w:rPr><w:color w:val=\"4A5560\"/><w:sz w:val=\"17\"/></w:rPr>"},
    {"paragraph", "Footer", "footer", "Normal",
     "<w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/></w:pPr>"
     "<w:rPr><w:color w:val=\"4A5560\"/><w:sz w:val=\"17\"/></w:rPr>"},
    {"paragraph", "FootnoteText", "footnote text", "Normal",
     "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/></w:rPr>"},
    {"paragraph", "TableText", "Table Text", "Normal",
     "<w:qFormat/><w:pPr><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
     "<w:rPr><w:sz w:val=\"19\"/></w:rPr>"},
    {"character", "FootnoteReference", "footnote reference", "", "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"},
    {"character", "Strong", "Strong", "", "<w:qFormat/><w:rPr><w:b/></w:rPr>"},
    {"character", "Hyperlink", "Hyperlink", "", "<w:rPr><w:color w:val=\"1F4E79\"/><w:u w:val=\"single\"/></w:rPr>"},
    {"character", "ChangedFigures", "Changed Figures", "",
     "<w:rPr><w:u w:val=\"single\" w:color=\"B26A00\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF4DE\"/>"
     "</w:rPr>"},
    {"table", "FigureTable", "Figure Table", "TableNormal",
     "<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1F3F52\"/>"
     "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA5AE\"/>"
     "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C9D1D8\"/></w:tblBorders></w:tblPr>"
     "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" "
     "w:sz=\"8\" w:space=\"0\" w:color=\"1F3F52\"/></w:tcBorders></w:tcPr></w:tblStylePr>"},
});

/// `based` and `normal` are the ids that the style it is based on, and the one for text, have in the file.
std::string markupOf(const Style& style, const std::string& based, const std::string& normal)
{
    Markup markup;
    const bool usual = std::string_view(style.id) == "Normal" || std::string_view(style.id) == "TableNormal"
        || std::string_view(style.id) == "DefaultParagraphFont";
    if (usual)
        markup.open("w:style", {{"w:type", style.type}, {"w:default", "1"}, {"w:styleId", style.id}});
    else
        markup.open("w:style", {{"w:type", style.type}, {"w:styleId", style.id}});
    markup.empty("w:name", {{"w:val", style.name}});
    if (!based.empty())
        markup.empty("w:basedOn", {{"w:val", based}});
    std::string rest = style.rest;
    if (const std::size_t at = rest.find(nextIsNormal); at != std::string::npos)
        rest.replace(at, nextIsNormal.size(), Markup().empty("w:next", {{"w:val", normal}}).take());
    return markup.raw(rest).take();
}

/// With tabs that end where a text of that width does.
std::string withTabsAt(std::string style, double textWidth)
{
    static const std::string ownTab = "w:pos=\"" + std::to_string(std::lround(ownTextWidth)) + '"';
    if (const std::size_t at = style.find(ownTab); at != std::string::npos)
        style.replace(at, ownTab.size(), "w:pos=\"" + std::to_string(std::lround(textWidth)) + '"');
    return style;
}

std::string textOf(const pugi::xml_document& document)
{
    std::ostringstream text;
    document.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return text.str();
}

Error damaged(const char* part) { return {ErrorCode::Damaged, {}, {}, part, 0}; }

constexpr const char* bulletLevel =
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\xE2\x80\xA2\"/>"
    "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"280\"/></w:pPr></w:lvl>";
constexpr const char* numberLevel =
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>"
    "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl>";

std::string abstractNumber(const std::string& id, const char* level)
{
    return Markup()
        .open("w:abstractNum", {{"w:abstractNumId", id}})
        .empty("w:multiLevelType", {{"w:val", "singleLevel"}})
        .raw(level)
        .take();
}

std::string number(const std::string& id, const std::string& abstractId)
{
    return Markup().open("w:num", {{"w:numId", id}}).empty("w:abstractNumId", {{"w:val", abstractId}}).take();
}

int largest(const pugi::xml_node& root, const char* tag, const char* attribute)
{
    int found = 0;
    for (const pugi::xml_node& item : root.children(tag))
        found = std::max(found, item.attribute(attribute).as_int());
    return found;
}

} // namespace

std::string ownStyles(const std::string& language)
{
    Markup markup = Markup::xml();
    markup.open("w:styles", {{"xmlns:w", std::string(wordSpace)}});
    markup.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    markup.empty("w:rFonts", {{"w:ascii", "Arial"}, {"w:hAnsi", "Arial"}, {"w:eastAsia", "Arial"}, {"w:cs", "Arial"}});
    markup.empty("w:sz", {{"w:val", "22"}}).empty("w:szCs", {{"w:val", "22"}});
    markup.empty("w:lang", {{"w:val", language}, {"w:eastAsia", language}, {"w:bidi", "ar-SA"}});
    markup.close().close().empty("w:pPrDefault").close();
    for (const Style& style : styles)
        markup.raw(markupOf(style, style.basedOn, "Normal"));
    return markup.take();
}

Result<StyleIds> completeStyles(std::string& text, const std::string& language, double textWidth)
{
    pugi::xml_document document;
    if (!document.load_buffer(text.data(), text.size(), pugi::parse_full))
        return damaged("styles.xml");
    pugi::xml_node root = document.child("w:styles");
    if (!root)
        return damaged("styles.xml");
    StyleIds ids;
    for (const pugi::xml_node& style : root.children("w:style"))
        ids.try_emplace(base::lowered(style.child("w:name").attribute("w:val").value()),
                        style.attribute("w:styleId").value());
    for (const Style& style : styles) {
        const std::string name = base::lowered(style.name);
        if (ids.contains(name))
            continue;
        std::string based;
        for (const Style& other : styles)
            if (std::string_view(other.id) == style.basedOn)
                based = ids[base::lowered(other.name)];
        const std::string added = withTabsAt(markupOf(style, based, ids["normal"]), textWidth);
        root.append_buffer(added.data(), added.size());
        ids.emplace(name, style.id);
    }
    if (pugi::xml_node run = root.child("w:docDefaults").child("w:rPrDefault").child("w:rPr")) {
        pugi::xml_node said = run.child("w:lang") ? run.child("w:lang") : run.append_child("w:lang");
        if (!said.attribute("w:val"))
            said.append_attribute("w:val");
        said.attribute("w:val").set_value(language.c_str());
    }
    text = textOf(document);
    return ids;
}

std::string ownNumbering()
{
    Markup markup = Markup::xml();
    markup.open("w:numbering", {{"xmlns:w", std::string(wordSpace)}});
    return markup.take();
}

Result<NumberingIds> completeNumbering(std::string& text)
{
    pugi::xml_document document;
    if (!document.load_buffer(text.data(), text.size(), pugi::parse_full))
        return damaged("numbering.xml");
    pugi::xml_node root = document.child("w:numbering");
    if (!root)
        return damaged("numbering.xml");
    const int lastAbstract = largest(root, "w:abstractNum", "w:abstractNumId");
    const int last = largest(root, "w:num", "w:numId");
    const NumberingIds ids{std::to_string(last + 1), std::to_string(last + 2)};
    const std::string bullets = std::to_string(lastAbstract + 1), numbers = std::to_string(lastAbstract + 2);
    pugi::xml_document abstracts;
    const std::string both =
        "<x>" + abstractNumber(bullets, bulletLevel) + abstractNumber(numbers, numberLevel) + "</x>";
    abstracts.load_buffer(both.data(), both.size());
    // The formats stand before the lists that use them.
    const pugi::xml_node firstList = root.child("w:num");
    for (const pugi::xml_node& format : abstracts.child("x").children())
        firstList ? root.insert_copy_before(format, firstList) : root.append_copy(format);
    const std::string lists = number(ids.bullets, bullets) + number(ids.numbers, numbers);
    const pugi::xml_node after = root.child("w:numIdMacAtCleanup");
    pugi::xml_document made;
    const std::string wrapped = "<x>" + lists + "</x>";
    made.load_buffer(wrapped.data(), wrapped.size());
    for (const pugi::xml_node& list : made.child("x").children())
        after ? root.insert_copy_before(list, after) : root.append_copy(list);
    text = textOf(document);
    return ids;
}

} // namespace homeward::paper
