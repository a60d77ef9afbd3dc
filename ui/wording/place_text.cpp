// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/place_text.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <array>
#include <utility>

#define TEXT(text) QT_TRANSLATE_NOOP("wording", text)

namespace homeward::wording {

namespace {

/// Ends of paths, the longer before the shorter.
constexpr auto fields = std::to_array<std::pair<const char*, const char*>>({
    {"stay/mean", TEXT("mean stay")},
    {"stay/sd", TEXT("standard deviation of the stay")},
    {"stay/table", TEXT("table of stays")},
    {"stay/family", TEXT("shape of the stay")},
    {"package/mean", TEXT("mean hours a week")},
    {"package/sd", TEXT("standard deviation of the hours a week")},
    {"package/table", TEXT("table of hours a week")},
    {"duration/mean", TEXT("mean length of the delay")},
    {"duration/sd", TEXT("standard deviation of the delay")},
    {"duration/table", TEXT("table of delays")},
    {"ramp/months", TEXT("number of months to full strength")},
    {"effect/factor", TEXT("factor")},
    {"effect/share", TEXT("share")},
    {"effect/value", TEXT("change of capacity")},
    {"effect/at", TEXT("setting that people leave")},
    {"effect/from", TEXT("place that people are moved from")},
    {"effect/to", TEXT("place that people are moved to")},
    {"effect/setting", TEXT("setting")},
    {"run/years", TEXT("number of years")},
    {"run/replications", TEXT("number of futures")},
    {"run/runInDays", TEXT("number of days before the start")},
    {"run/seed", TEXT("seed")},
    {"steps/units", TEXT("capacity")},
    {"steps/from", TEXT("date of the capacity")},
    {"unitsInUse/units", TEXT("hours in use on the first day")},
    {"inCare/people", TEXT("number of people on the first day")},
    {"delayed/people", TEXT("number of people delayed on the first day")},
    {"waiting/people", TEXT("number of people waiting on the first day")},
    {"dayOne/delayed", TEXT("people delayed on the first day")},
    {"population/people", TEXT("population")},
    {"population/year", TEXT("year of the population")},
    {"rates/per1000PerYear", TEXT("rate per 1,000 people")},
    {"rates/band", TEXT("age band")},
    {"entries/share", TEXT("share of entries")},
    {"unitCost/perUnitDay", TEXT("cost of a unit a day")},
    {"table/value", TEXT("value in the table")},
    {"table/weight", TEXT("weight in the table")},
    {"ageBand", TEXT("age band")},
    {"ageBands", TEXT("age bands")},
    {"areas", TEXT("areas")},
    {"capacity", TEXT("capacity")},
    {"chance", TEXT("chance of the delay")},
    {"changes", TEXT("changes")},
    {"cohort", TEXT("cohort")},
    {"cohorts", TEXT("cohorts")},
    {"countPerYear", TEXT("number of people a year")},
    {"dailyChance", TEXT("daily chance of leaving the queue")},
    {"delays", TEXT("process delays")},
    {"demand", TEXT("demand")},
    {"destination", TEXT("place for those who leave the queue")},
    {"divertTo", TEXT("setting to divert to")},
    {"effect", TEXT("effect")},
    {"end", TEXT("end date")},
    {"entries", TEXT("entries")},
    {"fallback", TEXT("rule past the limit")},
    {"id", TEXT("id")},
    {"longestWaitDays", TEXT("longest wait")},
    {"monthFactors", TEXT("factors of the months")},
    {"name", TEXT("name")},
    {"outcomes", TEXT("outcomes")},
    {"package", TEXT("hours a week that each person needs")},
    {"pathway", TEXT("pathway")},
    {"population", TEXT("population")},
    {"probability", TEXT("probability of the route")},
    {"queueExits", TEXT("ways out of the queue")},
    {"queueLimit", TEXT("limit of the queue")},
    {"reason", TEXT("reason of the delay")},
    {"routes", TEXT("routes")},
    {"scenarios", TEXT("scenarios")},
    {"setting", TEXT("setting")},
    {"settings", TEXT("settings")},
    {"start", TEXT("start date")},
    {"surgeLimit", TEXT("surge limit")},
    {"to", TEXT("place to go to")},
    {"table", TEXT("table")},
    {"steps", TEXT("capacity")},
    {"trendPerYear", TEXT("trend a year")},
    {"weekdayFactors", TEXT("factors of the days of the week")},
});

bool isNumber(const std::string& part)
{
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
}

bool isSource(const std::string& key) { return key.ends_with("ource"); }

/// Walks down a path and keeps the names met on the way.
class Walk {
public:
    Walk(const std::string& path, const model::Plan& plan, const Translate& translate)
        : m_parts(pathParts(path)), m_plan(plan), m_translate(translate)
    {
    }

