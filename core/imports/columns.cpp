// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/columns.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace homeward::imports {

using sheets::Cell;
using sheets::CellKind;
using sheets::Sheet;

namespace {

constexpr std::size_t rowsLookedAt = 600;
constexpr std::size_t examplesKept = 4;
constexpr double mostValues = 0.8; ///< of a column that shows what it is by its values

constexpr std::array<std::pair<Role, std::string_view>, roleCount> roleWords{
    {{Role::Ignored, "ignored"}, {Role::Area, "area"},     {Role::Period, "period"}, {Role::Age, "age"},
     {Role::Sex, "sex"},         {Role::Kind, "kind"},     {Role::Value, "value"},   {Role::Qualifier, "qualifier"},
     {Role::Setting, "setting"}, {Role::Cohort, "cohort"}, {Role::Units, "units"},   {Role::People, "people"},
     {Role::Cost, "cost"},       {Role::Came, "came"},     {Role::Ready, "ready"},   {Role::Left, "left"},
     {Role::From, "from"},       {Role::To, "to"},         {Role::Reason, "reason"}, {Role::Personal, "personal"}}};

/// Words of headings and the role that they speak of; the first that fits counts. A text with `=` is the whole heading.
constexpr std::array<std::pair<std::string_view, Role>, 95> headings{{
    {"name of patient", Role::Personal},
    {"patient name", Role::Personal},
    {"client name", Role::Personal},
    {"person name", Role::Personal},
    {"resident name", Role::Personal},
    {"full name", Role::Personal},
    {"forename", Role::Personal},
    {"first name", Role::Personal},
    {"surname", Role::Personal},
    {"last name", Role::Personal},
    {"family name", Role::Personal},
    {"chi", Role::Personal},
    {"chi number", Role::Personal},
    {"nhs number", Role::Personal},
    {"nhs no", Role::Personal},
    {"national insurance", Role::Personal},
    {"postcode", Role::Personal},
    {"post code", Role::Personal},
    {"date of birth", Role::Personal},
    {"dob", Role::Personal},
    {"birth date", Role::Personal},
    {"address", Role::Personal},
    {"telephone", Role::Personal},
    {"email", Role::Personal},
    {"patient id", Role::Personal},
    {"client id", Role::Personal},
    {"hospital number", Role::Personal},
    {"upi", Role::Personal},
    {"person id", Role::Personal},
    {"date ready", Role::Ready},
    {"ready date", Role::Ready},
    {"ready for discharge", Role::Ready},
    {"ready", Role::Ready},
    {"medically fit", Role::Ready},
    {"fit for discharge", Role::Ready},
    {"rdd", Role::Ready},
    {"clinically ready", Role::Ready},
    {"admitted from", Role::From},
    {"admission source", Role::From},
    {"came from", Role::From},
    {"discharged to", Role::To},
    {"discharge destination", Role::To},
    {"destination", Role::To},
    {"moved to", Role::To},
    {"left to", Role::To},
    {"where next", Role::To},
    {"next place", Role::To},
    {"to setting", Role::To},
    {"from setting", Role::From},
    {"admission date", Role::Came},
    {"date of admission", Role::Came},
    {"admitted", Role::Came},
    {"date admitted", Role::Came},
    {"start date", Role::Came},
    {"date started", Role::Came},
    {"started", Role::Came},
    {"came", Role::Came},
    {"arrived", Role::Came},
    {"discharge date", Role::Left},
    {"date of discharge", Role::Left},
    {"discharged", Role::Left},
    {"date discharged", Role::Left},
    {"end date", Role::Left},
    {"date ended", Role::Left},
    {"left", Role::Left},
    {"ended", Role::Left},
    {"departed", Role::Left},
    {"delay reason", Role::Reason},
    {"reason for delay", Role::Reason},
    {"reason", Role::Reason},
    {"=from", Role::From},
    {"=to", Role::To},
    {"origin", Role::From},
    {"cohort", Role::Cohort},
    {"client group", Role::Cohort},
    {"sex", Role::Sex},
    {"gender", Role::Sex},
    {"age", Role::Age},
    {"age group", Role::Age},
    {"age band", Role::Age},
    {"ageband", Role::Age},
    {"setting", Role::Setting},
    {"service", Role::Setting},
    {"care setting", Role::Setting},
    {"unit cost", Role::Cost},
    {"cost per day", Role::Cost},
    {"cost a day", Role::Cost},
    {"day rate", Role::Cost},
    {"cost per hour", Role::Cost},
    {"cost", Role::Cost},
    {"price", Role::Cost},
    {"beds", Role::Units},
    {"places", Role::Units},
    {"capacity", Role::Units},
    {"room", Role::Units},
}};
constexpr std::array<std::pair<std::string_view, Role>, 24> laterHeadings{{
    {"units", Role::Units},      {"hours a week", Role::Units}, {"hours per week", Role::Units},
    {"slots", Role::Units},      {"people", Role::People},      {"clients", Role::People},
    {"residents", Role::People}, {"persons", Role::People},     {"occupied", Role::People},
    {"patients", Role::People},  {"caseload", Role::People},    {"population", Role::Value},
    {"value", Role::Value},      {"count", Role::Value},        {"number", Role::Value},
    {"numerator", Role::Value},  {"year", Role::Period},        {"quarter", Role::Period},
    {"month", Role::Period},     {"period", Role::Period},      {"date", Role::Period},
    {"area", Role::Area},        {"council", Role::Area},       {"ward", Role::Setting},
}};

/// What the values of a column are like, of the rows that are looked at.
struct Values {
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t dates = 0;
    std::size_t periods = 0;
    std::size_t ages = 0;
    std::size_t areas = 0;
    std::size_t settings = 0;
    std::size_t sexes = 0;
    std::size_t tenDigits = 0;
    std::size_t names = 0; ///< two or three words with capitals
    std::size_t marks = 0; ///< a letter or two
    std::set<std::string> kinds;
    std::vector<std::string> examples;

