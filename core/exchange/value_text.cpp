// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/value_text.h"

#include "core/exchange/json_text.h"
#include "core/exchange/value_json.h"

namespace homeward::exchange {

std::string valueToText(const model::Value& value)
{
    std::string text = jsonText(valueToJson(value));
    if (!text.ends_with('\n'))
        text += '\n';
    return text;
}

} // namespace homeward::exchange
