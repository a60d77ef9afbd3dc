// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/money/prices.h"
#include "core/results/run_result.h"
#include "core/results/selection.h"
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

// The cost of the care and the changes of a run, computed from its results and the prices of its plan (model: money and
// staff). The engine knows nothing of money, so that a price can change without a new run.
namespace homeward::money {

/// `Real`: prices of one year, with general inflation removed from the cash of each year.
enum class Terms { Real, Cash };

/// What is paid for, in the order in which files have it.
enum class Part {
    Fixed, ///< capacity that is open, in whole steps, used or not
    Variable, ///< units in use
    Surge, ///< units in use above capacity, in addition
    Charge, ///< income, below zero
    DoubleRunning, ///< capacity that a change has closed but that is still paid for
    OneOff, ///< one-off cost of a change
    Yearly, ///< yearly cost of a change
};
inline constexpr int partCount = 7;
/// The name in files: `double_running`.
[[nodiscard]] std::string_view nameOf(Part part);

/// The values of one run, by period and future.
class Grid {
public:
    Grid() = default;
    Grid(std::size_t periods, std::size_t futures) : m_futures(futures), m_values(periods * futures) { }

    [[nodiscard]] double& at(std::size_t period, std::size_t future) { return m_values[period * m_futures + future]; }
    [[nodiscard]] double at(std::size_t period, std::size_t future) const
    {
        return m_values[period * m_futures + future];
    }
    [[nodiscard]] bool empty() const { return m_values.empty(); }

private:
    std::size_t m_futures = 0;
    std::vector<double> m_values;
};

/// The payments of one payer for one part of the cost of a setting or a change, in one area.
struct Line {
    int area = 0; ///< index among the areas of the run
    int group = 0; ///< the first area that shares the setting; the area itself if none does
    int setting = -1; ///< index among the settings of the run; -1 for the cost of a change
    model::ChangeId change; ///< empty for the cost of a setting
    Part part = Part::Fixed;
    int payer = 0; ///< index in `Accounts::payers`
    Grid cash; ///< pounds
    Grid rate; ///< for settings: cash pounds for a unit a day
};

/// The accounts of one scenario.
struct Sheet {
    std::vector<Line> lines;
    std::vector<Grid> used; ///< units in use x days, by area and setting: `used[area * settings + setting]`
};

struct Accounts {
    std::vector<Payer> payers;
    std::vector<base::Period> periods;
    bool windows = false; ///< whether periods are the windows of the run instead of its financial years
    std::vector<int> years; ///< the financial year whose prices apply in each period, by its first calendar year
    base::Date start; ///< the plan's start, from which periods are counted
    std::size_t futures = 0;
    std::size_t settings = 0; ///< number of settings of the run
    int realYear = 0;
    double discountRate = 0.0;
    int discountYear = 0;
    Grid deflators; ///< factors from cash to real terms
    std::vector<Sheet> sheets; ///< by scenario of the run
    std::vector<int> unpriced; ///< settings of the run without any price

    [[nodiscard]] results::FigurePeriod figurePeriod(std::size_t period) const
    {
        const int place = static_cast<int>(period);
        return windows ? results::FigurePeriod::window(place) : results::FigurePeriod(place);
    }
    /// False where the plan has no prices at all: then costs are unknown, which is not the same as £0.
    [[nodiscard]] bool given() const { return !payers.empty(); }
};

/// Makes the plan of one future if figures are drawn; empty = the plan itself (`study::inputsOf`).
using PlanOf = std::function<model::Plan(const model::Plan&, int replication)>;

/// The accounts by financial year, or by the windows of the run. A price applies for a financial year. The fixed cost
/// of a shared setting is divided among its areas by use; a setting without a limit opens unit by unit as it is used.
/// Fails with UnknownName (`detail`) where the run has a scenario, area or setting that the plan does not have, and
/// with Cancelled between two drawn futures.
[[nodiscard]] base::Result<Accounts> accountsOf(const model::Plan& plan, const results::RunResult& result,
                                                const PlanOf& planOf = {}, const base::CancelToken& cancel = {});
[[nodiscard]] base::Result<Accounts> accountsByWindow(const model::Plan& plan, const results::RunResult& result,
                                                      const PlanOf& planOf = {}, const base::CancelToken& cancel = {});

} // namespace homeward::money
