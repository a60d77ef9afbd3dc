// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <filesystem>

using namespace homeward;
using namespace homeward::tests;

namespace {

std::ptrdiff_t linesIn(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

std::string smallPlanFile(const Folder& folder)
{
    const std::string file = folder.file("small.json");
    writeFile(file, exchange::planToText(smallPlan()));
    return file;
}

/// A small plan with two faults and one warning.
std::string faultyPlanFile(const Folder& folder)
{
    model::Plan plan = smallPlan();
    plan.cohorts[0].pathway[0].routes[0].probability = 0.57;
    plan.settings[0].capacity.steps[0].units = -4.0;
    plan.settings[1].queueExits.clear();
    const std::string file = folder.file("faulty.json");
    writeFile(file, exchange::planToText(plan));
    return file;
}

Called runSmall(const std::string& plan, std::vector<std::string> more)
{
    std::vector<std::string> arguments{"run", plan, "--replications", "3", "--years", "2"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

} // namespace

TEST_CASE("The version is said without a plan")
{
    const Called called = call({"--version"});
    CHECK(called.exitCode == 0);
    CHECK(called.out == "Homeward 0.1.0\n");
}

TEST_CASE("A good plan is checked in silence")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    for (model::Setting& setting : plan.settings)
        setting.capacity.unlimited = true;
    for (model::Area& area : plan.areas)
        area.settings.clear();
    plan.scenarios.resize(1);
    writeFile(folder.file("good.json"), exchange::planToText(plan));
    const Called called = call({"check", folder.file("good.json")});
    INFO(called.out);
    CHECK(called.exitCode == 0);
    CHECK(called.out.find("error:") == std::string::npos);
}

TEST_CASE("A seed that is no whole number is refused, not taken for another")
{
    const Folder folder;
    for (const char* seed : {"-1", "99999999999999999999999", "1.5"}) {
        const Called called = call({"run", smallPlanFile(folder), "--seed", seed});
        CHECK(called.exitCode == 2);
        CHECK(called.error.find(seed) != std::string::npos);
    }
}

TEST_CASE("Every problem is one line, and errors give exit code 1")
{
    const Folder folder;
    const Called called = call({"check", faultyPlanFile(folder)});
    CHECK(called.exitCode == 1);
    CHECK(linesIn(called.out) == 3);
    CHECK(called.out.find("error: The routes from Acute hospital for 85 and over add up to 97\u00a0%. Add 3 points.")
          != std::string::npos);
    CHECK(called.out.find("error: Acute hospital: the capacity is \u22124.") != std::string::npos);
    CHECK(called.out.find("note: Care home: nobody gives up waiting here") != std::string::npos);
}

TEST_CASE("What has one likely remedy is fixed in one edit, and the rest is printed")
{
    const Folder folder;
    const std::string faulty = faultyPlanFile(folder);
    const std::string mended = folder.file("mended.json");
    CHECK(call({"check", faulty, "--output", mended}).exitCode == 2);
    const Called called = call({"check", faulty, "--fix", "--output", mended});
    INFO(called.out << called.error);
    CHECK(called.exitCode == 1);
    CHECK(called.out.find("fixed: Fix the shares of Acute hospital, 85 and over. Adds the missing 3 points to ") == 0);
    CHECK(called.out.find("error: Acute hospital: the capacity is \u22124.") != std::string::npos);
    CHECK(call({"check", mended}).out.find("add up to") == std::string::npos);
    CHECK(call({"check", faulty}).out.find("add up to") != std::string::npos);
    CHECK(call({"check", mended, "--fix"}).out.find("Nothing can be fixed without you.") == 0);
}

TEST_CASE("Notes alone do not fail")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    plan.settings[1].queueExits.clear();
    writeFile(folder.file("warned.json"), exchange::planToText(plan));
    const Called checked = call({"check", folder.file("warned.json")});
    CHECK(checked.exitCode == 0);
    CHECK(checked.out.find("note: ") != std::string::npos);
    CHECK(checked.out.find("error: ") == std::string::npos);
    CHECK(runSmall(folder.file("warned.json"), {}).exitCode == 0);
}

TEST_CASE("Overload and people who cannot be served are told before a run, in its table and in its summary")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    plan.settings[2].capacity.steps[0].units = 3.0;
    plan.settings[2].queueExits.clear();
    const std::string file = folder.file("overloaded.json");
    writeFile(file, exchange::planToText(plan));
    const Called checked = call({"check", file});
    INFO(checked.out);
    CHECK(checked.exitCode == 0);
    CHECK(checked.out.find("of the capacity, so queues here grow over the years") != std::string::npos);
    CHECK(checked.out.find("of all packages are above the whole capacity of 3 hours a week") != std::string::npos);
    CHECK(checked.out.find("warning: ") < checked.out.find("note: "));
    for (const char* format : {"table", "summary"}) {
        const Called ran = runSmall(file, {"--format", format});
        INFO(ran.out);
        CHECK(ran.out.find("Overload: Care at home is asked for ") != std::string::npos);
        CHECK(ran.out.find("is not a steady state") != std::string::npos);
        CHECK(ran.out.find("Cannot be served: Care at home") != std::string::npos);
        CHECK(ran.error.find("note: ") == std::string::npos);
    }
    CHECK(runSmall(file, {"--format", "csv"}).out.find("offered_load,last day") != std::string::npos);
}

