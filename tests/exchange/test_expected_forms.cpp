// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using base::ErrorCode;

namespace {

/// The error of the small plan after one text in its JSON has become another.
base::Error errorAfter(const std::string& before, const std::string& after)
{
    std::string text = exchange::planToText(tests::smallPlan());
    const std::size_t at = text.find(before);
    REQUIRE(at != std::string::npos);
    const auto read = exchange::planFromText(text.replace(at, before.size(), after));
    REQUIRE_FALSE(read.ok());
    return read.error();
}

const std::string startLine = "\"start\": \"2026-04-01\"";

std::string hintForStart(const std::string& value) { return errorAfter(startLine, "\"start\": " + value).hint; }

} // namespace

TEST_CASE("A date in another form is told with the date that was probably meant")
{
    CHECK(hintForStart("\"01/04/2026\"") == "date 2026-04-01");
    CHECK(hintForStart("\"1.4.2026\"") == "date 2026-04-01");
    CHECK(hintForStart("\"1/4/26\"") == "date 2026-04-01");
    CHECK(hintForStart("\"2026-4-1\"") == "date 2026-04-01");
    CHECK(hintForStart("\"1 April 2026\"") == "date 2026-04-01");
    CHECK(hintForStart("46113") == "date 2026-04-01");
    CHECK(hintForStart("\"46113\"") == "date 2026-04-01");
    CHECK(hintForStart("\"soon\"") == "date");
    CHECK(hintForStart("\"31/02/2026\"") == "date");
    CHECK(hintForStart("7") == "date");
    CHECK(errorAfter(startLine, "\"start\": 46113").detail == "46113");
}

TEST_CASE("A number in quotes or with a comma is told with the number that was probably meant")
{
    const base::Error quoted = errorAfter("\"years\": 5", "\"years\": \"5\"");
    CHECK(quoted.field == "/run/years");
    CHECK(quoted.detail == "\"5\"");
    CHECK(quoted.hint == "whole 5");
    const base::Error comma = errorAfter("\"mean\": 9.0", "\"mean\": \"9,5\"");
    CHECK(comma.detail == "\"9,5\"");
    CHECK(comma.hint == "number 9.5");
    CHECK(errorAfter("\"mean\": 9.0", "\"mean\": \"long\"").hint == "number");
}

TEST_CASE("A word that is none of a choice is told with the choices")
{
    const base::Error sphere = errorAfter("\"sphere\": \"hospital\"", "\"sphere\": \"clinic\"");
    CHECK(sphere.code == ErrorCode::BadField);
    CHECK(sphere.detail == "clinic");
    CHECK(sphere.hint == "words hospital community home");
}

TEST_CASE("Other encodings are named")
{
    const std::string text = exchange::planToText(tests::smallPlan());
    std::string wide = "\xFF\xFE";
    for (const char c : text)
        wide.append(1, c).append(1, '\0');
    const auto utf16 = exchange::planFromText(wide);
    REQUIRE_FALSE(utf16.ok());
    CHECK(utf16.error().code == ErrorCode::NotJson);
    CHECK(utf16.error().detail == "UTF-16");
    CHECK(exchange::planFromText(wide.substr(2)).error().detail == "UTF-16");

    std::string latin = text;
    const std::size_t at = latin.find("Acute hospital");
    latin.replace(at, 5, "Caf\xe9 ");
    const auto read = exchange::planFromText(latin);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().hint == "latin");
    CHECK(read.error().number > 1);

    CHECK(exchange::planFromText("\xEF\xBB\xBF" + text).ok());
}

