// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/balance/balance_content.h"

#include "ui/charts/balance/balance_paint.h"
#include "ui/charts/balance/balance_words.h"
#include "ui/charts/chart_registry.h"

namespace homeward::charts {

namespace {

class BalanceContent final : public ChartContent {
public:
    explicit BalanceContent(CareFigures figures) : m_figures(std::move(figures)) { }

    QString title() const override { return balanceTitle(m_figures); }
    QString subtitle() const override { return balanceSubtitle(m_figures); }
    QString source() const override { return m_figures.source; }
    QString altText() const override { return balanceAltText(m_figures); }
    Caveats caveats() const override { return m_figures.caveats; }
    std::vector<ChartTable> tables() const override
    {
        return m_figures.empty() ? std::vector<ChartTable>() : std::vector<ChartTable>{balanceTable(m_figures)};
    }
    PaperSize paper() const override { return {{90.0, 111.5}, 420}; }
    std::vector<ChartMark> marks(const QRectF& area) const override { return balanceMarks(area, m_figures); }
    std::vector<QRectF> rowsOf(const QRectF& area, const MarkPlace& place) const override
    {
        return balanceRows(area, m_figures, place.setting);
    }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override
    {
        CareFigures themed = m_figures;
        themed.theme = theme;
        paintBalance(painter, area, themed);
    }

private:
    CareFigures m_figures;
};

} // namespace

std::unique_ptr<ChartContent> balanceOf(CareFigures figures)
{
    return std::make_unique<BalanceContent>(std::move(figures));
}

std::unique_ptr<ChartContent> balanceChart(const results::RunResult& result, const results::Question& question)
{
    WhereChoices choices;
    choices.series.selectedYear = question.year;
    return balanceOf(careFigures(result, question.scenario, question.against, question.areas, choices));
}

} // namespace homeward::charts
