// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/import_text.h"

#include "core/model/lookup.h"
#include "ui/wording/place_text.h"

#include <array>
#include <charconv>
#include <string_view>

namespace homeward::wording {

using imports::Finding;
using imports::FindingKind;
using imports::Role;
using imports::Shape;
using imports::Why;
using sheets::FaultKind;

namespace {

/// Of a limit in bytes: `256 MB`.
std::string sizeText(const std::string& bytes)
{
    unsigned long long value = 0;
    std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    constexpr unsigned long long megabyte = 1'048'576;
    return value >= megabyte ? number(static_cast<double>(value / megabyte)) + " MB"
                             : number(static_cast<double>(value / 1'024)) + " kB";
}

/// %1 file, %2 sheet or found, %3 limit, %4 row.
const char* faultSentence(FaultKind kind)
{
    switch (kind) {
    case FaultKind::NoTable:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 holds no table: it looks like %2. Save the figures as CSV, XLSX or ODS.");
    case FaultKind::NoRows: return QT_TRANSLATE_NOOP("wording", "%1 is empty. Check that it is the right file.");
    case FaultKind::OldWorkbook:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is a workbook of an old or binary form. Open it in Excel and save it as .xlsx.");
    case FaultKind::Encrypted:
        return QT_TRANSLATE_NOOP("wording", "%1 is locked with a password. Save a copy without one.");
    case FaultKind::Damaged:
        return QT_TRANSLATE_NOOP(
            "wording", "%1 is damaged at %2. Open it in Excel, which may mend it, and save it under another name.");
    case FaultKind::OpenQuote:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1, row %4: a quotation mark begins a text that no other ends. Add the mark that is "
                                 "missing, or take this one out.");
    case FaultKind::NoSuchSheet: return QT_TRANSLATE_NOOP("wording", "%1 has no sheet “%2”. It has: %3.");
    case FaultKind::TooLarge:
        return QT_TRANSLATE_NOOP("wording", "%1 is larger than %3. Keep the rows that you need, and save them apart.");
    case FaultKind::TooMuchUnpacked:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 unpacks to more than %3 and was left alone. Check where the file comes from.");
    case FaultKind::TooManyRows:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 has more than %3 rows. Keep the rows that you need, and save them apart.");
    case FaultKind::TooManyColumns:
        return QT_TRANSLATE_NOOP("wording", "%1, row %4 has more than %3 columns. Delete those that you do not need.");
    case FaultKind::TooManyCells:
        return QT_TRANSLATE_NOOP("wording", "%1 has more than %3 cells. Keep the rows and columns that you need.");
    case FaultKind::TooLongCell:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1, row %4: a cell is longer than %3 letters. Delete the text, or mend the quotes.");
    case FaultKind::TooMuchText:
        return QT_TRANSLATE_NOOP("wording", "%1 has more text than can be read. Keep the columns that you need.");
    case FaultKind::TooManySheets:
        return QT_TRANSLATE_NOOP("wording", "%1 has more than %3 sheets. Save fewer of them.");
    case FaultKind::TooDeep:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is nested deeper than any workbook is. Check where the file comes from.");
    case FaultKind::Cancelled: return QT_TRANSLATE_NOOP("wording", "The reading of %1 was called off.");
    }
    return "";
}

/// %1 place, %2 found, %3 expected, %4 nearest, %5 count.
const char* refusedSentence(FindingKind kind)
{
    switch (kind) {
    case FindingKind::NotANumber:
        return QT_TRANSLATE_NOOP("wording", "%1: “%2” is not a number. Type a number such as 12.5.");
    case FindingKind::NotADate:
        return QT_TRANSLATE_NOOP("wording", "%1: “%2” is not a date. Type a date such as 2026-04-01.");
    case FindingKind::NotAPeriod:
        return QT_TRANSLATE_NOOP("wording", "%1: “%2” is no period. Type a year such as 2024, 2024/25 or 2024/25 Q1.");
    case FindingKind::NotAnAge:
        return QT_TRANSLATE_NOOP("wording", "%1: “%2” is no age that fits. Type ages such as 65 to 74 or 85 and over.");
    case FindingKind::NotAWholeNumber:
        return QT_TRANSLATE_NOOP("wording", "%1: “%2” is not a whole number. Type one such as 12.");
    case FindingKind::BelowZero: return QT_TRANSLATE_NOOP("wording", "%1: “%2” is below 0. Type a number from 0 up.");
    case FindingKind::OutOfRange:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: “%2” is outside what the plan takes here. Check its unit, and type it anew.");
    case FindingKind::UnknownSetting:
        return QT_TRANSLATE_NOOP(
            "wording", "%1: the plan has no setting “%2”. Type the name of a setting of the plan, or add one.");
    case FindingKind::UnknownPlace:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: “%2” is neither a setting nor an outcome of the plan. Type the name of one.");
    case FindingKind::UnknownReason:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: “%2” is no reason for delay that is known. Type Code 9, Patient, carer or "
                                 "family, or Health and social care.");
    case FindingKind::UnknownCohort:
        return QT_TRANSLATE_NOOP("wording", "%1: the plan has no group “%2”. Type the name of a group of the plan.");
    case FindingKind::UnknownArea:
        return QT_TRANSLATE_NOOP("wording", "%1: “%2” is no area of the plan. Type the name or code of one.");
    case FindingKind::ErrorCell:
        return QT_TRANSLATE_NOOP("wording", "%1: the formula gives %2. Mend it, or type the number.");
    case FindingKind::NeverWorkedOut:
        return QT_TRANSLATE_NOOP(
            "wording", "%1: the formula was never worked out. Open the file in Excel, save it, and try again.");
    case FindingKind::DatesOutOfOrder:
        return QT_TRANSLATE_NOOP("wording", "%1: %2 is before %3. Check which of the dates is right.");
    case FindingKind::TwoValues:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: %2 stands for the same figure as another cell (%3). Keep one of them, or choose which rows count.");
    case FindingKind::NotTypedHere:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: “%2” cannot be typed here: the cell is worked out, or belongs to another row. Put it back.");
    case FindingKind::NotInChoices:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: “%2” is none of the words that the cell takes. Choose one from its list.");
    case FindingKind::NoSuchRow:
        return QT_TRANSLATE_NOOP("wording", "%1: the plan has no row “%2” any more. Delete the row.");
    default: return "";
    }
}

const char* stopSentence(FindingKind kind)
{
    switch (kind) {
    case FindingKind::NoHeader:
        return QT_TRANSLATE_NOOP("wording", "%1: no table with headings was found. Say in which row the headings are.");
    case FindingKind::NoArea:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: no row is of an area of the plan (%3). Say which area the file is of.");
    case FindingKind::NoColumn:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: no column says the %3. Say which column does, or give it for all rows.");
    case FindingKind::PartMissing:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: only %2 is there, which is a part of what the plan counts (%3). Use rows of the "
                                 "whole, or add those of the other parts.");
    case FindingKind::NoPlace:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: nothing in the plan takes these figures (%2). Say what the table is, or what its columns are.");
    case FindingKind::NotUsed: return QT_TRANSLATE_NOOP("wording", "%1 is known (%2) but no plan uses it: %3.");
    case FindingKind::BandsDoNotFit:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: the ages of the file (%2) do not make up %3. Use a file by single years of age, or with these bands.");
    case FindingKind::SeveralKinds:
        return QT_TRANSLATE_NOOP("wording", "%1 has several kinds and no total: %2. Choose one of them.");
    default: return "";
    }
}

const char* leftOutSentence(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Suppressed:
        return QT_TRANSLATE_NOOP("wording", "%1: “%2” is hidden by its publisher and left out (%5 times).");
    case FindingKind::Missing:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: “%2” says that there is no figure. It is left out (%5 times), not taken for 0.");
    case FindingKind::OtherAreas:
        return QT_TRANSLATE_NOOP("wording", "%1: %5 rows are of places that are not in the plan and are left out: %2.");
    case FindingKind::OtherPeriods:
        return QT_TRANSLATE_NOOP("wording", "%1: %5 rows or columns of other periods are left out.");
    case FindingKind::Totals:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: the total “%2” is taken and its parts are left out, or it stands beside them and is left out.");
    case FindingKind::PartYear: return QT_TRANSLATE_NOOP("wording", "%1: %2 is only part of a year and is left out.");
    case FindingKind::Personal:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 holds names or numbers of people. The column was dropped, and nothing of it is "
                                 "kept. Delete it from the file.");
    case FindingKind::FormulaValues:
        return QT_TRANSLATE_NOOP(
            "wording", "%1: %5 cells hold formulas. They are read as the values that were saved with the file.");
    case FindingKind::DecimalComma:
        return QT_TRANSLATE_NOOP("wording", "%1: numbers are read with a decimal comma: 12,5 is twelve and a half.");
    case FindingKind::MonthFirst:
        return QT_TRANSLATE_NOOP("wording", "%1: dates are read with the month first: 4/1/2026 is 1 April.");
    default: return "";
    }
}

