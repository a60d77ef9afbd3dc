// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/chart_series.h"
#include "ui/charts/chart_content.h"

#include <QPointF>

#include <array>
#include <optional>

namespace homeward::charts {

enum class MultiplesShow {
    People,       ///< people in care by sphere, all on one scale
    Difference,   ///< by sphere, from the scenario compared with: twelve stacks look alike
};

/// A small picture of every scenario over the years, all on one scale.
class Multiples final : public ChartContent {
public:
    Multiples() = default;
    Multiples(const results::RunResult& result, const std::vector<int>& scenarios, int against, int selected,
              const results::Choice& areas, int year, MultiplesShow show, const Caveats& caveats);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString source() const override { return m_source; }
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] Caveats caveats() const override { return m_caveats; }
    [[nodiscard]] std::vector<ChartTable> tables() const override;
    [[nodiscard]] PaperSize paper() const override { return {{170.0, 70.0}, 720}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;

    /// A mark a scenario, year and sphere, in columns of years.
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area) const override;

    /// The scenario whose picture is at a point.
    [[nodiscard]] std::optional<int> scenarioAt(const QRectF& area, QPointF point) const;

private:
    /// People in care of one scenario by financial year.
    struct One {
        int scenario = 0;
        int letter = 0;
        QString name;
        std::vector<std::vector<double>> spheres;   ///< by sphere, from hospital up
        double homeShare = 0.0;                     ///< in the chosen year
    };
    [[nodiscard]] QRectF bodyOf(const QRectF& area) const;
    [[nodiscard]] QRectF tile(const QRectF& body, std::size_t i) const;
    [[nodiscard]] std::vector<double> valuesOf(const One& one, std::size_t sphere) const;
    [[nodiscard]] std::pair<double, double> span() const;
    [[nodiscard]] static QRectF plotIn(const QRectF& tile);
    void addMarks(std::vector<ChartMark>& marks, const QRectF& plot, const One& one) const;
    void paintOne(QPainter& painter, const QRectF& tile, const One& one, const style::Tokens& colours) const;
    void paintStack(QPainter& painter, const QRectF& plot, const One& one, const style::Tokens& colours) const;
    void paintLines(QPainter& painter, const QRectF& plot, const One& one, const style::Tokens& colours) const;

    std::vector<One> m_all;   ///< the one compared with first
    std::vector<QString> m_years;
    int m_selected = -1;
    std::size_t m_year = 0;
    int m_against = 0;
    results::Choice m_chosenAreas = results::all;
    std::array<std::vector<int>, 3> m_settings;   ///< of each sphere, by their places in the run
    MultiplesShow m_show = MultiplesShow::People;
    QString m_source;
    Caveats m_caveats;
    QString m_areas;
};

} // namespace homeward::charts
