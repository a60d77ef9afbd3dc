// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/column_widths.h"
#include "core/paper/markup.h"
#include "core/paper/package.h"
#include "core/paper/writers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace homeward::paper {

namespace {

constexpr const char* textType = "application/vnd.oasis.opendocument.text";

Markup root(std::string_view tag)
{
    const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    Markup markup = Markup::xml();
    markup.open(tag,
                {{"xmlns:office", oasis + "office:1.0"},
                 {"xmlns:text", oasis + "text:1.0"},
                 {"xmlns:table", oasis + "table:1.0"},
                 {"xmlns:style", oasis + "style:1.0"},
                 {"xmlns:draw", oasis + "drawing:1.0"},
                 {"xmlns:svg", oasis + "svg-compatible:1.0"},
                 {"xmlns:fo", oasis + "xsl-fo-compatible:1.0"},
                 {"xmlns:meta", oasis + "meta:1.0"},
                 {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                 {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                 {"office:version", "1.3"}});
    return markup;
}

std::string centimetres(double millimetres)
{
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%d.%02dcm", static_cast<int>(millimetres * 10) / 100,
                                     static_cast<int>(millimetres * 10) % 100);
    return {text, static_cast<std::size_t>(length)};
}

constexpr const char* namedStyles = R"(
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:line-height="125%"/>
<style:text-properties fo:font-family="Arial, 'Liberation Sans', 'Nimbus Sans', 'DejaVu Sans'" fo:font-size="11pt" fo:language="LANGUAGE" fo:country="COUNTRY"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/></style:style>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-size="22pt" fo:font-weight="bold" fo:color="#1f3f52"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="12pt" fo:color="#4a5560"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.6cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="15pt" fo:font-weight="bold" fo:color="#1f3f52"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.4cm" fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="12.5pt" fo:font-weight="bold" fo:color="#1f3f52"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="3"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.3cm"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.3cm" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-size="10pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Source" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.35cm" fo:margin-top="0.1cm" fo:keep-together="always"/><style:text-properties fo:font-size="8.5pt" fo:color="#4a5560"/></style:style>
<style:style style:name="Picture" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always" fo:line-height="100%"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.07cm" fo:margin-bottom="0.07cm" fo:line-height="100%"/><style:text-properties fo:font-size="9.5pt"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Number" style:display-name="Table Number" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Table_20_Number_20_Heading" style:display-name="Table Number Heading" style:family="paragraph" style:parent-style-name="Table_20_Heading"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="17cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt" fo:color="#4a5560"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.5cm" fo:text-indent="-0.5cm" fo:margin-bottom="0.05cm"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.4cm" fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="12.5pt" fo:font-weight="bold" fo:color="#1f3f52"/></style:style>
<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.07cm"><style:tab-stops><style:tab-stop style:position="17cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Contents_20_2" style:display-name="Contents 2" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.5cm" fo:margin-bottom="0.07cm"><style:tab-stops><style:tab-stop style:position="16.5cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Changed_20_Figures" style:display-name="Changed Figures" style:family="text"><style:text-properties fo:background-color="#fff4de" style:text-underline-style="solid" style:text-underline-color="#b26a00"/></style:style>
<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text"/>
<style:style style:name="Footnote_20_Anchor" style:display-name="Footnote anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>
<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_Anchor" text:default-style-name="Footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
)";

constexpr const char* automaticStyles = R"(
<style:style style:name="Grid" style:family="table"><style:table-properties style:width="17cm" table:align="margins"/></style:style>
<style:style style:name="WholeGrid" style:family="table"><style:table-properties style:may-break-between-rows="false" fo:keep-with-next="always" style:width="17cm" table:align="margins"/></style:style>
<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties fo:padding-top="0.05cm" fo:padding-bottom="0.05cm" fo:padding-left="0.1cm" fo:padding-right="0.1cm" fo:border-top="1pt solid #1f3f52" fo:border-bottom="1pt solid #1f3f52" fo:border-left="none" fo:border-right="none"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding-top="0.05cm" fo:padding-bottom="0.05cm" fo:padding-left="0.1cm" fo:padding-right="0.1cm" fo:border-bottom="0.5pt solid #c9d1d8" fo:border-top="none" fo:border-left="none" fo:border-right="none"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="Image" style:family="graphic"><style:graphic-properties style:vertical-pos="from-top" style:wrap="none"/></style:style>
<style:style style:name="Break" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="&#8226;"><style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.6cm"/></text:list-level-style-number></text:list-style>
)";

