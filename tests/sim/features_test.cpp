// SPDX-License-Identifier: GPL-3.0-or-later
// Timetables worked by hand for places kept and reserved, pools, priorities, calendars, cohort moves and step-downs.
#include "tests/sim/trace.h"
#include "tests/support/measured.h"

using namespace homeward;
using namespace homeward::tests;
using model::Family;
using model::FullRuleKind;
using Lines = std::vector<std::string>;

namespace {

model::Distribution fixed(double days) { return Network::stay(Family::Fixed, days); }

model::Route keeping(const std::string& to, double days)
{
    model::Route route = Network::route(to, 1.0);
    route.keepsPlaceDays = days;
    return route;
}

model::Route delayed(const std::string& to, double days, bool reserves)
{
    model::Route route = Network::route(to, 1.0);
    route.delays = {{model::DelayReason::HealthAndSocialCare, 1.0, fixed(days), reserves}};
    return route;
}

/// A care home of one place, from which a resident goes to hospital for some days on the fifth day.
Timetable careHome(double daysKept, double daysInHospital)
{
    Timetable net;
    net.setting("home", 1, model::Sphere::Community);
    net.setting("ward", 1);
    net.person("resident", "home", 0.0);
    net.step("home", fixed(5.0), {keeping("ward", daysKept)});
    net.step("ward", fixed(daysInHospital));
    net.person("other", "home", 6.0);
    net.step("home", fixed(100.0));
    return net;
}

/// What the last cohort meets in care: its hours at the beginning and at the end of a stay.
void stepsDown(Timetable& net, double days, double from, double to)
{
    model::PathwayStep& step = net.step("care", fixed(days));
    step.package = fixed(from);
    step.packageEnd = to;
}

model::Setting& named(Timetable& net, const std::string& id)
{
    for (model::Setting& setting : net.plan.settings)
        if (setting.id.value == id)
            return setting;
    return net.plan.settings.front();
}

} // namespace

TEST_CASE("A place kept during a stay elsewhere stays in use, and the person returns to it")
{
    // The way out of the ward leads out of the model; people with a kept place return to it instead.
    CHECK(careHome(7.0, 4.0).trace(12.0)
          == Lines{"0: resident in home", "5: resident in ward", "6: other waiting for home", "9: resident in home"});
}

TEST_CASE("A place is kept no longer than said")
{
    CHECK(careHome(2.0, 4.0).trace(12.0)
          == Lines{"0: resident in home", "5: resident in ward", "6: other waiting for home", "7: resident in ward",
                   "7: other in home", "9: resident gone"});
}

TEST_CASE("Whoever dies elsewhere does not return to the place kept")
{
    Timetable net = careHome(7.0, 4.0);
    net.plan.outcomes.push_back({model::OutcomeId{"died"}, "Died", std::nullopt, true});
    net.plan.cohorts[0].pathway[1].routes = {Network::route("died", 1.0)};
    CHECK(net.trace(12.0)
          == Lines{"0: resident in home", "5: resident in ward", "6: other waiting for home", "9: died ward",
                   "9: resident gone", "9: other in home"});
}

TEST_CASE("Whoever keeps the place gives up nothing, so that nobody can come for it")
{
    const auto crossing = [](bool keeps) {
        Timetable net;
        net.setting("home", 1, model::Sphere::Community);
        net.setting("ward", 1);
        net.person("resident", "home", 0.0);
        net.step("home", fixed(5.0), {keeps ? keeping("ward", 7.0) : Network::route("ward", 1.0)});
        net.step("ward", fixed(100.0));
        net.person("patient", "ward", 0.0);
        net.step("ward", fixed(8.0), {Network::route("home", 1.0)});
        net.step("home", fixed(100.0));
        return net.trace(12.0);
    };
    const Lines both{"0: resident in home", "0: patient in ward", "5: resident delayed in home for ward",
                     "8: patient delayed in ward for home"};
    CHECK(crossing(true) == both);
    Lines exchanged = both;
    for (const char* line : {"8: exchanged ward", "8: resident in ward", "8: exchanged home", "8: patient in home"})
        exchanged.push_back(line);
    CHECK(crossing(false) == exchanged);
}

