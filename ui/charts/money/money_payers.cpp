// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/money/money_told.h"
#include "ui/charts/words.h"
#include "ui/numbers/translated.h"
#include "ui/wording/money_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

struct PayerRow {
    QString name;
    results::Summary year;   ///< the difference in the year
    double run = 0.0;        ///< over the whole run
    ToldFigure told = {};
};

/// Who gains and who pays: the difference by budget.
class Payers final : public MoneyChart {
public:
    Payers(const MoneyBooks& books, const MoneyQuestion& question)
    {
        const money::Accounts& accounts = books.accounts;
        if (!books.result || !accounts.given())
            return;
        const results::Question& asked = question.question;
        for (const int payer : money::payersPaid(accounts)) {
            const money::Cut cut{.scenario = asked.scenario, .areas = asked.areas, .payer = payer};
            PayerRow row{
                text(wording::payerText(accounts.payers[static_cast<std::size_t>(payer)], numbers::translated)),
                {},
                0.0};
            row.year = results::summarise(money::difference(accounts, cut, asked.against,
                                                            static_cast<std::size_t>(asked.year), question.terms))
                           .value_or(results::Summary{});
            row.told = toldDifference(books, question, Words::tr("Difference paid by %1").arg(row.name), cut,
                                      static_cast<std::size_t>(asked.year));
            for (std::size_t p = 0; p < accounts.periods.size(); ++p)
                row.run += meanOf(money::difference(accounts, cut, asked.against, p, question.terms));
            m_rows.push_back(std::move(row));
        }
        tellAllYears(namesOf(books, question));
        tell(namesOf(books, question), static_cast<int>(accounts.periods.size()));
    }

private:
    void tellAllYears(const MoneyNames& names)
    {
        ToldParting budgets{Words::tr("By budget"), {}};
        double all = 0.0;
        for (const PayerRow& row : m_rows) {
            budgets.parts.push_back({row.name, {}, {}, signedMoneyText(row.run)});
            all += row.run;
        }
        budgets.parts.push_back({Words::tr("in all"), {}, {}, signedMoneyText(all)});
        m_allTold.title = Words::tr("Difference over all years");
        m_allTold.under = QStringList{names.scenario, names.areas, names.terms}.join(QStringLiteral(", "));
        m_allTold.value = signedMoneyText(all);
        m_allTold.why =
            Words::tr("It is what it costs less what it costs in %1, with the same people and the same luck.")
                .arg(names.against);
        m_allTold.meaning = Words::tr("What each budget pays less what it pays in %1, added up over all years and not "
                                      "discounted.")
                                .arg(names.against);
        m_allTold.partings = {std::move(budgets)};
        m_allTold.source = names.source;
        m_allTold.help = QStringLiteral("money");
    }

    void tell(const MoneyNames& names, int years)
    {
        const auto most = std::ranges::max_element(m_rows, {}, [](const PayerRow& row) { return row.year.mean; });
        const auto least = std::ranges::min_element(m_rows, {}, [](const PayerRow& row) { return row.year.mean; });
        QString title = Words::tr("No budget pays more or less"), brief;
        if (most->year.mean >= 0.5 && least->year.mean <= -0.5) {
            title = Words::tr("%1 pays more, %2 less").arg(most->name, least->name);
            brief = Words::tr("%1 pays more").arg(most->name);
        } else if (most->year.mean >= 0.5)
            title = Words::tr("%1 pays more").arg(most->name);
        else if (least->year.mean <= -0.5)
            title = Words::tr("%1 pays less").arg(least->name);
        QStringList alt{Words::tr("Bar chart of who gains and who pays in %1.").arg(names.year)}, run;
        ChartTable table{QStringLiteral("budgets"),
                         Words::tr("By budget"),
                         {{Words::tr("Budget"), {}},
                          {names.year, QStringLiteral("£"), 0},
                          {Words::tr("95 % from"), QStringLiteral("£"), 0},
                          {Words::tr("95 % to"), QStringLiteral("£"), 0},
                          {Words::tr("All years"), QStringLiteral("£"), 0}},
                         {}};
        for (const PayerRow& row : m_rows) {
            alt << Words::tr("%1: %2.").arg(row.name, signedMoneyText(row.year.mean));
            run << Words::tr("%1 %2").arg(row.name, signedMoneyText(row.run));
            table.rows.push_back({row.name, row.year.mean, row.year.ci95Low, row.year.ci95High, row.run});
        }
        m_foot = Words::tr("%n years: %1", nullptr, years).arg(run.join(QStringLiteral(", ")));
        say({title, Words::tr("Who gains, who pays: %1 less %2, %3").arg(names.scenario, names.against, names.year),
             names.source, alt.join(QLatin1Char(' ')), names.caveats, brief,
             Words::tr("Who gains, who pays: %1 less %2, %3")
                 .arg(names.scenarioLetter, names.againstLetter, names.year)});
        setTable(std::move(table));
    }

