// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/table_text.h"

#include "ui/wording/number_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace homeward::wording {

using tables::CellKind;
using tables::CellValue;
using tables::Choice;
using tables::Column;
using tables::Expected;

namespace {

struct ColumnWords {
    const char* id;          ///< or what stands before a colon in it
    const char* heading;     ///< null = the name of the item that the column is of
    const char* unit;
    const char* definition;
};

constexpr auto columns = std::to_array<ColumnWords>({
    {"unit", QT_TRANSLATE_NOOP("wording", "Counted in"), "",
     QT_TRANSLATE_NOOP("wording",
                       "What the room of a setting is counted in: beds, places, people, or hours of care a week.")},
    {"room", QT_TRANSLATE_NOOP("wording", "Room"), QT_TRANSLATE_NOOP("wording", "units"),
     QT_TRANSLATE_NOOP("wording",
                       "How much there is from the first day: beds, places or hours a week. An area without a figure "
                       "of its own takes the plan's. Beds and places run as whole numbers.")},
    {"dayOne", QT_TRANSLATE_NOOP("wording", "On day one"), QT_TRANSLATE_NOOP("wording", "people"),
     QT_TRANSLATE_NOOP("wording",
                       "People in care here on the first day, all groups together. A new figure is shared between the "
                       "groups as the old one was.")},
    {"cost", QT_TRANSLATE_NOOP("wording", "Cost"), QT_TRANSLATE_NOOP("wording", "£ a unit a day"),
     QT_TRANSLATE_NOOP("wording", "What one unit in use costs a day: one bed, one place, or one weekly hour.")},
    {"whenFull", QT_TRANSLATE_NOOP("wording", "When full, from a setting"), "",
     QT_TRANSLATE_NOOP("wording",
                       "What happens to a person who comes from another setting when there is no room here.")},
    {"whenFullOutside", QT_TRANSLATE_NOOP("wording", "When full, from outside"), "",
     QT_TRANSLATE_NOOP(
         "wording",
         "What happens to a person who comes from home, or from outside the plan, when there is no room here.")},
    {"load", QT_TRANSLATE_NOOP("wording", "Load"), "",
     QT_TRANSLATE_NOOP("wording",
                       "What people would need in the year if nothing were ever full, as a share of the room. From 90 "
                       "% it is tight; from 100 % queues grow without end.")},
    {"source", QT_TRANSLATE_NOOP("wording", "Source of the room"), "",
     QT_TRANSLATE_NOOP("wording", "Where the figure of the room comes from.")},
    {"year", QT_TRANSLATE_NOOP("wording", "Year"), QT_TRANSLATE_NOOP("wording", "30 June"),
     QT_TRANSLATE_NOOP(
         "wording", "People are counted on 30 June of the year. Between two years the plan goes in a straight line.")},
    {"band", nullptr, QT_TRANSLATE_NOOP("wording", "people"),
     QT_TRANSLATE_NOOP("wording", "People of this age band who live in the area on 30 June of the year.")},
    {"total", QT_TRANSLATE_NOOP("wording", "All bands"), QT_TRANSLATE_NOOP("wording", "people"),
     QT_TRANSLATE_NOOP("wording", "The people of all age bands together.")},
    {"growth", QT_TRANSLATE_NOOP("wording", "Growth"), QT_TRANSLATE_NOOP("wording", "since the row above"),
     QT_TRANSLATE_NOOP("wording", "How many more people there are than in the row above, as a share.")},
    {"rate", nullptr, QT_TRANSLATE_NOOP("wording", "per 1,000 a year"),
     QT_TRANSLATE_NOOP("wording", "People of this group who come in a year, for each 1,000 people of the age band.")},
    {"countPerYear", QT_TRANSLATE_NOOP("wording", "Plain number"), QT_TRANSLATE_NOOP("wording", "people a year"),
     QT_TRANSLATE_NOOP("wording", "People of this group who come in a year, whatever the population.")},
    {"trend", QT_TRANSLATE_NOOP("wording", "Trend"), QT_TRANSLATE_NOOP("wording", "% a year"),
     QT_TRANSLATE_NOOP("wording", "How much the rates grow each year, besides the growth of the population.")},
    {"peopleAYear", QT_TRANSLATE_NOOP("wording", "People"), QT_TRANSLATE_NOOP("wording", "in the first year"),
     QT_TRANSLATE_NOOP(
         "wording", "How many people come in the first year at these rates, with the population of the areas shown.")},
    {"demandSource", QT_TRANSLATE_NOOP("wording", "Source"), "",
     QT_TRANSLATE_NOOP("wording", "Where the rates come from.")},
    {"factor", nullptr, QT_TRANSLATE_NOOP("wording", "times"),
     QT_TRANSLATE_NOOP(
         "wording", "How many more people come than on average: 1.1 is a tenth more. The factors of a row average 1.")},
    {"average", QT_TRANSLATE_NOOP("wording", "Average"), QT_TRANSLATE_NOOP("wording", "should be 1"),
     QT_TRANSLATE_NOOP("wording", "The average of the row's factors, which should be 1.")},
    {"stay", nullptr, QT_TRANSLATE_NOOP("wording", "mean days"),
     QT_TRANSLATE_NOOP("wording", "How long people stay on average until they are ready to leave, before any delay.")},
    {"package", nullptr, QT_TRANSLATE_NOOP("wording", "mean hours a week"),
     QT_TRANSLATE_NOOP("wording", "How many hours of care a week a person has on average.")},
    {"to", nullptr, QT_TRANSLATE_NOOP("wording", "%"),
     QT_TRANSLATE_NOOP("wording", "Of the people who leave, the share who go this way. Each row adds up to 100 %.")},
    {"sum", QT_TRANSLATE_NOOP("wording", "Sum"), "",
     QT_TRANSLATE_NOOP("wording", "The shares of the row together, which must be 100 %.")},
    {"reason", QT_TRANSLATE_NOOP("wording", "Reason"), "",
     QT_TRANSLATE_NOOP("wording", "Why a person who is ready cannot move yet, as the national census counts it.")},
    {"chance", QT_TRANSLATE_NOOP("wording", "Chance"), QT_TRANSLATE_NOOP("wording", "% of the people"),
     QT_TRANSLATE_NOOP("wording", "Of all people who go this way, the share who meet this delay.")},
    {"delayMean", QT_TRANSLATE_NOOP("wording", "Mean"), QT_TRANSLATE_NOOP("wording", "days"),
     QT_TRANSLATE_NOOP("wording", "How long the delay lasts on average.")},
    {"delaySd", QT_TRANSLATE_NOOP("wording", "Spread"), QT_TRANSLATE_NOOP("wording", "sd, days"),
     QT_TRANSLATE_NOOP("wording", "The standard deviation of the delay; empty where the shape has one of its own.")},
    {"begins", QT_TRANSLATE_NOOP("wording", "Begins"), "",
     QT_TRANSLATE_NOOP("wording",
                       "Whether the delay begins when the person is ready, or when the next place has been granted.")},
    {"reserves", QT_TRANSLATE_NOOP("wording", "Reserves the place"), "",
     QT_TRANSLATE_NOOP("wording", "Whether the next place is asked for, and held, while the delay lasts.")},
    {"from", QT_TRANSLATE_NOOP("wording", "From"), QT_TRANSLATE_NOOP("wording", "date"),
     QT_TRANSLATE_NOOP("wording", "The day from which this room is there.")},
    {"units", QT_TRANSLATE_NOOP("wording", "Room"), QT_TRANSLATE_NOOP("wording", "units"),
     QT_TRANSLATE_NOOP("wording", "How much there is from that day on: beds, places or hours a week.")},
    {"who", QT_TRANSLATE_NOOP("wording", "Who"), "",
     QT_TRANSLATE_NOOP(
         "wording",
         "Whether this way out is for people who wait at home, for people delayed in a setting, or for both.")},
    {"dailyChance", QT_TRANSLATE_NOOP("wording", "Chance"), QT_TRANSLATE_NOOP("wording", "% a day"),
     QT_TRANSLATE_NOOP("wording", "The share of the people in the queue who leave it this way each day.")},
    {"longestWaitDays", QT_TRANSLATE_NOOP("wording", "Longest wait"), QT_TRANSLATE_NOOP("wording", "days"),
     QT_TRANSLATE_NOOP("wording",
                       "People who have waited this long leave the queue this way; empty = there is no limit.")},
    {"destination", QT_TRANSLATE_NOOP("wording", "They go to"), "",
     QT_TRANSLATE_NOOP("wording", "Where people go who leave the queue this way.")},
    {"where", QT_TRANSLATE_NOOP("wording", "Where they wait"), "",
     QT_TRANSLATE_NOOP(
         "wording",
         "The people of this row: all, those who wait in no setting, or those who are delayed in a setting.")},
    {"setting", QT_TRANSLATE_NOOP("wording", "Setting"), "",
     QT_TRANSLATE_NOOP("wording", "The setting in which the people of this row are delayed.")},
    {"cohort", QT_TRANSLATE_NOOP("wording", "Group"), "",
     QT_TRANSLATE_NOOP("wording", "The group of people of this row; empty = all groups.")},
    {"admits", nullptr, QT_TRANSLATE_NOOP("wording", "takes people in"),
     QT_TRANSLATE_NOOP("wording", "Whether the setting takes people in on this day of the week.")},
    {"pattern", nullptr, QT_TRANSLATE_NOOP("wording", "% of the room"),
     QT_TRANSLATE_NOOP("wording", "How much of the room is there on this day of the week.")},
    {"pool", QT_TRANSLATE_NOOP("wording", "Pool"), "",
     QT_TRANSLATE_NOOP("wording", "The pool of further room that this setting draws on when its own is full.")},
    {"sphere", QT_TRANSLATE_NOOP("wording", "Side of the balance"), "",
     QT_TRANSLATE_NOOP("wording", "Whether the setting counts as hospital, community or home in where care is held.")},
    {"countedInHours", QT_TRANSLATE_NOOP("wording", "In hours a week"), "",
     QT_TRANSLATE_NOOP("wording", "Whether each person holds a package of hours a week, and not one unit.")},
    {"surgeLimit", QT_TRANSLATE_NOOP("wording", "Surge up to"), QT_TRANSLATE_NOOP("wording", "% of the room"),
     QT_TRANSLATE_NOOP("wording",
                       "How far beyond its room the setting takes people in: 100 % is as much again; empty = without a "
                       "limit. Only where the rule is surge.")},
    {"queueLimit", QT_TRANSLATE_NOOP("wording", "Queue up to"), QT_TRANSLATE_NOOP("wording", "people"),
     QT_TRANSLATE_NOOP("wording",
                       "How many people may wait; empty = without a limit. Only where the rule is to wait.")},
    {"fallback", QT_TRANSLATE_NOOP("wording", "Past the limit"), "",
     QT_TRANSLATE_NOOP("wording", "What happens to a person past the limit of surge or queue.")},
    {"smallerMayPass", QT_TRANSLATE_NOOP("wording", "Smaller may pass"), "",
     QT_TRANSLATE_NOOP(
         "wording", "Whether people who need fewer hours may start before one in front who needs more than are free.")},
    {"packageCap", QT_TRANSLATE_NOOP("wording", "Largest package"), QT_TRANSLATE_NOOP("wording", "hours a week"),
     QT_TRANSLATE_NOOP("wording", "No package is above this; the mean stays. Only for settings in hours a week.")},
    {"budget", QT_TRANSLATE_NOOP("wording", "Who pays"), "",
     QT_TRANSLATE_NOOP("wording", "The budget that pays: council social care, delegated health, set-aside hospital.")},
    {"priceYear", QT_TRANSLATE_NOOP("wording", "Prices of"), "",
     QT_TRANSLATE_NOOP("wording", "The year of the prices: 2024/25.")},
    {"budgetName", QT_TRANSLATE_NOOP("wording", "Budget"), "",
     QT_TRANSLATE_NOOP("wording", "The name of a budget that pays for care or for change.")},
    {"inflation", QT_TRANSLATE_NOOP("wording", "Inflation"), QT_TRANSLATE_NOOP("wording", "% a year"),
     QT_TRANSLATE_NOOP(
         "wording", "How much the prices of this budget rise each year. That of all prices takes cash to real terms.")},
    {"moneySource", QT_TRANSLATE_NOOP("wording", "Source"), "",
     QT_TRANSLATE_NOOP("wording", "Where the figures of this row come from.")},
    {"costSetting", QT_TRANSLATE_NOOP("wording", "Setting"), "",
     QT_TRANSLATE_NOOP("wording", "The setting that this is a part of the cost of.")},
    {"costArea", QT_TRANSLATE_NOOP("wording", "Area"), "",
     QT_TRANSLATE_NOOP("wording",
                       "The area that has this price of its own; empty = every area without prices of its own.")},
    {"costKind", QT_TRANSLATE_NOOP("wording", "Paid for"), "",
     QT_TRANSLATE_NOOP("wording",
                       "What the price is for: units open, used or not; units in use; units above the room; or income "
                       "from people.")},
    {"price", QT_TRANSLATE_NOOP("wording", "Price"), QT_TRANSLATE_NOOP("wording", "£ a unit a day"),
     QT_TRANSLATE_NOOP("wording", "Pounds for one unit and day; for settings in hours, pounds for an hour of care.")},
    {"step", QT_TRANSLATE_NOOP("wording", "Step"), QT_TRANSLATE_NOOP("wording", "units"),
     QT_TRANSLATE_NOOP("wording",
                       "Units that open and close together, such as a ward of 24; empty = one by one. Only for units "
                       "open.")},
    {"costBudget", QT_TRANSLATE_NOOP("wording", "Budget"), "",
     QT_TRANSLATE_NOOP("wording", "The budget that pays, or that has the income.")},
    {"staffRole", QT_TRANSLATE_NOOP("wording", "Role"), "",
     QT_TRANSLATE_NOOP("wording", "A kind of staff, such as registered nurse.")},
    {"staffPosts", QT_TRANSLATE_NOOP("wording", "Posts"), QT_TRANSLATE_NOOP("wording", "full-time"),
     QT_TRANSLATE_NOOP("wording", "Posts in all areas together, as whole-time equivalents, vacant ones included.")},
    {"staffVacancies", QT_TRANSLATE_NOOP("wording", "Vacant"), QT_TRANSLATE_NOOP("wording", "% of posts"),
     QT_TRANSLATE_NOOP("wording", "The share of the posts that nobody fills.")},
    {"monthsToRecruit", QT_TRANSLATE_NOOP("wording", "To recruit"), QT_TRANSLATE_NOOP("wording", "months"),
     QT_TRANSLATE_NOOP("wording", "How long it takes from the advertisement to the first day of work.")},
    {"staffPerUnit", QT_TRANSLATE_NOOP("wording", "A unit open"), QT_TRANSLATE_NOOP("wording", "full-time"),
     QT_TRANSLATE_NOOP("wording",
                       "Staff that each unit needs while it is open, used or not: a bed, a place or a weekly hour.")},
    {"staffPerUnitUsed", QT_TRANSLATE_NOOP("wording", "A unit in use"), QT_TRANSLATE_NOOP("wording", "full-time"),
     QT_TRANSLATE_NOOP("wording", "Staff that each unit in use needs, on top.")},
    {"surgeLimitOutside", QT_TRANSLATE_NOOP("wording", "Surge up to, from outside"),
     QT_TRANSLATE_NOOP("wording", "% of the room"),
     QT_TRANSLATE_NOOP("wording",
                       "How far beyond its room the setting takes in people from home or from outside the plan; empty "
                       "= without a limit.")},
    {"queueLimitOutside", QT_TRANSLATE_NOOP("wording", "Queue up to, from outside"),
     QT_TRANSLATE_NOOP("wording", "people"),
     QT_TRANSLATE_NOOP("wording",
                       "How many people from home or from outside the plan may wait; empty = without a limit.")},
    {"fallbackOutside", QT_TRANSLATE_NOOP("wording", "Past the limit, from outside"), "",
     QT_TRANSLATE_NOOP(
         "wording", "What happens to a person from home or from outside the plan, past the limit of surge or queue.")},
    {"divertTo", QT_TRANSLATE_NOOP("wording", "Goes to"), "",
     QT_TRANSLATE_NOOP(
         "wording", "The setting that people go to who are sent elsewhere, when there is no room or past the limit.")},
    {"divertToOutside", QT_TRANSLATE_NOOP("wording", "Goes to, from outside"), "",
     QT_TRANSLATE_NOOP(
         "wording", "The setting that people from home or from outside the plan go to when they are sent elsewhere.")},
    {"turnaround", QT_TRANSLATE_NOOP("wording", "Turnaround"), QT_TRANSLATE_NOOP("wording", "mean days"),
     QT_TRANSLATE_NOOP("wording",
                       "Days between two people in one unit, during which it is neither in use nor free: cleaning, "
                       "handing over keys; empty = none.")},
    {"outcomeSphere", QT_TRANSLATE_NOOP("wording", "Side of the balance"), "",
     QT_TRANSLATE_NOOP(
         "wording", "Whether people who end here count on the side of hospital, community or home; empty = on none.")},
    {"death", QT_TRANSLATE_NOOP("wording", "Is a death"), "",
     QT_TRANSLATE_NOOP("wording", "Whether people who end here have died.")},
    {"groupName", QT_TRANSLATE_NOOP("wording", "Name"), "",
     QT_TRANSLATE_NOOP("wording", "The name of what is shared. An empty name takes it out.")},
    {"member", "", "", QT_TRANSLATE_NOOP("wording", "Whether this one shares the room of the row.")},
    {"patternByHour", nullptr, QT_TRANSLATE_NOOP("wording", "% of the room"),
     QT_TRANSLATE_NOOP("wording", "How much of the room is there in this hour of this day of the week.")},
    {"stayValue", QT_TRANSLATE_NOOP("wording", "Stay"), QT_TRANSLATE_NOOP("wording", "days"),
     QT_TRANSLATE_NOOP("wording", "A length of stay that was seen. An empty cell takes the row out.")},
    {"weight", QT_TRANSLATE_NOOP("wording", "How often"), "",
     QT_TRANSLATE_NOOP("wording", "How often it was seen: a number of people, or any figure in proportion to it.")},
    {"bandLow", QT_TRANSLATE_NOOP("wording", "From"), QT_TRANSLATE_NOOP("wording", "days"),
     QT_TRANSLATE_NOOP("wording", "The shortest stay of the band. An empty cell takes the row out.")},
    {"bandHigh", QT_TRANSLATE_NOOP("wording", "To"), QT_TRANSLATE_NOOP("wording", "days"),
     QT_TRANSLATE_NOOP("wording", "The longest stay of the band.")},
    {"packageEnd", nullptr, QT_TRANSLATE_NOOP("wording", "hours a week"),
     QT_TRANSLATE_NOOP(
         "wording",
         "Hours a week at the end of the stay, to which a larger package steps down; empty = it stays as it is.")},
    {"listedFrom", QT_TRANSLATE_NOOP("wording", "First day"), QT_TRANSLATE_NOOP("wording", "date"),
     QT_TRANSLATE_NOOP("wording", "The day on which people come, or the first of the days that repeat.")},
    {"hour", QT_TRANSLATE_NOOP("wording", "Hour"), QT_TRANSLATE_NOOP("wording", "after midnight"),
     QT_TRANSLATE_NOOP("wording", "When they come on that day: 9.5 is half past nine.")},
    {"listedPeople", QT_TRANSLATE_NOOP("wording", "People"), QT_TRANSLATE_NOOP("wording", "at once"),
     QT_TRANSLATE_NOOP("wording", "How many people come at that time.")},
    {"everyDays", QT_TRANSLATE_NOOP("wording", "Every"), QT_TRANSLATE_NOOP("wording", "days"),
     QT_TRANSLATE_NOOP("wording", "After how many days they come again: 7 is every week; empty = once.")},
    {"until", QT_TRANSLATE_NOOP("wording", "Until"), QT_TRANSLATE_NOOP("wording", "date"),
     QT_TRANSLATE_NOOP("wording", "The last day on which they may come again; empty = to the end of the plan.")},
    {"way", QT_TRANSLATE_NOOP("wording", "Way on"), "", QT_TRANSLATE_NOOP("wording", "Where people go from here.")},
    {"share", QT_TRANSLATE_NOOP("wording", "Share"), QT_TRANSLATE_NOOP("wording", "% of the people"),
     QT_TRANSLATE_NOOP("wording", "Of the people who leave, the share who go this way. All ways add up to 100 %.")},
    {"ownStay", QT_TRANSLATE_NOOP("wording", "Stay"), QT_TRANSLATE_NOOP("wording", "mean days"),
     QT_TRANSLATE_NOOP("wording", "How long people stay here who go this way; empty = as all others.")},
    {"becomes", QT_TRANSLATE_NOOP("wording", "Becomes"), "",
     QT_TRANSLATE_NOOP("wording",
                       "The group of people that a person belongs to after going this way; empty = as before.")},
    {"keepsPlaceDays", QT_TRANSLATE_NOOP("wording", "Place kept"), QT_TRANSLATE_NOOP("wording", "days"),
     QT_TRANSLATE_NOOP(
         "wording", "For how long the place here is kept for the person, who comes back to it; empty = not at all.")},
    {"group", QT_TRANSLATE_NOOP("wording", "Group"), "",
     QT_TRANSLATE_NOOP("wording", "The group of people of this row.")},
    {"careSetting", QT_TRANSLATE_NOOP("wording", "Setting"), "",
     QT_TRANSLATE_NOOP("wording", "The setting in which these people are.")},
    {"waitsFor", QT_TRANSLATE_NOOP("wording", "Waits for"), "",
     QT_TRANSLATE_NOOP("wording", "What these people wait for.")},
    {"startReason", QT_TRANSLATE_NOOP("wording", "Reason"), "",
     QT_TRANSLATE_NOOP("wording", "Why they cannot move yet; empty = for want of a place.")},
    {"startPeople", QT_TRANSLATE_NOOP("wording", "People"), QT_TRANSLATE_NOOP("wording", "on the first day"),
     QT_TRANSLATE_NOOP("wording", "How many there are on the first day; a fraction is an expected number.")},
    {"startUnits", QT_TRANSLATE_NOOP("wording", "In use"), QT_TRANSLATE_NOOP("wording", "hours a week"),
     QT_TRANSLATE_NOOP("wording",
                       "Hours a week in use on the first day, to which the packages of that day are fitted.")},
    {"priorityClass", QT_TRANSLATE_NOOP("wording", "Class"), QT_TRANSLATE_NOOP("wording", "1 is first"),
     QT_TRANSLATE_NOOP("wording", "People of class 1 are served first; people without a row come last.")},
});

struct WordName {
    const char* word;
    const char* name;
};

constexpr auto words = std::to_array<WordName>({
    {"fixed", QT_TRANSLATE_NOOP("wording", "units open")},
    {"variable", QT_TRANSLATE_NOOP("wording", "units in use")},
    {"charge", QT_TRANSLATE_NOOP("wording", "income from people")},
    {"waitInPlace", QT_TRANSLATE_NOOP("wording", "stay there, delayed")},
    {"waitAtHome", QT_TRANSLATE_NOOP("wording", "wait at home")},
    {"surge", QT_TRANSLATE_NOOP("wording", "surge")},
    {"turnAway", QT_TRANSLATE_NOOP("wording", "turned away")},
    {"code9", QT_TRANSLATE_NOOP("wording", "code 9")},
    {"patientCarerFamily", QT_TRANSLATE_NOOP("wording", "patient, carer or family")},
    {"healthAndSocialCare", QT_TRANSLATE_NOOP("wording", "health and social care")},
    {"ready", QT_TRANSLATE_NOOP("wording", "when ready")},
    {"granted", QT_TRANSLATE_NOOP("wording", "when the place is granted")},
    {"yes", QT_TRANSLATE_NOOP("wording", "yes")},
    {"no", QT_TRANSLATE_NOOP("wording", "no")},
    {"waiting", QT_TRANSLATE_NOOP("wording", "waiting")},
    {"delayed", QT_TRANSLATE_NOOP("wording", "delayed")},
    {"both", QT_TRANSLATE_NOOP("wording", "both")},
    {"hospital", QT_TRANSLATE_NOOP("wording", "hospital")},
    {"community", QT_TRANSLATE_NOOP("wording", "community")},
    {"home", QT_TRANSLATE_NOOP("wording", "home")},
    {"divert", QT_TRANSLATE_NOOP("wording", "goes elsewhere")},
    {"anywhere", QT_TRANSLATE_NOOP("wording", "anywhere")},
    {"noSetting", QT_TRANSLATE_NOOP("wording", "in no setting")},
    {"setting", QT_TRANSLATE_NOOP("wording", "delayed in a setting")},
});

constexpr std::array<const char*, 12> months{
    QT_TRANSLATE_NOOP("wording", "Jan"), QT_TRANSLATE_NOOP("wording", "Feb"), QT_TRANSLATE_NOOP("wording", "Mar"),
    QT_TRANSLATE_NOOP("wording", "Apr"), QT_TRANSLATE_NOOP("wording", "May"), QT_TRANSLATE_NOOP("wording", "Jun"),
    QT_TRANSLATE_NOOP("wording", "Jul"), QT_TRANSLATE_NOOP("wording", "Aug"), QT_TRANSLATE_NOOP("wording", "Sep"),
    QT_TRANSLATE_NOOP("wording", "Oct"), QT_TRANSLATE_NOOP("wording", "Nov"), QT_TRANSLATE_NOOP("wording", "Dec")};
constexpr std::array<const char*, 7> weekdays{QT_TRANSLATE_NOOP("wording", "Mon"), QT_TRANSLATE_NOOP("wording", "Tue"),
                                              QT_TRANSLATE_NOOP("wording", "Wed"), QT_TRANSLATE_NOOP("wording", "Thu"),
                                              QT_TRANSLATE_NOOP("wording", "Fri"), QT_TRANSLATE_NOOP("wording", "Sat"),
                                              QT_TRANSLATE_NOOP("wording", "Sun")};

const ColumnWords* wordsOf(const Column& column)
{
    const std::string_view id = std::string_view(column.id).substr(0, column.id.find(':'));
    const auto found =
        std::ranges::find(columns, id, [](const ColumnWords& each) { return std::string_view(each.id); });
    return found == columns.end() ? nullptr : &*found;
}

/// `factor:monthFactors:3` as April.
std::string factorText(const std::string& id, const Translate& say)
{
    std::size_t place = 0;
    const std::size_t at = id.rfind(':') + 1;
    std::from_chars(id.data() + at, id.data() + id.size(), place);
    if (id.find("month") != std::string::npos && place < months.size())
        return say(months[place]);
    if ((id.find("weekday") != std::string::npos || id.find("hour") == std::string::npos) && place < weekdays.size())
        return say(weekdays[place]);
    return std::to_string(place) + ":00";
}

std::string quoted(const std::string& text) { return fill("“%1”", {text}); }

} // namespace

