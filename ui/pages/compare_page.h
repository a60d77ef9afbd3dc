// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/comparison.h"
#include "ui/pages/page.h"

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace homeward::charts {
class ChartContent;
struct Caveats;
class ChartWidget;
class CompareChart;
class MultiplesChart;
struct MoneyBooks;
} // namespace homeward::charts

namespace homeward::ui {

class BooksKeeper;
class CheckListButton;
class EmptyState;
class Ladders;
class Segmented;

/// "Compare scenarios": the table of indicators with paired differences, every scenario on one scale, and what each
/// change brings or how two figures trade off.
class ComparePage : public Page {
    Q_OBJECT
public:
    explicit ComparePage(Workspace& workspace, QWidget* parent = nullptr);
    ~ComparePage() override;

    [[nodiscard]] QString title() const override { return tr("Compare scenarios"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("compare"); }
    [[nodiscard]] QString section() const override { return tr("Scenarios"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    void takeFocus() override;

    [[nodiscard]] const charts::CompareChart& table() const { return *m_table; }
    [[nodiscard]] const charts::ChartWidget& why() const { return *m_why; }

protected:
    void refresh() override;

private:
    QWidget* buildContent();
    QWidget* buildTableCard();
    QWidget* buildMultiplesCard();
    QWidget* buildWhyCard();
    void addExport(QPushButton* button);
    void refreshIndicators(const results::RunResult& result, const results::Question& question);
    void refreshYears(const results::RunResult& result, int year);
    void refreshTable(const results::RunResult& result, const results::Question& question);
    /// Its costs by the accounts of the run in view; without any while they are being worked out.
    [[nodiscard]] results::ComparisonTable tableOf(const results::RunResult& result,
                                                   const results::ComparisonChoice& choice,
                                                   const charts::MoneyBooks* books) const;
    void refreshMultiples(const results::RunResult& result, const results::Question& question);
    void refreshWhy(const results::RunResult& result, const results::Question& question);
    void explainNothing(const QString& words);
    void showWaterfall(const results::RunResult& result, const results::Question& question);
    [[nodiscard]] charts::Caveats caveatsNow(const results::RunResult& result, const results::Question& question) const;
    void sortBy(int indicator);
    void choose(int scenario);
    /// The figure that the table is sorted by, else the first that is judged: what the lower pictures explain.
    [[nodiscard]] results::HeadlineId figureInView() const;

    Workspace& m_workspace;
    std::unique_ptr<Ladders> m_ladders;
    std::unique_ptr<BooksKeeper> m_keeper;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    charts::CompareChart* m_table = nullptr;
    charts::MultiplesChart* m_multiples = nullptr;
    charts::ChartWidget* m_why = nullptr;
    QLabel* m_whyNot = nullptr;   ///< what stands in place of that picture
    Segmented* m_view = nullptr;
    Segmented* m_scale = nullptr;
    Segmented* m_explain = nullptr;
    QComboBox* m_year = nullptr;
    CheckListButton* m_indicators = nullptr;
    std::shared_ptr<const charts::ChartContent> m_exported;
    std::optional<results::HeadlineId> m_sortedBy;
    results::SortOrder m_order = results::SortOrder::Ascending;
};

} // namespace homeward::ui
