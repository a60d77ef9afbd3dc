// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/money/money_told.h"
#include "ui/charts/words.h"
#include "ui/numbers/translated.h"
#include "ui/wording/money_text.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace homeward::charts {

namespace {

using style::TextStyle;

/// A year of the scenario by payer, and the other scenario in all.
struct Year {
    QString label;
    std::vector<double> paid;
    std::vector<ToldFigure> told; ///< by payer
    double against = 0.0;

    [[nodiscard]] double total() const { return std::accumulate(paid.begin(), paid.end(), 0.0); }
};

/// Stacked bars by year and budget, the total of the other scenario as dashes.
class Years final : public MoneyChart {
public:
    Years(const MoneyBooks& books, const MoneyQuestion& question)
    {
        const money::Accounts& accounts = books.accounts;
        if (!books.result || !accounts.given())
            return;
        const results::Question& asked = question.question;
        for (const int payer : money::payersPaid(accounts))
            m_payers.push_back(
                text(wording::payerText(accounts.payers[static_cast<std::size_t>(payer)], numbers::translated)));
        const std::vector<int> payers = money::payersPaid(accounts);
        for (std::size_t p = 0; p < accounts.periods.size(); ++p) {
            Year year{text(accounts.periods[p].label), {}, {}, 0.0};
            for (std::size_t i = 0; i < m_payers.size(); ++i) {
                const money::Cut cut{.scenario = asked.scenario, .areas = asked.areas, .payer = payers[i]};
                year.paid.push_back(meanOf(money::pounds(accounts, cut, p, question.terms)));
                year.told.push_back(toldPounds(books, question, Words::tr("Cost paid by %1").arg(m_payers[i]), cut, p));
            }
            year.against = meanOf(money::pounds(accounts, {asked.against, asked.areas}, p, question.terms));
            m_years.push_back(std::move(year));
        }
        m_lastTold = toldPounds(books, question, Words::tr("Cost"), {asked.scenario, asked.areas}, m_years.size() - 1);
        m_chosen = static_cast<std::size_t>(asked.year);
        tell(namesOf(books, question));
        addDays(books, question);
    }

private:
    void tell(const MoneyNames& names)
    {
        const auto grown = [](double first, double last) {
            const double more = last - first;
            return more >= 0.0 ? Words::tr("grow by %1").arg(moneyText(more))
                               : Words::tr("fall by %1").arg(moneyText(-more));
        };
        const Year& first = m_years.front();
        const Year& last = m_years.back();
        const QString own = grown(first.total(), last.total());
        const QString other = grown(first.against, last.against);
        const QString title = own == other
            ? Words::tr("Costs %1 in %n years", nullptr, static_cast<int>(m_years.size())).arg(own)
            : Words::tr("Costs %1, and in %2 %3").arg(own, names.against, other);
        say({title,
             Words::tr("Cost a year by budget, %1, %2; dashes: total of %3")
                 .arg(names.scenario, names.terms, names.against),
             names.source,
             Words::tr("Stacked bar chart. Cost a year of %1 by budget: %2 in %3, %4 in %5; %6 costs %7 then.")
                 .arg(names.scenario, moneyText(first.total()), first.label, moneyText(last.total()), last.label,
                      names.against, moneyText(last.against)),
             names.caveats, Words::tr("Costs %1").arg(own),
             Words::tr("By budget, %1, %2; dashes: %3").arg(names.scenarioLetter, names.terms, names.againstLetter)});
        ChartTable table{QStringLiteral("years"), Words::tr("By financial year"), {{Words::tr("Year"), {}}}, {}};
        for (const QString& payer : m_payers)
            table.columns.push_back({payer, QStringLiteral("£"), 0});
        table.columns.push_back({Words::tr("All"), QStringLiteral("£"), 0});
        table.columns.push_back({names.against, QStringLiteral("£"), 0});
        for (const Year& year : m_years) {
            std::vector<ChartCell> row{year.label};
            row.insert(row.end(), year.paid.begin(), year.paid.end());
            row.emplace_back(year.total());
            row.emplace_back(year.against);
            table.rows.push_back(std::move(row));
        }
        setTable(std::move(table));
    }

