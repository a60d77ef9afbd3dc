// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/atlas_text.h"

#include "ui/wording/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::wording {

namespace {

using atlas::AreaRow;
using atlas::AreaTable;
using atlas::Counted;
using atlas::Measure;
using atlas::Told;
using stats::FunnelPlace;

struct Words {
    std::string_view id;
    const char* name;
    const char* shortName;
    const char* what;   ///< what is counted: `bed days`
    const char* population; ///< that the rate is of
    int decimals = 0;
};

constexpr std::array table{
    Words{"delayed-days", QT_TRANSLATE_NOOP("wording", "Delayed-discharge bed days, 18 and over"),
          QT_TRANSLATE_NOOP("wording", "Delayed days"), QT_TRANSLATE_NOOP("wording", "bed days"),
          QT_TRANSLATE_NOOP("wording", "adults")},
    Words{"delayed-days-care",
          QT_TRANSLATE_NOOP("wording", "Delayed-discharge bed days, health and social care reasons"),
          QT_TRANSLATE_NOOP("wording", "Delayed days, care reasons"), QT_TRANSLATE_NOOP("wording", "bed days"),
          QT_TRANSLATE_NOOP("wording", "adults")},
    Words{"delayed-days-75", QT_TRANSLATE_NOOP("wording", "Delayed-discharge bed days, 75 and over"),
          QT_TRANSLATE_NOOP("wording", "Delayed days, 75+"), QT_TRANSLATE_NOOP("wording", "bed days"),
          QT_TRANSLATE_NOOP("wording", "people aged 75 and over")},
    Words{"emergency-admissions-65", QT_TRANSLATE_NOOP("wording", "Emergency admissions, 65 and over"),
          QT_TRANSLATE_NOOP("wording", "Admitted 65+"), QT_TRANSLATE_NOOP("wording", "admissions"),
          QT_TRANSLATE_NOOP("wording", "people aged 65 and over")},
    Words{"care-at-home", QT_TRANSLATE_NOOP("wording", "People with care at home in the year"),
          QT_TRANSLATE_NOOP("wording", "Care at home"), QT_TRANSLATE_NOOP("wording", "people"),
          QT_TRANSLATE_NOOP("wording", "people of all ages"), 1},
    Words{"care-home", QT_TRANSLATE_NOOP("wording", "People in a care home in the year, long stay"),
          QT_TRANSLATE_NOOP("wording", "Care homes"), QT_TRANSLATE_NOOP("wording", "people"),
          QT_TRANSLATE_NOOP("wording", "adults"), 1},
    Words{"telecare", QT_TRANSLATE_NOOP("wording", "People with telecare and community alarms"),
          QT_TRANSLATE_NOOP("wording", "Telecare"), QT_TRANSLATE_NOOP("wording", "people"),
          QT_TRANSLATE_NOOP("wording", "adults"), 1},
    Words{"intensive-at-home",
          QT_TRANSLATE_NOOP("wording", "Share of people with intensive needs who are cared for at home"),
          QT_TRANSLATE_NOOP("wording", "Intensive at home"),
          QT_TRANSLATE_NOOP("wording", "% of people aged 65 and over"), "", 0},
    Words{"readmissions", QT_TRANSLATE_NOOP("wording", "Readmissions within 28 days"),
          QT_TRANSLATE_NOOP("wording", "Readmitted"), QT_TRANSLATE_NOOP("wording", "per 1,000 discharges"), "", 0},
    Words{"home-care-cost", QT_TRANSLATE_NOOP("wording", "Cost of home care"),
          QT_TRANSLATE_NOOP("wording", "Home care"), QT_TRANSLATE_NOOP("wording", "\u00a3 an hour"), "", 2},
    Words{"care-home-cost", QT_TRANSLATE_NOOP("wording", "Cost of a care home, net council spend"),
          QT_TRANSLATE_NOOP("wording", "Care home"), QT_TRANSLATE_NOOP("wording", "\u00a3 a week"), "", 0},
};

const Words& wordsOf(const Measure& measure)
{
    const auto found = std::ranges::find(table, measure.id, &Words::id);
    return found == table.end() ? table.front() : *found;
}

std::string rangeOf(const AreaTable& areas, const stats::Limits& limits)
{
    return numbers().range(limits.low, limits.high, areas.told == Told::Total ? 0 : wordsOf(*areas.measure).decimals);
}

/// %1 area, %2 its figure, %3 Scotland's.
const char* findingOf(FunnelPlace place, bool standardised)
{
    switch (place) {
    case FunnelPlace::FarAbove:
        return standardised
            ? QT_TRANSLATE_NOOP("wording", "Once age is allowed for, %1 is clearly above Scotland: %2 against %3.")
            : QT_TRANSLATE_NOOP("wording", "%1 is clearly above Scotland: %2 against %3.");
    case FunnelPlace::FarBelow:
        return standardised
            ? QT_TRANSLATE_NOOP("wording", "Once age is allowed for, %1 is clearly below Scotland: %2 against %3.")
            : QT_TRANSLATE_NOOP("wording", "%1 is clearly below Scotland: %2 against %3.");
    case FunnelPlace::Above:
        return standardised
            ? QT_TRANSLATE_NOOP("wording",
                                "Once age is allowed for, %1 may be above Scotland: %2 against %3. One or two areas "
                                "would be as far off by chance alone.")
            : QT_TRANSLATE_NOOP("wording",
                                "%1 may be above Scotland: %2 against %3. One or two areas would be as far off by "
                                "chance alone.");
    case FunnelPlace::Below:
        return standardised
            ? QT_TRANSLATE_NOOP("wording",
                                "Once age is allowed for, %1 may be below Scotland: %2 against %3. One or two areas "
                                "would be as far off by chance alone.")
            : QT_TRANSLATE_NOOP("wording",
                                "%1 may be below Scotland: %2 against %3. One or two areas would be as far off by "
                                "chance alone.");
    case FunnelPlace::Within: break;
    }
    return standardised
        ? QT_TRANSLATE_NOOP("wording",
                            "Once age is allowed for, %1 is where Scotland is, but for chance and the usual spread: "
                            "%2 against %3.")
        : QT_TRANSLATE_NOOP("wording", "%1 is where Scotland is, but for chance and the usual spread: %2 against %3.");
}

} // namespace

