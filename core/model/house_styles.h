// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>

namespace homeward::model {

/// Sets or removes the house style of a paper. A file that the plan already has is not stored twice, and house styles
/// that no paper uses any longer are removed. Does nothing where the plan has no such paper.
void setHouseStyle(Plan& plan, const PaperId& paper, const std::optional<HouseStyle>& style);

/// Removes house styles that no paper uses.
void dropUnusedHouseStyles(Plan& plan);

} // namespace homeward::model
