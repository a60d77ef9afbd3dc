// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QComboBox>
#include <QDateEdit>
#include <QString>

#include <functional>
#include <vector>

namespace homeward::ui {

class NumberField;

/// One entry of a drop-down list: the id that is kept and the name that is read.
struct Choice {
    QString id;
    QString name;
};

[[nodiscard]] std::vector<Choice> settingChoices(const model::Plan& plan);
/// Settings and outcomes.
[[nodiscard]] std::vector<Choice> placeChoices(const model::Plan& plan);

/// Choices with an empty one, which reads as `text`, before them.
[[nodiscard]] std::vector<Choice> withFirst(const QString& text, std::vector<Choice> choices);

/// A drop-down list of choices that keeps an unknown id, marked, instead of changing it in silence.
/// `picked` is called when the planner chooses another; nothing is called while it is being filled.
[[nodiscard]] QComboBox* choiceBox(const std::vector<Choice>& choices, const std::string& current,
                                   const QString& accessibleName, std::function<void(const std::string&)> picked,
                                   QWidget* parent);

/// A number that is kept as a factor and typed as a change in per cent: 0.9 is `−10 %`.
[[nodiscard]] NumberField* changeByField(double factor, std::function<void(double)> committed, QWidget* parent);
/// A share of 0 to 1, typed as per cent.
[[nodiscard]] NumberField* shareField(double share, std::function<void(double)> committed, QWidget* parent);

/// A date in the user's own form with a calendar to open.
[[nodiscard]] QDateEdit* dateField(base::Date date, const QString& accessibleName, QWidget* parent);
[[nodiscard]] QDate toQDate(base::Date date);
[[nodiscard]] base::Date fromQDate(QDate date);

/// The plain name of a kind of change, by the place of its effect in `model::Effect`.
[[nodiscard]] QString changeKindName(std::size_t kind);
/// What the kind is for, in one line.
[[nodiscard]] QString changeKindHelp(std::size_t kind);
/// A change of a kind as it is first offered: neutral in effect, from the plan's second year.
[[nodiscard]] model::Change newChange(std::size_t kind, const model::Plan& plan);

} // namespace homeward::ui
