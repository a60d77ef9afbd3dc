// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/first_day.h"

#include "core/model/distribution.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

namespace {

/// Groups with fewer people are left out: they would occur once in a hundred thousand futures.
constexpr double fewest = 1e-5;

/// To a hundred-thousandth of a person, so that files stay readable.
double rounded(double people)
{
    constexpr double parts = 1e5;
    return std::round(people * parts) / parts;
}

bool counts(const model::CalibrationTarget& target, const model::CohortId& cohort)
{
    return target.cohorts.empty() || std::ranges::find(target.cohorts, cohort) != target.cohorts.end();
}

/// The share of the people, and of the units, expected by the equations that is there once queues have taken their
/// part.
class Present {
public:
    Present(const AreaProblem& problem, const Traffic& traffic)
        : m_settings(static_cast<std::size_t>(traffic.settings())),
          m_people(static_cast<std::size_t>(traffic.cohorts()) * m_settings, 1.0),
          m_units(m_settings, 1.0)
    {
        for (std::size_t t = 0; t < problem.shortfall.size(); ++t)
            if (const double aim = problem.aimOf(t); aim > 0.0 && problem.wanted[t])
                take(problem, problem.targets[t], *problem.wanted[t] / aim);
    }

    [[nodiscard]] double people(int cohort, int setting) const { return m_people[node(cohort, setting)]; }
    [[nodiscard]] double units(int setting) const { return m_units[static_cast<std::size_t>(setting)]; }

private:
    [[nodiscard]] std::size_t node(int cohort, int setting) const
    {
        return static_cast<std::size_t>(cohort) * m_settings + static_cast<std::size_t>(setting);
    }

    void take(const AreaProblem& problem, const model::CalibrationTarget& target, double share)
    {
        const bool ofPeople = target.measure == model::TargetMeasure::People;
        if (share == 1.0 || (!ofPeople && target.measure != model::TargetMeasure::Units))
            return;
        for (const model::SettingId& setting : target.settings) {
            const int s = model::indexById(problem.plan.settings, setting);
            if (s >= 0 && !ofPeople)
                m_units[static_cast<std::size_t>(s)] = share;
            for (int c = 0; c < static_cast<int>(problem.plan.cohorts.size()); ++c)
                if (s >= 0 && ofPeople && counts(target, problem.plan.cohorts[static_cast<std::size_t>(c)].id))
                    m_people[node(c, s)] = share;
        }
    }

    std::size_t m_settings;
    std::vector<double> m_people;
    std::vector<double> m_units;
};

class Writer {
public:
    Writer(const AreaProblem& problem, const Traffic& traffic, const PlaceWaits& waits)
        : m_plan(problem.plan),
          m_traffic(traffic),
          m_waits(waits),
          m_present(problem, traffic)
    {
    }

    model::DayOne write()
    {
        for (int s = 0; s < m_traffic.settings(); ++s)
            for (int c = 0; c < m_traffic.cohorts(); ++c)
                if (const double people = rounded(m_traffic.inStay(c, s) * m_present.people(c, s)); people >= fewest)
                    m_day.inCare.push_back({cohort(c), setting(s), people});
        for (const Traffic::Movers& movers : m_traffic.movers())
            addDelays(movers);
        for (const Traffic::Movers& movers : m_traffic.movers())
            if (movers.to >= 0 && movers.to != movers.setting)
                addDelayed(movers, std::nullopt, movers.people * wait(movers.to));
        for (int s = 0; s < m_traffic.settings(); ++s)
            for (int c = 0; c < m_traffic.cohorts(); ++c) {
                const double people = rounded(m_traffic.entriesTo(c, s) * wait(s) / Traffic::daysAYear);
                if (people >= fewest)
                    m_day.waiting.push_back({cohort(c), setting(s), people});
            }
        addHours();
        return std::move(m_day);
    }

private:
    [[nodiscard]] const model::CohortId& cohort(int c) const { return m_plan.cohorts[static_cast<std::size_t>(c)].id; }
    [[nodiscard]] const model::SettingId& setting(int s) const
    {
        return m_plan.settings[static_cast<std::size_t>(s)].id;
    }
    [[nodiscard]] double wait(int s) const { return m_waits[static_cast<std::size_t>(s)]; }

    void addDelays(const Traffic::Movers& movers)
    {
        for (const model::ProcessDelay& delay : movers.route->delays) {
            const auto sampler = samplerOf(delay.duration);
            addDelayed(movers, delay.reason, movers.people * delay.chance * (sampler ? sampler->mean() : 0.0));
        }
    }

    void addDelayed(const Traffic::Movers& movers, std::optional<model::DelayReason> reason, double daysAYear)
    {
        const double people = rounded(daysAYear / Traffic::daysAYear);
        if (people >= fewest)
            m_day.delayed.push_back({cohort(movers.cohort), setting(movers.setting), movers.route->to, reason, people});
    }

    void addHours()
    {
        for (int s = 0; s < m_traffic.settings(); ++s) {
            const model::Setting& place = m_plan.settings[static_cast<std::size_t>(s)];
            if (!place.countedInHours)
                continue;
            double hours = 0.0;
            for (int c = 0; c < m_traffic.cohorts(); ++c)
                hours += m_traffic.inStay(c, s) * m_traffic.unitsEach(c, s) * m_present.units(s);
            if (!place.capacity.unlimited && !place.capacity.steps.empty())
                hours = std::min(hours, place.capacity.steps.front().units);
            m_day.unitsInUse.push_back({place.id, std::round(hours)});
        }
    }

    const model::Plan& m_plan;
    const Traffic& m_traffic;
    const PlaceWaits& m_waits;
    Present m_present;
    model::DayOne m_day;
};

} // namespace

model::DayOne firstDay(const AreaProblem& problem, const Traffic& traffic, const PlaceWaits& waits,
                       const model::SourceId& source)
{
    model::DayOne day = Writer(problem, traffic, waits).write();
    day.source = source;
    return day;
}

} // namespace homeward::calibrate
