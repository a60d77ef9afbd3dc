// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/style.h"

#include <QHash>

namespace homeward::style {

/// Makes the compiled-in files of this room known; a static library does not do it by itself.
void initialiseResources();

/// The single colours of a theme by their names in `tokens.json`.
[[nodiscard]] QHash<QString, QColor> namedTokens(const Tokens& colours);

} // namespace homeward::style