std::string areaMeasureName(const Measure& measure, const Translate& say) { return say(wordsOf(measure).name); }

std::string areaMeasureShort(const Measure& measure, const Translate& say) { return say(wordsOf(measure).shortName); }

std::string areaMeasureUnit(const AreaTable& areas, const Translate& say)
{
    const Words& words = wordsOf(*areas.measure);
    if (areas.measure->counted == Counted::Ratio || areas.told == Told::Total)
        return say(words.what);
    const char* const how = areas.told == Told::Standardised
        ? QT_TRANSLATE_NOOP("wording", "%1 per 1,000 %2, age-standardised")
        : QT_TRANSLATE_NOOP("wording", "%1 per 1,000 %2");
    return fill(say(how), {say(words.what), say(words.population)});
}

std::string areaValue(const AreaTable& areas, double value)
{
    const bool isCount = areas.told == Told::Total && areas.measure->counted != Counted::Ratio;
    return isCount ? numbers().whole(value) : numbers().fixed(value, wordsOf(*areas.measure).decimals);
}

std::string funnelPlaceText(FunnelPlace place, const Translate& say)
{
    switch (place) {
    case FunnelPlace::FarBelow: return say(QT_TRANSLATE_NOOP("wording", "clearly below (beyond 99.8 %)"));
    case FunnelPlace::Below: return say(QT_TRANSLATE_NOOP("wording", "perhaps below (beyond 95 %)"));
    case FunnelPlace::Within: return say(QT_TRANSLATE_NOOP("wording", "chance and the usual spread explain it"));
    case FunnelPlace::Above: return say(QT_TRANSLATE_NOOP("wording", "perhaps above (beyond 95 %)"));
    case FunnelPlace::FarAbove: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "clearly above (beyond 99.8 %)"));
}

std::string missingText(atlas::Missing missing, const Translate& say)
{
    switch (missing) {
    case atlas::Missing::Nothing: break;
    case atlas::Missing::NotPublished: return say(QT_TRANSLATE_NOOP("wording", "not published"));
    case atlas::Missing::TooFew: return say(QT_TRANSLATE_NOOP("wording", "too few to standardise"));
    }
    return {};
}

