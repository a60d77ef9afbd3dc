// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/sensitivity_text.h"

#include "ui/wording/number_format.h"

#include <cmath>

namespace homeward::wording {

std::string futuresText(int count, int futures, const Translate& say)
{
    if (futures <= 0 || count <= 0)
        return say(QT_TRANSLATE_NOOP("wording", "in no future"));
    if (count == futures)
        return say(QT_TRANSLATE_NOOP("wording", "in every future"));
    const double share = static_cast<double>(count) / futures;
    const long tenths = std::lround(10.0 * share);
    if (std::abs(share - 0.5) < 0.05)
        return say(QT_TRANSLATE_NOOP("wording", "in about half of the futures"));
    if (tenths == 0 || tenths == 10)   // neither never nor always: the count itself
        return fill(say(QT_TRANSLATE_NOOP("wording", "in %1 of %2 futures")),
                    {std::to_string(count), std::to_string(futures)});
    return fill(say(QT_TRANSLATE_NOOP("wording", "in %1 of %2 futures")), {std::to_string(tenths), "10"});
}

std::string futuresFinding(const study::FuturesShare& share, const std::string& scenario, const std::string& against,
                           const Translate& say)
{
    const bool below = share.fewer >= share.more;
    const int count = below ? share.fewer : share.more;
    if (count == 0)
        return sentence(
            fill(say(QT_TRANSLATE_NOOP("wording", "%1 and %2 are the same in every future.")), {scenario, against}));
    const stats::Limits& limits = below ? share.fewerCi95 : share.moreCi95;
    const char* const words = below
        ? QT_TRANSLATE_NOOP("wording", "%1 %2 is below %3 (95 % sure: %4 to %5 of futures).")
        : QT_TRANSLATE_NOOP("wording", "%1 %2 is above %3 (95 % sure: %4 to %5 of futures).");
    return sentence(fill(say(words),
                         {futuresText(count, share.futures, say), scenario, against, numbers().wholeShare(limits.low),
                          numbers().wholeShare(limits.high)}));
}

} // namespace homeward::wording
