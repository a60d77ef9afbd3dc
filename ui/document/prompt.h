// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace homeward::document {

/// The questions that opening and saving may have to ask; the window asks a person, tests answer from a script.
class Prompt {
public:
    enum class SaveAnswer { Save, Discard, Cancel };
    enum class ChangedAnswer { Overwrite, SaveElsewhere, Cancel };

    virtual ~Prompt() = default;

    /// The plan is about to be closed with edits that are not on disk.
    virtual SaveAnswer askSave(const QString& planName) = 0;
    /// Someone else wrote the file since it was opened.
    virtual ChangedAnswer askChangedOnDisk(const QString& path) = 0;
    /// Another Homeward has the file open (`holder` = user@host). True = open it read-only.
    virtual bool askOpenReadOnly(const QString& path, const QString& holder) = 0;
    /// Saving would replace a file that was not chosen by its full name. True = replace it.
    virtual bool askReplace(const QString& path) = 0;
    /// The plan file cannot be opened because it is damaged. True = take out what can be read.
    virtual bool askRecover(const QString& path) = 0;
    /// A path to save to; empty = cancelled. `suggested` is a path or a file name; its ending is given to a name
    /// without one before the planner is asked about a file that is there.
    virtual QString askSavePath(const QString& suggested) = 0;
};

} // namespace homeward::document