std::string columnText(const Column& column, const Translate& say)
{
    if (!column.name.empty())
        return column.name;
    const ColumnWords* found = wordsOf(column);
    if (found && !found->heading)
        return factorText(column.id, say);
    return found ? say(found->heading) : column.id;
}

std::string columnUnit(const Column& column, const Translate& say)
{
    const ColumnWords* found = wordsOf(column);
    return found && *found->unit != '\0' ? say(found->unit) : std::string();
}

std::string columnDefinition(const Column& column, const Translate& say)
{
    const ColumnWords* found = wordsOf(column);
    return found ? say(found->definition) : std::string();
}

std::string choiceText(const Column&, const Choice& choice, const Translate& say)
{
    if (choice.word.starts_with("divert:"))
        return fill(say(QT_TRANSLATE_NOOP("wording", "goes to %1")), {choice.name});
    if (!choice.name.empty())
        return choice.name;
    const auto found =
        std::ranges::find(words, choice.word, [](const WordName& each) { return std::string(each.word); });
    return found == words.end() ? choice.word : say(found->name);
}

std::string valueText(const Column& column, const CellValue& value, const Translate& say)
{
    if (const auto* date = std::get_if<base::Date>(&value))
        return numbers().date(*date);
    if (const auto* text = std::get_if<std::string>(&value))
        return column.kind == CellKind::Choice ? tables::nameOf(column, *text, typingForm(say)) : *text;
    const auto number = tables::numberOf(value);
    if (!number)
        return {};
    if (column.kind == CellKind::Money)
        return numbers().fixed(*number, 2);
    if (column.kind == CellKind::Share)
        return numbers().fixed(100.0 * *number, 1);
    if (column.id == "year")
        return std::to_string(std::lround(*number));
    const double size = std::abs(*number);
    if (column.isComputed && size >= 10.0)
        return numbers().whole(*number);
    return size >= 1'000.0 ? numbers().fixed(*number, size == std::round(size) ? 0 : 1) : numbers().typed(*number);
}

