// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainable.h"

#include <QVariant>
#include <QWidget>

namespace homeward::ui {

namespace {

constexpr const char* figureProperty = "explains";
constexpr const char* askedProperty = "explainsFigure";
constexpr const char* clickProperty = "explainsOnClick";

void mark(QWidget* widget, const char* property, const QVariant& figure, AskedBy how)
{
    const bool onClick = how == AskedBy::KeyOrClick && figure.isValid();
    widget->setProperty(figureProperty, {});
    widget->setProperty(askedProperty, {});
    widget->setProperty(property, figure);
    widget->setProperty(clickProperty, onClick);
    if (onClick)
        widget->setCursor(Qt::PointingHandCursor);
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

const QWidget* explainableAt(const QWidget* widget)
{
    for (const QWidget* at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget())
        if (at->property(figureProperty).isValid() || at->property(askedProperty).isValid())
            return at;
    return nullptr;
}

std::optional<explain::AskedFigure> askedFigureOf(const QWidget* widget)
{
    const QVariant figure = widget->property(askedProperty);
    return figure.isValid() ? std::optional(figure.value<explain::AskedFigure>()) : std::nullopt;
}

bool explainsOnClick(const QWidget* widget) { return widget->property(clickProperty).toBool(); }

QString explainedBy(const QWidget* widget)
{
    const QWidget* marked = explainableAt(widget);
    return marked ? marked->property(figureProperty).toString() : QString();
}

} // namespace homeward::ui
