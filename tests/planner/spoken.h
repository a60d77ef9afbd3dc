// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

// What the controls of a window say to those who do not see them.
namespace homeward::tests {

/// The classes and names of a widget and those around it.
[[nodiscard]] QString described(const QWidget& widget);
/// What a planner works with, as against what only holds or says something.
[[nodiscard]] bool isControl(const QWidget& widget);
void forShownWidgets(QWidget& root, const std::function<void(QWidget&)>& act);
/// Every shown control of a window that has no role, no name, or no value where it should have one.
[[nodiscard]] QStringList faultsOf(QWidget& root, const QString& where);

} // namespace homeward::tests
