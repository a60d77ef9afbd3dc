// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/help_text.h"

#include "core/base/embedded_file.h"
#include "core/base/lower_case.h"
#include "core/results/headlines.h"
#include "ui/wording/change_kind_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/indicator_text.h"
#include "ui/wording/measure_text.h"

#include <algorithm>
#include <functional>
#include <span>

namespace homeward::embedded {
std::span<const base::EmbeddedFile> helpPages(); // made by homeward_embed
}

namespace homeward::wording {

namespace {

constexpr std::string_view ending = ".md";
constexpr std::string_view contents = "contents";

std::string entry(const std::string& name, const std::string& meaning)
{
    return "**" + name + "**: " + meaning + "\n\n";
}

std::string headlinesText(const Translate& say)
{
    std::string text;
    for (const results::HeadlineKind& kind : results::headlineKinds())
        text += entry(headlineName(kind.id, say), headlineDefinition(kind.id, say));
    return text;
}

std::string indicatorsText(const Translate& say)
{
    std::string text;
    for (const indicators::IndicatorKind& kind : indicators::indicatorKinds())
        text += entry(indicatorName(kind.id, say), indicatorDefinition(kind.id, say));
    return text;
}

std::string measuresText(const Translate& say)
{
    std::string text;
    for (int m = 0; m < results::measureCount; ++m) {
        const auto measure = static_cast<results::Measure>(m);
        text += entry(measureName(measure, say), measureDefinition(measure, say));
    }
    return text;
}

std::string changesText(const Translate& say)
{
    std::string text;
    for (std::size_t kind = 0; kind < changeKindCount; ++kind)
        text += entry(changeKindName(kind, say), changeKindHelp(kind, say));
    return text;
}

/// Puts a list of the catalogue in the place of its mark.
void putIn(std::string& text, std::string_view mark, const std::function<std::string()>& list)
{
    const auto at = text.find(mark);
    if (at != std::string::npos)
        text.replace(at, mark.size(), list());
}

std::string titleOf(const std::string& text)
{
    const std::string first = text.substr(0, text.find('\n'));
    return first.starts_with("# ") ? first.substr(2) : first;
}

HelpPage pageFrom(const base::EmbeddedFile& file, const Translate& say)
{
    std::string text(file.bytes);
    putIn(text, "{{headlines}}", [&] { return headlinesText(say); });
    putIn(text, "{{indicators}}", [&] { return indicatorsText(say); });
    putIn(text, "{{measures}}", [&] { return measuresText(say); });
    putIn(text, "{{changes}}", [&] { return changesText(say); });
    return {std::string(file.name.substr(0, file.name.size() - ending.size())), titleOf(text), text};
}

bool isOfWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && isOfWord(text[end]))
            ++end;
        if (end > i)
            words.push_back(base::lowered(text.substr(i, end - i)));
        i = std::max(end, i + 1);
    }
    return words;
}

/// Whether some word of the text begins with this one.
bool hasWord(const std::vector<std::string>& words, const std::string& start)
{
    return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(start); });
}

bool hasAll(std::string_view text, const std::vector<std::string>& wanted)
{
    const std::vector<std::string> words = wordsOf(text);
    return std::ranges::all_of(wanted, [&](const std::string& word) { return hasWord(words, word); });
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// The line with the most of the words; headings count twice.
std::string bestLine(const HelpPage& page, const std::vector<std::string>& wanted)
{
    std::string best;
    std::size_t most = 0;
    for (const std::string& line : linesOf(page.text)) {
        const std::vector<std::string> words = wordsOf(line);
        std::size_t found = 0;
        for (const std::string& word : wanted)
            found += hasWord(words, word) ? 1 : 0;
        if (found > most) {
            most = found;
            best = plainHelp(line);
        }
    }
    best.erase(best.find_last_not_of('\n') + 1);
    return best;
}

/// 0 in the title, 1 in a heading, 2 in the text.
int rankOf(const HelpPage& page, const std::vector<std::string>& wanted)
{
    if (hasAll(page.title, wanted))
        return 0;
    const std::vector<std::string> lines = linesOf(page.text);
    const bool inHeading = std::ranges::any_of(lines, [&](const std::string& line) {
        return (line.starts_with('#') || line.starts_with("**")) && hasAll(line, wanted);
    });
    return inHeading ? 1 : 2;
}

/// Calls `visit(text, address, isPicture)` for each `[text](address)` and gives the text between them to `between`.
void eachLink(const std::string& markdown, const std::function<void(std::string_view)>& between,
              const std::function<void(std::string_view, std::string_view, bool)>& visit)
{
    const std::string_view all = markdown;
    std::size_t from = 0;
    for (std::size_t open = all.find('['); open != std::string_view::npos; open = all.find('[', open + 1)) {
        const std::size_t middle = all.find("](", open);
        const std::size_t close = middle == std::string_view::npos ? middle : all.find(')', middle);
        if (close == std::string_view::npos)
            break;
        const bool picture = open > from && all[open - 1] == '!';
        between(all.substr(from, open - from - (picture ? 1 : 0)));
        visit(all.substr(open + 1, middle - open - 1), all.substr(middle + 2, close - middle - 2), picture);
        from = close + 1;
        open = close;
    }
    between(all.substr(from));
}

} // namespace

