// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/new_id.h"

namespace homeward::edit {

std::string idOf(std::string_view name)
{
    std::string id;
    for (const char letter : name) {
        const bool small = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        const bool large = letter >= 'A' && letter <= 'Z';
        if (small || large)
            id += small ? letter : static_cast<char>(letter - 'A' + 'a');
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    // In a path, a step of digits only would be read as an index.
    return id.empty() || id.find_first_not_of("0123456789") == std::string::npos ? "item" + (id.empty() ? id : "-" + id)
                                                                                 : id;
}

} // namespace homeward::edit
