// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/place_text.h"

#include "core/model/lookup.h"
#include "core/model/node.h"

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
    {"effect/onward", QT_TRANSLATE_NOOP("wording", "onward routes of the people moved")},
    {"effect/priorities", QT_TRANSLATE_NOOP("wording", "order of the queue")},
    {"cost/oneOff", QT_TRANSLATE_NOOP("wording", "cost at the start")},
    {"cost/perYear", QT_TRANSLATE_NOOP("wording", "cost a year")},
    {"cost/doubleRunningMonths", QT_TRANSLATE_NOOP("wording", "number of months of double running")},
    {"cost/oneOffBudget", QT_TRANSLATE_NOOP("wording", "budget for the cost at the start")},
    {"cost/role", QT_TRANSLATE_NOOP("wording", "role of the staff")},
    {"budgets/inflation", QT_TRANSLATE_NOOP("wording", "inflation of the budget")},
    {"costs/pounds", QT_TRANSLATE_NOOP("wording", "price")},
    {"costs/step", QT_TRANSLATE_NOOP("wording", "number of units that open and close together")},
    {"costs/kind", QT_TRANSLATE_NOOP("wording", "kind of cost")},
    {"money/priceYear", QT_TRANSLATE_NOOP("wording", "price year of real terms")},
    {"money/generalInflation", QT_TRANSLATE_NOOP("wording", "general inflation")},
    {"money/discountRate", QT_TRANSLATE_NOOP("wording", "discount rate")},
    {"money/discountYear", QT_TRANSLATE_NOOP("wording", "year of discounting")},
    {"posts/year", QT_TRANSLATE_NOOP("wording", "year of the posts")},
    {"posts/posts", QT_TRANSLATE_NOOP("wording", "number of posts")},
    {"needs/perUnit", QT_TRANSLATE_NOOP("wording", "staff a unit of capacity")},
    {"needs/perUnitUsed", QT_TRANSLATE_NOOP("wording", "staff a unit in use")},
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
    {"listed/from", QT_TRANSLATE_NOOP("wording", "day of the listed arrivals")},
    {"listed/hour", QT_TRANSLATE_NOOP("wording", "time of the listed arrivals")},
    {"listed/people", QT_TRANSLATE_NOOP("wording", "number of people at a listed time")},
    {"listed/everyDays", QT_TRANSLATE_NOOP("wording", "number of days after which listed arrivals repeat")},
    {"listed/until", QT_TRANSLATE_NOOP("wording", "last day of the listed arrivals")},
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
    {"carePlace", QT_TRANSLATE_NOOP("wording", "place in national figures")},
    {"packageCap", QT_TRANSLATE_NOOP("wording", "cap on packages")},
    {"packageEnd", QT_TRANSLATE_NOOP("wording", "hours a week at the end of the stay")},
    {"pattern", QT_TRANSLATE_NOOP("wording", "shares of the capacity by day or hour")},
    {"pool", QT_TRANSLATE_NOOP("wording", "pool")},
    {"pools", QT_TRANSLATE_NOOP("wording", "pools")},
    {"priorityClass", QT_TRANSLATE_NOOP("wording", "class in the queue")},
    {"priorities", QT_TRANSLATE_NOOP("wording", "order of the queue")},
    {"ramp", QT_TRANSLATE_NOOP("wording", "growth of the effect")},
    {"sharedBy", QT_TRANSLATE_NOOP("wording", "areas that share the setting")},
    {"turnaround", QT_TRANSLATE_NOOP("wording", "turnaround between two people")},
    {"unitCost", QT_TRANSLATE_NOOP("wording", "cost of a unit")},
    {"area", QT_TRANSLATE_NOOP("wording", "area")},
    {"budget", QT_TRANSLATE_NOOP("wording", "budget")},
    {"budgets", QT_TRANSLATE_NOOP("wording", "budgets")},
    {"costs", QT_TRANSLATE_NOOP("wording", "costs")},
    {"money", QT_TRANSLATE_NOOP("wording", "money")},
    {"monthsToRecruit", QT_TRANSLATE_NOOP("wording", "number of months to recruit")},
    {"needs", QT_TRANSLATE_NOOP("wording", "staff that settings need")},
    {"posts", QT_TRANSLATE_NOOP("wording", "posts")},
    {"priceYear", QT_TRANSLATE_NOOP("wording", "price year")},
    {"staff", QT_TRANSLATE_NOOP("wording", "staff")},
    {"vacancies", QT_TRANSLATE_NOOP("wording", "share of posts that are vacant")},
    {"areas", QT_TRANSLATE_NOOP("wording", "areas")},
    {"begins", QT_TRANSLATE_NOOP("wording", "moment at which the delay begins")},
    {"capacity", QT_TRANSLATE_NOOP("wording", "capacity")},
    {"chance", QT_TRANSLATE_NOOP("wording", "chance of the delay")},
    {"changes", QT_TRANSLATE_NOOP("wording", "changes")},
    {"cohort", QT_TRANSLATE_NOOP("wording", "cohort")},
    {"cohorts", QT_TRANSLATE_NOOP("wording", "cohorts")},
    {"countPerYear", QT_TRANSLATE_NOOP("wording", "number of people a year")},
    {"dailyChance", QT_TRANSLATE_NOOP("wording", "daily chance of leaving the queue")},
    {"delays", QT_TRANSLATE_NOOP("wording", "process delays")},
    {"demand", QT_TRANSLATE_NOOP("wording", "demand")},
    {"destination", QT_TRANSLATE_NOOP("wording", "place for people who leave the queue")},
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
    {"scenario", QT_TRANSLATE_NOOP("wording", "scenario")},
    {"scenarios", QT_TRANSLATE_NOOP("wording", "scenarios")},
    {"setting", QT_TRANSLATE_NOOP("wording", "setting")},
    {"settings", QT_TRANSLATE_NOOP("wording", "settings")},
    {"sphere", QT_TRANSLATE_NOOP("wording", "sphere")},
    {"start", QT_TRANSLATE_NOOP("wording", "start date")},
    {"surgeLimit", QT_TRANSLATE_NOOP("wording", "surge limit")},
    {"to", QT_TRANSLATE_NOOP("wording", "place to go to")},
    {"table", QT_TRANSLATE_NOOP("wording", "table")},
    {"steps", QT_TRANSLATE_NOOP("wording", "capacity")},
    {"trendPerYear", QT_TRANSLATE_NOOP("wording", "trend a year")},
    {"hideBelow", QT_TRANSLATE_NOOP("wording", "lowest count that is shown")},
    {"hourFactors", QT_TRANSLATE_NOOP("wording", "factors of the hours of the day")},
    {"listed", QT_TRANSLATE_NOOP("wording", "listed arrivals")},
    {"wanted", QT_TRANSLATE_NOOP("wording", "target of the base year")},
    {"weekdayFactors", QT_TRANSLATE_NOOP("wording", "factors of the days of the week")},
});

