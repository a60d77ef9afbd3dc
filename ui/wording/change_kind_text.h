// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/change.h"
#include "ui/wording/translate.h"

#include <cstddef>
#include <string>

/// The words of the kinds of change, by their place in `model::Effect`: form, help and command line speak with the same.
namespace homeward::wording {

inline constexpr std::size_t changeKindCount = std::variant_size_v<model::Effect>;

/// `Length of stay`.
[[nodiscard]] std::string changeKindName(std::size_t place, const Translate& translate = untranslated);
/// What it is for, in one line.
[[nodiscard]] std::string changeKindHelp(std::size_t place, const Translate& translate = untranslated);

} // namespace homeward::wording
