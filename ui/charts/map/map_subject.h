// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pathway/figures.h"
#include "core/pathway/plan_routes.h"
#include "ui/charts/caveats.h"

#include <QString>

#include <optional>
#include <vector>

namespace homeward::charts {

/// How two scenarios are seen on the map.
enum class MapView {
    Scenario, ///< the chosen one
    Both, ///< each figure of the one compared with, then that of the chosen one
    Difference, ///< what is more and what is fewer
};

/// A setting on the map.
struct MapSetting {
    QString name;
    model::Sphere sphere = model::Sphere::Hospital;
    std::optional<model::MapPlace> place;
    QString unit;
    bool inHours = false;
    std::optional<double> load; ///< the year's need without limits over room; none where it is not known
    int inRun = -1; ///< its place in the run that the figures are of; -1 = not there

    friend bool operator==(const MapSetting&, const MapSetting&) = default;
};

/// Everything that a map shows, without where it stands.
struct MapSubject {
    std::vector<MapSetting> settings;
    std::vector<QString> outcomes;
    std::vector<int> outcomesInRun; ///< their places among the outcomes of the run; -1 = not there
    int runSettings = 0; ///< how many settings the run has
    results::Question question; ///< that the figures answer
    std::vector<pathway::PlanRoute> routes; ///< of the plan, drawn where no flow is known
    std::optional<pathway::MapFigures> figures; ///< none before a run
    MapView view = MapView::Scenario;
    std::optional<double> atLeast; ///< people a week from which a route is drawn; none = as many as stay readable
    QString scenario;
    QString against;
    QString areas;
    QString year;
    QString source;
    Caveats caveats;

    [[nodiscard]] bool counted() const { return figures && figures->counted; }
    friend bool operator==(const MapSubject&, const MapSubject&) = default;
};

/// The subject of a result alone, as the command line draws it: settings in their usual order, no loads.
[[nodiscard]] MapSubject mapSubject(const results::RunResult& result, const results::Question& question, MapView view);

/// The same with figures that are known already, for the scenario's own view.
[[nodiscard]] MapSubject mapSubjectOf(const results::RunResult& result, const results::Question& question,
                                      pathway::MapFigures figures);

} // namespace homeward::charts
