// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/list_tables.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"
#include "core/tables/list_table.h"
#include "core/tables/own_values.h"

#include <algorithm>

namespace homeward::tables {

using model::Path;
using model::Plan;
using model::Value;

namespace {

namespace ranges = validation::ranges;

using Made = std::shared_ptr<const TableView>;
using Record = Value::Record;

Made made(std::string id, ListTable::ShapeOf shapeOf)
{
    return std::make_shared<ListTable>(std::move(id), std::move(shapeOf));
}

Column choice(std::string id, std::vector<Choice> choices)
{
    return {std::move(id), CellKind::Choice, {}, std::move(choices)};
}

std::vector<Choice> yesOrNo() { return {{"yes"}, {"no"}}; }

std::vector<Choice> cohortChoices(const Plan& plan)
{
    std::vector<Choice> cohorts;
    for (const model::Cohort& cohort : plan.cohorts)
        cohorts.push_back({cohort.id.value, cohort.name});
    return cohorts;
}

/// The id of the first item; empty where the list is empty.
template <class List> std::string firstId(const List& list)
{
    return list.empty() ? std::string() : list.front().id.value;
}

/// Adds the limits of queue and surge, and what happens past them, for people from settings or from outside.
void addLimits(std::vector<ListColumn>& columns, const Plan& plan, const std::string& rule, const std::string& suffix)
{
    auto words = wordChoices<model::FullRuleKind>();
    std::erase_if(words, [](const Choice& each) { return each.word == "surge"; });
    columns.push_back({{"surgeLimit" + suffix, CellKind::Share, ranges::surge}, rule + "/surgeLimit"});
    columns.push_back({{"queueLimit" + suffix, CellKind::Whole, ranges::queue}, rule + "/queueLimit"});
    columns.push_back({choice("fallback" + suffix, std::move(words)), rule + "/fallback"});
    columns.push_back({choice("divertTo" + suffix, settingChoices(plan)), rule + "/divertTo"});
}

} // namespace

Made roomOverTime(model::SettingId setting, model::AreaId areaId)
{
    return made("roomOverTime", [setting, areaId](const Plan& plan) {
        const model::Area* const area = model::findById(plan.areas, areaId);
        const auto isOwn = [&](const model::AreaSetting& each) { return each.setting == setting && each.capacity; };
        const bool own = area && std::ranges::any_of(area->settings, isOwn);
        const Path path = own ? edit::pathOf(areaId, setting) : Path() / "settings" / setting;
        return ListShape{path / "capacity" / "steps",
                         {{{"from", CellKind::Date}, "from"}, {{"units", CellKind::Number, ranges::units}, "units"}},
                         Value(Record{{"from", plan.start.iso()}, {"units", 0.0}})};
    });
}

Made queueExitsTable(model::SettingId setting)
{
    return made("queueExits", [setting](const Plan& plan) {
        return ListShape{Path() / "settings" / setting / "queueExits",
                         {{choice("who", wordChoices<model::QueueMembers>()), "who"},
                          {{"dailyChance", CellKind::Share, {0.0, 0.999, 0.0, 1.0}}, "dailyChance"},
                          {{"longestWaitDays", CellKind::Number, ranges::longestWait}, "longestWaitDays"},
                          {choice("destination", placeChoices(plan)), "destination"},
                          {choice("source", sourceChoices(plan)), "source"}},
                         Value(Record{{"who", "both"}, {"dailyChance", 0.0}, {"destination", firstId(plan.outcomes)}})};
    });
}

Made prioritiesTable(model::SettingId setting)
{
    return made("priorities", [setting](const Plan& plan) {
        return ListShape{Path() / "settings" / setting / "priorities",
                         {{choice("where", wordChoices<model::WaitingPlace>()), "where"},
                          {choice("setting", settingChoices(plan)), "setting"},
                          {choice("cohort", cohortChoices(plan)), "cohort"},
                          {{"priorityClass", CellKind::Whole, {1.0, 100.0, 1.0, 20.0}}, "priorityClass"}},
                         Value(Record{{"where", "anywhere"}, {"priorityClass", 1}})};
    });
}

Made settingRulesTable()
{
    return made("settingRules", [](const Plan& plan) {
        std::vector<ListColumn> columns{{choice("sphere", wordChoices<model::Sphere>()), "sphere"},
                                        {choice("countedInHours", yesOrNo()), "countedInHours"}};
        addLimits(columns, plan, "fromSettings", "");
        addLimits(columns, plan, "fromOutside", "Outside");
        columns.push_back({choice("smallerMayPass", yesOrNo()), "smallerMayPass"});
        columns.push_back({{"packageCap", CellKind::Number, ranges::hours}, "packageCap"});
        columns.push_back({{"turnaround", CellKind::Number, ranges::days}, "turnaround"});
        columns.push_back({choice("carePlace", wordChoices<model::CarePlace>()), "carePlace"});
        columns.push_back({{"budget", CellKind::Text}, "unitCost/budget"});
        columns.push_back({{"priceYear", CellKind::Text}, "unitCost/priceYear"});
        return ListShape{Path() / "settings", std::move(columns)};
    });
}

Made outcomesTable()
{
    return made("outcomes", [](const Plan&) {
        return ListShape{
            Path() / "outcomes",
            {{choice("outcomeSphere", wordChoices<model::Sphere>()), "sphere"}, {choice("death", yesOrNo()), "death"}}};
    });
}

Made listedTimesTable(model::CohortId cohort)
{
    return made("listed", [cohort](const Plan& plan) {
        return ListShape{Path() / "cohorts" / cohort / "demand" / "listed",
                         {{{"listedFrom", CellKind::Date}, "from"},
                          {{"hour", CellKind::Number, {0.0, 23.999, 0.0, 24.0}}, "hour"},
                          {{"listedPeople", CellKind::Whole, ranges::listedAtOnce}, "people"},
                          {{"everyDays", CellKind::Whole, ranges::daysApart}, "everyDays"},
                          {{"until", CellKind::Date}, "until"}},
                         Value(Record{{"from", plan.start.iso()}})};
    });
}

Made waysOnTable(model::CohortId cohort, model::SettingId setting, model::AreaId areaId)
{
    return made("waysOn", [cohort, setting, areaId](const Plan& plan) {
        const model::Area* const area = model::findById(plan.areas, areaId);
        const model::AreaPathwayStep* const own = area ? ownStep(*area, cohort, setting) : nullptr;
        const Path base = own && !own->routes.empty() ? edit::pathOf(areaId) : Path();
        return ListShape{base / "cohorts" / cohort / "pathway" / setting / "routes",
                         {{choice("way", placeChoices(plan)), "to"},
                          {{"share", CellKind::Share, {0.0, 1.0, 0.0, 1.0}}, "probability"},
                          {{"ownStay", CellKind::Number, ranges::days}, "stay"},
                          {choice("becomes", cohortChoices(plan)), "becomes"},
                          {{"keepsPlaceDays", CellKind::Number, ranges::keptDays}, "keepsPlaceDays"}},
                         Value(Record{{"to", firstId(plan.outcomes)}, {"probability", 0.0}})};
    });
}

Made inCareTable(model::AreaId area)
{
    return made("inCare", [area](const Plan& plan) {
        return ListShape{
            edit::pathOf(area) / "dayOne" / "inCare",
            {{choice("group", cohortChoices(plan)), "cohort"},
             {choice("careSetting", settingChoices(plan)), "setting"},
             {{"startPeople", CellKind::Number, ranges::onDayOne}, "people"}},
            Value(Record{{"cohort", firstId(plan.cohorts)}, {"setting", firstId(plan.settings)}, {"people", 0.0}})};
    });
}

Made delayedTable(model::AreaId area)
{
    return made("delayed", [area](const Plan& plan) {
        return ListShape{edit::pathOf(area) / "dayOne" / "delayed",
                         {{choice("group", cohortChoices(plan)), "cohort"},
                          {choice("careSetting", settingChoices(plan)), "setting"},
                          {choice("waitsFor", placeChoices(plan)), "to"},
                          {choice("startReason", wordChoices<model::DelayReason>()), "reason"},
                          {{"startPeople", CellKind::Number, ranges::onDayOne}, "people"}},
                         Value(Record{{"cohort", firstId(plan.cohorts)},
                                      {"setting", firstId(plan.settings)},
                                      {"to", firstId(plan.outcomes)},
                                      {"people", 0.0}})};
    });
}

Made waitingTable(model::AreaId area)
{
    return made("waiting", [area](const Plan& plan) {
        return ListShape{
            edit::pathOf(area) / "dayOne" / "waiting",
            {{choice("group", cohortChoices(plan)), "cohort"},
             {choice("waitsFor", settingChoices(plan)), "to"},
             {{"startPeople", CellKind::Number, ranges::onDayOne}, "people"}},
            Value(Record{{"cohort", firstId(plan.cohorts)}, {"to", firstId(plan.settings)}, {"people", 0.0}})};
    });
}

Made unitsInUseTable(model::AreaId area)
{
    return made("unitsInUse", [area](const Plan& plan) {
        return ListShape{edit::pathOf(area) / "dayOne" / "unitsInUse",
                         {{choice("careSetting", settingChoices(plan)), "setting"},
                          {{"startUnits", CellKind::Number, ranges::units}, "units"}},
                         Value(Record{{"setting", firstId(plan.settings)}, {"units", 0.0}})};
    });
}

} // namespace homeward::tables
