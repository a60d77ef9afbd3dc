// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/before_after_text.h"

#include "ui/changes/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/from_to_text.h"

namespace homeward::changes {

QString beforeAfterText(const model::Plan& plan, const model::Scenario& scenario, const model::Change& change)
{
    const auto told = wording::fromTo(plan, scenario, change, numbers::translated);
    return told
        ? Words::tr("Before this change: %1. With it, from %2: %3.")
              .arg(QString::fromStdString(told->from), numbers::date(told->on), QString::fromStdString(told->to))
        : QString();
}

} // namespace homeward::changes
