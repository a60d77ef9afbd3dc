// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "ui/changes/kind.h"

#include <QComboBox>
#include <QDateEdit>
#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace homeward::ui {

/// A drop-down list that keeps an unknown id, marked, instead of changing it in silence.
/// `picked` is called when the planner chooses another; nothing is called while it is being filled.
[[nodiscard]] QComboBox* choiceBox(const std::vector<changes::Option>& options, const QString& current,
                                   const QString& accessibleName, std::function<void(const std::string&)> picked,
                                   QWidget* parent);

/// A date in the user's own form with a calendar to open.
[[nodiscard]] QDateEdit* dateField(base::Date date, const QString& accessibleName, QWidget* parent);
[[nodiscard]] QDate toQDate(base::Date date);
[[nodiscard]] base::Date fromQDate(QDate date);

} // namespace homeward::ui
