// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/problem_templates.h"

#include "core/model/node.h"
#include "ui/wording/translate.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace homeward::wording {

namespace {

using validation::ProblemCode;

/// A sentence for a code; where `end` is given, for paths that end so; where `detail` is given, for that detail.
struct Row {
    ProblemCode code;
    std::string_view end;
    std::string_view detail;
    const char* text;
};

/// The first row that fits is taken.
constexpr auto rows = std::to_array<Row>({
    {ProblemCode::Missing, "", "capacity",
     QT_TRANSLATE_NOOP("wording",
                       "this setting has no limit, so its capacity cannot be changed. Choose another setting, or give "
                       "it a capacity.")},
    {ProblemCode::Missing, "", "unitCost",
     QT_TRANSLATE_NOOP("wording",
                       "this setting has no cost for a unit, so there is no cost to change. Give it a cost, or choose "
                       "another setting.")},
    {ProblemCode::Missing, "/capacity/steps", "",
     QT_TRANSLATE_NOOP("wording", "there is no capacity. Type a number of units, or choose no limit.")},
    {ProblemCode::Missing, "/demand", "",
     QT_TRANSLATE_NOOP(
         "wording", "nobody enters, and nobody is there on the first day. Type a rate or a number of people a year.")},
    {ProblemCode::Missing, "/entries", "",
     QT_TRANSLATE_NOOP("wording", "the plan does not say where people enter. Choose at least one setting.")},
    {ProblemCode::Missing, "/routes", "",
     QT_TRANSLATE_NOOP("wording", "the plan does not say where people go next. Add at least one route.")},
    {ProblemCode::Missing, "/divertTo", "",
     QT_TRANSLATE_NOOP("wording", "the plan does not say where people are diverted to. Choose a setting.")},
    {ProblemCode::Missing, "/table", "", QT_TRANSLATE_NOOP("wording", "the %2 is empty. Add at least one row.")},
    {ProblemCode::Missing, "/settings", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no settings. Add at least one.")},
    {ProblemCode::Missing, "/outcomes", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no outcomes. Add at least one, such as home or died.")},
    {ProblemCode::Missing, "/cohorts", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no cohorts. Add at least one group of people.")},
    {ProblemCode::Missing, "/areas", "", QT_TRANSLATE_NOOP("wording", "the plan has no areas. Add at least one.")},
    {ProblemCode::Missing, "/scenarios", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no scenarios. Add \u201cIf nothing changes\u201d.")},
    {ProblemCode::Missing, "", "", QT_TRANSLATE_NOOP("wording", "the %2 is missing. Type or choose one.")},
    {ProblemCode::Negative, "", "", QT_TRANSLATE_NOOP("wording", "the %2 is %4. Type 0 or more.")},
    {ProblemCode::NotPositive, "", "weights",
     QT_TRANSLATE_NOOP("wording", "the weights in the table add up to 0. Type at least one above 0.")},
    {ProblemCode::NotPositive, "", "shares",
     QT_TRANSLATE_NOOP("wording", "the %2 are all 0, so there is never room. Type at least one above 0.")},
    {ProblemCode::NotPositive, "", "", QT_TRANSLATE_NOOP("wording", "the %2 is %4. Type a number above 0.")},
    {ProblemCode::NotFinite, "", "",
     QT_TRANSLATE_NOOP("wording", "the %2 is not a number. Type one, for example 12.5.")},
    {ProblemCode::OutOfRange, "", "average",
     QT_TRANSLATE_NOOP("wording", "the %2 average %4. Change them so that they average 1.")},
    {ProblemCode::OutOfRange, "", "length",
     QT_TRANSLATE_NOOP("wording", "the %2 has %4 letters. Shorten it to %6 or fewer.")},
    {ProblemCode::OutOfRange, "", "percent",
     QT_TRANSLATE_NOOP("wording", "the %2 is %4. Type a number from %5 to %6: did you mean %7?")},
    {ProblemCode::OutOfRange, "", "above", QT_TRANSLATE_NOOP("wording", "the %2 is %4. Type more than %5.")},
    {ProblemCode::OutOfRange, "", "surge",
     QT_TRANSLATE_NOOP(
         "wording",
         "past a limit people cannot be taken in above capacity. Choose waiting, diverting or turning away.")},
    {ProblemCode::OutOfRange, "", "chance", QT_TRANSLATE_NOOP("wording", "the %2 is %4. Type less than %6.")},
    {ProblemCode::OutOfRange, "", "hour",
     QT_TRANSLATE_NOOP("wording", "the %2 is %4. Type hours after midnight, from 0 to below 24: 9.5 is half past 9.")},
    {ProblemCode::OutOfRange, "/listed", "people",
     QT_TRANSLATE_NOOP("wording", "the %2 bring about %4 people, more than a run can have. List fewer.")},
    {ProblemCode::OutOfRange, "/dailyChance", "", QT_TRANSLATE_NOOP("wording", "the %2 is %4. Type less than %6.")},
    {ProblemCode::OutOfRange, "", "", QT_TRANSLATE_NOOP("wording", "the %2 is %4. Type a number from %5 to %6.")},
    {ProblemCode::UnknownSetting, "/delayed/to", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "people wait for \u201c%3\u201d, which is never full. Choose a setting, or give a reason for the delay.")},
    {ProblemCode::UnknownSetting, "/keepsPlaceDays", "",
     QT_TRANSLATE_NOOP("wording",
                       "a place is kept only while people are in another setting, and %3 is not a setting. Remove the "
                       "days, or choose a setting.")},
    {ProblemCode::UnknownSetting, "/onward", "",
     QT_TRANSLATE_NOOP("wording",
                       "nobody goes on from %3. Remove the onward routes, or choose a setting to move people to.")},
    {ProblemCode::UnknownSetting, "", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no setting \u201c%3\u201d. Choose one of its settings.")},
    {ProblemCode::UnknownPlace, "", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no setting or outcome \u201c%3\u201d. Choose one that it has.")},
    {ProblemCode::UnknownCohort, "", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no cohort \u201c%3\u201d. Choose one of its cohorts.")},
    {ProblemCode::UnknownArea, "", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no area \u201c%3\u201d. Choose one of its areas.")},
    {ProblemCode::UnknownAgeBand, "", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no age band \u201c%3\u201d. Choose one of its age bands.")},
    {ProblemCode::UnknownSource, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "the plan has no source \u201c%3\u201d. Choose one of its sources, or leave it empty.")},
    {ProblemCode::UnknownScenario, "", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no scenario \u201c%3\u201d. Choose one of its scenarios.")},
    {ProblemCode::DuplicateId, "", "",
     QT_TRANSLATE_NOOP("wording", "the id \u201c%3\u201d is used twice. Give one of them another id.")},
    {ProblemCode::DuplicateName, "", "",
     QT_TRANSLATE_NOOP("wording", "two of them have this name. Give one of them another name.")},
    {ProblemCode::DuplicateEntry, "", "shared",
     QT_TRANSLATE_NOOP("wording",
                       "this area shares the setting with others, so the shared %2 holds. Remove the one given here.")},
    {ProblemCode::DuplicateEntry, "/path", "",
     QT_TRANSLATE_NOOP("wording", "this figure has a range already. Remove one of them.")},
    {ProblemCode::DuplicateEntry, "/effect/to", "",
     QT_TRANSLATE_NOOP("wording", "this change moves people to where they go already. Choose another place.")},
    {ProblemCode::DuplicateEntry, "", "",
     QT_TRANSLATE_NOOP("wording", "\u201c%3\u201d is given twice. Remove one of them.")},
    {ProblemCode::UnreachableSetting, "", "",
     QT_TRANSLATE_NOOP("wording", "nobody ever comes to %1. Lead an entry or a route to it, or remove it.")},
    {ProblemCode::NoPathway, "/becomes", "",
     QT_TRANSLATE_NOOP("wording",
                       "people who go this way join a cohort that has no stay there. Add a stay and routes, or choose "
                       "another cohort.")},
    {ProblemCode::NoPathway, "/divertTo", "",
     QT_TRANSLATE_NOOP("wording",
                       "this rule sends people to a setting where they have no stay. Add a stay and routes there, or "
                       "choose another setting.")},
    {ProblemCode::NoPathway, "/onward/to", "",
     QT_TRANSLATE_NOOP("wording",
                       "this change sends people to a place where they have no stay. Add a stay and routes there, or "
                       "choose another place.")},
    {ProblemCode::NoPathway, "/effect/to", "",
     QT_TRANSLATE_NOOP("wording",
                       "this change sends people to a place where they have no stay. Add a stay and routes there, or "
                       "choose another place.")},
    {ProblemCode::NoPathway, "/effect/setting", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "none of the people this change is for stay in this setting. Choose another setting, or other cohorts.")},
    {ProblemCode::NoPathway, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "people can come here, but the plan does not say how long they stay or where they go next. Add "
                       "a stay and routes.")},
    {ProblemCode::NoPackage, "", "hours",
     QT_TRANSLATE_NOOP("wording", "this setting is not counted in hours a week. Choose one that is.")},
    {ProblemCode::NoPackage, "/effect/setting", "",
     QT_TRANSLATE_NOOP("wording",
                       "none of the people this change is for have hours of care in this setting. Choose another "
                       "setting, or other cohorts.")},
    {ProblemCode::NoPackage, "", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "this setting is counted in hours a week, but the plan does not say how many each person needs. Type them.")},
    {ProblemCode::ImpossibleDistribution, "/factor", "cap",
     QT_TRANSLATE_NOOP("wording",
                       "packages cannot be so large on average and stay under the cap of the setting. Make the change "
                       "smaller (the %2 %6 at most), or raise the cap.")},
    {ProblemCode::ImpossibleDistribution, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "the %2 is %4, which this shape cannot have. Type %5 to %6, or choose another shape.")},
    {ProblemCode::DatesOutOfOrder, "/calibratedFrom", "",
     QT_TRANSLATE_NOOP("wording",
                       "the calibrated year begins on %3. Choose a day in the 25 years before the start date.")},
    {ProblemCode::DatesOutOfOrder, "/until", "",
     QT_TRANSLATE_NOOP("wording", "the last day is %3, which comes before the first. Type a later last day.")},
    {ProblemCode::DatesOutOfOrder, "/end", "",
     QT_TRANSLATE_NOOP("wording", "it ends on %3, which is not after its start. Type a later end.")},
    {ProblemCode::DatesOutOfOrder, "", "",
     QT_TRANSLATE_NOOP("wording", "%3 does not come after the date before it. Put the dates in order.")},
    {ProblemCode::DiversionRing, "/destination", "",
     QT_TRANSLATE_NOOP("wording", "people who leave the queue would join it again. Choose another place for them.")},
    {ProblemCode::DiversionRing, "", "",
     QT_TRANSLATE_NOOP(
         "wording", "people would be diverted in a circle and never arrive. Choose another setting or another rule.")},
    {ProblemCode::RouteDoesNotExist, "/effect", "",
     QT_TRANSLATE_NOOP(
         "wording", "nobody has a delay of this kind, so there is nothing to change. Choose another place or reason.")},
    {ProblemCode::RouteDoesNotExist, "/reason", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "the route to %3 has no delay for this reason. Choose another reason, or add the delay to the route.")},
    {ProblemCode::RouteDoesNotExist, "/destination", "",
     QT_TRANSLATE_NOOP("wording",
                       "nobody leaves the queue this way (%3), so there is nothing to change. Choose another, or add a "
                       "way out of the queue.")},
    {ProblemCode::RouteDoesNotExist, "", "",
     QT_TRANSLATE_NOOP("wording", "nobody goes to %3 this way, so there is nobody to move. Choose another route.")},
    {ProblemCode::ShareAboveWhatIsLeft, "", "",
     QT_TRANSLATE_NOOP("wording", "%4 is more than there is left to move. Type 100\u00a0% or less.")},
    {ProblemCode::CapacityBelowZero, "", "",
     QT_TRANSLATE_NOOP("wording", "this takes away more than there is: %3 would go down to %4. Take away less.")},
    {ProblemCode::BaseHasChanges, "", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "the scenario that the others are compared with cannot have changes. Move its changes to another scenario.")},
    {ProblemCode::NoPopulation, "", "",
     QT_TRANSLATE_NOOP(
         "wording", "rates per 1,000 people need a population. Type it, or give demand as a number of people a year.")},
    {ProblemCode::WrongCount, "", "everyone",
     QT_TRANSLATE_NOOP("wording", "this kind of change is for everyone. Remove its cohorts.")},
    {ProblemCode::WrongCount, "", "shared",
     QT_TRANSLATE_NOOP(
         "wording",
         "the setting is shared by %6 areas, and this change is for %4 of them. Choose all of them, or all areas.")},
    {ProblemCode::WrongCount, "", "two",
     QT_TRANSLATE_NOOP("wording", "the %2 should be two or more. Add one, or remove what they share.")},
    {ProblemCode::WrongCount, "", "pattern",
     QT_TRANSLATE_NOOP("wording",
                       "there are %4 %2. Give 7 by weekday, 24 by hour of the day or 168 by hour of the week.")},
    {ProblemCode::WrongCount, "", "",
     QT_TRANSLATE_NOOP("wording", "the %2 should have %6 figures but has %4. Add or remove some.")},
    {ProblemCode::NeverLeaves, "", "",
     QT_TRANSLATE_NOOP("wording", "nobody ever leaves from here. Add a route that leads to an outcome.")},
    {ProblemCode::ChanceAboveOne, "", "queue",
     QT_TRANSLATE_NOOP("wording", "this makes the chance of leaving the queue %4 a day. Type a smaller change.")},
    {ProblemCode::ChanceAboveOne, "/factor", "",
     QT_TRANSLATE_NOOP("wording", "this makes chances of delay add up to %4. Type a smaller factor.")},
    {ProblemCode::ChanceAboveOne, "", "",
     QT_TRANSLATE_NOOP("wording", "the chances of delay add up to %4. Bring them down to 100\u00a0% or less.")},
    {ProblemCode::UnknownPool, "", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no pool \u201c%3\u201d. Choose one of its pools.")},
    {ProblemCode::SettingInTwoPools, "", "",
     QT_TRANSLATE_NOOP("wording", "the setting \u201c%3\u201d is in a pool already. Take it out of one.")},
    {ProblemCode::AreaSharesTwice, "", "",
     QT_TRANSLATE_NOOP("wording", "the area \u201c%3\u201d shares this setting already. Take it out of one group.")},
    {ProblemCode::PoolNotSharedAlike, "", "hours",
     QT_TRANSLATE_NOOP("wording",
                       "settings of one pool are counted alike, all in hours a week or none. Take this one out.")},
    {ProblemCode::PoolNotSharedAlike, "", "capacity",
     QT_TRANSLATE_NOOP(
         "wording",
         "areas that share the settings of a pool share the pool too. Give it one capacity for all of them.")},
    {ProblemCode::PoolNotSharedAlike, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "settings of one pool are shared by the same areas. Share this one alike, or take it out.")},
    {ProblemCode::RampNotPossible, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "a new rule or order holds from its first day and does not grow. Let it start at once.")},
    {ProblemCode::NeverAdmits, "", "",
     QT_TRANSLATE_NOOP("wording", "there is no day on which people are taken in. Choose at least one.")},
    {ProblemCode::RangeOutOfOrder, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "the most likely figure, %4, is not between the low, %5, and the high, %6. Put them in order.")},
    {ProblemCode::NoSuchFigure, "", "",
     QT_TRANSLATE_NOOP("wording", "\u201c%3\u201d leads to no figure of the plan. Choose a figure.")},
    {ProblemCode::OnlyForHours, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "people hold one unit each here, so there are no packages to cap. Remove the cap, or count this "
                       "setting in hours a week.")},
    {ProblemCode::ReservedTooLate, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "the delay begins when the place has been granted, so nothing is left to reserve. Choose one of "
                       "the two.")},
    {ProblemCode::CannotBeServed, "", "nobody",
     QT_TRANSLATE_NOOP("wording",
                       "nobody who needs a place here can be served: there is no capacity at the end. Add capacity, or "
                       "send people elsewhere.")},
    {ProblemCode::CannotBeServed, "", "ring",
     QT_TRANSLATE_NOOP(
         "wording",
         "people here can come to wait for each other\u2019s places, and none of them can move: in %4 of "
         "cases where these places are full of such people. They hold up nobody else, and count as people "
         "who cannot be served. Let them wait at home, set a cap on packages, or add capacity.")},
    {ProblemCode::CannotBeServed, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "%4 of all packages are above the whole capacity of %6 hours a week, so people who need them "
                       "cannot be served. Set a cap on packages, or add capacity.")},
    {ProblemCode::QueueWithoutExit, "", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "nobody gives up waiting here, so the queue may grow without end. Add a way out of it, or a limit.")},
    {ProblemCode::RunsWhole, "/pattern", "",
     QT_TRANSLATE_NOOP("wording",
                       "by these shares the capacity is %4 at times, which runs as %6: people take up whole units.")},
    {ProblemCode::RunsWhole, "/effect/value", "",
     QT_TRANSLATE_NOOP("wording", "this makes the capacity %4, which runs as %6: people take up whole units.")},
    {ProblemCode::RunsWhole, "", "",
     QT_TRANSLATE_NOOP("wording", "the %2 is %4, which runs as %6: people take up whole units.")},
    {ProblemCode::PopulationHeldFlat, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "the population is given from %5 to %6 and stays the same outside. Add the years up to %4.")},
    {ProblemCode::ChangeOutsideHorizon, "", "",
     QT_TRANSLATE_NOOP("wording", "it has no effect in the years of the plan. Choose another date, or more years.")},
    {ProblemCode::Overloaded, "", "nobody waits",
     QT_TRANSLATE_NOOP(
         "wording",
         "people need %4 of the capacity, so many are turned away, or sent elsewhere. Add capacity, or send "
         "more people elsewhere at once.")},
    {ProblemCode::Overloaded, "", "held back",
     QT_TRANSLATE_NOOP(
         "wording",
         "people would need %4 of the capacity if the settings before it had room for everybody. These are "
         "full and turn people away, so that fewer come and no queue need grow here. Look at them first.")},
    {ProblemCode::Overloaded, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "people need %4 of the capacity, so queues here grow over the years and an average over time is "
                       "not a steady state. Add capacity, or send people elsewhere.")},
    {ProblemCode::FigureNotKept, "", "",
     QT_TRANSLATE_NOOP(
         "wording", "the %2 is %4, which this shape cannot have exactly: the run uses %6. Choose gamma to keep %4.")},
    {ProblemCode::NeverComes, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "%3 lies outside the years of the plan, so these people never come. Choose another date.")},
    {ProblemCode::VisitsWithoutEnd, "", "exits",
     QT_TRANSLATE_NOOP("wording",
                       "those who wait would go from queue to queue in a circle some %4 times, and a run would hardly "
                       "end. Type a longer wait, or an exit that leads out of the circle.")},
    {ProblemCode::VisitsWithoutEnd, "", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "people would come back so fast that each begins some %4 stays, and a run would hardly end. Type "
         "longer stays, or let more people leave the circle of routes.")},
    {ProblemCode::RunTooLarge, "", "people",
     QT_TRANSLATE_NOOP("wording",
                       "%4 people are there on the first day in all, more than a run has room for. Type %6 or fewer.")},
    {ProblemCode::RunTooLarge, "", "events",
     QT_TRANSLATE_NOOP(
         "wording",
         "one future would have %4 arrivals and moves, most of them of these people, and would hardly end. "
         "Check the number of people who enter, the trend and the stays.")},
    {ProblemCode::RunTooLarge, "", "time",
     QT_TRANSLATE_NOOP("wording",
                       "a run would keep one processor busy for %4 days. Choose fewer futures, years or scenarios.")},
    {ProblemCode::RunTooLarge, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "a run would need about %4 GB of memory. Choose fewer futures, scenarios, areas or settings.")},
    {ProblemCode::UnknownBudget, "/cost/budget", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no budget \u201c%3\u201d to pay for this. Choose one of its budgets.")},
    {ProblemCode::UnknownBudget, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "the plan has no budget \u201c%3\u201d. Choose one of its budgets, or add this one to them.")},
    {ProblemCode::UnknownRole, "", "",
     QT_TRANSLATE_NOOP("wording", "the plan has no staff role \u201c%3\u201d. Choose one of its roles.")},
    {ProblemCode::UnknownHouseStyle, "", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "the plan has no house style \u201c%3\u201d, so its Word file looks as Homeward makes it. Choose a "
         "house style for this paper.")},
    {ProblemCode::PriceWithoutYear, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "it is not known which year the prices are of, so they do not rise with inflation. Type a "
                       "financial year, such as 2024/25.")},
    {ProblemCode::NotAFinancialYear, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "\u201c%3\u201d is not a financial year and is passed over. Type one such as 2024/25.")},
    {ProblemCode::BudgetWithoutPrices, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "nothing is paid from the budget \u201c%3\u201d. Choose it for a cost, or take it out.")},
    {ProblemCode::StepAboveSetting, "", "kind",
     QT_TRANSLATE_NOOP("wording",
                       "only fixed costs come in steps, for units that open and close together. Remove the step.")},
    {ProblemCode::StepAboveSetting, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "%4 units open and close together, and the setting has %6 at most. Type a smaller step.")},
    {ProblemCode::StaffCountedTwice, "", "",
     QT_TRANSLATE_NOOP("wording",
                       "this change opens capacity that brings its own staff (%3), and counts staff of that role once "
                       "more. Remove the staff of the change, or those a unit of capacity.")},
    {ProblemCode::RunLarge, "", "memory",
     QT_TRANSLATE_NOOP("wording",
                       "a run of all scenarios needs about %4 GB of memory. Choose fewer futures, scenarios or areas "
                       "where this computer has less.")},
    {ProblemCode::RunLarge, "", "circle",
     QT_TRANSLATE_NOOP("wording",
                       "people who wait here would go from queue to queue in a circle, and each future would keep one "
                       "processor busy for about %4 hours. Add capacity, or a way out of the circle.")},
    {ProblemCode::RunLarge, "", "queue",
     QT_TRANSLATE_NOOP(
         "wording",
         "some %4 people would wait here at the end, and each future that runs takes about %6 GB of memory "
         "for them. Add capacity, or a way out of the queue.")},
    {ProblemCode::RunLarge, "", "",
     QT_TRANSLATE_NOOP(
         "wording",
         "a run of all scenarios keeps one processor busy for about %4 hours. Choose fewer futures, or run "
         "it in parts.")},
    {ProblemCode::Unusual, "", "percent",
     QT_TRANSLATE_NOOP("wording", "the %2 is %4, which is unusual. Did you mean %7?")},
    {ProblemCode::Unusual, "", "",
     QT_TRANSLATE_NOOP("wording", "the %2 is %4, which is unusual: most plans have %5 to %6. Check it.")},
    {ProblemCode::SameDestinationTwice, "", "",
     QT_TRANSLATE_NOOP("wording", "two routes lead to the same place. Join them into one.")},
});

/// Ends with, where items of lists do not count: `/delayed/over85+acute/to` ends in `/delayed/to`.
bool endsSo(const std::string& path, std::string_view end)
{
    std::string keys;
    for (const std::string& key : model::keysOf(model::Path(path)))
        keys += '/' + key;
    return keys.ends_with(end);
}

} // namespace

const char* templateOf(const validation::Problem& problem)
{
    for (const Row& row : rows)
        if (row.code == problem.code && (row.detail.empty() || row.detail == problem.detail)
            && (row.end.empty() || endsSo(problem.path, row.end)))
            return row.text;
    return QT_TRANSLATE_NOOP("wording", "the %2 is not one that a plan can have. Check it.");
}

bool namesSubject(const validation::Problem& problem)
{
    return std::string_view(templateOf(problem)).find("%1") != std::string_view::npos;
}

} // namespace homeward::wording
