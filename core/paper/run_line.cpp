// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/run_line.h"

#include <charconv>
#include <regex>

namespace homeward::paper {

namespace {

template <class Number> bool read(std::string_view text, Number& number)
{
    return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc();
}

} // namespace

RunLine runLineOf(const results::RunResult& result)
{
    return {result.programVersion, result.fingerprint, result.seed, result.replicationsDone};
}

std::string textOf(const RunLine& line)
{
    return "Homeward " + line.version + "; plan " + line.fingerprint + "; seed " + std::to_string(line.seed)
        + "; futures " + std::to_string(line.futures);
}

std::optional<RunLine> findRunLine(std::string_view text)
{
    static const std::regex form(
        R"(Homeward ([0-9][^; ]{0,30}); plan ([0-9a-f]{16}); seed ([0-9]{1,20}); futures ([0-9]{1,9}))");
    std::match_results<std::string_view::const_iterator> found;
    if (!std::regex_search(text.begin(), text.end(), found, form))
        return std::nullopt;
    RunLine line{found[1].str(), found[2].str()};
    if (!read(found[3].str(), line.seed) || !read(found[4].str(), line.futures))
        return std::nullopt;
    return line;
}

} // namespace homeward::paper
