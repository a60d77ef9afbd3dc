// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/figure_text.h"

#include "core/results/query.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/measure_text.h"
#include "ui/wording/number_format.h"

#include <array>
#include <cmath>

namespace homeward::wording {

namespace {

using explain::Figure;
using explain::FlowOf;
using explain::MeasureOf;
using results::HeadlineId;
using results::RunResult;
using results::Summary;

/// Of a measure or of people who move.
results::Unit unitOf(const Figure& figure)
{
    const auto* of = std::get_if<MeasureOf>(&figure);
    if (of == nullptr)
        return results::Unit::People;
    return of->ofAll ? results::Unit::Share : results::ruleOf(of->measure).unit;
}

results::HeadlineChange changeOf(const Summary& difference)
{
    results::HeadlineChange change;
    change.difference = difference;
    change.verdict = results::verdictOf(difference);
    const bool same = difference.ci95Low == 0.0 && difference.ci95High == 0.0;
    change.judgement = same ? results::Judgement::Same : results::Judgement::NotJudged;
    return change;
}

std::string sizeOf(results::Unit unit, double size)
{
    switch (unit) {
    case results::Unit::Share: return numbers().fixed(100.0 * size, 1);
    case results::Unit::Pounds: return numbers().money(size);
    default: return numbers().people(size);
    }
}

const char* differencePattern(results::Unit unit, bool more)
{
    if (unit == results::Unit::Share)
        return more ? QT_TRANSLATE_NOOP("wording", "up %1 points") : QT_TRANSLATE_NOOP("wording", "down %1 points");
    if (unit == results::Unit::Pounds && !more)
        return QT_TRANSLATE_NOOP("wording", "%1 less");
    return more ? QT_TRANSLATE_NOOP("wording", "%1 more") : QT_TRANSLATE_NOOP("wording", "%1 fewer");
}

std::string placeDifference(results::Unit unit, const Summary& difference, const Translate& say)
{
    if (difference.ci95Low == 0.0 && difference.ci95High == 0.0)
        return say(QT_TRANSLATE_NOOP("wording", "no difference"));
    return fill(say(differencePattern(unit, difference.mean >= 0.0)), {sizeOf(unit, std::abs(difference.mean))});
}

std::string placeRange(results::Unit unit, const Summary& difference, const Translate& say)
{
    if (difference.ci95Low == 0.0 && difference.ci95High == 0.0)
        return {};
    const auto shows = [&](double end) {
        return sizeOf(unit, std::abs(end)).find_first_of("123456789") != std::string::npos;
    };
    if (difference.ci95Low < 0.0 && difference.ci95High > 0.0 && shows(difference.ci95Low)
        && shows(difference.ci95High)) {
        const auto end = [&](double value) {
            const char* pattern = differencePattern(unit, value > 0.0);
            if (unit == results::Unit::Share) // the difference beside it says points
                pattern = value > 0.0 ? QT_TRANSLATE_NOOP("wording", "up %1") : QT_TRANSLATE_NOOP("wording", "down %1");
            return fill(say(pattern), {sizeOf(unit, std::abs(value))});
        };
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")), {end(difference.ci95Low), end(difference.ci95High)});
    }
    const bool turned = difference.ci95High <= 0.0;
    const double low = turned ? -difference.ci95High : difference.ci95Low;
    const double high = turned ? -difference.ci95Low : difference.ci95High;
    switch (unit) {
    case results::Unit::Share: return numbers().range(100.0 * low, 100.0 * high, 1);
    case results::Unit::Pounds: return numbers().moneyRange(low, high);
    default: return numbers().range(low, high);
    }
}

/// "%1 more people"; null where the figure has a word of its own (points, money) or its unit has none.
const char* countedPattern(const Figure& figure, bool more)
{
    using results::HeadlineUnit;
    HeadlineUnit counted = HeadlineUnit::Share;
    if (const auto* id = std::get_if<HeadlineId>(&figure))
        counted = results::headlineKind(*id).unit;
    else if (unitOf(figure) == results::Unit::People)
        counted = HeadlineUnit::People;
    else if (unitOf(figure) == results::Unit::Days)
        counted = HeadlineUnit::Days;
    switch (counted) {
    case HeadlineUnit::People:
        return more ? QT_TRANSLATE_NOOP("wording", "%1 more people") : QT_TRANSLATE_NOOP("wording", "%1 fewer people");
    case HeadlineUnit::Beds:
        return more ? QT_TRANSLATE_NOOP("wording", "%1 more beds") : QT_TRANSLATE_NOOP("wording", "%1 fewer beds");
    case HeadlineUnit::Days:
        return more ? QT_TRANSLATE_NOOP("wording", "%1 more days") : QT_TRANSLATE_NOOP("wording", "%1 fewer days");
    case HeadlineUnit::Stays:
        return more ? QT_TRANSLATE_NOOP("wording", "%1 more stays") : QT_TRANSLATE_NOOP("wording", "%1 fewer stays");
    case HeadlineUnit::Share:
    case HeadlineUnit::Pounds: break;
    }
    return nullptr;
}

/// The side of the balance that the settings are all of; empty where they are no whole side, or one setting.
std::string sideOf(const RunResult& result, const std::vector<int>& settings, const Translate& say)
{
    constexpr std::array sides{QT_TRANSLATE_NOOP("wording", "hospital"), QT_TRANSLATE_NOOP("wording", "community"),
                               QT_TRANSLATE_NOOP("wording", "home")};
    for (std::size_t side = 0; side < sides.size(); ++side)
        if (settings.size() > 1 && settings == results::settingsIn(result, static_cast<model::Sphere>(side)))
            return say(sides[side]);
    return {};
}

std::string nameOf(const RunResult& result, const MeasureOf& of, const Translate& say)
{
    std::string name = measureName(of.measure, say);
    if (!of.settings.isAll()) {
        const std::vector<int> settings = of.settings.of(result.settings.size());
        const char* pattern = QT_TRANSLATE_NOOP("wording", "%1, %2");
        if (const std::string side = sideOf(result, settings, say); !side.empty())
            name = fill(say(pattern), {name, side});
        else
            for (const int setting : settings)
                name = fill(say(pattern), {name, result.settings[static_cast<std::size_t>(setting)].name});
    }
    return of.ofAll ? fill(say(QT_TRANSLATE_NOOP("wording", "%1, as a share of all")), {name}) : name;
}

std::string nameOf(const RunResult& result, const FlowOf& flow, const Translate& say)
{
    const std::string to = flowPlaceName(result, flow.to, say);
    if (flow.from == explain::fromAnywhere)
        return fill(say(QT_TRANSLATE_NOOP("wording", "To %1, people a week")), {to});
    if (flow.from == results::fromOutside)
        return fill(say(QT_TRANSLATE_NOOP("wording", "New in %1, people a week")), {to});
    return fill(say(QT_TRANSLATE_NOOP("wording", "From %1 to %2, people a week")),
                {flowPlaceName(result, flow.from, say), to});
}

} // namespace

std::string flowPlaceName(const RunResult& result, int place, const Translate& say)
{
    const auto at = static_cast<std::size_t>(place);
    if (at < result.settings.size())
        return result.settings[at].name;
    if (at - result.settings.size() < result.outcomes.size())
        return result.outcomes[at - result.settings.size()].name;
    return say(QT_TRANSLATE_NOOP("wording", "turned away"));
}

std::string figureName(const RunResult& result, const Figure& figure, const Translate& say)
{
    if (const auto* id = std::get_if<HeadlineId>(&figure))
        return headlineName(*id, say);
    if (const auto* flow = std::get_if<FlowOf>(&figure))
        return nameOf(result, *flow, say);
    return nameOf(result, std::get<MeasureOf>(figure), say);
}

std::string figureDefinition(const Figure& figure, const Translate& say)
{
    if (const auto* id = std::get_if<HeadlineId>(&figure))
        return headlineDefinition(*id, say);
    if (std::holds_alternative<FlowOf>(figure))
        return say(QT_TRANSLATE_NOOP(
            "wording",
            "People who move this way in an average week of the year. They count when the next stay begins, or "
            "when they leave care."));
    const MeasureOf& of = std::get<MeasureOf>(figure);
    const std::string definition = measureDefinition(of.measure, say);
    return of.ofAll
        ? fill(say(QT_TRANSLATE_NOOP("wording", "%1 Here as a share of all settings together.")), {definition})
        : definition;
}

std::string figureValue(const Figure& figure, double value)
{
    if (const auto* id = std::get_if<HeadlineId>(&figure))
        return headlineValue(*id, value);
    const results::Unit unit = unitOf(figure);
    return unit == results::Unit::Share ? numbers().share(value) : sizeOf(unit, value);
}

std::string figureDifference(const Figure& figure, const Summary& difference, const Translate& say)
{
    if (const auto* id = std::get_if<HeadlineId>(&figure))
        return changeText(*id, changeOf(difference), say);
    return placeDifference(unitOf(figure), difference, say);
}

std::string countedDifference(const Figure& figure, const Summary& difference, const Translate& say)
{
    const char* const pattern = countedPattern(figure, difference.mean >= 0.0);
    if (pattern == nullptr || (difference.ci95Low == 0.0 && difference.ci95High == 0.0))
        return figureDifference(figure, difference, say);
    return fill(say(pattern), {figureValue(figure, std::abs(difference.mean))});
}

std::string figureRange(const Figure& figure, const Summary& difference, const Translate& say)
{
    if (const auto* id = std::get_if<HeadlineId>(&figure))
        return changeRange(*id, changeOf(difference), say);
    return placeRange(unitOf(figure), difference, say);
}

} // namespace homeward::wording
