// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

namespace homeward::sim {

/// The most units over the weekly pattern under the capacity in force at a moment, with those of the setting's pool.
[[nodiscard]] Units peakAt(const Compiled& model, const CompiledSetting& setting, Second at);

/// The most units that could ever be in use under what is in force at a moment, by either rule.
[[nodiscard]] Units mostAt(const Compiled& model, const CompiledSetting& setting, Second at);

/// The same at any moment of the run.
[[nodiscard]] Units mostEver(const Compiled& model, const CompiledSetting& setting);

} // namespace homeward::sim