const char* noteSentence(FindingKind kind)
{
    switch (kind) {
    case FindingKind::StillThere:
        return QT_TRANSLATE_NOOP(
            "wording", "%1: %5 stays have not ended. They count as people there, not for how long stays last.");
    case FindingKind::WaitedForPlace:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: %5 delays have no reason. They are taken for waits for a place, which a run gives by itself.");
    case FindingKind::FewToFit:
        return QT_TRANSLATE_NOOP("wording", "%1: too few rows (%5) for a figure of %2 (%3). The plan's own stays.");
    case FindingKind::AsAt:
        return QT_TRANSLATE_NOOP(
            "wording", "%1: people are counted on %2, since the file does not reach %3, the first day of the plan.");
    case FindingKind::SharedOut:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: people of no group in %2 are shared among the groups as the plan has them.");
    case FindingKind::MonthsNotWhole:
        return QT_TRANSLATE_NOOP(
            "wording", "%1: %2 whole months of arrivals are too few for a year's pattern. Twelve are needed.");
    case FindingKind::Same: return QT_TRANSLATE_NOOP("wording", "%1: figures that are in the plan already: %5.");
    case FindingKind::Uncalibrated:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: %2 was not fitted to published figures, so nothing in the plan takes these. Make "
                                 "its plan with “New plan” from published figures.");
    case FindingKind::SolveAgain:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: figures that the base year should meet have changed. Fit the plan again, on the page Checks.");
    default: return "";
    }
}

