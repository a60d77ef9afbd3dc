// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/house_styles.h"

#include "core/model/lookup.h"
#include "core/paper/base64.h"
#include "core/paper/house_style.h"

namespace homeward::papers {

namespace {

/// Bytes: a plan that is sent by post has room for it.
constexpr std::size_t mostKept = std::size_t{4} << 20U;

base::Error refused(const char* hint, std::string detail)
{
    return {base::ErrorCode::Damaged, {}, {}, std::move(detail), 0, hint};
}

} // namespace

base::Result<model::HouseStyle> houseStyleFrom(const std::string& fileName, std::string_view bytes)
{
    const auto house = paper::readHouseStyle(bytes);
    if (!house)
        return house.error();
    const auto packed = house.value().bytes();
    if (!packed)
        return packed.error();
    if (packed.value().size() > mostKept)
        return refused("house-too-large", fileName);
    return model::HouseStyle{{}, fileName, paper::base64(packed.value())};
}

base::Result<std::string> houseStyleOf(const model::Plan& plan, const model::Paper& paper)
{
    const model::HouseStyle* style = model::findById(plan.houseStyles, paper.houseStyle);
    if (!style)
        return std::string(); // validation says so where the paper names one
    const auto bytes = paper::fromBase64(style->file);
    if (!bytes || !paper::readHouseStyle(*bytes))
        return refused("house-kept", style->name);
    return *bytes;
}

} // namespace homeward::papers
