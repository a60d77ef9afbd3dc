// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

#include <string>

namespace homeward::exchange {

/// A value as JSON text, indented, with a line end. For what has no place in a plan but is written as its values are.
[[nodiscard]] std::string valueToText(const model::Value& value);

} // namespace homeward::exchange
