// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/place_text.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace homeward::wording {

namespace {

/// Ends of paths, the longer before the shorter.
constexpr auto fields = std::to_array<std::pair<const char*, const char*>>({
    {"stay/mean", QT_TRANSLATE_NOOP("wording", "mean stay")},
    {"stay/sd", QT_TRANSLATE_NOOP("wording", "standard deviation of the stay")},
    {"stay/median", QT_TRANSLATE_NOOP("wording", "median stay")},
    {"stay/p90", QT_TRANSLATE_NOOP("wording", "90th centile of the stay")},
    {"stay/maximum", QT_TRANSLATE_NOOP("wording", "longest stay")},
    {"stay/bands", QT_TRANSLATE_NOOP("wording", "bands of stays")},
    {"stay/table", QT_TRANSLATE_NOOP("wording", "table of stays")},
    {"stay/family", QT_TRANSLATE_NOOP("wording", "shape of the stay")},
    {"package/mean", QT_TRANSLATE_NOOP("wording", "mean hours a week")},
    {"package/sd", QT_TRANSLATE_NOOP("wording", "standard deviation of the hours a week")},
    {"package/median", QT_TRANSLATE_NOOP("wording", "median hours a week")},
    {"package/p90", QT_TRANSLATE_NOOP("wording", "90th centile of the hours a week")},
    {"package/maximum", QT_TRANSLATE_NOOP("wording", "most hours a week")},
    {"package/bands", QT_TRANSLATE_NOOP("wording", "bands of hours a week")},
    {"package/table", QT_TRANSLATE_NOOP("wording", "table of hours a week")},
    {"duration/mean", QT_TRANSLATE_NOOP("wording", "mean length of the delay")},
    {"duration/sd", QT_TRANSLATE_NOOP("wording", "standard deviation of the delay")},
    {"duration/median", QT_TRANSLATE_NOOP("wording", "median length of the delay")},
    {"duration/p90", QT_TRANSLATE_NOOP("wording", "90th centile of the delay")},
    {"duration/maximum", QT_TRANSLATE_NOOP("wording", "longest delay")},
    {"duration/bands", QT_TRANSLATE_NOOP("wording", "bands of delays")},
    {"duration/table", QT_TRANSLATE_NOOP("wording", "table of delays")},
    {"ramp/months", QT_TRANSLATE_NOOP("wording", "number of months to full strength")},
    {"effect/factor", QT_TRANSLATE_NOOP("wording", "factor")},
    {"effect/share", QT_TRANSLATE_NOOP("wording", "share")},
    {"effect/value", QT_TRANSLATE_NOOP("wording", "size of the change")},
    {"effect/onward", QT_TRANSLATE_NOOP("wording", "onward routes of those who are moved")},
    {"effect/priorities", QT_TRANSLATE_NOOP("wording", "order of the queue")},
    {"cost/oneOff", QT_TRANSLATE_NOOP("wording", "cost at the start")},
    {"cost/perYear", QT_TRANSLATE_NOOP("wording", "cost a year")},
    {"cost/staff", QT_TRANSLATE_NOOP("wording", "number of staff")},
    {"bands/low", QT_TRANSLATE_NOOP("wording", "lower end of the band")},
    {"bands/high", QT_TRANSLATE_NOOP("wording", "upper end of the band")},
    {"bands/weight", QT_TRANSLATE_NOOP("wording", "weight of the band")},
    {"uncertainInputs/path", QT_TRANSLATE_NOOP("wording", "figure with a range")},
    {"uncertainInputs/low", QT_TRANSLATE_NOOP("wording", "low figure")},
    {"uncertainInputs/mostLikely", QT_TRANSLATE_NOOP("wording", "most likely figure")},
    {"uncertainInputs/high", QT_TRANSLATE_NOOP("wording", "high figure")},
    {"pools/settings", QT_TRANSLATE_NOOP("wording", "settings of the pool")},
    {"sharedBy/areas", QT_TRANSLATE_NOOP("wording", "areas that share the setting")},
    {"effect/at", QT_TRANSLATE_NOOP("wording", "setting that people leave")},
    {"effect/from", QT_TRANSLATE_NOOP("wording", "place that people are moved from")},
    {"effect/to", QT_TRANSLATE_NOOP("wording", "place that people are moved to")},
    {"effect/setting", QT_TRANSLATE_NOOP("wording", "setting")},
    {"run/years", QT_TRANSLATE_NOOP("wording", "number of years")},
    {"run/replications", QT_TRANSLATE_NOOP("wording", "number of futures")},
    {"run/runInDays", QT_TRANSLATE_NOOP("wording", "number of days before the start")},
    {"run/seed", QT_TRANSLATE_NOOP("wording", "seed")},
    {"steps/units", QT_TRANSLATE_NOOP("wording", "capacity")},
    {"steps/from", QT_TRANSLATE_NOOP("wording", "date of the capacity")},
    {"unitsInUse/units", QT_TRANSLATE_NOOP("wording", "hours in use on the first day")},
    {"inCare/people", QT_TRANSLATE_NOOP("wording", "number of people on the first day")},
    {"delayed/people", QT_TRANSLATE_NOOP("wording", "number of people delayed on the first day")},
    {"waiting/people", QT_TRANSLATE_NOOP("wording", "number of people waiting on the first day")},
    {"dayOne/delayed", QT_TRANSLATE_NOOP("wording", "people delayed on the first day")},
    {"population/people", QT_TRANSLATE_NOOP("wording", "population")},
    {"population/year", QT_TRANSLATE_NOOP("wording", "year of the population")},
    {"rates/per1000PerYear", QT_TRANSLATE_NOOP("wording", "rate per 1,000 people")},
    {"rates/band", QT_TRANSLATE_NOOP("wording", "age band")},
    {"entries/share", QT_TRANSLATE_NOOP("wording", "share of entries")},
    {"unitCost/perUnitDay", QT_TRANSLATE_NOOP("wording", "cost of a unit a day")},
    {"table/value", QT_TRANSLATE_NOOP("wording", "value in the table")},
    {"table/weight", QT_TRANSLATE_NOOP("wording", "weight in the table")},
    {"admitsOn", QT_TRANSLATE_NOOP("wording", "days on which people are taken in")},
    {"ageBand", QT_TRANSLATE_NOOP("wording", "age band")},
    {"ageBands", QT_TRANSLATE_NOOP("wording", "age bands")},
    {"becomes", QT_TRANSLATE_NOOP("wording", "cohort that people join")},
    {"calibratedFrom", QT_TRANSLATE_NOOP("wording", "first day of the calibrated year")},
    {"keepsPlaceDays", QT_TRANSLATE_NOOP("wording", "number of days for which a place is kept")},
    {"packageEnd", QT_TRANSLATE_NOOP("wording", "hours a week at the end of the stay")},
    {"pattern", QT_TRANSLATE_NOOP("wording", "shares of the capacity by day or hour")},
    {"pool", QT_TRANSLATE_NOOP("wording", "pool")},
    {"pools", QT_TRANSLATE_NOOP("wording", "pools")},
    {"priorityClass", QT_TRANSLATE_NOOP("wording", "class in the queue")},
    {"priorities", QT_TRANSLATE_NOOP("wording", "order of the queue")},
    {"ramp", QT_TRANSLATE_NOOP("wording", "growth of the effect")},
    {"sharedBy", QT_TRANSLATE_NOOP("wording", "areas that share the setting")},
    {"unitCost", QT_TRANSLATE_NOOP("wording", "cost of a unit")},
    {"areas", QT_TRANSLATE_NOOP("wording", "areas")},
    {"capacity", QT_TRANSLATE_NOOP("wording", "capacity")},
    {"chance", QT_TRANSLATE_NOOP("wording", "chance of the delay")},
    {"changes", QT_TRANSLATE_NOOP("wording", "changes")},
    {"cohort", QT_TRANSLATE_NOOP("wording", "cohort")},
    {"cohorts", QT_TRANSLATE_NOOP("wording", "cohorts")},
    {"countPerYear", QT_TRANSLATE_NOOP("wording", "number of people a year")},
    {"dailyChance", QT_TRANSLATE_NOOP("wording", "daily chance of leaving the queue")},
    {"delays", QT_TRANSLATE_NOOP("wording", "process delays")},
    {"demand", QT_TRANSLATE_NOOP("wording", "demand")},
    {"destination", QT_TRANSLATE_NOOP("wording", "place for those who leave the queue")},
    {"divertTo", QT_TRANSLATE_NOOP("wording", "setting to divert to")},
    {"effect", QT_TRANSLATE_NOOP("wording", "effect")},
    {"end", QT_TRANSLATE_NOOP("wording", "end date")},
    {"entries", QT_TRANSLATE_NOOP("wording", "entries")},
    {"fallback", QT_TRANSLATE_NOOP("wording", "rule past the limit")},
    {"id", QT_TRANSLATE_NOOP("wording", "id")},
    {"longestWaitDays", QT_TRANSLATE_NOOP("wording", "longest wait")},
    {"monthFactors", QT_TRANSLATE_NOOP("wording", "factors of the months")},
    {"name", QT_TRANSLATE_NOOP("wording", "name")},
    {"outcomes", QT_TRANSLATE_NOOP("wording", "outcomes")},
    {"package", QT_TRANSLATE_NOOP("wording", "hours a week that each person needs")},
    {"pathway", QT_TRANSLATE_NOOP("wording", "pathway")},
    {"population", QT_TRANSLATE_NOOP("wording", "population")},
    {"probability", QT_TRANSLATE_NOOP("wording", "probability of the route")},
    {"queueExits", QT_TRANSLATE_NOOP("wording", "ways out of the queue")},
    {"queueLimit", QT_TRANSLATE_NOOP("wording", "limit of the queue")},
    {"reason", QT_TRANSLATE_NOOP("wording", "reason of the delay")},
    {"routes", QT_TRANSLATE_NOOP("wording", "routes")},
    {"scenarios", QT_TRANSLATE_NOOP("wording", "scenarios")},
    {"setting", QT_TRANSLATE_NOOP("wording", "setting")},
    {"settings", QT_TRANSLATE_NOOP("wording", "settings")},
    {"start", QT_TRANSLATE_NOOP("wording", "start date")},
    {"surgeLimit", QT_TRANSLATE_NOOP("wording", "surge limit")},
    {"to", QT_TRANSLATE_NOOP("wording", "place to go to")},
    {"table", QT_TRANSLATE_NOOP("wording", "table")},
    {"steps", QT_TRANSLATE_NOOP("wording", "capacity")},
    {"trendPerYear", QT_TRANSLATE_NOOP("wording", "trend a year")},
    {"weekdayFactors", QT_TRANSLATE_NOOP("wording", "factors of the days of the week")},
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
        : m_parts(pathParts(path)),
          m_plan(plan),
          m_translate(translate)
    {
    }

    std::vector<std::string> names()
    {
        const std::string list = part(0);
        if (list == "settings")
            item(m_plan.settings, 1, QT_TRANSLATE_NOOP("wording", "Setting %1"),
                 [](const auto& setting) { return setting.name; });
        else if (list == "pools")
            item(m_plan.pools, 1, QT_TRANSLATE_NOOP("wording", "Pool %1"), [](const auto& pool) { return pool.name; });
        else if (list == "uncertainInputs")
            item(m_plan.uncertainInputs, 1, QT_TRANSLATE_NOOP("wording", "Range of %1"),
                 [](const auto& input) { return input.name; });
        else if (list == "outcomes")
            item(m_plan.outcomes, 1, QT_TRANSLATE_NOOP("wording", "Outcome %1"),
                 [](const auto& outcome) { return outcome.name; });
        else if (list == "cohorts")
            inCohort(item(m_plan.cohorts, 1, QT_TRANSLATE_NOOP("wording", "Cohort %1"),
                          [](const auto& cohort) { return cohort.name; }));
        else if (list == "areas")
            inArea(item(m_plan.areas, 1, QT_TRANSLATE_NOOP("wording", "Area %1"),
                        [](const auto& area) { return area.name; }));
        else if (list == "scenarios")
            inScenario(item(m_plan.scenarios, 1, QT_TRANSLATE_NOOP("wording", "Scenario %1"),
                            [](const auto& scenario) { return scenario.name; }));
        else if (list == "run")
            m_names.push_back(m_translate(QT_TRANSLATE_NOOP("wording", "Run settings")));
        return m_names;
    }

private:
    [[nodiscard]] std::string part(std::size_t index) const
    {
        return index < m_parts.size() ? m_parts[index] : std::string();
    }

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
            item(step->routes, at + 1, QT_TRANSLATE_NOOP("wording", "route to %1"),
                 [&](const auto& route) { return placeName(route.to.value); });
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
            item(scenario->changes, 3, QT_TRANSLATE_NOOP("wording", "change %1"),
                 [](const auto& change) { return change.name; });
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
        return translate(QT_TRANSLATE_NOOP("wording", "source"));
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
