// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/checks_json.h"
#include "core/exchange/comparison_text.h"
#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"
#include "core/exchange/money_text.h"
#include "core/exchange/summary_text.h"

namespace homeward::exchange {

using priorities::Figure;
using priorities::PriorityFigures;
using results::Summary;
using Json = nlohmann::ordered_json;

namespace {

using exchange::jsonOf; // the overloads below would hide it

Json jsonOf(const Figure& figure)
{
    Json json{{"figure", priorities::nameOf(figure.id)}};
    const auto add = [&](const char* key, const std::optional<Summary>& summary) {
        if (summary)
            json[key] = jsonOf(*summary);
    };
    add("then", figure.then);
    add("now", figure.now);
    add("against", figure.against);
    add("difference", figure.difference);
    if (figure.outOf > 0.0)
        json["outOf"] = figure.outOf;
    if (figure.difference)
        json["judgement"] = judgementName(figure.judgement);
    return json;
}

} // namespace

std::string prioritiesToCsv(const std::vector<PriorityFigures>& all)
{
    std::string text = "priority,figure,then,then_ci95_low,then_ci95_high,now,now_ci95_low,now_ci95_high,against,"
                       "against_ci95_low,against_ci95_high,difference,difference_ci95_low,difference_ci95_high,out_of,"
                       "judgement\n";
    for (const PriorityFigures& priority : all)
        for (const Figure& figure : priority.figures) {
            text +=
                std::string(priorities::nameOf(priority.priority)) + ',' + std::string(priorities::nameOf(figure.id));
            for (const auto* summary : {&figure.then, &figure.now, &figure.against, &figure.difference})
                appendSummary(text, *summary ? &**summary : nullptr);
            text += ',';
            if (figure.outOf > 0.0)
                appendCsvNumber(text, figure.outOf);
            text += ',';
            if (figure.difference)
                text += judgementName(figure.judgement);
            text += '\n';
        }
    return text;
}

std::string prioritiesToJson(const std::vector<PriorityFigures>& all, const priorities::RightDays& days,
                             const results::RunResult& result, const results::Question& question)
{
    Json list = Json::array();
    for (const PriorityFigures& priority : all) {
        Json figures = Json::array();
        for (const Figure& figure : priority.figures)
            figures.push_back(jsonOf(figure));
        list.push_back({{"priority", priorities::nameOf(priority.priority)}, {"figures", std::move(figures)}});
    }
    const auto share = [](const results::ValueList& values) {
        const auto summary = results::summarise(values);
        return summary ? jsonOf(*summary) : Json();
    };
    return jsonText({{"plan", result.planName},
                     {"scenario", result.scenarios[static_cast<std::size_t>(question.scenario)].name},
                     {"against", result.scenarios[static_cast<std::size_t>(question.against)].name},
                     {"year", result.financialYears[static_cast<std::size_t>(question.year)].label},
                     {"futures", result.replicationsDone},
                     {"checks", checksJson(result)},
                     {"days",
                      {{"right", share(days.right)},
                       {"notTheRightCare", share(days.care)},
                       {"notTheRightPerson", share(days.person)},
                       {"notTheRightPlace", share(days.place)},
                       {"notTheRightTime", share(days.time)}}},
                     {"priorities", std::move(list)}});
}

} // namespace homeward::exchange
