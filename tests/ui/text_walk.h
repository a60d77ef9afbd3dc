// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

class QWidget;

namespace homeward::tests {

/// Every text that a widget and what lies in it show or say: labels, buttons, lists, menus, tool tips, accessible names.
[[nodiscard]] QStringList textsOf(const QWidget& widget);

/// The words of plain letters in a text, two letters or more.
[[nodiscard]] QStringList plainWords(const QString& text);

} // namespace homeward::tests
