// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/help_text.h"

#include "tests/support/catch.h"
#include "ui/wording/change_kind_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/measure_text.h"

#include <algorithm>
#include <set>

using namespace homeward;
using wording::HelpLink;
using wording::HelpPage;

namespace {

const HelpPage& pageOf(const std::vector<HelpPage>& pages, const char* id)
{
    const HelpPage* page = wording::helpPage(pages, id);
    REQUIRE(page != nullptr);
    return *page;
}

} // namespace

TEST_CASE("Every link between pages of help leads to a page, and the contents name each page but themselves")
{
    const auto pages = wording::helpPages();
    REQUIRE(pages.size() > 15);
    CHECK(pages.front().id == "contents");
    std::set<std::string> named{"contents"};
    for (const HelpPage& page : pages)
        for (const HelpLink& link : wording::linksOf(page)) {
            INFO(page.id << " -> " << link.target);
            if (link.kind == HelpLink::Kind::Help)
                CHECK(wording::helpPage(pages, link.target) != nullptr);
            if (link.kind == HelpLink::Kind::Help && page.id == "contents")
                named.insert(link.target);
        }
    for (const HelpPage& page : pages) {
        INFO(page.id);
        CHECK(named.contains(page.id));
        CHECK(page.text.starts_with("# " + page.title));
        CHECK(page.text.find("{{") == std::string::npos);
    }
}

TEST_CASE("Definitions in help are those of the catalogue")
{
    const auto pages = wording::helpPages();
    for (const results::HeadlineKind& kind : results::headlineKinds())
        CHECK(pageOf(pages, "figures").text.find(wording::headlineDefinition(kind.id)) != std::string::npos);
    for (int m = 0; m < results::measureCount; ++m)
        CHECK(pageOf(pages, "measures").text.find(wording::measureDefinition(static_cast<results::Measure>(m)))
              != std::string::npos);
    for (std::size_t kind = 0; kind < wording::changeKindCount; ++kind)
        CHECK(pageOf(pages, "kinds").text.find(wording::changeKindHelp(kind)) != std::string::npos);
}

TEST_CASE("Every measure has a name and a definition of its own")
{
    std::set<std::string> names, definitions;
    for (int m = 0; m < results::measureCount; ++m) {
        names.insert(wording::measureName(static_cast<results::Measure>(m)));
        definitions.insert(wording::measureDefinition(static_cast<results::Measure>(m)));
    }
    CHECK(names.size() == static_cast<std::size_t>(results::measureCount));
    CHECK(definitions.size() == static_cast<std::size_t>(results::measureCount));
}

TEST_CASE("Search finds words in any case and their beginnings, titles first, and nothing where one word is missing")
{
    const std::vector<HelpPage> pages{
        {"a", "Other things", "# Other things\n\nA sentence on delayed people.\n"},
        {"b", "Delayed discharge", "# Delayed discharge\n\nThe national figures count people.\n"},
        {"c", "Capacity", "# Capacity\n\nBeds and places.\n"},
    };
    const auto hits = wording::searchHelp(pages, "DELAY people");
    REQUIRE(hits.size() == 2);
    const auto first = wording::searchHelp(pages, "delayed");
    REQUIRE(first.size() == 2);
    CHECK(first[0].id == "b");
    CHECK(first[1].line == "A sentence on delayed people.");
    CHECK(wording::searchHelp(pages, "delayed zebra").empty());
    CHECK(wording::searchHelp(pages, "elayed").empty());
    CHECK(wording::searchHelp(pages, "  ,. ").empty());
}

TEST_CASE("Search of the real pages finds what a planner asks for")
{
    const auto pages = wording::helpPages();
    const auto first = [&](const char* words) {
        const auto hits = wording::searchHelp(pages, words);
        REQUIRE_FALSE(hits.empty());
        return hits.front().id;
    };
    CHECK(first("kinds of change") == "kinds");
    CHECK(first("command line") == "command-line");
    CHECK(first("illustrative figures") == "sources");
    CHECK_FALSE(wording::searchHelp(pages, "guardianship").empty());
}

TEST_CASE("Links are told apart by where they lead, and stay out of plain text")
{
    CHECK(wording::linkFrom("stays.md") == HelpLink{HelpLink::Kind::Help, "stays"});
    CHECK(wording::linkFrom("page:where") == HelpLink{HelpLink::Kind::Window, "where"});
    CHECK(wording::linkFrom("#top") == HelpLink{HelpLink::Kind::Heading, "top"});
    const HelpPage page{"p", "P", "See [stays](stays.md) and ![a picture](x.png)[open](page:where)."};
    CHECK(wording::linksOf(page)
          == std::vector{HelpLink{HelpLink::Kind::Help, "stays"}, HelpLink{HelpLink::Kind::Picture, "x.png"},
                         HelpLink{HelpLink::Kind::Window, "where"}});
    CHECK(wording::plainHelp(page.text) == "See stays and open.\n");
    CHECK(wording::plainHelp("## A **bold** word\n") == "A bold word\n");
}

TEST_CASE("The tour has five stops, each with a page of the window and words without marks")
{
    const auto stops = wording::tourStops(wording::helpPages());
    REQUIRE(stops.size() == 5);
    for (const wording::TourStop& stop : stops) {
        CHECK_FALSE(stop.page.empty());
        CHECK_FALSE(stop.title.empty());
        CHECK(stop.text.size() > 80);
        CHECK(stop.text.find_first_of("[]*#") == std::string::npos);
    }
}
