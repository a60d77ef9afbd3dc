// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/headline_text.h"

#include "ui/wording/number_format.h"

#include <array>
#include <cmath>

namespace homeward::wording {

namespace {

using results::Headline;
using results::HeadlineChange;
using results::HeadlineDigits;
using results::HeadlineId;
using results::HeadlineUnit;
using results::Judgement;

struct Words {
    HeadlineId id;
    const char* name;
    const char* definition;
};

constexpr std::array table{
    Words{HeadlineId::PeopleAtHome, QT_TRANSLATE_NOOP("wording", "People cared for at home, a day"),
          QT_TRANSLATE_NOOP("wording",
                            "People in settings of care at home on an average day of the year. More may be care that "
                            "moved home, or more people who need care.")},
    Words{HeadlineId::PeopleInHospital, QT_TRANSLATE_NOOP("wording", "People in hospital, a day"),
          QT_TRANSLATE_NOOP("wording",
                            "People in hospital settings on an average day of the year, in care or ready to leave.")},
    Words{HeadlineId::DelayedInHospital, QT_TRANSLATE_NOOP("wording", "Delayed in hospital, a day"),
          QT_TRANSLATE_NOOP(
              "wording", "People on an average day of the year who are ready to leave hospital and still in a bed.")},
    Words{HeadlineId::DelayedDischargeDays, QT_TRANSLATE_NOOP("wording", "Days of delayed discharge, a year"),
          QT_TRANSLATE_NOOP("wording",
                            "Days in the year that people spend in a hospital bed after they are ready to "
                            "leave for a place outside hospital.")},
    Words{HeadlineId::HospitalBedsInUse, QT_TRANSLATE_NOOP("wording", "Hospital beds in use, a day"),
          QT_TRANSLATE_NOOP("wording",
                            "Beds of hospital settings in use on an average day of the year, those above the number "
                            "that the plan gives among them.")},
    Words{HeadlineId::HospitalStarts, QT_TRANSLATE_NOOP("wording", "Hospital stays begun, a year"),
          QT_TRANSLATE_NOOP("wording",
                            "Stays that begin in hospital settings in the year. A move from one hospital setting to "
                            "another begins a new stay.")},
    Words{HeadlineId::HospitalDays, QT_TRANSLATE_NOOP("wording", "Days in hospital, a year"),
          QT_TRANSLATE_NOOP("wording",
                            "Days in the year that people spend in hospital settings, in care or ready to leave.")},
    Words{HeadlineId::HomeAndCommunityShare, QT_TRANSLATE_NOOP("wording", "Home and community days"),
          QT_TRANSLATE_NOOP("wording",
                            "Share of all days of care in the year that people spend at home or in the community.")},
    Words{HeadlineId::RightPlaceShare, QT_TRANSLATE_NOOP("wording", "Right-place days"),
          QT_TRANSLATE_NOOP("wording",
                            "Share of days in the setting that each person needs, of all days in care, delayed or "
                            "waiting in the year.")},
    Words{
        HeadlineId::CareCost, QT_TRANSLATE_NOOP("wording", "Cost of units in use, a year"),
        QT_TRANSLATE_NOOP("wording",
                          "Units in use in the year times the cost of a unit and day, in pounds of the price year. It "
                          "has neither what stands open and unused nor what the changes themselves cost: the cost on "
                          "Money and staff, under Compare scenarios and in papers has both.")},
    Words{HeadlineId::ReadmissionShare, QT_TRANSLATE_NOOP("wording", "Readmissions within 28 days"),
          QT_TRANSLATE_NOOP("wording",
                            "Of the discharges from hospital to other care in the plan: the share after which the same "
                            "person is back in hospital within 28 days. People who go home without care are not "
                            "followed. Published as readmissions for 1,000 discharges.")},
    Words{
        HeadlineId::LastSixMonthsShare, QT_TRANSLATE_NOOP("wording", "Last six months of life outside hospital"),
        QT_TRANSLATE_NOOP("wording",
                          "Of the last six months of life (182.5 days) of people who die in the care of the plan in "
                          "the year: the share that they spend at home, in a care home or elsewhere outside "
                          "hospitals and hospices. Hospital days before a person came into this care are not known.")},
    Words{HeadlineId::IntensiveAtHomeShare, QT_TRANSLATE_NOOP("wording", "Intensive needs met at home, 65 and over"),
          QT_TRANSLATE_NOOP("wording",
                            "Of the people of 65 and over who have 10 hours a week or more of care at home, or live in "
                            "a care home: the share at home. People who stay in hospital for good are not told apart "
                            "and not counted.")},
};

constexpr bool complete()
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].id != static_cast<HeadlineId>(i))
            return false;
    return table.size() == static_cast<std::size_t>(results::headlineCount);
}
static_assert(complete(), "every figure of the catalogue has its words, in order");

