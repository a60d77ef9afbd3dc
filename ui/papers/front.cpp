// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/front.h"

#include "ui/wording/number_format.h"

#include <algorithm>
#include <array>

namespace homeward::papers {

namespace {

using model::PaperFront;

constexpr std::array fields{
    FrontField{QT_TRANSLATE_NOOP("wording", "Title"), &PaperFront::title, "title"},
    FrontField{QT_TRANSLATE_NOOP("wording", "Board"), &PaperFront::board, "board"},
    FrontField{QT_TRANSLATE_NOOP("wording", "Agenda item"), &PaperFront::item, "item"},
    FrontField{QT_TRANSLATE_NOOP("wording", "Report by"), &PaperFront::author, "author"},
    FrontField{QT_TRANSLATE_NOOP("wording", "Role"), &PaperFront::role, "role"},
    FrontField{QT_TRANSLATE_NOOP("wording", "Purpose"), &PaperFront::purpose, "purpose", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Recommendations"), &PaperFront::recommendations, "recommendations", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Background"), &PaperFront::background, "background", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Financial implications"), &PaperFront::finance, "finance", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Workforce implications"), &PaperFront::workforce, "workforce", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Equality and the Fairer Scotland duty"), &PaperFront::equality, "equality",
               true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Legal implications"), &PaperFront::legal, "legal", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Risk"), &PaperFront::risk, "risk", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Environment and climate"), &PaperFront::environment, "environment", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Consultation"), &PaperFront::consultation, "consultation", true},
    FrontField{QT_TRANSLATE_NOOP("wording", "Directions to the council and the health board"), &PaperFront::directions,
               "directions", true},
};

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (end > from)
            lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

void addLong(const Material& material, const FrontField& field, const std::string& text,
             std::vector<paper::Block>& blocks)
{
    // As high as a part: no heading may stand below one that is not there.
    blocks.push_back(paper::Heading{1, material.say(field.name), std::string("front-") + field.key});
    if (field.text == &PaperFront::recommendations) {
        paper::List list{true, {}};
        for (const std::string& line : linesOf(text))
            list.items.push_back({{line}});
        blocks.push_back(std::move(list));
        return;
    }
    for (const std::string& line : linesOf(text))
        blocks.push_back(paper::Paragraph{{{line}}});
}

} // namespace

std::span<const FrontField> frontFields() { return fields; }

std::vector<paper::Block> frontBlocks(const Material& material, const model::Paper& paper)
{
    const PaperFront& front = paper.front;
    std::vector<paper::Block> blocks;
    blocks.push_back(paper::Paragraph{{{front.title.empty() ? paper.name : front.title}}, paper::ParagraphKind::Title});
    paper::Terms terms;
    for (const FrontField& field : fields)
        if (!field.isLong && field.text != &PaperFront::title && !(front.*field.text).empty())
            terms.items.push_back({material.say(field.name), {{front.*field.text}}});
    if (front.date)
        terms.items.push_back({material.words(QT_TRANSLATE_NOOP("wording", "Date of the meeting")),
                               {{wording::numbers().date(*front.date)}}});
    if (!terms.items.empty())
        blocks.push_back(std::move(terms));
    for (const FrontField& field : fields)
        if (field.isLong && !(front.*field.text).empty())
            addLong(material, field, front.*field.text, blocks);
    return blocks;
}

} // namespace homeward::papers
