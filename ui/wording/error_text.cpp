// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/error_text.h"

#include "core/base/text.h"
#include "ui/wording/place_text.h"

#include <algorithm>
#include <string_view>

namespace homeward::wording {

namespace {

using base::Error;
using base::ErrorCode;

/// What a failed reading says to do.
const char* unreadable(const Error& error)
{
    if (error.hint == "stream")
        return QT_TRANSLATE_NOOP(
            "wording", "%1 is a pipe or a device and not a file. Copy what it gives to a file, and open that.");
    if (error.hint == "size")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is larger than %3 and cannot be a plan. Check that it is the right file.");
    if (error.hint == "isFolder")
        return QT_TRANSLATE_NOOP("wording", "%1 is a folder and not a file. Choose a file in it.");
    return QT_TRANSLATE_NOOP("wording", "%1 could not be read (%3). Check that you may open it.");
}

/// What a failed writing says to do: whether the place, the disk or the moment is at fault.
const char* unwritable(const Error& error)
{
    if (error.detail == "protected")
        return QT_TRANSLATE_NOOP("wording", "%1 is write-protected and was left as it is. Save under another name.");
    if (error.hint == "isFolder")
        return QT_TRANSLATE_NOOP("wording", "%1 is a folder and was left as it is. Give the name of a file in it.");
    if (error.hint == "permission" || error.detail.empty())
        return QT_TRANSLATE_NOOP("wording", "%1 could not be written (%3). Save it in a folder that you may write to.");
    if (error.hint == "folder")
        return QT_TRANSLATE_NOOP("wording", "%1 could not be written (%3). Check its folder, or choose another.");
    if (error.hint == "replace")
        return QT_TRANSLATE_NOOP(
            "wording",
            "The new %1 is whole but could not take the place of the old one (%3), which is as it was. Close other "
            "programs that use it and try again, or save under another name.");
    return QT_TRANSLATE_NOOP("wording",
                             "%1 could not be written (%3). Try again; if it stays so, save on another disk.");
}

const char* noRoom(const Error& error)
{
    if (error.hint == "quota")
        return QT_TRANSLATE_NOOP("wording",
                                 "Your share of the disk is used up, so %1 could not be written. Delete what you no "
                                 "longer need there, ask for more room, or save elsewhere.");
    if (error.hint == "limit")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 would be larger than a file may be there. Save on another disk, or with fewer "
                                 "futures or scenarios.");
    return QT_TRANSLATE_NOOP("wording", "There is no room left on the disk for %1. Make room, or save elsewhere.");
}

/// Why a Word file is no house style (core/paper/house_style.h); null where the error is another.
const char* houseStyleText(const Error& error)
{
    struct Refusal {
        std::string_view hint;
        const char* text;
    };
    static constexpr Refusal refusals[] = {
        {"house-not-word",
         QT_TRANSLATE_NOOP("wording",
                           "%1 is no Word document, so it gives no house style. Choose a .docx or .dotx of your "
                           "organisation.")},
        {"house-strict",
         QT_TRANSLATE_NOOP(
             "wording",
             "%1 is saved as Strict Open XML, which Homeward does not read. In Word, save it as \u201cWord "
             "Document\u201d or \u201cWord Template\u201d, and choose that file.")},
        {"house-too-large",
         QT_TRANSLATE_NOOP(
             "wording",
             "%1 holds far more than a house style needs. Delete its text, make the pictures of its headers "
             "smaller (4 MB in all), save it, and choose it again.")},
        {"house-no-styles",
         QT_TRANSLATE_NOOP("wording",
                           "%1 has no styles, so it gives no house style. Save it in Word, and choose it again.")},
        {"house-damaged",
         QT_TRANSLATE_NOOP("wording", "%1 is damaged (%3). Open it in Word, save it anew, and choose that file.")},
        {"house-linked",
         QT_TRANSLATE_NOOP(
             "wording",
             "%1 shows a picture that lies outside the file (%3), and each reader's computer would fetch it. "
             "In Word, put the picture itself into the header, and choose the file again.")},
        {"house-object",
         QT_TRANSLATE_NOOP(
             "wording",
             "The header or footer of %1 holds something other than text and pictures (%3). Take it out in "
             "Word, and choose the file again.")},
        {"house-field",
         QT_TRANSLATE_NOOP("wording",
                           "%1 has a field that fetches a file or runs a program (%3). Take the field out in Word, and "
                           "choose the file again.")},
        {"house-kept",
         QT_TRANSLATE_NOOP(
             "wording",
             "The house style \u201c%3\u201d that the plan keeps cannot be read. Choose its Word file again.")},
    };
    for (const Refusal& refusal : refusals)
        if (error.hint == refusal.hint)
            return refusal.text;
    return nullptr;
}

const char* damagedText(const Error& error)
{
    if (const char* const words = houseStyleText(error))
        return words;
    if (error.hint == "part")
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1 is damaged (%3). Run this part again, with the same --part and settings as before, "
            "or take a copy of it, and join anew.");
    if (error.hint == "changed")
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1 is not as Homeward saved it: the disk or another program has changed it, so its figures cannot be "
            "trusted. Open a backup, or take out what can still be read: homeward-cli recover.");
    return QT_TRANSLATE_NOOP("wording",
                             "%1 is damaged (%3). Open a copy or a backup, or take out what can still be read: "
                             "homeward-cli recover.");
}