std::string areaFinding(const AreaTable& areas, const AreaRow& row, const Translate& say)
{
    if (!row.value)
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 has no figure for %2: %3.")),
                    {row.name, areas.year, missingText(row.missing, say)});
    const std::string value = areaValue(areas, *row.value);
    if (!areas.country || !areas.country->value)
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 has %2 %3 in %4.")),
                    {row.name, value, areaMeasureUnit(areas, say), areas.year});
    const std::string scotland = areaValue(areas, *areas.country->value);
    if (!areas.funnel)
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "%1 has %2, Scotland %3. Published without the counts behind it: chance "
                                          "cannot be told from a difference.")),
                    {row.name, value, scotland});
    return fill(say(findingOf(row.place, areas.told == Told::Standardised)), {row.name, value, scotland});
}

std::string limitsText(const AreaTable& areas, const Translate& say)
{
    if (!areas.funnel)
        return {};
    std::string text;
    if (areas.measure->counted == Counted::Days)
        text = fill(say(QT_TRANSLATE_NOOP("wording",
                                          "The limits allow for chance, where a delay lasts %1 days on average and its "
                                          "days come together")),
                    {numbers().typed(areas.dispersion / 2.0)});
    else
        text = say(QT_TRANSLATE_NOOP("wording", "The limits allow for chance"));
    const stats::Spread& spread = areas.funnel->spread;
    switch (areas.funnel->model) {
    case stats::SpreadModel::Multiplicative:
        return text
            + fill(say(QT_TRANSLATE_NOOP("wording",
                                         ", and for the usual spread between areas, which makes them %1 times as "
                                         "wide (the outer 10 % at each end do not set it).")),
                   {numbers().fixed(std::sqrt(spread.phi), 1)});
    case stats::SpreadModel::Additive:
        return text
            + fill(say(QT_TRANSLATE_NOOP("wording",
                                         ", and for a usual spread of %1 between areas (the outer 10 % at each end do "
                                         "not set it).")),
                   {numbers().fixed(std::sqrt(spread.tauSquared), 1)});
    case stats::SpreadModel::None: break;
    }
    return text + say(QT_TRANSLATE_NOOP("wording", ", not for the usual spread between areas."));
}

std::string gapText(const AreaTable& areas, const Translate& say)
{
    if (!areas.between || areas.between->mean <= 0.0)
        return {};
    const stats::BetweenUnits& between = *areas.between;
    return fill(say(QT_TRANSLATE_NOOP("wording",
                                      "Beyond chance, about two areas in three lie within %1 (95 % sure: %3) of "
                                      "%2; chance alone does not explain %4 of the spread.")),
                {areaValue(areas, between.deviation), areaValue(areas, between.mean), rangeOf(areas, between.ci95),
                 numbers().share(between.heterogeneity)});
}

std::string likenessText(const atlas::Comparators& comparators, const Translate& say)
{
    if (comparators.byAge && comparators.byRurality)
        return say(QT_TRANSLATE_NOOP("wording",
                                     "nearest by the share aged 75 and over, people a square kilometre and how many "
                                     "live there; no figure of deprivation by area"));
    return comparators.byAge
        ? say(QT_TRANSLATE_NOOP("wording", "nearest by the share aged 75 and over and how many live there"))
        : std::string();
}

std::string likenessShort(const atlas::Comparators& comparators, const Translate& say)
{
    if (comparators.byAge && comparators.byRurality)
        return say(QT_TRANSLATE_NOOP("wording", "nearest by share 75 and over, density and size"));
    return comparators.byAge ? say(QT_TRANSLATE_NOOP("wording", "nearest by share 75 and over and size"))
                             : std::string();
}

std::string observedText(const AreaTable& areas, const Translate& say)
{
    if (!areas.source)
        return fill(say(QT_TRANSLATE_NOOP("wording", "Nothing is published for %1.")), {areas.year});
    return fill(say(QT_TRANSLATE_NOOP("wording", "Observed: %1, %2.")), {areas.source->publisher, areas.year});
}

} // namespace homeward::wording
