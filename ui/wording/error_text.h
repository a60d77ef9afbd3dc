// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/wording/translate.h"

#include <string>

namespace homeward::wording {

/// What went wrong outside the plan, and what to do, as plain sentences.
[[nodiscard]] std::string errorText(const base::Error& error, const Translate& translate = untranslated);

} // namespace homeward::wording
