// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/hatch.h"
#include "ui/charts/money/money_told.h"
#include "ui/charts/palette.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using money::Part;
using style::TextStyle;

QString openName(const QString& setting) { return Words::tr("%1: open").arg(setting); }
QString usedName(const QString& setting) { return Words::tr("%1: in use").arg(setting); }
QString othersName() { return Words::tr("Others"); }
QString changesName() { return Words::tr("The changes themselves"); }

/// A step from one total to the other.
struct Step {
    QString name;
    double pounds = 0.0;
    ToldFigure told = {};
};

constexpr std::size_t mostSteps = 5;
constexpr double stripHeight = 46.0; ///< of what becomes of the money, at 1x
constexpr double nameHeight = 46.0; ///< of a name in three lines, at 1x

/// The differences of one question.
class Differences {
public:
    Differences(const MoneyBooks& books, const MoneyQuestion& question) : m_books(books), m_question(question) { }

    [[nodiscard]] money::Cut cut(int setting, std::optional<Part> part) const
    {
        const results::Question& asked = m_question.question;
        return {.scenario = asked.scenario, .areas = asked.areas, .setting = setting, .part = part};
    }
    [[nodiscard]] double of(const money::Cut& cut) const
    {
        const results::Question& asked = m_question.question;
        return meanOf(money::difference(m_books.accounts, cut, asked.against, static_cast<std::size_t>(asked.year),
                                        m_question.terms));
    }
    /// Of capacity, open or still paid for.
    [[nodiscard]] double ofOpen(money::Cut cut) const
    {
        cut.part = Part::Fixed;
        const double open = of(cut);
        cut.part = Part::DoubleRunning;
        return open + of(cut);
    }
    [[nodiscard]] double ofUsed(money::Cut cut) const
    {
        cut.part.reset();
        return of(cut) - ofOpen(cut);
    }
    [[nodiscard]] Step step(const QString& name, const money::Cut& cut, const PoundsOf& poundsOf) const
    {
        return {name, poundsOf(cut), toldDifferenceOf(m_books, m_question, name, cut, poundsOf)};
    }

private:
    const MoneyBooks& m_books;
    const MoneyQuestion& m_question;
};

/// The smaller steps as one, with each of them as its part.
Step othersOf(std::vector<Step> smaller, const MoneyBooks& books, const MoneyQuestion& question)
{
    Step others{othersName(), 0.0, {}};
    ToldParting parting{Words::tr("Made of"), {}};
    for (const Step& step : smaller) {
        others.pounds += step.pounds;
        parting.parts.push_back({step.name, {}, {}, signedMoneyText(step.pounds)});
    }
    parting.parts.push_back({Words::tr("in all"), {}, {}, signedMoneyText(others.pounds)});
    others.told = toldDifferenceOf(books, question, others.name, {}, [&](const money::Cut&) { return others.pounds; });
    others.told.partings = {std::move(parting)};
    return others;
}

/// Settings by what is open and what is in use, the changes, and the smaller ones as one.
std::vector<Step> stepsOf(const MoneyBooks& books, const MoneyQuestion& question)
{
    const Differences differences(books, question);
    std::vector<Step> steps;
    const auto add = [&](Step step) {
        if (std::abs(step.pounds) >= 0.5)
            steps.push_back(std::move(step));
    };
    for (const int setting : money::settingsPaid(books.accounts)) {
        const QString name = text(books.result->settings[static_cast<std::size_t>(setting)].name);
        add(differences.step(openName(name), differences.cut(setting, Part::Fixed),
                             [&](const money::Cut& cut) { return differences.ofOpen(cut); }));
        add(differences.step(usedName(name), differences.cut(setting, Part::Variable),
                             [&](const money::Cut& cut) { return differences.ofUsed(cut); }));
    }
    std::ranges::stable_sort(steps, std::greater<>(), [](const Step& step) { return std::abs(step.pounds); });
    std::vector<Step> smaller;
    while (steps.size() > mostSteps) {
        smaller.push_back(std::move(steps.back()));
        steps.pop_back();
    }
    std::ranges::stable_sort(steps, {}, &Step::pounds);
    add(othersOf(std::move(smaller), books, question));
    add(differences.step(changesName(), differences.cut(-1, {}),
                         [&](const money::Cut& cut) { return differences.of(cut); }));
    return steps;
}

/// The same of the scenario compared with.
MoneyQuestion againstOf(MoneyQuestion question)
{
    question.question.scenario = question.question.against;
    return question;
}