TEST_CASE("A plan with problems is not run")
{
    const Folder folder;
    const Called called = runSmall(faultyPlanFile(folder), {});
    CHECK(called.exitCode == 1);
    CHECK(called.out.empty());
    CHECK(called.error.find("add up to 97") != std::string::npos);
}

TEST_CASE("Wrong usage gives exit code 2")
{
    const Folder folder;
    const std::string plan = smallPlanFile(folder);
    CHECK(call({}).exitCode == 2);
    CHECK(call({"sing"}).exitCode == 2);
    CHECK(call({"run"}).exitCode == 2);
    CHECK(call({"run", plan, "--years", "26"}).exitCode == 2);
    CHECK(call({"run", plan, "--format", "poem"}).exitCode == 2);
    CHECK(call({"run", plan, "--replications", "many"}).exitCode == 2);
}

TEST_CASE("An unknown scenario or area is refused with the names there are")
{
    const Folder folder;
    const std::string plan = smallPlanFile(folder);
    const Called scenario = runSmall(plan, {"--scenario", "Further from home"});
    CHECK(scenario.exitCode == 2);
    CHECK(scenario.error.find("Closer to home") != std::string::npos);
    const Called area = runSmall(plan, {"--area", "South"});
    CHECK(area.exitCode == 2);
    CHECK(area.error.find("North") != std::string::npos);
}

TEST_CASE("A file that is not there, is not a plan or cannot be written gives exit code 3")
{
    const Folder folder;
    CHECK(call({"check", folder.file("none.homeward")}).exitCode == 3);
    writeFile(folder.file("poem.json"), "roses are red");
    const Called poem = call({"check", folder.file("poem.json")});
    CHECK(poem.exitCode == 3);
    CHECK(poem.error.find("poem.json") != std::string::npos);
    writeFile(folder.file("poem.homeward"), "roses are red");
    CHECK(call({"check", folder.file("poem.homeward")}).exitCode == 3);
    CHECK(runSmall(smallPlanFile(folder), {"--output", folder.file("no/such/folder/out.csv")}).exitCode == 3);
}

TEST_CASE("A table names scenarios, areas and settings")
{
    const Folder folder;
    const Called called = runSmall(smallPlanFile(folder), {});
    CHECK(called.exitCode == 0);
    for (const char* name :
         {"If nothing changes, North", "Closer to home, North", "Acute hospital", "Care at home", "2026/27", "2027/28"})
        CHECK(called.out.find(name) != std::string::npos);
}

TEST_CASE("A chosen scenario runs alone")
{
    const Folder folder;
    const Called called = runSmall(smallPlanFile(folder), {"--scenario", "Closer to home", "--area", "North"});
    CHECK(called.exitCode == 0);
    CHECK(called.out.find("Closer to home, North") != std::string::npos);
    CHECK(called.out.find("If nothing changes") == std::string::npos);
}

TEST_CASE("A summary compares with the base even where only another is asked for")
{
    const Folder folder;
    const Called called = runSmall(smallPlanFile(folder), {"--format", "summary", "--scenario", "Closer to home"});
    CHECK(called.exitCode == 0);
    CHECK(called.out.find("Closer to home (against: If nothing changes)") != std::string::npos);
    CHECK(called.out.find("95 % sure") != std::string::npos);
}

TEST_CASE("CSV has the documented columns")
{
    const Folder folder;
    const Called called = runSmall(smallPlanFile(folder), {"--format", "csv"});
    CHECK(called.exitCode == 0);
    CHECK(called.out.substr(0, called.out.find('\n'))
          == "scenario,area,setting,cohort,measure,period,mean,ci95_low,ci95_high,p10,p50,p90,"
             "difference,difference_ci95_low,difference_ci95_high");
    CHECK(called.out.find(",people_in_care,2026-04,") != std::string::npos);
    CHECK(called.out.find(",delayed_days,2026/27,") != std::string::npos);
}