    /// What a day costs in each year, of both scenarios.
    void addDays(const MoneyBooks& books, const MoneyQuestion& question)
    {
        const results::Question& asked = question.question;
        const MoneyNames names = namesOf(books, question);
        ChartTable table{QStringLiteral("days"), Words::tr("What a day costs"), {{Words::tr("Year"), {}}}, {}};
        std::vector<int> scenarios{asked.scenario};
        if (asked.against != asked.scenario)
            scenarios.push_back(asked.against);
        for (const int scenario : scenarios)
            for (const money::Day day : {money::Day::RightPlace, money::Day::Delayed})
                table.columns.push_back(
                    {Words::tr("%1, %2").arg(text(wording::dayName(day, numbers::translated)),
                                             scenario == asked.scenario ? names.scenario : names.against),
                     QStringLiteral("£"), 0});
        for (std::size_t p = 0; p < books.accounts.periods.size(); ++p) {
            std::vector<ChartCell> row{text(books.accounts.periods[p].label)};
            for (const int scenario : scenarios)
                for (const money::Day day : {money::Day::RightPlace, money::Day::Delayed}) {
                    const results::ValueList cost =
                        money::costOfDay(books.accounts, *books.result, day,
                                         {.scenario = scenario, .areas = asked.areas}, p, question.terms);
                    row.push_back(cost.hasValue() ? ChartCell(meanOf(cost)) : ChartCell());
                }
            table.rows.push_back(std::move(row));
        }
        addTable(std::move(table));
    }

    [[nodiscard]] RoundAxis axis() const
    {
        double top = 0.0, low = 0.0;
        for (const Year& year : m_years) {
            double up = 0.0, down = 0.0;
            for (const double paid : year.paid)
                (paid >= 0.0 ? up : down) += paid;
            top = std::max({top, up, year.against});
            low = std::min(low, down);
        }
        return roundAxis(low, top > 0.0 ? top : 1.0, 4);
    }

    [[nodiscard]] static double legendWidth(const QRectF& body)
    {
        return std::min(style::scaled(140.0), 0.32 * body.width());
    }
    [[nodiscard]] static QRectF plotIn(const QRectF& body)
    {
        return body.adjusted(style::scaled(44.0), style::scaled(8.0), -legendWidth(body), -style::scaled(18.0));
    }

    [[nodiscard]] std::vector<ChartMark> bodyMarks(const QRectF& body) const override
    {
        std::vector<ChartMark> marks;
        const RoundAxis scale = axis();
        const QRectF plot = plotIn(body);
        const auto y = [&](double value) { return plot.bottom() - plot.height() * scale.share(value); };
        const double cell = plot.width() / static_cast<double>(m_years.size());
        for (std::size_t i = 0; i < m_years.size(); ++i) {
            const Year& year = m_years[i];
            double up = 0.0, down = 0.0;
            for (std::size_t p = 0; p < year.paid.size(); ++p) {
                double& level = year.paid[p] >= 0.0 ? up : down;
                const double from = y(level), to = y(level + year.paid[p]);
                level += year.paid[p];
                if (from == to)
                    continue; // nothing is to be seen of it
                marks.push_back({{plot.left() + cell * (static_cast<double>(i) + 0.19), std::min(from, to), 0.62 * cell,
                                  std::abs(from - to)},
                                 Words::tr("%1, %2: %3").arg(m_payers[p], year.label, moneyText(year.paid[p])),
                                 year.told[p],
                                 {static_cast<int>(i), -1}});
            }
        }
        marks.push_back({{plot.right() + 10.0, plot.top(), legendWidth(body) - 10.0, style::scaled(18.0)},
                         Words::tr("Last year: %1").arg(moneyText(m_years.back().total())),
                         m_lastTold,
                         {static_cast<int>(m_years.size()) - 1, -1}});
        return marks;
    }

