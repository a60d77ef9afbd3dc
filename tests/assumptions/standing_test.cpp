// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/standing.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::assumptions;
using homeward::model::Source;

namespace {

Source source(const char* publisher, const char* confidence, bool illustrative = false)
{
    Source made;
    made.publisher = publisher;
    made.confidence = confidence;
    made.illustrative = illustrative;
    return made;
}

} // namespace

TEST_CASE("the kind of a figure is read from its source")
{
    CHECK(kindOf(source("Public Health Scotland", "")) == Kind::Published);
    CHECK(kindOf(source("", "")) == Kind::Local);
    CHECK(kindOf(source("PHS", "derived; stock published")) == Kind::Derived);
    CHECK(kindOf(source("", "solved against published delays")) == Kind::Derived);
    CHECK(kindOf(source("", "Published; spread illustrative")) == Kind::Published);
    CHECK(kindOf(source("PHS", "published", true)) == Kind::Illustrative);
}

TEST_CASE("how sure is said in so many words, or follows from the kind")
{
    CHECK(surenessOf(source("", "published")) == Sureness::Sure);
    CHECK(surenessOf(source("", "derived")) == Sureness::Fairly);
    CHECK(surenessOf(source("", "", true)) == Sureness::Guess);
    CHECK(surenessOf(source("", "published; a guess; 2 areas")) == Sureness::Guess);
    CHECK_FALSE(saysHowSure(source("", "published; not sure of the year")));
}

TEST_CASE("setting kind and sureness keeps the other words")
{
    Source text = source("", "derived; total published, split by age illustrative");
    setSureness(text, Sureness::Sure);
    CHECK(text.confidence == "derived; sure; total published, split by age illustrative");
    setSureness(text, Sureness::Guess);
    CHECK(text.confidence == "derived; a guess; total published, split by age illustrative");
    setKind(text, Kind::Illustrative);
    CHECK(text.illustrative);
    CHECK(kindOf(text) == Kind::Illustrative);
    setKind(text, Kind::Local);
    CHECK(text.confidence == "local; a guess; total published, split by age illustrative");
    CHECK_FALSE(text.illustrative);
    Source bare = source("PHS", "");
    setSureness(bare, Sureness::Fairly);
    CHECK(bare.confidence == "published; fairly sure");
}

TEST_CASE("the year of a source is the latest in its text")
{
    CHECK(latestYear("2018/19-2023/24") == 2023);
    CHECK(latestYear("mid-2022; 2016-based") == 2022);
    CHECK(latestYear("Jan-Mar 2019") == 2019);
    CHECK(latestYear("S12000027") == 0);
    CHECK(latestYear("") == 0);
}
