// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/exchange/json_text.h"
#include "core/exchange/plan_json.h"
#include "core/model/node.h"
#include "core/validation/validate.h"
#include "test_paths.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"
#include "tests/support/small_plan.h"

#include <functional>
#include <limits>
#include <map>
#include <set>

using namespace homeward;
using Json = nlohmann::ordered_json;

namespace {

const Json& schema()
{
    static const Json json =
        exchange::parseJson(base::readWholeFile(HOMEWARD_SOURCE_DIR "/resources/schema/plan.schema.json").value())
            .value();
    return json;
}

/// The node itself: references followed, and of several shapes the one of the value's kind.
const Json& resolved(const Json& node, const Json& value)
{
    if (node.contains("$ref"))
        return resolved(schema().at(Json::json_pointer(node["$ref"].get<std::string>().substr(1))), value);
    if (node.contains("oneOf"))
        for (const Json& shape : node["oneOf"])
            if (shape["properties"]["kind"]["const"] == value.at("kind"))
                return shape;
    return node;
}

bool hasType(const Json& value, const std::string& type)
{
    const std::map<std::string, bool> types{{"object", value.is_object()}, {"array", value.is_array()},
                                            {"string", value.is_string()}, {"boolean", value.is_boolean()},
                                            {"number", value.is_number()}, {"integer", value.is_number_integer()}};
    return types.at(type);
}

/// Calls `visit(schema node, value, path)` for the value and all below it.
using Visit = std::function<void(const Json&, const Json&, const Json::json_pointer&)>;
void walk(const Json& node, const Json& value, const Json::json_pointer& path, const Visit& visit)
{
    const Json& own = resolved(node, value);
    visit(own, value, path);
    if (value.is_object())
        for (const auto& item : value.items()) {
            INFO((path / item.key()).to_string());
            REQUIRE(own["properties"].contains(item.key()));
            walk(own["properties"][item.key()], item.value(), path / item.key(), visit);
        }
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            walk(own["items"], value[i], path / i, visit);
}

void checkAgainstSchema(const model::Plan& plan)
{
    walk(schema(), exchange::planToJson(plan), Json::json_pointer(),
         [](const Json& node, const Json& value, const auto& path) {
             INFO(path.to_string());
             if (node.contains("type"))
                 CHECK(hasType(value, node["type"]));
             if (node.contains("enum"))
                 CHECK(std::ranges::find(node["enum"], value) != node["enum"].end());
             if (node.contains("required"))
                 for (const Json& key : node["required"])
                     CHECK(value.contains(key.get<std::string>()));
         });
}

/// Of a list of factors that is too long or too short the single ones are not looked at.
void giveFactorsTheirCount(Json& json)
{
    static const std::map<std::string, std::size_t> counts{
        {"monthFactors", 12}, {"weekdayFactors", 7}, {"hourFactors", 24}};
    if (!json.is_structured())
        return;
    for (const auto& item : json.items()) {
        const auto count = json.is_object() ? counts.find(item.key()) : counts.end();
        if (count != counts.end())
            item.value() = Json(count->second, Json(1.0));
        else
            giveFactorsTheirCount(item.value());
    }
}

} // namespace

TEST_CASE("Every field that is written is in the schema")
{
    checkAgainstSchema(tests::smallPlan());
    checkAgainstSchema(tests::filledPlan());
    for (const char* example : {"shetland", "seven_partnerships"}) {
        const auto plan =
            exchange::readPlanFile(std::string(HOMEWARD_SOURCE_DIR "/resources/examples/") + example + ".json");
        REQUIRE(plan.ok());
        checkAgainstSchema(plan.value());
    }
}

TEST_CASE("The schema has no field that is never written, and says of each what it is")
{
    std::map<const Json*, std::set<std::string>> written;
    walk(schema(), exchange::planToJson(tests::filledPlan()), Json::json_pointer(),
         [&](const Json& node, const Json& value, const auto&) {
             if (value.is_object())
                 for (const auto& item : value.items())
                     written[&node].insert(item.key());
         });
    CHECK(written.size() == schema()["$defs"].size() + std::variant_size_v<model::Effect>);
    for (const auto& [node, keys] : written)
        for (const auto& property : (*node)["properties"].items()) {
            INFO(node->value("description", "") << ": " << property.key());
            CHECK(keys.count(property.key()) == 1);
            const Json& own = property.value();
            CHECK((own.contains("description") || own.contains("$ref") || own.contains("const")));
        }
}

TEST_CASE("What the schema requires is what reading requires")
{
    const Json whole = exchange::planToJson(tests::filledPlan());
    std::set<const Json*> met;
    walk(schema(), whole, Json::json_pointer(),
         [&](const Json& node, const Json& value, const Json::json_pointer& path) {
             if (!value.is_object() || !met.insert(&node).second)
                 return;
             const Json requiredKeys = node.value("required", Json::array());
             for (const auto& property : node["properties"].items()) {
                 INFO((path / property.key()).to_string());
                 Json without = whole;
                 without[path].erase(property.key());
                 const bool required = std::ranges::find(requiredKeys, Json(property.key())) != requiredKeys.end();
                 CHECK(exchange::planFromJson(without).ok() != required);
             }
         });
}

TEST_CASE("Every word of the schema is read")
{
    const Json whole = exchange::planToJson(tests::filledPlan());
    std::size_t words = 0;
    walk(schema(), whole, Json::json_pointer(), [&](const Json& node, const Json&, const Json::json_pointer& path) {
        if (!node.contains("enum"))
            return;
        for (const Json& word : node["enum"]) {
            INFO(path.to_string() << " " << word);
            Json other = whole;
            other[path] = word;
            CHECK(exchange::planFromJson(other).ok());
            ++words;
        }
    });
    CHECK(words > 30);
}

TEST_CASE("What is above the highest figure in the schema is refused")
{
    Json whole = exchange::planToJson(tests::filledPlan());
    for (Json& scenario : whole["scenarios"])
        if (scenario.contains("changes"))
            for (Json& change : scenario["changes"])
                change.erase("on");   // those that are off are not looked at
    giveFactorsTheirCount(whole);
    REQUIRE(exchange::planFromJson(whole).ok());
    std::size_t figures = 0;
    walk(schema(), whole, Json::json_pointer(),
         [&](const Json& node, const Json& value, const Json::json_pointer& path) {
             if (!value.is_number() || !node.contains("maximum")
                 || node["maximum"] == std::numeric_limits<std::uint64_t>::max())
                 return;
             INFO(path.to_string());
             Json other = whole;
             if (value.is_number_integer())
                 other[path] = node["maximum"].get<std::int64_t>() + 1;
             else
                 other[path] = 1.01 * node["maximum"].get<double>();
             const auto plan = exchange::planFromJson(other);
             const auto problems = plan.ok() ? validation::validate(plan.value()) : std::vector<validation::Problem>{};
             const std::string named =
                 plan.ok() ? model::namedPath(plan.value(), model::Path(path.to_string())).text() : std::string();
             CHECK((!plan.ok() || std::ranges::any_of(problems, [&](const validation::Problem& problem) {
                 return problem.severity == validation::Severity::Error && problem.path == named;
             })));
             ++figures;
         });
    CHECK(figures > 30);
}
