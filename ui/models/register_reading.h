// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "core/assumptions/figure_index.h"

#include <QString>

#include <memory>
#include <vector>

namespace homeward::models {

/// A figure of the register with its words.
struct RegisterRow {
    assumptions::Assumption figure;
    QString name;
    QString value;
    QString unit;
    QString searched; ///< what a search looks in, case folded

    friend bool operator==(const RegisterRow&, const RegisterRow&) = default;
};

/// The register of one plan, ready to be shown.
struct RegisterReading {
    std::vector<RegisterRow> rows;
    assumptions::FigureIndex index;
    assumptions::Counts counts;
    int startYear = 0; ///< of the plan

    /// What it was compared with; where that had rows of the same things, those that read otherwise now.
    std::weak_ptr<const RegisterReading> before;
    bool hasSameRows = false;
    std::vector<std::size_t> changed;
};

/// Whether two rows are of the same thing, whatever its figure is now.
[[nodiscard]] bool isSameFigure(const assumptions::Assumption& left, const assumptions::Assumption& right);

/// May be called on any thread. `before` is what is shown now, to be compared with; null = nothing.
[[nodiscard]] RegisterReading readRegister(const model::Plan& plan,
                                           const std::shared_ptr<const RegisterReading>& before = nullptr);

/// Whether a plan has so many figures that its register is better read on a thread of its own.
[[nodiscard]] bool isLargeRegister(const model::Plan& plan);

} // namespace homeward::models
