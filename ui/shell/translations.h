// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

class QCoreApplication;

namespace homeward::ui {

/// A language that comes with the program.
struct Language {
    QString id;     ///< `en`, `gd`
    QString name;   ///< in that language
    bool isDraft = false;   ///< not whole, and read by no speaker yet: only where a user chooses it
};

/// English first.
[[nodiscard]] QList<Language> ownLanguages();

/// How numbers and dates are written in a language that is chosen: as the system writes them where it is the system's or none,
/// in the British way for English on another system. A file's is the language that its translator named.
[[nodiscard]] QLocale localeOf(const QString& language);

/// Whether a file is a translation of this program's texts (`.qm`, made by lrelease).
[[nodiscard]] bool isTranslation(const QString& file);

/// Installs the program's texts in a language, and the plural forms of English below them: in the user's for an empty
/// `language`, else in an own language by its id or in that of a file. False where there is none such: then English.
bool loadTranslations(QCoreApplication& application, const QString& language = {});

} // namespace homeward::ui
