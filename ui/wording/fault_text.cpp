// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/import_text.h"

#include "ui/wording/place_text.h"

#include <charconv>

namespace homeward::wording {

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

} // namespace

std::string faultText(const sheets::Fault& fault, const std::string& file, const Translate& say)
{
    const bool isSize = fault.kind == FaultKind::TooLarge || fault.kind == FaultKind::TooMuchUnpacked;
    const std::string limit = isSize ? sizeText(fault.expected) : fault.expected;
    const std::string place = fault.sheet.empty() ? file : file + ", " + fault.sheet;
    return fill(say(faultSentence(fault.kind)), {place, fault.found, limit, std::to_string(fault.row)});
}

} // namespace homeward::wording