TEST_CASE("Weeks, days and windows of dates are told on request")
{
    const Folder folder;
    const std::string plan = smallPlanFile(folder);
    const auto csv = [&](std::vector<std::string> more) {
        more.insert(more.end(), {"--format", "csv"});
        return runSmall(plan, more);
    };
    CHECK(csv({"--by", "week"}).out.find(",people_in_care,2026-W15,") != std::string::npos);
    CHECK(csv({"--by", "day"}).out.find(",people_in_care,2026-04-06,") != std::string::npos);
    const Called windows =
        csv({"--from", "2026-12-01", "--to", "2027-02-28", "--from", "2026-07-01", "--to", "2026-07-31"});
    CHECK(windows.exitCode == 0);
    for (const char* window : {",starts,2026-12-01/2027-02-28,", ",wait_days_longest,2026-07-01/2026-07-31,"})
        CHECK(windows.out.find(window) != std::string::npos);
    const Called table = runSmall(plan, {"--from", "2026-12-01", "--to", "2027-02-28"});
    CHECK(table.out.find("2026-12-01/2027-02-28") != std::string::npos);
    CHECK(table.out.find("  2026/27") == std::string::npos); // no column of a year; warnings speak of years
    const Called fourYears = call({"run", plan, "--years", "4", "--by", "day"});
    CHECK(fourYears.exitCode == 2);
    CHECK(fourYears.error.find("up to 3 years") != std::string::npos);
    CHECK(csv({"--from", "2040-01-01", "--to", "2040-02-01"}).exitCode == 2);
    CHECK(csv({"--from", "1/12/2026", "--to", "2027-02-28"}).error.find("1/12/2026") != std::string::npos);
    CHECK(csv({"--from", "2026-12-01"}).exitCode == 2);
}

TEST_CASE("JSON has timing, checks and results, and is written to a file")
{
    const Folder folder;
    const Called called = runSmall(smallPlanFile(folder), {"--format", "json", "--output", folder.file("out.json")});
    CHECK(called.exitCode == 0);
    CHECK(called.out.empty());
    const std::string text = contentOf(folder.file("out.json"));
    for (const char* part : {"\"timing\"", "\"checks\"", "\"results\"", "\"people_in_care\""})
        CHECK(text.find(part) != std::string::npos);
}

TEST_CASE("Cohorts are told apart on request")
{
    const Folder folder;
    const std::string plan = smallPlanFile(folder);
    const std::string of85 = ",85 and over,people_in_care,";
    CHECK(runSmall(plan, {"--format", "csv", "--by-cohort"}).out.find(of85) != std::string::npos);
    CHECK(runSmall(plan, {"--format", "csv"}).out.find(of85) == std::string::npos);
}

TEST_CASE("The same seed gives the same figures with any number of threads, another seed others")
{
    const Folder folder;
    const std::string plan = smallPlanFile(folder);
    const std::string one = runSmall(plan, {"--format", "csv", "--threads", "1", "--seed", "7"}).out;
    CHECK_FALSE(one.empty());
    CHECK(one == runSmall(plan, {"--format", "csv", "--threads", "3", "--seed", "7"}).out);
    CHECK(one != runSmall(plan, {"--format", "csv", "--threads", "1", "--seed", "8"}).out);
}

TEST_CASE("JSON to file to JSON loses nothing")
{
    const Folder folder;
    REQUIRE(call({"import", smallPlanFile(folder), folder.file("small.homeward")}).exitCode == 0);
    REQUIRE(call({"export", folder.file("small.homeward"), folder.file("again.json")}).exitCode == 0);
    CHECK(contentOf(folder.file("again.json")) == contentOf(folder.file("small.json")));
    CHECK(call({"check", folder.file("small.homeward")}).exitCode == 0);
    const auto stored = store::readPlan(folder.file("small.homeward"));
    REQUIRE(stored.ok());
    CHECK(stored.value() == smallPlan());
}

TEST_CASE("Charts are another program's work, and that is said")
{
    const Called called = call({"chart", "plan.homeward", "--kind", "where"});
    CHECK(called.exitCode == 2);
    CHECK(called.error.find("homeward chart") != std::string::npos);
}

TEST_CASE("No command replaces the file that it reads")
{
    const Folder folder;
    const std::string plan = smallPlanFile(folder);
    const std::string before = contentOf(plan);
    const std::vector<std::vector<std::string>> calls{
        {"run", plan, "--replications", "2", "--years", "1", "--format", "csv", "--output", plan},
        {"export", plan, plan},
        {"import", plan, plan}};
    for (const auto& arguments : calls) {
        const Called called = call(arguments);
        INFO(arguments.front());
        CHECK(called.exitCode == 2);
        CHECK(called.error.find("is the file that is read") != std::string::npos);
        CHECK(contentOf(plan) == before);
    }
}

