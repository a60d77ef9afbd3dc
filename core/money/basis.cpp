// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/basis.h"

#include "core/model/lookup.h"
#include "core/money/change_costs.h"
#include "core/money/unit_days.h"
#include "core/schedule/rules.h"

#include <algorithm>

namespace homeward::money {

using namespace model;
using base::Period;

namespace {

Part partOf(CostKind kind)
{
    switch (kind) {
    case CostKind::Fixed: return Part::Fixed;
    case CostKind::Variable: return Part::Variable;
    case CostKind::Surge: return Part::Surge;
    case CostKind::Charge: break;
    }
    return Part::Charge;
}

/// The unit cost without changes: the area's own, else the plan's; else 1, which serves where it is only multiplied.
UnitCost typedCost(const Setting& setting, const Area& area)
{
    for (const AreaSetting& own : area.settings)
        if (own.setting == setting.id && own.unitCost && own.unitCost->perUnitDay > 0.0)
            return *own.unitCost;
    const bool given = setting.unitCost && setting.unitCost->perUnitDay > 0.0;
    return given ? *setting.unitCost : UnitCost{1.0, {}, {}, {}};
}

/// The factor by which changes of the unit cost change a price: the mean over the months of a financial year.
double priceFactor(const Plan& plan, const schedule::Changes& changes, const Setting& priced, int year)
{
    double sum = 0.0;
    int months = 0;
    for (int month = 0; month < 12; ++month) {
        const base::Date middle = base::Date(year, 4, 15).plusMonths(month);
        if (middle < plan.start)
            continue;
        const schedule::Second at = schedule::secondOf(plan.start, middle);
        sum += *schedule::unitCostAt(priced, {}, changes, plan.start, at) / priced.unitCost->perUnitDay;
        ++months;
    }
    return months > 0 ? sum / months : 1.0;
}

bool changesCost(const Change* change, const SettingId& setting)
{
    const auto* effect = std::get_if<UnitCostEffect>(&change->effect);
    return effect && effect->setting == setting;
}

/// The cost of a capacity change, if it goes on paying for what it closes.
const ChangeCost* doubleRunningOf(const Change& change, const SettingId& setting)
{
    const auto* effect = std::get_if<CapacityEffect>(&change.effect);
    const bool pays = effect && effect->setting == setting && change.cost && change.cost->doubleRunningMonths > 0.0;
    return pays ? &*change.cost : nullptr;
}

/// Makes the lines of one scenario, setting by setting and area by area.
class BasisMaker {
public:
    BasisMaker(const RunPlan& run, std::size_t scenario, const PriceBook& book, std::span<const Period> periods,
               std::span<const int> years)
        : m_run(run),
          m_scenario(*run.scenarios[scenario]),
          m_book(book),
          m_periods(periods),
          m_years(years),
          m_horizon(schedule::horizonOf(*run.plan))
    {
    }

    [[nodiscard]] std::vector<LineBasis> made()
    {
        for (std::size_t area = 0; area < m_run.areas.size(); ++area)
            for (std::size_t setting = 0; setting < m_run.settings.size(); ++setting)
                addSetting(area, setting);
        for (const Change& change : m_scenario.changes)
            if (change.on && change.cost)
                addChange(change);
        return std::move(m_lines);
    }

private:
    void addSetting(std::size_t area, std::size_t place)
    {
        const Setting& setting = *m_run.settings[place];
        const std::vector<Price> prices = m_book.of(setting, *m_run.areas[area]);
        if (prices.empty())
            return;
        const auto capacity = schedule::capacityOf(m_scenario, setting, *m_run.areas[area], m_horizon);
        const std::vector<double> factors = factorsOf(setting, *m_run.areas[area]);
        for (const Price& price : prices) {
            LineBasis line{static_cast<int>(area),
                           static_cast<int>(place),
                           {},
                           partOf(price.kind),
                           price.payer,
                           ratesOf(price, factors),
                           {}};
            if (price.kind == CostKind::Fixed && !schedule::isUnlimited(capacity)) {
                line.days = paidUnitDays(capacity, price.step, m_periods);
                line.sharers = sharersOf(setting, *m_run.areas[area]);
                addDoubleRunning(line, price);
            }
            m_lines.push_back(std::move(line));
        }
    }

    void addDoubleRunning(const LineBasis& fixed, const Price& price)
    {
        const Setting& setting = *m_run.settings[static_cast<std::size_t>(fixed.setting)];
        const Area& area = *m_run.areas[static_cast<std::size_t>(fixed.area)];
        const auto paysOn = [&](const Change& change) { return doubleRunningOf(change, setting.id) != nullptr; };
        if (std::ranges::none_of(m_scenario.changes, paysOn))
            return;
        const schedule::Changes working = schedule::changesOf(m_scenario, setting, area);
        const Bare bare = bareOf(setting, area);
        for (std::size_t c = 0; c < m_scenario.changes.size(); ++c) {
            const Change& change = m_scenario.changes[c];
            const ChangeCost* const cost = doubleRunningOf(change, setting.id);
            if (!cost || std::ranges::find(working, &change) == working.end())
                continue;
            LineBasis line = fixed;
            line.part = Part::DoubleRunning;
            line.change = change.id;
            const std::string& words = cost->oneOffBudget.empty() ? cost->budget : cost->oneOffBudget;
            if (!words.empty())
                line.payer = m_book.payerOf(words);
            line.days = doubleRunningDays({capacityAfter(bare, c), capacityAfter(bare, c + 1), price.step, change.start,
                                           cost->doubleRunningMonths},
                                          m_run.plan->start, m_periods);
            m_lines.push_back(std::move(line));
        }
    }