/// From the total of one scenario to that of another, and what becomes of the difference.
class Bridge final : public MoneyChart {
public:
    Bridge(const MoneyBooks& books, const MoneyQuestion& question)
    {
        if (!books.result || !books.accounts.given())
            return;
        const results::Question& asked = question.question;
        const auto period = static_cast<std::size_t>(asked.year);
        m_names = namesOf(books, question);
        m_from = meanOf(money::pounds(books.accounts, {asked.against, asked.areas}, period, question.terms));
        m_to = meanOf(money::pounds(books.accounts, {asked.scenario, asked.areas}, period, question.terms));
        m_steps = stepsOf(books, question);
        m_fromTold = toldPounds(books, againstOf(question), Words::tr("Cost"), {asked.against, asked.areas}, period);
        m_toTold = toldPounds(books, question, Words::tr("Cost"), {asked.scenario, asked.areas}, period);
        const money::Released parts =
            money::released(books.accounts, {asked.scenario, asked.against, asked.areas}, period, question.terms);
        m_avoided = meanOf(parts.avoided);
        m_cashable = meanOf(parts.cashable);
        m_notCashable = meanOf(parts.notCashable);
        m_spent = meanOf(parts.spent);
        tell();
    }

private:
    void tell()
    {
        QString title = m_to < m_from ? Words::tr("%1 less than %2").arg(moneyText(m_from - m_to), m_names.against)
                                      : Words::tr("%1 more than %2").arg(moneyText(m_to - m_from), m_names.against);
        if (m_steps.empty())
            title = Words::tr("No difference from %1").arg(m_names.against);
        else if (m_avoided >= std::max(m_cashable, 0.5))
            title = Words::tr("%1 does not have to be bought; %2 is spent more")
                        .arg(moneyText(m_avoided), moneyText(m_spent));
        QStringList alt{
            Words::tr("Bridge chart. %1 costs %2 in %3.").arg(m_names.against, moneyText(m_from), m_names.year)};
        ChartTable table{QStringLiteral("steps"),
                         Words::tr("By step"),
                         {{Words::tr("Step"), {}}, {Words::tr("Difference"), QStringLiteral("£"), 0}},
                         {}};
        table.rows.push_back({m_names.against, m_from});
        for (const Step& step : m_steps) {
            alt << Words::tr("%1: %2.").arg(step.name, signedMoneyText(step.pounds));
            table.rows.push_back({step.name, step.pounds});
        }
        table.rows.push_back({m_names.scenario, m_to});
        for (const auto& [name, pounds] : becomes())
            table.rows.push_back({name, pounds});
        alt << Words::tr("%1 costs %2.").arg(m_names.scenario, moneyText(m_to)) << becomesText();
        say({title,
             Words::tr("From %1 to %2 in %3, %4").arg(m_names.against, m_names.scenario, m_names.year, m_names.terms),
             m_names.source, alt.join(QLatin1Char(' ')), m_names.caveats});
        setTable(std::move(table));
    }

    [[nodiscard]] std::vector<std::pair<QString, double>> becomes() const
    {
        return {{Words::tr("Avoided: would have been spent"), m_avoided},
                {Words::tr("Cashable"), m_cashable},
                {Words::tr("Not cashable: freed, and still paid for"), m_notCashable}};
    }
    [[nodiscard]] QString becomesText() const
    {
        return Words::tr("%1 avoided, %2 cashable, %3 not cashable.")
            .arg(moneyText(m_avoided), moneyText(m_cashable), moneyText(m_notCashable));
    }

    /// The difference by what becomes of the money: spent less avoided and cashable.
    [[nodiscard]] ToldFigure toldBecomes() const
    {
        ToldFigure told;
        told.title = Words::tr("What becomes of the money");
        told.under =
            QStringList{m_names.scenario, m_names.year, m_names.areas, m_names.terms}.join(QStringLiteral(", "));
        told.value = signedMoneyText(m_to - m_from);
        told.why = Words::tr("%1 is freed and still paid for: it is no money, and stands beside the sum.")
                       .arg(moneyText(m_notCashable));
        told.meaning = Words::tr("Avoided is what would have been spent beyond what is paid today. Cashable is paid "
                                 "today and need not be any more. Not cashable is freed and still paid for.");
        told.partings = {{Words::tr("Made of"),
                          {{Words::tr("Spent more"), {}, {}, signedMoneyText(m_spent)},
                           {Words::tr("Avoided: would have been spent"), {}, {}, signedMoneyText(-m_avoided)},
                           {Words::tr("Cashable"), {}, {}, signedMoneyText(-m_cashable)},
                           {Words::tr("in all"), {}, {}, signedMoneyText(m_to - m_from)}}}};
        told.source = m_names.source;
        told.help = QStringLiteral("money");
        return told;
    }

