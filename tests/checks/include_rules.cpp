// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/include_rules.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace homeward::tests {

namespace {

using Rooms = std::vector<std::string>;

/// The rooms below each room: what it may include besides itself. `core` and `ui` stand for all of their rooms.
const std::map<std::string, Rooms>& roomsBelow()
{
    static const std::map<std::string, Rooms> below{
        {"core/base", {}},
        {"core/stats", {"core/base"}},
        {"core/sheets", {"core/base"}},
        {"core/reference", {"core/base", "core/sheets"}},
        {"core/model", {"core/base", "core/stats"}},
        {"core/edit", {"core/base", "core/model"}},
        {"core/assumptions", {"core/base", "core/model", "core/edit"}},
        {"core/explain", {"core/base", "core/model", "core/assumptions", "core/results"}},
        {"core/schedule", {"core/base", "core/stats", "core/model"}},
        {"core/validation", {"core/base", "core/stats", "core/model", "core/schedule"}},
        {"core/tables",
         {"core/base", "core/sheets", "core/stats", "core/model", "core/edit", "core/schedule", "core/validation"}},
        {"core/results", {"core/base", "core/stats", "core/model"}},
        {"core/money", {"core/base", "core/stats", "core/model", "core/schedule", "core/results"}},
        {"core/priorities",
         {"core/base", "core/stats", "core/model", "core/assumptions", "core/schedule", "core/results", "core/money"}},
        {"core/atlas", {"core/base", "core/stats", "core/model", "core/results", "core/reference"}},
        {"core/indicators", {"core/base", "core/stats", "core/model", "core/results", "core/reference", "core/atlas"}},
        {"core/pathway", {"core/base", "core/stats", "core/model", "core/edit", "core/schedule", "core/results"}},
        {"core/sim",
         {"core/base", "core/stats", "core/model", "core/schedule", "core/validation", "core/results", "core/need"}},
        {"core/selftest", {"core/base", "core/stats", "core/model", "core/results", "core/sim"}},
        {"core/need", {"core/base", "core/stats", "core/model", "core/schedule"}},
        {"core/exchange",
         {"core/base", "core/model", "core/edit", "core/assumptions", "core/results", "core/explain", "core/need",
          "core/reference", "core/atlas", "core/money", "core/priorities", "core/indicators"}},
        {"core/store", {"core/base", "core/model", "core/edit", "core/results", "core/exchange"}},
        {"core/paper", {"core/base", "core/results"}},
        {"core/study",
         {"core/base", "core/stats", "core/model", "core/assumptions", "core/edit", "core/schedule", "core/validation",
          "core/results", "core/explain", "core/exchange", "core/money", "core/sim", "core/need"}},
        {"core/calibrate",
         {"core/base", "core/stats", "core/model", "core/edit", "core/validation", "core/exchange", "core/sim",
          "core/reference"}},
        {"core/imports",
         {"core/base", "core/stats", "core/model", "core/edit", "core/sheets", "core/tables", "core/validation",
          "core/assumptions", "core/reference", "core/calibrate"}},
        {"ui/wording", {"core"}},
        {"ui/papers", {"core", "ui/wording"}},
        {"ui/numbers", {"core", "ui/wording"}},
        {"ui/style", {"core"}},
        {"ui/changes", {"core", "ui/wording", "ui/numbers"}},
        {"ui/document", {"core", "ui/wording", "ui/numbers", "ui/changes", "ui/runner"}},
        {"ui/models", {"core", "ui/document", "ui/changes", "ui/wording", "ui/numbers"}},
        {"ui/runner", {"core/base"}},
        {"ui/workspace", {"core", "ui/document", "ui/runner"}},
        {"ui/charts", {"core", "ui/style", "ui/numbers", "ui/wording"}},
        {"ui/widgets", {"core", "ui/style"}},
        {"ui/grid", {"core", "ui/style", "ui/widgets", "ui/wording", "ui/numbers"}},
        {"ui/printing", {"core", "ui/papers", "ui/charts", "ui/style", "ui/wording", "ui/numbers"}},
        {"ui/pages",
         {"core", "ui/papers", "ui/printing", "ui/document", "ui/models", "ui/changes", "ui/workspace", "ui/runner",
          "ui/charts", "ui/widgets", "ui/grid", "ui/style", "ui/wording", "ui/numbers"}},
        {"ui/shell", {"core", "ui"}},
        {"app/cli", {"core", "ui/wording", "ui/papers"}},
        {"app/window", {"core", "ui", "app/cli"}},
        {"app", {"core", "ui", "app/cli", "app/window"}},
    };
    return below;
}

/// Third-party headers by how they begin, and the rooms that are their home.
const std::vector<std::pair<std::string, Rooms>>& homes()
{
    static const std::vector<std::pair<std::string, Rooms>> rooms{
        {"sqlite3.h", {"core/store"}},
        {"zlib.h", {"core/store"}},
        {"expat.h", {"core/sheets"}},
        {"boost/", {"core/stats"}},
        {"nlohmann/", {"core/exchange", "core/store"}},
        {"zip.h", {"core/sheets", "core/paper"}},
        {"qpdf/", {"core/paper"}},
        {"pugixml.hpp", {"core/paper"}},
        {"xlsxwriter.h", {"core/sheets", "core/paper"}},
        {"CLI/", {"app"}},
    };
    return rooms;
}

bool isWithin(const std::string& room, const std::string& place)
{
    return room == place || room.starts_with(place + "/");
}

bool isWithinAny(const std::string& room, const Rooms& places)
{
    return std::ranges::any_of(places, [&](const std::string& place) { return isWithin(room, place); });
}

bool isOfQt(const std::string& header)
{
    return header.size() > 1 && header[0] == 'Q'
        && (header[1] == 't' || std::isupper(static_cast<unsigned char>(header[1])));
}

bool isFreeOfQt(const std::string& room) { return isWithinAny(room, {"core", "ui/wording", "ui/papers", "app/cli"}); }

} // namespace

