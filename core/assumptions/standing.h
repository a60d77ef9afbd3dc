// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

// How reliable a figure is, according to its source. `model::Source::confidence` is text in parts separated by `;`: the
// first part begins with the kind (`derived from published figures`), one part may give the sureness (`fairly sure`).
namespace homeward::assumptions {

/// Where a figure comes from.
enum class Kind {
    Published,
    Derived, ///< worked out or solved from published figures
    Local, ///< from the people who run the service
    Illustrative, ///< an assumption without a figure behind it
};

enum class Sureness { Guess, Fairly, Sure };

inline constexpr std::array<std::pair<Kind, std::string_view>, 4> kindWords{{{Kind::Published, "published"},
                                                                             {Kind::Derived, "derived"},
                                                                             {Kind::Local, "local"},
                                                                             {Kind::Illustrative, "illustrative"}}};
inline constexpr std::array<std::pair<Sureness, std::string_view>, 3> surenessWords{
    {{Sureness::Guess, "a guess"}, {Sureness::Fairly, "fairly sure"}, {Sureness::Sure, "sure"}}};

[[nodiscard]] std::string_view wordOf(Kind kind);
[[nodiscard]] std::string_view wordOf(Sureness sureness);

/// The kind by the flag, else by the words of the source; without such words, published if there is a publisher, else
/// local.
[[nodiscard]] Kind kindOf(const model::Source& source);
/// As the source says, else by its kind: an illustrative figure is a guess, a derived one fairly sure.
[[nodiscard]] Sureness surenessOf(const model::Source& source);
/// Whether it says how sure, in so many words.
[[nodiscard]] bool saysHowSure(const model::Source& source);
/// Whether it names a title or a publisher.
[[nodiscard]] bool names(const model::Source& source);
/// The latest year in its text (`2018/19-2023/24` is 2023); 0 where there is none.
[[nodiscard]] int latestYear(const std::string& text);

/// Both keep the rest of the confidence text.
void setKind(model::Source& source, Kind kind);
void setSureness(model::Source& source, Sureness sureness);

} // namespace homeward::assumptions
