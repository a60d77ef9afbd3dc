// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

namespace homeward::sim {

/// The most units that the weekly pattern gives under the capacity in force at a moment, the setting's pool included.
[[nodiscard]] Units peakAt(const Compiled& model, const CompiledSetting& setting, Second at);

/// The most units that could be in use under the capacity and rules in force at a moment, by either rule.
[[nodiscard]] Units mostAt(const Compiled& model, const CompiledSetting& setting, Second at);

/// The highest `mostAt` over the whole run.
[[nodiscard]] Units mostEver(const Compiled& model, const CompiledSetting& setting);

} // namespace homeward::sim
