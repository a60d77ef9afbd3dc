// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/indicator_text.h"

#include "core/base/lower_case.h"
#include "ui/wording/number_format.h"

#include <array>

namespace homeward::wording {

using indicators::Indicator;
using indicators::IndicatorRow;
using indicators::IndicatorUnit;
using results::CarePlace;

namespace {

struct Words {
    Indicator id;
    const char* name;
    const char* definition;
};

constexpr std::array table{
    Words{Indicator::EmergencyAdmissions, QT_TRANSLATE_NOOP("wording", "Emergency admissions"),
          QT_TRANSLATE_NOOP("wording",
                            "Stays that begin in the year in the hospitals that admit emergencies, of the groups of "
                            "people that the base year was fitted to. A plan that was not fitted counts every stay "
                            "that begins in a large hospital.")},
    Words{Indicator::UnplannedBedDays, QT_TRANSLATE_NOOP("wording", "Unplanned bed days"),
          QT_TRANSLATE_NOOP("wording",
                            "Days in hospital in the year of everyone but the groups of people with planned "
                            "admissions, in care or ready to leave.")},
    Words{Indicator::DelayedDays, QT_TRANSLATE_NOOP("wording", "Delayed-discharge bed days"),
          QT_TRANSLATE_NOOP("wording",
                            "Days in the year that people spend in a hospital bed after they are ready to leave for a "
                            "place outside hospital, for any reason.")},
    Words{Indicator::DelayedDaysHealthSocial,
          QT_TRANSLATE_NOOP("wording", "Delayed-discharge bed days, health and social care"),
          QT_TRANSLATE_NOOP("wording",
                            "Of the delayed-discharge bed days, those with a reason of health and social care. A delay "
                            "for want of a place is one of them.")},
    Words{Indicator::DelayedDaysFamily,
          QT_TRANSLATE_NOOP("wording", "Delayed-discharge bed days, patient, carer or family"),
          QT_TRANSLATE_NOOP("wording",
                            "Of the delayed-discharge bed days, those with a reason of the patient, carer or family.")},
    Words{Indicator::DelayedDaysCode9, QT_TRANSLATE_NOOP("wording", "Delayed-discharge bed days, code 9"),
          QT_TRANSLATE_NOOP("wording",
                            "Of the delayed-discharge bed days, those of people with complex needs (code 9), such as "
                            "under the Adults with Incapacity Act.")},
    Words{Indicator::DelayedOver3Days, QT_TRANSLATE_NOOP("wording", "People delayed for more than three days"),
          QT_TRANSLATE_NOOP("wording",
                            "People in hospital whose discharge has been delayed for more than three days, in the mean "
                            "of the ends of the months of the year.")},
    Words{Indicator::Readmissions, QT_TRANSLATE_NOOP("wording", "Readmissions within 28 days"),
          QT_TRANSLATE_NOOP("wording",
                            "For 1,000 discharges from hospital to other care in the plan: those after which the same "
                            "person is back in hospital within 28 days. People who go home without care are not "
                            "followed, while the published figure has every discharge.")},
    Words{
        Indicator::LastSixMonths, QT_TRANSLATE_NOOP("wording", "Last six months of life"),
        QT_TRANSLATE_NOOP("wording",
                          "Of the last 182.5 days of life of people who die in the care of the plan in the year: the "
                          "share that they spend in each place. What remains is at home without support. Stays "
                          "before a person came into this care are not known. The published figure is of all deaths.")},
    Words{
        Indicator::BalanceOfCare, QT_TRANSLATE_NOOP("wording", "Balance of care"),
        QT_TRANSLATE_NOOP("wording",
                          "Share of the population in each place on an average day of the year. Everyone who is in no "
                          "setting of the plan is at home without support.")},
    Words{Indicator::IntensiveAtHome, QT_TRANSLATE_NOOP("wording", "Intensive needs met at home"),
          QT_TRANSLATE_NOOP("wording",
                            "Of the people of 65 and over who have 10 hours a week or more of care at home, or live in "
                            "a care home: the share at home. People who stay in hospital for good are not told apart "
                            "and not counted.")},
    Words{Indicator::RightPlace, QT_TRANSLATE_NOOP("wording", "Right-place days"),
          QT_TRANSLATE_NOOP("wording",
                            "Share of days in the setting that each person needs, of all days in care, delayed or "
                            "waiting in the year.")},
};

constexpr bool complete()
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].id != static_cast<Indicator>(i))
            return false;
    return table.size() == static_cast<std::size_t>(indicators::indicatorCount);
}
static_assert(complete(), "every indicator has its words, in order");

const Words& wordsOf(Indicator id) { return table[static_cast<std::size_t>(id)]; }

} // namespace

std::string indicatorName(Indicator id, const Translate& say) { return say(wordsOf(id).name); }

std::string indicatorDefinition(Indicator id, const Translate& say) { return say(wordsOf(id).definition); }

std::string carePlaceName(CarePlace place, const Translate& say)
{
    switch (place) {
    case CarePlace::LargeHospital: return say(QT_TRANSLATE_NOOP("wording", "Large hospital"));
    case CarePlace::CommunityHospital: return say(QT_TRANSLATE_NOOP("wording", "Community hospital"));
    case CarePlace::Hospice: return say(QT_TRANSLATE_NOOP("wording", "Hospice"));
    case CarePlace::CareHome: return say(QT_TRANSLATE_NOOP("wording", "Care home"));
    case CarePlace::HomeSupported: return say(QT_TRANSLATE_NOOP("wording", "At home with support"));
    case CarePlace::HomeUnsupported: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "At home without support"));
}

std::string agesText(std::string_view band, const Translate& say)
{
    if (band == "18-74")
        return say(QT_TRANSLATE_NOOP("wording", "18 to 74"));
    if (band == "65+")
        return say(QT_TRANSLATE_NOOP("wording", "65 and over"));
    if (band == "75+")
        return say(QT_TRANSLATE_NOOP("wording", "75 and over"));
    return say(QT_TRANSLATE_NOOP("wording", "all ages"));
}

std::string indicatorTitle(const IndicatorRow& row, const Translate& say)
{
    std::string title = indicatorName(row.id, say);
    if (row.band != "all")
        title = fill(say(QT_TRANSLATE_NOOP("wording", "%1, %2")), {title, agesText(row.band, say)});
    if (row.place)
        title =
            fill(say(QT_TRANSLATE_NOOP("wording", "%1: %2")), {title, base::lowered(carePlaceName(*row.place, say))});
    return title;
}

std::string indicatorValue(Indicator id, double value, const Translate& say)
{
    switch (indicators::kindOf(id).unit) {
    case IndicatorUnit::Share: return numbers().fixed(100.0 * value, value < 0.1 ? 2 : 1) + " %";
    case IndicatorUnit::Per1000Discharges:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 for 1,000")), {numbers().fixed(value, 1)});
    case IndicatorUnit::Stays:
    case IndicatorUnit::Days:
    case IndicatorUnit::People: break;
    }
    return numbers().people(value);
}

} // namespace homeward::wording