TEST_CASE("A reserving delay holds the next unit from its beginning, another only at its end")
{
    const auto mover = [](bool reserves) {
        Timetable net;
        net.setting("ward", 1);
        net.setting("home", 1, model::Sphere::Community);
        net.person("mover", "ward", 0.0);
        net.step("ward", fixed(2.0), {delayed("home", 4.0, reserves)});
        net.step("home", fixed(10.0));
        net.person("newcomer", "home", 3.0);
        net.step("home", fixed(10.0));
        return net.trace(7.0);
    };
    CHECK(mover(true)
          == Lines{"0: mover in ward", "2: mover process delay in ward for home",
                   "2: mover process delay in ward for home", "3: newcomer waiting for home", "6: mover in home"});
    CHECK(mover(false)
          == Lines{"0: mover in ward", "2: mover process delay in ward for home", "3: newcomer in home",
                   "6: mover delayed in ward for home"});
}

TEST_CASE("Whoever asks for a unit while the delay runs keeps the turn when it is over")
{
    Timetable net;
    net.setting("ward", 1);
    net.setting("home", 1, model::Sphere::Community);
    net.person("there", "home", 0.0);
    net.step("home", fixed(8.0));
    net.person("mover", "ward", 0.0);
    net.step("ward", fixed(2.0), {delayed("home", 3.0, true)});
    net.step("home", fixed(10.0));
    net.person("newcomer", "home", 3.0);
    net.step("home", fixed(10.0));
    CHECK(net.trace(9.0)
          == Lines{"0: there in home", "0: mover in ward", "2: mover process delay in ward for home",
                   "3: newcomer waiting for home", "5: mover delayed in ward for home", "8: there gone",
                   "8: mover in home"});
}

TEST_CASE("Pooled units serve whichever of their settings is full")
{
    Timetable net;
    net.setting("medicine", 1);
    net.setting("surgery", 1);
    net.plan.pools = {
        {model::PoolId{"flex"}, "Flexible beds", {model::SettingId{"medicine"}, model::SettingId{"surgery"}}, {}}};
    net.plan.pools[0].capacity.steps = {{net.plan.start, 1.0}};
    for (const auto& [id, setting, day, stay] :
         std::vector<std::tuple<std::string, std::string, double, double>>{{"m1", "medicine", 0.0, 4.0},
                                                                           {"m2", "medicine", 1.0, 9.0},
                                                                           {"s1", "surgery", 2.0, 9.0},
                                                                           {"s2", "surgery", 3.0, 9.0}}) {
        net.person(id, setting, day);
        net.step(setting, fixed(stay));
    }
    // Medicine has its own bed and the pooled one until m1 leaves: then m2 counts against its own, and the pool is free.
    CHECK(net.trace(6.0)
          == Lines{"0: m1 in medicine", "1: m2 in medicine", "2: s1 in surgery", "3: s2 waiting for surgery",
                   "4: m1 gone", "4: s2 in surgery"});
}

TEST_CASE("Priority goes by where people wait, first come first served within a class")
{
    Timetable net;
    net.setting("ward", 2);
    net.setting("home", 1, model::Sphere::Community);
    named(net, "home").priorities = {{model::WaitingPlace::Setting, model::SettingId{"ward"}, {}, 1},
                                     {model::WaitingPlace::NoSetting, {}, {}, 2}};
    net.person("there", "home", 0.0);
    net.step("home", fixed(6.0));
    net.person("outside", "home", 1.0);
    net.step("home", fixed(2.0));
    for (const double day : {2.0, 3.0}) {
        net.person("in" + std::to_string(static_cast<int>(day)), "ward", 0.0);
        net.step("ward", fixed(day), {Network::route("home", 1.0)});
        net.step("home", fixed(2.0));
    }
    const Lines lines = net.trace(11.0);
    CHECK(Lines(lines.end() - 6, lines.end())
          == Lines{"6: there gone", "6: in2 in home", "8: in2 gone", "8: in3 in home", "10: in3 gone",
                   "10: outside in home"});
}