std::vector<std::string> includesIn(std::string_view text)
{
    std::vector<std::string> headers;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        from = end + 1;
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string_view::npos || line[hash] != '#')
            continue;
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string_view::npos || !line.substr(word).starts_with("include"))
            continue;
        const std::size_t open = line.find_first_of("\"<", word);
        const std::size_t close = open == std::string_view::npos ? open : line.find_first_of("\">", open + 1);
        if (close != std::string_view::npos)
            headers.emplace_back(line.substr(open + 1, close - open - 1));
    }
    return headers;
}

std::string roomOf(const std::string& path)
{
    const std::size_t first = path.find('/');
    const std::size_t second = first == std::string::npos ? first : path.find('/', first + 1);
    return second == std::string::npos ? path.substr(0, first) : path.substr(0, second);
}

std::string objectionTo(const std::string& path, const std::string& header)
{
    // The command line's main is as free of Qt as its commands.
    const std::string room = path == "app/cli_main.cpp" ? "app/cli" : roomOf(path);
    const auto below = roomsBelow().find(room);
    if (below == roomsBelow().end())
        return "the room " + room + " has no rule";
    for (const auto& [start, rooms] : homes())
        if (header.starts_with(start) && !isWithinAny(room, rooms))
            return header + " has its home elsewhere";
    if (isOfQt(header))
        return isFreeOfQt(room) ? room + " has never heard of Qt" : "";
    const std::string other = roomOf(header);
    const bool ofOurs = other.starts_with("core/") || other.starts_with("ui/") || other.starts_with("app/");
    if (!ofOurs || other == room || isWithinAny(other, below->second))
        return {};
    return room + " does not stand above " + other;
}

std::vector<std::string> objectionsTo(const std::string& path, std::string_view text)
{
    std::vector<std::string> objections;
    for (const std::string& header : includesIn(text))
        if (const std::string why = objectionTo(path, header); !why.empty())
            objections.push_back(path + " includes " + header + ": " + why);
    return objections;
}

} // namespace homeward::tests
