// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/wording/translate.h"

#include <string>

namespace homeward::wording {

/// Where a path (core/model/path.h) leads, in words: `Cohort 85 and over, Acute hospital, routes`. A path that leads nowhere in the
/// plan gives as much as is known.
[[nodiscard]] std::string placeText(const std::string& path, const model::Plan& plan,
                                    const Translate& translate = untranslated);

/// The field at the end of a path: `mean stay`, `daily chance of leaving`.
[[nodiscard]] std::string fieldText(const std::string& path, const Translate& translate = untranslated);

} // namespace homeward::wording
