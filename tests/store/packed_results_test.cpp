// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/compressed.h"
#include "core/store/packed_flows.h"
#include "core/store/packed_results.h"
#include "core/store/plan_file.h"
#include "tests/store/small_result.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <cmath>
#include <limits>

using namespace homeward;
using results::Measure;
using results::Summary;
using results::SummaryTable;

TEST_CASE("Compressed bytes are the bytes again, and anything else is refused")
{
    for (const std::string& bytes : {std::string(), std::string("care"), std::string(100'000, 'x')}) {
        const std::string packed = store::compressed(bytes);
        std::size_t room = 1'000'000;
        CHECK(store::expanded(packed, room) == bytes);
        CHECK(room == 1'000'000 - bytes.size());
        CHECK_FALSE(store::expanded(packed + 'x', room).has_value());
        CHECK_FALSE(store::expanded(std::string_view(packed).substr(0, packed.size() - 1), room).has_value());
    }
    std::size_t room = 999;
    CHECK_FALSE(store::expanded(store::compressed(std::string(1000, 'x')), room).has_value());
}

TEST_CASE("Many small parts do not unpack to more than their file has room for")
{
    std::size_t room = store::unpackingRoom(2'000'000);
    CHECK(room < 200'000'000);
    const std::string packed = store::compressed(std::string(50'000'000, '\0'));
    int unpacked = 0;
    while (unpacked < 10 && store::expanded(packed, room))
        ++unpacked;
    CHECK(unpacked == 3);
}

TEST_CASE("Flows of more periods than their run has take no memory")
{
    const std::string packed = store::compressed(std::string("\1\xFF\xFF\xFF\xFF\x0F", 6) + std::string(100'000, '\0'));
    std::size_t room = 1'000'000;
    CHECK_FALSE(store::unpackFlows(packed, {2, 3, 1}, room).has_value());
}

TEST_CASE("A flow between places that are not there is refused, also as the last of its table")
{
    // One table of one period with one flow: from outside into setting 200 of one.
    std::size_t room = 1'000'000;
    CHECK_FALSE(store::unpackFlows(store::compressed(std::string("\1\1\1\0\xC8\1\1", 7)), {1, 1, 0}, room).has_value());
    CHECK(store::unpackFlows(store::compressed(std::string("\1\1\1\0\0\1", 6)), {1, 1, 0}, room).has_value());
}

TEST_CASE("Summaries are kept to the bit, or rounded to seven digits with their means exact")
{
    const auto result = tests::smallResult();
    const SummaryTable& table = result.blocks[0].monthly;
    const std::size_t settings = result.settings.size();
    std::size_t room = 10'000'000;
    const auto exact =
        store::unpackSummaries(store::packSummaries(table, store::Rounding::None), table.periods(), settings, room);
    REQUIRE(exact.has_value());
    CHECK(*exact == table);

    SummaryTable means(1, 1);
    means.set(0, 0, Measure::PeoplePresent, Summary{100.0 / 3.0, 30.0, 110.0 / 3.0, 29.1, 33.3, 36.7});
    means.set(0, 0, Measure::UnitsAvailable, std::nullopt);
    const auto rounded = store::unpackSummaries(store::packSummaries(means, store::Rounding::Float), 1, 1, room);
    REQUIRE(rounded.has_value());
    const Summary found = rounded->at(0, 0, Measure::PeoplePresent).value();
    CHECK(found.mean == 100.0 / 3.0);
    CHECK(found.ci95Low == Approx(30.0).epsilon(1e-6));
    CHECK(found.p90 == Approx(36.7).epsilon(1e-6));
    CHECK_FALSE(rounded->at(0, 0, Measure::UnitsAvailable).has_value());
    CHECK(rounded->at(0, 0, Measure::Starts) == Summary{});
}

TEST_CASE("Summaries that no run gives, or of other axes, are refused")
{
    SummaryTable table(2, 1);
    std::size_t room = 1'000'000;
    table.set(1, 0, Measure::Starts, Summary{1.0, std::numeric_limits<double>::infinity(), 2.0, 1.0, 1.0, 1.0});
    CHECK_FALSE(store::unpackSummaries(store::packSummaries(table, store::Rounding::None), 2, 1, room).has_value());
    table.set(1, 0, Measure::Starts, Summary{1.0, 0.5, 2.0, 1.0, 1.0, 1.0});
    const std::string packed = store::packSummaries(table, store::Rounding::None);
    CHECK(store::unpackSummaries(packed, 2, 1, room).has_value());
    CHECK_FALSE(store::unpackSummaries(packed, 3, 1, room).has_value());
    CHECK_FALSE(store::unpackSummaries(packed, 2, 0, room).has_value());
}

TEST_CASE("A large result is kept whole: no block, month or year is dropped")
{
    auto result = tests::smallResult(150, 1);
    const results::Block block = result.blocks[0];
    result.scenarios.clear();
    result.blocks.clear();
    const std::vector<results::HoursPerPerson> hours(result.hoursPerPerson.begin(), result.hoursPerPerson.begin() + 2);
    result.hoursPerPerson.clear();
    for (int s = 0; s < 24; ++s) {
        result.scenarios.push_back({model::ScenarioId{"s" + std::to_string(s)}, "Scenario"});
        result.blocks.push_back(block);
        result.hoursPerPerson.insert(result.hoursPerPerson.end(), hours.begin(), hours.end());
    }
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("large.homeward");
    REQUIRE(store::savePlanFile(path, tests::smallPlan(), &result).ok());
    const auto opened = store::openPlanFile(path);
    REQUIRE(opened.ok());
    REQUIRE(opened.value().lastRun.has_value());
    const results::RunResult& read = *opened.value().lastRun;
    REQUIRE(read.blocks.size() == 24);
    CHECK(read.blocks[23].replications == block.replications);
    for (int month = 0; month < 1800; month += 7)
        for (int m = 0; m < results::measureCount; ++m) {
            const auto before = block.monthly.at(month, 1, static_cast<Measure>(m));
            const auto after = read.blocks[23].monthly.at(month, 1, static_cast<Measure>(m));
            REQUIRE(before.has_value() == after.has_value());
            if (before) {
                CHECK(after->mean == before->mean);
                CHECK(after->p10 == Approx(before->p10).epsilon(1e-6));
            }
        }
}
