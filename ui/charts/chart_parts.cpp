// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"

#include "core/base/text.h"
#include "core/results/futures.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/headline_text.h"

#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

using results::HeadlineDigits;
using results::HeadlineId;
using results::HeadlineUnit;
using style::TextStyle;

namespace {

/// The wording of the catalogue in the language of the screen.
using numbers::translated;

} // namespace

QString text(const std::string& utf8) { return QString::fromStdString(base::plainLine(utf8)); }

void writeText(QPainter& painter, const QRectF& where, int alignment, const QString& words, TextStyle textStyle,
               const QColor& colour)
{
    painter.setFont(style::font(textStyle));
    painter.setPen(colour);
    const bool wraps = (alignment & Qt::TextWordWrap) != 0;
    const QString shown =
        wraps ? words : QFontMetricsF(painter.font()).elidedText(words, Qt::ElideRight, where.width() + 1.0);
    painter.drawText(where, alignment, shown);
}

QRectF paintHead(QPainter& painter, const QRectF& area, const QString& title, const QString& subtitle,
                 const style::Tokens& colours)
{
    const double first = style::scaled(20.0), second = style::scaled(17.0);
    writeText(painter, {area.left(), area.top(), area.width(), first}, Qt::AlignLeft | Qt::AlignVCenter, title,
              TextStyle::ChartTitle, colours.text);
    writeText(painter, {area.left(), area.top() + first, area.width(), second}, Qt::AlignLeft | Qt::AlignVCenter,
              subtitle, TextStyle::Caption, colours.text2);
    return area.adjusted(0.0, first + second + 6.0, 0.0, 0.0);
}

namespace {

constexpr double footGap = 4.0; ///< above the source

/// As the painter breaks it, so that what says where a chart comes from is not cut.
int footLines(const QString& source, double width)
{
    constexpr int most = 5;
    const QFontMetricsF metrics(style::font(TextStyle::Small));
    const double height = metrics.boundingRect(QRectF(0.0, 0.0, width, 1000.0), Qt::TextWordWrap, source).height();
    return std::clamp(static_cast<int>(std::lround(height / metrics.lineSpacing())), 1, most);
}

} // namespace

double footHeight(const QString& source, double width)
{
    return footLines(source, width) * style::scaled(16.0) + footGap;
}

QRectF paintFoot(QPainter& painter, const QRectF& area, const QString& source, const style::Tokens& colours)
{
    const double foot = footHeight(source, area.width());
    const bool wraps = footLines(source, area.width()) > 1;
    writeText(painter, {area.left(), area.bottom() - foot + footGap, area.width(), foot - footGap},
              Qt::AlignLeft | (wraps ? Qt::AlignTop | Qt::TextWordWrap : Qt::AlignVCenter), source, TextStyle::Small,
              colours.text2);
    return area.adjusted(0.0, 0.0, 0.0, -foot);
}

QString areasName(const results::RunResult& result, const results::Choice& chosen)
{
    constexpr std::size_t mostNames = 3;
    const std::vector<int> areas = chosen.of(result.areas.size());
    if (areas.size() == 1)
        return text(result.areas[static_cast<std::size_t>(areas.front())].name);
    if (areas.size() == result.areas.size())
        return Words::tr("all areas");
    if (areas.size() > mostNames)
        return Words::tr("%n areas", nullptr, static_cast<int>(areas.size()));
    QStringList names;
    for (const int area : areas)
        names.append(text(result.areas[static_cast<std::size_t>(area)].name));
    return names.join(QStringLiteral(" + "));
}

QString futuresText(int done, int asked)
{
    return done < asked ? Words::tr("%1 of %n futures so far", nullptr, asked).arg(done)
                        : Words::tr("%n futures", nullptr, done);
}

namespace {

QString futuresIn(const results::RunResult& result)
{
    const auto [fewest, most] = results::futuresRangeOf(result);
    return most > fewest && result.complete() ? Words::tr("%1 to %2 futures by area").arg(fewest).arg(most)
                                              : futuresText(result.replicationsDone, result.replicationsAsked);
}

} // namespace

QString runSource(const results::RunResult& result)
{
    return Words::tr("Plan: %1, seed %2, Homeward %3, %4. Figures after %5 are modelled.")
        .arg(text(result.planName), QString::number(result.seed), text(result.programVersion), futuresIn(result),
             numbers::date(result.start));
}

QString scenarioName(const results::RunResult& result, int scenario)
{
    return text(result.scenarios[static_cast<std::size_t>(scenario)].name);
}

QString yearLabel(const results::RunResult& result, int year)
{
    return text(result.financialYears[static_cast<std::size_t>(year)].label);
}

style::Judgement lookOf(results::Judgement judgement)
{
    switch (judgement) {
    case results::Judgement::Better: return style::Judgement::Better;
    case results::Judgement::Worse: return style::Judgement::Worse;
    case results::Judgement::CannotTell:
    case results::Judgement::Same:
    case results::Judgement::NotJudged: break;
    }
    return style::Judgement::CannotTell;
}

QString judgementText(results::Judgement judgement) { return text(wording::judgementWord(judgement, translated)); }

QString figureName(HeadlineId id) { return text(wording::headlineName(id, translated)); }

QString figureValue(HeadlineId id, double value) { return text(wording::headlineValue(id, value)); }

QString figureUnit(HeadlineId id)
{
    switch (results::headlineKind(id).unit) {
    case HeadlineUnit::People: return Words::tr("people");
    case HeadlineUnit::Beds: return Words::tr("beds");
    case HeadlineUnit::Days: return Words::tr("days");
    case HeadlineUnit::Stays: return Words::tr("stays");
    case HeadlineUnit::Share: return Words::tr("% of days");
    case HeadlineUnit::Pounds: break;
    }
    return Words::tr("\u00a3");
}

QString signedFigure(HeadlineId id, double difference, int decimals)
{
    const double size = std::abs(difference);
    const QString figure = results::headlineKind(id).unit == HeadlineUnit::Pounds
        ? numbers::money(size)
        : numbers::fixed(tableFigure(id, size), decimals);
    const QString nothing =
        results::headlineKind(id).unit == HeadlineUnit::Pounds ? numbers::money(0.0) : numbers::fixed(0.0, decimals);
    if (figure == nothing)
        return figure;
    return (difference > 0.0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + figure;
}

double tableFigure(HeadlineId id, double value)
{
    return results::headlineKind(id).unit == HeadlineUnit::Share ? 100.0 * value : value;
}

int decimalsFor(HeadlineId id, double largest) { return tableFigure(id, std::abs(largest)) < 99.5 ? 1 : 0; }

std::vector<double> RoundAxis::ticks() const
{
    std::vector<double> found;
    for (int i = 0; low + i * step <= high + step / 1000.0; ++i)
        found.push_back(low + i * step);
    return found;
}

RoundAxis roundAxis(double low, double high, int about)
{
    const double span = std::max(high - low, 1e-9);
    const double rough = span / std::max(about, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10.0 * power;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power >= rough * 0.999)
            step = factor * power;
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

QString tickText(HeadlineId id, double value, double step)
{
    if (results::headlineKind(id).unit == HeadlineUnit::Pounds)
        return numbers::money(value);
    const double shownStep = tableFigure(id, step);
    const int decimals = shownStep >= 0.999 ? 0 : static_cast<int>(std::ceil(-std::log10(shownStep) - 1e-9));
    return numbers::fixed(tableFigure(id, value), decimals);
}

} // namespace homeward::charts
