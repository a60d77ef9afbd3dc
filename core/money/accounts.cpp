// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/accounts.h"

#include "core/model/lookup.h"
#include "core/money/basis.h"
#include "core/results/futures.h"
#include "core/results/query.h"
#include "core/schedule/quantities.h"
#include "core/schedule/unit_cost.h"

#include <algorithm>
#include <array>
#include <optional>

namespace homeward::money {

using results::FigurePeriod;
using results::Measure;
using results::RunResult;

namespace {

/// The use of the settings in one scenario, in units x days.
struct Use {
    std::vector<Grid> used; ///< by area and setting
    std::vector<Grid> over; ///< use above capacity
};

/// The periods of the accounts.
struct Frame {
    std::vector<base::Period> periods;
    bool windows = false;

    [[nodiscard]] FigurePeriod when(std::size_t period) const
    {
        const int place = static_cast<int>(period);
        return windows ? FigurePeriod::window(place) : FigurePeriod(place);
    }
    [[nodiscard]] double days(std::size_t period) const
    {
        return schedule::daysOf(periods[period].endSecond - periods[period].firstSecond);
    }
};

Grid unitDays(const RunResult& result, const Frame& frame, int scenario, int area, int setting, Measure measure,
              std::size_t futures)
{
    Grid grid(frame.periods.size(), futures);
    for (std::size_t p = 0; p < frame.periods.size(); ++p) {
        const results::ValueList units = results::perReplication(
            result, scenario, measure, {std::vector{area}, std::vector{setting}}, frame.when(p));
        for (std::size_t f = 0; f < futures && f < units.size(); ++f)
            grid.at(p, f) = units[f].value_or(0.0) * frame.days(p);
    }
    return grid;
}

Use useOf(const RunResult& result, const Frame& frame, int scenario, std::size_t futures)
{
    Use use;
    for (int area = 0; area < static_cast<int>(result.areas.size()); ++area)
        for (int setting = 0; setting < static_cast<int>(result.settings.size()); ++setting) {
            use.used.push_back(unitDays(result, frame, scenario, area, setting, Measure::UnitsInUse, futures));
            use.over.push_back(unitDays(result, frame, scenario, area, setting, Measure::UnitsOverCapacity, futures));
        }
    return use;
}

/// The share of shared capacity that an area pays for: its share of use, or an equal share where nobody uses it.
double shareOf(const LineBasis& line, const Use& use, std::size_t settings, std::size_t period, std::size_t future)
{
    if (line.sharers.empty())
        return 1.0;
    const auto usedIn = [&](int area) {
        const auto place = static_cast<std::size_t>(area) * settings + static_cast<std::size_t>(line.setting);
        return use.used[place].at(period, future);
    };
    double all = 0.0;
    for (const int area : line.sharers)
        all += usedIn(area);
    return all > 0.0 ? usedIn(line.area) / all : 1.0 / static_cast<double>(line.sharers.size());
}

double daysPaid(const LineBasis& line, const Use& use, std::size_t settings, std::size_t period, std::size_t future)
{
    if (!line.days.empty())
        return line.days[period] * shareOf(line, use, settings, period, future);
    const auto place = static_cast<std::size_t>(line.area) * settings + static_cast<std::size_t>(line.setting);
    return (line.part == Part::Surge ? use.over : use.used)[place].at(period, future);
}

void fill(Line& line, const LineBasis& basis, const Use& use, std::size_t settings, std::size_t periods,
          std::size_t future)
{
    for (std::size_t p = 0; p < periods; ++p) {
        if (basis.setting < 0) {
            line.cash.at(p, future) = basis.rate[p];
            continue;
        }
        line.rate.at(p, future) = basis.rate[p];
        line.cash.at(p, future) = basis.rate[p] * daysPaid(basis, use, settings, p, future);
    }
}

std::vector<Line> emptyLines(const std::vector<LineBasis>& basis, std::size_t periods, std::size_t futures)
{
    std::vector<Line> lines;
    for (const LineBasis& each : basis)
        lines.push_back({each.area, each.sharers.empty() ? each.area : each.sharers.front(), each.setting, each.change,
                         each.part, each.payer, Grid(periods, futures),
                         each.setting < 0 ? Grid() : Grid(periods, futures)});
    return lines;
}

std::vector<int> replicationsOf(const RunResult& result)
{
    std::vector<int> numbers;
    if (!result.blocks.empty())
        for (const results::ReplicationSums& sums : result.blocks.front().replications)
            numbers.push_back(sums.replication);
    numbers.resize(std::min(numbers.size(), results::futuresOf(result, results::all)));
    return numbers;
}

/// The settings for which no area has a price.
std::vector<int> unpricedOf(const RunPlan& run, const PriceBook& book)
{
    std::vector<int> places;
    for (std::size_t s = 0; s < run.settings.size(); ++s)
        if (std::ranges::all_of(run.areas,
                                [&](const model::Area* area) { return book.of(*run.settings[s], *area).empty(); }))
            places.push_back(static_cast<int>(s));
    return places;
}

bool hasParts(const model::Plan& plan, const model::SettingId& setting, const model::AreaId& area)
{
    return std::ranges::any_of(plan.money.costs, [&](const model::CostPart& part) {
        return part.setting == setting && (part.area.empty() || part.area == area);
    });
}

/// The factor by which a future's draw of a unit cost changes its parts: they are scaled with it, as by a change of
/// unit cost.
double drawnFactor(const model::Plan& typed, const RunPlan& drawn, const LineBasis& line)
{
    if (line.setting < 0)
        return 1.0;
    const model::Setting& setting = *drawn.settings[static_cast<std::size_t>(line.setting)];
    const model::Area& area = *drawn.areas[static_cast<std::size_t>(line.area)];
    const auto* const before = model::findById(typed.settings, setting.id);
    const auto* const where = model::findById(typed.areas, area.id);
    const model::UnitCost* const cost = schedule::unitCostOf(setting, area);
    const model::UnitCost* const asTyped = before && where ? schedule::unitCostOf(*before, *where) : nullptr;
    const bool moves = cost && asTyped && asTyped->perUnitDay > 0.0 && hasParts(typed, setting.id, area.id);
    return moves ? cost->perUnitDay / asTyped->perUnitDay : 1.0;
}

/// Fills the sheets of all scenarios, future by future if figures are drawn.
class Bookkeeper {
public:
    Bookkeeper(const model::Plan& plan, const RunResult& result, const PlanOf& planOf, const base::CancelToken& cancel,
               Frame frame)
        : m_plan(plan),
          m_result(result),
          m_planOf(planOf),
          m_cancel(cancel),
          m_frame(std::move(frame)),
          m_replications(replicationsOf(result))
    {
    }