    /// A setting in an area without its repeating pattern by day or hour.
    struct Bare {
        Setting setting;
        Area area;
    };
    [[nodiscard]] static Bare bareOf(const Setting& setting, const Area& area)
    {
        Bare bare{setting, {}};
        bare.setting.admitsOn.clear();
        bare.setting.capacity.pattern.clear();
        for (SharedSetting& group : bare.setting.sharedBy)
            group.capacity.pattern.clear();
        bare.area.id = area.id;
        for (const AreaSetting& each : area.settings)
            if (each.setting == setting.id)
                bare.area.settings.push_back(each);
        for (AreaSetting& each : bare.area.settings)
            if (each.capacity)
                each.capacity->pattern.clear();
        return bare;
    }

    /// The capacity after the first `changes` changes.
    [[nodiscard]] schedule::CapacitySteps capacityAfter(const Bare& bare, std::size_t changes) const
    {
        Scenario some;
        some.id = m_scenario.id;
        some.changes.assign(m_scenario.changes.begin(),
                            m_scenario.changes.begin() + static_cast<std::ptrdiff_t>(changes));
        return schedule::capacityOf(some, bare.setting, bare.area, m_horizon);
    }

    void addChange(const Change& change)
    {
        const std::vector<double> shares = sharesOfAreas(*m_run.plan, change);
        const ChangeCost& cost = *change.cost;
        const std::string& oneOff = cost.oneOffBudget.empty() ? cost.budget : cost.oneOffBudget;
        for (std::size_t area = 0; area < m_run.areas.size(); ++area) {
            const double share = shares[static_cast<std::size_t>(m_run.areas[area] - m_run.plan->areas.data())];
            if (share == 0.0)
                continue;
            addOfChange(change, area, Part::OneOff, oneOff, oneOffIn(change, m_run.plan->start, m_periods), share);
            addOfChange(change, area, Part::Yearly, cost.budget, yearlyIn(change, m_run.plan->start, m_periods), share);
        }
    }

    void addOfChange(const Change& change, std::size_t area, Part part, const std::string& words,
                     std::vector<double> pounds, double share)
    {
        const int payer = m_book.payerOf(words);
        const int year = m_book.yearOf(change.cost->priceYear, payer);
        for (std::size_t p = 0; p < pounds.size(); ++p)
            pounds[p] = m_book.risen(pounds[p] * share, payer, year, m_years[p]);
        m_lines.push_back({static_cast<int>(area), -1, change.id, part, payer, std::move(pounds), {}});
    }

    [[nodiscard]] std::vector<double> factorsOf(const Setting& setting, const Area& area) const
    {
        const schedule::Changes changes = schedule::changesOf(m_scenario, setting, area);
        if (std::ranges::none_of(changes, [&](const Change* change) { return changesCost(change, setting.id); }))
            return std::vector<double>(m_years.size(), 1.0);
        Setting priced;
        priced.id = setting.id;
        priced.unitCost = typedCost(setting, area);
        std::vector<double> factors;
        for (const int year : m_years)
            factors.push_back(priceFactor(*m_run.plan, changes, priced, year));
        return factors;
    }

    [[nodiscard]] std::vector<double> ratesOf(const Price& price, const std::vector<double>& factors) const
    {
        const double sign = price.kind == CostKind::Charge ? -1.0 : 1.0;
        std::vector<double> rates;
        for (std::size_t p = 0; p < m_years.size(); ++p)
            rates.push_back(sign * factors[p] * m_book.risen(price.pounds, price.payer, price.year, m_years[p]));
        return rates;
    }

    [[nodiscard]] std::vector<int> sharersOf(const Setting& setting, const Area& area) const
    {
        const SharedSetting* const group = sharedGroupOf(setting, area);
        std::vector<int> sharers;
        for (std::size_t a = 0; group && a < m_run.areas.size(); ++a)
            if (std::ranges::find(group->areas, m_run.areas[a]->id) != group->areas.end())
                sharers.push_back(static_cast<int>(a));
        return sharers;
    }

    const RunPlan& m_run;
    const Scenario& m_scenario;
    const PriceBook& m_book;
    std::span<const Period> m_periods;
    std::span<const int> m_years;
    schedule::Horizon m_horizon;
    std::vector<LineBasis> m_lines;
};

template <class Axis, class List, class Found>
base::Status findAll(const Axis& axis, const List& list, Found& found)
{
    for (const auto& item : axis) {
        const auto* there = findById(list, item.id);
        if (!there)
            return base::Error{base::ErrorCode::UnknownName, {}, {}, item.id.value, 0};
        found.push_back(there);
    }
    return base::done();
}

} // namespace

base::Result<RunPlan> planOfRun(const Plan& plan, const results::RunResult& result)
{
    RunPlan run{&plan, {}, {}, {}};
    if (const auto found = findAll(result.scenarios, plan.scenarios, run.scenarios); !found)
        return found.error();
    if (const auto found = findAll(result.areas, plan.areas, run.areas); !found)
        return found.error();
    if (const auto found = findAll(result.settings, plan.settings, run.settings); !found)
        return found.error();
    return run;
}

std::vector<LineBasis> basisOf(const RunPlan& run, std::size_t scenario, const PriceBook& book,
                               std::span<const Period> periods, std::span<const int> years)
{
    return BasisMaker(run, scenario, book, periods, years).made();
}

} // namespace homeward::money
