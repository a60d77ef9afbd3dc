// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/repair_text.h"

#include <cmath>

namespace homeward::wording {

namespace {

using tables::Repair;
using tables::RepairKind;

const char* textOf(RepairKind kind)
{
    switch (kind) {
    case RepairKind::AddToLargest:
        return QT_TRANSLATE_NOOP("wording", "Adds the missing %1 points to %2, the largest share.");
    case RepairKind::TakeFromLargest:
        return QT_TRANSLATE_NOOP("wording", "Takes the %1 points too many from %2, the largest share.");
    case RepairKind::Stretch:
        return QT_TRANSLATE_NOOP("wording", "Multiplies every share by %3, so that they fill 100 %.");
    case RepairKind::PutInOrder: return QT_TRANSLATE_NOOP("wording", "Puts low, most likely and high in order.");
    case RepairKind::TakeOutRange:
        return QT_TRANSLATE_NOOP("wording", "Takes out the range: its figure is no longer in the plan.");
    case RepairKind::AtOnce: return QT_TRANSLATE_NOOP("wording", "Lets the change take hold at once.");
    case RepairKind::ForgetSource: break;
    }
    return QT_TRANSLATE_NOOP("wording", "Leaves the figure without a source, until you name one.");
}

const char* labelOf(RepairKind kind)
{
    switch (kind) {
    case RepairKind::AddToLargest:
    case RepairKind::TakeFromLargest:
    case RepairKind::Stretch: return QT_TRANSLATE_NOOP("wording", "Fix the shares of %1");
    case RepairKind::PutInOrder: return QT_TRANSLATE_NOOP("wording", "Put the range of %1 in order");
    case RepairKind::TakeOutRange: return QT_TRANSLATE_NOOP("wording", "Take out the range of %1");
    case RepairKind::AtOnce: return QT_TRANSLATE_NOOP("wording", "Let %1 take hold at once");
    case RepairKind::ForgetSource: break;
    }
    return QT_TRANSLATE_NOOP("wording", "Take out the missing source of %1");
}

/// Two digits behind the point at most.
std::string rounded(double value) { return number(std::round(100.0 * value) / 100.0); }

} // namespace

std::string repairText(const Repair& repair, const Translate& say)
{
    return fill(say(textOf(repair.kind)), {rounded(100.0 * repair.points), repair.place, rounded(repair.factor)});
}

std::string repairLabel(const Repair& repair, const Translate& say)
{
    return fill(say(labelOf(repair.kind)), {repair.subject});
}

} // namespace homeward::wording
