// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace homeward::ui {

/// The folder `homeward-data` in that of the program, where it is there and may be written to; else empty. With it the
/// program is portable: it is carried on a stick, and leaves nothing on the computers on which it runs.
[[nodiscard]] QString portableFolder(const QString& programFolder);

/// The file that has the settings.
[[nodiscard]] QString settingsFile();

/// The folder in which edits are kept until they are saved, one file for each open plan.
[[nodiscard]] QString recoveryFolder();

} // namespace homeward::ui
