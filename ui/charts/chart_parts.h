// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "ui/style/style.h"

#include <QPainter>
#include <QString>

#include <vector>

// What charts of several scenarios have in common: words about the run, plain text, figures of the catalogue.
namespace homeward::charts {

/// A text of a plan or a run as it enters a chart: one line, without characters that a file or a layout obeys (an SVG with
/// a control character is no XML).
[[nodiscard]] QString text(const std::string& utf8);

/// Writes words in one style and colour; what does not fit ends in an ellipsis where `alignment` does not wrap.
void writeText(QPainter& painter, const QRectF& where, int alignment, const QString& words, style::TextStyle style,
               const QColor& colour);

/// Title and subtitle at the top of an area; gives what is left below them.
[[nodiscard]] QRectF paintHead(QPainter& painter, const QRectF& area, const QString& title, const QString& subtitle,
                               const style::Tokens& colours);
/// What the source needs at the foot of an area so wide: as many lines as hold it, up to three, and the gap above.
[[nodiscard]] double footHeight(const QString& source, double width);
/// The source at the foot of an area; gives what is left above it.
[[nodiscard]] QRectF paintFoot(QPainter& painter, const QRectF& area, const QString& source,
                               const style::Tokens& colours);

/// The areas of a choice: up to three by name, `all areas`, or how many.
[[nodiscard]] QString areasName(const results::RunResult& result, const results::Choice& chosen);
/// `4 of 30 futures so far`, or `30 futures` when all are done.
[[nodiscard]] QString futuresText(int done, int asked);
/// Plan, seed, version, how many futures, and from when figures are modelled.
[[nodiscard]] QString runSource(const results::RunResult& result);
[[nodiscard]] QString scenarioName(const results::RunResult& result, int scenario);
[[nodiscard]] QString yearLabel(const results::RunResult& result, int year);

/// The look of a judgement; what is the same or not judged looks like what cannot be told.
[[nodiscard]] style::Judgement lookOf(results::Judgement judgement);

/// `better`, `worse`, `cannot tell`, `the same`; empty for what is not judged.
[[nodiscard]] QString judgementText(results::Judgement judgement);

[[nodiscard]] QString figureName(results::HeadlineId id);
[[nodiscard]] QString figureValue(results::HeadlineId id, double value);
/// `people a day`, `% of days`, `£ a year`: the unit under the name.
[[nodiscard]] QString figureUnit(results::HeadlineId id);
/// A difference with its sign: `+2.1`, `−12.7`, `−£1.2m`; shares in points. One decimal where `decimals` is 1.
[[nodiscard]] QString signedFigure(results::HeadlineId id, double difference, int decimals);
/// A figure as a number for tables: shares in per cent.
[[nodiscard]] double tableFigure(results::HeadlineId id, double value);
/// The decimals that tell differences of this size apart.
[[nodiscard]] int decimalsFor(results::HeadlineId id, double largest);

/// An axis of round steps over a span that holds `low` and `high`.
struct RoundAxis {
    double low = 0.0;
    double high = 1.0;
    double step = 1.0;

    [[nodiscard]] std::vector<double> ticks() const;
    [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
};
[[nodiscard]] RoundAxis roundAxis(double low, double high, int about);
/// A figure at a tick of an axis.
[[nodiscard]] QString tickText(results::HeadlineId id, double value, double step);

} // namespace homeward::charts