TEST_CASE("Quotes of what was found are cut in the middle")
{
    const base::Error word =
        errorAfter("\"sphere\": \"hospital\"", "\"sphere\": \"" + std::string(50'000, 'x') + "end\"");
    CHECK(word.detail.size() < 200);
    CHECK(word.detail.ends_with("end"));
    CHECK(errorAfter("\"hospital\"", '"' + std::string(5'000'000, 'x') + '"').detail == "length");
    const base::Error key = errorAfter("\"sphere\"", "\"" + std::string(3'000'000, 'k') + "\"");
    CHECK(key.field.size() < 400);
}

TEST_CASE("A file of nothing is told as one")
{
    for (const char* nothing : {"", " \r\n\t"}) {
        const auto read = exchange::planFromText(nothing);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().code == ErrorCode::NotJson);
        CHECK(read.error().hint == "empty");
    }
}

TEST_CASE("UTF-32 is named")
{
    const std::string text = exchange::planToText(tests::smallPlan());
    std::string wide("\xFF\xFE\0\0", 4);
    for (const char c : text)
        wide.append(1, c).append(3, '\0');
    CHECK(exchange::planFromText(wide).error().detail == "UTF-32");
    CHECK(exchange::planFromText(wide.substr(4)).error().detail == "UTF-32");
}

TEST_CASE("A comma between thousands is told from one before decimals")
{
    CHECK(errorAfter("\"mean\": 9.0", "\"mean\": \"1,000\"").hint == "number 1000");
    CHECK(errorAfter("\"mean\": 9.0", "\"mean\": \"12,345.5\"").hint == "number 12345.5");
    CHECK(errorAfter("\"mean\": 9.0", "\"mean\": \"1,00\"").hint == "number 1");
}

TEST_CASE("What no field can hold is told with the range")
{
    const base::Error years = errorAfter("\"years\": 5", "\"years\": 9223372036854775807");
    CHECK(years.hint == "wholeRange -2147483647 2147483647");
    CHECK(errorAfter("\"start\": \"2026-04-01\"", "\"start\": \"3000-01-01\"").hint
          == "dateRange 1900-01-01 2200-12-31");
    CHECK(errorAfter("\"start\": \"2026-04-01\"", "\"start\": \"1899-12-31\"").hint
          == "dateRange 1900-01-01 2200-12-31");
    CHECK(errorAfter("\"start\": \"2026-04-01\"", "\"start\": \"2026-02-30\"").hint == "date");
    CHECK(errorAfter("\"formatVersion\": 2", "\"formatVersion\": 0").hint == "words 1 2");
    for (const char* large : {"1e999", "0.1e400", "-1e400"}) {
        const base::Error error = errorAfter("\"mean\": 9.0", "\"mean\": " + std::string(large));
        CHECK(error.hint == "beyond");
        CHECK(error.detail == large);
    }
}

TEST_CASE("A number that JSON does not know is told with its column")
{
    const auto told = [](const std::string& number) {
        const base::Error error = exchange::planFromText("{\n  \"mean\": " + number + "\n}").error();
        CHECK(error.code == ErrorCode::NotJson);
        CHECK(error.number == 2);
        return error.hint + ": " + error.detail;
    };
    CHECK(told("+6") == "number 11: +6");
    CHECK(told(".5") == "number 11: .5");
    CHECK(told("NaN") == "number 11: NaN");
    CHECK(told("-Infinity") == "number 11: -Infinity");
    CHECK(told("6,5") == "number 13: 6,5");
    CHECK(told("six").starts_with("at 11"));
}

TEST_CASE("A file of another kind is named as what it is")
{
    const auto kind = [](const std::string& bytes) {
        const base::Error error = exchange::planFromText(bytes).error();
        return error.code == ErrorCode::NotAHomewardFile ? error.hint : std::string("other");
    };
    CHECK(kind("PK\x03\x04 and so on") == "zip");
    CHECK(kind("%PDF-1.7\n") == "pdf");
    CHECK(kind("<?xml version=\"1.0\"?>") == "xml");
    CHECK(kind("\xEF\xBB\xBF<html>") == "xml");
    CHECK(kind("Area,Year,People\nFife,2024,3\n") == "csv");
    CHECK(kind("Area;Year;People\r\nFife;2024;3\r\n") == "csv");
    CHECK(kind("{\"a\": 1, \"b\": 2, \"c\": 3}\n") == "other");
    CHECK(kind("") == "other");
}

TEST_CASE("A field that a newer minor version has added says which version")
{
    std::string text = exchange::planToText(tests::smallPlan());
    const std::size_t at = text.find("\"formatMinor\": ");
    REQUIRE(at != std::string::npos);
    text.replace(at, text.find(',', at) - at, "\"formatMinor\": 97, \"colour\": 1");
    const base::Error error = exchange::planFromText(text).error();
    CHECK(error.code == ErrorCode::NewerVersion);
    CHECK(error.hint == "minor 2.97");
    CHECK(error.field == "/colour");
}
