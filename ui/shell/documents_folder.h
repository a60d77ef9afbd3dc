// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace homeward::ui {

/// Where files are looked for and saved at first: the user's documents, or the home folder where there are none.
[[nodiscard]] QString documentsFolder();

} // namespace homeward::ui
