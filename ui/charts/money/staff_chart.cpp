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
        m_names = namesOf(books, question);
        tell(m_names);
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

    [[nodiscard]] double footHeight() const { return m_foot.isEmpty() ? 0.0 : style::scaled(30.0); }
    [[nodiscard]] double lineHeight(const QRectF& body) const
    {
        return std::min(style::scaled(24.0), (body.height() - footHeight()) / static_cast<double>(m_rows.size() + 1));
    }
    [[nodiscard]] QRectF rowIn(const QRectF& body, std::size_t i) const
    {
        const double line = lineHeight(body);
        return {body.left(), body.top() + line * static_cast<double>(i + 1), body.width(), line};
    }

    /// What a cell of a role shows, with what it is made of.
    [[nodiscard]] ToldFigure told(const money::StaffRow& row, const QString& what, const QString& value) const
    {
        ToldFigure made;
        made.title = Words::tr("%1: %2").arg(m_roles[row.role], what);
        made.under = QStringList{m_names.scenario, m_names.year, m_names.areas}.join(QStringLiteral(", "));
        made.value = value;
        made.meaning =
            Words::tr("Whole-time equivalents, in the mean of the year: what is open and what is in use times "
                      "what a unit of it needs, and the staff of the changes themselves.");
        made.why =
            Words::tr("Against those who are there: %1.").arg(numbers::text(wording::staffVerdict(row, translated)));
        if (row.available)
            made.why += QLatin1Char(' ')
                + Words::tr("%1 are there, and %2 are needed.")
                      .arg(numbers::people(*row.available), numbers::people(row.now.mean));
        made.partings = {{Words::tr("Made of"),
                          {{m_names.against, numbers::people(row.against.mean), {}, {}},
                           {Words::tr("what differs"), {}, {}, signedStaff(row.difference.mean)},
                           {Words::tr("in all"), numbers::people(row.now.mean), {}, {}}}}};
        made.source = m_names.source;
        made.help = QStringLiteral("money");
        return made;
    }

    [[nodiscard]] std::vector<ChartMark> bodyMarks(const QRectF& body) const override
    {
        std::vector<ChartMark> marks;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const money::StaffRow& row = m_rows[i];
            const std::array<QString, 6> cells = cellsOf(row);
            const std::array<QString, 6> whats{QString(),
                                               Words::tr("there"),
                                               Words::tr("needed in %1").arg(m_names.against),
                                               Words::tr("needed in %1").arg(m_names.scenario),
                                               Words::tr("more or fewer needed"),
                                               Words::tr("against those there")};
            const QRectF where = rowIn(body, i);
            for (std::size_t c = 1; c < cells.size(); ++c) {
                if (c == 1 && !row.available)
                    continue;
                const QRectF cell(where.left() + ends[c - 1] * where.width(), where.top(),
                                  (ends[c] - ends[c - 1]) * where.width(), where.height());
                marks.push_back({cell, Words::tr("%1, %2: %3").arg(m_roles[row.role], whats[c], cells[c]),
                                 told(row, whats[c], cells[c])});
            }
        }
        return marks;
    }

    [[nodiscard]] static QString signedStaff(double people)
    {
        return numbers::signedTyped(std::round(people * 10.0) / 10.0);
    }

    [[nodiscard]] std::array<QString, 6> cellsOf(const money::StaffRow& row) const
    {
        return {m_roles[row.role],
                row.available ? numbers::people(*row.available) : Words::tr("–"),
                numbers::people(row.against.mean),
                numbers::people(row.now.mean),
                signedStaff(row.difference.mean),
                (row.shortBy() > 0.0 ? QStringLiteral("◆ ") : QString())
                    + numbers::text(wording::staffVerdict(row, translated))};
    }

    void paintBody(QPainter& painter, const QRectF& body, const style::Tokens& colours) const override
    {
        const double foot = footHeight(), line = lineHeight(body);
        paintLine(painter, {body.left(), body.top(), body.width(), line},
                  {Words::tr("Role"), Words::tr("there"), m_letters[0], m_letters[1],
                   Words::tr("%1 − %2").arg(m_letters[1], m_letters[0]),
                   Words::tr("%1 against there").arg(m_letters[1])},
                  TextStyle::SmallStrong, colours.text2, colours);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const money::StaffRow& row = m_rows[i];
            paintLine(painter, rowIn(body, i), cellsOf(row), TextStyle::Caption,
                      row.shortBy() > 0.0 ? colours.redText : colours.text2, colours);
        }
        if (foot > 0.0)
            writeText(painter, {body.left(), body.bottom() - foot, body.width(), foot},
                      Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, m_foot, TextStyle::Small, colours.text2);
    }

    void paintLine(QPainter& painter, const QRectF& row, const std::array<QString, 6>& cells, TextStyle look,
                   const QColor& verdict, const style::Tokens& colours) const
    {
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

    static constexpr std::array<double, 6> ends{0.34, 0.45, 0.55, 0.65, 0.75, 1.0}; ///< of columns, in the width

    std::vector<QString> m_roles;
    MoneyNames m_names;
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
