// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/uses.h"
#include "ui/charts/chart_marks.h"
#include "ui/pages/explain/explainer.h"

#include <QString>
#include <QStringList>

namespace homeward::ui {

/// Schemes of the links in an explanation; a path or an id follows.
namespace links {
inline const QString assumption = QStringLiteral("assumption:"); ///< a figure, in the register
inline const QString field = QStringLiteral("field:");           ///< a figure, on the page that has it
inline const QString help = QStringLiteral("help:");
} // namespace links

/// What is said of a figure of the plan.
struct CellExplanation {
    assumptions::Assumption assumption;
    std::vector<assumptions::Use> uses;
    QStringList history; ///< the latest first
    QString swing;       ///< what its range moves; empty where no study says it
    QString fromTo;      ///< of a change: what it makes of the figure that it works on
    QString kind = {};   ///< of a change: what its kind is for, as help and paper say it
};

/// A figure explained, as rich text with links; `working` says that more is on its way.
[[nodiscard]] QString explanationHtml(const ExplainedFigure& figure, const model::Plan& plan, bool working);
/// A figure of the plan explained; `shown` as the cell that it was asked in shows it, empty for none.
[[nodiscard]] QString cellHtml(const CellExplanation& cell, const model::Plan& plan, const QString& shown = {});
/// A figure that a chart explains itself.
[[nodiscard]] QString toldHtml(const charts::ToldFigure& figure);
/// A sentence alone.
[[nodiscard]] QString sentenceHtml(const QString& sentence);

} // namespace homeward::ui