    void paintBody(QPainter& painter, const QRectF& body, const style::Tokens& colours) const override
    {
        const RoundAxis scale = axis();
        const double legend = legendWidth(body);
        const QRectF plot = plotIn(body);
        const auto y = [&](double value) { return plot.bottom() - plot.height() * scale.share(value); };
        for (const double tick : scale.ticks()) {
            painter.setPen(QPen(tick == 0.0 ? colours.axis : colours.grid, 1.0));
            painter.drawLine(QPointF(plot.left(), y(tick)), QPointF(plot.right(), y(tick)));
            writeText(painter, {body.left(), y(tick) - 8.0, plot.left() - body.left() - 6.0, 16.0},
                      Qt::AlignRight | Qt::AlignVCenter, moneyTick(tick), TextStyle::Small, colours.text2);
        }
        const double cell = plot.width() / static_cast<double>(m_years.size());
        for (std::size_t i = 0; i < m_years.size(); ++i)
            paintYear(painter, {plot.left() + cell * static_cast<double>(i), plot.top(), cell, plot.height()}, i, y,
                      colours);
        paintLegend(painter, {plot.right() + 10.0, plot.top(), legend - 10.0, plot.height()}, colours);
    }

    template <class Height>
    void paintYear(QPainter& painter, const QRectF& cell, std::size_t i, const Height& y,
                   const style::Tokens& colours) const
    {
        const Year& year = m_years[i];
        if (i == m_chosen)
            painter.fillRect(cell.adjusted(0.0, -4.0, 0.0, 0.0), colours.select);
        const double width = 0.62 * cell.width(), left = cell.center().x() - width / 2.0;
        double up = 0.0, down = 0.0;
        for (std::size_t p = 0; p < year.paid.size(); ++p) {
            double& level = year.paid[p] >= 0.0 ? up : down;
            const double from = y(level), to = y(level + year.paid[p]);
            level += year.paid[p];
            paintPayer(painter, QRectF(left, std::min(from, to), width, std::abs(from - to)), p, colours);
        }
        painter.setPen(QPen(colours.text, 2.0, Qt::DotLine));
        painter.drawLine(QPointF(left - 3.0, y(year.against)), QPointF(left + width + 3.0, y(year.against)));
        // Where not all have room, every third, and the chosen one without its neighbours.
        const bool all = cell.width() >= style::scaled(34.0);
        const std::size_t apart = i > m_chosen ? i - m_chosen : m_chosen - i;
        if (all || apart == 0 || (i % 3 == 0 && apart > 1))
            writeText(painter, {cell.left() - 6.0, cell.bottom() + 3.0, cell.width() + 12.0, 14.0}, Qt::AlignCenter,
                      year.label.mid(2), i == m_chosen ? TextStyle::SmallStrong : TextStyle::Small, colours.text2);
    }

    void paintLegend(QPainter& painter, const QRectF& area, const style::Tokens& colours) const
    {
        const double line = style::scaled(18.0);
        double top = area.top();
        writeText(painter, {area.left(), top, area.width(), line}, Qt::AlignLeft | Qt::AlignVCenter,
                  Words::tr("Last year: %1").arg(moneyText(m_years.back().total())), TextStyle::SmallStrong,
                  colours.text);
        for (std::size_t i = m_payers.size(); i-- > 0;) {
            top += line;
            paintPayer(painter, {area.left() + 1.0, top + line / 2.0 - 5.0, 9.0, 9.0}, i, colours);
            writeText(painter, {area.left() + 16.0, top, area.width() - 16.0, line}, Qt::AlignLeft | Qt::AlignVCenter,
                      m_payers[i], TextStyle::Small, colours.text);
        }
    }

    std::vector<QString> m_payers;
    std::vector<Year> m_years;
    ToldFigure m_lastTold; ///< all budgets in the last year
    std::size_t m_chosen = 0;
};

} // namespace

std::unique_ptr<ChartContent> moneyYearsChart(const MoneyBooks& books, const MoneyQuestion& question)
{
    return std::make_unique<Years>(books, question);
}

} // namespace homeward::charts
