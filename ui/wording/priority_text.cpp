// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/money_text.h"

#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"
#include "ui/wording/signed_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::wording {

using priorities::Figure;
using priorities::FigureId;
using priorities::FigureUnit;
using priorities::Priority;

namespace {

struct Words {
    FigureId id;
    const char* name;
    const char* definition;
};

constexpr std::array table{
    Words{FigureId::HospitalStarts, QT_TRANSLATE_NOOP("wording", "Hospital stays begun, a year"),
          QT_TRANSLATE_NOOP("wording",
                            "Stays that begin in hospital settings in the year. A move from one hospital setting to "
                            "another begins a new stay.")},
    Words{FigureId::HospitalDays, QT_TRANSLATE_NOOP("wording", "Days in hospital, a year"),
          QT_TRANSLATE_NOOP("wording",
                            "Days in the year that people spend in hospital settings, in care or ready to leave.")},
    Words{FigureId::RightPlaceGap, QT_TRANSLATE_NOOP("wording", "Right-place days: gap between areas"),
          QT_TRANSLATE_NOOP("wording",
                            "The share of right-place days in the area with the highest share, less that in the area "
                            "with the lowest, in percentage points.")},
    Words{FigureId::DelayGap, QT_TRANSLATE_NOOP("wording", "Days of delay for 1,000 people: gap between areas"),
          QT_TRANSLATE_NOOP("wording",
                            "Days of delayed discharge in the year for each 1,000 people of the bands of the plan: the "
                            "area with the most, less the area with the fewest.")},
    Words{
        FigureId::AgeGap, QT_TRANSLATE_NOOP("wording", "Days in hospital: gap between ages"),
        QT_TRANSLATE_NOOP("wording",
                          "Of all days in care in the year, the share spent in hospital: how far that of people of 75 "
                          "and over and that of younger people lie apart, in percentage points.")},
    Words{FigureId::Cost, QT_TRANSLATE_NOOP("wording", "Cost a year, real terms"),
          QT_TRANSLATE_NOOP("wording",
                            "What care and changes cost in the year, for capacity that is open as well as for what is "
                            "used, with general inflation taken out of the cash.")},
    Words{FigureId::RightPlaceDayCost, QT_TRANSLATE_NOOP("wording", "Cost of a right-place day"),
          QT_TRANSLATE_NOOP("wording",
                            "All that is paid in the year, for each day that people spend in the place they need, "
                            "neither delayed nor waiting.")},
    Words{FigureId::PresentValue, QT_TRANSLATE_NOOP("wording", "Net present value of the difference"),
          QT_TRANSLATE_NOOP("wording",
                            "The differences of all years in real terms, each discounted from the middle of its year. "
                            "Below zero is money saved or avoided.")},
    Words{FigureId::HomeAndCommunityShare, QT_TRANSLATE_NOOP("wording", "Home and community days"),
          QT_TRANSLATE_NOOP("wording",
                            "Share of all days of care in the year that people spend at home or in the community.")},
    Words{FigureId::DelayedDischargeDays, QT_TRANSLATE_NOOP("wording", "Days of delayed discharge, a year"),
          QT_TRANSLATE_NOOP("wording",
                            "Days in the year that people spend in a hospital bed after they are ready to "
                            "leave for a place outside hospital.")},
    Words{FigureId::CostShareOutside, QT_TRANSLATE_NOOP("wording", "Cost of care at home and in the community"),
          QT_TRANSLATE_NOOP("wording",
                            "Share of what care costs in the year that goes to settings at home or in the community.")},
    Words{FigureId::OwnedAssumptions, QT_TRANSLATE_NOOP("wording", "Assumptions owned here"),
          QT_TRANSLATE_NOOP("wording",
                            "Figures of the plan with a source from the people who run the service and an owner who "
                            "answers for them, of all figures.")},
};

const Words& wordsOf(FigureId id) { return table[static_cast<std::size_t>(id)]; }

std::string sizeOf(FigureId id, double value, const Translate& say)
{
    switch (priorities::unitOf(id)) {
    case FigureUnit::Share: return numbers().share(value);
    case FigureUnit::Points:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 points")), {numbers().fixed(100.0 * value, 1)});
    case FigureUnit::Pounds: return numbers().money(value);
    case FigureUnit::PoundsADay: return fill(say(QT_TRANSLATE_NOOP("wording", "£%1")), {numbers().fixed(value, 2)});
    case FigureUnit::DaysPer1000: return numbers().fixed(value, 1);
    case FigureUnit::Stays:
    case FigureUnit::Days:
    case FigureUnit::Count: break;
    }
    return numbers().whole(value);
}

/// The size of a difference: of shares in percentage points.
std::string changeSize(FigureId id, double difference, const Translate& say)
{
    const double size = std::abs(difference);
    const FigureUnit unit = priorities::unitOf(id);
    return unit == FigureUnit::Share || unit == FigureUnit::Points ? numbers().fixed(100.0 * size, 1)
                                                                   : sizeOf(id, size, say);
}

const char* changePattern(FigureUnit unit, bool more)
{
    switch (unit) {
    case FigureUnit::Share:
    case FigureUnit::Points:
        return more ? QT_TRANSLATE_NOOP("wording", "up %1 points") : QT_TRANSLATE_NOOP("wording", "down %1 points");
    case FigureUnit::Pounds:
    case FigureUnit::PoundsADay:
        return more ? QT_TRANSLATE_NOOP("wording", "%1 more") : QT_TRANSLATE_NOOP("wording", "%1 less");
    default: break;
    }
    return more ? QT_TRANSLATE_NOOP("wording", "%1 more") : QT_TRANSLATE_NOOP("wording", "%1 fewer");
}

const char* sentenceOf(results::Judgement judgement)
{
    switch (judgement) {
    case results::Judgement::Better:
        return QT_TRANSLATE_NOOP("wording", "%1: %3, against “%2” (95 % sure: %4). This is better.");
    case results::Judgement::Worse:
        return QT_TRANSLATE_NOOP("wording", "%1: %3, against “%2” (95 % sure: %4). This is worse.");
    case results::Judgement::Same: return QT_TRANSLATE_NOOP("wording", "%1: the same as “%2”.");
    default: break;
    }
    return QT_TRANSLATE_NOOP(
        "wording", "%1: %3, against “%2” (95 % sure: %4). The difference lies within chance: we cannot tell.");
}

const char* nothingOf(Priority priority)
{
    switch (priority) {
    case Priority::Inequalities:
        return QT_TRANSLATE_NOOP("wording",
                                 "The plan has one area and does not tell ages apart, so nothing can be said of "
                                 "differences between groups.");
    case Priority::BestValue: return QT_TRANSLATE_NOOP("wording", "The plan has no prices, so money is not given.");
    default: break;
    }
    return QT_TRANSLATE_NOOP("wording", "The plan has nothing that speaks to this.");
}

} // namespace