tables::TypingForm typingForm(const Translate& say)
{
    tables::TypingForm form;
    // The marks of the locale, by how it writes a number.
    const std::string sample = numbers().fixed(1234.5, 1);
    const std::size_t two = sample.find('2');
    const std::size_t four = sample.find('4');
    const std::size_t five = sample.find('5');
    if (two != std::string::npos && four != std::string::npos && five != std::string::npos && five > four + 1) {
        form.numbers.group = sample.substr(1, two - 1);
        form.numbers.decimal = sample.substr(four + 1, five - four - 1);
    }
    form.nameOf = [say](const Column& column, const Choice& choice) { return choiceText(column, choice, say); };
    return form;
}

std::string wrongText(const std::string& found, Expected expected, const Column& column, const Translate& say)
{
    const std::string text = quoted(found);
    switch (expected) {
    case Expected::Date: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is not a date.")), {text});
    case Expected::WholeNumber: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is not a whole number.")), {text});
    case Expected::Share: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is not a percentage.")), {text});
    case Expected::OneOf:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is none of the choices of %2.")),
                    {text, columnText(column, say)});
    case Expected::InRange: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is out of range.")), {text});
    case Expected::NotTypedHere:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 has no place: this cell cannot be typed in.")), {text});
    case Expected::NoCell:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 has no place: the table ends before it.")), {text});
    case Expected::ShortText:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is too long, or has marks that are no letters.")), {text});
    default: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is not a number.")), {text});
    }
}

