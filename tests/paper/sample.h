// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"
#include "core/paper/package.h"

#include <pugixml.hpp>

#include <string>

namespace homeward::tests {

inline std::string pngOfOneDot() { return std::string("\x89PNG\r\n\x1a\n", 8) + "not looked at"; }

/// A document with every kind of block, and texts that are hard on a file.
inline paper::Document sampleDocument()
{
    using namespace paper;
    Document document;
    document.title = "Closer to home & <other> plans";
    document.subject = "Shetland";
    document.author = "A. Planner";
    document.organisation = "Shetland Integration Joint Board";
    document.date = "2026-12-10";
    document.headerLeft = "Shetland IJB";
    document.headerRight = "Closer to home";
    document.paperId = "board-paper";
    document.runLine = "Homeward 0.1.0; plan 0123456789abcdef; seed 7; futures 30";
    Table table{"headlines",
                "What would be different",
                {{"Figure", false, 3}, {"Now", true, 1}, {"Then", true, 1}},
                {{{"People at home"}, {"466", 466.3, NumberForm::OneDecimal}, {"517", 517.1, NumberForm::OneDecimal}},
                 {{"=1+1"},
                  {"91.8 %", 0.918, NumberForm::Percent},
                  {"\xC2\xA3"
                   "38.1m",
                   38.1e6, NumberForm::Pounds}}},
                "Modelled."};
    Table other = table;
    other.id = "base-year";
    other.caption = "Base year [2024/25]: a name that is far too long for the tab of one sheet";
    Table numbers{"chart-where-years", "By year", {{"Year"}, {"People", true}}, {{{"2026/27"}, {"629", 629.0}}}};
    document.blocks = {
        Paragraph{{{document.title}}, ParagraphKind::Title},
        Terms{{{"Board", {{"Shetland"}}}}},
        Heading{2, "Recommendations", "front-recommendations"},
        List{true, {{{"Note the report."}}, {{"Agree.", Emphasis::Strong}}}},
        Contents{"Contents"},
        Heading{1, "1  Summary", "part-1"},
        Paragraph{{{"Plain \x01 words.", Emphasis::Plain, "A source."},
                   {" Moved.", Emphasis::Changed, "Before: 1. Now: 2."}}},
        List{false, {{{"One"}}, {{"Two"}}}},
        Heading{2, "More", "more"},
        Picture{"chart-where",
                "where-people",
                "b",
                "Growth goes to people's homes",
                "Stacked area chart. \"People\" in care.",
                "Source: plan.",
                {numbers}},
        table,
        PageBreak{},
        Heading{1, "2  Figures", "part-2"},
        other,
        Paragraph{{{"To get the same numbers: " + document.runLine + "."}}, ParagraphKind::Source},
    };
    document.slides = {{"Closer to home", {"10 December 2026"}},
                       {"Growth goes to people's homes", {}, std::get<Picture>(document.blocks[9])},
                       {"How to get the same numbers", {document.runLine}}};
    return document;
}

inline paper::PictureSource samplePictures()
{
    return [](const paper::Picture&) {
        return std::optional(
            paper::PictureBytes{pngOfOneDot(), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 170.0, 110.0});
    };
}

inline pugi::xml_document xmlOf(const paper::Package& package, const std::string& part)
{
    pugi::xml_document document;
    if (const std::string* text = package.find(part))
        document.load_buffer(text->data(), text->size(), pugi::parse_default | pugi::parse_ws_pcdata);
    return document;
}

} // namespace homeward::tests