    /// The axis does not begin at zero where the steps are small beside the totals.
    [[nodiscard]] RoundAxis axis() const
    {
        double low = std::min(m_from, m_to), high = std::max(m_from, m_to), level = m_from;
        for (const Step& step : m_steps) {
            level += step.pounds;
            low = std::min(low, level);
            high = std::max(high, level);
        }
        const double span = std::max(high - low, 1.0);
        const bool broken = low > 3.0 * span;
        return roundAxis(broken ? low - 0.35 * span : std::min(0.0, low), high + 0.06 * span, 4);
    }

    [[nodiscard]] static QRectF plotIn(const QRectF& body)
    {
        const double below = style::scaled(stripHeight) + style::scaled(nameHeight + 4.0);
        return body.adjusted(style::scaled(48.0), style::scaled(14.0), 0.0, -below);
    }
    [[nodiscard]] QRectF cellIn(const QRectF& plot, std::size_t i) const
    {
        const double cell = plot.width() / static_cast<double>(m_steps.size() + 2);
        return {plot.left() + cell * static_cast<double>(i), plot.top(), cell, plot.height()};
    }

    [[nodiscard]] std::vector<ChartMark> bodyMarks(const QRectF& body) const override
    {
        const QRectF plot = plotIn(body);
        const auto named = [](const QString& name, const QString& pounds) {
            return Words::tr("%1: %2").arg(name, pounds);
        };
        std::vector<ChartMark> marks{{cellIn(plot, 0), named(m_names.against, moneyText(m_from)), m_fromTold}};
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            marks.push_back(
                {cellIn(plot, i + 1), named(m_steps[i].name, signedMoneyText(m_steps[i].pounds)), m_steps[i].told});
        marks.push_back({cellIn(plot, m_steps.size() + 1), named(m_names.scenario, moneyText(m_to)), m_toTold});
        if (m_avoided + m_cashable + m_notCashable > 0.0) {
            const QRectF strip(body.left(), body.bottom() - style::scaled(stripHeight), body.width(),
                               style::scaled(stripHeight));
            marks.push_back({strip.adjusted(0.0, 0.0, -0.5 * strip.width(), 0.0), becomesText(), toldBecomes()});
            marks.push_back({strip.adjusted(0.5 * strip.width(), 0.0, 0.0, 0.0), becomesText(), toldBecomes()});
        }
        return marks;
    }

