// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/cohorts.h"

#include "core/model/lookup.h"
#include "core/tables/own_values.h"

namespace homeward::imports {

namespace {

/// The band of the plan that holds the ages.
std::optional<model::AgeBandId> bandOf(const model::Plan& plan, const Ages& wanted)
{
    for (const model::AgeBand& band : plan.ageBands) {
        auto ages = agesIn(band.name);
        if (!ages)
            ages = agesIn(band.id.value);
        if (ages && ages->first <= wanted.first && wanted.last <= ages->last)
            return band.id;
    }
    return std::nullopt;
}

} // namespace

std::optional<Group> groupOf(Rows& rows, std::size_t row)
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
    const Column* const age = columnWith(rows.columns(), Role::Age);
    if (!age || rows.text(row, age).empty())
        return Group{};
    const auto ages = rows.ages(row, *age);
    if (!ages)
        return std::nullopt;
    if (ages->isAll())
        return Group{};
    const auto band = bandOf(rows.plan(), *ages);
    if (!band) {
        std::string bands;
        for (const model::AgeBand& each : rows.plan().ageBands)
            bands += (bands.empty() ? "" : ", ") + each.name;
        // People younger than all that the plan is for are no fault of the file.
        rows.add(ages->last < 18 ? FindingKind::Missing : FindingKind::NotAnAge, row, *age, bands);
        return std::nullopt;
    }
    return Group{{}, *band};
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

} // namespace homeward::imports
