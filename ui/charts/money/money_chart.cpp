// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/money/money_chart.h"

#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/hatch.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/money_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::charts {

namespace {

constexpr std::array kinds{
    MoneyChartKind{"money-years", QT_TRANSLATE_NOOP("Charts", "Cost by year and budget"), moneyYearsChart},
    MoneyChartKind{"money-bridge", QT_TRANSLATE_NOOP("Charts", "Cost of one scenario to another"), moneyBridgeChart},
    MoneyChartKind{"money-payers", QT_TRANSLATE_NOOP("Charts", "Who gains and who pays"), moneyPayersChart},
    MoneyChartKind{"money-payback", QT_TRANSLATE_NOOP("Charts", "When it pays back"), moneyPaybackChart},
    MoneyChartKind{"staff", QT_TRANSLATE_NOOP("Charts", "Staff needed and there"), staffChart},
};

QColor mixed(const QColor& front, const QColor& ground, double share)
{
    const auto part = [&](int a, int b) { return qRound(share * a + (1.0 - share) * b); };
    return {part(front.red(), ground.red()), part(front.green(), ground.green()), part(front.blue(), ground.blue())};
}

bool fits(const QString& words, style::TextStyle look, double width)
{
    return QFontMetricsF(style::font(look)).horizontalAdvance(words) <= width;
}

} // namespace

QString MoneyChartKind::translatedName() const { return Words::tr(name); }

std::span<const MoneyChartKind> moneyChartKinds() { return kinds; }

const MoneyChartKind* moneyChartKind(std::string_view id)
{
    const auto found = std::ranges::find(kinds, id, &MoneyChartKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

void MoneyChart::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // A brief title leaves to the line below it what it does not say.
    const bool isBrief = !m_said.briefTitle.isEmpty() && !fits(title(), style::TextStyle::ChartTitle, area.width());
    const bool isBriefBelow =
        !m_said.briefSubtitle.isEmpty() && (isBrief || !fits(subtitle(), style::TextStyle::Caption, area.width()));
    const QString head = isBrief ? m_said.briefTitle : title();
    const QString under = isBriefBelow ? m_said.briefSubtitle : subtitle();
    const QRectF body = paintFoot(painter, paintHead(painter, area, head, under, colours), source(), colours);
    if (!m_tables.empty())
        paintBody(painter, body, colours);
    painter.restore();
}

std::vector<ChartMark> MoneyChart::marks(const QRectF& area) const
{
    return m_tables.empty() ? std::vector<ChartMark>() : bodyMarks(bodyWithin(area, source()));
}

std::vector<ChartMark> MoneyChart::bodyMarks(const QRectF&) const { return {}; }

MoneyNames namesOf(const MoneyBooks& books, const MoneyQuestion& question)
{
    if (!books.result || books.result->scenarios.empty())
        return {};
    const results::RunResult& result = *books.result;
    const results::Question& asked = question.question;
    return {scenarioName(result, asked.scenario),
            scenarioName(result, asked.against),
            yearLabel(result, asked.year),
            areasName(result, asked.areas),
            numbers::text(wording::termsText(question.terms, books.accounts.realYear, numbers::translated)),
            runSource(result),
            caveatsWith(caveatsOf(result, asked.scenario, asked.against, asked.areas), question.plan),
            style::scenarioLetter(results::letterPlaceOf(result, asked.scenario)),
            style::scenarioLetter(results::letterPlaceOf(result, asked.against))};
}

QColor payerColour(const style::Tokens& colours, std::size_t place)
{
    constexpr std::array<double, 3> shares{1.0, 0.56, 0.26};
    return isHatched(place) ? colours.text : mixed(colours.ink, colours.surface, shares[place]);
}

bool isHatched(std::size_t place) { return place >= 3; }

void paintPayer(QPainter& painter, const QRectF& box, std::size_t place, const style::Tokens& colours)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHatched(place) ? colours.surface : payerColour(colours, place));
    painter.drawRect(box);
    if (!isHatched(place))
        return;
    const QPolygonF upper{box.topLeft(), box.topRight()}, lower{box.bottomLeft(), box.bottomRight()};
    paintHatch(painter, upper, lower, {place % 2 == 1 ? 1.0 : -1.0, 5.0, 1.2, false}, payerColour(colours, place));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(payerColour(colours, place), 1.0));
    painter.drawRect(box);
}

void paintDifference(QPainter& painter, const QRectF& box, double pounds, const style::Tokens& colours)
{
    painter.setPen(QPen(pounds <= 0.0 ? colours.better : colours.text, 1.2));
    painter.setBrush(pounds <= 0.0 ? colours.better : colours.surface);
    painter.drawRect(box);
}

QString moneyText(double pounds) { return numbers::money(pounds); }

QString signedMoneyText(double pounds) { return numbers::text(wording::signedMoney(pounds)); }

QString moneyTick(double pounds)
{
    if (std::abs(pounds) >= 1e6)
        return Words::tr("%1£%2m").arg(pounds < 0.0 ? QStringLiteral("\u2212") : QString(),
                                       numbers::typed(std::abs(pounds) / 1e6));
    return numbers::money(pounds);
}

double meanOf(const results::ValueList& values)
{
    const auto summary = results::summarise(values);
    return summary ? summary->mean : 0.0;
}

} // namespace homeward::charts
