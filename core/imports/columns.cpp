// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/columns.h"

#include "core/imports/column_values.h"
#include "core/imports/counted.h"
#include "core/imports/heading_words.h"
#include "core/imports/word_runs.h"

#include <algorithm>
#include <array>
#include <utility>

namespace homeward::imports {

using sheets::Sheet;

namespace {

constexpr std::array<std::pair<Role, std::string_view>, roleCount> roleWords{
    {{Role::Ignored, "ignored"},  {Role::Area, "area"},     {Role::Period, "period"}, {Role::Age, "age"},
     {Role::Sex, "sex"},          {Role::Kind, "kind"},     {Role::Value, "value"},   {Role::Qualifier, "qualifier"},
     {Role::Setting, "setting"},  {Role::Cohort, "cohort"}, {Role::Units, "units"},   {Role::People, "people"},
     {Role::Cost, "cost"},        {Role::Budget, "budget"}, {Role::Came, "came"},     {Role::Ready, "ready"},
     {Role::Left, "left"},        {Role::From, "from"},     {Role::To, "to"},         {Role::Reason, "reason"},
     {Role::Personal, "personal"}}};

bool isQualifier(std::string_view heading, const Values& values)
{
    const std::string plain = plainWords(heading);
    return heading.ends_with("QF") || plain.ends_with(" qf") || hasWord(plain, "qualifier") || hasWord(plain, "flag")
        || (values.filled > 0 && values.most(values.marks) && values.kinds.size() <= 4 && values.sexes == 0);
}

void take(Column& column, Role role, Why why, std::string detail = {})
{
    column.role = role;
    column.why = why;
    column.detail = std::move(detail);
}

std::string shareText(std::size_t count, const Values& values)
{
    return std::to_string(count) + "/" + std::to_string(values.filled);
}

/// Whether the values of a column are consistent with the role that its heading suggests.
bool allows(Role role, const Values& values, std::string_view heading)
{
    const bool allNumbers = values.most(values.numbers);
    switch (role) {
    // `33 beds` is no number, but the cell is refused rather than the column.
    case Role::Units:
    case Role::People:
    case Role::Cost:
    case Role::Budget: return values.filled == 0 || 2 * values.digits >= values.filled;
    case Role::Value:
        return values.filled == 0 || 2 * (isPlainFigure(heading) ? values.digits : values.numbers) >= values.filled;
    // `Discharged from` is no date of a stay.
    case Role::Came:
    case Role::Ready:
    case Role::Left: return values.dates + values.serials > 0 || values.settings == 0;
    case Role::Setting:
    case Role::Cohort:
    case Role::Area:
    case Role::From:
    case Role::To:
    case Role::Reason:
    case Role::Sex: return !allNumbers;
    case Role::Period: {
        // Among words a single period is enough, so that the others are reported; of numbers most have to be periods.
        const std::size_t periods = values.periods + values.serials;
        return values.filled == 0 || 2 * periods >= values.filled || (!allNumbers && periods > 0);
    }
    default: return true;
    }
}

/// The parts of a heading on two rows.
std::vector<std::string> partsOf(const std::string& heading)
{
    constexpr std::string_view between = " / ";
    std::vector<std::string> parts{heading};
    for (std::size_t from = 0, at = heading.find(between); at != std::string::npos;
         from = at + between.size(), at = heading.find(between, from)) {
        parts.push_back(heading.substr(from, at - from));
        if (heading.find(between, at + 1) == std::string::npos)
            parts.push_back(heading.substr(at + between.size()));
    }
    return parts;
}

/// Takes from a part of a heading what it says about the figures beneath; empty where it says nothing.
std::string memberIn(Column& column, const std::string& part, const model::Plan& plan, const reference::Areas& areas)
{
    const std::string plain(withoutNotes(part));
    if (const auto period = periodIn(plain)) {
        column.period = period;
        return period->text();
    }
    if (const auto ages = agesIn(plain)) {
        column.ages = ages;
        return agesText(*ages);
    }
    if (areas.find(plain) || areaNamed(plan, plain)) {
        column.area = plain;
        return plain;
    }
    if (placeNamed(plan, plain)) {
        column.member = plain;
        return plain;
    }
    return {};
}

/// Takes a column for one of values if its heading, or one row of it, is an age, a period, an area, a sex or a setting.
bool takeMember(Column& column, const Values& values, const model::Plan& plan, const reference::Areas& areas)
{
    // In a table of one row, the only value may be the faulty one.
    if (values.filled > 1 && 2 * values.numbers < values.filled)
        return false;
    const auto parts = partsOf(column.heading);
    for (std::size_t i = parts.size() > 1 ? 1 : 0; i < parts.size(); ++i) {
        std::string detail = memberIn(column, parts[i], plan, areas);
        const Sex sex = detail.empty() ? sexIn(parts[i]) : Sex::Other;
        // `Persons` alone counts people; beside men and women it is their sum.
        if (sex == Sex::Female || sex == Sex::Male || (sex == Sex::All && parts.size() > 1)) {
            column.sex = sex;
            const std::string rest = memberIn(column, withoutSex(parts[i]), plan, areas);
            detail = parts[i].substr(0, rest.empty() ? parts[i].size() : 0) + rest;
        }
        if (!detail.empty())
            take(column, Role::Value, Why::HeadingMember,
                 column.detail.empty() ? detail : column.detail + ", " + detail);
    }
    return column.role == Role::Value;
}

bool takePersonal(Column& column, const Values& values)
{
    const auto heading = roleOfHeading(column.heading);
    if (heading == Role::Personal)
        take(column, Role::Personal, Why::PersonalHeading);
    else if (values.filled >= 3 && 2 * values.tenDigits >= values.filled)
        take(column, Role::Personal, Why::TenDigits);
    else if (!heading && values.filled >= 5 && values.most(values.names) && values.areas + values.settings == 0
             && 10 * values.kinds.size() >= 8 * values.filled)
        take(column, Role::Personal, Why::Names);
    return column.role == Role::Personal;
}

bool isOfSetting(Role role)
{
    return role == Role::Units || role == Role::People || role == Role::Cost || role == Role::Budget;
}

/// One row of a heading may name what the figures belong to, and another what they count: `Care home` over `Places`.
void takeRoleOfPart(Column& column)
{
    for (const std::string& part : partsOf(column.heading))
        if (const auto role = roleOfHeading(part);
            role && isOfSetting(*role) && !column.ages && column.sex == Sex::Other)
            column.role = *role;
}

bool hasPlanArea(const std::vector<std::string>& kinds, const model::Plan& plan, const reference::Areas& areas)
{
    return std::ranges::any_of(kinds,
                               [&](const std::string& kind) { return areas.find(kind) || areaNamed(plan, kind); });
}

void guess(Column& column, const Values& values, const model::Plan& plan, const reference::Areas& areas, bool isFirst)
{
    if (takePersonal(column, values))
        return;
    if (takeMember(column, values, plan, areas))
        return takeRoleOfPart(column);
    if (isQualifier(column.heading, values))
        return take(column, Role::Qualifier, Why::Heading);
    const auto heading = roleOfHeading(column.heading);
    const bool areAreas = values.most(values.areas);
    // If the values are clearly areas, they count more than words of the heading: `Location`, `CA`, `Partnership`.
    if (areAreas && heading != Role::From && heading != Role::To)
        return take(column, Role::Area, Why::Values, shareText(values.areas, values));
    // Parts of areas, as data zones are, may stand in the same column.
    if (speaksOfAreas(column.heading) && !values.most(values.numbers)
        && (values.areas > 0 || hasPlanArea(column.choices, plan, areas)))
        return take(column, Role::Area, Why::Heading);
    // `Residents aged 65+` are not all people, and `vacant beds` are not all the room.
    const bool isOther = (heading == Role::People || heading == Role::Units)
        && countedIn(column.heading) == Counted::Other && !speaksOfRate(column.heading);
    if (isOther && allows(Role::Value, values, column.heading))
        return take(column, Role::Value, Why::Heading);
    if (heading && allows(*heading, values, column.heading)) {
        if (isOfSetting(*heading)) {
            column.member = settingInHeading(column.heading, plan);
            column.period = periodInHeading(column.heading);
        }
        return take(column, *heading, Why::Heading);
    }
    if (values.most(values.sexes))
        return take(column, Role::Sex, Why::Values, shareText(values.sexes, values));
    if (values.most(values.ages))
        return take(column, Role::Age, Why::Values, shareText(values.ages, values));
    if (values.most(values.settings))
        return take(column, Role::Setting, Why::Values, shareText(values.settings, values));
    if (values.most(values.periods))
        return take(column, Role::Period, Why::Values, shareText(values.periods, values));
    if (values.most(values.numbers))
        return take(column, Role::Value, Why::Values, shareText(values.numbers, values));
    // Words beside a table without a heading are remarks, too.
    const bool isBare = !isFirst && column.heading == sheets::columnName(column.column);
    if (values.filled > 0 && !isBare && !isRemark(column.heading))
        take(column, Role::Kind, Why::NothingKnown);
}

} // namespace

std::string_view wordOf(Role role)
{
    const auto found = std::ranges::find(roleWords, role, &std::pair<Role, std::string_view>::first);
    return found == roleWords.end() ? std::string_view() : found->second;
}

std::optional<Role> roleNamed(std::string_view word)
{
    const auto found = std::ranges::find(roleWords, word, &std::pair<Role, std::string_view>::second);
    return found == roleWords.end() ? std::nullopt : std::optional(found->first);
}

const Column* columnWith(const std::vector<Column>& columns, Role role)
{
    const auto found = std::ranges::find(columns, role, &Column::role);
    return found == columns.end() ? nullptr : &*found;
}

std::size_t countWith(const std::vector<Column>& columns, Role role)
{
    return static_cast<std::size_t>(std::ranges::count(columns, role, &Column::role));
}

std::vector<std::string> periodTexts(const std::vector<Column>& columns)
{
    std::vector<std::string> texts;
    const auto add = [&](const std::string& text) {
        if (std::ranges::find(texts, text) == texts.end())
            texts.push_back(text);
    };
    for (const Column& column : columns) {
        if (column.role == Role::Period)
            std::ranges::for_each(column.choices, add);
        if (column.period)
            add(column.period->text());
    }
    return texts;
}

namespace {

/// `Persons` beside men and women is their sum, and so is `Total`.
void findPersons(std::vector<Column>& columns)
{
    const auto isOne = [](const Column& column) { return column.sex == Sex::Female || column.sex == Sex::Male; };
    if (std::ranges::none_of(columns, isOne))
        return;
    for (Column& column : columns) {
        const bool isPlain = (column.role == Role::Value || column.role == Role::People) && column.sex == Sex::Other;
        if (isPlain && sexIn(column.heading) == Sex::All && column.why != Why::Chosen) {
            column.sex = Sex::All;
            take(column, Role::Value, Why::HeadingMember, column.heading);
        }
    }
}

/// Leaves out rates, which count nothing, except shares of the people who leave.
void leaveOutRates(std::vector<Column>& columns)
{
    if (columnWith(columns, Role::From))
        return;
    for (Column& column : columns) {
        const bool counts = column.role == Role::Value || column.role == Role::People || column.role == Role::Units;
        if (counts && column.why != Why::Chosen && speaksOfRate(column.heading))
            take(column, Role::Ignored, Why::Rate);
    }
}

/// Spreadsheets turn `10-14` and `5-9` into dates: among headings that are ages, dates are refused.
void refuseDates(std::vector<Column>& columns, const Sheet& sheet, const Layout& layout, Findings& findings)
{
    const auto isAge = [](const Column& column) { return column.ages && !column.period; };
    if (std::ranges::count_if(columns, isAge) < 2)
        return;
    for (Column& column : columns) {
        const bool isDate = column.role == Role::Value && !column.ages && column.period
            && (column.period->kind == PeriodKind::Day || column.period->kind == PeriodKind::Month);
        if (!isDate)
            continue;
        findings.add({FindingKind::NotAnAge, sheet.name(), sheet.number(layout.headerRow),
                      sheets::columnName(column.column), column.heading, column.heading});
        column.period.reset();
        take(column, Role::Ignored, Why::NothingKnown);
    }
}

bool isWord(Role role)
{
    static constexpr std::array<Role, 9> words{Role::Kind,    Role::Area,   Role::Period, Role::Age,    Role::Sex,
                                               Role::Setting, Role::Cohort, Role::Reason, Role::Ignored};
    return std::ranges::find(words, role) != words.end();
}

} // namespace

std::vector<Column> columnsOf(const Sheet& sheet, const Layout& layout, const model::Plan& plan,
                              const reference::Areas& areas, const ChosenRoles& chosen, Findings& findings)
{
    constexpr std::size_t mostChoices = 500; // a column with more is one of remarks or keys
    std::vector<Column> columns;
    const auto names = headingsOf(sheet, layout);
    for (std::size_t i = 0; i < names.size(); ++i) {
        Column column;
        column.column = layout.firstColumn + i;
        column.heading = names[i];
        const Values values = valuesOf(sheet, layout, column.column, plan, areas);
        column.kinds = values.kinds.size();
        column.scale = scaleIn(column.heading);
        if (speaksOfAreas(column.heading))
            column.choices = kindsOf(sheet, layout, column.column, mostChoices);
        guess(column, values, plan, areas, i == 0);
        const bool isPersonal = column.role == Role::Personal;
        if (const auto choice = chosen.find(column.heading); choice != chosen.end() && !isPersonal)
            take(column, choice->second, Why::Chosen);
        if (isPersonal)
            findings.add({FindingKind::Personal, sheet.name(), 0, sheets::columnName(column.column), column.heading});
        else
            column.examples = values.examples;
        if (!isWord(column.role))
            column.choices.clear();
        else if (column.choices.empty() && column.kinds <= mostChoices)
            column.choices = kindsOf(sheet, layout, column.column, mostChoices);
        columns.push_back(std::move(column));
    }
    findPersons(columns);
    leaveOutRates(columns);
    refuseDates(columns, sheet, layout, findings);
    return columns;
}

} // namespace homeward::imports
