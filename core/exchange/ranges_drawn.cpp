// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ranges_drawn.h"

#include "core/exchange/fingerprint.h"

namespace homeward::exchange {

int rangesNotDrawn(const model::Plan& plan, const std::string& fingerprint)
{
    if (plan.uncertainInputs.empty())
        return 0;
    model::Plan fixed = plan;
    fixed.uncertainInputs.clear();
    return inputsFingerprint(fixed) == fingerprint ? static_cast<int>(plan.uncertainInputs.size()) : 0;
}

} // namespace homeward::exchange