const Words& wordsOf(HeadlineId id) { return table[static_cast<std::size_t>(id)]; }

std::string digitsOf(HeadlineId id, double value)
{
    switch (results::headlineKind(id).digits) {
    case HeadlineDigits::BySize: return numbers().people(value);
    case HeadlineDigits::Whole: return numbers().whole(value);
    case HeadlineDigits::OneDecimal: return numbers().fixed(100.0 * value, 1);
    case HeadlineDigits::ThreeFigures: break;
    }
    return numbers().money(value);
}

std::string rangeOf(HeadlineId id, double low, double high)
{
    switch (results::headlineKind(id).digits) {
    case HeadlineDigits::BySize: return numbers().range(low, high);
    case HeadlineDigits::Whole: return numbers().range(low, high, 0);
    case HeadlineDigits::OneDecimal: return numbers().range(100.0 * low, 100.0 * high, 1);
    case HeadlineDigits::ThreeFigures: break;
    }
    return numbers().moneyRange(low, high);
}

/// "up 3.1 points" for shares, "77 more" for what is counted, "£0.3m less" for money.
const char* changePattern(HeadlineUnit unit, bool more)
{
    switch (unit) {
    case HeadlineUnit::Share:
        return more ? QT_TRANSLATE_NOOP("wording", "up %1 points") : QT_TRANSLATE_NOOP("wording", "down %1 points");
    case HeadlineUnit::Pounds:
        return more ? QT_TRANSLATE_NOOP("wording", "%1 more") : QT_TRANSLATE_NOOP("wording", "%1 less");
    case HeadlineUnit::People:
    case HeadlineUnit::Beds:
    case HeadlineUnit::Days:
    case HeadlineUnit::Stays: break;
    }
    return more ? QT_TRANSLATE_NOOP("wording", "%1 more") : QT_TRANSLATE_NOOP("wording", "%1 fewer");
}

/// The last sentence about a change: what it means.
const char* meaning(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Better: return QT_TRANSLATE_NOOP("wording", "This is better.");
    case Judgement::Worse: return QT_TRANSLATE_NOOP("wording", "This is worse.");
    case Judgement::CannotTell:
        return QT_TRANSLATE_NOOP("wording", "The difference lies within chance: we cannot tell.");
    case Judgement::Same: return QT_TRANSLATE_NOOP("wording", "No future differs.");
    case Judgement::NotJudged: break;
    }
    return QT_TRANSLATE_NOOP("wording", "This is neither better nor worse by itself.");
}

} // namespace

std::string headlineName(HeadlineId id, const Translate& say) { return say(wordsOf(id).name); }

std::string headlineDefinition(HeadlineId id, const Translate& say) { return say(wordsOf(id).definition); }

std::string headlineValue(HeadlineId id, double value)
{
    return results::headlineKind(id).unit == HeadlineUnit::Share ? numbers().share(value) : digitsOf(id, value);
}

std::string headlineUnit(const Headline& headline, const Translate& say)
{
    if (headline.outOf && headline.now.mean > *headline.outOf + 0.5)
        return fill(say(QT_TRANSLATE_NOOP("wording", "of %1: above capacity")),
                    {digitsOf(headline.id, *headline.outOf)});
    if (headline.outOf)
        return fill(say(QT_TRANSLATE_NOOP("wording", "of %1")), {digitsOf(headline.id, *headline.outOf)});
    switch (results::headlineKind(headline.id).unit) {
    case HeadlineUnit::People: return say(QT_TRANSLATE_NOOP("wording", "people"));
    case HeadlineUnit::Beds: return say(QT_TRANSLATE_NOOP("wording", "beds"));
    case HeadlineUnit::Days: return say(QT_TRANSLATE_NOOP("wording", "days"));
    case HeadlineUnit::Stays: return say(QT_TRANSLATE_NOOP("wording", "stays"));
    case HeadlineUnit::Share:
    case HeadlineUnit::Pounds: break;
    }
    return {};
}

