// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/traffic.h"

#include "core/model/distribution.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::calibrate {

using model::CalibrationTarget;
using model::TargetMeasure;

namespace {

constexpr int mostTurns = 20'000;
constexpr double tolerance = 1e-13;

/// As typed where it is typed.
double meanOf(const model::Distribution& distribution)
{
    const bool table = distribution.family == model::Family::Empirical || distribution.family == model::Family::Bands;
    if (!table && distribution.given != model::Given::MedianP90)
        return distribution.mean;
    const auto sampler = samplerOf(distribution);
    return sampler ? sampler->mean() : distribution.mean;
}

/// People on a day, by straight lines from mid-year to mid-year; flat outside.
double populationOn(const model::Area& area, std::size_t band, base::Date day)
{
    const auto midYear = [](int year) { return base::Date(year, 6, 30).days(); };
    const auto& years = area.population;
    if (years.empty())
        return 0.0;
    const auto people = [&](std::size_t i) { return band < years[i].people.size() ? years[i].people[band] : 0.0; };
    if (day.days() <= midYear(years.front().year))
        return people(0);
    for (std::size_t i = 1; i < years.size(); ++i) {
        const auto from = midYear(years[i - 1].year);
        const auto to = midYear(years[i].year);
        if (day.days() > to)
            continue;
        const double part = static_cast<double>(day.days() - from) / static_cast<double>(to - from);
        return people(i - 1) + part * (people(i) - people(i - 1));
    }
    return people(years.size() - 1);
}

} // namespace

double meanPopulation(const model::Area& area, std::size_t band, base::Date from)
{
    constexpr int months = 12;
    constexpr int middle = 15;
    double sum = 0.0;
    for (int month = 0; month < months; ++month)
        sum += populationOn(area, band, from.plusMonths(month).plusDays(middle));
    return sum / months;
}

double populationIn(const model::Area& area, std::size_t band, int year)
{
    return populationOn(area, band, base::Date(year, 6, 30));
}

Traffic::Traffic(const model::Plan& plan)
    : m_plan(plan),
      m_cohorts(static_cast<int>(plan.cohorts.size())),
      m_settings(static_cast<int>(plan.settings.size()))
{
    for (std::size_t band = 0; band < plan.ageBands.size(); ++band)
        m_people.push_back(meanPopulation(plan.areas.front(), band, plan.start));
    update();
}

int Traffic::cohortOf(const model::CohortId& id, int fallback) const
{
    const int found = id.empty() ? fallback : model::indexById(m_plan.cohorts, id);
    return found < 0 ? fallback : found;
}

int Traffic::settingOf(const std::string& id) const { return model::indexById(m_plan.settings, model::SettingId{id}); }

void Traffic::update()
{
    readFigures();
    solveVisits();
    std::ranges::fill(m_starts, 0.0);
    for (int c = 0; c < m_cohorts; ++c)
        for (std::size_t n = 0; n < m_starts.size(); ++n)
            m_starts[n] += entries(c) * m_visits[static_cast<std::size_t>(c)][n];
    for (Movers& movers : m_movers)
        movers.people = starts(movers.cohort, movers.setting) * movers.route->probability;
}

void Traffic::readFigures()
{
    const auto nodes = static_cast<std::size_t>(m_cohorts) * static_cast<std::size_t>(m_settings);
    for (std::vector<double>* list : {&m_stay, &m_time, &m_starts})
        list->assign(nodes, 0.0);
    m_units.assign(nodes, 1.0);
    m_ways.clear();
    m_movers.clear();
    m_entries.clear();
    for (int c = 0; c < m_cohorts; ++c) {
        const model::Cohort& cohort = m_plan.cohorts[static_cast<std::size_t>(c)];
        double entries = cohort.demand.countPerYear.value_or(0.0);
        for (const model::BandRate& rate : cohort.demand.rates)
            if (const int band = model::indexById(m_plan.ageBands, rate.band); band >= 0)
                entries += rate.per1000PerYear * m_people[static_cast<std::size_t>(band)] / 1000.0;
        m_entries.push_back(entries);
        for (const model::PathwayStep& step : cohort.pathway)
            readStep(c, step);
    }
}

void Traffic::readStep(int cohort, const model::PathwayStep& step)
{
    const int setting = settingOf(step.setting.value);
    if (setting < 0)
        return;
    const std::size_t here = node(cohort, setting);
    const model::Setting& place = m_plan.settings[static_cast<std::size_t>(setting)];
    if (step.package && place.countedInHours) {
        const double first = meanOf(*step.package);
        m_units[here] = step.packageEnd ? (first + std::min(first, *step.packageEnd)) / 2.0 : first;
    }
    const double usual = meanOf(step.stay);
    for (const model::Route& route : step.routes) {
        const double stay = route.stay ? meanOf(*route.stay) : usual;
        double delay = 0.0;
        for (const model::ProcessDelay& one : route.delays)
            delay += one.chance * meanOf(one.duration);
        m_stay[here] += route.probability * stay;
        m_time[here] += route.probability * (stay + delay);
        const int to = settingOf(route.to.value);
        const bool outside = to < 0 || m_plan.settings[static_cast<std::size_t>(to)].sphere != model::Sphere::Hospital;
        m_movers.push_back({cohort, setting, to, &route, 0.0, outside && place.sphere == model::Sphere::Hospital});
        if (to >= 0 && route.probability > 0.0)
            m_ways.push_back({here, node(cohortOf(route.becomes, cohort), to), route.probability});
    }
}

