// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/parts.h"

#include "core/model/lookup.h"
#include "core/model/words.h"

#include <algorithm>

namespace homeward::papers {

namespace {

using model::PaperPartKind;

const std::vector<PartKindRow>& rows()
{
    static const std::vector<PartKindRow> kinds{
        {PaperPartKind::Summary, QT_TRANSLATE_NOOP("wording", "Summary in plain English"), {}, {}},
        {PaperPartKind::WhereCareIsHeld,
         QT_TRANSLATE_NOOP("wording", "Where care is held, now and then"),
         {"where-people"},
         {"headlines"}},
        {PaperPartKind::ScenariosCompared,
         QT_TRANSLATE_NOOP("wording", "Scenarios compared"),
         {"compare"},
         {"scenarios", "differences", "changes"}},
        {PaperPartKind::Areas, QT_TRANSLATE_NOOP("wording", "Areas"), {"areas-ranked"}, {"areas"}},
        {PaperPartKind::Priorities, QT_TRANSLATE_NOOP("wording", "The five priorities"), {}, {"priorities"}},
        {PaperPartKind::MoneyAndStaff,
         QT_TRANSLATE_NOOP("wording", "Money and staff"),
         {"money-bridge", "money-payers"},
         {"payers", "released", "costs", "staff"}},
        {PaperPartKind::Risks,
         QT_TRANSLATE_NOOP("wording", "Risks, what is least sure, and what it would take"),
         {"tornado", "least"},
         {"loads", "tornado", "least", "ranges"}},
        {PaperPartKind::Method, QT_TRANSLATE_NOOP("wording", "How it was worked out"), {}, {"base-year"}},
        {PaperPartKind::Assumptions,
         QT_TRANSLATE_NOOP("wording", "Assumptions and sources"),
         {},
         {"sources", "illustrative"}},
        {PaperPartKind::Definitions, QT_TRANSLATE_NOOP("wording", "Definitions"), {}, {}},
        {PaperPartKind::Own, QT_TRANSLATE_NOOP("wording", "Your own part"), {}, {}, false},
    };
    return kinds;
}

std::string wordOf(PaperPartKind kind)
{
    for (const auto& [choice, word] : model::wordsOf(kind))
        if (choice == kind)
            return std::string(word);
    return {};
}

template <class Ids> std::vector<std::string> chosen(const Ids& ids, const std::vector<const char*>& usual)
{
    if (!ids)
        return {usual.begin(), usual.end()};
    std::vector<std::string> names;
    for (const auto& id : *ids)
        names.push_back(id.value);
    return names;
}

} // namespace

std::span<const PartKindRow> partKinds() { return rows(); }

const PartKindRow& partKind(PaperPartKind kind)
{
    return *std::ranges::find(rows(), kind, &PartKindRow::kind); // every kind has its row
}

std::string headingOf(const model::PaperPart& part, const wording::Translate& say)
{
    return part.heading.empty() ? say(partKind(part.kind).heading) : part.heading;
}

std::vector<std::string> chartsOf(const model::PaperPart& part)
{
    return chosen(part.charts, partKind(part.kind).charts);
}

std::vector<std::string> tablesOf(const model::PaperPart& part)
{
    return chosen(part.tables, partKind(part.kind).tables);
}

model::Paper newPaper(const model::Plan& plan, const wording::Translate& say)
{
    model::Paper paper;
    paper.id = model::PaperId{"board-paper"};
    for (int n = 2; model::findById(plan.papers, paper.id); ++n)
        paper.id.value = "board-paper-" + std::to_string(n);
    const std::string name = say(QT_TRANSLATE_NOOP("wording", "Board paper"));
    paper.name = name;
    const auto isTaken = [&] {
        return std::ranges::any_of(plan.papers, [&](const model::Paper& one) { return one.name == paper.name; });
    };
    for (int n = 2; isTaken(); ++n)
        paper.name = name + ' ' + std::to_string(n);
    paper.front.title = plan.name;
    for (const PartKindRow& row : rows()) {
        if (!row.usual)
            continue;
        model::PaperPart part;
        part.id = model::PaperPartId{wordOf(row.kind)};
        part.kind = row.kind;
        part.included = row.kind != PaperPartKind::Areas || plan.areas.size() > 1;
        paper.parts.push_back(std::move(part));
    }
    return paper;
}

} // namespace homeward::papers
