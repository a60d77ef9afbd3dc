// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/hostile_files.h"
#include "tests/support/zip_files.h"

namespace homeward::tests {

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

HostileFile land(const char* name, std::string bytes)
{
    return {name,
            "land.geojson",
            std::move(bytes),
            {"chart", "PLAN", "--kind", "areas-map", "--boundaries", "@", "--output", "OUT.svg"},
            false,
            true};
}

/// A collection of one area with these coordinates.
std::string areaOf(const std::string& coordinates)
{
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"Fife\"},"
           "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
        + coordinates + "}}]}";
}

HostileFile style(const char* name, std::string bytes)
{
    return {name,
            "house.dotx",
            std::move(bytes),
            {"paper", "PLAN", "--replications", "2", "--house-style", "@", "--output", "OUT.docx"},
            false,
            true};
}

HostileFile styleWith(const char* name, const char* part, std::string text)
{
    Parts parts{{"word/document.xml", "<w:document><w:body/></w:document>"}};
    parts[part] = std::move(text);
    return style(name, zipped(parts));
}

} // namespace

std::vector<HostileFile> hostileBoundaries()
{
    return {
        land("no land", ""),
        land("land in lists, 100,000 deep", repeated("[", 100'000)),
        land("land that is a number", "5"),
        land("coordinates that are words", areaOf("[[[\"a\",\"b\"]]]")),
        land("coordinates in lists, 50,000 deep", areaOf(repeated("[", 50'000) + repeated("]", 50'000))),
        land("coordinates above any", areaOf("[[[1e999,1e999],[0,0],[1,1],[1e999,1e999]]]")),
        land("more points than land has", areaOf("[[" + repeated("[1,1],", 2'100'000) + "[1,1]]]")),
        land("an area of no partnership",
             "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":"
             "\"Atlantis\"},"
             "\"geometry\":null}]}"),
        land("land in noise", repeated("\x80\xFF", 10'000)),
        style("no house style", ""),
        style("a house style that is text", "Heading 1: bold"),
        style("a house style without a page", zipped({{"word/styles.xml", "<w:styles/>"}})),
        style("a house style of noise", "PK\x03\x04" + repeated("\x80\x81", 10'000)),
        styleWith("a page that is no XML", "word/document.xml", "<w:document"),
        styleWith("300 MB of blanks for styles", "word/styles.xml", std::string(300'000'000, ' ')),
    };
}

} // namespace homeward::tests
