// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

#include <string>

namespace homeward::exchange {

/// A value as indented JSON text with a line end. For values outside a plan that are written in the same form.
[[nodiscard]] std::string valueToText(const model::Value& value);

} // namespace homeward::exchange
