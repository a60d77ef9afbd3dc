// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/stay_rows.h"

#include <algorithm>
#include <array>

namespace homeward::imports {

namespace {

/// The columns of a table of stays.
struct StayColumns {
    const Column* came = nullptr;
    const Column* ready = nullptr;
    const Column* left = nullptr;
    const Column* setting = nullptr;
    const Column* from = nullptr; ///< where people left from; null = their setting
    const Column* to = nullptr;
    const Column* reason = nullptr;
};

std::optional<StayColumns> columnsOf(Rows& rows)
{
    const auto& all = rows.columns();
    StayColumns columns{columnWith(all, Role::Came),    columnWith(all, Role::Ready), columnWith(all, Role::Left),
                        columnWith(all, Role::Setting), columnWith(all, Role::From),  columnWith(all, Role::To),
                        columnWith(all, Role::Reason)};
    if (!columns.setting && rows.choices().setting.empty())
        std::swap(columns.setting, columns.from);
    if (!columns.came)
        rows.say(FindingKind::NoColumn, {}, "came");
    if (!columns.left)
        rows.say(FindingKind::NoColumn, {}, "left");
    if (!columns.setting && rows.choices().setting.empty())
        rows.say(FindingKind::NoColumn, {}, "setting");
    const bool whole = columns.came && columns.left && (columns.setting || !rows.choices().setting.empty());
    return whole ? std::optional(columns) : std::nullopt;
}

/// Whether a cell holds something other than a date: it has been refused, and its row is skipped.
bool isBad(Rows& rows, std::size_t row, const Column* column, const std::optional<base::Date>& date)
{
    return column && !date && nothingIn(rows.text(row, column)) == Nothing::No;
}

/// Whether a date is a dummy: spreadsheets and registers write such early dates where they know none.
bool isTooEarly(base::Date date) { return date < base::Date(1950, 1, 1); }

bool isInOrder(Rows& rows, std::size_t row, const StayColumns& columns, const Stay& stay)
{
    if (stay.ready && *stay.ready < stay.came)
        rows.add(FindingKind::DatesOutOfOrder, row, *columns.ready, stay.came.iso());
    else if (stay.left && *stay.left < stay.over().value_or(stay.came))
        rows.add(FindingKind::DatesOutOfOrder, row, *columns.left, stay.over()->iso());
    else if (stay.left && *stay.left < stay.came)
        rows.add(FindingKind::DatesOutOfOrder, row, *columns.left, stay.came.iso());
    else
        return true;
    return false;
}

/// Whether a cell means that a stay has not ended: it is empty or a dash. `Not known` does not mean that.
bool isOpen(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> open{"", "-", "\xE2\x80\x93", "\xE2\x80\x94", "still there"};
    return std::ranges::find(open, text) != open.end();
}

std::optional<Stay> stayOf(Rows& rows, std::size_t row, const StayColumns& columns)
{
    const auto area = rows.isTaken(row) ? rows.area(row) : std::nullopt;
    const auto came = area ? rows.date(row, *columns.came) : std::nullopt;
    if (area && !came && nothingIn(rows.text(row, columns.came)) != Nothing::No)
        rows.add(FindingKind::Missing, row, *columns.came);
    if (came && isTooEarly(*came))
        rows.add(FindingKind::OutOfRange, row, *columns.came);
    if (!came || isTooEarly(*came))
        return std::nullopt;
    Stay stay;
    stay.came = *came;
    stay.origin = rows.origin(row, *columns.came);
    if (columns.ready)
        stay.ready = rows.date(row, *columns.ready);
    stay.left = rows.date(row, *columns.left);
    if (isBad(rows, row, columns.ready, stay.ready) || isBad(rows, row, columns.left, stay.left)
        || !isInOrder(rows, row, columns, stay))
        return std::nullopt;
    if (!stay.left && !isOpen(rows.text(row, columns.left))) {
        rows.add(FindingKind::Missing, row, *columns.left);
        return std::nullopt;
    }
    const model::Setting* const setting = rows.setting(row, columns.setting);
    const auto group = setting ? groupOf(rows, row) : std::nullopt;
    if (!group)
        return std::nullopt;
    stay.where = {*area, *group, setting->id};
    if (columns.to && !rows.text(row, columns.to).empty())
        stay.to = placeOf(rows, row, columns.to, *columns.to);
    if (const std::string reason = rows.text(row, columns.reason); nothingIn(reason) == Nothing::No) {
        stay.reason = reasonIn(reason);
        if (!stay.reason)
            rows.add(FindingKind::UnknownReason, row, *columns.reason);
    }
    const std::string from = rows.text(row, columns.from);
    stay.fromOutside = from.empty() || isOutside(from) || !settingNamed(rows.plan(), from);
    return stay;
}

} // namespace

std::optional<model::DelayReason> reasonIn(std::string_view text)
{
    const std::string plain = plainWords(text);
    const auto hasAny = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [&](std::string_view word) { return hasWord(plain, word); });
    };
    if (hasAny({"code 9", "code9", "awi", "9", "incapacity", "adults with incapacity", "guardianship"}))
        return model::DelayReason::Code9;
    if (hasAny({"patient", "carer", "family", "choice"}) && !hasAny({"transport"}))
        return model::DelayReason::PatientCarerFamily;
    if (hasAny({"health", "social", "care", "assessment", "transport", "funding", "hsc", "package", "place", "home",
                "equipment", "adaptations", "placement"}))
        return model::DelayReason::HealthAndSocialCare;
    return std::nullopt;
}

void readStays(Rows& rows, Proposals& proposals)
{
    const auto columns = columnsOf(rows);
    if (!columns)
        return;
    Stays stays;
    for (std::size_t row = rows.begin(); row < rows.end(); ++row)
        if (auto stay = stayOf(rows, row, *columns))
            stays.push_back(std::move(*stay));
    rows.finish();
    proposeLengths(stays, rows, proposals);
    if (columns->to)
        proposeRoutes(stays, rows, proposals);
    if (columns->ready)
        proposeDelays(stays, rows, proposals);
    proposeDayOne(stays, rows, proposals);
    proposeMonths(stays, rows, proposals);
}

} // namespace homeward::imports
