// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_kinds.h"

#include "ui/charts/chart_registry.h"
#include "ui/charts/where/where_marks.h"
#include "ui/charts/where/where_paint.h"
#include "ui/charts/where/where_sentences.h"

#include <QPainter>

namespace homeward::charts {

namespace {

class WhereContent final : public ChartContent {
public:
    explicit WhereContent(WhereChartContent content) : m_content(std::move(content)) { m_content.dimmed = false; }

    QString title() const override { return m_content.title; }
    QString subtitle() const override { return m_content.subtitle; }
    QString source() const override { return m_content.source; }
    QString altText() const override { return charts::altText(m_content); }
    Caveats caveats() const override { return m_content.caveats; }
    std::vector<ChartTable> tables() const override { return m_content.tables; }

    std::vector<ChartMark> marks(const QRectF& area) const override
    {
        std::vector<ChartMark> found = whereMarks(makeScene(m_content, area.size(), false));
        for (ChartMark& mark : found)
            mark.where.translate(area.topLeft());
        return found;
    }

    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override
    {
        WhereChartContent themed = m_content;
        themed.theme = theme;
        painter.save();
        painter.translate(area.topLeft());
        paintScene(painter, makeScene(themed, area.size(), false));
        painter.restore();
    }

private:
    WhereChartContent m_content;
};

std::unique_ptr<ChartContent> ofKind(const results::RunResult& result, const results::Question& question,
                                     results::Quantity quantity, results::Span span)
{
    WhereChoices choices;
    choices.series.quantity = quantity;
    choices.series.span = span;
    choices.series.selectedYear = question.year;
    return whereChart(contentFor(result, question.scenario, question.against, question.areas, choices));
}

} // namespace

std::unique_ptr<ChartContent> whereChart(WhereChartContent content)
{
    return std::make_unique<WhereContent>(std::move(content));
}

std::unique_ptr<ChartContent> wherePeople(const results::RunResult& result, const results::Question& question)
{
    return ofKind(result, question, results::Quantity::People, results::Span::OverTime);
}

std::unique_ptr<ChartContent> whereDays(const results::RunResult& result, const results::Question& question)
{
    return ofKind(result, question, results::Quantity::Days, results::Span::OverTime);
}

std::unique_ptr<ChartContent> whereShare(const results::RunResult& result, const results::Question& question)
{
    return ofKind(result, question, results::Quantity::Share, results::Span::OverTime);
}

std::unique_ptr<ChartContent> whereYear(const results::RunResult& result, const results::Question& question)
{
    return ofKind(result, question, results::Quantity::People, results::Span::OneYear);
}

} // namespace homeward::charts
