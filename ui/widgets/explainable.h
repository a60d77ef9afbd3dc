// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"

#include <QString>
#include <QVariant>

#include <optional>

class QWidget;

// Figures on screen that can be asked why. Any widget is marked by one line; the window answers.
namespace homeward::ui {

/// The role of an item's `explain::AskedFigure`, in models whose cells show figures of a run.
inline constexpr int explainRole = 0x0100 + 4711;

enum class AskedBy {
    Key,        ///< Ctrl+E where the widget has the focus
    KeyOrClick, ///< a click as well, and Enter or Space: a card
    Click,      ///< a click alone: words beside a widget that has the key
};

/// Marks a widget as showing a figure, by the figure's name in files; an empty name takes the mark off.
void setExplains(QWidget* widget, const QString& figure, AskedBy how = AskedBy::Key);
/// Marks a widget as showing a figure of the run in view; none takes the mark off.
void setExplains(QWidget* widget, const std::optional<explain::AskedFigure>& figure, AskedBy how = AskedBy::Key);
/// Marks a widget, and what lies in it, as showing a figure of the plan; an empty path takes the mark off.
void setExplainsPath(QWidget* widget, const QString& path);
/// Marks a widget as showing a figure that its page explains itself; the window knows what such an explanation is.
void setTells(QWidget* widget, const QVariant& explanation, AskedBy how = AskedBy::Key);
/// The marked widget at or around this one; null where there is none.
[[nodiscard]] const QWidget* explainableAt(const QWidget* widget);
/// The figure that a widget is marked with; none where it is marked by name.
[[nodiscard]] std::optional<explain::AskedFigure> askedFigureOf(const QWidget* widget);
/// The path that a widget is marked with; empty where it is marked otherwise.
[[nodiscard]] QString explainedPathOf(const QWidget* widget);
/// The explanation that a widget is marked with; none where it is marked otherwise.
[[nodiscard]] QVariant toldBy(const QWidget* widget);
/// Whether a click on a marked widget asks.
[[nodiscard]] bool explainsOnClick(const QWidget* widget);
/// The figure of a widget by name, or of the nearest one around it that has one; empty where there is none.
[[nodiscard]] QString explainedBy(const QWidget* widget);

} // namespace homeward::ui
