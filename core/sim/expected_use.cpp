// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/expected_use.h"

#include <algorithm>
#include <numeric>

namespace homeward::sim {

namespace {

using Values = std::vector<double>;

/// Mean people and mean units of a setting, by period.
struct Means {
    Values people;
    Values units;
};

Means meansOver(const std::vector<base::Period>& periods, const need::NeedResult& need, int setting)
{
    Means means;
    for (const base::Period& period : periods) {
        const auto first = static_cast<int>(period.firstSecond / base::secondsPerDay);
        const auto end = static_cast<int>(period.endSecond / base::secondsPerDay);
        double people = 0.0;
        double units = 0.0;
        for (int day = first; day < end; ++day) {
            people += need.people(setting, day);
            units += need.units(setting, day);
        }
        means.people.push_back(people / (end - first));
        means.units.push_back(units / (end - first));
    }
    return means;
}

/// Units a person by period; a period in which nobody is expected gets the mean of the others.
Values unitsPerPerson(const Means& means)
{
    constexpr double nobody = 1e-6;
    const double people = std::accumulate(means.people.begin(), means.people.end(), 0.0);
    const double units = std::accumulate(means.units.begin(), means.units.end(), 0.0);
    Values each;
    for (std::size_t p = 0; p < means.people.size() && people > nobody; ++p)
        each.push_back(means.people[p] > nobody ? means.units[p] / means.people[p] : units / people);
    return each;
}

} // namespace

ExpectedUse::ExpectedUse(const model::Plan& plan, const model::Scenario& scenario,
                         const std::vector<const model::Area*>& areas, const Compiled& model)
    : m_plan(plan),
      m_model(model)
{
    const bool sharing = model.areas > 1;
    if (!sharing && std::ranges::none_of(plan.settings, &model::Setting::countedInHours))
        return;
    for (const model::Area* area : areas)
        m_needs.push_back(need::need({plan, scenario.id, area->id, 1}).value());
}

std::vector<int> ExpectedUse::areasSharing(int area, int planSetting) const
{
    std::vector<int> sharing;
    for (int other = 0; other < m_model.areas; ++other)
        if (settingOf(other, planSetting) == settingOf(area, planSetting))
            sharing.push_back(other);
    return sharing;
}

std::vector<double> ExpectedUse::unitsParts() const
{
    if (m_model.areas == 1)
        return {};
    const std::size_t months = m_model.months.size();
    std::vector<double> parts(m_model.settingOfRow.size() * months, 1.0);
    for (int s = 0; s < m_model.planSettings; ++s)
        for (int area = 0; area < m_model.areas; ++area) {
            const std::vector<int> sharing = areasSharing(area, s);
            if (sharing.size() == 1 || sharing.front() != area)
                continue;
            std::vector<Values> units;
            for (const int one : sharing)
                units.push_back(meansOver(m_model.months, m_needs[static_cast<std::size_t>(one)], s).units);
            for (std::size_t month = 0; month < months; ++month) {
                double all = 0.0;
                for (const Values& own : units)
                    all += own[month];
                for (std::size_t i = 0; i < sharing.size(); ++i)
                    parts[static_cast<std::size_t>(sharing[i] * m_model.planSettings + s) * months + month] =
                        all > 0.0 ? units[i][month] / all : 1.0 / static_cast<double>(sharing.size());
            }
        }
    return parts;
}

results::HoursPerPerson ExpectedUse::hoursPerPerson(int area, int setting) const
{
    if (!m_plan.settings[static_cast<std::size_t>(setting)].countedInHours)
        return {};
    const need::NeedResult& need = m_needs[static_cast<std::size_t>(area)];
    return {unitsPerPerson(meansOver(m_model.months, need, setting)),
            unitsPerPerson(meansOver(m_model.years, need, setting))};
}

} // namespace homeward::sim
