// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/trial.h"

#include "core/base/threads.h"
#include "core/sim/compile.h"
#include "core/sim/engine.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::calibrate {

using model::CalibrationTarget;
using model::TargetMeasure;
using sim::PersonState;
using sim::Second;
using sim::StateKind;

namespace {

/// What a target takes in: by cohort and setting, with its weight.
struct Counted {
    const CalibrationTarget* target = nullptr;
    std::vector<char> cohorts;
    std::vector<double> settings;
};

Counted countedOf(const model::Plan& plan, const CalibrationTarget& target)
{
    Counted counted{&target, {}, {}};
    for (const model::Cohort& cohort : plan.cohorts)
        counted.cohorts.push_back(target.cohorts.empty()
                                  || std::ranges::find(target.cohorts, cohort.id) != target.cohorts.end());
    for (const model::Setting& setting : plan.settings) {
        const auto found = std::ranges::find(target.settings, setting.id);
        const auto place = static_cast<std::size_t>(found - target.settings.begin());
        const bool in = target.settings.empty() || found != target.settings.end();
        counted.settings.push_back(!in ? 0.0 : place < target.weights.size() ? target.weights[place] : 1.0);
    }
    return counted;
}

/// Sums of one replication, by cohort and setting. A state adds what is left of the year when it begins, and takes away
/// what is left when it ends.
class YearTally final : public sim::Observer {
public:
    explicit YearTally(const sim::Compiled& model)
        : m_model(model),
          m_settings(static_cast<std::size_t>(model.settingCount())),
          m_cells(m_settings * static_cast<std::size_t>(model.cohorts)),
          m_delays(static_cast<std::size_t>(model.cohorts)),
          m_places(m_cells.size(), 0)
    {
    }

    void moved(const sim::Move& move, Second at) override
    {
        if (at < 0)
            at = 0;
        add(move.before, at - m_model.end);
        add(move.now, m_model.end - at);
        if (move.starts && move.now.setting != sim::none)
            ++cell(move.now.cohort, move.now.setting).starts;
    }
    void counted(sim::CountedEvent, int, int, Second) override { }
    void capacitySet(int, sim::Units, Second) override { }

    [[nodiscard]] Measured of(const Counted& counted) const;

private:
    struct Cell {
        Second people = 0;
        Second units = 0;
        std::int64_t starts = 0;
    };
    struct Delays {
        std::array<Second, 3> process{};
    };

    [[nodiscard]] Cell& cell(int cohort, int setting)
    {
        return m_cells[static_cast<std::size_t>(cohort) * m_settings + static_cast<std::size_t>(setting)];
    }
    [[nodiscard]] bool inHospital(int place) const
    {
        return place != sim::none && m_model.isSetting(place)
            && m_model.settings[static_cast<std::size_t>(place)].sphere == model::Sphere::Hospital;
    }

    void add(const PersonState& state, Second time)
    {
        if (state.kind == StateKind::Gone || state.setting == sim::none)
            return;
        Cell& here = cell(state.cohort, state.setting);
        here.people += time;
        here.units += time * state.units;
        if (state.kind == StateKind::InCare || !inHospital(state.setting) || inHospital(state.wanted))
            return;
        const auto cohort = static_cast<std::size_t>(state.cohort);
        if (state.kind == StateKind::ProcessDelay)
            m_delays[cohort].process[static_cast<std::size_t>(state.reason)] += time;
        else if (m_model.isSetting(state.wanted))
            m_places[cohort * m_settings + static_cast<std::size_t>(state.wanted)] += time;
    }

    const sim::Compiled& m_model;
    std::size_t m_settings;
    std::vector<Cell> m_cells;
    std::vector<Delays> m_delays;
    std::vector<Second> m_places;
};

Measured YearTally::of(const Counted& counted) const
{
    const CalibrationTarget& target = *counted.target;
    const double days = 1.0 / static_cast<double>(base::secondsPerDay);
    const double ofTime = 1.0 / static_cast<double>(m_model.end);
    Measured found;
    for (std::size_t c = 0; c < m_delays.size(); ++c) {
        if (!counted.cohorts[c])
            continue;
        for (std::size_t s = 0; s < m_settings; ++s) {
            const double weight = counted.settings[s];
            const Cell& here = m_cells[c * m_settings + s];
            if (target.measure == TargetMeasure::Starts)
                found.mean += weight * static_cast<double>(here.starts);
            else if (target.measure == TargetMeasure::People)
                found.mean += weight * static_cast<double>(here.people) * ofTime;
            else if (target.measure == TargetMeasure::Units)
                found.mean += weight * static_cast<double>(here.units) * ofTime / sim::oneUnit;
            found.place += weight * static_cast<double>(m_places[c * m_settings + s]) * days;
        }
        for (std::size_t reason = 0; reason < m_delays[c].process.size(); ++reason)
            if (!target.reason || static_cast<std::size_t>(*target.reason) == reason)
                found.process += static_cast<double>(m_delays[c].process[reason]) * days;
    }
    if (target.reason && *target.reason != model::DelayReason::HealthAndSocialCare)
        found.place = 0.0;
    if (target.measure == TargetMeasure::DelayedDischargeDays)
        found.mean = found.process + found.place;
    else if (target.measure == TargetMeasure::DaysForWantOfPlace)
        found.mean = found.place;
    return found;
}

Measured summarised(const std::vector<std::vector<Measured>>& replications, std::size_t target)
{
    const auto count = static_cast<double>(replications.size());
    Measured sum;
    for (const auto& one : replications) {
        sum.mean += one[target].mean / count;
        sum.process += one[target].process / count;
        sum.place += one[target].place / count;
    }
    double squares = 0.0;
    for (const auto& one : replications)
        squares += (one[target].mean - sum.mean) * (one[target].mean - sum.mean);
    sum.sd = count > 1.0 ? std::sqrt(squares / (count - 1.0)) : 0.0;
    sum.standardError = sum.sd / std::sqrt(count);
    return sum;
}

} // namespace

std::vector<Measured> play(const Trial& trial, const base::CancelToken& cancel)
{
    const sim::Compiled model = sim::compile(trial.plan, trial.plan.scenarios.front(), trial.plan.areas.front());
    std::vector<Counted> counted;
    for (const CalibrationTarget& target : trial.targets)
        counted.push_back(countedOf(trial.plan, target));
    std::vector<std::vector<Measured>> replications(static_cast<std::size_t>(trial.replications));
    base::forEach(replications.size(), trial.threads, [&](std::size_t number) {
        if (cancel.cancelled())
            return;
        YearTally tally(model);
        sim::Engine engine(model, trial.seed, static_cast<int>(number), tally, cancel);
        engine.run();
        for (const Counted& one : counted)
            replications[number].push_back(tally.of(one));
    });
    if (cancel.cancelled())
        return {};
    std::vector<Measured> measured;
    for (std::size_t target = 0; target < counted.size(); ++target)
        measured.push_back(summarised(replications, target));
    return measured;
}

} // namespace homeward::calibrate
