// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/repair.h"
#include "ui/wording/translate.h"

#include <string>

namespace homeward::wording {

/// What a repair does, as a sentence: `Adds the 3 points to Care at home, the largest share.`
[[nodiscard]] std::string repairText(const tables::Repair& repair, const Translate& translate = untranslated);

/// The edit as an order, for undo and the history: `Fix the shares of Acute hospital, 85 and over`.
[[nodiscard]] std::string repairLabel(const tables::Repair& repair, const Translate& translate = untranslated);

} // namespace homeward::wording
