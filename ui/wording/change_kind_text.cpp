// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/change_kind_text.h"

#include <array>

namespace homeward::wording {

namespace {

struct Words {
    const char* name;
    const char* help;
};

/// In the order of `model::Effect`.
constexpr std::array table{
    Words{QT_TRANSLATE_NOOP("wording", "Need: more or fewer people"),
          QT_TRANSLATE_NOOP("wording",
                            "Prevention, early help, community-led support: more or fewer people come to "
                            "need care.")},
    Words{QT_TRANSLATE_NOOP("wording", "Go elsewhere at the start"),
          QT_TRANSLATE_NOOP("wording",
                            "Rapid response, hospital at home: a share of the people who would enter one "
                            "setting enter another.")},
    Words{QT_TRANSLATE_NOOP("wording", "Go elsewhere on leaving"),
          QT_TRANSLATE_NOOP("wording",
                            "Discharge to assess, home first, reablement: a share of the people who leave a "
                            "setting go somewhere else.")},
    Words{QT_TRANSLATE_NOOP("wording", "Length of stay"),
          QT_TRANSLATE_NOOP("wording",
                            "Care planning, care navigators, multi-disciplinary teams: stays become shorter "
                            "or longer.")},
    Words{QT_TRANSLATE_NOOP("wording", "Time to arrange leaving"),
          QT_TRANSLATE_NOOP("wording",
                            "Discharge planning, one point of contact: assessment and arrangements take less "
                            "time.")},
    Words{QT_TRANSLATE_NOOP("wording", "Size of care packages"),
          QT_TRANSLATE_NOOP("wording", "Telecare, equipment: new packages need fewer hours.")},
    Words{QT_TRANSLATE_NOOP("wording", "Capacity"),
          QT_TRANSLATE_NOOP("wording", "Beds, places or hours are added, taken away, set, or grow by a share a year.")},
    Words{QT_TRANSLATE_NOOP("wording", "Leaving the queue"),
          QT_TRANSLATE_NOOP("wording",
                            "Support while waiting: fewer or more people in the queue get worse, die or need "
                            "it no longer.")},
    Words{QT_TRANSLATE_NOOP("wording", "What happens when it is full"),
          QT_TRANSLATE_NOOP("wording",
                            "A new rule for people who find a setting full: they wait, go elsewhere or are "
                            "taken in all the same.")},
    Words{QT_TRANSLATE_NOOP("wording", "Who comes first"),
          QT_TRANSLATE_NOOP("wording",
                            "A new order of the queue: people who wait in one place come before people who "
                            "wait in another.")},
    Words{QT_TRANSLATE_NOOP("wording", "Cost of a unit"),
          QT_TRANSLATE_NOOP("wording", "Prices, pay or a new contract: what a bed, a place or an hour in use costs.")},
};
static_assert(table.size() == changeKindCount, "every kind of change has its words");

} // namespace

std::string changeKindName(std::size_t place, const Translate& say) { return say(table[place].name); }

std::string changeKindHelp(std::size_t place, const Translate& say) { return say(table[place].help); }

} // namespace homeward::wording
