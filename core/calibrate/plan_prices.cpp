// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/plan_prices.h"

#include "core/edit/new_id.h"
#include "core/model/lookup.h"
#include "core/model/path.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

using namespace model; // about nothing else

namespace {

constexpr std::string_view hourMeasure = "home_care_cost_an_hour_65plus";
constexpr std::string_view hourBand = "65+";

/// Rounds to hundredths of a penny; more digits would be false precision.
double rounded(double pounds) { return std::round(pounds * 1e4) / 1e4; }

bool isPaidByHour(const Setting& setting) { return setting.countedInHours && setting.sphere == Sphere::Home; }

/// Whether the template's price of the setting is the area's own cost of an hour already, as a figure that is given.
bool isGivenByArea(const Plan& plan, const Setting& setting)
{
    const std::string path = (Path() / "settings" / setting.id / "unitCost" / "perUnitDay").text();
    return std::ranges::any_of(plan.calibration.givens, [&](const GivenFigure& given) {
        return given.path == path && given.figure.measure.starts_with("home_care_cost");
    });
}

bool hasParts(const Plan& plan, const Setting& setting)
{
    return std::ranges::find(plan.money.costs, setting.id, &CostPart::setting) != plan.money.costs.end();
}

SourceId addSource(Plan& plan, const AreaFigures& area, const HomeCareCost& cost)
{
    const auto text = [](double value) {
        std::string digits = std::to_string(std::round(value * 100.0) / 100.0);
        return digits.substr(0, digits.find('.') + 3);
    };
    Source source;
    source.id = SourceId{edit::newId(plan.sources, "cost-home-care-" + area.id)};
    source.title = "Cost of an hour of care at home, " + area.name;
    source.publisher = cost.publisher;
    source.year = cost.year;
    source.note = "The template's price times " + text(cost.level()) + ": " + area.name + " paid £" + text(cost.pounds)
        + " an hour for people aged 65 and over in " + cost.year + ", Scotland £" + text(cost.scotland) + " ("
        + cost.title + ").";
    source.confidence = "derived";
    plan.sources.push_back(source);
    return source.id;
}

UnitCost dearer(UnitCost cost, double level, const SourceId& source)
{
    cost.perUnitDay = rounded(cost.perUnitDay * level);
    cost.source = source;
    return cost;
}

/// The price of the setting in the only area of a plan, or in one of several.
void setUnitCost(Plan& plan, Setting& setting, Area& area, double level, const SourceId& source)
{
    if (!setting.unitCost)
        return;
    if (plan.areas.size() == 1) {
        setting.unitCost = dearer(*setting.unitCost, level, source);
        return;
    }
    auto own = std::ranges::find(area.settings, setting.id, &AreaSetting::setting);
    if (own == area.settings.end())
        own = area.settings.insert(area.settings.end(), AreaSetting{setting.id, {}, {}});
    own->unitCost = dearer(*setting.unitCost, level, source);
}

void setParts(Plan& plan, const Setting& setting, const Area& area, double level, const SourceId& source)
{
    const std::vector<CostPart> parts = plan.money.costs;
    for (const CostPart& part : parts) {
        // Charges are skipped: what people pay depends on their means, not on the cost of an hour.
        if (part.setting != setting.id || !part.area.value.empty() || part.kind == CostKind::Charge)
            continue;
        CostPart own = part;
        own.pounds = rounded(part.pounds * level);
        own.source = source;
        if (plan.areas.size() == 1) {
            *findById(plan.money.costs, part.id) = own;
            continue;
        }
        own.area = area.id;
        own.id = CostPartId{edit::newId(plan.money.costs, part.id.value + "-" + area.id.value)};
        plan.money.costs.push_back(own);
    }
}

/// Copies the plan's charges to an area: with cost parts of its own, it no longer has any of the plan's.
void copyCharges(Plan& plan, const Setting& setting, const Area& area)
{
    const std::vector<CostPart> parts = plan.money.costs;
    const bool hasOwn = std::ranges::any_of(
        parts, [&](const CostPart& part) { return part.setting == setting.id && part.area == area.id; });
    for (const CostPart& part : parts) {
        if (!hasOwn || part.setting != setting.id || !part.area.value.empty() || part.kind != CostKind::Charge)
            continue;
        CostPart own = part;
        own.area = area.id;
        own.id = CostPartId{edit::newId(plan.money.costs, part.id.value + "-" + area.id.value)};
        plan.money.costs.push_back(own);
    }
}

void takeOwn(Plan& plan, const std::vector<AreaFigures>& areas)
{
    const bool isPaid = std::ranges::any_of(plan.settings, [&](const Setting& setting) {
        return isPaidByHour(setting) && !isGivenByArea(plan, setting) && (setting.unitCost || hasParts(plan, setting));
    });
    for (const AreaFigures& figures : areas) {
        const auto cost = homeCareCost(figures);
        Area* area = findById(plan.areas, AreaId{figures.id});
        if (!cost || !area || !isPaid)
            continue;
        const SourceId source = addSource(plan, figures, *cost);
        for (Setting& setting : plan.settings)
            if (isPaidByHour(setting) && !isGivenByArea(plan, setting)) {
                setUnitCost(plan, setting, *area, cost->level(), source);
                setParts(plan, setting, *area, cost->level(), source);
                copyCharges(plan, setting, *area);
            }
    }
}

bool isOfPrice(const UncertainInput& input)
{
    const std::vector<std::string> steps = Path(input.path).steps();
    return (steps.size() > 1 && steps[0] == "money" && steps[1] == "costs")
        || std::ranges::find(steps, "unitCost") != steps.end();
}

void takeOut(Plan& plan)
{
    for (Setting& setting : plan.settings)
        setting.unitCost.reset();
    for (Area& area : plan.areas) {
        for (AreaSetting& own : area.settings)
            own.unitCost.reset();
        std::erase_if(area.settings, [](const AreaSetting& own) { return !own.capacity && !own.queueExits; });
    }
    plan.money.costs.clear();
    std::erase_if(plan.uncertainInputs, isOfPrice);
}

} // namespace

std::optional<HomeCareCost> homeCareCost(const AreaFigures& area)
{
    const AreaFigure* hour = latest(area, hourMeasure, hourBand);
    if (!hour || !hour->scotland || !(*hour->scotland > 0.0) || !(hour->value > 0.0))
        return std::nullopt;
    return HomeCareCost{hour->value, *hour->scotland, hour->year, hour->publisher, hour->title};
}

void setPrices(Plan& plan, PriceSet set, const std::vector<AreaFigures>& areas)
{
    if (set == PriceSet::Own)
        takeOwn(plan, areas);
    else if (set == PriceSet::None)
        takeOut(plan);
}

} // namespace homeward::calibrate
