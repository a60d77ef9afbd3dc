// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/hostile_files.h"

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

HostileFile cells(const char* name, std::string bytes, const char* at = "B1")
{
    return {name,
            "cells.txt",
            std::move(bytes),
            {"paste", "PLAN", "@", "--table", "settings", "--at", at, "--output", "OUT.homeward"}};
}

HostileFile stays(const char* name, std::string bytes, bool mayPass = false)
{
    return {name, "stays.csv", std::move(bytes), {"fit", "@"}, mayPass};
}

HostileFile ofNew(const char* name, const char* option, const char* fileName, std::string bytes)
{
    return {name, fileName, std::move(bytes), {"new", "--area", "Fife", option, "@", "OUT.homeward"}};
}

HostileFile localities(const char* name, std::string bytes)
{
    return ofNew(name, "--localities", "localities.csv", std::move(bytes));
}

} // namespace

std::vector<HostileFile> hostileTables()
{
    const std::string utf16 = std::string("\xFF\xFE"
                                          "1\0\t\0",
                                          6);
    return {
        cells("a cell of 20 MB", repeated("9", 20'000'000)),
        cells("a million rows", repeated("1\n", 1'000'000)),
        cells("a million columns", repeated("1\t", 1'000'000)),
        cells("quotes that never close", std::string("\"").append(repeated("1\t2\n", 100'000))),
        cells("bytes of nothing", std::string(10'000, '\0')),
        cells("cells that are not UTF-8", "\xC3\x28\t\xFF"),
        cells("cells in UTF-16", utf16),
        cells("a number above any, pasted", "1e999", "C1"),
        cells("a command for a cell", "=cmd|' /C calc'!A0", "C1"),
        stays("no stays", ""),
        stays("stays of words", repeated("word\n", 10'000)),
        stays("stays below none", repeated("-5\n", 100)),
        stays("stays without bound", "1e308\n1e308\n1e308\n"),
        stays("stays that are no number", "nan\ninf\n-inf\n"),
        stays("stays in noise", std::string("\0\1\2\3", 4) + repeated("\x80", 1'000)),
        stays("as many stays as a spreadsheet has rows", repeated("1\n", 1'048'576)),
        localities("no localities", ""),
        localities("localities of words", "locality,18-64\nNorth,many\n"),
        localities("people below none in a locality", "locality,18-64,65-74,75-84,85+\nNorth,-5,1,1,1\n"),
        localities("a hundred thousand localities",
                   std::string("locality,18-64\n").append(repeated("North,5\n", 100'000))),
        localities("a heading of 5 MB", repeated("x", 5'000'000)),
        ofNew("a template that is no JSON", "--template", "template.json", "template"),
        ofNew("a template of lists, 100,000 deep", "--template", "template.json", repeated("[", 100'000)),
        ofNew("a template that is an empty object", "--template", "template.json", "{}"),
        ofNew("figures of noise", "--reference", "figures.txt", repeated("\x80\x81\n", 10'000)),
        ofNew("figures without end", "--reference", "figures.txt",
              std::string("[areas]\n").append(repeated("S12|council|F||||\n", 200'000))),
        ofNew("figures of no area", "--reference", "figures.txt", "[areas]\n"),
    };
}

} // namespace homeward::tests
