// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/reference_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::wording {

namespace {

using reference::FaultKind;
using reference::FileOutcome;
using reference::Status;

/// %1 place, %2 column, %3 what was found, %4 what was expected.
const char* templateOf(FaultKind kind)
{
    switch (kind) {
    case FaultKind::NoTable: return QT_TRANSLATE_NOOP("wording", "%1 is no table that can be read. Save it as CSV.");
    case FaultKind::OpenQuote:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: a quotation mark is never closed. Close it, or save the file again as CSV.");
    case FaultKind::RowWidth:
        return QT_TRANSLATE_NOOP(
            "wording", "%1: the row has %3 fields where the heading has %4. Correct the row, or fetch the file again.");
    case FaultKind::MissingColumn:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: there is no column \u201c%2\u201d, which \u201c%4\u201d needs (columns: %3). Name the "
            "column so, or take the file out of the folder.");
    case FaultKind::RepeatedColumn:
        return QT_TRANSLATE_NOOP("wording", "%1: two columns are called \u201c%2\u201d. Give each its own name.");
    case FaultKind::BadNumber:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1, column \u201c%2\u201d: \u201c%3\u201d is no number. Write digits, or leave the cell "
            "empty where there is no figure.");
    case FaultKind::BadPeriod:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1, column \u201c%2\u201d: \u201c%3\u201d is no period that is known. Write a year as "
            "2024/25, a quarter as 2024/25 Q4 and a month as 2025-03.");
    case FaultKind::UnknownBand:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1, column \u201c%2\u201d: \u201c%3\u201d is no age group of this file. The age groups "
            "have changed: figures by these ages are not known.");
    case FaultKind::UnknownWord:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1, column \u201c%2\u201d: \u201c%3\u201d is not a word that this file has had before. Check "
            "it against the file of the year before.");
    case FaultKind::UnknownYear:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1 does not say which year its people are of. Put the year into its name, for example "
            "mid-2023.csv.");
    case FaultKind::TwoValues:
        return QT_TRANSLATE_NOOP("wording", "%1: two rows give different figures for %3. Remove the wrong one.");
    }
    return "";
}

const char* templateOf(FileOutcome outcome)
{
    switch (outcome) {
    case FileOutcome::Used: return QT_TRANSLATE_NOOP("wording", "used: %1, %2, %3 numbers");
    case FileOutcome::NotUsed: return QT_TRANSLATE_NOOP("wording", "not used: %1, %2 (%4)");
    case FileOutcome::NotUnderstood: return QT_TRANSLATE_NOOP("wording", "not understood: %1");
    }
    return "";
}

/// The file, and the sheet and row where they are known.
std::string placeOf(const reference::TableFault& fault, const Translate& say)
{
    std::string place = fault.file;
    if (!fault.sheet.empty())
        place += fill(say(QT_TRANSLATE_NOOP("wording", ", sheet %1")), {fault.sheet});
    if (fault.row > 0)
        place += fill(say(QT_TRANSLATE_NOOP("wording", ", row %1")), {std::to_string(fault.row)});
    return place;
}

std::string figureText(double value) { return numbers().typed(value); }

/// `A, B or C`.
std::string choiceOf(const std::vector<std::string>& names, const Translate& say)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? say(QT_TRANSLATE_NOOP("wording", " or ")) : ", ") + names[i];
    return text;
}

} // namespace

std::string statusText(Status status, const Translate& say)
{
    switch (status) {
    case Status::Published: return say(QT_TRANSLATE_NOOP("wording", "published"));
    case Status::Derived: return say(QT_TRANSLATE_NOOP("wording", "derived"));
    case Status::Imputed: return say(QT_TRANSLATE_NOOP("wording", "filled in"));
    case Status::Illustrative: return say(QT_TRANSLATE_NOOP("wording", "illustrative"));
    }
    return {};
}

std::string faultText(const reference::TableFault& fault, const Translate& say)
{
    return fill(say(templateOf(fault.kind)), {placeOf(fault, say), fault.column, fault.found, fault.expected});
}

std::string fileText(const reference::FileReport& report, const Translate& say)
{
    std::string text =
        fill(say(templateOf(report.outcome)),
             {report.file, report.kind, numbers().whole(static_cast<double>(report.numbers)), report.detail});
    if (report.outcome == FileOutcome::NotUnderstood && !report.detail.empty())
        text += fill(say(QT_TRANSLATE_NOOP("wording", " (columns: %1)")), {report.detail});
    for (const auto& [name, count] : report.noArea)
        text +=
            fill(say(QT_TRANSLATE_NOOP("wording", "; %1 rows of \u201c%2\u201d, which is no council, are left out")),
                 {numbers().whole(static_cast<double>(count)), name});
    for (const std::string& year : report.partYears)
        text += fill(say(QT_TRANSLATE_NOOP("wording", "; %1 is a part of a year and is left out")), {year});
    return text;
}

std::string movedText(const reference::Moved& moved, const reference::ReferenceSet& set, const Translate& say)
{
    const reference::Area* area = set.areas().find(moved.area);
    const reference::Measure* measure = set.measure(moved.measure);
    // Whole per cents.
    const std::string change =
        moved.before == 0.0 ? "" : ", " + numbers().factor(std::round(100.0 * moved.now / moved.before) / 100.0);
    return fill(say(QT_TRANSLATE_NOOP("wording", "%1, %2, %3: %4 in %5, after %6 in %7%8")),
                {area ? area->name : moved.area, measure ? measure->title : moved.measure, moved.band,
                 figureText(moved.now), moved.year, figureText(moved.before), moved.yearBefore, change});
}

std::string noAreaText(const std::string& name, const reference::Areas& areas, const Translate& say)
{
    const std::vector<std::string> near = areas.nearest(name);
    if (near.empty())
        return fill(say(QT_TRANSLATE_NOOP("wording", "There is no area called \u201c%1\u201d. Check the name.")),
                    {name});
    return fill(say(QT_TRANSLATE_NOOP("wording", "There is no area called \u201c%1\u201d. Did you mean %2?")),
                {name, choiceOf(near, say)});
}

std::string noPartnershipText(const std::string& name, const reference::Areas& areas, const Translate& say)
{
    const reference::Area* known = areas.find(name);
    if (known && known->kind == reference::AreaKind::Board) {
        std::vector<std::string> within;
        for (const reference::Area* partnership : areas.partnerships())
            if (partnership->board == known->code)
                within.push_back(partnership->name);
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "%1 is a health board, and plans are made for partnerships. Name %2, or "
                                          "several of them.")),
                    {known->name, choiceOf(within, say)});
    }
    if (known)
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "%1 is not a partnership. Name one of the 31 partnerships or 32 councils, or "
                                          "several of them.")),
                    {known->name});
    std::vector<std::string> near;
    for (const std::string& one : areas.nearest(name, areas.all().size()))
        if (const reference::Area* partnership = areas.partnership(one);
            partnership && near.size() < 3 && std::ranges::find(near, partnership->name) == near.end())
            near.push_back(partnership->name);
    if (near.empty())
        return fill(
            say(QT_TRANSLATE_NOOP("wording",
                                  "There is no area called \u201c%1\u201d. Name one of the 31 partnerships or 32 "
                                  "councils of Scotland.")),
            {name});
    return fill(say(QT_TRANSLATE_NOOP("wording", "There is no area called \u201c%1\u201d. Did you mean %2?")),
                {name, choiceOf(near, say)});
}

} // namespace homeward::wording
