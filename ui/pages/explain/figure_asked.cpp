// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explain/figure_asked.h"

#include "ui/charts/chart_widget.h"
#include "ui/document/explain_role.h"
#include "ui/grid/grid_model.h"
#include "ui/grid/grid_view.h"
#include "ui/widgets/explainable.h"
#include "ui/wording/table_text.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVariant>

#include <memory>
#include <utility>

namespace homeward::ui {

namespace {

template <class Wanted> const Wanted* around(const QWidget* widget)
{
    for (const QWidget* at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget())
        if (const auto* found = qobject_cast<const Wanted*>(at))
            return found;
    return nullptr;
}

std::optional<FigureAsked> meaningOf(const std::optional<charts::ChartMark>& mark)
{
    if (!mark)
        return std::nullopt;
    return std::visit([](const auto& meaning) { return FigureAsked(meaning); }, mark->meaning);
}

std::optional<FigureAsked> ofMarked(const QWidget* widget)
{
    const QWidget* marked = explainableAt(widget);
    if (marked == nullptr)
        return std::nullopt;
    if (const auto asked = askedFigureOf(marked))
        return *asked;
    if (const QVariant told = toldBy(marked); told.isValid())
        return told.value<charts::ToldFigure>();
    if (const QString path = explainedPathOf(marked); !path.isEmpty())
        return path.toStdString();
    return FigureInView{explainedBy(marked).toStdString()};
}

constexpr const char* tellerProperty = "tellsItems";
using SharedTeller = std::shared_ptr<const ItemTeller>;

/// What its page tells of an item.
std::optional<FigureAsked> toldItem(const QAbstractItemView& view, const QModelIndex& index)
{
    const auto teller = view.property(tellerProperty).value<SharedTeller>();
    if (!teller || !index.isValid())
        return std::nullopt;
    if (auto told = (*teller)(index))
        return std::move(*told);
    return std::nullopt;
}

std::optional<FigureAsked> ofItem(const QAbstractItemView& view, const QModelIndex& index)
{
    if (const QVariant asked = index.data(explainRole); asked.isValid())
        return asked.value<explain::AskedFigure>();
    return toldItem(view, index);
}

constexpr const char* pointsProperty = "tellsPoints";
using SharedPointTeller = std::shared_ptr<const PointTeller>;

/// Of a widget that tells of its points, at or around this one; none where there is none.
std::optional<FigureAsked> ofPoint(const QWidget& widget, const std::optional<QPointF>& point)
{
    for (const QWidget* at = &widget; at != nullptr && !at->isWindow(); at = at->parentWidget())
        if (const auto teller = at->property(pointsProperty).value<SharedPointTeller>())
            return (*teller)(point ? std::optional(widget.mapTo(at, *point)) : std::nullopt);
    return std::nullopt;
}

/// A figure of the run, or one of the plan, whose double click edits it.
std::optional<FigureAsked> ofItemOrPath(const QAbstractItemView& view, const QModelIndex& index)
{
    if (auto told = toldItem(view, index))
        return told;
    const QString path = index.data(document::explainPathRole).toString();
    return path.isEmpty() ? ofItem(view, index) : std::optional<FigureAsked>(path.toStdString());
}

CellAsked cellOf(const grid::GridView& view, const QModelIndex& index)
{
    if (!index.isValid())
        return {};
    const grid::GridModel& grid = view.grid();
    const tables::Column& column = grid.table().columns[static_cast<std::size_t>(index.column())];
    const QString heading = QString::fromStdString(wording::columnText(column, grid::said));
    return {grid.cell(index).path.text(), QStringLiteral("%1, %2").arg(grid.rowName(index.row()), heading),
            index.data().toString(), QString::fromStdString(wording::columnDefinition(column, grid::said))};
}

bool asksByKey(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return plain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Space);
}

/// Space does what a click does, Enter what two do.
bool asks(const charts::ChartWidget& chart, const QKeyEvent& key)
{
    return chart.clickAsks() || (chart.enterAsks() && key.key() != Qt::Key_Space);
}

/// A key is meant for the widget that has it.
std::optional<FigureAsked> askedByKey(const QWidget& widget, const QKeyEvent& key)
{
    const auto* chart = qobject_cast<const charts::ChartWidget*>(&widget);
    if (chart && asks(*chart, key))
        return meaningOf(chart->figureAtCursor());
    const bool marked = explainableAt(&widget) == &widget && explainsOnClick(&widget);
    return marked ? ofMarked(&widget) : std::nullopt;
}

/// Two clicks ask anywhere, one where it does nothing else.
std::optional<FigureAsked> askedByMouse(const QWidget& widget, const QMouseEvent& click)
{
    const bool twice = click.type() == QEvent::MouseButtonDblClick;
    if (click.button() != Qt::LeftButton || (!twice && click.type() != QEvent::MouseButtonRelease))
        return std::nullopt;
    if (const auto* chart = around<charts::ChartWidget>(&widget))
        if (auto mark = chart->figureAt(widget.mapTo(chart, click.position().toPoint())))
            return twice != chart->clickAsks() ? meaningOf(mark) : std::nullopt;
    if (twice)
        if (const auto* view = around<QAbstractItemView>(&widget))
            return ofItem(*view, view->indexAt(click.position().toPoint()));
    if (auto told = twice ? std::nullopt : ofPoint(widget, click.position()))
        return told;
    const QWidget* marked = explainableAt(&widget);
    return !twice && marked && explainsOnClick(marked) ? ofMarked(marked) : std::nullopt;
}

} // namespace

