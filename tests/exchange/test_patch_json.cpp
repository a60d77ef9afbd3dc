// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/difference.h"
#include "core/exchange/patch_json.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"
#include "tests/support/random_edits.h"

#include <limits>

using namespace homeward;
using edit::ChangeKind;
using edit::PlanPatch;
using exchange::patchFromText;
using exchange::patchToText;
using model::Path;
using model::Value;

namespace {

void checkRoundTrip(const PlanPatch& patch)
{
    const std::string text = patchToText(patch);
    const auto read = patchFromText(text);
    INFO(text);
    REQUIRE(read.ok());
    CHECK(read.value() == patch);
}

} // namespace

TEST_CASE("A patch comes back from its text as it was")
{
    for (unsigned seed = 0; seed < 40; ++seed)
        checkRoundTrip(edit::difference(tests::randomPlan(seed), tests::randomPlan(seed + 100)));
    tests::RandomEdits edits(3);
    model::Plan plan = tests::randomPlan(5);
    for (int i = 0; i < 200; ++i) {
        const PlanPatch patch = edits.patch(plan);
        checkRoundTrip(patch);
        REQUIRE(edit::apply(plan, patch).ok());
    }
    checkRoundTrip({});
    const double most = std::numeric_limits<double>::infinity();
    const std::uint64_t seed = std::numeric_limits<std::uint64_t>::max();
    checkRoundTrip(
        {{{.path = Path("/a~1b/x"), .before = most, .after = Value()},
          {.path = Path("/a~1b/"), .before = seed, .after = -0.5},
          {.path = Path("/y"), .before = 3.0, .after = 3},
          {.kind = ChangeKind::Move, .path = Path("/l/y"), .before = {}, .after = {}, .place = 2, .to = 0}}});
}

TEST_CASE("Values set beside each other name their path once")
{
    const PlanPatch patch{{{.path = Path("/run/years"), .before = 5, .after = 6},
                           {.path = Path("/run/seed"), .before = 1, .after = 2},
                           {.path = Path("/name"), .before = "A", .after = "B"}}};
    CHECK(patchToText(patch) == R"([["=","/run","years",5,6,"seed",1,2],["=","","name","A","B"]])");
}

TEST_CASE("A text that is no patch is refused")
{
    const auto fieldOf = [](const char* text) {
        const auto read = patchFromText(text);
        INFO(text);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().code == base::ErrorCode::BadField);
        return read.error().field;
    };
    CHECK(fieldOf("{}") == "");
    CHECK(fieldOf(R"([["=","/run"]])") == "/0");
    CHECK(fieldOf(R"([["=","/run","years",1]])") == "/0");
    CHECK(fieldOf(R"([["=","/run","years",1,2],["?","/x",0,1]])") == "/1");
    CHECK(fieldOf(R"([["-","/x",-1,1]])") == "/0");
    CHECK(fieldOf(R"([["~","/x",1,"2"]])") == "/0");
    CHECK(patchFromText("[").error().code == base::ErrorCode::NotJson);
}
