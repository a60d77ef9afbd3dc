// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/money/money_chart.h"
#include "ui/charts/words.h"
#include "ui/numbers/translated.h"
#include "ui/wording/money_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

/// The differences of all budgets, added up over the years, with the year in which they are paid back.
class PaybackCurve final : public MoneyChart {
public:
    PaybackCurve(const MoneyBooks& books, const MoneyQuestion& question)
    {
        if (!books.result || !books.accounts.given())
            return;
        const results::Question& asked = question.question;
        m_payback = money::paybackOf(books.accounts, {asked.scenario, asked.against, asked.areas});
        for (const base::Period& period : books.accounts.periods)
            m_years.push_back(text(period.label));
        m_words = QString::fromStdString(
            wording::sentence(wording::paybackText(m_payback, books.accounts, numbers::translated)));
        m_names = namesOf(books, question);
        tell(m_names);
    }

private:
    void tell(const MoneyNames& names)
    {
        ChartTable table{QStringLiteral("years"),
                         Words::tr("By financial year"),
                         {{Words::tr("Year"), {}},
                          {Words::tr("Added up"), QStringLiteral("£"), 0},
                          {Words::tr("95 % from"), QStringLiteral("£"), 0},
                          {Words::tr("95 % to"), QStringLiteral("£"), 0}},
                         {}};
        for (std::size_t i = 0; i < m_years.size(); ++i)
            table.rows.push_back(
                {m_years[i], m_payback.added[i].mean, m_payback.added[i].ci95Low, m_payback.added[i].ci95High});
        say({m_words, Words::tr("All budgets, %1 less %2, added up, real terms").arg(names.scenario, names.against),
             names.source,
             Words::tr("Line chart of differences added up. %1. At the end of %2: %3.")
                 .arg(m_words, m_years.back(), signedMoneyText(m_payback.added.back().mean)),
             names.caveats, m_words.section(QStringLiteral(", "), 0, 0), briefly(names)});
        setTable(std::move(table));
    }

    /// How sure it is, and of which scenarios by their letters.
    [[nodiscard]] QString briefly(const MoneyNames& names) const
    {
        const QString sure = m_words.section(QStringLiteral(", "), 1);
        const QString letters = Words::tr("%1 less %2, added up").arg(names.scenarioLetter, names.againstLetter);
        return sure.isEmpty() ? letters : Words::tr("%1; %2").arg(sure, letters);
    }

    [[nodiscard]] RoundAxis axis() const
    {
        double low = 0.0, high = 0.0;
        for (const results::Summary& each : m_payback.added) {
            low = std::min(low, each.ci95Low);
            high = std::max(high, each.ci95High);
        }
        return roundAxis(low, high > low ? high : low + 1.0, 4);
    }

    [[nodiscard]] static QRectF plotIn(const QRectF& body)
    {
        return body.adjusted(style::scaled(50.0), 6.0, -8.0, -style::scaled(18.0));
    }

    [[nodiscard]] std::vector<ChartMark> bodyMarks(const QRectF& body) const override
    {
        std::vector<ChartMark> marks;
        const QRectF plot = plotIn(body);
        const double width = plot.width() / static_cast<double>(m_years.size());
        for (std::size_t i = 0; i < m_years.size(); ++i) {
            const results::Summary& sum = m_payback.added[i];
            ToldFigure told;
            told.title = Words::tr("Difference of all budgets, added up");
            told.under = QStringList{m_names.scenario, m_years[i], m_names.areas}.join(QStringLiteral(", "));
            told.value = signedMoneyText(sum.mean);
            if (std::isfinite(sum.ci95Low) && std::isfinite(sum.ci95High))
                told.range =
                    Words::tr("95 % sure: %1 to %2").arg(signedMoneyText(sum.ci95Low), signedMoneyText(sum.ci95High));
            told.why = m_words;
            told.meaning =
                Words::tr("What all budgets pay less what they pay in %1, from the first year to this one, in "
                          "real terms and not discounted.")
                    .arg(m_names.against);
            told.source = m_names.source;
            told.help = QStringLiteral("money");
            marks.push_back({{plot.left() + width * static_cast<double>(i), plot.top(), width, plot.height()},
                             Words::tr("%1: %2").arg(m_years[i], told.value),
                             told,
                             {static_cast<int>(i), -1}});
        }
        return marks;
    }

    void paintBody(QPainter& painter, const QRectF& body, const style::Tokens& colours) const override
    {
        const RoundAxis scale = axis();
        const QRectF plot = plotIn(body);
        const auto x = [&](std::size_t i) {
            return plot.left() + plot.width() * static_cast<double>(i + 1) / static_cast<double>(m_years.size());
        };
        const auto y = [&](double value) { return plot.bottom() - plot.height() * scale.share(value); };
        for (const double tick : scale.ticks()) {
            painter.setPen(QPen(tick == 0.0 ? colours.axis : colours.grid, tick == 0.0 ? 1.4 : 1.0));
            painter.drawLine(QPointF(plot.left(), y(tick)), QPointF(plot.right(), y(tick)));
            writeText(painter, {body.left(), y(tick) - 8.0, plot.left() - body.left() - 6.0, 16.0},
                      Qt::AlignRight | Qt::AlignVCenter, moneyTick(tick), TextStyle::Small, colours.text2);
        }
        paintCurve(painter, plot, x, y, colours);
        for (std::size_t i = 0; i < m_years.size(); i += std::max<std::size_t>(1, m_years.size() / 4))
            writeText(painter, {x(i) - 34.0, plot.bottom() + 3.0, 68.0, 14.0}, Qt::AlignCenter, m_years[i].mid(2),
                      TextStyle::Small, colours.text2);
    }

    template <class X, class Y>
    void paintCurve(QPainter& painter, const QRectF& plot, const X& x, const Y& y, const style::Tokens& colours) const
    {
        QPolygonF line{QPointF(plot.left(), y(0.0))}, upper = line, lower = line;
        for (std::size_t i = 0; i < m_years.size(); ++i) {
            line << QPointF(x(i), y(m_payback.added[i].mean));
            upper << QPointF(x(i), y(m_payback.added[i].ci95High));
            lower << QPointF(x(i), y(m_payback.added[i].ci95Low));
        }
        QPolygonF band = upper;
        for (auto point = lower.rbegin(); point != lower.rend(); ++point)
            band << *point;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.unsureTint);
        painter.drawPolygon(band);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.ink, 2.0));
        painter.drawPolyline(line);
        if (!m_payback.everBehind || !m_payback.period)
            return;
        const double from = x(m_payback.earliest.value_or(*m_payback.period));
        const double to = x(m_payback.latest.value_or(m_years.size() - 1));
        painter.setPen(QPen(colours.better, 5.0));
        painter.drawLine(QPointF(from, y(0.0)), QPointF(to, y(0.0)));
        painter.setPen(QPen(colours.surface, 1.5));
        painter.setBrush(colours.better);
        painter.drawEllipse(QPointF(x(*m_payback.period), y(0.0)), 5.5, 5.5);
    }

    money::Payback m_payback;
    std::vector<QString> m_years;
    QString m_words;
    MoneyNames m_names;
};

} // namespace

std::unique_ptr<ChartContent> moneyPaybackChart(const MoneyBooks& books, const MoneyQuestion& question)
{
    return std::make_unique<PaybackCurve>(books, question);
}

} // namespace homeward::charts
