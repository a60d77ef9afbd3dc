// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "tests/support/catch.h"

#include <limits>

using namespace homeward::exchange;

TEST_CASE("A text that a spreadsheet would take for a formula is harmless")
{
    CHECK(csvText("=SUM(A1:A9)") == "'=SUM(A1:A9)");
    CHECK(csvText("+44 1595") == "'+44 1595");
    CHECK(csvText("-1") == "'-1");
    CHECK(csvText("@name") == "'@name");
    CHECK(csvText("\tx") == "'\tx");
    CHECK(csvText("  =1") == "'  =1");
    CHECK(csvText("=HYPERLINK(\"a\",\"b\")") == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
    CHECK(csvText("\r=1") == "\"'\r=1\"");
    CHECK(csvText("\xEF\xBC\x9D"
                  "1+1")
          == "'\xEF\xBC\x9D"
             "1+1");
}

TEST_CASE("Other texts are as they were, quoted where they must be")
{
    CHECK(csvText("Care at home") == "Care at home");
    CHECK(csvText("18-64") == "18-64");
    CHECK(csvText("a,b") == "\"a,b\"");
    CHECK(csvText("two\nlines") == "\"two\nlines\"");
    CHECK(csvText("").empty());
}

TEST_CASE("Numbers are in the C locale, and what is not finite is nothing")
{
    std::string line;
    appendCsvNumber(line, 1234.5);
    line += ',';
    appendCsvNumber(line, std::numeric_limits<double>::quiet_NaN());
    line += ',';
    appendCsvNumber(line, -0.0);
    CHECK(line == "1234.5,,0");
}
