// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/care_figures.h"

#include <array>
#include <vector>

namespace homeward::charts {

/// The spheres from the top of a bar down.
inline constexpr std::array<model::Sphere, 3> spheresDownwards{model::Sphere::Home, model::Sphere::Community,
                                                               model::Sphere::Hospital};

/// One bar of the balance of care.
struct BalanceColumn {
    int letter = -1;                   ///< place of the scenario's letter; -1 = now
    QString heading;
    QString name;
    QString people;
    std::vector<double> shares;        ///< by layer, from the bottom up
    std::array<double, 3> spheres{};   ///< shares by sphere

    [[nodiscard]] bool isNow() const { return letter < 0; }
};

/// Now, the scenario compared with (where there is one), and the scenario in the chosen year. Now is the same whichever
/// scenario is shown.
[[nodiscard]] std::vector<BalanceColumn> balanceColumns(const CareFigures& figures);

} // namespace homeward::charts
