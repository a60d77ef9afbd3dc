// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/risk_choice.h"

#include "ui/papers/parts.h"
#include "ui/papers/risk_studies.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace homeward::papers {

namespace {

constexpr std::string_view table = "least";

/// The marks that part an id are written as %25 and %3B.
std::string escaped(std::string_view text)
{
    std::string made;
    for (const char letter : text)
        if (letter == '%')
            made += "%25";
        else if (letter == ';')
            made += "%3B";
        else
            made += letter;
    return made;
}

std::string unescaped(std::string_view text)
{
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view three = text.substr(i, 3);
        if (three == "%25" || three == "%3B") {
            made += three == "%25" ? '%' : ';';
            i += 2;
        } else {
            made += text[i];
        }
    }
    return made;
}

std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::string(text.data(), end) : std::string();
}

void take(RiskChoice& choice, std::string_view field)
{
    const std::size_t equals = field.find('=');
    if (equals == std::string_view::npos)
        return;
    const std::string_view name = field.substr(0, equals);
    const std::string value = unescaped(field.substr(equals + 1));
    if (name == "figure")
        choice.figure = value;
    else if (name == "setting")
        choice.setting = model::SettingId{value};
    else if (name == "area")
        choice.area = model::AreaId{value};
    if (name != "below")
        return;
    double below = 0.0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), below);
    if (error == std::errc() && end == value.data() + value.size())
        choice.below = below;
}

auto placeIn(const std::vector<std::string>& tables)
{
    return std::ranges::find_if(tables, [](const std::string& id) { return nameOf(id) == table; });
}

} // namespace

std::string_view nameOf(std::string_view id) { return id.substr(0, id.find(':')); }

std::string riskTableId(const RiskChoice& choice)
{
    std::string id;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty())
            id.append(id.empty() ? ":" : ";").append(name).append("=").append(escaped(value));
    };
    add("figure", choice.figure);
    add("setting", choice.setting.value);
    add("area", choice.area.value);
    add("below", choice.below ? numberText(*choice.below) : std::string());
    return std::string(table) + id;
}

RiskChoice readRiskChoice(std::string_view tableId)
{
    RiskChoice choice;
    const std::size_t colon = tableId.find(':');
    if (nameOf(tableId) != table || colon == std::string_view::npos)
        return choice;
    std::string_view rest = tableId.substr(colon + 1);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        take(choice, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return choice;
}

RiskChoice riskChoiceOf(const model::Paper& paper)
{
    const auto part = std::ranges::find_if(paper.parts, showsRisks);
    if (part == paper.parts.end())
        return {};
    const auto tables = tablesOf(*part);
    const auto found = placeIn(tables);
    return found == tables.end() ? RiskChoice{} : readRiskChoice(*found);
}

bool setRiskChoice(model::Paper& paper, const RiskChoice& choice)
{
    auto part = std::ranges::find_if(paper.parts, showsRisks);
    if (part == paper.parts.end())
        part = std::ranges::find(paper.parts, model::PaperPartKind::Risks, &model::PaperPart::kind);
    if (part == paper.parts.end())
        return false;
    const auto tables = tablesOf(*part);
    const auto place = placeIn(tables) - tables.begin();
    std::vector<model::PaperTableId> chosen;
    for (const std::string& id : tables)
        chosen.push_back(model::PaperTableId{id});
    if (placeIn(tables) == tables.end())
        chosen.emplace_back();
    chosen[static_cast<std::size_t>(place)] = model::PaperTableId{riskTableId(choice)};
    part->tables = std::move(chosen);
    return true;
}

} // namespace homeward::papers