TEST_CASE("A change of priorities sorts those who wait already")
{
    Timetable net;
    net.setting("ward", 1);
    net.person("there", "ward", 0.0);
    net.step("ward", fixed(6.0));
    for (const std::string id : {"first", "second"}) {
        net.person(id, "ward", id == "first" ? 1.0 : 2.0);
        net.step("ward", fixed(2.0));
    }
    model::Change change;
    change.start = net.plan.start.plusDays(4);
    change.effect = model::PriorityEffect{model::SettingId{"ward"},
                                          {{model::WaitingPlace::Anywhere, {}, model::CohortId{"second"}, 1}}};
    net.plan.scenarios[0].changes = {change};
    const Lines lines = net.trace(9.0);
    CHECK(Lines(lines.end() - 4, lines.end())
          == Lines{"6: there gone", "6: second in ward", "8: second gone", "8: first in ward"});
}

TEST_CASE("A setting that takes nobody in at the weekend opens at midnight on Monday")
{
    // Day 0 is Wednesday, 1 April 2026: Saturday is day 3, Monday day 5.
    Timetable net;
    net.setting("home", 5).admitsOn = {true, true, true, true, true, false, false};
    net.person("friday", "home", 2.5);
    net.step("home", fixed(30.0));
    net.person("sunday", "home", 4.0);
    net.step("home", fixed(30.0));
    CHECK(net.trace(9.0) == Lines{"2.500000: friday in home", "4: sunday waiting for home", "5: sunday in home"});
}

TEST_CASE("Capacity that repeats by the hour evicts nobody and takes in when it comes back")
{
    Timetable net;
    std::vector<double> hours(24, 0.0);
    std::fill(hours.begin() + 9, hours.begin() + 17, 1.0);
    net.setting("clinic", 1).capacity.pattern = hours;
    net.person("late", "clinic", 16.0 / 24.0);
    net.step("clinic", fixed(0.5));
    net.person("night", "clinic", 1.0 + 5.0 / 24.0);
    net.step("clinic", fixed(0.125));
    CHECK(net.trace(2.0)
          == Lines{"0.666667: late in clinic", "1.166667: late gone", "1.208333: night waiting for clinic",
                   "1.375000: night in clinic", "1.500000: night gone"});
}

TEST_CASE("A way can make a person one of another cohort, with that cohort's stays from then on")
{
    Timetable net;
    net.setting("ward", 5);
    model::Route known = Network::route("ward", 1.0);
    known.becomes = model::CohortId{"known"};
    net.person("new", "ward", 0.0);
    net.step("ward", fixed(3.0), {known});
    net.cohort("known", "ward", 0.0);
    net.step("ward", fixed(7.0));
    CHECK(net.trace(20.0) == Lines{"0: new in ward", "3: known in ward", "10: known gone"});
}

TEST_CASE("A stay by onward destination is settled on entry")
{
    Timetable net;
    net.setting("ward", 5);
    net.setting("home", 5, model::Sphere::Community);
    model::Route slow = Network::route("home", 1.0);
    slow.stay = fixed(9.0);
    net.person("x", "ward", 0.0);
    net.step("ward", fixed(2.0), {slow});
    net.step("home", fixed(1.0));
    CHECK(net.trace(20.0) == Lines{"0: x in ward", "9: x in home", "10: x gone"});
}

TEST_CASE("People that a change redirects can go on by routes of their own")
{
    Timetable net;
    net.setting("ward", 5);
    net.setting("stepdown", 5, model::Sphere::Community);
    net.setting("home", 5, model::Sphere::Home);
    net.person("x", "ward", 0.0);
    net.step("ward", fixed(2.0), {Network::route("gone", 1.0)});
    net.step("stepdown", fixed(3.0), {Network::route("gone", 1.0)});
    net.step("home", fixed(4.0));
    model::Change change;
    change.start = net.plan.start;
    change.effect = model::RedirectDischargeEffect{model::SettingId{"ward"},
                                                   model::PlaceId{"gone"},
                                                   model::PlaceId{"stepdown"},
                                                   1.0,
                                                   {Network::route("home", 1.0)}};
    net.plan.scenarios[0].changes = {change};
    CHECK(net.trace(20.0) == Lines{"0: x in ward", "2: x in stepdown", "5: x in home", "9: x gone"});
}

