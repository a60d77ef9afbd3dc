// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "test_paths.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

using namespace homeward;
using base::ErrorCode;

namespace {

const std::filesystem::path folder = std::filesystem::path(HOMEWARD_TEST_DATA) / "broken_json";

struct Expected {
    ErrorCode code{};
    std::string where;   ///< the field, or the line of what is not JSON
};

std::map<std::string, Expected> expectations()
{
    const std::map<std::string, ErrorCode> codes{{"NotJson", ErrorCode::NotJson},
                                                 {"BadField", ErrorCode::BadField},
                                                 {"MissingField", ErrorCode::MissingField},
                                                 {"UnknownField", ErrorCode::UnknownField},
                                                 {"NewerVersion", ErrorCode::NewerVersion}};
    std::map<std::string, Expected> found;
    std::ifstream file(folder / "expected.txt");
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string name, code, where;
        words >> name >> code >> where;
        found[name] = {codes.at(code), where};
    }
    return found;
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("Each broken file is refused with its reason and its place")
{
    const auto expected = expectations();
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json")
            continue;
        ++files;
        const std::string name = entry.path().filename().string();
        INFO(name);
        REQUIRE(expected.count(name) == 1);
        const auto read = exchange::readPlanFile(entry.path().string());
        REQUIRE_FALSE(read.ok());
        const base::Error& error = read.error();
        CHECK(error.code == expected.at(name).code);
        CHECK((error.code == ErrorCode::NotJson ? std::to_string(error.number) : error.field)
              == expected.at(name).where);
        CHECK(error.file == entry.path().string());
    }
    CHECK(files == expected.size());
}

TEST_CASE("A newer file says its version")
{
    CHECK(exchange::readPlanFile((folder / "newer_version.json").string()).error().number == 3);
}

TEST_CASE("A wrong word is told in the error")
{
    CHECK(exchange::readPlanFile((folder / "unknown_word.json").string()).error().detail == "clinic");
}

TEST_CASE("A file that is not there is told apart")
{
    CHECK(exchange::readPlanFile((folder / "no_such_file.json").string()).error().code == ErrorCode::FileNotFound);
}

TEST_CASE("Nesting without end is refused and does not crash")
{
    for (const auto& [open, close] : std::vector<std::pair<std::string, std::string>>{{"[", "]"}, {"{\"a\":", "}"}}) {
        const std::string text = repeated(open, 500'000);
        CHECK(exchange::planFromText(text).error().code == ErrorCode::BadField);
        CHECK(exchange::planFromText(text + "1" + repeated(close, 500'000)).error().detail == "nesting");
    }
}

TEST_CASE("An object of countless keys is refused soon")
{
    std::string text = "{\"k\": 0";
    for (int i = 0; i < 200'000; ++i)
        text += ", \"" + std::to_string(i) + "\": 0";
    CHECK(exchange::planFromText(text + "}").error().detail == "keys");
}

TEST_CASE("More values than fit in a memory are refused")
{
    CHECK(exchange::planFromText("[" + repeated("[],", 5'000'000) + "0]").error().hint == "values");
    CHECK(exchange::planFromText("[" + repeated("0,", 1'000'000) + "0]").error().hint != "values");
}

TEST_CASE("A whole file cut anywhere is refused")
{
    const std::string text = R"({"format": "homeward-plan", "formatVersion": 1, "name": "Cut", "start": "2026-04-01"})";
    REQUIRE(exchange::planFromText(text).ok());
    for (std::size_t length = 0; length < text.size(); ++length)
        CHECK_FALSE(exchange::planFromText(text.substr(0, length)).ok());
}

TEST_CASE("A text with bytes changed by chance is refused with a reason or read as a plan that can be written")
{
    const std::string whole = exchange::planToText(tests::filledPlan());
    const std::string_view marks = "\"{}[],:0e-.xn\\\xff";
    std::mt19937 random(20260401);
    int refused = 0;
    for (int attempt = 0; attempt < 1000; ++attempt) {
        std::string text = whole;
        for (unsigned change = 0; change < 1 + random() % 3; ++change)
            text[random() % text.size()] = marks[random() % marks.size()];
        const auto plan = exchange::planFromText(text);
        if (plan) {
            const auto again = exchange::planFromText(exchange::planToText(plan.value()));
            REQUIRE(again.ok());
            CHECK(again.value() == plan.value());
        } else {
            ++refused;
            CHECK((plan.error().number > 0 || !plan.error().field.empty()));
        }
    }
    CHECK(refused > 100);
}

TEST_CASE("What follows a zero byte is not passed over")
{
    const std::string text = R"({"format": "homeward-plan", "formatVersion": 1, "name": "Cut", "start": "2026-04-01"})";
    const auto read = exchange::planFromText(text + '\n' + std::string(1, '\0') + "garbage");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == ErrorCode::NotJson);
    CHECK(read.error().number == 2);
}
