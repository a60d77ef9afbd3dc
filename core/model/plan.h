// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/area.h"
#include "core/model/calibration.h"
#include "core/model/change.h"
#include "core/model/cohort.h"
#include "core/model/money.h"
#include "core/model/paper.h"
#include "core/model/setting.h"
#include "core/model/source.h"
#include "core/model/typed_figure.h"
#include "core/model/uncertain.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace homeward::model {

/// The settings of a run.
struct RunSettings {
    int years = 10;              ///< 1 to 25
    int replications = 30;
    std::uint64_t seed = 1;
    /// time simulated before the first day, to reach the people that the plan does not give; need not be whole days
    double runInDays = 0.0;

    friend bool operator==(const RunSettings&, const RunSettings&) = default;
};

/// The document: one structure of care shared by all areas, values by area, scenarios and sources.
/// `scenarios.front()` is the base, "if nothing changes", and has no changes.
struct Plan {
    std::string name;
    std::string description;
    base::Date start;
    RunSettings run;
    std::vector<Source> sources;
    std::vector<AgeBand> ageBands;
    std::vector<Setting> settings;
    std::vector<Outcome> outcomes;
    std::vector<Cohort> cohorts;
    std::vector<Area> areas;
    std::vector<Scenario> scenarios;
    std::vector<Pool> pools = {};
    /// First day of the calibrated year, at or before `start`: the people of day one are those of this day. Runs begin
    /// then, results begin at `start`. None = `start`.
    std::optional<base::Date> calibratedFrom = std::nullopt;
    std::vector<UncertainInput> uncertainInputs = {};
    Calibration calibration = {};
    Money money = {};
    std::vector<StaffRole> staff = {};
    std::vector<Paper> papers = {};
    std::vector<HouseStyle> houseStyles = {}; ///< used by papers
    std::vector<TypedFigure> typed = {}; ///< the text of figures that were typed as arithmetic

    friend bool operator==(const Plan&, const Plan&) = default;
};

} // namespace homeward::model
