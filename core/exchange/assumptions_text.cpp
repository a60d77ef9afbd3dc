// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/assumptions_text.h"

#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"

#include <array>
#include <optional>
#include <string_view>

namespace homeward::exchange {

namespace {

using assumptions::Assumption;
using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, assumptions::groupCount> groupWords{"people", "stays", "room", "money",
                                                                           "changes"};

std::string_view wordOf(assumptions::Group group) { return groupWords[static_cast<std::size_t>(group)]; }

void appendNumber(std::string& line, const std::optional<double>& value)
{
    line += ',';
    if (value)
        appendCsvNumber(line, *value);
}

std::string lineOf(const AssumptionLine& line)
{
    const Assumption& figure = line.figure;
    const auto& range = figure.range;
    std::string text = std::string(wordOf(figure.group)) + ',' + csvText(line.name);
    appendNumber(text, figure.value);
    appendNumber(text, figure.last);
    text += ',' + csvText(line.unit) + ',' + std::to_string(figure.figures);
    appendNumber(text, range ? std::optional(range->low) : std::nullopt);
    appendNumber(text, range ? std::optional(range->mostLikely) : std::nullopt);
    appendNumber(text, range ? std::optional(range->high) : std::nullopt);
    text += ',' + std::string(wordOf(figure.kind));
    for (const std::string* cell : {&figure.sourceTitle, &figure.publisher, &figure.year, &figure.owner})
        text += ',' + csvText(*cell);
    return text + ',' + std::string(wordOf(figure.sureness)) + ',' + csvText(line.usedBy) + ','
        + csvText(figure.path.text()) + '\n';
}

Json jsonOf(const AssumptionLine& line)
{
    const Assumption& figure = line.figure;
    Json json{{"group", wordOf(figure.group)}, {"name", line.name}, {"path", figure.path.text()}};
    if (figure.value)
        json["value"] = *figure.value;
    if (figure.last)
        json["last"] = *figure.last;
    if (!line.unit.empty())
        json["unit"] = line.unit;
    json["figures"] = figure.figures;
    if (figure.range)
        json["range"] = {
            {"low", figure.range->low}, {"mostLikely", figure.range->mostLikely}, {"high", figure.range->high}};
    json["kind"] = wordOf(figure.kind);
    json["source"] = figure.sourceTitle;
    json["publisher"] = figure.publisher;
    json["year"] = figure.year;
    json["owner"] = figure.owner;
    json["howSure"] = wordOf(figure.sureness);
    if (!line.usedBy.empty())
        json["usedBy"] = line.usedBy;
    return json;
}

} // namespace

std::string assumptionsToCsv(const std::vector<AssumptionLine>& lines)
{
    std::string text = "group,name,value,last,unit,figures,low,most_likely,high,kind,source,publisher,year,owner,"
                       "how_sure,used_by,path\n";
    for (const AssumptionLine& line : lines)
        text += lineOf(line);
    return text;
}

std::string assumptionsToJson(const std::string& planName, const std::vector<AssumptionLine>& lines)
{
    Json list = Json::array();
    for (const AssumptionLine& line : lines)
        list.push_back(jsonOf(line));
    return jsonText({{"plan", planName}, {"assumptions", std::move(list)}});
}

} // namespace homeward::exchange
