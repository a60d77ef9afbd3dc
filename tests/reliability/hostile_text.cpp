// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/reliability/hostile_files.h"
#include "tests/support/small_plan.h"

namespace homeward::tests {

namespace {

std::string goodText() { return exchange::planToText(smallPlan()); }

/// The good plan with the first `from` replaced.
std::string with(const std::string& from, const std::string& to)
{
    std::string text = goodText();
    const std::size_t at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

std::string named(const std::string& name) { return with("\"Small plan\"", '"' + name + '"'); }

std::string repeated(const std::string& text, int times)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

HostileFile json(const char* name, std::string bytes, bool mayPass = false)
{
    return {name, "plan.json", std::move(bytes), {"check", "@"}, mayPass};
}

std::vector<HostileFile> brokenText()
{
    const std::string good = goodText();
    return {
        json("nothing", ""),
        json("blanks only", repeated(" \n", 500'000)),
        json("an open brace", "{"),
        json("cut in the middle", good.substr(0, good.size() / 2)),
        json("a list in lists, 100,000 deep", repeated("[", 100'000)),
        json("an object in objects, 100,000 deep", repeated("{\"a\":", 100'000)),
        json("closed lists, 50,000 deep", "{\"name\":" + repeated("[", 50'000) + repeated("]", 50'000) + "}"),
        json("a byte of nothing, and more behind", good + std::string(1, '\0') + "more"),
        json("a second plan behind the first", good + good),
        json("a text that is not UTF-8", named("\xC3\x28")),
        json("a half of a surrogate pair", named("\\ud800")),
        json("UTF-16", std::string("\xFF\xFE{\0}\0", 6)),
        json("UTF-32", std::string("\0\0\xFE\xFF\0\0\0{", 8)),
        json("a number above any", with("\"years\": 5", "\"years\": 1e400")),
        json("digits without end", with("\"years\": 5", "\"years\": " + repeated("9", 1'000'000))),
        json("a key twice", with("{", "{\"name\": \"Twice\", ")),
        json("a key of 3 MB", with("{", "{\"" + repeated("k", 3'000'000) + "\": 1, ")),
        json("a word alone", "\"plan\""),
        json("null", "null"),
        json("a list", "[]"),
        json("twelve million lists", "[" + repeated("[],", 12'000'000) + "[]]"),
        json("a million lists", "[" + repeated("[],", 1'000'000) + "[]]"),
    };
}

std::vector<HostileFile> strangeText()
{
    return {
        json("a name of 40 MB", named(repeated("n", 40'000'000))),
        json("a name of 2 MB", named(repeated("n", 2'000'000))),
        json("escape sequences in a name", named("\\u001b[2J\\u001b]0;title\\u0007"), true),
        json("a forged error line in a name", named("x\\nerror: all is lost\\nerror: run rm"), true),
        json("text that runs from right to left", named("\\u202egnp.exe"), true),
        json("a formula for a name", named("=HYPERLINK(\\\"a\\\")"), true),
        json("a number where a word stands", with("\"Small plan\"", "7")),
        json("a version of the far future", with("\"formatVersion\": ", "\"formatVersion\": 99999")),
        json("a format of another", with("homeward", "another")),
        json("a field that is not of a plan", with("{", "{\"__proto__\": {}, ")),
        json("a start before there was a calendar", with("\"2026-04-01\"", "\"0000-00-00\"")),
        json("a day that is not", with("\"2026-04-01\"", "\"2026-02-31\"")),
        json("a seed below none", with("\"seed\": ", "\"seed\": -")),
    };
}

} // namespace

std::vector<HostileFile> hostileText()
{
    std::vector<HostileFile> all = brokenText();
    for (HostileFile& file : strangeText())
        all.push_back(std::move(file));
    return all;
}

} // namespace homeward::tests
