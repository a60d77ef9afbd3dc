// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/paper_template.h"
#include "test_paths.h"
#include "tests/reliability/child.h"
#include "tests/reliability/hostile_files.h"
#include "tests/support/small_plan.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace homeward::tests {

namespace {

using Json = nlohmann::ordered_json;

/// The small template changed in one way, for a new plan.
HostileFile pattern(const char* name, const std::function<void(Json&)>& change, bool mayPass = false)
{
    Json json = Json::parse(bytesOf(HOMEWARD_SOURCE_DIR "/resources/templates/small.json"));
    change(json);
    return {
        name, "template.json", json.dump(), {"new", "--area", "Shetland", "--template", "@", "OUT.homeward"}, mayPass};
}

HostileFile paper(const char* name, std::string text, bool mayPass = false)
{
    return {name,
            "paper.json",
            std::move(text),
            {"papers", "PLAN", "--from-template", "@", "--output", "OUT.homeward"},
            mayPass};
}

/// A good template of a paper changed in one way.
HostileFile paperWith(const char* name, const std::function<void(Json&)>& change, bool mayPass = false)
{
    model::Paper made;
    made.id = model::PaperId{"board"};
    made.name = "Board paper";
    Json json = Json::parse(exchange::paperTemplateText(exchange::paperTemplateOf(smallPlan(), made)));
    change(json);
    return paper(name, json.dump(), mayPass);
}

void multiply(Json& list, int times)
{
    const Json first = list.at(0);
    for (int copy = 0; copy < times; ++copy) {
        list.push_back(first);
        list.back()["id"] = "copy-" + std::to_string(copy);
    }
}

std::vector<HostileFile> hostilePatterns()
{
    return {
        pattern("an unknown that leads nowhere",
                [](Json& t) { t["calibration"]["unknowns"][0]["figures"][0]["path"] = "/cohorts/none/entries"; }),
        pattern("an unknown that leads to a name",
                [](Json& t) { t["calibration"]["unknowns"][0]["figures"][0]["path"] = "/settings/acute/name"; }),
        pattern("an unknown that leads to the head of the plan",
                [](Json& t) { t["calibration"]["unknowns"][0]["figures"][0]["path"] = "/run/replications"; }),
        pattern("a path of 90,000 steps",
                [](Json& t) {
                    std::string path;
                    for (int i = 0; i < 45'000; ++i)
                        path += "/a";
                    t["calibration"]["unknowns"][0]["figures"][0]["path"] = path;
                }),
        pattern("an unknown of no target", [](Json& t) { t["calibration"]["unknowns"][0]["target"] = "nothing"; }),
        pattern(
            "two unknowns of one target, moved alike",
            [](Json& t) { t["calibration"]["unknowns"].push_back(t["calibration"]["unknowns"][0]); }, true),
        pattern("20,000 unknowns", [](Json& t) { multiply(t["calibration"]["unknowns"], 20'000); }),
        pattern("20,000 targets", [](Json& t) { multiply(t["calibration"]["targets"], 20'000); }),
        pattern("a target in no setting", [](Json& t) { t["calibration"]["targets"][0]["settings"] = {"nowhere"}; }),
        pattern("a target of a measure that is not",
                [](Json& t) { t["calibration"]["targets"][0]["measure"] = "happiness"; }),
        pattern("a figure that nobody publishes",
                [](Json& t) { t["calibration"]["targets"][0]["figures"][0]["measure"] = "happiness"; }),
        pattern("a figure a thousand million times",
                [](Json& t) { t["calibration"]["targets"][0]["figures"][0]["times"] = 1e9; }),
        pattern("a figure less than no times",
                [](Json& t) { t["calibration"]["targets"][0]["figures"][0]["times"] = -5.0; }),
        pattern("a given figure that leads nowhere",
                [](Json& t) { t["calibration"]["givens"][0]["path"] = "/cohorts/none"; }),
        pattern("a given figure of no sense",
                [](Json& t) { t["calibration"]["givens"][0]["figure"]["times"] = -1e300; }),
        pattern("rates above any", [](Json& t) { t["cohorts"][0]["demand"]["rates"][0]["per1000PerYear"] = 1e15; }),
        pattern("no cohorts", [](Json& t) { t["cohorts"] = Json::array(); }),
        pattern("no settings", [](Json& t) { t["settings"] = Json::array(); }),
        pattern("bands of no published age", [](Json& t) { t["ageBands"][0]["id"] = "0-5"; }),
        pattern("a template of the future", [](Json& t) { t["formatVersion"] = 77; }),
        pattern("a start in the year 9000", [](Json& t) { t["start"] = "9000-04-01"; }),
        pattern("fits that say what they like", [](Json& t) { t["calibration"]["fits"] = "met"; }),
    };
}

std::vector<HostileFile> hostilePaperTemplates()
{
    return {
        paper("no template of a paper", ""),
        paper("a plan for a template of a paper", bytesOf(HOMEWARD_SOURCE_DIR "/resources/templates/empty.json")),
        paper("a template of a paper in lists, 100,000 deep", std::string(100'000, '[')),
        paperWith("a template of a paper of the future", [](Json& t) { t["formatVersion"] = 77; }),
        paperWith("a paper that is a number", [](Json& t) { t["paper"] = 5; }),
        paperWith("a part that no paper has",
                  [](Json& t) { t["paper"]["parts"] = Json::array({{{"kind", "spell"}}}); }),
        paperWith(
            "a house style that is none",
            [](Json& t) { t["houseStyle"] = {{"id", "h"}, {"name", "H"}, {"file", "%%%"}}; }, true),
        paperWith("a name of 5 MB", [](Json& t) { t["paper"]["name"] = std::string(5'000'000, 'n'); }),
    };
}

} // namespace

std::vector<HostileFile> hostileTemplates()
{
    std::vector<HostileFile> all = hostilePatterns();
    std::vector<HostileFile> papers = hostilePaperTemplates();
    for (HostileFile& file : papers)
        all.push_back(std::move(file));
    return all;
}

} // namespace homeward::tests
