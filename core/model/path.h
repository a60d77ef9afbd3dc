// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::model {

/// Where a value of the plan lies: `/cohorts/over85/pathway/acute/stay/mean`. Members go by their names in the plan's
/// JSON form. An item of a list goes by its id; without one by the setting, cohort, band, pool, destination, reason,
/// year or date that it is of (several joined by `+`, as in `/areas/north/dayOne/inCare/over85+acute/people`, of which
/// the first ones do); without these by its name; or by its place, from 0. The first item that fits counts, a whole
/// name before the begin of one. `~1` is a slash in a step, `~0` a tilde (RFC 6901).
class Path {
public:
    /// The plan itself.
    Path() = default;
    /// A text that does not begin with `/` leads nowhere.
    explicit Path(std::string text) : m_text(std::move(text)) { }

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }
    /// Unescaped; none where the path leads nowhere or is the plan itself.
    [[nodiscard]] std::vector<std::string> steps() const;
    /// The value beneath this one: a member's name, an item's name, or the place of an item.
    [[nodiscard]] Path operator/(std::string_view step) const;
    template <class Tag> [[nodiscard]] Path operator/(const base::Id<Tag>& id) const { return *this / id.value; }
    [[nodiscard]] Path operator/(std::size_t place) const;
    /// Without the last step.
    [[nodiscard]] Path parent() const;
    /// The last step, unescaped.
    [[nodiscard]] std::string last() const;
    /// Whether it is `other`, or lies beneath it.
    [[nodiscard]] bool isWithin(const Path& other) const;

    friend bool operator==(const Path&, const Path&) = default;
    friend auto operator<=>(const Path&, const Path&) = default;

private:
    std::string m_text;
};

} // namespace homeward::model
