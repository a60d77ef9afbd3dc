// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recover.h"

#include "core/base/safe_file.h"
#include "core/store/plan_file.h"
#include "tests/store/small_result.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <fstream>
#include <random>

using namespace homeward;
using base::ErrorCode;

namespace {

void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string savedFile(const tests::TemporaryFolder& folder)
{
    const std::string path = folder.file("plan.homeward");
    const auto result = tests::smallResult();
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), &result).ok());
    return path;
}

/// Overwrites a text in the file.
void hurt(const std::string& path, const std::string& text, const std::string& by)
{
    std::string bytes = base::readWholeFile(path).value();
    const std::size_t at = bytes.find(text);
    REQUIRE(at != std::string::npos);
    writeBytes(path, bytes.replace(at, by.size(), by));
}

} // namespace

TEST_CASE("A whole file needs no recovery")
{
    const tests::TemporaryFolder folder;
    const auto recovered = store::recoverPlan(savedFile(folder));
    REQUIRE(recovered.ok());
    CHECK(recovered.value().wasWhole);
    CHECK(recovered.value().plan == tests::smallPlan());
}

TEST_CASE("A hurt seal or head costs nothing of the plan")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    const std::string whole = base::readWholeFile(path).value();
    for (const std::size_t at : {std::size_t{0}, std::size_t{17}, std::size_t{30}, std::size_t{45}, std::size_t{60},
                                 std::size_t{70}, whole.size() - 1, whole.size() - 20}) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x41);
        writeBytes(path, bytes);
        INFO("byte " << at);
        REQUIRE_FALSE(store::openPlanFile(path).ok());
        const auto recovered = store::recoverPlan(path);
        REQUIRE(recovered.ok());
        CHECK_FALSE(recovered.value().wasWhole);
        CHECK(recovered.value().losses.empty());
        CHECK(recovered.value().plan == tests::smallPlan());
    }
}

TEST_CASE("A row that is no plan's is left out and told with its table and row")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    hurt(path, "{\"id\":\"care-home\"", "#");
    const auto recovered = store::recoverPlan(path);
    REQUIRE(recovered.ok());
    REQUIRE(recovered.value().losses.size() == 1);
    CHECK(recovered.value().losses[0].table == "setting");
    CHECK(recovered.value().losses[0].row == 2);
    const auto& settings = recovered.value().plan.settings;
    REQUIRE(settings.size() == 2);
    CHECK(settings[0] == tests::smallPlan().settings[0]);
    CHECK(settings[1] == tests::smallPlan().settings[2]);
}

TEST_CASE("A field that no plan has costs its item alone")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    hurt(path, "\"sphere\":\"community\"", "\"sphara\":");
    const auto recovered = store::recoverPlan(path);
    REQUIRE(recovered.ok());
    REQUIRE(recovered.value().losses.size() == 1);
    CHECK(recovered.value().losses[0].table == "settings");
    CHECK(recovered.value().plan.settings.size() == 2);
    CHECK(recovered.value().plan.cohorts == tests::smallPlan().cohorts);
}

TEST_CASE("Each of many items that make no plan is left out, and told with its row and field")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("plan.homeward");
    model::Plan plan = tests::smallPlan();
    plan.sources.clear();
    for (int i = 0; i < 2'000; ++i) {
        plan.sources.emplace_back();
        plan.sources.back().id.value = "s" + std::to_string(i);
        plan.sources.back().title = i % 2 == 0 ? "whole" : "hurt";
    }
    REQUIRE(store::savePlanFile(path, plan, nullptr).ok());
    std::string bytes = base::readWholeFile(path).value();
    const std::string title = "\"title\":\"hurt\"";
    for (std::size_t at = bytes.find(title); at != std::string::npos; at = bytes.find(title, at))
        bytes.replace(at, title.size(), "\"tittle\":\"hur\"");
    writeBytes(path, bytes);
    const auto recovered = store::recoverPlan(path);
    REQUIRE(recovered.ok());
    CHECK(recovered.value().plan.sources.size() == 1'000);
    REQUIRE(recovered.value().losses.size() == 1'000);
    CHECK(recovered.value().losses[1] == store::Loss{"sources", 4, "/sources/3/tittle"});
    CHECK(recovered.value().plan.settings == plan.settings);
}

TEST_CASE("Hurt anywhere, a file gives a plan or a reason, and never more than it held")
{
    const tests::TemporaryFolder folder;
    const std::string path = savedFile(folder);
    const std::string whole = base::readWholeFile(path).value();
    std::mt19937 random(7);
    int recovered = 0;
    for (int trial = 0; trial < 100; ++trial) {
        std::string bytes = whole;
        const std::size_t page = random() % (bytes.size() / 4096);
        for (std::size_t i = 0; i < 1 + random() % 4096; ++i)
            bytes[page * 4096 + random() % 4096] = static_cast<char>(random());
        writeBytes(path, bytes);
        const auto found = store::recoverPlan(path);
        if (!found)
            continue;
        ++recovered;
        CHECK(found.value().plan.settings.size() <= 3);
        CHECK(found.value().plan.cohorts.size() <= 2);
    }
    CHECK(recovered > 50);
}

TEST_CASE("What is no plan file is not recovered")
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("letter.homeward");
    writeBytes(path, std::string(20'000, 'x'));
    const auto recovered = store::recoverPlan(path);
    REQUIRE_FALSE(recovered.ok());
    CHECK(recovered.error().code != ErrorCode::FileNotFound);
    CHECK(store::recoverPlan(folder.file("none")).error().code == ErrorCode::FileNotFound);
}