bool isSource(const std::string& key) { return key.ends_with("ource"); }

/// What an item of the plan is called on the way to a field of it.
class ItemText {
public:
    ItemText(const model::Plan& plan, const Translate& say) : m_plan(plan), m_translate(say) { }

    /// Empty for what needs no name.
    [[nodiscard]] std::string of(const model::Node& node) const
    {
        if (const auto* setting = node.as<model::Setting>())
            return named(QT_TRANSLATE_NOOP("wording", "Setting %1"), setting->name);
        if (const auto* pool = node.as<model::Pool>())
            return named(QT_TRANSLATE_NOOP("wording", "Pool %1"), pool->name);
        if (const auto* input = node.as<model::UncertainInput>())
            return named(QT_TRANSLATE_NOOP("wording", "Range of %1"), input->name);
        if (const auto* budget = node.as<model::Budget>())
            return named(QT_TRANSLATE_NOOP("wording", "Budget %1"), budget->name);
        if (const auto* part = node.as<model::CostPart>())
            return named(QT_TRANSLATE_NOOP("wording", "Cost of %1"), placeName(part->setting.value));
        if (const auto* role = node.as<model::StaffRole>())
            return named(QT_TRANSLATE_NOOP("wording", "Staff, %1"), role->name);
        if (const auto* outcome = node.as<model::Outcome>())
            return named(QT_TRANSLATE_NOOP("wording", "Outcome %1"), outcome->name);
        if (const auto* cohort = node.as<model::Cohort>())
            return named(QT_TRANSLATE_NOOP("wording", "Cohort %1"), cohort->name);
        if (const auto* area = node.as<model::Area>())
            return named(QT_TRANSLATE_NOOP("wording", "Area %1"), area->name);
        if (const auto* scenario = node.as<model::Scenario>())
            return named(QT_TRANSLATE_NOOP("wording", "Scenario %1"), scenario->name);
        if (const auto* change = node.as<model::Change>())
            return named(QT_TRANSLATE_NOOP("wording", "change %1"), change->name);
        if (const auto* route = node.as<model::Route>())
            return named(QT_TRANSLATE_NOOP("wording", "route to %1"), placeName(route->to.value));
        if (node.as<model::RunSettings>())
            return m_translate(QT_TRANSLATE_NOOP("wording", "Run settings"));
        return ofArea(node);
    }

private:
    /// What goes by the name of something else.
    [[nodiscard]] std::string ofArea(const model::Node& node) const
    {
        if (const auto* step = node.as<model::PathwayStep>())
            return placeName(step->setting.value);
        if (const auto* step = node.as<model::AreaPathwayStep>())
            return placeName(step->setting.value);
        if (const auto* own = node.as<model::AreaSetting>())
            return placeName(own->setting.value);
        if (const auto* year = node.as<model::PopulationYear>())
            return std::to_string(year->year);
        if (const auto* need = node.as<model::StaffNeed>())
            return placeName(need->setting.value);
        if (const auto* year = node.as<model::StaffYear>())
            return std::to_string(year->year);
        if (const auto* row = node.as<model::StartInCare>())
            return placeName(row->setting.value) + ", " + cohortName(row->cohort);
        if (const auto* fit = node.as<model::AreaFit>())
            return named(QT_TRANSLATE_NOOP("wording", "Area %1"), areaName(fit->area));
        if (const auto* target = node.as<model::TargetFit>())
            return targetName(target->target);
        const auto* own = node.as<model::AreaCohort>();
        return own ? cohortName(own->cohort) : std::string();
    }