const char* findingSentence(FindingKind kind)
{
    for (auto* part : {refusedSentence, stopSentence, leftOutSentence, noteSentence})
        if (const char* text = part(kind); *text)
            return text;
    return "%1: %2";
}

/// `beds.csv, sheet Beds, row 14, column C (Beds)`.
std::string placeOf(const Finding& finding, const std::string& file, const Translate& say)
{
    std::string place = file;
    const auto add = [&](const char* text, const std::string& value) {
        place.append(place.empty() ? "" : ", ").append(fill(say(text), {value}));
    };
    if (!finding.sheet.empty())
        add(QT_TRANSLATE_NOOP("wording", "sheet %1"), finding.sheet);
    if (finding.row > 0)
        add(QT_TRANSLATE_NOOP("wording", "row %1"), std::to_string(finding.row));
    if (!finding.column.empty())
        add(QT_TRANSLATE_NOOP("wording", "column %1"),
            finding.heading.empty() || finding.heading == finding.column
                ? finding.column
                : finding.column + " (" + finding.heading + ")");
    return place;
}

constexpr std::array<std::pair<Role, const char*>, imports::roleCount> roles{{
    {Role::Ignored, QT_TRANSLATE_NOOP("wording", "left out")},
    {Role::Area, QT_TRANSLATE_NOOP("wording", "area")},
    {Role::Period, QT_TRANSLATE_NOOP("wording", "period")},
    {Role::Age, QT_TRANSLATE_NOOP("wording", "age")},
    {Role::Sex, QT_TRANSLATE_NOOP("wording", "sex")},
    {Role::Kind, QT_TRANSLATE_NOOP("wording", "kind of figure")},
    {Role::Value, QT_TRANSLATE_NOOP("wording", "figure")},
    {Role::Qualifier, QT_TRANSLATE_NOOP("wording", "mark beside a figure")},
    {Role::Setting, QT_TRANSLATE_NOOP("wording", "setting")},
    {Role::Cohort, QT_TRANSLATE_NOOP("wording", "group of people")},
    {Role::Units, QT_TRANSLATE_NOOP("wording", "room")},
    {Role::People, QT_TRANSLATE_NOOP("wording", "people")},
    {Role::Cost, QT_TRANSLATE_NOOP("wording", "cost of a unit a day")},
    {Role::Came, QT_TRANSLATE_NOOP("wording", "date the stay began")},
    {Role::Ready, QT_TRANSLATE_NOOP("wording", "date ready to leave")},
    {Role::Left, QT_TRANSLATE_NOOP("wording", "date the person left")},
    {Role::From, QT_TRANSLATE_NOOP("wording", "where from")},
    {Role::To, QT_TRANSLATE_NOOP("wording", "where to")},
    {Role::Reason, QT_TRANSLATE_NOOP("wording", "reason for delay")},
    {Role::Personal, QT_TRANSLATE_NOOP("wording", "personal: dropped")},
}};

