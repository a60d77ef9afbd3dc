// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace homeward::ui {

/// Years, futures and seed of a run; none when called off.
[[nodiscard]] std::optional<model::RunSettings> askRunSettings(const model::RunSettings& settings, QWidget* parent);
/// A name; empty when called off.
[[nodiscard]] QString askName(const QString& title, const QString& current, QWidget* parent);
void showAbout(QWidget* parent);
/// Lines to read.
void showList(const QString& title, const QString& intro, const QStringList& lines, QWidget* parent);

} // namespace homeward::ui
