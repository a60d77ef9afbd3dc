// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/edit_distance.h"
#include "core/reference/reference_set.h"
#include "tests/support/catch.h"

#include <set>

using namespace homeward::reference;

namespace {

const Areas& areas() { return builtIn().areas(); }

std::size_t countOf(AreaKind kind)
{
    std::size_t count = 0;
    for (const Area& area : areas().all())
        count += area.kind == kind ? 1 : 0;
    return count;
}

std::string codeOf(std::string_view text)
{
    const Area* found = areas().partnership(text);
    return found ? found->code : "";
}

} // namespace

TEST_CASE("There are 32 councils in 31 partnerships of 14 boards, and each leads to the one above it")
{
    CHECK(countOf(AreaKind::Council) == 32);
    CHECK(countOf(AreaKind::Partnership) == 31);
    CHECK(countOf(AreaKind::Board) == 14);
    CHECK(areas().partnerships().size() == 31);
    std::set<std::string> boards;
    for (const Area* partnership : areas().partnerships()) {
        INFO(partnership->name);
        const Area* board = areas().find(partnership->board);
        REQUIRE(board);
        CHECK(board->kind == AreaKind::Board);
        boards.insert(board->code);
        const auto councils = areas().councilsOf(partnership->code);
        CHECK(councils.size() == (partnership->name == "Clackmannanshire and Stirling" ? 2U : 1U));
        for (const Area* council : councils)
            CHECK(council->board == partnership->board);
    }
    CHECK(boards.size() == 14);
}

TEST_CASE("Every code and spelling finds its own area, however it is written")
{
    for (const Area& area : areas().all()) {
        INFO(area.name);
        CHECK(areas().find(area.code) == &area);
        std::vector<std::string> texts = area.spellings;
        texts.push_back(area.name);
        texts.insert(texts.end(), area.oldCodes.begin(), area.oldCodes.end());
        for (std::string text : texts) {
            INFO(text);
            CHECK(areas().find(text, area.kind) == &area);
            CHECK(areas().find("  " + text + " ", area.kind) == &area);
            for (char& c : text)
                c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            CHECK(areas().find(text, area.kind) == &area);
        }
    }
}

TEST_CASE("Spellings met in public files find their partnership")
{
    for (const char* text :
         {"City of Edinburgh", "Edinburgh", "Edinburgh City", "Edinburgh City ", "Edinburgh, City of",
          "edinburgh\xC2\xA0"
          "city",
          "S12000036", "S37000012", "City of Edinburgh Council"})
        CHECK(codeOf(text) == "S37000012");
    for (const char* text : {"Na h-Eileanan Siar", "Eilean Siar", "Comhairle nan Eilean Siar", "Western Isles",
                             "Western Isles HSCP", "Western Isles Health and Social Care Partnership"})
        CHECK(codeOf(text) == "S37000031");
    CHECK(codeOf("Argyll & Bute") == "S37000004");
    CHECK(codeOf("Dumfries & Galloway") == "S37000006");
    CHECK(codeOf("Perth & Kinross") == "S37000033");
    CHECK(codeOf("Shetland") == "S37000026");
    CHECK(codeOf("Orkney Islands") == "S37000022");
    CHECK(codeOf("Clackmannanshire") == "S37000005");
    CHECK(codeOf("Stirling") == "S37000005");
    CHECK(codeOf("S12000005") == "S37000005");
    // Codes before the boundaries of 2018 and 2019.
    CHECK(codeOf("S12000015") == "S37000032");
    CHECK(codeOf("S12000024") == "S37000033");
    CHECK(codeOf("S12000046") == "S37000034");
    CHECK(codeOf("S12000044") == "S37000035");
    CHECK(codeOf("S37000015") == "S37000034");
    CHECK(areas().find("S08000027")->name == "NHS Tayside");
    CHECK(areas().find("NHS Fife")->kind == AreaKind::Board);
    CHECK(areas().find("Scotland (Estimated)")->code == "S92000003");
}

TEST_CASE("What is no area finds nothing")
{
    for (const char* text : {"", "  ", "NA", "RA2704", "S27000001", "Outside Partnership", "Northumberland"})
        CHECK(areas().find(text) == nullptr);
}

TEST_CASE("A name that is not there suggests the nearest names")
{
    CHECK(areas().nearest("Fief").front() == "Fife");
    CHECK(areas().nearest("Abredeenshire").front() == "Aberdeenshire");
    CHECK(areas().nearest("Perth").front() == "Perth and Kinross");
    CHECK(areas().nearest("Lanarkshir").size() == 3);
    CHECK(areas().nearest("Renfrewshire East").size() <= 3);
    CHECK(areas().nearest("Xqzzkwv").empty());
    CHECK(areas().nearest("").empty());
}

TEST_CASE("The distance of two texts counts insertions, deletions, replacements and swaps")
{
    CHECK(editDistance("", "abc") == 3);
    CHECK(editDistance("kitten", "sitting") == 3);
    CHECK(editDistance("fief", "fife") == 1);
    CHECK(editDistance("ca", "abc") == 3);   // each byte is touched once
}
