// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "core/assumptions/figure_index.h"

#include <QString>

#include <vector>

namespace homeward::models {

/// A figure of the register with its words.
struct RegisterRow {
    assumptions::Assumption figure;
    QString name;
    QString value;
    QString unit;
    QString searched; ///< what a search looks in, case folded
};

/// The register of one plan, ready to be shown.
struct RegisterReading {
    std::vector<RegisterRow> rows;
    assumptions::FigureIndex index;
    assumptions::Counts counts;
};

/// May be called on any thread.
[[nodiscard]] RegisterReading readRegister(const model::Plan& plan);

/// Whether a plan has so many figures that its register is better read on a thread of its own.
[[nodiscard]] bool isLargeRegister(const model::Plan& plan);

} // namespace homeward::models
