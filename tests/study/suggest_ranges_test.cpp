// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/suggest_ranges.h"

#include "core/study/draw.h"
#include "core/study/firm_up.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <array>
#include <set>

using namespace homeward;
using namespace homeward::study;

namespace {

RangeWishes everything(double width)
{
    RangeWishes wishes;
    wishes.published = wishes.derived = wishes.local = wishes.illustrative = width;
    return wishes;
}

} // namespace

TEST_CASE("Suggested ranges lie about the figure, make plans, and are not suggested twice")
{
    model::Plan plan = tests::smallPlan();
    const auto found = suggestRanges(plan, everything(0.2));
    REQUIRE(found.size() > 3);
    std::set<std::string> paths;
    for (const SuggestedRange& one : found) {
        CAPTURE(one.row.path.text());
        CHECK(one.range.low < one.range.high);
        CHECK(one.range.mostLikely == *one.row.value);
        CHECK(paths.insert(one.row.path.text()).second);
        CHECK(withInputs(plan, {{one.row.path.text(), one.range.high}}).ok());
        plan.uncertainInputs.push_back(inputOf(one, "A figure"));
    }
    CHECK_FALSE(validation::hasErrors(validation::validate(plan)));
    CHECK(suggestRanges(plan, everything(0.2)).empty());
}

TEST_CASE("Only the groups and kinds that are wished for get a range")
{
    const model::Plan plan = tests::smallPlan();
    RangeWishes stays = everything(0.2);
    stays.groups = {false, true, false, false, false};
    for (const SuggestedRange& one : suggestRanges(plan, stays))
        CHECK(one.row.group == assumptions::Group::Stays);
    CHECK(suggestRanges(plan, everything(0.0)).empty());
}

TEST_CASE("What moves a result most and rests on least is firmed up first; published figures are left out")
{
    model::Plan plan = tests::smallPlan();
    plan.sources.push_back({model::SourceId("sure"), "Counted", "Us", "2025", false, {}, {}, "local; sure"});
    plan.sources.push_back({model::SourceId("guess"), "Guessed", {}, {}, true, {}, {}, "illustrative"});
    plan.sources.push_back({model::SourceId("published"), "Published", "PHS", "2025", false, {}, {}, "published"});
    for (const char* source : {"sure", "guess", "published", "guess"})
        plan.uncertainInputs.push_back({"/nowhere", source, 1.0, 2.0, 3.0, model::SourceId(source)});
    Sensitivity found;
    const std::array swings{2.0, 1.0, 9.0, 0.1};
    for (std::size_t i = 0; i < swings.size(); ++i) {
        InputSensitivity& one = found.inputs.emplace_back();
        one.input = i;
        one.path = "/nowhere";
        one.swing = {swings[i], i == 3 ? -1.0 : swings[i] - 0.05, swings[i] + 0.05, 0, 0, 0};
    }
    const auto first = firmUpFirst(plan, found);
    REQUIRE(first.size() == 2);   // the published one, and the one that cannot be told from zero, are left out
    CHECK(first[0].place == 1);   // 1 x 3 for a guess, before 2 x 1 for what is sure
    CHECK(first[0].weight == Approx(3.0));
    CHECK(first[1].place == 0);
}
