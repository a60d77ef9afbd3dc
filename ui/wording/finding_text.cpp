// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/import_text.h"

#include "ui/wording/place_text.h"

namespace homeward::wording {

using imports::Finding;
using imports::FindingKind;

namespace {

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
    case FindingKind::OtherCosts:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: “%2” cannot be all that %3 costs: the plan has other costs of it, or no room to "
                                 "share the sum over. Type the parts on the page Money, or take them out.");
    case FindingKind::NotACount:
        return QT_TRANSLATE_NOOP("wording", "%1: “%2” is a share, where a number is counted. Type how many there are.");
    case FindingKind::TwoForms:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: “%2” may be thousands or decimals, as the file has both or nothing that tells. "
                                 "Say whether the mark is a decimal one.");
    case FindingKind::TooManyCells:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: the row has more cells than there are headings, as where a number with a comma "
                                 "has no quotes: “%2”. Put it in quotes, or take the comma out.");
    case FindingKind::BandMissing:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: the ages of the file (%2) do not make up %3, whose figures would stay as they "
                                 "are. Use a file by single years of age, or take in the other ages alone.");
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
    case FindingKind::SeveralColumns:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: several columns may be the figure that is needed: %2. Leave out all but one, or choose the period.");
    case FindingKind::SeveralKinds:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 has several kinds and no total: %2. Choose one of them, or add them up.");
    case FindingKind::NoMeasure:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: nothing says whether the figures are people, room or pounds a year. Say what the "
                                 "table is, or what its columns are.");
    case FindingKind::OtherMeasure:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: “%2” is not all the people of a setting, its room or its cost. If the figures are "
            "one of these after all, say what the table is.");
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
    case FindingKind::Scaled:
        return QT_TRANSLATE_NOOP("wording", "%1: figures are multiplied by %3, as the words about them say.");
    case FindingKind::AreaInTitle:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: no column says the area. All rows are taken to be of %2, which is named "
                                 "above the table or by the sheet or file.");
    case FindingKind::SettingInTitle:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: no column says the setting. All rows are taken to be of %2, which is named above "
                                 "the table or by the sheet or file.");
    case FindingKind::PricePerDay:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: its prices are turned into those of a unit and day, as the plan has them.");
    case FindingKind::FarFromPlan:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: less than half or more than twice what the plan has (%2 against %3; so far apart: "
            "%5). Check the area, the unit and what is counted.");
    case FindingKind::OtherTables:
        return QT_TRANSLATE_NOOP("wording", "%1: tables that are not looked at: %2. Choose one to see it.");
    case FindingKind::Shared:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: a year’s sum for %2 becomes a fixed price of each unit of its room a day, used or "
            "not. It takes the place of the cost of a unit in use.");
    case FindingKind::GroupGoesOn:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: the name of a group stands on its first row alone. The rows beneath it (%5) are "
                                 "taken to be of the same.");
    case FindingKind::Unnamed:
        return QT_TRANSLATE_NOOP("wording", "%1: the row names no setting, and is left out (%5 figures).");
    case FindingKind::Stretched:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: the plan knows what %2 costs in several parts. Each is multiplied by the same, so "
            "that the room and the people of the first day cost the year’s sum.");
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
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: too few rows (%5) for a figure of %2 (%3). The plan keeps the one it has.");
    case FindingKind::AsAt:
        return QT_TRANSLATE_NOOP(
            "wording", "%1: people are counted on %2, since the file does not cover %3, the first day of the plan.");
    case FindingKind::SharedOut:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: people of no group in %2 are shared among the groups as the plan has them.");
    case FindingKind::GroupsAlike:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: nothing says which group people are of, so every group in %2 gets the same %3. A "
                                 "column of groups or of ages tells them apart.");
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

const char* findingSentence(const Finding& finding)
{
    const FindingKind kind = finding.kind;
    if (kind == FindingKind::NoArea && !finding.found.empty())
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: the file is of %2, and no row is of an area of the plan (%3). Say which area the "
                                 "file is of.");
    if (kind == FindingKind::TwoValues && finding.expected.empty())
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: “%2” is there twice, with two figures. Keep one of the rows, and import again.");
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

/// What a missing column should say, in words.
std::string neededText(const std::string& word, const Translate& say)
{
    const auto role = imports::roleNamed(word);
    return role ? roleText(*role, say) : "“" + word + "”";
}

/// What rows are too few for, or groups get alike, in words.
std::string figureText(const std::string& word, const Translate& say)
{
    if (word == "route")
        return say(QT_TRANSLATE_NOOP("wording", "next steps"));
    if (word == "stay")
        return say(QT_TRANSLATE_NOOP("wording", "lengths of stay"));
    if (word == "delay")
        return say(QT_TRANSLATE_NOOP("wording", "delays"));
    return word == "month" ? say(QT_TRANSLATE_NOOP("wording", "pattern of the year")) : word;
}

std::string expectedText(const Finding& finding, const Translate& say)
{
    switch (finding.kind) {
    case FindingKind::NoColumn: return neededText(finding.expected, say);
    case FindingKind::FewToFit:
    case FindingKind::GroupsAlike: return figureText(finding.expected, say);
    default: return finding.expected;
    }
}

} // namespace

std::string findingText(const Finding& finding, const std::string& file, const Translate& say)
{
    std::string near;
    for (const std::string& name : finding.nearest)
        near += (near.empty() ? "" : ", ") + name;
    const std::string expected = expectedText(finding, say);
    std::string text =
        fill(say(findingSentence(finding)),
             {placeOf(finding, file, say), finding.found, expected, near, number(static_cast<double>(finding.count))});
    if (!near.empty())
        text.append(" ").append(fill(say(QT_TRANSLATE_NOOP("wording", "Perhaps %1 is meant.")), {near}));
    const bool isRefused = imports::weightOf(finding.kind) == imports::Weight::Refused;
    if (isRefused && finding.count > 1)
        text.append(" ").append(fill(say(QT_TRANSLATE_NOOP("wording", "It stands in %1 cells.")),
                                     {number(static_cast<double>(finding.count))}));
    return text;
}

} // namespace homeward::wording
