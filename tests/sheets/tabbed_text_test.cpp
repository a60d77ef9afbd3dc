// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/tabbed_text.h"

#include "core/sheets/read_book.h"
#include "tests/support/catch.h"

using namespace homeward;

TEST_CASE("a sheet is read as a spreadsheet copies it, and keeps its row numbers")
{
    const auto reading = sheets::readBook("own.csv", "target;value\n\n\"a; b\";\"1\"\nc;2.5\n");
    REQUIRE_FALSE(reading.fault);
    CHECK(sheets::tabbedText(reading.book) == "target\tvalue\n\na; b\t1\nc\t2.5");
    const auto quoted = sheets::readBook("own.csv", "a,b\n\"one\ntwo\",\"say \"\"x\"\"\"\n");
    REQUIRE_FALSE(quoted.fault);
    CHECK(sheets::tabbedText(quoted.book) == "a\tb\n\"one\ntwo\"\t\"say \"\"x\"\"\"");
    CHECK(sheets::tabbedText(sheets::Book()).empty());
}
