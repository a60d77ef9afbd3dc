// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <string_view>

namespace homeward::papers {

/// A house style to keep with a plan, made of a Word file: its parts that a paper takes (core/paper/house_style.h). Its id
/// is empty. Fails as readHouseStyle does.
[[nodiscard]] base::Result<model::HouseStyle> houseStyleFrom(const std::string& fileName, std::string_view bytes);

/// The Word file of a paper's house style; empty where it has none. Fails with Damaged (hint `house-kept`) where what the
/// plan keeps is no such file.
[[nodiscard]] base::Result<std::string> houseStyleOf(const model::Plan& plan, const model::Paper& paper);

} // namespace homeward::papers
