// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/assumption_text.h"

#include "core/model/lookup.h"
#include "ui/wording/number_format.h"

namespace homeward::wording {

using assumptions::Assumption;
using assumptions::Counts;
using assumptions::Filter;
using assumptions::Group;
using assumptions::Kind;
using assumptions::Quantity;
using assumptions::Sureness;
using assumptions::Unit;
using assumptions::Use;
using assumptions::UseKind;

namespace {

std::string spanText(const std::string& low, const std::string& high, const Translate& say)
{
    return fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")), {low, high});
}

/// Figures that belong together: what they are.
const char* manyUnit(const Assumption& assumption)
{
    const bool one = assumption.figures == 1;
    switch (assumption.quantity) {
    case Quantity::Seasons: return QT_TRANSLATE_NOOP("wording", "factors");
    case Quantity::ListedArrivals:
        return one ? QT_TRANSLATE_NOOP("wording", "time") : QT_TRANSLATE_NOOP("wording", "times");
    case Quantity::Entries:
    case Quantity::Routes: return one ? QT_TRANSLATE_NOOP("wording", "share") : QT_TRANSLATE_NOOP("wording", "shares");
    default: return one ? QT_TRANSLATE_NOOP("wording", "figure") : QT_TRANSLATE_NOOP("wording", "figures");
    }
}

const char* unitWord(Unit unit)
{
    switch (unit) {
    case Unit::People: return QT_TRANSLATE_NOOP("wording", "people");
    case Unit::Per1000: return QT_TRANSLATE_NOOP("wording", "per 1,000");
    case Unit::PeopleAYear:
    case Unit::ShareAYear:
    case Unit::PoundsAYear: return QT_TRANSLATE_NOOP("wording", "a year");
    case Unit::ShareADay:
    case Unit::PoundsADay: return QT_TRANSLATE_NOOP("wording", "a day");
    case Unit::PoundsAnHour: return QT_TRANSLATE_NOOP("wording", "an hour");
    case Unit::Days: return QT_TRANSLATE_NOOP("wording", "days");
    case Unit::HoursAWeek: return QT_TRANSLATE_NOOP("wording", "hours a week");
    case Unit::Staff: return QT_TRANSLATE_NOOP("wording", "full-time staff");
    default: return "";
    }
}

/// A rule of a change, or a setting without a limit.
bool isWithoutFigure(const Assumption& assumption)
{
    return !assumption.value && (assumption.quantity == Quantity::Effect || assumption.quantity == Quantity::Capacity);
}

} // namespace

std::string assumptionFigure(double value, Unit unit)
{
    if (isPercent(unit))
        return numbers().percent(value, 2);
    switch (unit) {
    case Unit::People: return numbers().people(value);
    case Unit::Pounds:
    case Unit::PoundsAYear: return numbers().money(value);
    case Unit::PoundsAnHour:
    case Unit::PoundsADay:
        return fill("£%1", {numbers().fixed(value, value == static_cast<double>(static_cast<long>(value)) ? 0 : 2)});
    case Unit::Factor: return fill("× %1", {numbers().typed(value)});
    default: return numbers().typed(value);
    }
}

bool isPercent(Unit unit) { return unit == Unit::Share || unit == Unit::ShareAYear || unit == Unit::ShareADay; }

std::string assumptionValue(const Assumption& assumption, const Translate& say)
{
    if (!assumption.value)
        return isWithoutFigure(assumption) ? std::string() : numbers().whole(static_cast<double>(assumption.figures));
    const std::string first = assumptionFigure(*assumption.value, assumption.unit);
    return assumption.last ? spanText(first, assumptionFigure(*assumption.last, assumption.unit), say) : first;
}

std::string assumptionUnit(const Assumption& assumption, const model::Plan& plan, const Translate& say)
{
    if (!assumption.value && assumption.quantity == Quantity::Capacity)
        return say(QT_TRANSLATE_NOOP("wording", "no limit"));
    if (!assumption.value)
        return isWithoutFigure(assumption) ? say(QT_TRANSLATE_NOOP("wording", "a rule")) : say(manyUnit(assumption));
    if (assumption.unit == Unit::Own) {
        const auto* setting = model::findById(plan.settings, assumption.setting);
        return setting ? setting->unit : say(QT_TRANSLATE_NOOP("wording", "units"));
    }
    return say(unitWord(assumption.unit));
}

std::string assumptionRange(const Assumption& assumption, const Translate& say)
{
    if (!assumption.range)
        return {};
    return spanText(assumptionFigure(assumption.range->low, assumption.unit),
                    assumptionFigure(assumption.range->high, assumption.unit), say);
}

std::string groupName(Group group, const Translate& say)
{
    switch (group) {
    case Group::People: return say(QT_TRANSLATE_NOOP("wording", "People and demand"));
    case Group::Stays: return say(QT_TRANSLATE_NOOP("wording", "Stays and routes"));
    case Group::Room: return say(QT_TRANSLATE_NOOP("wording", "Room and delays"));
    case Group::Money: return say(QT_TRANSLATE_NOOP("wording", "Money and staff"));
    case Group::Changes: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "Changes in scenarios"));
}

