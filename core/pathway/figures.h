// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/results/headlines.h"
#include "core/results/query.h"

#include <optional>
#include <vector>

// The figures of the pathway map: people in each setting, and flows between places.
namespace homeward::pathway {

/// A figure of a scenario, and of the scenario and year that it is compared with.
struct MapFigure {
    double now = 0.0;
    double then = 0.0; ///< as `now` where it is compared with nothing
    results::Summary difference; ///< paired by future, now - then

    friend bool operator==(const MapFigure&, const MapFigure&) = default;
};

/// People who start or leave count a week.
struct SettingFigures {
    bool inRun = false; ///< false for a setting that came to the plan after the run: the rest says nothing then
    double usual = 0.0; ///< people a day, in the mean of all years of the base: the size of its box
    MapFigure people; ///< a day, in care and delayed
    MapFigure delayed; ///< of these, ready to leave
    MapFigure delayedForThis; ///< elsewhere, for want of a place here
    MapFigure waiting; ///< in no setting, for this one
    MapFigure comeFromOutside;
    MapFigure comeIn; ///< from outside and from settings
    std::optional<MapFigure> waitDays; ///< mean of all who start; none where nobody does
    double unitsInUse = 0.0;
    std::optional<double> unitsThere; ///< none without a limit

    /// Of the units there, 0 to 1; none where there are none.
    [[nodiscard]] std::optional<double> shareInUse() const;
    /// Of the people there, 0 to 1.
    [[nodiscard]] double shareDelayed() const;
    friend bool operator==(const SettingFigures&, const SettingFigures&) = default;
};

/// People a week from one setting to another place: the settings, then the outcomes.
struct FlowFigures {
    int from = 0;
    int to = 0;
    MapFigure perWeek;
    double usual = 0.0; ///< in the mean of all years, the larger of the two scenarios
    double most = 0.0; ///< in any year, of both scenarios

    friend bool operator==(const FlowFigures&, const FlowFigures&) = default;
};

struct MapFigures {
    bool counted =
        false; ///< false in results stored before flows were counted: there are no flows, and nobody comes in
    bool compared = false; ///< with another scenario
    std::vector<SettingFigures> settings;
    std::vector<FlowFigures> flows; ///< every pair of places between which someone went, in order
    std::vector<MapFigure> outcomes; ///< people a week who leave care for it
    MapFigure turnedAway; ///< people a week who had to leave a setting and found no place

    friend bool operator==(const MapFigures&, const MapFigures&) = default;
};

/// The figures of a question, joined over its areas. The result must have at least one replication in the blocks asked
/// for. Comparison is with the scenario `against` in the same year, never with another year.
[[nodiscard]] MapFigures mapFigures(const results::RunResult& result, const results::Question& question);

/// The figures for the settings and outcomes of a plan that has been edited since the run: new ones have no figures,
/// removed ones are left out.
[[nodiscard]] MapFigures alignedTo(const model::Plan& plan, const results::RunResult& result,
                                   const MapFigures& figures);

} // namespace homeward::pathway