/// What a missing column should say, in words.
std::string neededText(const std::string& word, const Translate& say)
{
    const auto role = imports::roleNamed(word);
    return role ? roleText(*role, say) : word;
}

constexpr std::array<std::pair<std::string_view, const char*>, 12> tableTitles{{
    {"settings", QT_TRANSLATE_NOOP("wording", "Settings")},
    {"rules", QT_TRANSLATE_NOOP("wording", "Rules of settings")},
    {"week", QT_TRANSLATE_NOOP("wording", "Week")},
    {"population", QT_TRANSLATE_NOOP("wording", "Population")},
    {"demand", QT_TRANSLATE_NOOP("wording", "Demand")},
    {"months", QT_TRANSLATE_NOOP("wording", "Months")},
    {"weekdays", QT_TRANSLATE_NOOP("wording", "Weekdays")},
    {"hours", QT_TRANSLATE_NOOP("wording", "Hours")},
    {"stays", QT_TRANSLATE_NOOP("wording", "Stays")},
    {"packages", QT_TRANSLATE_NOOP("wording", "Packages")},
    {"routes", QT_TRANSLATE_NOOP("wording", "Routes")},
    {"delays", QT_TRANSLATE_NOOP("wording", "Delays")},
}};

} // namespace

std::string faultText(const sheets::Fault& fault, const std::string& file, const Translate& say)
{
    const bool isSize = fault.kind == FaultKind::TooLarge || fault.kind == FaultKind::TooMuchUnpacked;
    const std::string limit = isSize ? sizeText(fault.expected) : fault.expected;
    const std::string place = fault.sheet.empty() ? file : file + ", " + fault.sheet;
    return fill(say(faultSentence(fault.kind)), {place, fault.found, limit, std::to_string(fault.row)});
}

std::string findingText(const Finding& finding, const std::string& file, const Translate& say)
{
    std::string near;
    for (const std::string& name : finding.nearest)
        near += (near.empty() ? "" : ", ") + name;
    const std::string expected =
        finding.kind == FindingKind::NoColumn ? neededText(finding.expected, say) : finding.expected;
    std::string text =
        fill(say(findingSentence(finding.kind)),
             {placeOf(finding, file, say), finding.found, expected, near, number(static_cast<double>(finding.count))});
    if (!near.empty())
        text.append(" ").append(fill(say(QT_TRANSLATE_NOOP("wording", "Perhaps %1 is meant.")), {near}));
    const bool isRefused = imports::weightOf(finding.kind) == imports::Weight::Refused;
    if (isRefused && finding.count > 1)
        text.append(" ").append(fill(say(QT_TRANSLATE_NOOP("wording", "It stands in %1 cells.")),
                                     {number(static_cast<double>(finding.count))}));
    return text;
}