std::optional<FigureAsked> figureAtFocus(const QWidget* focused)
{
    if (const auto* view = around<grid::GridView>(focused))
        return cellOf(*view, view->currentIndex());
    if (const auto* view = around<QAbstractItemView>(focused))
        if (auto asked = ofItemOrPath(*view, view->currentIndex()))
            return asked;
    if (const auto* chart = around<charts::ChartWidget>(focused))
        if (auto asked = meaningOf(chart->figureAtCursor()))
            return asked;
    if (focused)
        if (auto told = ofPoint(*focused, std::nullopt))
            return told;
    return ofMarked(focused);
}

std::optional<FigureAsked> firstFigureIn(const QWidget& page)
{
    for (const QWidget* widget : page.findChildren<QWidget*>())
        if (widget->isVisible() && explainsOnClick(widget))
            return ofMarked(widget);
    return std::nullopt;
}

void setTellsItems(QAbstractItemView& view, ItemTeller teller)
{
    view.setProperty(tellerProperty, QVariant::fromValue(std::make_shared<const ItemTeller>(std::move(teller))));
}

void setTellsPoints(QWidget& widget, PointTeller teller)
{
    widget.setProperty(pointsProperty, QVariant::fromValue(std::make_shared<const PointTeller>(std::move(teller))));
}

void setAsked(QWidget* widget, const FigureAsked& figure, AskedBy how)
{
    if (const auto* asked = std::get_if<explain::AskedFigure>(&figure))
        setExplains(widget, std::optional(*asked), how);
    else if (const auto* told = std::get_if<charts::ToldFigure>(&figure))
        setTells(widget, QVariant::fromValue(*told), how);
    else if (const auto* inView = std::get_if<FigureInView>(&figure))
        setExplains(widget, QString::fromStdString(inView->name), how);
    else if (const auto* cell = std::get_if<CellAsked>(&figure))
        setExplainsPath(widget, QString::fromStdString(cell->path));
    else
        setExplainsPath(widget, QString::fromStdString(std::get<std::string>(figure)));
}

std::optional<FigureAsked> figureUnder(const QWidget& widget, QPointF point)
{
    if (const auto* chart = around<charts::ChartWidget>(&widget))
        return meaningOf(chart->figureAt(widget.mapTo(chart, point)));
    if (const auto* view = around<QAbstractItemView>(&widget)) {
        const QModelIndex index = view->indexAt(view->viewport()->mapFromGlobal(widget.mapToGlobal(point.toPoint())));
        const auto* table = qobject_cast<const grid::GridView*>(view);
        if (table && index.isValid())
            return cellOf(*table, index);
        if (auto asked = ofItemOrPath(*view, index))
            return asked;
    }
    if (auto told = ofPoint(widget, point))
        return told;
    return ofMarked(&widget);
}

bool FigureClicks::eventFilter(QObject* object, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr)
        return false;
    std::optional<FigureAsked> found;
    if (asksByKey(*event))
        found = askedByKey(*widget, static_cast<const QKeyEvent&>(*event));
    else if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick)
        found = askedByMouse(*widget, static_cast<const QMouseEvent&>(*event));
    if (!found)
        return false;
    emit asked(*found);
    return true;
}

} // namespace homeward::ui