/// Solves by the Gauss-Seidel method, for one entrant of each cohort at a time, since routes seldom lead to other
/// cohorts.
void Traffic::solveVisits()
{
    m_visits.assign(static_cast<std::size_t>(m_cohorts), std::vector<double>(m_starts.size(), 0.0));
    for (int c = 0; c < m_cohorts; ++c) {
        std::vector<double> outside(m_starts.size(), 0.0);
        for (const model::EntryShare& entry : m_plan.cohorts[static_cast<std::size_t>(c)].entries)
            if (const int setting = settingOf(entry.setting.value); setting >= 0)
                outside[node(c, setting)] += entry.share;
        std::vector<double>& visits = m_visits[static_cast<std::size_t>(c)];
        std::vector<double> next;
        double moved = 1.0;
        for (int turn = 0; turn < mostTurns && moved > tolerance; ++turn) {
            next = outside;
            for (const Way& way : m_ways)
                next[way.to] += way.chance * visits[way.from];
            moved = 0.0;
            for (std::size_t n = 0; n < next.size(); ++n)
                moved = std::max(moved, std::abs(next[n] - visits[n]));
            visits.swap(next);
        }
    }
}

bool Traffic::counts(const CalibrationTarget& target, int cohort) const
{
    const model::CohortId& id = m_plan.cohorts[static_cast<std::size_t>(cohort)].id;
    return target.cohorts.empty() || std::ranges::find(target.cohorts, id) != target.cohorts.end();
}

/// 0 for a setting that the target leaves out.
double Traffic::weight(const CalibrationTarget& target, int setting) const
{
    if (target.settings.empty())
        return 1.0;
    const auto found = std::ranges::find(target.settings, m_plan.settings[static_cast<std::size_t>(setting)].id);
    if (found == target.settings.end())
        return 0.0;
    const auto place = static_cast<std::size_t>(found - target.settings.begin());
    return place < target.weights.size() ? target.weights[place] : 1.0;
}

double Traffic::perEntrant(const CalibrationTarget& target, int cohort) const
{
    const std::vector<double>& visits = m_visits[static_cast<std::size_t>(cohort)];
    double sum = 0.0;
    for (int c = 0; c < m_cohorts; ++c)
        for (int s = 0; s < m_settings && counts(target, c); ++s) {
            const std::size_t n = node(c, s);
            const double people = m_time[n] / daysAYear;
            const double each = target.measure == TargetMeasure::Starts ? 1.0
                : target.measure == TargetMeasure::Units                ? people * m_units[n]
                                                                        : people;
            sum += weight(target, s) * visits[n] * each;
        }
    return sum;
}

double Traffic::expected(const CalibrationTarget& target) const
{
    switch (target.measure) {
    case TargetMeasure::ShareFromOutside: return shareFromOutside(target);
    case TargetMeasure::DelayedDischargeDays: return processDays(target);
    case TargetMeasure::DaysForWantOfPlace: return 0.0;
    case TargetMeasure::Starts:
    case TargetMeasure::People:
    case TargetMeasure::Units: break;
    }
    double sum = 0.0;
    for (int c = 0; c < m_cohorts; ++c)
        sum += entries(c) * perEntrant(target, c);
    return sum;
}

/// The share who enter the settings from outside, of all people who ever come to them.
double Traffic::shareFromOutside(const CalibrationTarget& target) const
{
    std::vector<double> reaches(m_starts.size(), 0.0);
    std::vector<char> there(m_starts.size(), 0);
    for (std::size_t n = 0; n < there.size(); ++n)
        there[n] = weight(target, static_cast<int>(n % static_cast<std::size_t>(m_settings))) > 0.0;
    double moved = 1.0;
    std::vector<double> next(m_starts.size(), 0.0);
    for (int turn = 0; turn < mostTurns && moved > tolerance; ++turn) {
        std::ranges::fill(next, 0.0);
        for (const Way& way : m_ways)
            next[way.from] += way.chance * reaches[way.to];
        moved = 0.0;
        for (std::size_t n = 0; n < next.size(); ++n) {
            next[n] = there[n] ? 1.0 : next[n];
            moved = std::max(moved, std::abs(next[n] - reaches[n]));
        }
        reaches.swap(next);
    }
    double direct = 0.0;
    double all = 0.0;
    for (int c = 0; c < m_cohorts; ++c)
        for (int s = 0; s < m_settings && counts(target, c); ++s) {
            direct += there[node(c, s)] ? entriesTo(c, s) : 0.0;
            all += reaches[node(c, s)] * entriesTo(c, s);
        }
    return all > 0.0 ? direct / all : 0.0;
}

double Traffic::processDays(const CalibrationTarget& target) const
{
    double days = 0.0;
    for (const Movers& movers : m_movers) {
        if (!movers.discharge || !counts(target, movers.cohort))
            continue;
        for (const model::ProcessDelay& delay : movers.route->delays)
            if (!target.reason || *target.reason == delay.reason)
                days += movers.people * delay.chance * meanOf(delay.duration);
    }
    return days;
}

double Traffic::entriesTo(int cohort, int setting) const
{
    double share = 0.0;
    for (const model::EntryShare& entry : m_plan.cohorts[static_cast<std::size_t>(cohort)].entries)
        share += settingOf(entry.setting.value) == setting ? entry.share : 0.0;
    return share * entries(cohort);
}

} // namespace homeward::calibrate
