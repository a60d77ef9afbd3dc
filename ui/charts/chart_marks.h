// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

// Figures of a chart that can be asked why.
namespace homeward::charts {

/// A part of a figure that a chart explains itself, as its texts.
struct ToldPart {
    QString name;
    QString now;
    QString then;
    QString difference;

    friend bool operator==(const ToldPart&, const ToldPart&) = default;
};

/// The parts along one axis: they add to the figure.
struct ToldParting {
    QString name;
    std::vector<ToldPart> parts;   ///< the whole is the last

    friend bool operator==(const ToldParting&, const ToldParting&) = default;
};

/// A figure that does not come from a run alone, such as a published rate or an account, with its own explanation.
struct ToldFigure {
    QString title;
    QString under;     ///< scenario, year, area
    QString value;
    QString range = {};   ///< how sure it is: `95 % sure: £20m to £21m`; empty where it has none
    QString why;       ///< a sentence; empty where there is none
    QString meaning;
    std::vector<ToldParting> partings;
    QString source;
    QString help;      ///< the page of help that has more; empty = the one about figures

    friend bool operator==(const ToldFigure&, const ToldFigure&) = default;
};

/// What a mark is: a figure of the run, a figure of the plan by its path, or one that the chart explains.
using MarkMeaning = std::variant<explain::AskedFigure, std::string, ToldFigure>;

/// The year and the setting that a figure stands for, by their places in the run.
struct MarkPlace {
    int year = -1;      ///< -1 = of no year of the axis
    int setting = -1;   ///< -1 = of no single setting

    [[nodiscard]] bool isNothing() const { return year < 0 && setting < 0; }
    friend bool operator==(const MarkPlace&, const MarkPlace&) = default;
};

/// A figure at its place on a chart.
struct ChartMark {
    QRectF where;
    QString name;   ///< as screen readers say it: `Care home, 2031/32: 115 people`
    MarkMeaning meaning;
    MarkPlace at = {};   ///< what a click chooses
};

/// Whether a figure is of a place that is pointed at elsewhere: of its setting, or of its year where the figure is of no
/// setting; and of no other year.
[[nodiscard]] bool isOf(const MarkPlace& figure, const MarkPlace& place);

/// The mark at a point: of those that hold it the last; none where none does.
[[nodiscard]] std::optional<std::size_t> markAt(const std::vector<ChartMark>& marks, QPointF point);
/// The mark nearest to another in the direction of a step, one of left, right, up and down; the same where there is none.
[[nodiscard]] std::size_t nextMark(const std::vector<ChartMark>& marks, std::size_t from, int right, int down);

} // namespace homeward::charts
