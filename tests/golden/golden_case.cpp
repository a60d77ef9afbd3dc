// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/golden_case.h"

#include "core/exchange/plan_json.h"
#include "test_paths.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace homeward::tests {

namespace {

const std::filesystem::path& top()
{
    static const std::filesystem::path path(HOMEWARD_SOURCE_DIR);
    return path;
}

} // namespace

std::vector<std::string> goldenFolders()
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(top() / "tests/golden"))
        if (entry.is_directory())
            names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

GoldenCase readGoldenCase(const std::string& folder)
{
    const std::filesystem::path place = top() / "tests/golden" / folder;
    GoldenCase golden;
    golden.name = folder;
    std::ifstream file(place / "expected.json");
    golden.expected = nlohmann::json::parse(file);
    const std::filesystem::path own = place / "plan.json";
    const auto plan = exchange::readPlanFile(
        (golden.expected.contains("plan") ? top() / golden.expected["plan"].get<std::string>() : own).string());
    INFO(folder << ": " << (plan ? "" : plan.error().field + " " + plan.error().detail));
    REQUIRE(plan.ok());
    golden.plan = plan.value();
    if (golden.expected.contains("replications"))
        golden.plan.run.replications = golden.expected["replications"].get<int>();
    return golden;
}

} // namespace homeward::tests
