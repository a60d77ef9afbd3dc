// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <string>
#include <vector>

namespace homeward::selftest {

/// A small network of beds set up in a few lines: one area, cohorts with counts, people leave for `gone`.
class SmallNetwork {
public:
    SmallNetwork(const std::string& name, int years, int replications);

    /// `beds` below 0 = unlimited. People who find it full wait: in place from a setting, else outside.
    model::Setting& setting(const std::string& id, int beds);
    /// The same, but people from outside are turned away once `waitingPlaces` people wait.
    model::Setting& limited(const std::string& id, int beds, int waitingPlaces);
    void cohort(const std::string& id, const std::string& entry, double perDay);
    /// What the last cohort meets in a setting; without routes all leave.
    void step(const std::string& setting, const model::Distribution& stay, std::vector<model::Route> routes = {});

    [[nodiscard]] const model::Plan& plan() const { return m_plan; }
    [[nodiscard]] model::Plan& plan() { return m_plan; }

private:
    model::Plan m_plan;
};

[[nodiscard]] model::Distribution exponential(double mean);
[[nodiscard]] model::Distribution fixedTime(double days);
[[nodiscard]] model::Distribution spread(model::Family family, double mean, double sd);
[[nodiscard]] model::Route route(const std::string& to, double probability);

} // namespace homeward::selftest
