// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

namespace homeward::changes {

/// What a change does in one line of a list: "30 % of people who would enter Acute hospital enter Care at home".
[[nodiscard]] QString changeSummary(const model::Plan& plan, const model::Change& change);
/// The whole change, to be read out: its name, its sentence, its dates, and the groups and areas it works on.
[[nodiscard]] QString changeSpoken(const model::Plan& plan, const model::Change& change);
/// "from 1 April 2028"; with an end: "1 April 2028 to 31 March 2031".
[[nodiscard]] QString changeDates(const model::Change& change);
/// "full effect at once", "straight line over 36 months", "S-curve over 12 months".
[[nodiscard]] QString rampText(const model::Ramp& ramp);
/// "75 and over; Shetland", "everyone".
[[nodiscard]] QString changeReach(const model::Plan& plan, const model::Change& change);

} // namespace homeward::changes
