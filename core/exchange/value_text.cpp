// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/value_text.h"

#include "core/exchange/json_text.h"
#include "core/exchange/value_json.h"

namespace homeward::exchange {

std::string valueToText(const model::Value& value) { return jsonText(valueToJson(value)); }

} // namespace homeward::exchange
