// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace homeward::ui {

/// A name; empty when called off.
[[nodiscard]] QString askName(const QString& title, const QString& current, QWidget* parent);
void showAbout(QWidget* parent);
/// Lines to read.
void showList(const QString& title, const QString& intro, const QStringList& lines, QWidget* parent);

} // namespace homeward::ui
