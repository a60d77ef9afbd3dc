// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_notes.h"

#include "ui/wording/run_notes_text.h"

namespace homeward::cli {

using results::RunResult;
using wording::RunNoteKind;

std::string notesText(const RunResult& result) { return notesText(result, results::notesOf(result)); }

std::string notesText(const RunResult& result, const results::RunNotes& notes)
{
    std::string text;
    for (const wording::RunNoteText& note : wording::runNoteTexts(notes)) {
        if (note.kind == RunNoteKind::Overload)
            for (const results::OverloadNote& overload : notes.overloads)
                text.append("Overload: ").append(wording::overloadText(result, overload)) += '\n';
        else if (note.kind == RunNoteKind::CannotBeServed)
            for (const results::UnservedNote& unserved : notes.unserved)
                text.append("Cannot be served: ").append(wording::unservedText(result, unserved)) += '\n';
        else
            text.append(note.sentence) += '\n';
    }
    return text;
}

} // namespace homeward::cli
