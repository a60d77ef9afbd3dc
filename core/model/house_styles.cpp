// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/house_styles.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::model {

namespace {

HouseStyleId kept(Plan& plan, HouseStyle style)
{
    const auto same = std::ranges::find(plan.houseStyles, style.file, &HouseStyle::file);
    if (same != plan.houseStyles.end()) {
        same->name = style.name;
        return same->id;
    }
    style.id = HouseStyleId{"house-style"};
    for (int n = 2; findById(plan.houseStyles, style.id); ++n)
        style.id.value = "house-style-" + std::to_string(n);
    plan.houseStyles.push_back(std::move(style));
    return plan.houseStyles.back().id;
}

} // namespace

void dropUnusedHouseStyles(Plan& plan)
{
    std::erase_if(plan.houseStyles, [&](const HouseStyle& style) {
        return std::ranges::find(plan.papers, style.id, &Paper::houseStyle) == plan.papers.end();
    });
}

void setHouseStyle(Plan& plan, const PaperId& paper, const std::optional<HouseStyle>& style)
{
    Paper* found = findById(plan.papers, paper);
    if (!found)
        return;
    found->houseStyle = style ? kept(plan, *style) : HouseStyleId();
    dropUnusedHouseStyles(plan);
}

} // namespace homeward::model
