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
          == "plan.json: the number of years (/run/years) has a value that a plan cannot have there (ten). Correct it "
             "and "
             "try again.");
}

TEST_CASE("A folder in the place of a file, and a file of nothing, are told as what they are")
{
    CHECK(errorText({ErrorCode::FileNotReadable, "plans", {}, "Is a directory", 0, "isFolder"})
          == "plans is a folder and not a file. Choose a file in it.");
    CHECK(errorText({ErrorCode::FileNotWritable, "plans", {}, "Is a directory", 0, "isFolder"})
          == "plans is a folder and was left as it is. Give the name of a file in it.");
    CHECK(errorText({ErrorCode::NotJson, "plan.json", {}, {}, 1, "empty"})
          == "There is nothing in plan.json. Choose a .homeward file, or a plan exported as JSON.");
}

TEST_CASE("What is not known is left out")
{
    CHECK(errorText({ErrorCode::FileNotWritable, "plan.homeward", {}, {}, 0})
          == "plan.homeward could not be written. Save it in a folder that you may write to.");
    CHECK(errorText({ErrorCode::MissingField, {}, "/start", {}, 0})
          == "The start date (/start) is missing. Add it and try again.");
}

namespace {

std::string badField(const char* field, const char* found, const char* expected)
{
    return errorText({ErrorCode::BadField, "plan.json", field, found, 0, expected});
}

} // namespace

TEST_CASE("A value of the wrong form says the field, what was found, what is expected and an example")
{
    CHECK(badField("/start", "01/04/2026", "date 2026-04-01")
          == "plan.json: the start date (/start) is 01/04/2026. Write dates as year, month and day: is 2026-04-01 "
             "meant?");
    CHECK(badField("/start", "soon", "date")
          == "plan.json: the start date (/start) is soon, which is no date. Write year, month and day, as 2026-04-01.");
    CHECK(badField("/cohorts/0/pathway/0/stay/mean", "\"5,5\"", "number 5.5")
          == "plan.json: the mean stay (/cohorts/0/pathway/0/stay/mean) is \"5,5\", a text in quotes. Write a number "
             "with a point and without quotes: is 5.5 meant?");
    CHECK(badField("/settings/0/sphere", "\x1b[2Jclinic", "words hospital community home")
          == "plan.json: the sphere (/settings/0/sphere) is \u201c\uFFFD[2Jclinic\u201d. Write one of: hospital, "
             "community, home.");
    CHECK(badField("", "list", "object") == "plan.json: the plan is list. Write its fields, in curly brackets: { }.");
}

TEST_CASE("An encoding, a quota and a file that changed each have their own remedy")
{
    CHECK(errorText({ErrorCode::NotJson, "plan.json", {}, "UTF-16", 1, "encoding"})
          == "plan.json is written in UTF-16. Save it as UTF-8 (in Notepad: Save as, Encoding) and try again.");
    CHECK(errorText({ErrorCode::NotJson, "plan.json", {}, "UTF-8", 12, "latin"}).find("line 12") != std::string::npos);
    CHECK(errorText({ErrorCode::OutOfSpace, "p", {}, {}, 0, "quota"}).starts_with("Your share of the disk is used up"));
    CHECK(errorText({ErrorCode::FileNotWritable, "p", {}, "Device or resource busy", 0, "replace"}).find("as it was")
          != std::string::npos);
    CHECK(errorText({ErrorCode::Damaged, "p", {}, {}, 0, "changed"}).find("not as Homeward saved it")
          != std::string::npos);
}

TEST_CASE("What a file holds cannot break out of a sentence")
{
    const std::string text = errorText({ErrorCode::UnknownName, {}, {}, "a\nerror: forged\x1b[31m", 0});
    CHECK(text.find('\n') == std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
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

TEST_CASE("A range, a column, a newer minor version and another kind of file are told in words")
{
    CHECK(badField("/start", "3000-01-01", "dateRange 1900-01-01 2200-12-31")
          == "plan.json: the start date (/start) is 3000-01-01, which is out of range. Write one from 1900-01-01 to "
             "2200-12-31.");
    CHECK(errorText({ErrorCode::NotJson, "plan.json", {}, ".5", 4, "number 11"})
          == "plan.json is not JSON: line 4, column 11 has .5, which is no number there. Write digits with a point and "
             "no other mark, as 6.5 or 0.5; what is not known is left out.");
    CHECK(errorText({ErrorCode::NewerVersion, "plan.json", "/colour", {}, 2, "minor 2.97"})
          == "plan.json was saved by a newer Homeward (file version 2.97) and has what this one does not know "
             "(/colour). Open it with that version, or update.");
    for (const char* kind : {"zip", "pdf", "xml", "csv"}) {
        const std::string said = errorText({ErrorCode::NotAHomewardFile, "book.xlsx", {}, {}, 0, kind});
        CHECK(said.starts_with("book.xlsx is "));
        CHECK(said != errorText({ErrorCode::NotAHomewardFile, "book.xlsx", {}, {}, 0}));
    }
}

TEST_CASE("A damaged part of a run is to be run again; recovering is for plans")
{
    const std::string said = errorText({ErrorCode::Damaged, "part3.hwr", {}, "seal", 0, "part"});
    CHECK(said.starts_with("part3.hwr is damaged (seal). Run this part again"));
    CHECK(said.find("recover") == std::string::npos);
    CHECK(errorText({ErrorCode::Damaged, "plan.homeward", {}, "seal", 0}).find("recover") != std::string::npos);
}

TEST_CASE("What another program left beside a plan need not have a program that runs")
{
    const std::string said = errorText({ErrorCode::FileInUse, "plan.homeward", {}, "plan.homeward-journal", 0, "wal"});
    CHECK(said.starts_with("plan.homeward-journal lies beside plan.homeward"));
    CHECK(said.find("homeward-cli recover") != std::string::npos);
}
