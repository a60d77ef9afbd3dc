// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/sensitivity.h"
#include "ui/wording/translate.h"

#include <string>

/// The words for what ranges do to a result: window and command line speak with the same.
namespace homeward::wording {

/// `in 9 of 10 futures`, `in every future`, `in about half of the futures`, `in 1 of 200 futures`.
[[nodiscard]] std::string futuresText(int count, int futures, const Translate& say = untranslated);

/// How the finding itself holds: `In 9 of 10 futures Closer to home is below If nothing changes (95 % sure: 84 to 93 % of
/// futures).`
[[nodiscard]] std::string futuresFinding(const study::FuturesShare& share, const std::string& scenario,
                                         const std::string& against, const Translate& say = untranslated);

} // namespace homeward::wording