#ifndef _WIN32
TEST_CASE("Output may go to the open standard output, and a protected file stays")
{
    const Folder folder;
    const std::string plan = smallPlanFile(folder);
    const Called printed = call({"export", plan, "/dev/stdout"});
    CHECK(printed.exitCode == 0);
    CHECK(printed.out == contentOf(plan));

    const std::string guarded = folder.file("guarded.json");
    writeFile(guarded, "theirs");
    std::filesystem::permissions(guarded, std::filesystem::perms::owner_read);
    const Called refused = call({"export", plan, guarded});
    CHECK(refused.exitCode == 3);
    CHECK(refused.error.find("write-protected") != std::string::npos);
    CHECK(contentOf(guarded) == "theirs");
}
#endif

TEST_CASE("Text of a plan never reaches the terminal as a command or as a line of its own")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    plan.settings[1].name = "Care\x1b[2J home\nerror: forged";
    plan.settings[1].queueExits.clear();
    const std::string file = folder.file("names.json");
    writeFile(file, exchange::planToText(plan));
    for (const Called& called :
         {call({"check", file}), call({"run", file, "--replications", "2", "--years", "1"}),
          call({"need", file, "--years", "1"}), call({"run", file, "--scenario", "none\x1b]0;x\a"})}) {
        INFO(called.out << called.error);
        CHECK(called.out.find('\x1b') == std::string::npos);
        CHECK(called.error.find('\x1b') == std::string::npos);
        CHECK(called.out.find("\nerror: forged") == std::string::npos);
        CHECK(called.error.find("\nerror: forged") == std::string::npos);
    }
    // Data for another program stays as it is: JSON escapes by its own rules.
    const Called data = call({"run", file, "--replications", "2", "--years", "1", "--format", "json"});
    CHECK(data.out.find("\\u001b[2J") != std::string::npos);
}

TEST_CASE("A plan's JSON is read whatever its file is called")
{
    const Folder folder;
    const std::string file = folder.file("plan.homeward");
    writeFile(file, exchange::planToText(smallPlan()));
    const Called called = call({"check", file});
    INFO(called.error);
    CHECK(called.exitCode == 0);
}

TEST_CASE("A date in another form is told with the one that is meant")
{
    const Folder folder;
    std::string text = exchange::planToText(smallPlan());
    text.replace(text.find("2026-04-01"), 10, "01/04/2026");
    const std::string file = folder.file("uk.json");
    writeFile(file, text);
    const Called called = call({"check", file});
    CHECK(called.exitCode == 3);
    CHECK(called.error.find("start date") != std::string::npos);
    CHECK(called.error.find("01/04/2026") != std::string::npos);
    CHECK(called.error.find("is 2026-04-01 meant?") != std::string::npos);
}

TEST_CASE("A seed is any that a plan may have")
{
    const Folder folder;
    const std::string file = smallPlanFile(folder);
    CHECK(runSmall(file, {"--seed", "18446744073709551615"}).exitCode == 0);
    CHECK(runSmall(file, {"--seed", "18446744073709551616"}).exitCode == 2);
    CHECK(runSmall(file, {"--seed", "-1"}).exitCode == 2);
}

TEST_CASE("A damaged plan is refused, and what can be read of it is taken out")
{
    const Folder folder;
    const std::string file = folder.file("plan.homeward");
    REQUIRE(store::savePlanFile(file, smallPlan(), nullptr).ok());
    CHECK(call({"recover", file, folder.file("new.homeward")}).exitCode == 2);   // it is whole
    std::string bytes = contentOf(file);
    const std::size_t at = bytes.find("\"name\":\"Care home\"");
    REQUIRE(at != std::string::npos);
    bytes[at + 9] = 'D';
    writeFile(file, bytes);
    const Called refused = call({"check", file});
    CHECK(refused.exitCode == 3);
    CHECK(refused.error.find("not as Homeward saved it") != std::string::npos);
    CHECK(call({"recover", file, file}).exitCode == 2);
    const Called recovered = call({"recover", file, folder.file("new.homeward")});
    INFO(recovered.out << recovered.error);
    CHECK(recovered.exitCode == 0);
    CHECK(recovered.out.find("3 settings") != std::string::npos);
    CHECK(call({"check", folder.file("new.homeward")}).exitCode == 0);
}

TEST_CASE("A trend typed as a percentage is refused with what is meant, and nothing runs")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    plan.cohorts[0].demand.trendPerYear = 5.0;
    const std::string file = folder.file("trend.json");
    writeFile(file, exchange::planToText(plan));
    const Called called = call({"run", file});
    CHECK(called.exitCode == 1);
    CHECK(called.error.find("did you mean 5\u00a0%?") != std::string::npos);
}