std::string priorityName(Priority priority, const Translate& say)
{
    switch (priority) {
    case Priority::Prevention: return say(QT_TRANSLATE_NOOP("wording", "Prevention and early intervention"));
    case Priority::Inequalities: return say(QT_TRANSLATE_NOOP("wording", "Inequalities"));
    case Priority::BestValue: return say(QT_TRANSLATE_NOOP("wording", "Best value"));
    case Priority::BalanceOfCare: return say(QT_TRANSLATE_NOOP("wording", "Shifting the balance of care"));
    case Priority::CommunityInvolvement: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "Community involvement"));
}

std::string figureName(FigureId id, const Translate& say) { return say(wordsOf(id).name); }
std::string figureDefinition(FigureId id, const Translate& say) { return say(wordsOf(id).definition); }

std::string figureValue(const Figure& figure, double value, const Translate& say)
{
    const std::string text = sizeOf(figure.id, value, say);
    return figure.outOf > 0.0
        ? fill(say(QT_TRANSLATE_NOOP("wording", "%1 of %2")), {text, numbers().whole(figure.outOf)})
        : text;
}

std::string figureDifference(FigureId id, double difference, const Translate& say)
{
    if (priorities::unitOf(id) == FigureUnit::Share)
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 points")), {numbers().points(difference)});
    const std::string size = sizeOf(id, std::abs(difference), say);
    if (size == sizeOf(id, 0.0, say))
        return size;
    return signedText(difference > 0.0 ? "+" : "\u2212", size);
}

std::string figureRange(FigureId id, const results::Summary& difference, const Translate& say)
{
    return fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")),
                {figureDifference(id, difference.ci95Low, say), figureDifference(id, difference.ci95High, say)});
}

std::string figureChange(FigureId id, double difference, const Translate& say)
{
    const std::string size = changeSize(id, difference, say);
    return size == changeSize(id, 0.0, say)
        ? say(QT_TRANSLATE_NOOP("wording", "no change"))
        : fill(say(changePattern(priorities::unitOf(id), difference > 0.0)), {size});
}

std::string figureChangeRange(FigureId id, const results::Summary& difference, const Translate& say)
{
    const double low = difference.ci95Low, high = difference.ci95High;
    const std::string nothing = changeSize(id, 0.0, say);
    if (changeSize(id, low, say) == nothing && changeSize(id, high, say) == nothing)
        return {};
    if (low < 0.0 && high > 0.0)
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")),
                    {figureChange(id, low, say), figureChange(id, high, say)});
    return fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")),
                {changeSize(id, std::min(std::abs(low), std::abs(high)), say),
                 changeSize(id, std::max(std::abs(low), std::abs(high)), say)});
}

std::string prioritySentence(const priorities::PriorityFigures& priority, const std::string& against,
                             const Translate& say)
{
    if (priority.figures.empty())
        return say(nothingOf(priority.priority));
    const Figure& first = priority.figures.front();
    if (priority.priority == Priority::CommunityInvolvement)
        return fill(
            say(QT_TRANSLATE_NOOP("wording", "%1 figures of the plan come from people here who answer for them.")),
            {figureValue(first, first.now->mean, say)});
    if (!first.difference)
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1: %2.")),
                    {figureName(first.id, say), figureValue(first, first.now->mean, say)});
    const std::string change = figureChange(first.id, first.difference->mean, say);
    const std::string range = figureChangeRange(first.id, *first.difference, say);
    return range.empty()
        ? fill(say(QT_TRANSLATE_NOOP("wording", "%1: %2, against “%3”.")), {figureName(first.id, say), change, against})
        : fill(say(sentenceOf(first.judgement)), {figureName(first.id, say), against, change, range});
}

} // namespace homeward::wording
