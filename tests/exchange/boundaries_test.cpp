// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/boundaries.h"
#include "core/reference/reference_set.h"
#include "test_paths.h"
#include "tests/support/catch.h"
#include "ui/wording/error_text.h"

#include <filesystem>

using namespace homeward;

namespace {

const reference::Areas& areas() { return reference::builtIn().areas(); }

std::string feature(const std::string& properties, const std::string& geometry)
{
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + geometry + "}";
}

std::string square(int east)
{
    const std::string x = std::to_string(east), x1 = std::to_string(east + 1);
    return "[[" + x + ",56],[" + x1 + ",56],[" + x1 + ",57],[" + x + ",57],[" + x + ",56]]";
}

std::string polygon(int east) { return R"({"type":"Polygon","coordinates":[)" + square(east) + "]}"; }

base::Result<exchange::Boundaries> read(const std::vector<std::string>& features)
{
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (std::size_t i = 0; i < features.size(); ++i)
        text += (i > 0 ? "," : "") + features[i];
    return exchange::boundariesOf(text + "]}", areas());
}

} // namespace

TEST_CASE("boundaries are found by any code or name among their properties")
{
    const auto found = read({feature(R"("objectid":1,"name":"Dundee City")", polygon(1)),
                             feature(R"("CODE":"S12000027","where":"Stirling")", polygon(2)),
                             feature(R"("name":"Northumberland")", polygon(3))});
    REQUIRE(found.ok());
    REQUIRE(found.value().areas.size() == 2);
    CHECK(found.value().inDegrees);
    CHECK(found.value().missing.size() == 29);
    std::vector<std::string> codes{areas().partnership("Dundee City")->code, areas().partnership("Shetland")->code};
    std::ranges::sort(codes);
    CHECK(found.value().areas[0].code == codes[0]);
    CHECK(found.value().areas[1].code == codes[1]);
}

TEST_CASE("two councils of one partnership are one land, and a grid in metres is told from degrees")
{
    const std::string both =
        R"({"type":"MultiPolygon","coordinates":[[)" + square(300'000) + "],[" + square(310'000) + "]]}";
    const auto found =
        read({feature(R"("name":"Clackmannanshire")", polygon(250'000)), feature(R"("name":"Stirling")", both)});
    REQUIRE(found.ok());
    REQUIRE(found.value().areas.size() == 1);
    CHECK(found.value().areas.front().rings.size() == 3);
    CHECK_FALSE(found.value().inDegrees);
}

TEST_CASE("what is no map of areas is refused with its place and what to do")
{
    const auto line = read({feature(R"("name":"Fife")", R"({"type":"LineString","coordinates":[[1,2],[3,4]]})")});
    REQUIRE_FALSE(line.ok());
    CHECK(line.error().field == "/features/0/geometry/type");
    CHECK(wording::errorText(line.error()).find("polygons") != std::string::npos);
    const auto word = read({feature(R"("name":"Fife")", R"({"type":"Polygon","coordinates":[[["a",2],[3,4]]]})")});
    CHECK(word.error().field == "/features/0/geometry/coordinates/0/0");
    const auto far = read({feature(R"("name":"Fife")", R"({"type":"Polygon","coordinates":[[[1e300,2],[3,4]]]})")});
    REQUIRE_FALSE(far.ok());
    CHECK(far.error().field == "/features/0/geometry/coordinates/0/0");
    const auto elsewhere = read({feature(R"("name":"Kent")", polygon(1))});
    CHECK(elsewhere.error().hint == "partnerships");
    CHECK(wording::errorText(elsewhere.error()).find("S12000027") != std::string::npos);
    CHECK_FALSE(exchange::boundariesOf("{", areas()).ok());
    CHECK_FALSE(exchange::boundariesOf("[]", areas()).ok());
    CHECK_FALSE(exchange::boundariesOf(R"({"features":[3]})", areas()).ok());
}

TEST_CASE("the councils of a published file of boundaries make all 31 partnerships")
{
    const std::string path = HOMEWARD_SOURCE_DIR "/../shared/data/derived_sco_council_areas_simplified.geojson";
    if (!std::filesystem::exists(path)) {
        WARN("the public file is not here: it is not read");
        return;
    }
    const auto found = exchange::readBoundaries(path, areas());
    REQUIRE(found.ok());
    CHECK(found.value().areas.size() == 31);
    CHECK(found.value().missing.empty());
}
