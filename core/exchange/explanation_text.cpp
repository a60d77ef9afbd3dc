// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/explanation_text.h"

#include "core/exchange/checks_json.h"
#include "core/exchange/comparison_text.h"
#include "core/exchange/json_text.h"
#include "core/exchange/summary_text.h"
#include "core/explain/explain.h"

namespace homeward::exchange {

namespace {

using explain::Axis;
using explain::Cause;
using explain::Explanation;
using explain::Part;
using explain::Piece;
using Json = nlohmann::ordered_json;
using exchange::jsonOf; // the overloads below would hide it

template <class Places> std::string nameAt(const Places& places, int place)
{
    return places[static_cast<std::size_t>(place)].name;
}

std::string nameOf(const results::RunResult& run, Axis axis, const Part& part)
{
    if (!part.name.empty())
        return part.name;
    if (part.piece != Piece::Place)
        return std::string(explain::nameOf(part.piece));
    switch (axis) {
    case Axis::Area: return nameAt(run.areas, part.place);
    case Axis::Cohort: return nameAt(run.cohorts, part.place);
    default: return nameAt(run.settings, part.place);
    }
}

Json jsonOf(const results::RunResult& run, Axis axis, const Part& part)
{
    Json json{{"name", nameOf(run, axis, part)}};
    if (axis == Axis::Flow && part.piece != Piece::Place && part.place >= 0)
        json["setting"] = nameAt(run.settings, part.place);
    if (part.piece == Piece::ChangeOfOther)
        json["takenOff"] = true;
    if (part.now)
        json["now"] = jsonOf(*part.now);
    if (part.then)
        json["then"] = jsonOf(*part.then);
    if (part.difference)
        json["difference"] = jsonOf(*part.difference);
    return json;
}

Json partingsJson(const results::RunResult& run, const Explanation& explanation)
{
    Json made = Json::array();
    for (const explain::Parting& parting : explanation.partings) {
        Json parts = Json::array();
        for (const Part& part : parting.parts)
            parts.push_back(jsonOf(run, parting.axis, part));
        made.push_back({{"by", explain::nameOf(parting.axis)}, {"parts", std::move(parts)}});
    }
    return made;
}

std::string_view nameOf(explain::ReasonKind kind)
{
    switch (kind) {
    case explain::ReasonKind::NothingToCompare: return "nothing to compare";
    case explain::ReasonKind::Same: return "same";
    case explain::ReasonKind::CannotTell: return "cannot tell";
    case explain::ReasonKind::OneFuture: return "one future";
    case explain::ReasonKind::UnequalYears: return "unequal years";
    case explain::ReasonKind::Because: break;
    }
    return "because";
}

Json reasonJson(const results::RunResult& run, const explain::Reason& reason, const std::string& sentence)
{
    Json json{{"kind", nameOf(reason.kind)}, {"sentence", sentence}};
    const auto add = [&](const char* key, const std::optional<Cause>& cause) {
        if (cause)
            json[key] = {{"by", explain::nameOf(cause->axis)}, {"part", jsonOf(run, cause->axis, cause->part)}};
    };
    add("first", reason.first);
    add("second", reason.second);
    add("opposing", reason.opposing);
    add("place", reason.place);
    add("change", reason.change);
    return json;
}

Json groundsJson(const Explanation& explanation, const std::vector<std::string>& names)
{
    Json made = Json::array();
    for (std::size_t i = 0; i < explanation.grounds.size(); ++i) {
        const explain::Ground& ground = explanation.grounds[i];
        const assumptions::Assumption& one = ground.assumption;
        Json json{{"name", i < names.size() ? names[i] : std::string()},
                  {"path", one.path.text()},
                  {"kind", assumptions::wordOf(one.kind)},
                  {"sureness", assumptions::wordOf(one.sureness)},
                  {"source", one.sourceTitle},
                  {"year", one.year},
                  {"near", ground.near}};
        if (ground.swing)
            json["swing"] = jsonOf(*ground.swing);
        made.push_back(std::move(json));
    }
    return made;
}

Json changeJson(const results::RunResult& run, const results::HeadlineChange& change)
{
    return {{"scenario", nameAt(run.scenarios, change.with.scenario)},
            {"year", run.financialYears[static_cast<std::size_t>(change.with.year)].label},
            {"then", jsonOf(change.then)},
            {"difference", jsonOf(change.difference)},
            {"judgement", judgementName(change.judgement)}};
}

} // namespace

std::string explanationToJson(const results::RunResult& run, const Explanation& explanation,
                              const ExplanationWords& words)
{
    const results::Question& question = explanation.question;
    Json json{{"plan", run.planName},
              {"figure", explain::nameOf(explanation.figure)},
              {"definition", words.definition},
              {"scenario", nameAt(run.scenarios, question.scenario)},
              {"year", run.financialYears[static_cast<std::size_t>(question.year)].label},
              {"futures", run.replicationsDone},
              {"seed", run.seed},
              {"program", run.programVersion},
              {"checks", checksJson(run)},
              {"now", jsonOf(explanation.now)}};
    if (explanation.change)
        json["against"] = changeJson(run, *explanation.change);
    json["reason"] = reasonJson(run, explanation.reason, words.reason);
    json["madeOf"] = partingsJson(run, explanation);
    json["restsOn"] = groundsJson(explanation, words.grounds);
    json["rankedByRanges"] = explanation.groundsAreRanked;
    return jsonText(json);
}

} // namespace homeward::exchange