TEST_CASE("A package steps down in a straight line, and what it frees serves those who wait")
{
    Timetable net;
    net.setting("care", 10, model::Sphere::Home).countedInHours = true;
    net.person("first", "care", 0.0);
    stepsDown(net, 10.0, 10.0, 0.0);
    net.person("second", "care", 0.5);
    net.step("care", fixed(30.0)).package = fixed(4.0);
    const Lines lines = net.trace(9.0);
    // Ten daily steps from 9.5 to 0.5 hours: 4 of the 10 hours are free when 5.5 are left, on day 4.
    CHECK(std::ranges::find(lines, "4: second in care") != lines.end());
    CHECK(std::ranges::find(lines, "0.500000: second waiting for care") != lines.end());
}

/// A change of every package in care, from the plan's start.
void changePackages(Timetable& net, double factor)
{
    model::Change change;
    change.start = net.plan.start;
    change.effect = model::PackageEffect{model::SettingId{"care"}, factor};
    net.plan.scenarios[0].changes = {change};
}

TEST_CASE("A package that a change makes larger or smaller steps down to an end of which the same holds")
{
    const double factor = GENERATE(0.5, 0.7, 1.0, 1.5, 4.0);
    Timetable net;
    net.setting("care", 100, model::Sphere::Home).countedInHours = true;
    net.person("first", "care", 0.0);
    stepsDown(net, 10.0, 10.0, 6.0);
    net.plan.cohorts[0].pathway[0].routes = {delayed("gone", 5.0, false)};
    changePackages(net, factor);
    const sim::Compiled model = net.compile(12.0);
    Trace trace(net.plan);
    sim::Engine engine(model, 1, 0, trace);
    engine.run();
    REQUIRE(engine.present().size() == 1);
    CHECK(engine.present()[0].state.kind == sim::StateKind::ProcessDelay);
    CHECK(engine.present()[0].state.units == std::lround(600.0 * factor)); // hundredths of hours
}

TEST_CASE("A change of packages that begins on the first day leaves those of stays in progress as they are")
{
    Timetable net;
    net.setting("care", 100, model::Sphere::Home).countedInHours = true;
    net.cohort("resident", "care", 0.0);
    stepsDown(net, 100.0, 2.0, 2.0);
    net.plan.areas[0].dayOne.inCare = {{model::CohortId{"resident"}, model::SettingId{"care"}, 10}};
    changePackages(net, 0.5);
    const sim::Compiled model = net.compile(1.0);
    Trace trace(net.plan);
    sim::Engine engine(model, 1, 0, trace);
    REQUIRE(engine.present().size() == 10);
    for (const sim::Person& person : engine.present())
        CHECK(person.state.units == 200); // hundredths of hours
}

TEST_CASE("Packages of the first day are scaled to the hours in use as a whole: what they step down to with them")
{
    Timetable net;
    net.setting("care", 50, model::Sphere::Home).countedInHours = true;
    net.cohort("resident", "care", 0.0);
    stepsDown(net, 100.0, 2.0, 3.0);
    net.plan.areas[0].dayOne.inCare = {{model::CohortId{"resident"}, model::SettingId{"care"}, 10}};
    net.plan.areas[0].dayOne.unitsInUse = {{model::SettingId{"care"}, 50.0}};
    const sim::Compiled model = net.compile(1.0);
    Trace trace(net.plan);
    sim::Engine engine(model, 1, 0, trace);
    for (const sim::Person& person : engine.present()) {
        CHECK(person.state.kind == sim::StateKind::InCare);
        CHECK(person.state.units == 500); // hundredths of hours: 2 of an end of 3 are 5 of an end of 7.5
    }
    CHECK(engine.present().size() == 10);
    engine.run();
    CHECK(std::ranges::count_if(engine.present(),
                                [](const sim::Person& person) { return person.state.kind == sim::StateKind::InCare; })
          >= 9); // one in a hundred leaves in a day
}