class OdtBody {
public:
    OdtBody(const Document& document, const PictureSource& pictures, Package& package)
        : m_document(document),
          m_pictures(pictures),
          m_package(package)
    {
    }

    std::string whole()
    {
        m_out = root("office:document-content");
        m_out.open("office:automatic-styles").raw(automaticStyles);
        columnStyles();
        m_out.close().open("office:body").open("office:text");
        for (const Block& block : m_document.blocks)
            std::visit([this](const auto& one) { write(one); }, block);
        return m_out.take();
    }
    [[nodiscard]] const std::vector<std::string>& pictures() const { return m_names; }

private:
    void columnStyles()
    {
        for (const Table* table : tablesOf(m_document))
            for (std::size_t i = 0; const double width : columnWidths(*table)) {
                m_out.open("style:style", {{"style:name", columnName(*table, i++)}, {"style:family", "table-column"}});
                m_out.empty("style:table-column-properties",
                            {{"style:rel-column-width", std::to_string(std::lround(width * 10'000.0)) + "*"}});
                m_out.close();
            }
    }

    static std::string columnName(const Table& table, std::size_t column)
    {
        return "c_" + table.id + "_" + std::to_string(column);
    }

    void paragraph(const char* style, const std::string& text)
    {
        m_out.element("text:p", {{"text:style-name", style}}, text);
    }

    void line(const Line& line)
    {
        for (const Span& span : line) {
            if (span.emphasis == Emphasis::Plain)
                m_out.text(span.text);
            else
                m_out.element("text:span",
                              {{"text:style-name",
                                span.emphasis == Emphasis::Strong ? "Strong_20_Emphasis" : "Changed_20_Figures"}},
                              span.text);
            if (!span.note.empty())
                note(span.note);
        }
    }

    void note(const std::string& text)
    {
        const std::string number = std::to_string(++m_notes);
        m_out.open("text:note", {{"text:id", "ftn" + number}, {"text:note-class", "footnote"}});
        m_out.element("text:note-citation", {}, number).open("text:note-body");
        paragraph("Footnote", text);
        m_out.close().close();
    }

    void write(const Heading& heading)
    {
        const std::string level = std::to_string(std::clamp(heading.level, 1, 3));
        m_out.open("text:h", {{"text:style-name", "Heading_20_" + level}, {"text:outline-level", level}});
        m_out.empty("text:bookmark", {{"text:name", heading.id}}).text(heading.text).close();
    }

    void write(const Paragraph& one)
    {
        const char* style = "Text_20_body";
        switch (one.kind) {
        case ParagraphKind::Body: break;
        case ParagraphKind::Title: style = "Title"; break;
        case ParagraphKind::Subtitle: style = "Subtitle"; break;
        case ParagraphKind::Source: style = "Source"; break;
        }
        m_out.open("text:p", {{"text:style-name", style}});
        line(one.line);
        m_out.close();
    }

    void write(const List& list)
    {
        m_out.open("text:list", {{"text:style-name", list.numbered ? "Numbers" : "Bullets"}});
        for (const Line& item : list.items) {
            m_out.open("text:list-item").open("text:p", {{"text:style-name", "Text_20_body"}});
            line(item);
            m_out.close().close();
        }
        m_out.close();
    }

    void write(const Terms& terms)
    {
        for (const auto& [term, meaning] : terms.items) {
            m_out.open("text:p", {{"text:style-name", "Text_20_body"}});
            m_out.element("text:span", {{"text:style-name", "Strong_20_Emphasis"}}, term + ": ");
            line(meaning);
            m_out.close();
        }
    }

    void cell(const char* style, bool head, bool number, const Cell& cell)
    {
        const char* text = head ? (number ? "Table_20_Number_20_Heading" : "Table_20_Heading")
                                : (number ? "Table_20_Number" : "Table_20_Contents");
        m_out.open("table:table-cell", {{"table:style-name", style}, {"office:value-type", "string"}});
        m_out.open("text:p", {{"text:style-name", text}});
        line({{cell.text, cell.strong && !head ? Emphasis::Strong : Emphasis::Plain}});
        m_out.close().close();
    }

    void write(const Table& table)
    {
        paragraph("Caption", m_document.words.table + " " + std::to_string(++m_tables) + ". " + table.caption);
        m_out.open("table:table",
                   {{"table:name", table.id}, {"table:style-name", staysWhole(table) ? "WholeGrid" : "Grid"}});
        m_out.element("table:title", {}, table.caption);
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            m_out.empty("table:table-column", {{"table:style-name", columnName(table, i)}});
        m_out.open("table:table-header-rows").open("table:table-row", {{"table:style-name", "Row"}});
        for (const Column& column : table.columns)
            cell("Head", true, column.numeric, {column.name});
        m_out.close().close();
        for (const std::vector<Cell>& row : table.rows) {
            m_out.open("table:table-row", {{"table:style-name", "Row"}});
            for (std::size_t i = 0; i < row.size(); ++i)
                cell("Cell", false, table.columns[i].numeric, row[i]);
            m_out.close();
        }
        m_out.close();
        paragraph("Source", table.source);
    }

    void write(const Picture& picture)
    {
        const std::string number = std::to_string(++m_figures);
        paragraph("Caption", m_document.words.figure + " " + number + ". " + picture.caption);
        const auto bytes = m_pictures ? m_pictures(picture) : std::nullopt;
        if (bytes && !bytes->png.empty())
            frame(picture, *bytes, number);
        else
            paragraph("Text_20_body", picture.altText);
        if (!picture.source.empty())
            paragraph("Source", picture.source);
    }

    void image(std::string name, std::string bytes, const char* type)
    {
        name.insert(0, "Pictures/");
        m_out.empty("draw:image",
                    {{"xlink:href", name},
                     {"xlink:type", "simple"},
                     {"xlink:show", "embed"},
                     {"xlink:actuate", "onLoad"},
                     {"draw:mime-type", type}});
        m_names.push_back(name);
        m_package.put(std::move(name), std::move(bytes));
    }

    void frame(const Picture& picture, const PictureBytes& bytes, const std::string& number)
    {
        m_out.open("text:p", {{"text:style-name", "Picture"}});
        m_out.open("draw:frame",
                   {{"draw:style-name", "Image"},
                    {"draw:name", m_document.words.figure + " " + number},
                    {"text:anchor-type", "as-char"},
                    {"svg:width", centimetres(bytes.widthMillimetres)},
                    {"svg:height", centimetres(bytes.heightMillimetres)}});
        // The first of several forms that a program can show is taken.
        if (!bytes.svg.empty())
            image("figure" + number + ".svg", bytes.svg, "image/svg+xml");
        image("figure" + number + ".png", bytes.png, "image/png");
        m_out.element("svg:title", {}, picture.caption).element("svg:desc", {}, picture.altText).close().close();
    }

    void write(const Contents& contents)
    {
        m_out.open("text:table-of-content", {{"text:name", "Contents"}, {"text:protected", "true"}});
        m_out.open("text:table-of-content-source", {{"text:outline-level", "2"}});
        m_out.element("text:index-title-template", {{"text:style-name", "Contents_20_Heading"}}, contents.title);
        for (const char* level : {"1", "2"}) {
            m_out.open("text:table-of-content-entry-template",
                       {{"text:outline-level", level}, {"text:style-name", std::string("Contents_20_") + level}});
            m_out.empty("text:index-entry-link-start", {{"text:style-name", "Index_20_Link"}});
            m_out.empty("text:index-entry-text")
                .empty("text:index-entry-tab-stop", {{"style:type", "right"}, {"style:leader-char", "."}});
            m_out.empty("text:index-entry-page-number").empty("text:index-entry-link-end").close();
        }
        m_out.close().open("text:index-body").open("text:index-title", {{"text:name", "Contents_Head"}});
        paragraph("Contents_20_Heading", contents.title);
        m_out.close();
        for (const Block& block : m_document.blocks)
            if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level <= 2) {
                m_out.open("text:p", {{"text:style-name", heading->level == 1 ? "Contents_20_1" : "Contents_20_2"}});
                m_out.open("text:a",
                           {{"xlink:type", "simple"},
                            {"xlink:href", "#" + heading->id},
                            {"text:style-name", "Index_20_Link"},
                            {"text:visited-style-name", "Index_20_Link"}});
                m_out.text(heading->text).empty("text:tab");
                m_out.element("text:bookmark-ref", {{"text:reference-format", "page"}, {"text:ref-name", heading->id}},
                              "");
                m_out.close().close();
            }
        m_out.close().close();
    }

    void write(const PageBreak&) { paragraph("Break", {}); }

    const Document& m_document;
    const PictureSource& m_pictures;
    Package& m_package;
    Markup m_out;
    std::vector<std::string> m_names;
    int m_tables = 0;
    int m_figures = 0;
    int m_notes = 0;
};

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string styles(const Document& document)
{
    const std::size_t dash = document.language.find('-');
    std::string named = replaced(namedStyles, "LANGUAGE", document.language.substr(0, dash));
    named = replaced(named, "COUNTRY", dash == std::string::npos ? "GB" : document.language.substr(dash + 1));
    Markup markup = root("office:document-styles");
    markup.open("office:styles").raw(named).close();
    markup.open("office:automatic-styles").open("style:page-layout", {{"style:name", "A4"}});
    markup.empty("style:page-layout-properties",
                 {{"fo:page-width", "21cm"},
                  {"fo:page-height", "29.7cm"},
                  {"fo:margin-top", "1.5cm"},
                  {"fo:margin-bottom", "1.5cm"},
                  {"fo:margin-left", "2cm"},
                  {"fo:margin-right", "2cm"}});
    markup.raw("<style:header-style><style:header-footer-properties fo:margin-bottom=\"0.5cm\"/></style:header-style>"
               "<style:footer-style><style:header-footer-properties fo:margin-top=\"0.5cm\"/></style:footer-style>");
    markup.close().close().open("office:master-styles");
    markup.open("style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "A4"}});
    markup.open("style:header").open("text:p", {{"text:style-name", "Header"}}).text(document.headerLeft);
    markup.empty("text:tab").text(document.headerRight).close().close();
    markup.open("style:footer").open("text:p", {{"text:style-name", "Header"}}).text(document.organisation);
    const std::string& words = document.words.page;
    const std::size_t number = std::min(words.find("%1"), words.size()),
                      count = std::min(words.find("%2"), words.size());
    markup.empty("text:tab").text(words.substr(0, number));
    markup.element("text:page-number", {{"text:select-page", "current"}}, "1");
    if (count > number) {
        markup.text(words.substr(number + 2, count - number - 2));
        markup.element("text:page-count", {}, "1");
    }
    return markup.take();
}

std::string meta(const Document& document)
{
    Markup markup = root("office:document-meta");
    markup.open("office:meta").element("meta:generator", {}, "Homeward").element("dc:title", {}, document.title);
    markup.element("dc:subject", {}, document.subject).element("dc:creator", {}, document.author);
    markup.element("dc:language", {}, document.language);
    if (!document.date.empty())
        markup.element("meta:creation-date", {}, document.date + "T00:00:00");
    markup.element("meta:user-defined", {{"meta:name", "HomewardRun"}}, document.runLine);
    return markup.take();
}

std::string manifest(const std::vector<std::string>& pictures)
{
    Markup markup = Markup::xml();
    markup.open(
        "manifest:manifest",
        {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
    const auto entry = [&](const std::string& path, const std::string& type) {
        markup.empty("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
    };
    entry("/", textType);
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"})
        entry(part, "text/xml");
    for (const std::string& picture : pictures)
        entry(picture, picture.ends_with(".svg") ? "image/svg+xml" : "image/png");
    return markup.take();
}

} // namespace

base::Result<std::string> writeOdt(const Document& document, const Writing& writing)
{
    Package package;
    package.put("mimetype", textType, false); // first, and as it is
    OdtBody body(document, writing.pictures, package);
    package.put("content.xml", body.whole());
    package.put("styles.xml", styles(document));
    package.put("meta.xml", meta(document));
    package.put("META-INF/manifest.xml", manifest(body.pictures()));
    return package.bytes();
}

} // namespace homeward::paper
