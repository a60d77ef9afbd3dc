// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/area.h"
#include "ui/wording/translate.h"

#include <string>
#include <vector>

// What is wrong with a small table that a planner typed or pasted, or with a template of their own: where, what was found,
// what is expected. Sentences about tables begin with a small letter, for the name of a file may stand before them.
namespace homeward::wording {

/// Of observed figures (calibrate::readTargets, calibrate::wantedOf).
[[nodiscard]] std::string targetFault(const base::Error& error, const Translate& say = untranslated);

/// Of people of localities (calibrate::readLocalities); `bands` are those of the plan.
[[nodiscard]] std::string localityFault(const base::Error& error, const std::vector<model::AgeBand>& bands,
                                        const Translate& say = untranslated);

/// Why an area cannot be parted (calibrate::partArea).
[[nodiscard]] std::string partingFault(const std::string& area, const base::Error& error,
                                       const Translate& say = untranslated);

/// Why no template can be made of a plan (calibrate::templateOf), or none can be read of a file.
[[nodiscard]] std::string templateFault(const base::Error& error, const Translate& say = untranslated);

} // namespace homeward::wording