    void paintBody(QPainter& painter, const QRectF& body, const style::Tokens& colours) const override
    {
        const double strip = style::scaled(stripHeight);
        const QRectF plot = plotIn(body);
        const RoundAxis scale = axis();
        const auto y = [&](double value) { return plot.bottom() - plot.height() * scale.share(value); };
        // Where the plot is low, some ticks stand for all.
        const std::vector<double> ticks = scale.ticks();
        const double room = ticks.size() > 1 ? plot.height() / static_cast<double>(ticks.size() - 1) : plot.height();
        const auto every =
            static_cast<std::size_t>(std::max(1.0, std::ceil(style::scaled(16.0) / std::max(1.0, room))));
        for (std::size_t i = 0; i < ticks.size(); i += every) {
            const double tick = ticks[i];
            painter.setPen(QPen(colours.grid, 1.0));
            painter.drawLine(QPointF(plot.left(), y(tick)), QPointF(plot.right(), y(tick)));
            writeText(painter, {body.left(), y(tick) - 8.0, plot.left() - body.left() - 6.0, 16.0},
                      Qt::AlignRight | Qt::AlignVCenter, moneyTick(tick), TextStyle::Small, colours.text2);
        }
        const auto cellAt = [&](std::size_t i) { return cellIn(plot, i); };
        paintWhole(painter, cellAt(0), y(m_from), m_names.against, m_from, scale.low > 0.0, colours.base, colours);
        double level = m_from;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            paintStep(painter, cellAt(i + 1), y(level), y(level + m_steps[i].pounds), m_steps[i], colours);
            level += m_steps[i].pounds;
        }
        paintWhole(painter, cellAt(m_steps.size() + 1), y(m_to), m_names.scenario, m_to, scale.low > 0.0, colours.ink,
                   colours);
        paintStrip(painter, {body.left(), body.bottom() - strip + 4.0, body.width(), strip - 4.0}, colours);
    }

    void paintName(QPainter& painter, const QRectF& cell, const QString& name, const style::Tokens& colours) const
    {
        const QRectF where(cell.left() + 1.0, cell.bottom() + 3.0, cell.width() - 2.0, style::scaled(nameHeight));
        const QFontMetricsF text(style::font(TextStyle::Small));
        QStringList words = name.split(QLatin1Char(' '));
        for (QString& word : words)
            word = text.elidedText(word, Qt::ElideRight, where.width());
        writeText(painter, where, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words.join(QLatin1Char(' ')),
                  TextStyle::Small, colours.text2);
    }

    void paintWhole(QPainter& painter, const QRectF& cell, double top, const QString& name, double pounds, bool broken,
                    const QColor& colour, const style::Tokens& colours) const
    {
        const QRectF box(cell.left() + 0.08 * cell.width(), top, 0.84 * cell.width(), cell.bottom() - top);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(box);
        if (broken) {
            painter.setPen(QPen(colours.surface, 3.0));
            painter.drawLine(QPointF(box.left() - 1.0, box.bottom() - 5.0),
                             QPointF(box.right() + 1.0, box.bottom() - 13.0));
        }
        writeText(painter, {cell.left() - 6.0, top - 17.0, cell.width() + 12.0, 16.0}, Qt::AlignCenter,
                  moneyText(pounds), TextStyle::SmallStrong, colours.text);
        paintName(painter, cell, name, colours);
    }

    void paintStep(QPainter& painter, const QRectF& cell, double from, double to, const Step& step,
                   const style::Tokens& colours) const
    {
        const double top = std::min(from, to);
        const QRectF box(cell.left() + 0.1 * cell.width(), top, 0.8 * cell.width(), std::max(1.5, std::abs(from - to)));
        paintDifference(painter, box, step.pounds, colours);
        writeText(painter, {cell.left() - 8.0, top - 17.0, cell.width() + 16.0, 16.0}, Qt::AlignCenter,
                  signedMoneyText(step.pounds), TextStyle::SmallStrong, colours.text);
        painter.setPen(QPen(colours.axis, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(box.right(), to), QPointF(cell.right() + 0.1 * cell.width(), to));
        paintName(painter, cell, step.name, colours);
    }

    /// What becomes of the money: three different things, in words.
    void paintStrip(QPainter& painter, const QRectF& area, const style::Tokens& colours) const
    {
        const double all = m_avoided + m_cashable + m_notCashable;
        const QRectF bar(area.left(), area.top(), area.width(), style::scaled(18.0));
        double left = bar.left();
        const auto part = [&](double pounds) {
            const QRectF box(left, bar.top(), all > 0.0 ? bar.width() * pounds / all : 0.0, bar.height());
            left += box.width();
            return box;
        };
        const QRectF avoided = part(m_avoided), cashable = part(m_cashable), kept = part(m_notCashable);
        painter.fillRect(avoided, payerColour(colours, 2));
        painter.fillRect(cashable, colours.better);
        paintHatch(painter, {kept.topLeft(), kept.topRight()}, {kept.bottomLeft(), kept.bottomRight()},
                   {1.0, 6.0, 1.4, false}, colours.text);
        const QRectF line(area.left(), bar.bottom() + 2.0, area.width(), style::scaled(18.0));
        if (!(all > 0.0)) {
            writeText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, Words::tr("Nothing is avoided or freed"),
                      TextStyle::SmallStrong, colours.text);
            return;
        }
        const QString freed =
            Words::tr("%1 cashable, %2 not cashable").arg(moneyText(m_cashable), moneyText(m_notCashable));
        const QString whole = Words::tr("%1 avoided: would have been spent").arg(moneyText(m_avoided));
        const bool hasRoom =
            QFontMetricsF(style::font(TextStyle::SmallStrong)).horizontalAdvance(whole + QStringLiteral("   ") + freed)
            <= line.width();
        writeText(painter, line, Qt::AlignLeft | Qt::AlignVCenter,
                  hasRoom ? whole : Words::tr("%1 avoided").arg(moneyText(m_avoided)), TextStyle::SmallStrong,
                  colours.text);
        writeText(painter, line, Qt::AlignRight | Qt::AlignVCenter, freed, TextStyle::SmallStrong, colours.text);
    }

    MoneyNames m_names;
    ToldFigure m_fromTold;
    ToldFigure m_toTold;
    double m_from = 0.0;
    double m_to = 0.0;
    std::vector<Step> m_steps;
    double m_avoided = 0.0;
    double m_cashable = 0.0;
    double m_notCashable = 0.0;
    double m_spent = 0.0;
};

} // namespace

std::unique_ptr<ChartContent> moneyBridgeChart(const MoneyBooks& books, const MoneyQuestion& question)
{
    return std::make_unique<Bridge>(books, question);
}

} // namespace homeward::charts
