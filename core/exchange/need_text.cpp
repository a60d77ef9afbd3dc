// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/need_text.h"

#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"
#include "core/model/lookup.h"
#include "core/need/fullness.h"

#include <array>

namespace homeward::exchange {

namespace {

struct Days {
    int first = 0;
    int end = 0;
};

Days daysOf(const base::Period& period)
{
    return {static_cast<int>(period.firstSecond / base::secondsPerDay),
            static_cast<int>(period.endSecond / base::secondsPerDay)};
}

/// Writes the figures of one setting.
class SettingRows {
public:
    SettingRows(const NeedOfArea& area, int setting, double chance, const std::function<void(const NeedRow&)>& visit)
        : m_area(area),
          m_setting(setting),
          m_chance(chance),
          m_visit(visit)
    {
        const model::Plan& plan = area.request.plan;
        m_row.scenario = findById(plan.scenarios, area.request.scenario)->name;
        m_row.area = findById(plan.areas, area.request.area)->name;
        m_row.setting = plan.settings[static_cast<std::size_t>(setting)].name;
    }

    void addMeans(const base::Period& period)
    {
        const auto [first, end] = daysOf(period);
        double people = 0.0;
        double units = 0.0;
        double starts = 0.0;
        for (int day = first; day < end; ++day) {
            people += m_area.need.people(m_setting, day);
            units += m_area.need.units(m_setting, day);
            starts += m_area.need.starts(m_setting, day);
        }
        m_row.period = period.label;
        add("people_needed", people / (end - first));
        add("units_needed", units / (end - first));
        add("starts", starts);
    }

    void addFullness(const base::Period& year)
    {
        const auto [first, end] = daysOf(year);
        const need::Fullness full = fullnessOf(m_area.request, m_area.need, m_setting, first, end);
        m_row.period = year.label;
        if (full.available)
            add("units_available", *full.available);
        if (const auto found = full.chanceFull())
            add("chance_full", *found);
        add("units_for_chance", full.unitsFor(m_chance));
    }

private:
    void add(std::string_view measure, double value)
    {
        m_row.measure = measure;
        m_row.value = value;
        m_visit(m_row);
    }

    const NeedOfArea& m_area;
    int m_setting;
    double m_chance;
    const std::function<void(const NeedRow&)>& m_visit;
    NeedRow m_row;
};

constexpr std::array<std::string_view, 5> textColumns{"scenario", "area", "setting", "measure", "period"};

std::array<std::string_view, 5> textsOf(const NeedRow& row)
{
    return {row.scenario, row.area, row.setting, row.measure, row.period};
}

} // namespace

void eachRow(const NeedOfArea& area, double chance, const std::function<void(const NeedRow&)>& visit)
{
    const model::Plan& plan = area.request.plan;
    const auto months = base::monthsFrom(plan.start, plan.run.years);
    const auto years = base::financialYearsFrom(plan.start, plan.run.years);
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        SettingRows rows(area, static_cast<int>(s), chance, visit);
        for (const base::Period& month : months)
            rows.addMeans(month);
        for (const base::Period& year : years) {
            rows.addMeans(year);
            rows.addFullness(year);
        }
    }
}

std::string needToJson(const std::vector<NeedOfArea>& areas, double chance)
{
    nlohmann::ordered_json json{{"plan", areas.empty() ? std::string() : areas.front().request.plan.name},
                                {"chance", chance},
                                {"results", nlohmann::ordered_json::array()}};
    std::string text = jsonText(json);
    text.resize(text.find_last_of('['));
    text += '[';
    const char* separator = "\n";
    for (const NeedOfArea& area : areas)
        eachRow(area, chance, [&](const NeedRow& row) {
            text.append(separator).append("    {");
            const auto texts = textsOf(row);
            for (std::size_t i = 0; i < texts.size(); ++i)
                text.append("\"")
                    .append(textColumns[i])
                    .append("\": ")
                    .append(compactJsonText(std::string(texts[i])))
                    .append(", ");
            text += "\"value\": ";
            appendCsvNumber(text, row.value);
            text += '}';
            separator = ",\n";
        });
    return text + "\n  ]\n}\n";
}

std::string needToCsv(const std::vector<NeedOfArea>& areas, double chance)
{
    std::string text;
    for (const std::string_view column : textColumns)
        text.append(column).append(",");
    text += "value\n";
    for (const NeedOfArea& area : areas)
        eachRow(area, chance, [&](const NeedRow& row) {
            for (const std::string_view part : textsOf(row))
                text.append(csvText(part)).append(",");
            appendCsvNumber(text, row.value);
            text += '\n';
        });
    return text;
}

} // namespace homeward::exchange