std::vector<HelpPage> helpPages(const Translate& say)
{
    std::vector<HelpPage> pages;
    for (const base::EmbeddedFile& file : embedded::helpPages())
        pages.push_back(pageFrom(file, say));
    const HelpPage* first = helpPage(pages, contents);
    if (first == nullptr)
        return pages;
    std::vector<std::string> order{std::string(contents)};
    for (const HelpLink& link : linksOf(*first))
        if (link.kind == HelpLink::Kind::Help)
            order.push_back(link.target);
    std::ranges::stable_sort(pages, {},
                             [&](const HelpPage& page) { return std::ranges::find(order, page.id) - order.begin(); });
    return pages;
}

const HelpPage* helpPage(const std::vector<HelpPage>& pages, std::string_view id)
{
    const auto found = std::ranges::find(pages, id, &HelpPage::id);
    return found == pages.end() ? nullptr : &*found;
}

HelpLink linkFrom(std::string_view address)
{
    constexpr std::string_view window = "page:";
    if (address.starts_with(window))
        return {HelpLink::Kind::Window, std::string(address.substr(window.size()))};
    if (address.starts_with('#'))
        return {HelpLink::Kind::Heading, std::string(address.substr(1))};
    if (address.ends_with(ending))
        address.remove_suffix(ending.size());
    return {HelpLink::Kind::Help, std::string(address)};
}

std::vector<HelpLink> linksOf(const HelpPage& page)
{
    std::vector<HelpLink> links;
    eachLink(
        page.text, [](std::string_view) {},
        [&](std::string_view, std::string_view address, bool picture) {
            links.push_back(picture ? HelpLink{HelpLink::Kind::Picture, std::string(address)} : linkFrom(address));
        });
    return links;
}

std::vector<HelpHit> searchHelp(const std::vector<HelpPage>& pages, std::string_view query)
{
    const std::vector<std::string> wanted = wordsOf(query);
    std::vector<std::pair<int, HelpHit>> found;
    if (wanted.empty())
        return {};
    for (const HelpPage& page : pages)
        if (hasAll(page.text, wanted))
            found.emplace_back(rankOf(page, wanted), HelpHit{page.id, page.title, bestLine(page, wanted)});
    std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
    std::vector<HelpHit> hits;
    for (auto& [rank, hit] : found)
        hits.push_back(std::move(hit));
    return hits;
}

std::vector<TourStop> tourStops(const std::vector<HelpPage>& pages)
{
    std::vector<TourStop> stops;
    const HelpPage* tour = helpPage(pages, "tour");
    if (tour == nullptr)
        return stops;
    for (const std::string& line : linesOf(tour->text)) {
        if (line.starts_with("## ")) {
            stops.push_back({{}, line.substr(3), {}});
        } else if (!stops.empty() && !line.empty()) {
            for (const HelpLink& link : linksOf({{}, {}, line}))
                if (link.kind == HelpLink::Kind::Window)
                    stops.back().page = link.target;
            std::string plain = plainHelp(line);
            plain.erase(plain.find_last_not_of('\n') + 1);
            if (!stops.back().text.empty())
                stops.back().text += ' ';
            stops.back().text += plain;
        }
    }
    return stops;
}

std::string plainHelp(const std::string& markdown)
{
    std::string text;
    eachLink(
        markdown, [&](std::string_view words) { text += words; },
        [&](std::string_view words, std::string_view, bool picture) {
            if (!picture)
                text += words;
        });
    std::string plain;
    for (std::string line : linesOf(text)) {
        line.erase(0, std::min(line.find_first_not_of("# "), line.size()));
        for (std::size_t at = line.find("**"); at != std::string::npos; at = line.find("**", at))
            line.erase(at, 2);
        plain += line + '\n';
    }
    return plain;
}

} // namespace homeward::wording
