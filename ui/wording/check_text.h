// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/translate.h"

#include <string>

namespace homeward::wording {

/// What a check of the program's sums looks at; the key itself where there is no sentence for it.
[[nodiscard]] std::string checkText(const std::string& key, const Translate& translate = untranslated);

} // namespace homeward::wording
