// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/live_figures.h"
#include "ui/charts/chart_marks.h"
#include "ui/workspace/studies.h"

// Figures that follow while a change is made, explained: they are of no run that is kept.
namespace homeward::ui {

/// A simulated figure of the scenario in a year.
[[nodiscard]] charts::ToldFigure toldLive(const results::Headline& figure, const study::LiveFigures& of,
                                          const QString& year);
/// What a setting would need in the last year.
[[nodiscard]] charts::ToldFigure toldNeed(const study::NeedLine& line, const QString& year);

/// What a setting would need in a year, beside what there is.
[[nodiscard]] charts::ToldFigure toldNeed(const SettingNeed& setting, const QString& year);

} // namespace homeward::ui
