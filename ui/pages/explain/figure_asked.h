// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_marks.h"
#include "ui/widgets/explainable.h"

#include <QObject>
#include <QPointF>

#include <functional>
#include <optional>
#include <string>
#include <variant>

class QAbstractItemView;
class QModelIndex;
class QWidget;

// Which figure is meant when someone asks why: at the focus, or under a click.
namespace homeward::ui {

/// A figure by its name in files, of what is selected.
struct FigureInView {
    std::string name;

    friend bool operator==(const FigureInView&, const FigureInView&) = default;
};

/// A cell of a table of the plan as it is shown.
struct CellAsked {
    std::string path;   ///< of its figure; empty where it is worked out
    QString name;       ///< its row and its column
    QString shown;
    QString meaning;

    friend bool operator==(const CellAsked&, const CellAsked&) = default;
};

/// A figure in view; one of the run with its own scenario, areas and year; one of the plan by its path; one that a chart
/// explains itself; a cell.
using FigureAsked = std::variant<FigureInView, explain::AskedFigure, std::string, charts::ToldFigure, CellAsked>;

/// The figure at the focus: the cell of a table, the cursor of a chart, a marked widget. None where there is none.
[[nodiscard]] std::optional<FigureAsked> figureAtFocus(const QWidget* focused);

/// The first that a page shows by a click: its finding, or its first card. None where it has none.
[[nodiscard]] std::optional<FigureAsked> firstFigureIn(const QWidget& page);
/// Marks a widget as showing a figure of the run, of the plan, or one that its page explains.
void setAsked(QWidget* widget, const FigureAsked& figure, AskedBy how = AskedBy::KeyOrClick);
/// What a page tells of the items of a view whose model has no figures of a run; none of those that show no figure.
using ItemTeller = std::function<std::optional<charts::ToldFigure>(const QModelIndex& index)>;
void setTellsItems(QAbstractItemView& view, ItemTeller teller);
/// What a widget that paints figures of its own shows at a point; without a point, at its cursor.
using PointTeller = std::function<std::optional<FigureAsked>(const std::optional<QPointF>& point)>;
void setTellsPoints(QWidget& widget, PointTeller teller);
/// The figure that a point of a widget shows, in the widget's pixels. None where it shows none.
[[nodiscard]] std::optional<FigureAsked> figureUnder(const QWidget& widget, QPointF point);

/// Watches the program for clicks and keys that ask a figure why.
class FigureClicks : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void asked(const homeward::ui::FigureAsked& figure);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace homeward::ui