const char* notJson(const Error& error)
{
    if (error.hint == "encoding")
        return QT_TRANSLATE_NOOP(
            "wording", "%1 is written in %3. Save it as UTF-8 (in Notepad: Save as, Encoding) and try again.");
    if (error.hint == "latin")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is not written in UTF-8: line %4 has a character in another encoding, perhaps "
                                 "Latin-1 (Windows-1252). Save it as UTF-8 and try again.");
    if (error.hint == "empty")
        return QT_TRANSLATE_NOOP("wording",
                                 "There is nothing in %1. Choose a .homeward file, or a plan exported as JSON.");
    if (error.detail == "NUL")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is not JSON: line %4 has a byte that is zero. Remove it and what follows, and try "
                                 "again.");
    if (error.hint.starts_with("number "))
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1 is not JSON: line %4, column %6 has %3, which is no number there. Write digits with "
            "a point and no other mark, as 6.5 or 0.5; what is not known is left out.");
    if (error.hint.starts_with("at "))
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is not JSON: line %4, column %6 cannot be read (%3). Correct it and try again.");
    return QT_TRANSLATE_NOOP("wording", "%1 is not JSON: line %4 cannot be read (%3). Correct it and try again.");
}

/// What a file is that is no plan.
const char* otherKind(const Error& error)
{
    if (error.hint == "zip")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is a zip archive, as an Excel workbook or a Word document is, and not a Homeward "
                                 "plan. Choose a .homeward file, or a plan exported as JSON.");
    if (error.hint == "pdf")
        return QT_TRANSLATE_NOOP(
            "wording", "%1 is a PDF and not a Homeward plan. Choose a .homeward file, or a plan exported as JSON.");
    if (error.hint == "xml")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is XML or a web page and not a Homeward plan. Choose a .homeward file, or a plan "
                                 "exported as JSON.");
    if (error.hint == "csv")
        return QT_TRANSLATE_NOOP(
            "wording", "%1 is a table (CSV) and not a Homeward plan. Open a plan, and paste the table there.");
    return QT_TRANSLATE_NOOP("wording",
                             "%1 is not a Homeward plan. Choose a .homeward file, or a plan exported as JSON.");
}

