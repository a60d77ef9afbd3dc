// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"
#include "ui/charts/sensitivity/sensitivity_figures.h"

#include <memory>
#include <optional>

namespace homeward::charts {

/// Each figure at its low and its high end, the widest swing first: low hollow, high filled, so that the direction
/// survives grey printing.
class Tornado final : public ChartContent {
public:
    explicit Tornado(SensitivityFigures figures) : m_figures(std::move(figures)) { }

    [[nodiscard]] const SensitivityFigures& figures() const { return m_figures; }
    [[nodiscard]] double heightWanted() const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString source() const override { return m_figures.source; }
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] Caveats caveats() const override { return m_figures.caveats; }
    [[nodiscard]] std::vector<ChartTable> tables() const override;
    [[nodiscard]] PaperSize paper() const override;
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;

    /// A mark an input, as the figure of the plan that it is.
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area) const override;

    /// The place in `found.inputs` of the row at a point.
    [[nodiscard]] std::optional<std::size_t> inputAt(const QRectF& area, QPointF point) const;

private:
    struct Layout;
    void paintHeads(QPainter& painter, const Layout& layout, const style::Tokens& colours) const;
    void paintRow(QPainter& painter, const Layout& layout, std::size_t i, const style::Tokens& colours) const;
    void paintKey(QPainter& painter, const QRectF& key, const style::Tokens& colours) const;

    SensitivityFigures m_figures;
};

/// The chosen figure against the result, a point a future, with its rank correlation and the median by fifths.
[[nodiscard]] std::unique_ptr<ChartContent> rangeScatterOf(SensitivityFigures figures);
/// The share of futures at or below each value of the result.
[[nodiscard]] std::unique_ptr<ChartContent> rangeCurveOf(SensitivityFigures figures);

/// The mark of where a figure comes from.
void paintOrigin(QPainter& painter, QPointF middle, double size, OriginMark mark, const style::Tokens& colours);

} // namespace homeward::charts
