// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/own_table_text.h"

#include "ui/wording/error_text.h"

namespace homeward::wording {

namespace {

/// What follows `column ` in the place of an error; empty where nothing does.
std::string columnOf(const base::Error& error)
{
    constexpr std::string_view before = "column ";
    const auto at = error.field.find(before);
    return at == std::string::npos ? std::string() : error.field.substr(at + before.size());
}

std::string lineOf(const base::Error& error) { return std::to_string(error.number); }

std::string idsOf(const std::vector<model::AgeBand>& bands)
{
    std::string ids;
    for (const model::AgeBand& band : bands)
        ids += (ids.empty() ? "" : ", ") + band.id.value;
    return ids;
}

const char* targetTemplate(const std::string& column)
{
    if (column == "value")
        return QT_TRANSLATE_NOOP("wording",
                                 "row %1, column value: “%2” is not a number of 0 or more. Type one in digits, as 1250 "
                                 "or 12.5.");
    if (column == "target")
        return QT_TRANSLATE_NOOP("wording",
                                 "row %1, column target: the plan has no target “%2”. Give the name of one of its "
                                 "targets, or a measure with its band.");
    if (column == "area")
        return QT_TRANSLATE_NOOP(
            "wording", "row %1, column area: the plan has no area “%2”. Give its name, or leave it empty for all.");
    return QT_TRANSLATE_NOOP(
        "wording", "row %1, column %3: “%2” is not a heading. The headings are target, value, area and band.");
}

const char* localityTemplate(const base::Error& error, const std::string& column)
{
    if (column == "locality" && error.detail.empty())
        return QT_TRANSLATE_NOOP("wording", "row %1, column locality: there is no name. Give the name of a locality.");
    if (column == "locality")
        return QT_TRANSLATE_NOOP("wording", "row %1, column locality: “%2” is there twice. Give each locality once.");
    if (column == "band")
        return QT_TRANSLATE_NOOP("wording",
                                 "row %1, column band: “%2” is not an age band of the plan, or is there twice. The age "
                                 "bands are %4.");
    if (error.number == 1)
        return QT_TRANSLATE_NOOP("wording",
                                 "row %1, column %3: “%2” is not a heading. The headings are locality and %4; or "
                                 "locality, band and people.");
    return QT_TRANSLATE_NOOP("wording",
                             "row %1, column %3: “%2” is not a number of 0 or more. Type people in digits, as 1250.");
}

} // namespace

std::string targetFault(const base::Error& error, const Translate& say)
{
    const std::string column = columnOf(error);
    if (error.code == base::ErrorCode::MissingField)
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "column %1 is missing. Give the headings target and value, and area and band "
                                          "where you want them.")),
                    {column});
    return fill(say(targetTemplate(column)), {lineOf(error), error.detail, column});
}

std::string localityFault(const base::Error& error, const std::vector<model::AgeBand>& bands, const Translate& say)
{
    const std::string column = columnOf(error);
    if (error.code == base::ErrorCode::MissingField && column.empty())
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "%1 of %2 is missing. Give people of each age band for each locality, 0 "
                                          "where there are none. The age bands are %3.")),
                    {error.field, error.detail, idsOf(bands)});
    if (error.code == base::ErrorCode::MissingField)
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "column %1 is missing. Give the headings locality and %2; or locality, band "
                                          "and people.")),
                    {column, idsOf(bands)});
    return fill(say(localityTemplate(error, column)), {lineOf(error), error.detail, column, idsOf(bands)});
}

std::string partingFault(const std::string& area, const base::Error& error, const Translate& say)
{
    if (error.field == "band")
        return fill(
            say(QT_TRANSLATE_NOOP("wording", "No locality has people of %1, but %2 has. Give them to a locality.")),
            {error.detail, area});
    if (error.field == "listed")
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "“%1” comes at times that the plan names, which cannot be parted. Give it a "
                                          "rate first.")),
                    {error.detail});
    return fill(say(QT_TRANSLATE_NOOP("wording",
                                      "%1 cannot be parted: only the one area of a plan can, into two localities or "
                                      "more.")),
                {area});
}

std::string templateFault(const base::Error& error, const Translate& say)
{
    if (error.code == base::ErrorCode::MissingField && error.field == "unknowns")
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "“%1” does not say which figures are solved from which targets, so that no "
                                          "other area could be fitted by it. Begin with a plan that New plan made.")),
                    {error.detail});
    if (error.code == base::ErrorCode::NoSuchFigure)
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "An unknown leads to no figure of the plan: %1. Correct its path in the "
                                          "plan’s JSON, or remove it.")),
                    {error.field});
    return errorText(error, say);
}

} // namespace homeward::wording
