// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace homeward::document {

class Prompt;

/// Where an export goes, as the planner says: `name` made fit for a file is suggested. A path without the ending gets it,
/// and is asked about where a file of that name is there. Empty where called off.
[[nodiscard]] QString askExportPath(Prompt& prompt, const QString& name, const QString& ending);

} // namespace homeward::document
