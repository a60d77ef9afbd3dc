// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/draw.h"
#include "core/study/growing_run.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::study;

namespace {

/// Two areas, two scenarios, seven replications: nothing divides evenly.
sim::RunRequest request()
{
    sim::RunRequest request{tests::smallPlan()};
    request.plan.run.years = 2;
    request.plan.run.replications = 7;
    model::Area south = request.plan.areas[0];
    south.id = model::AreaId{"south"};
    south.name = "South";
    request.plan.areas.push_back(south);
    request.fingerprint = "of the plan";
    return request;
}

/// With an input that each replication draws anew.
sim::RunRequest uncertain()
{
    sim::RunRequest asked = request();
    asked.plan.uncertainInputs = {{"/cohorts/85-and-over/pathway/hospital/stay/mean", "Stay", 7.0, 9.0, 12.0, {}}};
    asked.inputsOf = inputsOf(asked.plan);
    return asked;
}

results::RunResult withoutTiming(results::RunResult result)
{
    result.timing.seconds = 0.0;
    result.timing.threads = 0;
    return result;
}

results::RunResult whole(const sim::RunRequest& request)
{
    auto result = sim::run(request);
    REQUIRE(result.ok());
    return withoutTiming(std::move(result.value()));
}

std::vector<results::PartResult> partsOf(sim::RunRequest request, int count)
{
    std::vector<results::PartResult> parts;
    for (int index = 1; index <= count; ++index) {
        request.part = {index, count, 0};
        request.threads = 1 + index % 3;
        auto part = sim::runPart(request);
        REQUIRE(part.ok());
        parts.push_back(std::move(part.value()));
    }
    return parts;
}

base::Error errorOf(const model::Plan& plan, std::vector<results::PartResult> parts)
{
    const auto joined = sim::joinParts(plan, std::move(parts));
    REQUIRE_FALSE(joined.ok());
    return joined.error();
}

} // namespace

TEST_CASE("Parts joined in any order are the single run bit for bit, however many there are")
{
    for (const sim::RunRequest& asked : {request(), uncertain()}) {
        const results::RunResult single = whole(asked);
        for (const int count : {1, 2, 3, 16, 40}) {
            INFO(count << " parts");
            std::vector<results::PartResult> parts = partsOf(asked, count);
            std::rotate(parts.begin(), parts.begin() + count / 3, parts.end());
            const auto joined = sim::joinParts(asked.plan, std::move(parts));
            REQUIRE(joined.ok());
            CHECK(withoutTiming(joined.value()) == single);
        }
    }
}

TEST_CASE("Cohorts told apart are joined too")
{
    sim::RunRequest asked = request();
    asked.byCohort = true;
    const auto joined = sim::joinParts(asked.plan, partsOf(asked, 5));
    REQUIRE(joined.ok());
    CHECK(withoutTiming(joined.value()) == whole(asked));
}

TEST_CASE("Parts that do not fit together are not joined")
{
    const sim::RunRequest asked = request();
    const std::vector<results::PartResult> good = partsOf(asked, 4);

    std::vector<results::PartResult> missing = good;
    missing.erase(missing.begin() + 2);
    const base::Error gap = errorOf(asked.plan, missing);
    CHECK(gap.code == base::ErrorCode::PartMissing);
    CHECK(gap.detail == "3/4");
    CHECK(errorOf(asked.plan, {}).code == base::ErrorCode::PartMissing);

    std::vector<results::PartResult> doubled = good;
    doubled.push_back(good[1]);
    const base::Error twice = errorOf(asked.plan, doubled);
    CHECK(twice.code == base::ErrorCode::PartTwice);
    CHECK(twice.number == 4);

    sim::RunRequest other = asked;
    other.plan.run.seed += 1;
    std::vector<results::PartResult> mixed = good;
    mixed[3] = partsOf(other, 4)[3];
    const base::Error seeds = errorOf(asked.plan, mixed);
    CHECK(seeds.code == base::ErrorCode::PartOfOtherRun);
    CHECK(seeds.number == 3);

    mixed = good;
    mixed[1].head.fingerprint = "of another plan";
    CHECK(errorOf(asked.plan, mixed).number == 1);
    mixed = good;
    mixed[2].head.programVersion = "0.0.1";
    CHECK(errorOf(asked.plan, mixed).code == base::ErrorCode::PartOfOtherRun);
    CHECK(errorOf(other.plan, good).code == base::ErrorCode::PartOfOtherRun);
}

TEST_CASE("A run that grew is the run of as many replications, and runs none of them twice")
{
    for (const sim::RunRequest& asked : {request(), uncertain()}) {
        const results::RunResult single = whole(asked);
        GrowingRun growing(asked);
        for (const int n : {2, 3, 3, 7}) {
            REQUIRE(growing.growTo(n).ok());
            CHECK(growing.replications() == n);
            CHECK(growing.years().block(1, 1).replications.size() == static_cast<std::size_t>(n));
        }
        const auto grown = std::move(growing).finish();
        REQUIRE(grown.ok());
        CHECK(withoutTiming(grown.value()) == single);   // its events too: each replication once
    }
}

TEST_CASE("A run whose inputs make no plan does not grow")
{
    sim::RunRequest asked = request();
    asked.plan.uncertainInputs = {{"/settings/hospital/capacity/steps/0/units", "Beds", -30.0, 40.0, 41.0, {}}};
    GrowingRun growing(asked);
    const auto grown = growing.growTo(400);
    REQUIRE_FALSE(grown.ok());
    CHECK(grown.error().code == base::ErrorCode::InputNotPossible);
    CHECK(growing.replications() == 0);
}
