// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/money/money_chart.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/money_text.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

using numbers::translated;

/// Staff needed by role, against those that there are: a table of figures.
class StaffFigures final : public MoneyChart {
public:
    StaffFigures(const MoneyBooks& books, const MoneyQuestion& question)
    {
        if (!books.result || !books.staffing.given())
            return;
        const results::Question& asked = question.question;
        m_rows = money::staffRows(books.staffing, {asked.scenario, asked.against, asked.areas},
                                  static_cast<std::size_t>(asked.year));
        for (const money::Staffing::Role& role : books.staffing.roles)
            m_roles.push_back(text(role.name));
        m_letters = {letterOf(*books.result, asked.against), letterOf(*books.result, asked.scenario)};
        tell(namesOf(books, question));
    }

private:
    static QString letterOf(const results::RunResult& result, int scenario)
    {
        return style::scenarioLetter(results::letterPlaceOf(result, scenario));
    }

    void tell(const MoneyNames& names)
    {
        QStringList alt{Words::tr("Chart of staff needed in %1, whole-time equivalents.").arg(names.year)};
        ChartTable table{QStringLiteral("roles"),
                         Words::tr("By role"),
                         {{Words::tr("Role"), {}},
                          {Words::tr("There"), {}},
                          {names.against, {}},
                          {names.scenario, {}},
                          {Words::tr("Difference"), {}},
                          {Words::tr("Against those there"), {}}},
                         {}};
        for (const money::StaffRow& row : m_rows) {
            const QString verdict = numbers::text(wording::staffVerdict(row, translated));
            alt << Words::tr("%1: %2 needed, %3.").arg(m_roles[row.role], numbers::people(row.now.mean), verdict);
            table.rows.push_back({m_roles[row.role], row.available ? ChartCell(*row.available) : ChartCell(),
                                  row.against.mean, row.now.mean, row.difference.mean, verdict});
        }
        const auto shortest = std::ranges::max_element(m_rows, {}, &money::StaffRow::shortBy);
        const QString title = shortest->shortBy() > 0.0
            ? Words::tr("%1: short by %2").arg(m_roles[shortest->role], numbers::people(shortest->shortBy()))
            : Words::tr("No role is known to be short");
        m_foot = numbers::text(wording::recruitText(*shortest, translated));
        if (!m_foot.isEmpty())
            m_foot = Words::tr("%1: %2").arg(m_roles[shortest->role], m_foot);
        say({title, Words::tr("Needed in %1, whole-time equivalents").arg(names.year), names.source,
             alt.join(QLatin1Char(' ')), names.caveats});
        setTable(std::move(table));
    }

    void paintBody(QPainter& painter, const QRectF& body, const style::Tokens& colours) const override
    {
        const double foot = m_foot.isEmpty() ? 0.0 : style::scaled(30.0);
        const double line =
            std::min(style::scaled(24.0), (body.height() - foot) / static_cast<double>(m_rows.size() + 1));
        paintLine(painter, {body.left(), body.top(), body.width(), line},
                  {Words::tr("Role"), Words::tr("there"), m_letters[0], m_letters[1],
                   Words::tr("%1 − %2").arg(m_letters[1], m_letters[0]),
                   Words::tr("%1 against there").arg(m_letters[1])},
                  TextStyle::SmallStrong, colours.text2, colours);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const money::StaffRow& row = m_rows[i];
            const QRectF where(body.left(), body.top() + line * static_cast<double>(i + 1), body.width(), line);
            paintLine(painter, where,
                      {m_roles[row.role], row.available ? numbers::people(*row.available) : Words::tr("–"),
                       numbers::people(row.against.mean), numbers::people(row.now.mean),
                       numbers::signedTyped(std::round(row.difference.mean * 10.0) / 10.0),
                       (row.shortBy() > 0.0 ? QStringLiteral("◆ ") : QString())
                           + numbers::text(wording::staffVerdict(row, translated))},
                      TextStyle::Caption, row.shortBy() > 0.0 ? colours.redText : colours.text2, colours);
        }
        if (foot > 0.0)
            writeText(painter, {body.left(), body.bottom() - foot, body.width(), foot},
                      Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, m_foot, TextStyle::Small, colours.text2);
    }

    void paintLine(QPainter& painter, const QRectF& row, const std::array<QString, 6>& cells, TextStyle look,
                   const QColor& verdict, const style::Tokens& colours) const
    {
        constexpr std::array<double, 6> ends{0.34, 0.45, 0.55, 0.65, 0.75, 1.0};
        double left = row.left();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double right = row.left() + ends[i] * row.width();
            writeText(painter, {left + 2.0, row.top(), right - left - 4.0, row.height()},
                      (i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, cells[i],
                      i == 3 ? TextStyle::CaptionStrong : look, i == 5 ? verdict : colours.text);
            left = right;
        }
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(row.bottomLeft(), row.bottomRight());
    }

    std::vector<QString> m_roles;
    std::vector<money::StaffRow> m_rows;
    std::array<QString, 2> m_letters;
    QString m_foot;
};

} // namespace

std::unique_ptr<ChartContent> staffChart(const MoneyBooks& books, const MoneyQuestion& question)
{
    return std::make_unique<StaffFigures>(books, question);
}

} // namespace homeward::charts
