// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace homeward::ui {

/// Lets the planner choose a file with a small table and reads it (CSV, XLSX, ODS) as text with tabs; none where that was
/// called off, or cannot be read: then `fault` says why.
[[nodiscard]] std::optional<QString> askForTable(const QString& title, QWidget* parent, QString& fault);

/// Reads such a file.
[[nodiscard]] std::optional<QString> readTable(const QString& path, QString& fault);

} // namespace homeward::ui