std::string roleText(Role role, const Translate& say)
{
    for (const auto& [each, text] : roles)
        if (each == role)
            return say(text);
    return {};
}

std::string whyText(const imports::Column& column, const Translate& say)
{
    switch (column.why) {
    case Why::Heading: return say(QT_TRANSLATE_NOOP("wording", "its heading says so"));
    case Why::Values: {
        const std::size_t slash = column.detail.find('/');
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 of %2 values are of this kind")),
                    {column.detail.substr(0, slash), column.detail.substr(slash + 1)});
    }
    case Why::HeadingMember: return fill(say(QT_TRANSLATE_NOOP("wording", "its heading is %1")), {column.detail});
    case Why::PersonalHeading: return say(QT_TRANSLATE_NOOP("wording", "its heading speaks of persons"));
    case Why::TenDigits: return say(QT_TRANSLATE_NOOP("wording", "it holds numbers of ten digits"));
    case Why::Names: return say(QT_TRANSLATE_NOOP("wording", "it holds what look like names"));
    case Why::Chosen: return say(QT_TRANSLATE_NOOP("wording", "you chose it"));
    case Why::NothingKnown: return say(QT_TRANSLATE_NOOP("wording", "nothing says what it is"));
    }
    return {};
}

std::string shapeText(Shape shape, const Translate& say)
{
    switch (shape) {
    case Shape::Unknown: return say(QT_TRANSLATE_NOOP("wording", "Not known"));
    case Shape::Workbook: return say(QT_TRANSLATE_NOOP("wording", "A plan as a workbook"));
    case Shape::Published: return say(QT_TRANSLATE_NOOP("wording", "Published figures"));
    case Shape::Population: return say(QT_TRANSLATE_NOOP("wording", "Population by age"));
    case Shape::People: return say(QT_TRANSLATE_NOOP("wording", "People in settings on the first day"));
    case Shape::Room: return say(QT_TRANSLATE_NOOP("wording", "Room and costs of settings"));
    case Shape::Stays: return say(QT_TRANSLATE_NOOP("wording", "Stays, one row a person"));
    case Shape::Moves: return say(QT_TRANSLATE_NOOP("wording", "Counts from where to where"));
    }
    return {};
}

std::string figureText(const model::Value& value, const Translate& say)
{
    if (value.isNothing())
        return "–";
    if (const auto* figure = value.as<double>())
        return number(*figure);
    if (const auto* whole = value.as<std::int64_t>())
        return number(static_cast<double>(*whole));
    if (const auto* text = value.as<std::string>())
        return *text;
    if (const auto* list = value.as<model::Value::List>())
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 figures")), {number(static_cast<double>(list->size()))});
    return say(QT_TRANSLATE_NOOP("wording", "several figures"));
}

std::string figureName(const imports::Change& change, const model::Plan& plan, const Translate& say)
{
    std::string name = placeText(change.path.text(), plan, say);
    const model::Path list = change.path.parent();
    std::size_t band = 0;
    const std::string last = change.path.last();
    const bool isPlace = std::from_chars(last.data(), last.data() + last.size(), band).ec == std::errc();
    if (list.last() == "people" && isPlace && band < plan.ageBands.size())
        name.append(", ").append(plan.ageBands[band].name);
    return name;
}

std::string cellText(const imports::Change& change, const Translate& say)
{
    std::string text = (change.sheet.empty() ? "" : change.sheet + "!") + sheets::cellName(change.row, change.column);
    if (change.cells > 1)
        text = fill(say(QT_TRANSLATE_NOOP("wording", "%1 and %2 more")),
                    {text, number(static_cast<double>(change.cells - 1))});
    return text;
}

std::string tableTitle(const tables::TableChoice& choice, const model::Plan& plan, const Translate& say)
{
    std::string title = choice.name;
    for (const auto& [name, text] : tableTitles)
        if (name == choice.name)
            title = say(text);
    if (const auto* setting = model::findById(plan.settings, choice.setting))
        title += ", " + setting->name;
    if (const auto* area = model::findById(plan.areas, choice.area))
        title += ", " + area->name;
    return title;
}

} // namespace homeward::wording
