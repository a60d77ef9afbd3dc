// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/base64.h"
#include "core/paper/markup.h"
#include "core/paper/writers.h"

#include <algorithm>

namespace homeward::paper {

namespace {

/// Contrasts of 4.5 and more; nothing is told by colour alone; tables scroll by themselves on narrow screens. Of the
/// numbers of charts those are printed that are open: all of them are a hundred pages.
constexpr const char* styleSheet = R"(
:root{color-scheme:light}
body{margin:0;background:#eef1f3;color:#1b2329;font:16px/1.55 Inter,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
main{max-width:46rem;margin:1.5rem auto;padding:2rem 2.5rem;background:#fff;border:1px solid #c9d1d8}
h1,h2,h3,h4{color:#1f3f52;line-height:1.25}
h1{font-size:1.9rem;margin:0 0 .2rem}h2{font-size:1.4rem;margin:2.2rem 0 .6rem}
h3{font-size:1.15rem;margin:1.5rem 0 .4rem}h4{font-size:1rem;margin:1.2rem 0 .3rem}
.subtitle,.source{color:#4a5560}.source{font-size:.85rem}
a{color:#1f4e79}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #1f4e79;outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{position:static}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.8rem 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #c9d1d8}
thead th{border-bottom:2px solid #1f3f52}tbody th{font-weight:400}
.number{text-align:right}
figure{margin:1.5rem 0}figcaption{font-weight:600;margin-bottom:.4rem}figure img{width:100%;height:auto}
dt{font-weight:600;margin-top:.5rem}dd{margin:0}
mark{background:#fff4de;color:inherit;text-decoration:underline #b26a00 2px}
.run{font-size:.85rem;color:#4a5560;border-top:1px solid #c9d1d8;margin-top:2rem;padding-top:.6rem;overflow-wrap:anywhere}
@media (max-width:40rem){main{margin:0;padding:1rem;border-width:0 0 1px}}
@page{size:A4;margin:20mm}
@media print{body{background:#fff;font-size:11pt}main{border:0;max-width:none;margin:0;padding:0}
tr,figure,.source,caption,dt{break-inside:avoid}figure{break-after:avoid}h1,h2,h3,h4,caption,figcaption,summary,dt{break-after:avoid}p,li,dd{orphans:3;widows:3}
figure img{max-height:22cm;object-fit:contain}thead{display:table-header-group}.scroll{overflow:visible}.skip{display:none}
details:not([open]){display:none}details table{font-size:6.5pt}
details th,details td{padding:.1rem .15rem;overflow-wrap:break-word}thead,tbody tr:first-child{break-after:avoid}mark{print-color-adjust:exact}}
)";

class HtmlWriter {
public:
    HtmlWriter(const Document& document, const PictureSource& pictures) : m_document(document), m_pictures(pictures) { }

    std::string whole()
    {
        m_out.raw("<!DOCTYPE html>\n").open("html", {{"lang", m_document.language}}).open("head");
        m_out.raw("<meta charset=\"utf-8\">");
        m_out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        m_out.raw("<meta name=\"generator\" content=\"Homeward\">");
        m_out.element("title", {}, m_document.title).open("style").raw(styleSheet).close().close().open("body");
        m_out.element("a", {{"class", "skip"}, {"href", "#text"}}, m_document.words.skip);
        m_out.open("main", {{"id", "text"}});
        for (const Block& block : m_document.blocks)
            std::visit([this](const auto& one) { write(one); }, block);
        notes();
        return m_out.take() + "\n";
    }

private:
    void line(const Line& line)
    {
        for (const Span& span : line) {
            switch (span.emphasis) {
            case Emphasis::Plain: m_out.text(span.text); break;
            case Emphasis::Strong: m_out.element("strong", {}, span.text); break;
            case Emphasis::Changed: m_out.element("mark", {}, span.text); break;
            }
            if (!span.note.empty())
                note(span.note);
        }
    }

    void note(const std::string& text)
    {
        m_notes.push_back(text);
        const std::string number = std::to_string(m_notes.size());
        m_out.open("sup");
        m_out.element("a", {{"href", "#note-" + number}, {"id", "from-" + number}, {"role", "doc-noteref"}}, number);
        m_out.close();
    }

    void notes()
    {
        if (m_notes.empty())
            return;
        m_out.element("h2", {{"id", "notes"}}, m_document.words.sources).open("ol");
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            m_out.open("li", {{"id", "note-" + number}}).text(m_notes[i] + " ");
            m_out.element("a",
                          {{"href", "#from-" + number},
                           {"role", "doc-backlink"},
                           {"aria-label", m_document.words.back + " " + number}},
                          "\xE2\x86\xA9");
            m_out.close();
        }
        m_out.close();
    }

    void write(const Heading& heading)
    {
        // The title is the one heading of the first level.
        constexpr const char* tags[] = {"h2", "h3", "h4"};
        m_out.element(tags[std::clamp(heading.level, 1, 3) - 1], {{"id", heading.id}}, heading.text);
    }

    void write(const Paragraph& paragraph)
    {
        switch (paragraph.kind) {
        case ParagraphKind::Body: m_out.open("p"); break;
        case ParagraphKind::Title: m_out.open("h1"); break;
        case ParagraphKind::Subtitle: m_out.open("p", {{"class", "subtitle"}}); break;
        case ParagraphKind::Source: m_out.open("p", {{"class", "source"}}); break;
        }
        line(paragraph.line);
        m_out.close();
    }

    void write(const List& list)
    {
        m_out.open(list.numbered ? "ol" : "ul");
        for (const Line& item : list.items) {
            m_out.open("li");
            line(item);
            m_out.close();
        }
        m_out.close();
    }

    void write(const Terms& terms)
    {
        m_out.open("dl");
        for (const auto& [term, meaning] : terms.items) {
            m_out.element("dt", {}, term).open("dd");
            line(meaning);
            m_out.close();
        }
        m_out.close();
    }

    void table(const Table& table, const std::string& caption)
    {
        m_out.open("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}});
        m_out.open("table", {{"id", table.id}}).element("caption", {}, caption).open("thead").open("tr");
        for (const Column& column : table.columns) {
            if (column.numeric)
                m_out.element("th", {{"scope", "col"}, {"class", "number"}}, column.name);
            else
                m_out.element("th", {{"scope", "col"}}, column.name);
        }
        m_out.close().close().open("tbody");
        for (const std::vector<Cell>& row : table.rows)
            this->row(table, row);
        m_out.close().close().close();
    }

    void row(const Table& table, const std::vector<Cell>& row)
    {
        m_out.open("tr");
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i == 0)
                m_out.open("th", {{"scope", "row"}});
            else if (table.columns[i].numeric)
                m_out.open("td", {{"class", "number"}});
            else
                m_out.open("td");
            if (row[i].strong)
                m_out.element("strong", {}, row[i].text);
            else
                m_out.text(row[i].text);
            m_out.close();
        }
        m_out.close();
    }

    void sourceOf(const std::string& text)
    {
        if (!text.empty())
            m_out.element("p", {{"class", "source"}}, text);
    }

    void write(const Table& one)
    {
        table(one, m_document.words.table + " " + std::to_string(++m_tables) + ". " + one.caption);
        sourceOf(one.source);
    }

    void write(const Picture& picture)
    {
        const std::string number = std::to_string(++m_figures);
        m_out.open("figure", {{"id", picture.id}});
        m_out.element("figcaption", {}, m_document.words.figure + " " + number + ". " + picture.caption);
        const auto bytes = m_pictures ? m_pictures(picture) : std::nullopt;
        if (bytes)
            image(picture, *bytes);
        else
            m_out.element("p", {}, picture.altText);
        m_out.close();
        sourceOf(picture.source);
        for (const Table& numbers : picture.numbers) {
            m_out.open("details").element("summary", {}, m_document.words.numbersOf + ": " + numbers.caption);
            table(numbers, numbers.caption);
            m_out.close();
        }
    }

    void image(const Picture& picture, const PictureBytes& bytes)
    {
        const std::string data = bytes.svg.empty() ? "data:image/png;base64," + base64(bytes.png)
                                                   : "data:image/svg+xml;base64," + base64(bytes.svg);
        m_out.raw("<img alt=\"" + escaped(picture.altText) + "\" src=\"" + data + "\">");
    }

    void write(const Contents& contents)
    {
        m_out.open("nav", {{"aria-label", contents.title}}).element("h2", {}, contents.title).open("ul");
        for (const Block& block : m_document.blocks)
            if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level == 1)
                m_out.open("li").element("a", {{"href", "#" + heading->id}}, heading->text).close();
        m_out.close().close();
    }

    void write(const PageBreak&) { }

    const Document& m_document;
    const PictureSource& m_pictures;
    Markup m_out;
    std::vector<std::string> m_notes;
    int m_tables = 0;
    int m_figures = 0;
};

} // namespace

base::Result<std::string> writeHtml(const Document& document, const Writing& writing)
{
    return HtmlWriter(document, writing.pictures).whole();
}

} // namespace homeward::paper
