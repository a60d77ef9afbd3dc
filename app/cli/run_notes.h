// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_notes.h"

#include <string>

namespace homeward::cli {

/// What a reader of any figure of a run must know, one a line: each setting that is asked for nearly all that it has or
/// more, in the scenario in which it is worst, who could not be served, and what else `wording::runNoteTexts` says. Empty
/// where there is nothing.
[[nodiscard]] std::string notesText(const results::RunResult& result);
/// The same with what only the plan tells, or of a run whose blocks are gone.
[[nodiscard]] std::string notesText(const results::RunResult& result, const results::RunNotes& notes);

} // namespace homeward::cli
