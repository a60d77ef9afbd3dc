// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/own_table_text.h"

#include "core/calibrate/localities.h"
#include "core/calibrate/own_template.h"
#include "core/calibrate/targets_file.h"
#include "tests/support/catch.h"

using namespace homeward;

namespace {

const std::vector<model::AgeBand> bands{{model::AgeBandId{"18-74"}, "18 to 74"},
                                        {model::AgeBandId{"75+"}, "75 and over"}};

std::string localityFault(const std::string& text)
{
    const auto read = calibrate::readLocalities(text, bands);
    REQUIRE_FALSE(read.ok());
    return wording::localityFault(read.error(), bands);
}

std::string targetFault(const std::string& text)
{
    const auto read = calibrate::readTargets(text);
    REQUIRE_FALSE(read.ok());
    return wording::targetFault(read.error());
}

} // namespace

TEST_CASE("a fault in a table of localities says where, what was found and what is expected")
{
    CHECK(localityFault("locality\t18-74\t75+\nNorth\t12,5x\t3\n")
          == "row 2, column 18-74: “12,5x” is not a number of 0 or more. Type people in digits, as 1250.");
    CHECK(localityFault("locality\t18-74\tover 75\n")
          == "row 1, column 3: “over 75” is not a heading. The headings are locality and 18-74, 75+; or locality, band "
             "and people.");
    CHECK(localityFault("locality\t18-74\nNorth\t4\n")
          == "column 75+ is missing. Give the headings locality and 18-74, 75+; or locality, band and people.");
    CHECK(
        localityFault("locality\tband\tpeople\nNorth\t18-74\t4\n")
        == "band 75+ of North is missing. Give people of each age band for each locality, 0 where there are none. The "
           "age bands are 18-74, 75+.");
    CHECK(localityFault("locality\t18-74\t75+\nNorth\t1\t2\nNorth\t1\t2\n")
          == "row 3, column locality: “North” is there twice. Give each locality once.");
    CHECK(localityFault("locality\tband\tpeople\nNorth\t65+\t4\n")
          == "row 2, column band: “65+” is not an age band of the plan, or is there twice. The age bands are 18-74, "
             "75+.");
}

TEST_CASE("a fault in a table of observed figures says where, what was found and what is expected")
{
    CHECK(targetFault("target\tvalue\ndelays\tmany\n")
          == "row 2, column value: “many” is not a number of 0 or more. Type one in digits, as 1250 or 12.5.");
    CHECK(targetFault("target\tamount\ndelays\t4\n")
          == "row 1, column 2: “amount” is not a heading. The headings are target, value, area and band.");
    CHECK(targetFault("value\n4\n")
          == "column target is missing. Give the headings target and value, and area and band where you want them.");
}

TEST_CASE("a plan that no template can be made of says why")
{
    model::Plan plan;
    plan.name = "Bare";
    const auto made = calibrate::templateOf(plan, "Ours");
    REQUIRE_FALSE(made.ok());
    CHECK(wording::templateFault(made.error()).starts_with("“Bare” does not say which figures are solved"));
    CHECK(wording::templateFault({base::ErrorCode::FileNotFound, "x.json", {}, {}}).find("x.json")
          != std::string::npos);
}
