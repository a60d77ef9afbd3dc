// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/day_costs.h"
#include "ui/charts/money/money_charts.h"
#include "ui/pages/page.h"

#include <array>
#include <memory>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace homeward::charts {
class ChartWidget;
}

namespace homeward::ui {

class BooksKeeper;
class EmptyState;
class NumberField;
class PlanGrid;
class Segmented;

/// "Money and staff": what the plan costs, who pays and who gains, when it pays back, and which staff it needs; and the tables of
/// budgets, prices and staff, on the same page.
class MoneyPage : public Page {
    Q_OBJECT
public:
    explicit MoneyPage(Workspace& workspace, QWidget* parent = nullptr);
    ~MoneyPage() override;

    [[nodiscard]] QString title() const override { return tr("Money and staff"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("money"); }
    [[nodiscard]] QString section() const override { return tr("Scenarios"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    [[nodiscard]] bool hasField(const QString& path) const override;
    void showField(const QString& path) override;
    void takeFocus() override;

    /// Shows the tables of figures, or the pictures.
    void showTables(bool tables);
    [[nodiscard]] bool tablesShown() const;
    [[nodiscard]] PlanGrid& grid() { return *m_grid; }
    [[nodiscard]] const std::vector<charts::ChartWidget*>& pictures() const { return m_pictures; }
    [[nodiscard]] QString finding() const;
    [[nodiscard]] NumberField& discount() { return *m_discount; }

    [[nodiscard]] const QLabel& dayCost(money::Day day) const { return *m_days[static_cast<std::size_t>(day)]; }

    enum Table { Prices, Budgets, Staff, Changes };

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildPictures();
    QWidget* buildControls(QWidget* parent);
    QWidget* buildTables();
    QPushButton* exportButton(QWidget* parent);
    void refreshDays(const charts::MoneyBooks& books, const results::Question& question);
    void refreshPictures(const charts::MoneyBooks& books, const results::Question& question);
    void refreshYears(const results::RunResult& result, int year);
    void refreshWorth(const charts::MoneyBooks& books, const results::Question& question);
    void showNothing(const QString& words, const QString& button);
    void showTable();
    void setDiscount(double rate);

    Workspace& m_workspace;
    std::unique_ptr<BooksKeeper> m_keeper;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QBoxLayout* m_upper = nullptr; ///< two and three pictures beside each other, where there is room
    QBoxLayout* m_lower = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    Segmented* m_terms = nullptr;
    QComboBox* m_year = nullptr;
    NumberField* m_discount = nullptr;
    QLabel* m_worth = nullptr;
    std::array<QLabel*, money::dayCount> m_days{}; ///< what a day costs, by `money::Day`
    std::vector<charts::ChartWidget*> m_pictures; ///< in the order of `charts::moneyChartKinds`
    QComboBox* m_which = nullptr;
    PlanGrid* m_grid = nullptr;
    bool m_emptyAsksForPrices = false;
};

} // namespace homeward::ui
