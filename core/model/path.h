// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::model {

/// The path to a value of the plan: `/cohorts/over85/pathway/acute/stay/mean`. A member is named as in the plan's JSON
/// form. A list item is named by its id. An item without an id is named by its keys (setting, cohort, band, pool,
/// destination, reason, year, date), joined by `+` as in `/areas/north/dayOne/inCare/over85+acute/people`; the first
/// keys are enough. An item without keys is named by its name. Every item can also be named by its index, from 0. If
/// several items match, the first one counts; whole names come before prefixes. In a step `~1` stands for a slash and
/// `~0` for a tilde (RFC 6901).
class Path {
public:
    /// The plan itself.
    Path() = default;
    /// A text that does not begin with `/` is a path that leads nowhere.
    explicit Path(std::string text) : m_text(std::move(text)) { }

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }
    /// The steps, unescaped; empty where the path leads nowhere or is the plan itself.
    [[nodiscard]] std::vector<std::string> steps() const;
    /// The path one step further: a member's name, or an item's name or index.
    [[nodiscard]] Path operator/(std::string_view step) const;
    template <class Tag> [[nodiscard]] Path operator/(const base::Id<Tag>& id) const { return *this / id.value; }
    [[nodiscard]] Path operator/(std::size_t place) const;
    /// The path without its last step.
    [[nodiscard]] Path parent() const;
    /// The last step, unescaped.
    [[nodiscard]] std::string last() const;
    /// Whether it equals `other` or lies beneath it.
    [[nodiscard]] bool isWithin(const Path& other) const;

    friend bool operator==(const Path&, const Path&) = default;
    friend auto operator<=>(const Path&, const Path&) = default;

private:
    std::string m_text;
};

} // namespace homeward::model
