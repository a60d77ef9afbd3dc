// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/catch.h"

using homeward::base::firstBadUtf8;
using homeward::base::plainLine;
using homeward::base::quote;

TEST_CASE("Bytes that are no UTF-8 are found at their place")
{
    CHECK(firstBadUtf8("Caf\u00e9 \u2026 \U0001F3E0") == std::string::npos);
    CHECK(firstBadUtf8("Caf\xe9") == 3);           // Latin-1
    CHECK(firstBadUtf8("a\xc0\xaf") == 1);          // a slash in two bytes
    CHECK(firstBadUtf8("a\xed\xa0\x80") == 1);      // half of a surrogate pair
    CHECK(firstBadUtf8("a\xf4\x90\x80\x80") == 1);  // above U+10FFFF
    CHECK(firstBadUtf8("ab\xe2\x80") == 2);         // cut off
}

TEST_CASE("A text that others typed cannot act on a terminal or make a line of its own")
{
    CHECK(plainLine("Ward 3 \u2013 caf\u00e9") == "Ward 3 \u2013 caf\u00e9");
    CHECK(plainLine("a\nerror: b\r\n\tc") == "a error: b   c");
    CHECK(plainLine("\x1b[2J\x1b]0;owned\a") == "\uFFFD[2J\uFFFD]0;owned\uFFFD");
    CHECK(plainLine(std::string("a\0b", 3)) == "a\uFFFDb");
    CHECK(plainLine("a\u009b31m") == "a\uFFFD31m");          // an escape sequence in one C1 character
    CHECK(plainLine("a\u202etxt.exe") == "a\uFFFDtxt.exe");   // written from right to left
    CHECK(plainLine("caf\xe9!") == "caf\uFFFD!");
}

TEST_CASE("A long quote is cut in the middle, between characters")
{
    CHECK(quote("0123456789", 10) == "0123456789");
    CHECK(quote("0123456789a", 10) == "0123 \u2026 89a");
    CHECK(quote("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9", 7) == "\u00e9\u00e9 \u2026 \u00e9\u00e9");
    const std::string huge = quote("begin" + std::string(50'000'000, 'x') + "end");
    CHECK(huge.starts_with("begin"));
    CHECK(huge.ends_with("end"));
    CHECK(huge.size() < 100);
}
