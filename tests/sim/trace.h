// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/engine.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include "core/sim/compile.h"
#include "core/sim/replication.h"

#include <string>
#include <vector>

namespace homeward::tests {

/// Writes down every change of state as `day: cohort state setting>wanted`.
class Trace : public sim::Observer {
public:
    explicit Trace(const model::Plan& plan) : m_plan(plan) { }

    void moved(const sim::Move& move, sim::Second at) override { note(move.now, at); }
    void counted(sim::CountedEvent what, int setting, int, sim::Second at) override
    {
        static const char* const names[] = {"diverted", "surged",    "turned away",      "escalated",    "left queue",
                                            "died",     "exchanged", "cannot be served", "turned around"};
        lines.push_back(day(at) + names[static_cast<int>(what)] + " " + name(setting));
    }
    void capacitySet(int, sim::Units, sim::Second) override { }

    std::vector<std::string> lines;

private:
    [[nodiscard]] static std::string day(sim::Second at)
    {
        const double days = static_cast<double>(at) / 86400.0;
        return (days == std::floor(days) ? std::to_string(static_cast<int>(days)) : std::to_string(days)) + ": ";
    }
    [[nodiscard]] std::string name(int place) const
    {
        const auto settings = static_cast<int>(m_plan.settings.size());
        return place < settings ? m_plan.settings[static_cast<std::size_t>(place)].id.value
                                : m_plan.outcomes[static_cast<std::size_t>(place - settings)].id.value;
    }
    void note(const sim::PersonState& now, sim::Second at)
    {
        static const char* const states[] = {"gone", "in", "process delay in", "delayed in", "waiting"};
        std::string line = day(at) + m_plan.cohorts[static_cast<std::size_t>(now.cohort)].id.value + " "
            + states[static_cast<int>(now.kind)];
        if (now.setting != sim::none)
            line.append(" ").append(name(now.setting));
        if (now.wanted != sim::none && now.kind != sim::StateKind::InCare)
            line.append(" for ").append(name(now.wanted));
        lines.push_back(line);
    }

    const model::Plan& m_plan;
};

/// A network whose cohorts arrive at written days; cohorts without a day do not come.
class Timetable : public Network {
public:
    Timetable() : Network(1) { }

    /// A person that enters `setting` on `day`.
    model::Cohort& person(const std::string& id, const std::string& setting, double day)
    {
        m_arrivals.push_back({sim::secondsOf(day), static_cast<int>(plan.cohorts.size()), settingIndex(setting)});
        return cohort(id, setting, 0.0);
    }
    [[nodiscard]] sim::Compiled compile(double untilDay) const
    {
        sim::Compiled model = sim::compile(plan, plan.scenarios.front(), plan.areas.front());
        model.timetable = m_arrivals;
        model.end = sim::secondsOf(untilDay);
        return model;
    }
    [[nodiscard]] std::vector<std::string> trace(double untilDay) const
    {
        const sim::Compiled model = compile(untilDay);
        Trace trace(plan);
        sim::Engine engine(model, 1, 0, trace);
        engine.run();
        CHECK(engine.people().conserved());
        return trace.lines;
    }

private:
    [[nodiscard]] int settingIndex(const std::string& id) const
    {
        for (std::size_t s = 0; s < plan.settings.size(); ++s)
            if (plan.settings[s].id.value == id)
                return static_cast<int>(s);
        return sim::none;
    }
    std::vector<sim::ScheduledArrival> m_arrivals;
};

} // namespace homeward::tests
