// SPDX-License-Identifier: GPL-3.0-or-later
// Every folder here is a case: a new case is a new folder.
#include "core/validation/validate.h"
#include "tests/golden/golden_case.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::tests;

TEST_CASE("Published and exact cases come out as expected", "[golden]")
{
    for (const std::string& folder : goldenFolders())
        DYNAMIC_SECTION(folder)
        {
            const GoldenCase golden = readGoldenCase(folder);
            INFO(folder << ": " << golden.expected.at("title").get<std::string>());
            CHECK_FALSE(validation::hasErrors(validation::validate(golden.plan)));
            if (golden.expected.contains("timetable"))
                checkTimetable(golden);
            else
                checkRun(golden);
        }
}

TEST_CASE("Every case says where its figures come from", "[golden]")
{
    const std::vector<std::string> folders = goldenFolders();
    CHECK(folders.size() >= 60);
    for (const std::string& folder : folders) {
        const GoldenCase golden = readGoldenCase(folder);
        INFO(folder);
        CHECK_FALSE(golden.expected.at("source").get<std::string>().empty());
        CHECK((golden.expected.contains("values") || golden.expected.contains("timetable")));
    }
}
