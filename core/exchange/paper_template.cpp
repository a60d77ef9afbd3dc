// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/paper_template.h"

#include "core/base/caught.h"
#include "core/base/text.h"
#include "core/exchange/json_head.h"
#include "core/exchange/json_text.h"
#include "core/exchange/plan_reader.h"
#include "core/exchange/plan_writer.h"
#include "core/model/house_styles.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <new>

namespace homeward::exchange {

/// The fields of a template in its file.
void fields(auto& ar, model::Is<PaperTemplate> auto& v)
{
    ar.must("paper", v.paper);
    ar.may("houseStyle", v.houseStyle);
}

namespace {

using Json = nlohmann::ordered_json;
using base::Error;
using base::ErrorCode;

constexpr const char* formatName = "homeward-paper-template";
constexpr int formatVersion = 1;

bool holdsOwnWords(const model::PaperPart& part)
{
    return part.text && std::ranges::any_of(*part.text, &model::PaperSentence::own);
}

} // namespace

PaperTemplate paperTemplateOf(const model::Plan& plan, const model::Paper& paper)
{
    PaperTemplate made{paper, std::nullopt};
    if (const auto* style = model::findById(plan.houseStyles, paper.houseStyle))
        made.houseStyle = *style;
    model::Paper& left = made.paper;
    left.houseStyle = {};
    left.scenario = {};
    left.area = {};
    left.year.reset();
    left.front.date.reset();
    left.front.item.clear();
    if (left.front.title == plan.name)
        left.front.title.clear();
    for (model::PaperPart& part : left.parts) {
        part.scenario = {};
        if (part.tables)
            for (model::PaperTableId& table : *part.tables)
                // the part behind the colon belongs to this plan
                table.value.erase(std::min(table.value.find(':'), table.value.size()));
        if (part.kind != model::PaperPartKind::Own && !holdsOwnWords(part))
            part.text.reset();
    }
    return made;
}

model::PaperId addPaper(model::Plan& plan, const PaperTemplate& from)
{
    model::Paper paper = from.paper;
    const std::string id = paper.id.empty() ? "board-paper" : paper.id.value;
    const std::string name = paper.name;
    paper.id.value = id;
    for (int n = 2; model::findById(plan.papers, paper.id); ++n) {
        paper.id.value = id + '-' + std::to_string(n);
        paper.name = name + ' ' + std::to_string(n);
    }
    if (paper.front.title.empty())
        paper.front.title = plan.name;
    plan.papers.push_back(paper);
    model::setHouseStyle(plan, paper.id, from.houseStyle);
    return paper.id;
}

std::string paperTemplateText(const PaperTemplate& made)
{
    return jsonText(PlanWriter().object(made, {{"format", formatName}, {"formatVersion", formatVersion}}));
}

base::Result<PaperTemplate> readPaperTemplate(std::string_view text)
try {
    const auto json = parseJson(text);
    if (!json)
        return json.error();
    if (const auto fault = faultOfHead(json.value(), formatName, formatVersion))
        return *fault;
    PlanReader::Fault fault;
    PaperTemplate made;
    PlanReader reader(json.value(), {}, fault);
    for (const std::string_view key : {"format", "formatVersion"})
        reader.knows(key);
    reader.readFields(made);
    return fault ? base::Result<PaperTemplate>(*fault) : made;
} catch (const std::bad_alloc&) {
    return base::caughtError();
} catch (const std::exception& error) {
    return Error{ErrorCode::BadField, {}, {}, error.what(), 0};
}

} // namespace homeward::exchange
