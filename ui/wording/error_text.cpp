// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/error_text.h"

namespace homeward::wording {

namespace {

using base::Error;
using base::ErrorCode;

/// %1 file, %2 field, %3 detail, %4 number.
const char* templateOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return QT_TRANSLATE_NOOP("wording", "There is no file %1. Check its name and folder.");
    case ErrorCode::FileNotReadable:
        return QT_TRANSLATE_NOOP("wording", "%1 could not be read (%3). Check that you may open it.");
    case ErrorCode::FileNotWritable:
        if (error.detail == "protected")
            return QT_TRANSLATE_NOOP("wording",
                                     "%1 is write-protected and was left as it is. Save under another name.");
        return QT_TRANSLATE_NOOP("wording", "%1 could not be written (%3). Save it in a folder that you may write to.");
    case ErrorCode::FileChangedOnDisk:
        return QT_TRANSLATE_NOOP(
            "wording", "Someone else has saved %1 since you opened it. Save under another name, or open it again.");
    case ErrorCode::FileInUse:
        return error.detail.empty()
            ? QT_TRANSLATE_NOOP("wording", "%1 is open in another Homeward. Open it to read only, or close it there.")
            : QT_TRANSLATE_NOOP("wording",
                                "%1 is open in another Homeward (%3). Open it to read only, or close it there.");
    case ErrorCode::NotAHomewardFile:
        if (error.detail == "hwr")
            return QT_TRANSLATE_NOOP("wording",
                                     "%1 is not a part of a run. Choose the .hwr files that the parts wrote.");
        return QT_TRANSLATE_NOOP("wording",
                                 "%1 is not a Homeward plan. Choose a .homeward file, or a plan exported as JSON.");
    case ErrorCode::NewerVersion:
        return QT_TRANSLATE_NOOP(
            "wording", "%1 was saved by a newer Homeward (file version %4). Open it with that version, or update.");
    case ErrorCode::Damaged: return QT_TRANSLATE_NOOP("wording", "%1 is damaged (%3). Open a copy or a backup.");
    case ErrorCode::NotJson:
        return QT_TRANSLATE_NOOP("wording", "%1 is not JSON: line %4 cannot be read (%3). Correct it and try again.");
    case ErrorCode::BadField:
        return QT_TRANSLATE_NOOP("wording",
                                 "%1: %2 has a value that a plan cannot have there (%3). Correct it and try again.");
    case ErrorCode::MissingField: return QT_TRANSLATE_NOOP("wording", "%1: %2 is missing. Add it and try again.");
    case ErrorCode::UnknownField:
        return QT_TRANSLATE_NOOP("wording", "%1: a plan has no field %2. Check its spelling, or remove it.");
    case ErrorCode::PlanHasProblems:
        return QT_TRANSLATE_NOOP("wording", "The plan has problems and cannot be run. Put them right first.");
    case ErrorCode::UnknownName:
        return QT_TRANSLATE_NOOP("wording", "The plan has nothing called \u201c%3\u201d. Check the name.");
    case ErrorCode::Cancelled: return QT_TRANSLATE_NOOP("wording", "Stopped before the end.");
    case ErrorCode::OutOfSpace:
        return QT_TRANSLATE_NOOP("wording", "There is no room left on the disk for %1. Make room, or save elsewhere.");
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
        return QT_TRANSLATE_NOOP("wording", "%3 cannot be added up. Choose one setting, one area and one year for it.");
    }
    return QT_TRANSLATE_NOOP("wording", "Something went wrong with %1 (%3).");
}

/// Without what is not known: ` ()` and the name of a file that there is none of.
std::string tidied(std::string text)
{
    for (auto at = text.find(" ()"); at != std::string::npos; at = text.find(" ()"))
        text.erase(at, 3);
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
    const std::string field = error.field.empty() ? say(QT_TRANSLATE_NOOP("wording", "the plan")) : error.field;
    const std::string text =
        tidied(fill(say(templateOf(error)), {file, field, error.detail, std::to_string(error.number)}));
    return error.file.empty() ? sentence(text) : text;
}

} // namespace homeward::wording
