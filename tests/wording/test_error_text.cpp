// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/wording/error_text.h"

using homeward::base::Error;
using homeward::base::ErrorCode;
using homeward::wording::errorText;

TEST_CASE("An error says the file, what happened and what to do")
{
    CHECK(errorText({ErrorCode::FileNotFound, "plan.homeward", {}, {}, 0})
          == "There is no file plan.homeward. Check its name and folder.");
    CHECK(errorText({ErrorCode::NewerVersion, "plan.homeward", {}, {}, 7})
          == "plan.homeward was saved by a newer Homeward (file version 7). Open it with that version, or update.");
    CHECK(errorText({ErrorCode::BadField, "plan.json", "/run/years", "ten", 0})
          == "plan.json: /run/years has a value that a plan cannot have there (ten). Correct it and try again.");
}

TEST_CASE("What is not known is left out")
{
    CHECK(errorText({ErrorCode::FileNotWritable, "plan.homeward", {}, {}, 0})
          == "plan.homeward could not be written. Save it in a folder that you may write to.");
    CHECK(errorText({ErrorCode::MissingField, {}, "/start", {}, 0}) == "/start is missing. Add it and try again.");
}

TEST_CASE("Every error has a sentence without gaps")
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::DoesNotAdd); ++code) {
        const std::string text = errorText({static_cast<ErrorCode>(code), "plan.homeward", "/name", "x", 3});
        INFO(code << ": " << text);
        CHECK(text.ends_with('.'));
        CHECK(text.find('%') == std::string::npos);
        CHECK(text.find("Something went wrong") == std::string::npos);
    }
}
