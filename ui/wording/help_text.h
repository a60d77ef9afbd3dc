// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/translate.h"

#include <string>
#include <string_view>
#include <vector>

// Help: the pages of resources/help, which are part of the program. Definitions that the catalogue has are put in where a
// page says `{{headlines}}`, `{{indicators}}`, `{{measures}}` or `{{changes}}`; they are written there alone.
namespace homeward::wording {

/// One page, in Markdown.
struct HelpPage {
    std::string id; ///< name of the file without its ending; of a page of the window, the id of that page
    std::string title; ///< its first heading
    std::string text;
};

/// Every page, in the order of `contents.md`, which comes first.
[[nodiscard]] std::vector<HelpPage> helpPages(const Translate& say = untranslated);
/// Null where there is no such page.
[[nodiscard]] const HelpPage* helpPage(const std::vector<HelpPage>& pages, std::string_view id);

/// Where a link of a page leads: `stays.md` to a page of help (`stays`), `page:stays` to a page of the window, `#words` to
/// a heading.
struct HelpLink {
    enum class Kind { Help, Window, Heading, Picture };
    Kind kind = Kind::Help;
    std::string target;

    friend bool operator==(const HelpLink&, const HelpLink&) = default;
};
[[nodiscard]] std::vector<HelpLink> linksOf(const HelpPage& page);
[[nodiscard]] HelpLink linkFrom(std::string_view address);

/// A page that has every word looked for, with the line in which it stands.
struct HelpHit {
    std::string id;
    std::string title;
    std::string line;

    friend bool operator==(const HelpHit&, const HelpHit&) = default;
};
/// Pages that have every word of the query, or words that begin with it, in any case; those with it in the title first,
/// then in a heading. Empty for an empty query.
[[nodiscard]] std::vector<HelpHit> searchHelp(const std::vector<HelpPage>& pages, std::string_view query);

/// One stop of the tour: the page of the window that it shows, and what is said there.
struct TourStop {
    std::string page;
    std::string title;
    std::string text; ///< plain, without Markdown

    friend bool operator==(const TourStop&, const TourStop&) = default;
};
/// The stops of `tour.md`: a heading each, with a link to the page of the window.
[[nodiscard]] std::vector<TourStop> tourStops(const std::vector<HelpPage>& pages);

/// Markdown as lines to read on a terminal: without marks of links, pictures and emphasis.
[[nodiscard]] std::string plainHelp(const std::string& markdown);

} // namespace homeward::wording
