// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/age_range.h"
#include "tests/support/catch.h"

using namespace homeward::model;

TEST_CASE("Age bands are read as people write them")
{
    CHECK(ageRangeOf("65-74") == AgeRange{65, 74});
    CHECK(ageRangeOf("65 to 74") == AgeRange{65, 74});
    CHECK(ageRangeOf("85+") == AgeRange{85});
    CHECK(ageRangeOf("85 and over") == AgeRange{85});
    CHECK(ageRangeOf("Under 18") == AgeRange{0, 17});
    CHECK(ageRangeOf("all") == AgeRange{});
    CHECK(ageRangeOf("All ages") == AgeRange{});
    CHECK(ageRangeOf("70") == AgeRange{70, 70});
    for (const char* words : {"", "old", "74-65", "65 years", "1000+", "under 0"}) {
        INFO(words);
        CHECK_FALSE(ageRangeOf(words).has_value());
    }
}

TEST_CASE("A band that straddles an age lies on neither side of it")
{
    const AgeRange band{60, 74};
    CHECK_FALSE(band.isFrom(65));
    CHECK_FALSE(band.isBelow(65));
    CHECK(band.isBelow(75));
    CHECK(AgeRange{75}.isFrom(75));
    CHECK_FALSE(AgeRange{}.isBelow(75));
}
