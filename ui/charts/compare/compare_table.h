// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/results/comparison.h"
#include "ui/charts/chart_content.h"
#include "ui/charts/chart_marks.h"

#include <QPointF>

#include <memory>
#include <optional>

namespace homeward::charts {

/// How the table of scenarios is drawn.
struct CompareLook {
    bool asFigures = false;          ///< differences with their intervals as text, in place of dots
    int selected = -1;               ///< the scenario in view
    std::optional<std::size_t> sortedBy = {};   ///< the indicator that the rows are sorted by
    results::SortOrder order = results::SortOrder::Ascending;
    Caveats caveats = {};
    bool costsToCome = false; ///< the costs by the accounts are being worked out
    std::vector<ToldFigure> costs = {};   ///< by row: what explains a cost by the accounts; empty = nothing does
    friend bool operator==(const CompareLook&, const CompareLook&) = default;
};

/// Scenarios by indicators: the level of the scenario compared with, and each other's paired difference as a dot with
/// its interval, judged by shape and colour, the words in the key.
class CompareTable final : public ChartContent {
public:
    CompareTable() = default;
    CompareTable(const results::RunResult& result, results::ComparisonTable comparison, CompareLook look);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString source() const override { return m_source; }
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] Caveats caveats() const override { return m_look.caveats; }
    [[nodiscard]] std::vector<ChartTable> tables() const override;
    [[nodiscard]] PaperSize paper() const override;
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;

    /// A mark a cell, row by row, those that have a figure.
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area) const override;
    /// The mark of a scenario's figure; none where it has none.
    [[nodiscard]] std::optional<ChartMark> markOf(const QRectF& area, int scenario, std::size_t indicator) const;

    [[nodiscard]] bool empty() const { return m_comparison.rows.empty(); }
    [[nodiscard]] const results::ComparisonTable& comparison() const { return m_comparison; }
    /// The scenario at a point of an area, none beside the rows.
    [[nodiscard]] std::optional<int> scenarioAt(const QRectF& area, QPointF point) const;
    /// The indicator whose heading is at a point.
    [[nodiscard]] std::optional<std::size_t> indicatorAt(const QRectF& area, QPointF point) const;
    /// The height that holds every row, at a width.
    [[nodiscard]] double heightWanted(double width) const;
    /// Whether every heading shows its indicator's name whole.
    [[nodiscard]] bool headingsFit(const QRectF& area) const;

private:
    struct Grid;
    struct Scale;
    [[nodiscard]] Grid gridIn(const QRectF& area) const;
    [[nodiscard]] double nameWidthIn(double width) const;
    [[nodiscard]] double columnWidthIn(double width) const;
    [[nodiscard]] double headingRoom(std::size_t indicator, double columnWidth) const;
    [[nodiscard]] double headingHeight(double columnWidth) const;
    [[nodiscard]] Scale scaleOf(std::size_t indicator) const;
    /// For the widest figure of a column and its judgement.
    [[nodiscard]] double figureRoom(std::size_t indicator) const;
    void paintKey(QPainter& painter, const QRectF& area, const style::Tokens& colours) const;
    void paintHeadings(QPainter& painter, const Grid& grid, const style::Tokens& colours) const;
    void paintRow(QPainter& painter, const Grid& grid, std::size_t row, const style::Tokens& colours) const;
    void paintCell(QPainter& painter, const QRectF& cell, std::size_t row, std::size_t indicator,
                   const style::Tokens& colours) const;
    void paintDot(QPainter& painter, const QRectF& strip, const results::HeadlineChange& change, const Scale& scale,
                  const style::Tokens& colours) const;
    [[nodiscard]] QString nameOf(std::size_t row) const { return m_names[row]; }
    /// Whether an indicator is a cost by the accounts.
    [[nodiscard]] bool isOfAccounts(results::HeadlineId id) const;
    /// Of an indicator.
    [[nodiscard]] QString indicatorName(results::HeadlineId id) const;
    [[nodiscard]] std::size_t mainIndicator() const { return m_look.sortedBy.value_or(0); }

    results::ComparisonTable m_comparison;
    CompareLook m_look;
    std::vector<QString> m_names;   ///< of the scenarios, by row
    std::vector<int> m_letters;     ///< places of their letters
    QString m_source;
    QString m_areas;
    QString m_year;
    int m_futures = 0;
};

/// What the chart of a run compares and how it looks, unless something is chosen. The run has scenarios. Costs are those of
/// the accounts, where money is given.
[[nodiscard]] results::ComparisonTable usualComparison(const results::RunResult& result,
                                                       const results::Question& question,
                                                       const money::Accounts& accounts = {});
[[nodiscard]] CompareLook usualLook(const results::RunResult& result, const results::Question& question);

} // namespace homeward::charts