std::string adviceText(Expected expected, const Column& column, const std::string& unit, const CellValue& example,
                       const Translate& say)
{
    const auto shown = [&](double value) { return valueText(column, CellValue(value), say); };
    switch (expected) {
    case Expected::Date: return say(QT_TRANSLATE_NOOP("wording", "Type a date such as 1/4/2026."));
    case Expected::OneOf: {
        std::string list;
        for (std::size_t i = 0; i < std::min<std::size_t>(column.choices.size(), 4); ++i)
            list += (i > 0 ? ", " : "") + choiceText(column, column.choices[i], say);
        return fill(say(QT_TRANSLATE_NOOP("wording", "Type one of: %1.")),
                    {list + (column.choices.size() > 4 ? ", …" : "")});
    }
    case Expected::InRange:
        return fill(say(QT_TRANSLATE_NOOP("wording", "Type a number from %1 to %2.")),
                    {shown(column.range.low), shown(column.range.high)});
    case Expected::NotTypedHere:
        return say(QT_TRANSLATE_NOOP("wording", "Change the plan's value, or the figures that it is worked out from."));
    case Expected::NoCell:
        return say(QT_TRANSLATE_NOOP("wording", "Begin further up or to the left, or copy fewer cells."));
    case Expected::ShortText:
        return say(QT_TRANSLATE_NOOP("wording", "Type a text of one line, of 1,000 letters or fewer."));
    default: break;
    }
    const std::string like = tables::isEmpty(example) ? shown(column.kind == CellKind::Share ? 0.125 : 12.0)
                                                      : valueText(column, example, say);
    if (unit.empty())
        return fill(say(QT_TRANSLATE_NOOP("wording", "Type a number such as %1.")), {like});
    return fill(say(QT_TRANSLATE_NOOP("wording", "Type a number of %1, such as %2.")), {unit, like});
}

std::string refusalText(const tables::Table& table, const tables::Refusal& refusal, std::size_t shownRow,
                        std::size_t shownColumn, const Translate& say)
{
    const bool hasCell = refusal.expected != Expected::NoCell;
    const Column column = hasCell ? table.columns[refusal.column] : Column();
    const std::string unit = hasCell ? table.at(refusal.row, refusal.column).unit : std::string();
    const CellValue example = refusal.likely ? *refusal.likely
        : hasCell                            ? table.at(refusal.row, refusal.column).value
                                             : CellValue();
    return fill(say(QT_TRANSLATE_NOOP("wording", "Row %1, column %2: %3 %4")),
                {std::to_string(shownRow + 1), tables::columnLetters(shownColumn),
                 wrongText(refusal.found, refusal.expected, column, say),
                 adviceText(refusal.expected, column, unit, example, say)});
}

} // namespace homeward::wording
