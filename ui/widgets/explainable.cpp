// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainable.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace homeward::ui {

namespace {

constexpr const char* figureProperty = "explains";
constexpr const char* askedProperty = "explainsFigure";
constexpr const char* toldProperty = "tells";
constexpr const char* pathProperty = "explainsPath";
constexpr const char* clickProperty = "explainsOnClick";

constexpr std::array marks{figureProperty, askedProperty, toldProperty, pathProperty};

void mark(QWidget* widget, const char* property, const QVariant& figure, AskedBy how)
{
    const bool onClick = how != AskedBy::Key && figure.isValid();
    for (const char* one : marks)
        widget->setProperty(one, {});
    widget->setProperty(property, figure);
    widget->setProperty(clickProperty, onClick);
    if (onClick)
        widget->setCursor(Qt::PointingHandCursor);
    if (onClick && how == AskedBy::KeyOrClick && widget->focusPolicy() == Qt::NoFocus)
        widget->setFocusPolicy(Qt::TabFocus);
}

} // namespace

void setExplains(QWidget* widget, const QString& figure, AskedBy how)
{
    mark(widget, figureProperty, figure.isEmpty() ? QVariant() : QVariant(figure), how);
}

void setExplains(QWidget* widget, const std::optional<explain::AskedFigure>& figure, AskedBy how)
{
    mark(widget, askedProperty, figure ? QVariant::fromValue(*figure) : QVariant(), how);
}

void setTells(QWidget* widget, const QVariant& explanation, AskedBy how)
{
    mark(widget, toldProperty, explanation, how);
}

void setExplainsPath(QWidget* widget, const QString& path)
{
    mark(widget, pathProperty, path.isEmpty() ? QVariant() : QVariant(path), AskedBy::Key);
}

const QWidget* explainableAt(const QWidget* widget)
{
    for (const QWidget* at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget())
        if (std::ranges::any_of(marks, [at](const char* one) { return at->property(one).isValid(); }))
            return at;
    return nullptr;
}

std::optional<explain::AskedFigure> askedFigureOf(const QWidget* widget)
{
    const QVariant figure = widget->property(askedProperty);
    return figure.isValid() ? std::optional(figure.value<explain::AskedFigure>()) : std::nullopt;
}

QString explainedPathOf(const QWidget* widget) { return widget->property(pathProperty).toString(); }

QVariant toldBy(const QWidget* widget) { return widget->property(toldProperty); }

bool explainsOnClick(const QWidget* widget) { return widget->property(clickProperty).toBool(); }

QString explainedBy(const QWidget* widget)
{
    const QWidget* marked = explainableAt(widget);
    return marked ? marked->property(figureProperty).toString() : QString();
}

} // namespace homeward::ui