    [[nodiscard]] static QRectF rowsIn(const QRectF& body)
    {
        return body.adjusted(0.0, style::scaled(18.0), 0.0, -style::scaled(32.0));
    }
    [[nodiscard]] QRectF rowIn(const QRectF& rows, std::size_t i) const
    {
        const double height = std::min(style::scaled(38.0), rows.height() / static_cast<double>(m_rows.size()));
        return {rows.left(), rows.top() + height * static_cast<double>(i), rows.width(), height};
    }

    [[nodiscard]] std::vector<ChartMark> bodyMarks(const QRectF& body) const override
    {
        std::vector<ChartMark> marks;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            marks.push_back({rowIn(rowsIn(body), i),
                             Words::tr("%1: %2").arg(m_rows[i].name, signedMoneyText(m_rows[i].year.mean)),
                             m_rows[i].told});
        const double foot = style::scaled(32.0);
        marks.push_back({{body.left(), body.bottom() - foot + 2.0, body.width(), foot - 2.0}, m_foot, m_allTold});
        return marks;
    }

    void paintBody(QPainter& painter, const QRectF& body, const style::Tokens& colours) const override
    {
        const double foot = style::scaled(32.0), head = style::scaled(18.0);
        const QRectF rows = rowsIn(body);
        double largest = 1.0;
        for (const PayerRow& row : m_rows)
            largest = std::max(largest, std::abs(row.year.mean));
        const double label = style::scaled(66.0);
        const double names = std::min(style::scaled(140.0), 0.4 * body.width());
        const double half = (body.width() - names) / 2.0;
        const double zero = body.left() + names + half;
        const double scale = std::max(10.0, half - label) / largest;
        writeText(painter, {zero - half, body.top(), half - 5.0, head}, Qt::AlignRight | Qt::AlignVCenter,
                  Words::tr("pays less"), TextStyle::SmallStrong, colours.better);
        writeText(painter, {zero + 5.0, body.top(), half - 5.0, head}, Qt::AlignLeft | Qt::AlignVCenter,
                  Words::tr("pays more"), TextStyle::SmallStrong, colours.text);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            paintRow(painter, rowIn(rows, i), m_rows[i], zero, scale, names, colours);
        painter.setPen(QPen(colours.axis, 1.4));
        painter.drawLine(QPointF(zero, rows.top()), QPointF(zero, rowIn(rows, m_rows.size()).top()));
        writeText(painter, {body.left(), body.bottom() - foot + 2.0, body.width(), foot - 2.0},
                  Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_foot, TextStyle::Small, colours.text2);
    }

    void paintRow(QPainter& painter, const QRectF& area, const PayerRow& row, double zero, double scale, double names,
                  const style::Tokens& colours) const
    {
        writeText(painter, {area.left(), area.top(), names - 6.0, area.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                  row.name, TextStyle::Caption, colours.text);
        const double end = zero + scale * row.year.mean;
        const double bar = std::min(style::scaled(18.0), area.height() - 6.0);
        if (std::abs(row.year.mean) >= 0.5)
            paintDifference(
                painter,
                QRectF(std::min(zero, end), area.center().y() - bar / 2.0, std::max(1.5, std::abs(end - zero)), bar),
                row.year.mean, colours);
        const bool less = row.year.mean < 0.0;
        const QRectF words(less ? end - style::scaled(70.0) - 4.0 : std::max(end, zero) + 4.0, area.top(),
                           style::scaled(70.0), area.height());
        writeText(painter, words, (less ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                  signedMoneyText(row.year.mean), TextStyle::SmallStrong, colours.text);
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(area.bottomLeft(), area.bottomRight());
    }

    std::vector<PayerRow> m_rows;
    QString m_foot;
    ToldFigure m_allTold; ///< what the foot says
};

} // namespace

std::unique_ptr<ChartContent> moneyPayersChart(const MoneyBooks& books, const MoneyQuestion& question)
{
    return std::make_unique<Payers>(books, question);
}

} // namespace homeward::charts