/// %5 is the field in words, %6 what was expected or probably meant.
const char* badField(const std::string& expected, const std::string& example)
{
    if (expected == "date")
        return example.empty()
            ? QT_TRANSLATE_NOOP("wording",
                                "%1: the %5 (%2) is %3, which is no date. Write year, month and day, as 2026-04-01.")
            : QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is %3. Write dates as year, month and day: is %6 meant?");
    if (expected == "number")
        return example.empty()
            ? QT_TRANSLATE_NOOP("wording",
                                "%1: the %5 (%2) is %3, which is no number. Write it in digits with a point and "
                                "without quotes, as 12.5.")
            : QT_TRANSLATE_NOOP("wording",
                                "%1: the %5 (%2) is %3, a text in quotes. Write a number with a point and without "
                                "quotes: is %6 meant?");
    if (expected == "whole")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: the %5 (%2) is %3. Write a whole number in digits without quotes, as 12.");
    if (expected == "wholeRange" || expected == "dateRange")
        return QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is %3, which is out of range. Write one from %6.");
    if (expected == "beyond")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: the %5 (%2) is %3, larger than any number that a file can hold. Write one below "
                                 "1e308.");
    if (expected == "yesNo")
        return QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is %3. Write true or false, without quotes.");
    if (expected == "text")
        return QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is %3. Write a text, in quotes.");
    if (expected == "list")
        return QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is %3. Write a list, in square brackets: [ ].");
    if (expected == "object")
        return QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is %3. Write its fields, in curly brackets: { }.");
    if (expected == "twice")
        return QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is given twice. Remove one of them.");
    if (expected == "length")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: the %5 (%2) is longer than a text of a plan may be. Shorten it to 100,000 "
                                 "characters or fewer.");
    if (expected == "values")
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 holds far more values than a plan can. Check that it is the right file.");
    if (expected == "polygons")
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: at %2 there are no polygons, as a GeoJSON file of areas has them. Save the boundaries as GeoJSON, as "
            "polygons, and open that file.");
    if (expected == "partnerships")
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: none of its %3 places is a Scottish partnership or council by code or name. Use a "
            "file whose places have a code such as S12000027, or the name.");
    if (expected == "points")
        return QT_TRANSLATE_NOOP(
            "wording", "%1 has more than %3 points. Simplify the boundaries (to about 200 metres) and open that file.");
    if (expected == "words")
        return QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is \u201c%3\u201d. Write one of: %6.");
    return QT_TRANSLATE_NOOP(
        "wording", "%1: the %5 (%2) has a value that a plan cannot have there (%3). Correct it and try again.");
}

/// %1 file, %2 field, %3 detail, %4 number, %5 field in words, %6 what was expected.
const char* templateOf(const Error& error, const std::string& expected, const std::string& example)
{
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return QT_TRANSLATE_NOOP("wording", "There is no file %1. Check its name and folder.");
    case ErrorCode::FileNotReadable: return unreadable(error);
    case ErrorCode::FileNotWritable: return unwritable(error);
    case ErrorCode::FileChangedOnDisk:
        return QT_TRANSLATE_NOOP(
            "wording", "Someone else has saved %1 since you opened it. Save under another name, or open it again.");
    case ErrorCode::FileInUse:
        if (error.hint == "wal")
            return QT_TRANSLATE_NOOP(
                "wording",
                "%3 lies beside %1: another program has begun to change the plan and has not finished. If one has the "
                "file open, close it there and open the plan again. If none has, it stopped halfway: take out what can "
                "be read with homeward-cli recover.");
        return error.detail.empty()
            ? QT_TRANSLATE_NOOP("wording", "%1 is open in another Homeward. Open it to read only, or close it there.")
            : QT_TRANSLATE_NOOP("wording",
                                "%1 is open in another Homeward (%3). Open it to read only, or close it there.");
    case ErrorCode::NotAHomewardFile:
        if (error.detail == "hwr")
            return QT_TRANSLATE_NOOP("wording",
                                     "%1 is not a part of a run. Choose the .hwr files that the parts wrote.");
        return otherKind(error);
    case ErrorCode::NewerVersion:
        if (expected == "minor")
            return QT_TRANSLATE_NOOP(
                "wording",
                "%1 was saved by a newer Homeward (file version %6) and has what this one does not "
                "know (%2). Open it with that version, or update.");
        return QT_TRANSLATE_NOOP(
            "wording", "%1 was saved by a newer Homeward (file version %4). Open it with that version, or update.");
    case ErrorCode::Damaged: return damagedText(error);
    case ErrorCode::NotJson: return notJson(error);
    case ErrorCode::BadField: return badField(expected, example);
    case ErrorCode::MissingField:
        return QT_TRANSLATE_NOOP("wording", "%1: the %5 (%2) is missing. Add it and try again.");
    case ErrorCode::UnknownField:
        return QT_TRANSLATE_NOOP("wording", "%1: a plan has no field %2. Check its spelling, or remove it.");
    case ErrorCode::PlanHasProblems:
        return QT_TRANSLATE_NOOP("wording", "The plan has problems and cannot be run. Put them right first.");
    case ErrorCode::UnknownName:
        return QT_TRANSLATE_NOOP("wording", "The plan has nothing called \u201c%3\u201d. Check the name.");
    case ErrorCode::Cancelled: return QT_TRANSLATE_NOOP("wording", "Stopped before the end.");
    case ErrorCode::OutOfSpace: return noRoom(error);
    case ErrorCode::OutOfMemory:
        return QT_TRANSLATE_NOOP("wording",
                                 "There is not enough memory for this. Close other programs, or choose fewer futures, "
                                 "scenarios or areas.");
    case ErrorCode::ProgramFault:
        return QT_TRANSLATE_NOOP("wording",
                                 "Homeward stopped because of a fault of its own (%3). Save your plan, start Homeward "
                                 "again, and report the fault.");
    case ErrorCode::PartOfOtherRun:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is part of another run: its plan, seed, areas, scenarios or program version "
                                 "differ. Join the parts of one run.");
    case ErrorCode::PartMissing:
        return QT_TRANSLATE_NOOP("wording", "Part %3 of the run is missing. Run it, and join all parts.");
    case ErrorCode::PartTwice:
        return QT_TRANSLATE_NOOP("wording", "%1 holds what another part holds as well. Give each part once.");
    case ErrorCode::NoSuchFigure:
        return QT_TRANSLATE_NOOP("wording",
                                 "The plan has no figure %2: nothing there is called \u201c%3\u201d. Check the path.");
    case ErrorCode::InputNotPossible:
        return QT_TRANSLATE_NOOP(
            "wording", "The range of %2 includes values that a plan cannot have (%3 in future %4). Narrow it.");
    case ErrorCode::GridTooFine:
        return QT_TRANSLATE_NOOP("wording",
                                 "Weeks and days are told for up to %4 years. Choose fewer years, or months.");
    case ErrorCode::WindowOutsideRun:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%3 is no window of dates in the run. Give a first and a last date in order, within its "
            "years.");
    case ErrorCode::DoesNotAdd:
        if (error.hint == "nothing")
            return QT_TRANSLATE_NOOP(
                "wording",
                "Nothing of what was chosen counts in %3, so it has no value. Choose other settings "
                "or areas, or another result.");
        if (error.hint == "nobody")
            return QT_TRANSLATE_NOOP("wording",
                                     "%3 has no value in %4 of the futures, because it is of nobody there. Choose more "
                                     "settings or areas, or a longer time.");
        return QT_TRANSLATE_NOOP("wording", "%3 cannot be added up. Choose one setting, one area and one year for it.");
    }
    return QT_TRANSLATE_NOOP("wording", "Something went wrong with %1 (%3).");
}

