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

// What the care and the changes of a run cost, worked out from its results and the prices of its plan (model: money and
// staff). The engine knows no money, so that a price can be changed without a new run.
namespace homeward::money {

/// Real terms are prices of one year, with general inflation taken out of the cash of each.
enum class Terms { Real, Cash };

/// What is paid for. The order is the order in files.
enum class Part {
    Fixed, ///< capacity that is open, in whole steps, used or not
    Variable, ///< units in use
    Surge, ///< units in use above capacity, on top
    Charge, ///< income, below zero
    DoubleRunning, ///< capacity that a change has closed and that is still paid for
    OneOff, ///< of a change
    Yearly, ///< of a change
};
inline constexpr int partCount = 7;
/// The name in files: `double_running`.
[[nodiscard]] std::string_view nameOf(Part part);

/// Of one run: a value a period and future.
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

/// What one payer pays for one part of the cost of a setting or a change, in one area.
struct Line {
    int area = 0; ///< place among the areas of the run
    int group = 0; ///< the first of the areas that share the setting; the area itself where none does
    int setting = -1; ///< place among its settings; -1 for the cost of a change
    model::ChangeId change; ///< empty for the cost of a setting
    Part part = Part::Fixed;
    int payer = 0; ///< place in `Accounts::payers`
    Grid cash; ///< pounds
    Grid rate; ///< pounds of cash a unit and day, for parts of settings
};

/// The accounts of one scenario.
struct Sheet {
    std::vector<Line> lines;
    std::vector<Grid> used; ///< units in use times days, by area and setting: `used[area * settings + setting]`
};

struct Accounts {
    std::vector<Payer> payers;
    std::vector<base::Period> periods;
    bool windows = false; ///< periods are windows of the run, not its financial years
    std::vector<int> years; ///< the financial year whose prices hold in each period, by its first calendar year
    base::Date start; ///< of the plan, from which periods count
    std::size_t futures = 0;
    std::size_t settings = 0; ///< of the run
    int realYear = 0;
    double discountRate = 0.0;
    int discountYear = 0;
    Grid deflators; ///< cash to real terms
    std::vector<Sheet> sheets; ///< by scenario of the run
    std::vector<int> unpriced; ///< settings of the run without any price

    [[nodiscard]] results::FigurePeriod figurePeriod(std::size_t period) const
    {
        const int place = static_cast<int>(period);
        return windows ? results::FigurePeriod::window(place) : results::FigurePeriod(place);
    }
    /// False where the plan has no prices at all: then money is not given, which is not the same as £0.
    [[nodiscard]] bool given() const { return !payers.empty(); }
};

/// The plan of one future, where its figures are drawn; none = the plan itself (`study::inputsOf`).
using PlanOf = std::function<model::Plan(const model::Plan&, int replication)>;

/// Accounts by financial year, or by the windows of the run. Prices hold for a financial year. The fixed cost of a setting
/// that areas share is parted by their use of it; a setting without a limit opens unit by unit with its use.
/// Fails with UnknownName (`detail`) where the run has a scenario, an area or a setting that the plan has not, and with
/// Cancelled between two drawn futures.
[[nodiscard]] base::Result<Accounts> accountsOf(const model::Plan& plan, const results::RunResult& result,
                                                const PlanOf& planOf = {}, const base::CancelToken& cancel = {});
[[nodiscard]] base::Result<Accounts> accountsByWindow(const model::Plan& plan, const results::RunResult& result,
                                                      const PlanOf& planOf = {}, const base::CancelToken& cancel = {});

} // namespace homeward::money
