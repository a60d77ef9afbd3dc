// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/explain/figure_asked.h"
#include "ui/pages/paper/paper_desk.h"

namespace homeward::ui {

/// What a number of a paper is: the figure of the run that its sentence or its cell tells of, where that is plain; else what
/// it says, and what it is written from.
[[nodiscard]] FigureAsked askedInPaper(const printing::PaperNumber& number, const PaperPreview& preview);

} // namespace homeward::ui