    [[nodiscard]] std::string named(const char* text, const std::string& name) const
    {
        return fill(m_translate(text), {name});
    }

    [[nodiscard]] std::string placeName(const std::string& id) const
    {
        if (const auto* setting = model::findById(m_plan.settings, model::SettingId{id}))
            return setting->name;
        const auto* outcome = model::findById(m_plan.outcomes, model::OutcomeId{id});
        return outcome ? outcome->name : id;
    }

    [[nodiscard]] std::string cohortName(const model::CohortId& id) const
    {
        const auto* cohort = model::findById(m_plan.cohorts, id);
        return cohort ? cohort->name : id.value;
    }

    [[nodiscard]] std::string areaName(const model::AreaId& id) const
    {
        const auto* area = model::findById(m_plan.areas, id);
        return area ? area->name : id.value;
    }

    [[nodiscard]] std::string targetName(const model::TargetId& id) const
    {
        const auto* target = model::findById(m_plan.calibration.targets, id);
        return target ? target->name : id.value;
    }

    const model::Plan& m_plan;
    const Translate& m_translate;
};

} // namespace

std::string fieldText(const std::string& path, const Translate& say)
{
    const std::vector<std::string> keys = model::keysOf(model::Path(path));
    if (keys.empty())
        return {};
    const std::string last = keys.back();
    const std::string two = keys.size() > 1 ? keys[keys.size() - 2] + "/" + last : last;
    if (isSource(last))
        return say(QT_TRANSLATE_NOOP("wording", "source"));
    for (const std::string& end : {two, last}) {
        for (const auto& [key, text] : fields)
            if (end == key)
                return say(text);
    }
    return last;
}

std::string placeText(const std::string& path, const model::Plan& plan, const Translate& say)
{
    const ItemText item(plan, say);
    std::string text;
    model::Node node = model::nodeOf(plan);
    bool endsAtItem = false;
    for (const std::string& step : model::Path(path).steps()) {
        const bool ofList = node.kind() == model::NodeKind::List;
        node = node.child(step);
        endsAtItem = node.leads() && ofList;
        if (!node.leads())
            break;
        const std::string name = item.of(node);
        text += (text.empty() || name.empty() ? "" : ", ") + name;
    }
    if (endsAtItem && !text.empty())
        return text;
    const std::string field = fieldText(path, say);
    return text.empty() ? sentence(field) : text + ", " + field;
}

} // namespace homeward::wording
