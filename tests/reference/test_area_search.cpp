// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/area_search.h"
#include "core/reference/reference_set.h"
#include "core/reference/tile_places.h"
#include "tests/support/catch.h"

#include <set>

using namespace homeward::reference;

namespace {

std::vector<std::string> namesFor(std::string_view text)
{
    std::vector<std::string> names;
    for (const AreaHit& hit : searchAreas(builtIn().areas(), text))
        names.push_back(hit.partnership->name);
    return names;
}

} // namespace

TEST_CASE("A search finds a partnership by its name, an old spelling, its council, its board and its codes")
{
    CHECK(namesFor("shet").front() == "Shetland Islands");
    CHECK(namesFor("Zetland") == std::vector<std::string>{"Shetland Islands"});
    CHECK(namesFor("eilean siar").front() == "Western Isles");
    CHECK(namesFor("stirling") == std::vector<std::string>{"Clackmannanshire and Stirling"});
    CHECK(namesFor("S37000014") == std::vector<std::string>{"Fife"});   // before its boundary changed
    CHECK(namesFor("s37000032") == std::vector<std::string>{"Fife"});
    const auto tayside = namesFor("NHS Tayside");
    CHECK(std::set<std::string>(tayside.begin(), tayside.end())
          == std::set<std::string>{"Angus", "Dundee City", "Perth and Kinross"});
}

TEST_CASE("What a search met is said, and whole names go before parts of them")
{
    const auto zetland = searchAreas(builtIn().areas(), "zetl");
    REQUIRE(zetland.size() == 1);
    CHECK(zetland.front().through == "Zetland");
    const auto renfrew = namesFor("renfrewshire");
    REQUIRE(renfrew.size() == 2);
    CHECK(renfrew.front() == "Renfrewshire");
    CHECK(namesFor("perth & k").front() == "Perth and Kinross");
    CHECK(namesFor("").empty());
    CHECK(namesFor("Atlantis").empty());
    CHECK(namesFor("x").empty());
}

TEST_CASE("Each partnership has one tile of its own, and the map holds all of them")
{
    std::set<std::string_view> codes;
    std::set<std::pair<int, int>> places;
    for (const TilePlace& place : tilePlaces()) {
        const Area* area = builtIn().areas().find(place.code);
        REQUIRE(area != nullptr);
        CHECK(area->kind == AreaKind::Partnership);
        CHECK(area->code == place.code);
        codes.insert(place.code);
        places.insert({place.row, place.column});
        CHECK(place.row < tileRows);
        CHECK(place.column < tileColumns);
        // The short name is of this area: its first letters are those of a name.
        CHECK(area->name.substr(0, 4) == std::string(place.shortName.substr(0, 4)));
    }
    CHECK(codes.size() == 31);
    CHECK(places.size() == 31);
}