    std::vector<std::string> names()
    {
        const std::string list = part(0);
        if (list == "settings")
            item(m_plan.settings, 1, TEXT("Setting %1"), [](const auto& setting) { return setting.name; });
        else if (list == "outcomes")
            item(m_plan.outcomes, 1, TEXT("Outcome %1"), [](const auto& outcome) { return outcome.name; });
        else if (list == "cohorts")
            inCohort(item(m_plan.cohorts, 1, TEXT("Cohort %1"), [](const auto& cohort) { return cohort.name; }));
        else if (list == "areas")
            inArea(item(m_plan.areas, 1, TEXT("Area %1"), [](const auto& area) { return area.name; }));
        else if (list == "scenarios")
            inScenario(item(m_plan.scenarios, 1, TEXT("Scenario %1"), [](const auto& scenario) { return scenario.name; }));
        else if (list == "run")
            m_names.push_back(m_translate(TEXT("Run settings")));
        return m_names;
    }

private:
    [[nodiscard]] std::string part(std::size_t index) const { return index < m_parts.size() ? m_parts[index] : std::string(); }

    [[nodiscard]] std::string placeName(const std::string& id) const
    {
        if (const auto* setting = model::findById(m_plan.settings, model::SettingId{id}))
            return setting->name;
        const auto* outcome = model::findById(m_plan.outcomes, model::OutcomeId{id});
        return outcome ? outcome->name : id;
    }

    /// The item whose number stands at `at`, its name added in `text`; null where there is none.
    template <class List, class Name>
    const typename List::value_type* item(const List& list, std::size_t at, const char* text, Name name)
    {
        if (!isNumber(part(at)) || part(at).size() > 9)
            return nullptr;
        const auto index = static_cast<std::size_t>(std::stoul(part(at)));
        if (index >= list.size())
            return nullptr;
        m_names.push_back(fill(m_translate(text), {name(list[index])}));
        return &list[index];
    }

    template <class Step>
    void inStep(const Step* step, std::size_t at)
    {
        if (step && part(at) == "routes")
            item(step->routes, at + 1, TEXT("route to %1"), [&](const auto& route) { return placeName(route.to.value); });
    }

    template <class List>
    void inPathway(const List& pathway, std::size_t at)
    {
        inStep(item(pathway, at, "%1", [&](const auto& step) { return placeName(step.setting.value); }), at + 1);
    }

    void inCohort(const model::Cohort* cohort)
    {
        if (cohort && part(2) == "pathway")
            inPathway(cohort->pathway, 3);
    }

    [[nodiscard]] std::string cohortName(const model::CohortId& id) const
    {
        const auto* cohort = model::findById(m_plan.cohorts, id);
        return cohort ? cohort->name : id.value;
    }

    void inArea(const model::Area* area)
    {
        if (!area)
            return;
        if (part(2) == "settings")
            item(area->settings, 3, "%1", [&](const auto& own) { return placeName(own.setting.value); });
        if (part(2) == "population")
            item(area->population, 3, "%1", [](const auto& year) { return std::to_string(year.year); });
        if (part(2) == "cohorts") {
            const auto* own = item(area->cohorts, 3, "%1", [&](const auto& one) { return cohortName(one.cohort); });
            if (own && part(4) == "pathway")
                inPathway(own->pathway, 5);
        }
    }

    void inScenario(const model::Scenario* scenario)
    {
        if (scenario && part(2) == "changes")
            item(scenario->changes, 3, TEXT("change %1"), [](const auto& change) { return change.name; });
    }

    std::vector<std::string> m_parts;
    const model::Plan& m_plan;
    const Translate& m_translate;
    std::vector<std::string> m_names;
};

} // namespace

std::vector<std::string> pathParts(const std::string& path)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < path.size();) {
        const auto end = std::min(path.find('/', from + 1), path.size());
        parts.push_back(path.substr(from + 1, end - from - 1));
        from = end;
    }
    return parts;
}

std::string fieldText(const std::string& path, const Translate& translate)
{
    std::vector<std::string> keys = pathParts(path);
    std::erase_if(keys, isNumber);
    if (keys.empty())
        return {};
    const std::string last = keys.back();
    const std::string two = keys.size() > 1 ? keys[keys.size() - 2] + "/" + last : last;
    if (isSource(last))
        return translate(TEXT("source"));
    for (const std::string& end : {two, last}) {
        for (const auto& [key, text] : fields)
            if (end == key)
                return translate(text);
    }
    return last;
}

std::string placeText(const std::string& path, const model::Plan& plan, const Translate& translate)
{
    std::string text;
    for (const std::string& name : Walk(path, plan, translate).names())
        text += text.empty() ? name : ", " + name;
    const std::vector<std::string> parts = pathParts(path);
    const bool endsAtItem = parts.size() > 1 && isNumber(parts.back()) && !text.empty();
    if (endsAtItem)
        return text;
    const std::string field = fieldText(path, translate);
    return text.empty() ? sentence(field) : text + ", " + field;
}

} // namespace homeward::wording