TEST_CASE("Areas that share a ward wait for one another and are told apart")
{
    Timetable net;
    net.setting("ward", 1);
    net.plan.areas.push_back(net.plan.areas[0]);
    net.plan.areas[1].id = model::AreaId{"there"};
    net.plan.settings[0].sharedBy = {
        {"The hospital", {model::AreaId{"here"}, model::AreaId{"there"}}, net.plan.settings[0].capacity}};
    net.person("x", "ward", 0.0);
    net.step("ward", fixed(5.0));
    sim::Compiled model = sim::compile(net.plan, net.plan.scenarios[0], {&net.plan.areas[0], &net.plan.areas[1]});
    REQUIRE(model.settingCount() == 1);
    model.timetable = {{0, 0, 0}, {sim::secondsOf(1.0), 1, 0}}; // cohort 1 is the second area's
    model.end = sim::secondsOf(30.0);
    model.months = {{"2026-04", 0, model.end}};
    model.years = {{"2026/27", 0, model.end}};
    model.yearOfMonth = {0};
    const auto outcomes = sim::replicateAreas(model, 1, 0);
    const auto value = [&](std::size_t area, results::Measure measure) {
        return tests::yearsOf(model, outcomes[area])[static_cast<std::size_t>(measure)];
    };
    CHECK(value(0, results::Measure::CareDays) == Approx(5.0));
    CHECK(value(0, results::Measure::WaitingDays) == 0.0);
    CHECK(value(1, results::Measure::WaitingDays) == Approx(4.0));
    CHECK(value(1, results::Measure::CareDays) == Approx(5.0));
    // The ward is as full for the area that waits for it as for the one whose person is in it.
    CHECK(value(0, results::Measure::ShareOfTimeFull) == Approx(10.0 / 30.0));
    CHECK(value(1, results::Measure::ShareOfTimeFull) == Approx(10.0 / 30.0));
    // One bed between them, in the measure of its use.
    CHECK(value(0, results::Measure::UnitsAvailable) + value(1, results::Measure::UnitsAvailable) == Approx(1.0));
}

TEST_CASE("Delayed discharges are told by reason; a delay for another hospital is none")
{
    Timetable net;
    net.setting("ward", -1);
    net.setting("annex", -1);
    net.setting("home", -1, model::Sphere::Home);
    net.setting("flat", 1, model::Sphere::Home);
    const auto person = [&](const char* id, double day, const char* to, model::DelayReason reason, double delay) {
        net.person(id, "ward", day);
        model::Route route = Network::route(to, 1.0);
        if (delay > 0.0)
            route.delays = {{reason, 1.0, fixed(delay)}};
        net.step("ward", fixed(1.0), {route});
        net.step(to, fixed(10.0));
    };
    person("legal", 0.0, "home", model::DelayReason::Code9, 6.0);
    person("family", 0.0, "home", model::DelayReason::PatientCarerFamily, 3.0);
    person("between hospitals", 0.0, "annex", model::DelayReason::HealthAndSocialCare, 2.0);
    person("assessed", 0.0, "flat", model::DelayReason::HealthAndSocialCare, 4.0); // from day 5 to 15
    person("no place", 5.0, "flat", {}, 0.0); // delayed from day 6 to 15
    sim::Compiled model = net.compile(30.0);
    model.months = {{"2026-04", 0, model.end}};
    model.years = {{"2026/27", 0, model.end}};
    model.yearOfMonth = {0};
    const auto outcome = sim::replicate(model, 1, 0);
    const auto inWard = [&](results::Measure measure) {
        return tests::yearsOf(model, outcome)[static_cast<std::size_t>(measure)];
    };
    CHECK(inWard(results::Measure::DelayedDischargeCode9Days) == Approx(6.0));
    CHECK(inWard(results::Measure::DelayedDischargeFamilyDays) == Approx(3.0));
    CHECK(inWard(results::Measure::DelayedDischargeHealthSocialDays) == Approx(4.0 + 9.0));
    CHECK(inWard(results::Measure::DelayedDischargeDays) == Approx(22.0));
    CHECK(inWard(results::Measure::DelayedDays) == Approx(24.0));
}
