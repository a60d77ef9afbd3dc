// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/area_table.h"
#include "core/atlas/modelled_areas.h"
#include "ui/charts/caveats.h"

#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace homeward::exchange {
struct Boundaries;
}

namespace homeward::charts {

/// What the planner looks at among areas, by codes.
struct AreasLook {
    QString own;        ///< the plan's area
    QString chosen;     ///< followed in every picture
    QStringList like;   ///< comparators of the plan's area

    friend bool operator==(const AreasLook&, const AreasLook&) = default;
};

/// Areas side by side with the words that go with them: what map, ranked bars and funnel share.
struct AreasFigures {
    std::vector<atlas::AreaRow> areas;      ///< in the order of their names
    std::optional<atlas::AreaRow> country;  ///< what areas are compared with
    std::optional<atlas::Funnel> funnel;
    std::array<double, 4> classes{};        ///< where the five classes of the map part
    QString classesHow;                     ///< how those limits were found
    bool isTotal = false;                   ///< figures are counts: no place says more than size
    bool modelled = false;
    int decimals = 0;
    QString measure;
    QString unit;
    QString year;
    QString limits;    ///< how the funnel's limits were made
    QString gap;       ///< between areas, with its interval
    QString source;    ///< observed or modelled, always
    Caveats caveats;
    AreasLook look;
    std::shared_ptr<const exchange::Boundaries> boundaries;   ///< for a map of the land; null = tiles

    [[nodiscard]] const atlas::AreaRow* area(const QString& code) const;
    [[nodiscard]] QString value(double figure) const;
    /// The class of a value on the map, from 0.
    [[nodiscard]] int classOf(double figure) const;
    /// The areas with a value, the highest first.
    [[nodiscard]] std::vector<const atlas::AreaRow*> ranked() const;
    /// Names of areas beyond 99.8 % of the funnel.
    [[nodiscard]] QStringList farOff() const;
};

/// Published figures. `latest` gives the classes, so that every year has the same.
[[nodiscard]] AreasFigures areasFigures(const atlas::AreaTable& table, const atlas::AreaTable& latest, AreasLook look);

/// Modelled figures of a plan's areas, each in the place of its partnership.
[[nodiscard]] AreasFigures areasFigures(const results::RunResult& run, const atlas::ModelledAreas& areas,
                                        const model::Plan& plan, AreasLook look);

/// The code of the partnership that an area of a plan is, by its code or name; empty where it is none.
[[nodiscard]] QString partnershipOf(const std::string& code, const std::string& name);

} // namespace homeward::charts
