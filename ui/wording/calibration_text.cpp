// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/calibration_text.h"

#include "core/model/lookup.h"

#include <cmath>

namespace homeward::wording {

using calibrate::Obstacle;
using calibrate::ObstacleKind;
using calibrate::Verdict;
using model::DelayReason;
using model::TargetMeasure;

namespace {

const char* templateOf(ObstacleKind kind)
{
    switch (kind) {
    case ObstacleKind::NoFigure:
        return QT_TRANSLATE_NOOP("wording", "%1: there is no published figure (%2). Give it as a target of your own.");
    case ObstacleKind::NoUnknownMoves:
        return QT_TRANSLATE_NOOP("wording", "%1: nothing that is solved moves it. Check the unknowns that go with it.");
    case ObstacleKind::NoSuchFigure:
        return QT_TRANSLATE_NOOP(
            "wording",
            "What is solved leads to nothing in the plan: %2. Correct it in the JSON of the plan or "
            "template, or take it out there.");
    case ObstacleKind::SharedSetting:
        return QT_TRANSLATE_NOOP("wording",
                                 "The area shares \u201c%2\u201d with others, so that it has no base year of its own. "
                                 "Solve it before the setting is shared.");
    case ObstacleKind::NegativeRate:
        return QT_TRANSLATE_NOOP(
            "wording",
            "%1: more people come by other ways than there are. The rate that goes with it is held "
            "at 0.");
    case ObstacleKind::SharesUsedUp:
        return QT_TRANSLATE_NOOP("wording", "%1: shares of routes cannot grow far enough, for the others are used up.");
    case ObstacleKind::PlaceDaysAboveAll:
        return QT_TRANSLATE_NOOP("wording", "%1: waits for a place alone are longer than all the days published.");
    case ObstacleKind::NotSettled: return QT_TRANSLATE_NOOP("wording", "%1: it had not settled when the rounds ended.");
    }
    return "";
}

const char* adviceOnDelays(const model::CalibrationTarget& target)
{
    if (target.reason == DelayReason::Code9)
        return QT_TRANSLATE_NOOP(
            "wording",
            "Ask how many guardianship cases there were and how long they took; some are in mental "
            "health or learning disability beds, which the plan has not.");
    if (target.reason == DelayReason::PatientCarerFamily)
        return QT_TRANSLATE_NOOP("wording", "Ask how many people waited for a family decision, and for how long.");
    return QT_TRANSLATE_NOOP(
        "wording",
        "Ask for local delay codes: how many days are for want of a place, how many for assessment "
        "and arranging care.");
}

} // namespace

std::string verdictText(Verdict verdict, bool strained, const Translate& say)
{
    switch (verdict) {
    case Verdict::Met:
        return say(strained ? QT_TRANSLATE_NOOP("wording", "met, but strained") : QT_TRANSLATE_NOOP("wording", "met"));
    case Verdict::WithinChance: return say(QT_TRANSLATE_NOOP("wording", "within a year's chance"));
    case Verdict::Missed: return say(QT_TRANSLATE_NOOP("wording", "missed"));
    case Verdict::NotMeasured: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "not measured"));
}

std::string obstacleText(const Obstacle& obstacle, const model::Plan& plan, const Translate& say)
{
    const auto* target = model::findById(plan.calibration.targets, obstacle.target);
    return fill(say(templateOf(obstacle.kind)), {target ? target->name : obstacle.target.value, obstacle.detail});
}

std::string strainText(const model::Unknown& unknown, double factor, const Translate& say)
{
    const auto part = [](double value) { return number(std::round(100.0 * value) / 100.0); };
    const char* text = unknown.low && factor < *unknown.low
        ? QT_TRANSLATE_NOOP("wording", "%1: %2 times what the template has; below %3 is not plausible.")
        : QT_TRANSLATE_NOOP("wording", "%1: %2 times what the template has; above %3 is not plausible.");
    const double bound = unknown.low && factor < *unknown.low ? *unknown.low : unknown.high.value_or(0.0);
    return fill(say(text), {unknown.name, part(factor), part(bound)});
}

std::string adviceText(const model::CalibrationTarget& target, const Translate& say)
{
    switch (target.measure) {
    case TargetMeasure::DelayedDischargeDays: return say(adviceOnDelays(target));
    case TargetMeasure::DaysForWantOfPlace:
        return say(
            QT_TRANSLATE_NOOP("wording", "Ask how many people wait in hospital for this care, and for how long."));
    case TargetMeasure::ShareFromOutside:
        return say(QT_TRANSLATE_NOOP("wording", "Ask where new people come from: home, or a stay in hospital."));
    case TargetMeasure::Starts:
        return say(QT_TRANSLATE_NOOP("wording", "Ask for the number who started in the year, by age."));
    case TargetMeasure::People:
    case TargetMeasure::Units: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "Ask for a count on one day of the base year, by age."));
}

} // namespace homeward::wording
