// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"

namespace homeward::paper {

/// The text with no-break spaces between a number and its per cent sign, so that no line ends between them.
[[nodiscard]] std::string withoutLooseSigns(std::string_view text);
/// The same in every text of a document that people read.
void holdSigns(Document& document);

} // namespace homeward::paper
