// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/money/staff.h"
#include "core/results/headlines.h"
#include "ui/charts/chart_content.h"

#include <memory>
#include <span>
#include <string_view>

// Charts of money and staff: they show a run with its accounts.
namespace homeward::charts {

/// A run with what it costs.
struct MoneyBooks {
    std::shared_ptr<const results::RunResult> result;
    money::Accounts accounts;
    money::Staffing staffing;
};

/// What is asked of them.
struct MoneyQuestion {
    results::Question question;
    money::Terms terms = money::Terms::Real;
    ToldByPlan plan = {};
};

/// Makes the content of one kind. It keeps nothing of the books.
using MoneyChartMaker = std::unique_ptr<ChartContent>(const MoneyBooks& books, const MoneyQuestion& question);

struct MoneyChartKind {
    std::string_view id;         ///< on the command line and in names of files: `money-years`
    const char* name = nullptr;  ///< marked for translation, context `Charts`
    MoneyChartMaker* make = nullptr;

    [[nodiscard]] QString translatedName() const;
};

/// Every kind, in the order of the gallery.
[[nodiscard]] std::span<const MoneyChartKind> moneyChartKinds();
/// Null where there is none of that id.
[[nodiscard]] const MoneyChartKind* moneyChartKind(std::string_view id);

// Each is defined in a file of its own.
MoneyChartMaker moneyYearsChart, moneyBridgeChart, moneyPayersChart, moneyPaybackChart, staffChart;

} // namespace homeward::charts
