// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <string>
#include <vector>

namespace homeward::tests {

/// A small network of beds typed in a few lines: one area, one cohort a stream, counts instead of a population.
class Network {
public:
    explicit Network(int years = 10)
    {
        plan.name = "Network";
        plan.start = base::Date(2026, 4, 1);
        plan.run = {years, 30, 7, 0};
        plan.outcomes = {{model::OutcomeId{"gone"}, "Gone", model::Sphere::Home, false}};
        plan.areas.resize(1);
        plan.areas[0].id = model::AreaId{"here"};
        plan.areas[0].name = "Here";
        plan.scenarios = {{model::ScenarioId{"base"}, "If nothing changes", {}, {}}};
    }

    /// A setting of beds; `beds` below 0 = unlimited. Both rules wait (in place from a setting, outside else).
    model::Setting& setting(const std::string& id, int beds, model::Sphere sphere = model::Sphere::Hospital)
    {
        model::Setting s;
        s.id = model::SettingId{id};
        s.name = id;
        s.sphere = sphere;
        s.unit = "beds";
        s.fromSettings.kind = model::FullRuleKind::WaitInPlace;
        s.fromOutside.kind = model::FullRuleKind::WaitAtHome;
        s.capacity.unlimited = beds < 0;
        if (beds >= 0)
            s.capacity.steps = {{plan.start, static_cast<double>(beds)}};
        plan.settings.push_back(s);
        return plan.settings.back();
    }

    /// A cohort that enters a setting `perDay` times a day.
    model::Cohort& cohort(const std::string& id, const std::string& entry, double perDay)
    {
        model::Cohort c;
        c.id = model::CohortId{id};
        c.name = id;
        c.demand.countPerYear = perDay * 365.25;
        c.entries = {{model::SettingId{entry}, 1.0}};
        plan.cohorts.push_back(c);
        return plan.cohorts.back();
    }

    /// What the last cohort meets in a setting.
    model::PathwayStep& step(const std::string& setting, model::Distribution stay,
                             std::vector<model::Route> routes = {})
    {
        model::PathwayStep s;
        s.setting = model::SettingId{setting};
        s.stay = stay;
        s.routes = routes.empty() ? std::vector<model::Route>{{model::PlaceId{"gone"}, 1.0, {}}} : std::move(routes);
        plan.cohorts.back().pathway.push_back(s);
        return plan.cohorts.back().pathway.back();
    }

    static model::Distribution stay(model::Family family, double mean, double sd = 0.0)
    {
        return {family, mean, sd, {}, {}};
    }
    static model::Distribution exponential(double mean) { return stay(model::Family::Exponential, mean); }
    static model::Route route(const std::string& to, double probability)
    {
        return {model::PlaceId{to}, probability, {}};
    }

    model::Plan plan;
};

} // namespace homeward::tests
