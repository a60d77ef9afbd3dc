// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace homeward::reference {

/// The kinds of published areas. Figures belong to partnerships, boards and the country; a council leads to its
/// partnership.
enum class AreaKind { Country, Board, Partnership, Council };

/// A published area with all codes and spellings that public files use for it.
struct Area {
    std::string code; ///< nine characters in force: S12 council, S37 partnership, S08 board
    std::string name;
    AreaKind kind = AreaKind::Partnership;
    std::string partnership; ///< code, of a council
    std::string board; ///< code, of a council or partnership
    std::vector<std::string> oldCodes; ///< before a boundary changed
    std::vector<std::string> spellings; ///< besides the name
};

/// The published areas, to be found by any code or spelling.
class Areas {
public:
    explicit Areas(std::vector<Area> areas);

    [[nodiscard]] const std::vector<Area>& all() const { return m_areas; }
    /// The 31 partnerships in the order of their names.
    [[nodiscard]] std::vector<const Area*> partnerships() const;
    /// The councils of a partnership by its code: one, or two for Clackmannanshire and Stirling.
    [[nodiscard]] std::vector<const Area*> councilsOf(std::string_view partnership) const;

    /// The area with this code (old or new) or name in any known spelling; capitals, blanks, `&` and punctuation do not
    /// matter. If a partnership and a council share a name, finds the partnership. Null where there is none.
    [[nodiscard]] const Area* find(std::string_view text) const;
    /// The same among the areas of one kind.
    [[nodiscard]] const Area* find(std::string_view text, AreaKind kind) const;
    /// The partnership with this code or name, or that of the council with it; null where there is none.
    [[nodiscard]] const Area* partnership(std::string_view text) const;

    /// Names to suggest for a text that finds nothing, nearest first (by Damerau-Levenshtein distance, or with the text
    /// as a part of the name); empty where none is near.
    [[nodiscard]] std::vector<std::string> nearest(std::string_view text, std::size_t most = 3) const;

private:
    struct Key {
        std::string text;
        std::size_t area = 0;
    };

    std::vector<Area> m_areas;
    std::vector<Key> m_keys; ///< sorted by text, then by which kind goes first
};

/// The form in which names are compared: lower case, `and` for `&`, one blank between words, no punctuation.
[[nodiscard]] std::string nameKey(std::string_view text);

} // namespace homeward::reference
