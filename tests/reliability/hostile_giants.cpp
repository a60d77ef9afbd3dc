// SPDX-License-Identifier: GPL-3.0-or-later
// Files of gigabytes with a good beginning: a disk, a sync service or a recovery program pads a file with nothing, and
// anyone can make one.
#include "core/exchange/plan_json.h"
#include "core/store/part_file.h"
#include "core/store/plan_file.h"
#include "core/store/seal.h"
#include "tests/reliability/child.h"
#include "tests/reliability/hostile_files.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/small_plan.h"

#include <stdexcept>

namespace homeward::tests {

namespace {

constexpr std::uintmax_t threeGigabytes = std::uintmax_t{3} << 30U;

HostileFile giant(const char* name, const char* fileName, std::string bytes, std::vector<std::string> command,
                  bool byWindow = false, std::string end = {})
{
    return {name, fileName, std::move(bytes), std::move(command), false, byWindow, threeGigabytes, std::move(end)};
}

std::string goodFile()
{
    const TemporaryFolder folder;
    if (!store::savePlanFile(folder.file("plan.homeward"), smallPlan(), nullptr))
        throw std::runtime_error("no plan file could be made");
    return bytesOf(folder.file("plan.homeward"));
}

/// The head of a plan file that says a size; SQLite's file format, 1.3.
std::string withPages(std::string file, std::uint32_t pages)
{
    for (std::size_t i = 0; i < 4; ++i)
        file[28 + i] = static_cast<char>(pages >> (24 - 8 * i) & 0xFFU);
    return file;
}

} // namespace

std::vector<HostileFile> hostileGiants()
{
    const std::string good = goodFile(), json = exchange::planToText(smallPlan());
    const std::string database(store::unsealed(good).database);
    std::string part = database;
    part.replace(68, 4, "HWRP");   // the number of the program that it belongs to
    const std::string large = withPages(database, threeGigabytes / 4'096),
                      largePart = withPages(part, threeGigabytes / 4'096);
    const std::string seal = good.substr(database.size());
    std::vector<HostileFile> all{
        giant("3 GB of nothing", "plan.homeward", {}, {"check", "@"}),
        giant("a plan file and 3 GB of nothing", "plan.homeward", good, {"check", "@"}),
        giant("a head that says 3 GB", "plan.homeward", large, {"check", "@"}),
        giant("a head that says 3 GB, for a setting", "plan.homeward", large, {"table", "@", "--table", "settings"}),
        giant("3 GB to recover", "plan.homeward", good, {"recover", "@", "OUT.homeward"}),
        giant("JSON and 3 GB of nothing", "plan.json", json, {"check", "@"}),
        giant("JSON of 3 GB to import", "plan.json", json, {"import", "@", "OUT.homeward"}),
        giant("JSON of 3 GB that is called a plan", "plan.homeward", json, {"check", "@"}),
        giant("a part of 3 GB", "part.hwr", part, {"join", "@"}),
        giant("a sealed head that says 3 GB", "plan.homeward", large, {"check", "@"}, false, seal),
        giant("a part that says 3 GB", "part.hwr", largePart, {"join", "@"}),
        giant("a sealed part that says 3 GB", "part.hwr", largePart, {"join", "@"}, false, seal),
        giant("a part of 3 GB of nothing", "part.hwr", {}, {"join", "@"}),
        giant("3 GB of cells", "cells.txt", "1\n",
              {"paste", "PLAN", "@", "--table", "settings", "--at", "C1", "--output", "OUT.homeward"}),
        giant("3 GB of stays", "stays.csv", "5\n", {"fit", "@"}),
        giant("3 GB of localities", "localities.csv", "locality,18-64\n",
              {"new", "--area", "Fife", "--localities", "@", "OUT.homeward"}),
        giant("a template of 3 GB", "template.json", json,
              {"new", "--area", "Fife", "--template", "@", "OUT.homeward"}),
        giant("3 GB of published figures", "figures.txt", "[areas]\n",
              {"new", "--area", "Fife", "--reference", "@", "OUT.homeward"}),
        giant("a table of 3 GB", "figures.csv", "from,to,people\n",
              {"figures", "@", "--into", "PLAN", "--output", "OUT.homeward"}),
        giant("a workbook of 3 GB", "figures.xlsx", "PK\x03\x04",
              {"figures", "@", "--into", "PLAN", "--output", "OUT.homeward"}),
        giant("a paper of 3 GB", "paper.docx", "PK\x03\x04", {"verify", "@", "PLAN"}),
        giant("a template of a paper of 3 GB", "paper.json", "{",
              {"papers", "PLAN", "--from-template", "@", "--output", "OUT.homeward"}),
    };
#ifdef HOMEWARD_WITH_WINDOW
    all.push_back(giant("boundaries of 3 GB", "land.geojson", "{",
                        {"chart", "PLAN", "--kind", "areas-map", "--boundaries", "@", "--output", "OUT.svg"}, true));
    all.push_back(giant("a house style of 3 GB", "house.dotx", "PK\x03\x04",
                        {"paper", "PLAN", "--replications", "2", "--house-style", "@", "--output", "OUT.docx"}, true));
#endif
    return all;
}

} // namespace homeward::tests
