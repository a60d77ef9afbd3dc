// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"

#include "core/base/caught.h"
#include "core/base/file_ends.h"
#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/exchange/file_kind.h"
#include "core/exchange/json_head.h"
#include "core/exchange/json_text.h"
#include "core/exchange/plan_reader.h"
#include "core/exchange/plan_upgrade.h"
#include "core/exchange/plan_writer.h"
#include "core/model/lookup.h"

#include <new>

namespace homeward::exchange {

namespace {

using Json = nlohmann::ordered_json;
using base::Error;
using base::ErrorCode;

constexpr std::string_view formatName = "homeward-plan";

/// Whether a newer Homeward with our format version, but with fields or words added since, wrote the file.
bool isOfNewerMinor(const Json& json)
{
    const auto minor = json.find("formatMinor");
    return minor != json.end() && minor->is_number_integer() && *minor > formatMinor;
}

/// Turns an unknown field or word in the file of a newer Homeward into NewerVersion, since it is no mistake.
Error faultOf(Error fault, const Json& json)
{
    if (!isOfNewerMinor(json) || fault.code == ErrorCode::NewerVersion)
        return fault;
    const std::string version = std::to_string(formatVersion) + '.' + compactJsonText(json["formatMinor"]);
    return Error{ErrorCode::NewerVersion, {}, fault.field, fault.detail, formatVersion, "minor " + version};
}

/// Reads the JSON form of the present version.
base::Result<model::Plan> readPlan(const Json& json)
{
    PlanReader::Fault fault;
    model::Plan plan;
    PlanReader reader(json, {}, fault);
    for (const std::string_view key : {"format", "formatVersion", "formatMinor"})
        reader.knows(key);
    reader.readFields(plan);
    if (fault)
        return faultOf(*fault, json);
    model::ensureBaseScenario(plan);
    return plan;
}

} // namespace

Json planToJson(const model::Plan& plan)
{
    return PlanWriter().object(
        plan, {{"format", formatName}, {"formatVersion", formatVersion}, {"formatMinor", formatMinor}});
}

base::Result<model::Plan> planFromJson(const Json& json)
{
    try {
        if (const auto fault = faultOfHead(json, formatName, formatVersion))
            return *fault;
        const int version = json["formatVersion"].get<int>();
        if (version == formatVersion)
            return readPlan(json);
        Json upgraded = json;
        upgradePlan(upgraded, version);
        return readPlan(upgraded);
    } catch (const std::bad_alloc&) {
        return base::caughtError();
    } catch (const std::exception& error) {
        return Error{ErrorCode::BadField, {}, {}, error.what(), 0};
    }
}

std::string planToText(const model::Plan& plan) { return jsonText(planToJson(plan)); }

base::Result<model::Plan> planFromText(std::string_view planText)
{
    if (const std::string_view kind = kindOfFile(planText); !kind.empty())
        return Error{ErrorCode::NotAHomewardFile, {}, {}, {}, 0, std::string(kind)};
    const auto json = parseJson(planText);
    if (!json)
        return json.error();
    return planFromJson(json.value());
}

base::Result<model::Plan> readPlanFile(const std::string& path)
{
    const auto contents = base::readWholeFile(path, base::largestText);
    if (!contents)
        return contents.error();
    auto plan = planFromText(contents.value());
    if (plan)
        return plan;
    Error error = plan.error();
    error.file = path;
    return error;
}

base::Status writePlanFile(const model::Plan& plan, const std::string& path)
{
    const Json json = planToJson(plan);
    if (auto fault = faultOfTexts(json)) {
        fault->file = path;
        return *fault;
    }
    return base::writeFileSafely(path, jsonText(json));
}

} // namespace homeward::exchange
