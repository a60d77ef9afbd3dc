// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/docx_body.h"

#include "core/paper/column_widths.h"

#include <algorithm>
#include <cmath>

namespace homeward::paper {

namespace {

constexpr double twentiethsPerMillimetre = 1440.0 / 25.4; // of a point
constexpr double unitsPerMillimetre = 36'000.0; // English Metric Units

std::string units(double millimetres) { return std::to_string(std::lround(millimetres * unitsPerMillimetre)); }

constexpr std::string_view keepsNext = "<w:keepNext/>";
constexpr std::string_view keepsLines = "<w:keepLines/>"; // what says where a chart comes from is not parted

/// The font size of a table, reduced by a factor so that no word breaks on a narrow page, to 7 points at least.
std::string smallerBy(double factor)
{
    constexpr double usual = 19.0, least = 14.0; // half points
    const std::string size = std::to_string(std::lround(std::max(std::floor(usual * factor), least)));
    return Markup().empty("w:sz", {{"w:val", size}}).empty("w:szCs", {{"w:val", size}}).take();
}

/// Bookmarks hold no hyphen and start with a letter.
std::string bookmarkOf(std::string_view id)
{
    std::string name("h_");
    for (const char letter : id)
        name += letter == '-' ? '_' : letter;
    return name;
}

} // namespace

std::string markOf(std::string_view tableId)
{
    std::string mark(tableMark);
    for (const char letter : tableId)
        mark += letter == '-' ? '_' : letter;
    return mark;
}

DocxBody::DocxBody(const Document& document, const Writing& writing, StyleIds styles, NumberingIds numbering,
                   double textWidth)
    : m_document(document),
      m_writing(writing),
      m_styles(std::move(styles)),
      m_numbering(std::move(numbering)),
      m_textWidth(textWidth)
{
}

std::string DocxBody::blocks()
{
    for (const Block& block : m_document.blocks)
        std::visit([this](const auto& one) { write(one); }, block);
    return m_out.take();
}

std::string DocxBody::style(std::string_view name) const
{
    const auto found = m_styles.find(name);
    return found == m_styles.end() ? std::string() : found->second;
}

void DocxBody::openParagraph(std::string_view name, std::string_view more)
{
    m_out.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", style(name)}}).raw(more).close();
}

void DocxBody::run(std::string_view text, std::string_view properties)
{
    m_out.open("w:r");
    if (!properties.empty())
        m_out.open("w:rPr").raw(properties).close();
    m_out.element("w:t", {{"xml:space", "preserve"}}, text).close();
}

void DocxBody::note(const std::string& text)
{
    m_notes.push_back(text);
    m_out.open("w:r").open("w:rPr").empty("w:rStyle", {{"w:val", style("footnote reference")}}).close();
    m_out.empty("w:footnoteReference", {{"w:id", std::to_string(m_notes.size())}}).close();
}

void DocxBody::line(const Line& line)
{
    for (const Span& span : line) {
        std::string properties;
        if (span.emphasis != Emphasis::Plain)
            properties =
                Markup()
                    .empty("w:rStyle",
                           {{"w:val", style(span.emphasis == Emphasis::Strong ? "strong" : "changed figures")}})
                    .take();
        run(span.text, properties);
        if (!span.note.empty())
            note(span.note);
    }
}

void DocxBody::bookmark(const std::string& name)
{
    const std::string id = std::to_string(++m_bookmarks);
    m_out.empty("w:bookmarkStart", {{"w:id", id}, {"w:name", name}}).empty("w:bookmarkEnd", {{"w:id", id}});
}

void DocxBody::field(std::string_view instruction, std::string_view shown)
{
    m_out.open("w:r").empty("w:fldChar", {{"w:fldCharType", "begin"}}).close();
    m_out.open("w:r").element("w:instrText", {{"xml:space", "preserve"}}, instruction).close();
    m_out.open("w:r").empty("w:fldChar", {{"w:fldCharType", "separate"}}).close();
    if (!shown.empty())
        run(shown);
    m_out.open("w:r").empty("w:fldChar", {{"w:fldCharType", "end"}}).close();
}

void DocxBody::write(const Heading& heading)
{
    openParagraph("heading " + std::to_string(std::clamp(heading.level, 1, 3)), keepsNext);
    bookmark(bookmarkOf(heading.id));
    run(heading.text);
    m_out.close();
}

void DocxBody::write(const Paragraph& paragraph)
{
    switch (paragraph.kind) {
    case ParagraphKind::Body: openParagraph("normal"); break;
    case ParagraphKind::Title: openParagraph("title"); break;
    case ParagraphKind::Subtitle: openParagraph("subtitle"); break;
    case ParagraphKind::Source: openParagraph("source line", keepsLines); break;
    }
    line(paragraph.line);
    m_out.close();
}

void DocxBody::write(const List& list)
{
    const std::string numbering =
        Markup()
            .open("w:numPr")
            .empty("w:ilvl", {{"w:val", "0"}})
            .empty("w:numId", {{"w:val", list.numbered ? m_numbering.numbers : m_numbering.bullets}})
            .take();
    for (const Line& item : list.items) {
        openParagraph(list.numbered ? "list number" : "list bullet", numbering);
        line(item);
        m_out.close();
    }
}

void DocxBody::write(const Terms& terms)
{
    for (const auto& [term, meaning] : terms.items) {
        openParagraph("normal");
        run(term + ": ", Markup().empty("w:rStyle", {{"w:val", style("strong")}}).take());
        line(meaning);
        m_out.close();
    }
}

void DocxBody::caption(const std::string& word, const char* sequence, int number, const std::string& text)
{
    openParagraph("caption", keepsNext); // the style of a house may not say so
    run(word + " ");
    field(std::string(" SEQ ") + sequence + " \\* ARABIC ", std::to_string(number));
    run(". " + text);
    m_out.close();
}

void DocxBody::cell(const Table& table, std::size_t column, const Cell& cell, bool keeps)
{
    m_out.open("w:tc").open("w:tcPr");
    m_out.empty("w:tcW", {{"w:w", std::to_string(m_columns[column])}, {"w:type", "dxa"}}).close();
    const bool right = table.columns[column].numeric;
    openParagraph("table text",
                  std::string(keeps ? keepsNext : std::string_view()) + (right ? "<w:jc w:val=\"right\"/>" : ""));
    run(cell.text,
        (cell.strong ? Markup().empty("w:rStyle", {{"w:val", style("strong")}}).take() : std::string()) + m_cellSize);
    m_out.close().close();
}

void DocxBody::headerRow(const Table& table)
{
    m_out.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        cell(table, column, {table.columns[column].name, std::nullopt, NumberForm::General, true}, true);
    m_out.close();
}

void DocxBody::source(const std::string& text)
{
    if (text.empty())
        return;
    openParagraph("source line", keepsLines);
    run(text);
    m_out.close();
}

void DocxBody::write(const Table& table)
{
    caption(m_document.words.table, "Table", ++m_tables, table.caption);
    m_columns.clear();
    const double letters = usualLetters * m_textWidth / ownTextWidth, least = leastLetters(table);
    m_cellSize = least > letters ? smallerBy(letters / least) : std::string();
    for (const double width : columnWidths(table, std::max(letters, least)))
        m_columns.push_back(std::lround(width * m_textWidth));
    m_out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", {{"w:val", style("figure table")}});
    m_out.empty("w:tblW", {{"w:w", "5000"}, {"w:type", "pct"}});
    m_out.empty("w:tblLook",
                {{"w:val", "0620"},
                 {"w:firstRow", "1"},
                 {"w:lastRow", "0"},
                 {"w:firstColumn", "0"},
                 {"w:lastColumn", "0"},
                 {"w:noHBand", "1"},
                 {"w:noVBand", "1"}});
    m_out.empty("w:tblCaption", {{"w:val", table.caption}}).close();
    m_out.open("w:tblGrid");
    for (const long width : m_columns)
        m_out.empty("w:gridCol", {{"w:w", std::to_string(width)}});
    m_out.close();
    headerRow(table);
    const bool whole = staysWhole(table);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const std::vector<Cell>& row = table.rows[r];
        const bool keeps = whole || r + 2 >= table.rows.size(); // the source line does not stand alone on a page
        m_out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        for (std::size_t column = 0; column < row.size(); ++column)
            cell(table, column, row[column], keeps);
        m_out.close();
    }
    m_out.close();
    // The mark by which the table is found again stands in the paragraph below it.
    openParagraph("source line", keepsLines);
    bookmark(markOf(table.id));
    run(table.source);
    m_out.close();
}

