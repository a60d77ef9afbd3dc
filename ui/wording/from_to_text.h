// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/wording/translate.h"

#include <optional>
#include <string>

namespace homeward::wording {

/// The figure that a change works on: as it would be without the change, and with it at full effect.
struct FromTo {
    std::string from; ///< `115 places`
    std::string to;   ///< `127 places`
    base::Date on;    ///< the first day of its full effect

    friend bool operator==(const FromTo&, const FromTo&) = default;
};

/// Of a change of a plan without errors. None where the change leaves everything as it is, or has nothing to work on.
[[nodiscard]] std::optional<FromTo> fromTo(const model::Plan& plan, const model::Scenario& scenario,
                                           const model::Change& change, const Translate& say = untranslated);
/// "from 115 places to 127 places"; empty where there is none.
[[nodiscard]] std::string fromToText(const model::Plan& plan, const model::Scenario& scenario,
                                     const model::Change& change, const Translate& say = untranslated);

} // namespace homeward::wording