/// A path is quoted whole unless it is absurd.
constexpr std::size_t longestPath = 300;

/// Without what is not known: ` ()`, the place of the plan itself, and the name of a file that there is none of.
std::string tidied(std::string text)
{
    for (const char* const nothing : {" ()", " (/)"})
        for (auto at = text.find(nothing); at != std::string::npos; at = text.find(nothing))
            text.erase(at, std::string_view(nothing).size());
    if (text.starts_with(": "))
        text.erase(0, 2);
    return text;
}

} // namespace

std::string errorText(const Error& error, const Translate& say)
{
    const bool lineByItself = error.code == ErrorCode::BadField || error.code == ErrorCode::MissingField
        || error.code == ErrorCode::UnknownField;
    const std::string file =
        error.file.empty() && !lineByItself ? say(QT_TRANSLATE_NOOP("wording", "the file")) : error.file;
    const std::string words = error.field.empty() ? std::string() : fieldText(error.field, say);
    const std::string field = error.field.empty() ? std::string("/") : base::quote(error.field, longestPath);
    const std::size_t blank = std::min(error.hint.find(' '), error.hint.size());
    const std::string expected = error.hint.substr(0, blank);
    std::string example = error.hint.substr(std::min(blank + 1, error.hint.size()));
    const std::string_view between = expected.ends_with("Range") ? " to " : ", ";
    for (auto at = example.find(' '); at != std::string::npos; at = example.find(' ', at + between.size()))
        example.replace(at, 1, between);
    const std::string text = tidied(fill(say(templateOf(error, expected, example)),
                                         {file, field, error.detail, std::to_string(error.number),
                                          words.empty() ? say(QT_TRANSLATE_NOOP("wording", "plan")) : words, example}));
    return error.file.empty() ? sentence(text) : text;
}

} // namespace homeward::wording