    [[nodiscard]] bool most(std::size_t count) const
    {
        return filled > 0 && static_cast<double>(count) >= mostValues * static_cast<double>(filled);
    }
};

bool isTenDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text)
        if (c != ' ' && c != '-')
            digits += c;
    return digits.size() == 10 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

/// `Jean McKay`, `McKay, Jean`.
bool looksLikeName(std::string_view text)
{
    std::size_t words = 0;
    for (std::size_t from = 0; from < text.size();) {
        std::size_t end = text.find_first_of(" ,", from);
        end = end == std::string_view::npos ? text.size() : end;
        const std::string_view word = text.substr(from, end - from);
        from = end + 1;
        if (word.empty())
            continue;
        const bool capital = word.front() >= 'A' && word.front() <= 'Z';
        const bool letters = std::ranges::all_of(word, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '-' || c == '.'
                || static_cast<unsigned char>(c) >= 0x80;
        });
        if (!capital || !letters)
            return false;
        ++words;
    }
    return words == 2 || words == 3;
}

bool isSex(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> known{"m",       "f",   "male",  "female", "males",
                                                           "females", "men", "women", "persons"};
    const std::string plain = plainWords(text);
    return std::ranges::find(known, plain) != known.end();
}

void lookAtText(Values& values, const std::string& text, const model::Plan& plan, const reference::Areas& areas)
{
    auto number = figureIn(text, {});
    if (!number)
        number = figureIn(text, {",", "."});
    const bool ten = isTenDigits(text);
    values.tenDigits += ten ? 1 : 0;
    values.numbers += number && !ten ? 1 : 0;
    values.dates += dateIn(text) ? 1 : 0;
    values.periods += periodIn(text) ? 1 : 0;
    values.ages += agesIn(text, false) ? 1 : 0;
    values.areas += areas.find(text) ? 1 : 0;
    values.settings += settingNamed(plan, text) ? 1 : 0;
    values.sexes += isSex(text) ? 1 : 0;
    values.names += looksLikeName(text) ? 1 : 0;
    values.marks += text.size() <= 2 && !number ? 1 : 0;
}

