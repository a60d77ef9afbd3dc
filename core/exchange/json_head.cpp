// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_head.h"

#include "core/base/text.h"
#include "core/exchange/json_text.h"

#include <string>

namespace homeward::exchange {

namespace {

using base::Error;
using base::ErrorCode;

/// `words 1 2`
std::string versionsTo(int newest)
{
    std::string versions = "words";
    for (int version = 1; version <= newest; ++version)
        versions.append(1, ' ').append(std::to_string(version));
    return versions;
}

} // namespace

std::optional<Error> faultOfHead(const nlohmann::ordered_json& json, std::string_view format, int newest)
{
    const auto quoted = [](const nlohmann::ordered_json& value) { return base::quote(compactJsonText(value)); };
    if (!json.is_object())
        return Error{ErrorCode::BadField, {}, {}, json.is_array() ? "list" : quoted(json), 0, "object"};
    for (const char* key : {"format", "formatVersion"})
        if (!json.contains(key))
            return Error{ErrorCode::MissingField, {}, std::string("/") + key, {}, 0};
    const auto* words = json["format"].get_ptr<const std::string*>();
    if (!words || *words != format)
        return Error{ErrorCode::BadField, {}, "/format", quoted(json["format"]), 0, "words " + std::string(format)};
    const nlohmann::ordered_json& version = json["formatVersion"];
    if (!version.is_number_integer() || version < 1)
        return Error{ErrorCode::BadField, {}, "/formatVersion", quoted(version), 0, versionsTo(newest)};
    if (version > newest)
        return Error{ErrorCode::NewerVersion, {}, "/formatVersion", quoted(version), version.get<long>()};
    return std::nullopt;
}

} // namespace homeward::exchange
