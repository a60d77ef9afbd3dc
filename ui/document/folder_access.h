// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace homeward::document {

/// Whether this user may make a file in the folder. False where there is no such folder.
[[nodiscard]] bool takesNewFiles(const QString& folder);

} // namespace homeward::document
