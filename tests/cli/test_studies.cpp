// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

std::string planFile(const Folder& folder, const model::Plan& plan = smallPlan())
{
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(plan));
    return file;
}

model::Plan uncertainPlan()
{
    model::Plan plan = smallPlan();
    plan.uncertainInputs = {
        {"/cohorts/85-and-over/pathway/hospital/stay/mean", "Hospital stay", 5.0, 9.0, 14.0, {}},
        {"/cohorts/65-to-84/demand/rates/65-84/per1000PerYear", "Rate, 65 to 84", 89.0, 90.0, 91.0, {}}};
    return plan;
}

using Arguments = std::vector<std::string>;

Called run(const std::string& plan, const Arguments& more)
{
    Arguments arguments{"run", plan, "--replications", "5", "--years", "2"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

/// Runs the plan in parts; their files.
Arguments runInParts(const Folder& folder, const std::string& plan, int count, const Arguments& more = {})
{
    Arguments files;
    for (int index = 1; index <= count; ++index) {
        files.push_back(folder.file("part" + std::to_string(index) + ".hwr"));
        Arguments options{"--part", std::to_string(index) + "/" + std::to_string(count), "--output", files.back()};
        options.insert(options.end(), more.begin(), more.end());
        const Called part = run(plan, options);
        INFO(part.error);
        REQUIRE(part.exitCode == 0);
    }
    return files;
}

Called join(Arguments files, const Arguments& more)
{
    files.insert(files.begin(), "join");
    files.insert(files.end(), more.begin(), more.end());
    return call(files);
}

/// JSON without the line of its timing, which differs from run to run.
std::string withoutTiming(const std::string& json)
{
    const std::size_t from = json.find("\"timing\"");
    REQUIRE(from != std::string::npos);
    return json.substr(0, from) + json.substr(json.find('}', from));
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("Parts joined print what the single run prints, in every format")
{
    for (const model::Plan& plan : {smallPlan(), uncertainPlan()}) {
        const Folder folder;
        const std::string file = planFile(folder, plan);
        Arguments parts = runInParts(folder, file, 3);
        std::rotate(parts.begin(), parts.begin() + 1, parts.end());
        CHECK(join(parts, {"--format", "csv"}).out == run(file, {"--format", "csv"}).out);
        REQUIRE(join(parts, {"--format", "json", "--output", folder.file("joined.json")}).exitCode == 0);
        CHECK(withoutTiming(contentOf(folder.file("joined.json")))
              == withoutTiming(run(file, {"--format", "json"}).out));
        const Called table = join(parts, {});
        CHECK(contains(table.out, "in parts"));
        CHECK(contains(table.out, "Closer to home, North"));
    }
}

TEST_CASE("More parts than work, cohorts told apart and chosen scenarios join too")
{
    const Folder folder;
    const std::string file = planFile(folder);
    const Arguments more{"--by-cohort", "--scenario", "Closer to home"};
    const Arguments parts = runInParts(folder, file, 7, more);
    const std::string whole = run(file, {"--by-cohort", "--scenario", "Closer to home", "--format", "csv"}).out;
    CHECK(contains(whole, ",85 and over,"));
    CHECK(join(parts, {"--format", "csv"}).out == whole);
}

TEST_CASE("Parts that are missing, doubled, of another run or damaged are not joined, and which is said")
{
    const Folder folder;
    const std::string file = planFile(folder);
    const Arguments parts = runInParts(folder, file, 3);
    const std::string out = folder.file("out.csv");
    const auto refused = [&](const Arguments& files) {
        const Called called = join(files, {"--format", "csv", "--output", out});
        CHECK(called.exitCode == 3);
        CHECK(called.out.empty());
        CHECK(contentOf(out).empty());
        return called.error;
    };
    CHECK(contains(refused({parts[0], parts[2]}), "2/3"));
    CHECK(contains(refused({parts[0], parts[1], parts[1], parts[2]}), "part2.hwr"));
    CHECK(contains(refused({parts[0], file}), "plan.json is not a part of a run"));
    writeFile(folder.file("torn.hwr"), contentOf(parts[1]).substr(0, 9'000));
    CHECK(contains(refused({parts[0], folder.file("torn.hwr"), parts[2]}), "torn.hwr"));
    const std::string other = folder.file("other.hwr");
    REQUIRE(run(file, {"--seed", "9", "--part", "2/3", "--output", other}).exitCode == 0);
    CHECK(contains(refused({parts[0], other, parts[2]}), "other.hwr"));
    CHECK(contains(refused({parts[0], parts[2], other}), "other.hwr"));
}

TEST_CASE("A part wants a file, and a number within its count")
{
    const Folder folder;
    const std::string file = planFile(folder);
    CHECK(run(file, {"--part", "1/3"}).exitCode == 2);
    for (const char* part : {"0/3", "4/3", "3", "a/b", "1/3x", "-1/3", "1/0"})
        CHECK(run(file, {"--part", part, "--output", folder.file("part.hwr")}).exitCode == 2);
    CHECK(contentOf(folder.file("part.hwr")).empty());
}

TEST_CASE("Futures are run until a result is as sure as asked, or there are the most allowed")
{
    const Folder folder;
    const std::string file = planFile(folder);
    const Called sure =
        run(file, {"--until", "people_present:3%", "--until-year", "2027/28", "--scenario", "If nothing changes"});
    INFO(sure.error);
    CHECK(sure.exitCode == 0);
    CHECK(contains(sure.error, "people_present, 2027/28, If nothing changes: "));
    CHECK(contains(sure.error, ", as narrow as asked"));
    const Called most = run(file, {"--until", "people_present:0.001", "--most", "12", "--format", "csv"});
    CHECK(most.exitCode == 0);
    CHECK(contains(most.error, "NOT as narrow as asked"));
    CHECK(contains(most.error, "12 futures, the most allowed"));
    CHECK(most.out == call({"run", file, "--years", "2", "--replications", "12", "--format", "csv"}).out);
}

TEST_CASE("Nothing seen is not as narrow as asked")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    for (model::Outcome& outcome : plan.outcomes)
        outcome.death = false; // nobody ever dies
    const Called called = run(planFile(folder, plan), {"--until", "deaths:5%", "--most", "12"});
    INFO(called.error);
    CHECK(called.exitCode == 0);
    CHECK(contains(called.error, "deaths, whole run, If nothing changes: 0 \u00b1 0.31, NOT as narrow as asked"));
    CHECK(contains(called.error, "every future gave the same"));
}

TEST_CASE("Waits longer than chosen times are told in tables and files")
{
    const Folder folder;
    const std::string file = planFile(folder);
    const Called table = run(file, {"--longer-than", "4h,3d"});
    CHECK(table.exitCode == 0);
    CHECK(contains(table.out, "% who wait longer than 4 hours"));
    CHECK(contains(table.out, "% who wait longer than 3 days"));
    CHECK(contains(run(file, {"--longer-than", "28d", "--format", "csv"}).out, "share_waiting_longer_than_28d"));
    CHECK(contains(run(file, {"--longer-than", "4h", "--format", "json"}).out, "share_waiting_longer_than_4h"));
    for (const char* wrong : {"4", "h", "-3d", "0d", "3 days", "nand", "infd"}) {
        const Called refused = run(file, {"--longer-than", wrong});
        CHECK(refused.exitCode == 2);
        CHECK(contains(refused.error, "is no wait"));
    }
}

TEST_CASE("What cannot be a target of precision is said")
{
    const Folder folder;
    const std::string file = planFile(folder);
    for (const char* until :
         {"people_present", "people_present:", "people_present:wide", "people_present:-5%", "happiness:5%"})
        CHECK(run(file, {"--until", until}).exitCode == 2);
    CHECK(run(file, {"--until", "people_present:5%", "--until-year", "3"}).exitCode == 2);
    CHECK(run(file, {"--most", "50"}).exitCode == 2);
    CHECK(run(file, {"--until", "share_of_time_full:5%"}).exitCode == 1);
}

TEST_CASE("Ranges are drawn in a run, unless they are to stay as typed")
{
    const Folder folder;
    const std::string typed = planFile(folder);
    const std::string fixed = run(typed, {"--format", "csv"}).out;
    const std::string ranges = planFile(folder, uncertainPlan());
    CHECK(run(ranges, {"--format", "csv"}).out != fixed);
    CHECK(run(ranges, {"--format", "csv", "--fixed-inputs"}).out
          == fixed + "all,all,all,all,ranges_not_drawn,all,2,,,,,,,,\n");
}

TEST_CASE("A range without a figure is a problem of the plan")
{
    const Folder folder;
    model::Plan plan = uncertainPlan();
    plan.uncertainInputs[1].path = "/cohorts/centenarians/demand/trendPerYear";
    const std::string file = planFile(folder, plan);
    const Called checked = call({"check", file});
    CHECK(checked.exitCode == 1);
    CHECK(contains(checked.out, "/uncertainInputs/~1cohorts~1centenarians~1demand~1trendPerYear/path"));
    CHECK(run(file, {}).exitCode == 1);
}

TEST_CASE("Inputs are ranked by what they move")
{
    const Folder folder;
    const std::string file = planFile(folder, uncertainPlan());
    const Arguments ask{"sensitivity", file,      "--result", "people_present", "--of", "hospital", "--year",
                        "2",           "--years", "2",        "--replications", "8"};
    const Called table = call(ask);
    INFO(table.error);
    REQUIRE(table.exitCode == 0);
    CHECK(contains(table.out, "people_present, Acute hospital, 2027/28, If nothing changes"));
    CHECK(table.out.find("Hospital stay") < table.out.find("Rate, 65 to 84"));
    CHECK(contains(table.out, "48 futures in all"));   // 8 drawn, 8 most likely, 2 x 2 x 8 alone
    Arguments asCsv = ask;
    asCsv.insert(asCsv.end(), {"--format", "csv"});
    const std::string csv = call(asCsv).out;
    CHECK(csv.starts_with("input,path,low_mean,"));
    CHECK(contains(csv, "Hospital stay,/cohorts/85-and-over/pathway/hospital/stay/mean,"));
    const Called nothing = call({"sensitivity", planFile(folder), "--result", "people_present"});
    CHECK(nothing.exitCode == 1);
    CHECK(contains(nothing.error, "no figure as a range"));
    CHECK(call({"sensitivity", file}).exitCode == 2);
    CHECK(call({"sensitivity", file, "--result", "happiness"}).exitCode == 2);
    CHECK(call({"sensitivity", file, "--result", "people_present", "--scenario", "Dream"}).exitCode == 2);
}

TEST_CASE("The least capacity is found, shows its path, and says where there is none")
{
    const Folder folder;
    const std::string file = planFile(folder);
    const auto asked = [&](const Arguments& more) {
        Arguments all{"least",   file, "--setting",      "Care at home",
                      "--step",  "50", "--result",       "delayed_for_this",
                      "--years", "2",  "--replications", "5"};
        all.insert(all.end(), more.begin(), more.end());
        return call(all);
    };
    const Called found = asked({"--of", "Care at home", "--below", "1"});
    INFO(found.out << found.error);
    CHECK(found.exitCode == 0);
    CHECK(contains(found.out, "units tried"));
    CHECK(contains(found.out, "Least: "));
    CHECK(contains(found.out, " of Care at home."));
    CHECK(contains(found.out, "With it: "));
    CHECK(contains(found.out, " under the target."));
    const Called none = asked({"--of", "Care at home", "--below", "0.001", "--at-most", "500"});
    CHECK(none.exitCode == 1);
    CHECK(contains(none.out, "No capacity within bounds does: not even 500 of Care at home."));
    const Called mix = asked({"--below", "5", "--and", "Care home", "--cost", "900", "--and-cost", "40000"});
    INFO(mix.out << mix.error);
    CHECK(mix.exitCode == 0);
    CHECK(contains(mix.out, "Cheapest mix: "));
    CHECK(contains(mix.out, " of Care home, \u00a3"));
    CHECK(call({"least", file, "--setting", "Spa", "--result", "delayed_days", "--below", "9"}).exitCode == 2);
    const Called upsideDown = call({"least", file, "--setting", "Care at home", "--result", "delayed_days", "--below",
                                    "9", "--at-least", "9", "--at-most", "5"});
    CHECK(upsideDown.exitCode == 2);
    CHECK(upsideDown.error.find("at most (5)") != std::string::npos);
    for (const char* word : {"nan", "inf", "few"}) {
        const Called wrong = asked({"--below", word});
        CHECK(wrong.exitCode == 2);
        CHECK(contains(wrong.error, "is no number"));
    }
    CHECK(asked({}).exitCode == 2);
}
