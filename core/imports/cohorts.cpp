// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/cohorts.h"

#include "core/model/lookup.h"
#include "core/tables/own_values.h"

namespace homeward::imports {

namespace {

/// The band of the plan that holds the ages.
std::optional<model::AgeBandId> bandOf(const model::Plan& plan, const Ages& wanted)
{
    for (const model::AgeBand& band : plan.ageBands)
        if (const auto ages = agesOf(plan, band.id); ages && ages->first <= wanted.first && wanted.last <= ages->last)
            return band.id;
    return std::nullopt;
}

/// The group of a row's ages; none, with a finding, where the plan has no such ages.
std::optional<Group> groupOfAges(Rows& rows, const Ages& ages, const Finding& where)
{
    if (ages.isAll())
        return Group{};
    if (const auto band = bandOf(rows.plan(), ages))
        return Group{{}, *band};
    Finding finding = where;
    // Rows of people too young for the plan are not an error of the file.
    finding.kind = ages.last < 18 ? FindingKind::Missing : FindingKind::NotAnAge;
    for (const model::AgeBand& each : rows.plan().ageBands)
        finding.expected += (finding.expected.empty() ? "" : ", ") + each.name;
    rows.findings().add(std::move(finding));
    return std::nullopt;
}

} // namespace

std::optional<Ages> agesOf(const model::Plan& plan, const model::AgeBandId& band)
{
    const model::AgeBand* const found = model::findById(plan.ageBands, band);
    auto ages = found ? agesIn(found->name) : std::nullopt;
    return ages || !found ? ages : agesIn(found->id.value);
}

std::optional<Group> groupOf(Rows& rows, std::size_t row, const Column* value)
{
    const Column* const cohort = columnWith(rows.columns(), Role::Cohort);
    if (const std::string name = rows.text(row, cohort); !name.empty()) {
        const model::Cohort* const found = cohortNamed(rows.plan(), name);
        if (found || isTotalWord(name))
            return found ? Group{found->id, {}} : Group{};
        std::vector<std::string> names;
        for (const model::Cohort& each : rows.plan().cohorts)
            names.push_back(each.name);
        rows.add(FindingKind::UnknownCohort, row, *cohort, {}, nearestNames(names, name));
        return std::nullopt;
    }
    if (const model::Cohort* const named = value ? cohortNamed(rows.plan(), value->heading) : nullptr)
        return Group{named->id, {}};
    if (value && value->ages)
        return groupOfAges(rows, *value->ages,
                           {FindingKind::NotAnAge, rows.sheet().name(), rows.sheet().number(rows.layout().headerRow),
                            sheets::columnName(value->column), value->heading, value->heading});
    const Column* const age = columnWith(rows.columns(), Role::Age);
    if (!age || rows.text(row, age).empty())
        return Group{};
    const auto ages = rows.ages(row, *age);
    return ages ? groupOfAges(rows, *ages,
                              {FindingKind::NotAnAge, rows.sheet().name(), rows.sheet().number(row),
                               sheets::columnName(age->column), age->heading, rows.text(row, age)})
                : std::nullopt;
}

std::string nameOf(const model::Plan& plan, const model::SettingId& setting)
{
    const auto* const found = model::findById(plan.settings, setting);
    return found ? found->name : setting.value;
}

std::vector<model::CohortId> cohortsOf(const model::Plan& plan, const Group& group, const model::SettingId& setting)
{
    std::vector<model::CohortId> found;
    for (const model::Cohort& cohort : plan.cohorts) {
        const bool fits =
            (group.cohort.empty() || cohort.id == group.cohort) && (group.band.empty() || cohort.ageBand == group.band);
        if (fits && tables::planStep(cohort, setting))
            found.push_back(cohort.id);
    }
    return found;
}

std::vector<model::CohortId> cohortsGiven(Rows& rows, const Group& group, const model::SettingId& setting,
                                          std::string_view what)
{
    std::vector<model::CohortId> found = cohortsOf(rows.plan(), group, setting);
    if (group == Group{} && found.size() > 1)
        rows.say(FindingKind::GroupsAlike, nameOf(rows.plan(), setting), std::string(what));
    return found;
}

} // namespace homeward::imports
