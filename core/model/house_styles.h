// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>

namespace homeward::model {

/// Gives a paper of the plan a house style, or takes it away. A file that the plan has already is not kept twice; house
/// styles that no paper takes any longer go. Does nothing where the plan has no such paper.
void setHouseStyle(Plan& plan, const PaperId& paper, const std::optional<HouseStyle>& style);

/// House styles that no paper takes go.
void dropUnusedHouseStyles(Plan& plan);

} // namespace homeward::model