std::string kindName(Kind kind, const Translate& say)
{
    switch (kind) {
    case Kind::Published: return say(QT_TRANSLATE_NOOP("wording", "published"));
    case Kind::Derived: return say(QT_TRANSLATE_NOOP("wording", "derived"));
    case Kind::Local: return say(QT_TRANSLATE_NOOP("wording", "local"));
    case Kind::Illustrative: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "illustrative"));
}

std::string surenessName(Sureness sureness, const Translate& say)
{
    switch (sureness) {
    case Sureness::Guess: return say(QT_TRANSLATE_NOOP("wording", "a guess"));
    case Sureness::Fairly: return say(QT_TRANSLATE_NOOP("wording", "fairly"));
    case Sureness::Sure: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "sure"));
}

std::string useName(const Use& use, const Translate& say)
{
    switch (use.kind) {
    case UseKind::Change: return fill(say(QT_TRANSLATE_NOOP("wording", "%1: %2")), {use.scenario, use.name});
    case UseKind::AreaOwn: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 has its own")), {use.name});
    case UseKind::Solved: break;
    }
    return fill(say(QT_TRANSLATE_NOOP("wording", "solved by calibration: %1")), {use.name});
}

std::string registerHeadline(const Counts& counts, const Translate& say)
{
    const auto whole = [](std::size_t count) { return numbers().whole(static_cast<double>(count)); };
    if (counts[Filter::All] == 0)
        return say(
            QT_TRANSLATE_NOOP("wording",
                              "No figures yet: they stand here with their sources once the plan has settings and "
                              "people."));
    return fill(say(QT_TRANSLATE_NOOP("wording", "Of %1 figures %2 are illustrative and %3 have no owner yet.")),
                {whole(counts[Filter::All]), whole(counts[Filter::Illustrative]), whole(counts[Filter::NoOwner])});
}

std::string involvementText(const Counts& counts, const Translate& say)
{
    const auto whole = [](std::size_t count) { return numbers().whole(static_cast<double>(count)); };
    return fill(say(QT_TRANSLATE_NOOP("wording", "People here gave %1 of them and answer for them.")),
                {whole(counts.ownedHere)});
}

std::vector<exchange::AssumptionLine> assumptionLines(const std::vector<Assumption>& rows, const model::Plan& plan,
                                                      const Translate& say)
{
    std::vector<exchange::AssumptionLine> lines;
    for (const Assumption& row : rows) {
        std::string usedBy;
        for (const Use& use : assumptions::usesOf(plan, row))
            usedBy += (usedBy.empty() ? "" : "; ") + useName(use, say);
        lines.push_back({row, assumptionName(row, plan, say), assumptionUnit(row, plan, say), usedBy});
    }
    return lines;
}

} // namespace homeward::wording
