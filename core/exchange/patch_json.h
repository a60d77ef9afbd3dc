// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/edit/plan_patch.h"

#include <string>
#include <string_view>

namespace homeward::exchange {

/// A patch as JSON on one line, for journals and histories: a list of changes, each a list that begins with its kind.
///   ["=", path, step, before, after, step, before, after, ...]   values set one after the other beneath one path
///   ["+", path, place, item]   ["-", path, place, item]   ["~", path, from, to]
/// No value is null.
[[nodiscard]] std::string patchToText(const edit::PlanPatch& patch);

/// Fails with NotJson, or with BadField where the JSON has another form; `field` is the position of the change.
[[nodiscard]] base::Result<edit::PlanPatch> patchFromText(std::string_view text);

} // namespace homeward::exchange