std::string judgementWord(Judgement judgement, const Translate& say)
{
    switch (judgement) {
    case Judgement::Better: return say(QT_TRANSLATE_NOOP("wording", "better"));
    case Judgement::Worse: return say(QT_TRANSLATE_NOOP("wording", "worse"));
    case Judgement::CannotTell: return say(QT_TRANSLATE_NOOP("wording", "cannot tell"));
    case Judgement::Same: return say(QT_TRANSLATE_NOOP("wording", "the same"));
    case Judgement::NotJudged: break;
    }
    return {};
}

std::string changeText(HeadlineId id, const HeadlineChange& change, const Translate& say)
{
    if (change.judgement == Judgement::Same)
        return say(QT_TRANSLATE_NOOP("wording", "no difference"));
    const double mean = change.difference.mean;
    const char* pattern = changePattern(results::headlineKind(id).unit, mean >= 0.0);
    return fill(say(pattern), {digitsOf(id, std::abs(mean))});
}

std::string changeRange(HeadlineId id, const HeadlineChange& change, const Translate& say)
{
    if (change.judgement == Judgement::Same)
        return {};
    const double low = change.difference.ci95Low, high = change.difference.ci95High;
    const auto shows = [&](double end) {
        return digitsOf(id, std::abs(end)).find_first_of("123456789") != std::string::npos;
    };
    if (low < 0.0 && high > 0.0 && shows(low) && shows(high)) {
        const auto end = [&](double value) {
            const char* pattern = changePattern(results::headlineKind(id).unit, value > 0.0);
            if (results::headlineKind(id).unit == HeadlineUnit::Share) // the change beside it says points
                pattern = value > 0.0 ? QT_TRANSLATE_NOOP("wording", "up %1") : QT_TRANSLATE_NOOP("wording", "down %1");
            return fill(say(pattern), {digitsOf(id, std::abs(value))});
        };
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 to %2")), {end(low), end(high)});
    }
    // An end without a digit to show is nothing, whichever way it lies.
    const auto nothingOr = [&](double end) { return shows(end) ? end : 0.0; };
    return nothingOr(high) <= 0.0 && low < 0.0 ? rangeOf(id, -nothingOr(high), -low)
                                               : rangeOf(id, nothingOr(low), high);
}

std::string comparedWithText(const results::RunResult& result, const results::ComparedWith& with, const Translate& say)
{
    if (with.sameScenario)
        return fill(say(QT_TRANSLATE_NOOP("wording", "against %1")),
                    {result.financialYears[static_cast<std::size_t>(with.year)].label});
    return fill(say(QT_TRANSLATE_NOOP("wording", "against “%1”")),
                {result.scenarios[static_cast<std::size_t>(with.scenario)].name});
}

std::string headlineSentence(const results::RunResult& result, const Headline& headline, const Translate& say)
{
    const std::string unit = headlineUnit(headline, say);
    const std::string value = headlineValue(headline.id, headline.now.mean) + (unit.empty() ? "" : ' ' + unit);
    const std::string level =
        fill(say(QT_TRANSLATE_NOOP("wording", "%1: %2.")), {headlineName(headline.id, say), value});
    if (!headline.change)
        return level;
    const HeadlineChange& change = *headline.change;
    const std::string what = sentence(changeText(headline.id, change, say));
    const std::string with = comparedWithText(result, change.with, say);
    const std::string range = changeRange(headline.id, change, say);
    const std::string how = range.empty()
        ? fill(say(QT_TRANSLATE_NOOP("wording", "%1 %2.")), {what, with})
        : fill(say(QT_TRANSLATE_NOOP("wording", "%1 %2, 95 % sure: %3.")), {what, with, range});
    return level + ' ' + how + ' ' + say(meaning(change.judgement));
}

} // namespace homeward::wording