    [[nodiscard]] base::Result<Accounts> accounts()
    {
        const auto run = planOfRun(m_plan, m_result);
        if (!run)
            return run.error();
        const PriceBook book(m_plan);
        begin(book);
        if (!book.given())
            return std::move(m_accounts);
        m_accounts.unpriced = unpricedOf(run.value(), book);
        for (std::size_t s = 0; s < m_result.scenarios.size(); ++s)
            m_uses.push_back(useOf(m_result, m_frame, static_cast<int>(s), m_accounts.futures));
        if (!m_planOf)
            fillAll(run.value(), book, 0, m_accounts.futures);
        for (std::size_t f = 0; m_planOf && f < m_accounts.futures; ++f) {
            if (m_cancel.cancelled())
                return base::Error{base::ErrorCode::Cancelled, {}, {}, {}, 0};
            const model::Plan drawn = m_planOf(m_plan, m_replications[f]);
            const auto runOfDrawn = planOfRun(drawn, m_result);
            if (!runOfDrawn)
                return runOfDrawn.error();
            fillAll(runOfDrawn.value(), PriceBook(drawn), f, f + 1);
        }
        for (std::size_t s = 0; s < m_uses.size(); ++s)
            m_accounts.sheets[s].used = std::move(m_uses[s].used);
        return std::move(m_accounts);
    }

private:
    void begin(const PriceBook& book)
    {
        m_accounts.periods = m_frame.periods;
        m_accounts.windows = m_frame.windows;
        m_accounts.start = m_result.start;
        m_accounts.futures = m_replications.size();
        m_accounts.settings = m_result.settings.size();
        for (const base::Period& period : m_frame.periods)
            m_accounts.years.push_back(
                base::financialYear(m_result.start.plusDays(period.firstSecond / base::secondsPerDay)));
        m_accounts.realYear = book.realYear();
        m_accounts.discountRate = m_plan.money.discountRate;
        m_accounts.discountYear =
            base::financialYearOf(m_plan.money.discountYear).value_or(base::financialYear(m_result.start));
        m_accounts.deflators = Grid(m_frame.periods.size(), m_accounts.futures);
        m_accounts.sheets.resize(m_result.scenarios.size());
        if (book.given())
            m_accounts.payers = book.payers();
    }

    void fillAll(const RunPlan& run, const PriceBook& book, std::size_t firstFuture, std::size_t endFuture)
    {
        const std::size_t periods = m_frame.periods.size();
        for (std::size_t p = 0; p < periods; ++p)
            for (std::size_t f = firstFuture; f < endFuture; ++f)
                m_accounts.deflators.at(p, f) = book.deflator(m_accounts.years[p]);
        for (std::size_t s = 0; s < run.scenarios.size(); ++s) {
            std::vector<LineBasis> basis = basisOf(run, s, book, m_frame.periods, m_accounts.years);
            for (LineBasis& line : basis) {
                const double factor = drawnFactor(m_plan, run, line);
                for (double& rate : line.rate)
                    rate *= factor;
            }
            std::vector<Line>& lines = m_accounts.sheets[s].lines;
            if (lines.empty())
                lines = emptyLines(basis, periods, m_accounts.futures);
            for (std::size_t i = 0; i < lines.size(); ++i)
                for (std::size_t f = firstFuture; f < endFuture; ++f)
                    fill(lines[i], basis[i], m_uses[s], m_accounts.settings, periods, f);
        }
    }

    const model::Plan& m_plan;
    const RunResult& m_result;
    const PlanOf& m_planOf;
    const base::CancelToken& m_cancel;
    Frame m_frame;
    std::vector<int> m_replications;
    std::vector<Use> m_uses; ///< by scenario
    Accounts m_accounts;
};

} // namespace

std::string_view nameOf(Part part)
{
    static constexpr std::array<std::string_view, partCount> names{"fixed",          "variable", "surge", "charge",
                                                                   "double_running", "one_off",  "yearly"};
    return names[static_cast<std::size_t>(part)];
}

base::Result<Accounts> accountsOf(const model::Plan& plan, const RunResult& result, const PlanOf& planOf,
                                  const base::CancelToken& cancel)
{
    return Bookkeeper(plan, result, planOf, cancel, {result.financialYears, false}).accounts();
}

base::Result<Accounts> accountsByWindow(const model::Plan& plan, const RunResult& result, const PlanOf& planOf,
                                        const base::CancelToken& cancel)
{
    return Bookkeeper(plan, result, planOf, cancel, {result.windows, true}).accounts();
}

} // namespace homeward::money
