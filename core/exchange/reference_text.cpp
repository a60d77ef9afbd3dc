// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reference_text.h"
#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"

#include <initializer_list>

namespace homeward::exchange {

namespace {

using reference::BesideRow;
using reference::Figure;

/// The word of a status in files.
std::string_view statusWord(reference::Status status)
{
    switch (status) {
    case reference::Status::Published: return "published";
    case reference::Status::Derived: return "derived";
    case reference::Status::Imputed: return "imputed";
    case reference::Status::Illustrative: return "illustrative";
    }
    return "";
}

std::string sourceText(const Figure& figure)
{
    std::string text = figure.source->publisher + ", " + figure.source->title + ", " + figure.source->period;
    return figure.source->file.empty() ? text : text + " (" + figure.source->file + ")";
}

std::string numberText(const std::optional<Figure>& figure)
{
    std::string text;
    if (figure)
        appendCsvNumber(text, figure->value);
    return text;
}

nlohmann::ordered_json figureJson(const std::optional<Figure>& figure)
{
    if (!figure)
        return nullptr;
    return {{"value", figure->value},
            {"status", statusWord(figure->status)},
            {"source", sourceText(*figure)},
            {"how", figure->how}};
}

} // namespace

std::string referenceToCsv(const reference::Area& area, const std::vector<BesideRow>& rows)
{
    std::string text(byteOrderMark);
    text += "area_code,area,group,measure,title,age_band,year,unit,value,status,source,how,scotland,scotland_status,"
            "licence\n";
    for (const BesideRow& row : rows) {
        const auto add = [&text](std::string_view field) { text += csvText(field) + ","; };
        for (const std::string_view field :
             {std::string_view(area.code), std::string_view(area.name), std::string_view(row.measure->group),
              std::string_view(row.measure->id), std::string_view(row.measure->title), row.band, row.year,
              std::string_view(row.measure->unit)})
            add(field);
        text += numberText(row.area) + ",";
        add(row.area ? statusWord(row.area->status) : "");
        add(row.area ? sourceText(*row.area) : "");
        add(row.area ? row.area->how : "");
        text += numberText(row.scotland) + ",";
        add(row.scotland ? statusWord(row.scotland->status) : "");
        text += csvText(reference::licenceLine) + "\n";
    }
    return text;
}

std::string referenceToJson(const reference::Area& area, const std::vector<BesideRow>& rows)
{
    nlohmann::ordered_json figures = nlohmann::ordered_json::array();
    for (const BesideRow& row : rows)
        figures.push_back({{"group", row.measure->group},
                           {"measure", row.measure->id},
                           {"title", row.measure->title},
                           {"ageBand", row.band},
                           {"year", row.year},
                           {"unit", row.measure->unit},
                           {"area", figureJson(row.area)},
                           {"scotland", figureJson(row.scotland)}});
    return jsonText({{"area", {{"code", area.code}, {"name", area.name}}},
                     {"licence", reference::licenceLine},
                     {"figures", std::move(figures)}});
}

} // namespace homeward::exchange
