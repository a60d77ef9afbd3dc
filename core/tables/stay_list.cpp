// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/stay_list.h"

#include "core/model/distribution.h"
#include "core/tables/columns.h"
#include "core/tables/paste.h"

namespace homeward::tables {

StayList stayListOf(std::string_view text, const base::NumberForm& form)
{
    StayList list;
    std::size_t row = 0;
    for (const auto& cells : blockOf(text)) {
        ++row;
        const std::string_view first = base::withoutBlanks(cells.front());
        if (first.empty())
            continue;
        const auto number = base::readNumber(first, form);
        if (number && number->value >= 0.0 && !number->percent)
            list.days.push_back(number->value);
        else if (row > 1 || number)
            list.refused.push_back({row, std::string(first)});
    }
    return list;
}

std::string wordOfFamily(stats::Family family) { return std::string(wordOfKind(familyOf(family))); }

model::Family familyOf(stats::Family wanted)
{
    for (const auto& [family, word] : model::wordsOf(model::Family()))
        if (model::statsFamilyOf(family) == wanted)
            return family;
    return model::Family::Exponential;
}

} // namespace homeward::tables
