// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/no_break.h"

namespace homeward::paper {

namespace {

void hold(std::string& text) { text = withoutLooseSigns(text); }

void hold(Line& line)
{
    for (Span& span : line) {
        hold(span.text);
        hold(span.note);
    }
}

void hold(Table& table)
{
    hold(table.caption);
    hold(table.source);
    for (Column& column : table.columns)
        hold(column.name);
    for (std::vector<Cell>& row : table.rows)
        for (Cell& cell : row)
            hold(cell.text);
}

void hold(Picture& picture)
{
    hold(picture.caption);
    hold(picture.altText);
    hold(picture.source);
    for (Table& table : picture.numbers)
        hold(table);
}

void hold(Heading& heading) { hold(heading.text); }
void hold(Paragraph& paragraph) { hold(paragraph.line); }
void hold(List& list)
{
    for (Line& item : list.items)
        hold(item);
}
void hold(Terms& terms)
{
    for (auto& [term, meaning] : terms.items) {
        hold(term);
        hold(meaning);
    }
}
void hold(Contents& contents) { hold(contents.title); }
void hold(PageBreak&) { }

} // namespace

std::string withoutLooseSigns(std::string_view text)
{
    constexpr std::string_view noBreak = "\u00a0";
    std::string held;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool loose = text[i] == ' ' && i > 0 && i + 1 < text.size() && text[i + 1] == '%' && text[i - 1] >= '0'
            && text[i - 1] <= '9';
        if (loose)
            held += noBreak;
        else
            held += text[i];
    }
    return held;
}

void holdSigns(Document& document)
{
    for (std::string* const text : {&document.title, &document.headerLeft, &document.headerRight})
        hold(*text);
    for (std::string& notice : document.notices)
        hold(notice);
    for (Block& block : document.blocks)
        std::visit([](auto& one) { hold(one); }, block);
    for (Slide& slide : document.slides) {
        hold(slide.title);
        for (std::string& point : slide.points)
            hold(point);
        if (slide.picture)
            hold(*slide.picture);
    }
}

} // namespace homeward::paper
