// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/style.h"

#include <QLocale>
#include <QString>

class QSettings;

namespace homeward::ui {

/// What a user has chosen for the program, whatever plan is open.
struct Preferences {
    QString language;   ///< empty = the system's; an id of `ownLanguages`; or the path of a `.qm` file
    style::ThemeChoice theme = style::ThemeChoice::FollowSystem;
    int textPercent = 0;   ///< size of text; 0 = the system's
    bool britishNumbers = false;   ///< else numbers and dates are written as in the language

    [[nodiscard]] QLocale numberLocale() const;
    /// For `style::setTextScale`.
    [[nodiscard]] double textScale() const { return textPercent / 100.0; }

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// Numbers and dates are written so from here on, also in what is typed: before the first window is made.
void useNumbersOf(const Preferences& preferences);

/// The sizes of text that can be chosen, in per cent.
[[nodiscard]] const QList<int>& textSizes();

/// What is not there, or makes no sense, is as the system has it.
[[nodiscard]] Preferences readPreferences(const QSettings& settings);
void writePreferences(QSettings& settings, const Preferences& preferences);

/// `light`, `dark` and `system`, as settings and the command line have them; any other word follows the system.
[[nodiscard]] QString themeWord(style::ThemeChoice theme);
[[nodiscard]] style::ThemeChoice themeOfWord(const QString& word);

} // namespace homeward::ui
