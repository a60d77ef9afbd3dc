// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_number.h"
#include "tests/support/catch.h"

#include <random>
#include <string>

using namespace homeward::base;

namespace {

const NumberForm german{",", "."};

double valueOf(std::string_view text, const NumberForm& form = {})
{
    const auto number = readNumber(text, form);
    INFO(text);
    REQUIRE(number.has_value());
    return number->value;
}

} // namespace

TEST_CASE("numbers are read as planners and spreadsheets write them")
{
    CHECK(valueOf("15,789") == 15'789.0);
    CHECK(valueOf(" 1,234,567.25 ") == 1'234'567.25);
    CHECK(valueOf("15 789") == 15'789.0);
    CHECK(valueOf("15\xC2\xA0"
                  "789")
          == 15'789.0);
    CHECK(valueOf(".5") == 0.5);
    CHECK(valueOf("12.") == 12.0);
    CHECK(valueOf("\xE2\x88\x92"
                  "3.5")
          == -3.5);
    CHECK(valueOf("(40)") == -40.0);
    CHECK(readNumber("\xC2\xA3"
                     "10.07")
          == TypedNumber{10.07, false, true, false});
    CHECK(readNumber("75 %") == TypedNumber{75.0, true, false, false});
}

TEST_CASE("the planner's own form comes first, and the British one is always read")
{
    CHECK(valueOf("1.234,5", german) == 1'234.5);
    CHECK(valueOf("12,5", german) == 12.5);
    CHECK(valueOf("12.5", german) == 12.5);
    CHECK(valueOf("15,789.5", german) == 15'789.5);
}

TEST_CASE("what is no number is refused, and what it most likely means is offered")
{
    for (const char* text :
         {"",    " ",   "15,789 hrs", "12,5x", "12,5",  "1,2345", "1234,567", "1.2.3",    "--3", "abc",
          "nan", "inf", "1e400",      "0x10",  "12 34", "3-4",    "%",        "\xC2\xA3", "(3",  "."}) {
        INFO(text);
        CHECK_FALSE(readNumber(text).has_value());
    }
    CHECK(likelyNumber("15,789 hrs")->value == 15'789.0);
    CHECK(likelyNumber("12,5")->value == 12.5);
    CHECK(likelyNumber("12,5x")->value == 12.5);
    CHECK(likelyNumber("about -3 days")->value == -3.0);
    CHECK(likelyNumber("40 percent (est.)")->value == 40.0);
    CHECK_FALSE(likelyNumber("3 to 4").has_value());
    CHECK_FALSE(likelyNumber("n/a").has_value());
    CHECK_FALSE(likelyNumber("...").has_value());
}

TEST_CASE("arithmetic behind an equals sign is worked out by the rules of arithmetic")
{
    CHECK(readNumber("=10*37.5") == TypedNumber{375.0, false, false, true});
    CHECK(valueOf("=2+3*4") == 14.0);
    CHECK(valueOf("= (2 + 3) * 4 - -1") == 21.0);
    CHECK(valueOf("=100/8/2") == 6.25);
    CHECK(valueOf("=1,200*5%") == 60.0);
    CHECK(valueOf("=-2-2") == -4.0);
    CHECK(valueOf("=3\xC3\x97"
                  "4\xC3\xB7"
                  "2")
          == 6.0);
    CHECK(valueOf("=1,5*2", german) == 3.0);
    for (const char* text : {"=", "=1/0", "=0/0", "=1+", "=(1", "=1)", "=1 2", "=A1*2", "=1e999", "=2**3", "=SUM(1)"}) {
        INFO(text);
        CHECK_FALSE(readNumber(text).has_value());
    }
}

TEST_CASE("no text makes the reader of numbers fall over or loop")
{
    CHECK_FALSE(readNumber("=" + std::string(900, '(')).has_value());
    CHECK_FALSE(readNumber("=" + std::string(900, '-') + "1").has_value());
    CHECK_FALSE(readNumber(std::string(5'000, '9')).has_value());
    std::mt19937 random(4);
    const std::string letters = "0123456789.,+-*/()%= =\xC2\xA3\xE2\x88\x92xe\t";
    for (int trial = 0; trial < 20'000; ++trial) {
        std::string text(trial % 2 == 0 ? "=" : "");
        for (int length = static_cast<int>(random() % 24); length > 0; --length)
            text += letters[random() % letters.size()];
        const auto number = readNumber(text, trial % 3 == 0 ? german : NumberForm{});
        if (number)
            CHECK(number->value - number->value == 0.0);
        (void)likelyNumber(text);
    }
}