Values lookAt(const Sheet& sheet, const Layout& layout, std::size_t column, const model::Plan& plan,
              const reference::Areas& areas)
{
    Values values;
    const std::size_t end = std::min(layout.endRow, layout.firstRow + rowsLookedAt);
    for (std::size_t row = layout.firstRow; row < end; ++row) {
        const Cell& cell = sheet.at(row, column);
        const std::string text = sheet.shown(cell);
        if (cell.kind == CellKind::Empty || nothingIn(text) != Nothing::No)
            continue;
        ++values.filled;
        if (values.kinds.insert(text).second && values.examples.size() < examplesKept)
            values.examples.push_back(text);
        if (cell.kind == CellKind::Date) {
            ++values.dates;
            ++values.periods;
        } else if (cell.kind == CellKind::Number && !isTenDigits(text)) {
            ++values.numbers;
            values.periods +=
                cell.number >= 1'980.0 && cell.number <= 2'100.0 && cell.number == static_cast<int>(cell.number) ? 1
                                                                                                                 : 0;
        } else {
            lookAtText(values, text, plan, areas);
        }
    }
    return values;
}

std::optional<Role> roleOfHeading(std::string_view heading)
{
    const std::string plain = plainWords(heading);
    const auto fits = [&](std::string_view word) {
        return word.starts_with('=') ? plain == word.substr(1) : hasWord(plain, word);
    };
    for (const auto& [word, role] : headings)
        if (fits(word))
            return role;
    for (const auto& [word, role] : laterHeadings)
        if (fits(word))
            return role;
    return std::nullopt;
}

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

/// Whether the values do not speak against what the heading says.
bool allows(Role role, const Values& values)
{
    const bool allNumbers = values.most(values.numbers);
    switch (role) {
    case Role::Units:
    case Role::People:
    case Role::Cost:
    case Role::Value: return values.filled == 0 || 2 * values.numbers >= values.filled;
    case Role::Setting:
    case Role::Cohort:
    case Role::Area:
    case Role::From:
    case Role::To:
    case Role::Reason:
    case Role::Sex: return !allNumbers;
    case Role::Period: return values.filled == 0 || 2 * values.periods >= values.filled;
    default: return true;
    }
}

/// The parts of a heading that stands on two rows.
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

/// A heading that is itself an age, a period or a setting, or has one on one of its rows, makes its column one of values.
bool takeMember(Column& column, const Values& values, const model::Plan& plan)
{
    if (values.filled > 0 && 2 * values.numbers < values.filled)
        return false;
    for (const std::string& part : partsOf(column.heading)) {
        const auto period = periodIn(part);
        const auto ages = period ? std::nullopt : agesIn(part);
        std::string detail;
        if (period) {
            column.period = period;
            detail = period->text();
        } else if (ages) {
            column.ages = ages;
            detail = agesText(*ages);
        } else if (placeNamed(plan, part)) {
            column.member = part;
            detail = part;
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

void guess(Column& column, const Values& values, const model::Plan& plan)
{
    if (takePersonal(column, values) || takeMember(column, values, plan))
        return;
    if (isQualifier(column.heading, values))
        return take(column, Role::Qualifier, Why::Heading);
    const auto heading = roleOfHeading(column.heading);
    const bool areAreas = values.most(values.areas);
    // Words of headings mislead where the values are plain areas: `Location`, `CA`, `Partnership`.
    if (areAreas && heading != Role::From && heading != Role::To)
        return take(column, Role::Area, Why::Values, shareText(values.areas, values));
    if (heading && allows(*heading, values))
        return take(column, *heading, Why::Heading);
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
    if (values.filled > 0)
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

std::vector<Column> columnsOf(const Sheet& sheet, const Layout& layout, const model::Plan& plan,
                              const reference::Areas& areas, const ChosenRoles& chosen, Findings& findings)
{
    std::vector<Column> columns;
    const auto names = headingsOf(sheet, layout);
    for (std::size_t i = 0; i < names.size(); ++i) {
        Column column;
        column.column = layout.firstColumn + i;
        column.heading = names[i];
        const Values values = lookAt(sheet, layout, column.column, plan, areas);
        column.kinds = values.kinds.size();
        guess(column, values, plan);
        const bool isPersonal = column.role == Role::Personal;
        if (const auto choice = chosen.find(column.heading); choice != chosen.end() && !isPersonal)
            take(column, choice->second, Why::Chosen);
        if (isPersonal)
            findings.add({FindingKind::Personal, sheet.name(), 0, sheets::columnName(column.column), column.heading});
        else
            column.examples = values.examples;
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace homeward::imports
