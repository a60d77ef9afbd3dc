// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "ui/numbers/locale_numbers.h"
#include "ui/shell/translations.h"

#include <QSettings>

namespace homeward::ui {

namespace {

constexpr auto languageKey = "language";
constexpr auto themeKey = "theme";
constexpr auto textKey = "textPercent";
constexpr auto numbersKey = "numbers";

QString key(const char* name) { return QString::fromLatin1(name); }

} // namespace

QLocale Preferences::numberLocale() const
{
    return britishNumbers ? QLocale(QLocale::English, QLocale::UnitedKingdom) : localeOf(language);
}

void useNumbersOf(const Preferences& preferences)
{
    const QLocale locale = preferences.numberLocale();
    QLocale::setDefault(locale);   // of the fields, which read and write numbers by themselves
    numbers::useLocale(locale);
}

const QList<int>& textSizes()
{
    static const QList<int> sizes{100, 125, 150, 175, 200};
    return sizes;
}

Preferences readPreferences(const QSettings& settings)
{
    Preferences found;
    found.language = settings.value(key(languageKey)).toString();
    found.theme = themeOfWord(settings.value(key(themeKey)).toString());
    const int percent = settings.value(key(textKey)).toInt();
    found.textPercent = textSizes().contains(percent) ? percent : 0;
    found.britishNumbers = settings.value(key(numbersKey)).toString() == QStringLiteral("british");
    return found;
}

void writePreferences(QSettings& settings, const Preferences& preferences)
{
    settings.setValue(key(languageKey), preferences.language);
    settings.setValue(key(themeKey), themeWord(preferences.theme));
    settings.setValue(key(textKey), preferences.textPercent);
    settings.setValue(key(numbersKey), preferences.britishNumbers ? QStringLiteral("british") : QString());
}

QString themeWord(style::ThemeChoice theme)
{
    switch (theme) {
    case style::ThemeChoice::Light: return QStringLiteral("light");
    case style::ThemeChoice::Dark: return QStringLiteral("dark");
    case style::ThemeChoice::FollowSystem: break;
    }
    return QStringLiteral("system");
}

style::ThemeChoice themeOfWord(const QString& word)
{
    for (const auto theme : {style::ThemeChoice::Light, style::ThemeChoice::Dark})
        if (word == themeWord(theme))
            return theme;
    return style::ThemeChoice::FollowSystem;
}

} // namespace homeward::ui