std::string DocxBody::relationTo(std::string name, std::string bytes)
{
    m_media.push_back({std::move(name), std::move(bytes), "rIdHw" + std::to_string(m_media.size() + 1)});
    return m_media.back().relation;
}

void DocxBody::drawing(const Picture& picture, const PictureBytes& bytes)
{
    const std::string number = std::to_string(m_figures);
    const std::string png = relationTo("homeward" + number + ".png", bytes.png);
    const double fit = std::min(1.0, m_textWidth / (bytes.widthMillimetres * twentiethsPerMillimetre));
    const std::string width = units(bytes.widthMillimetres * fit), height = units(bytes.heightMillimetres * fit);
    // A line that holds a picture is as high as it: one of text is given more.
    m_out.open("w:p").open("w:pPr").empty("w:keepNext");
    m_out.empty("w:spacing", {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "240"}, {"w:lineRule", "auto"}}).close();
    m_out.open("w:r").open("w:drawing");
    m_out.open("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    m_out.empty("wp:extent", {{"cx", width}, {"cy", height}});
    m_out.empty("wp:docPr",
                {{"id", number}, {"name", m_document.words.figure + " " + number}, {"descr", picture.altText}});
    m_out.open("wp:cNvGraphicFramePr").empty("a:graphicFrameLocks", {{"noChangeAspect", "1"}}).close();
    m_out.open("a:graphic")
        .open("a:graphicData", {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
    m_out.open("pic:pic").open("pic:nvPicPr");
    m_out.empty("pic:cNvPr", {{"id", number}, {"name", "homeward" + number + ".png"}, {"descr", picture.altText}});
    m_out.empty("pic:cNvPicPr").close();
    m_out.open("pic:blipFill").open("a:blip", {{"r:embed", png}});
    if (!bytes.svg.empty()) {
        const std::string svg = relationTo("homeward" + number + ".svg", bytes.svg);
        m_out.open("a:extLst").open("a:ext", {{"uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}});
        m_out.empty("asvg:svgBlip", {{"r:embed", svg}}).close().close();
    }
    m_out.close().open("a:stretch").empty("a:fillRect").close().close();
    m_out.open("pic:spPr").open("a:xfrm").empty("a:off", {{"x", "0"}, {"y", "0"}});
    m_out.empty("a:ext", {{"cx", width}, {"cy", height}}).close();
    m_out.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close().close();
    m_out.close().close().close().close().close().close().close();
}

void DocxBody::write(const Picture& picture)
{
    const auto bytes = m_writing.pictures ? m_writing.pictures(picture) : std::nullopt;
    caption(m_document.words.figure, "Figure", ++m_figures, picture.caption);
    if (bytes && !bytes->png.empty())
        drawing(picture, *bytes);
    else
        write(Paragraph{{{picture.altText}}});
    source(picture.source);
}

void DocxBody::write(const Contents& contents)
{
    openParagraph("toc heading");
    run(contents.title);
    m_out.close();
    std::vector<const Heading*> headings;
    for (const Block& block : m_document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level <= 2)
            headings.push_back(heading);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        openParagraph(headings[i]->level == 1 ? "toc 1" : "toc 2");
        if (i == 0) {
            m_out.open("w:r").empty("w:fldChar", {{"w:fldCharType", "begin"}}).close();
            m_out.open("w:r")
                .element("w:instrText", {{"xml:space", "preserve"}}, " TOC \\o \"1-2\" \\h \\z \\u ")
                .close();
            m_out.open("w:r").empty("w:fldChar", {{"w:fldCharType", "separate"}}).close();
        }
        m_out.open("w:hyperlink", {{"w:anchor", bookmarkOf(headings[i]->id)}, {"w:history", "1"}});
        run(headings[i]->text);
        m_out.open("w:r").empty("w:tab").close();
        const auto page = m_writing.pages.find(headings[i]->id);
        field(" PAGEREF " + bookmarkOf(headings[i]->id) + " \\h ",
              page == m_writing.pages.end() ? std::string() : std::to_string(page->second));
        m_out.close();
        if (i + 1 == headings.size())
            m_out.open("w:r").empty("w:fldChar", {{"w:fldCharType", "end"}}).close();
        m_out.close();
    }
}

void DocxBody::write(const PageBreak&)
{
    m_out.open("w:p").open("w:r").empty("w:br", {{"w:type", "page"}}).close().close();
}

} // namespace homeward::paper
