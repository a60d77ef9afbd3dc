// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"

namespace homeward::ui {

/// What a page asks of a result: indexes into its axes.
using WhereQuestion = results::Question;

} // namespace homeward::ui
