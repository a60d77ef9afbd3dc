// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/measure.h"
#include "ui/wording/translate.h"

#include <string>

/// The words of the measures that a run reports: help, drawer, tables and command line speak with the same.
namespace homeward::wording {

/// `People delayed`.
[[nodiscard]] std::string measureName(results::Measure measure, const Translate& say = untranslated);
/// What it counts, in a sentence.
[[nodiscard]] std::string measureDefinition(results::Measure measure, const Translate& say = untranslated);
/// A value in the form of its measure: `34 people`, `12.5 %`, `£27.4m`.
[[nodiscard]] std::string measureValue(results::Measure measure, double value, const Translate& say = untranslated);

} // namespace homeward::wording
