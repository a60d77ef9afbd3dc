// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace homeward::ui {

namespace {

const QString folder = QStringLiteral(":/translations");

/// Hands a translator that has loaded its file to the application.
bool install(QCoreApplication& application, std::unique_ptr<QTranslator> translator, bool loaded)
{
    if (!loaded || translator->isEmpty())
        return false;
    translator->setParent(&application);
    return QCoreApplication::installTranslator(translator.release());
}

bool installFile(QCoreApplication& application, const QString& file)
{
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = translator->load(file);
    return install(application, std::move(translator), loaded);
}

/// The file of an own language; empty where there is no such language.
QString fileOf(const QString& language)
{
    const QList<Language> own = ownLanguages();
    const auto found = std::find_if(own.begin(), own.end(), [&](const Language& one) { return one.id == language; });
    if (found == own.end())
        return {};
    return (found->isDraft ? folder + QStringLiteral("/drafts/homeward_") : folder + QStringLiteral("/homeward_"))
        + language + QStringLiteral(".qm");
}

/// The user's language, where the program has it. The texts in the code are English already.
bool installSystem(QCoreApplication& application)
{
    if (QLocale::system().language() == QLocale::English)
        return true;
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = translator->load(QLocale(), QStringLiteral("homeward"), QStringLiteral("_"), folder);
    return install(application, std::move(translator), loaded);
}

} // namespace

QList<Language> ownLanguages()
{
    return {{QStringLiteral("en"), QStringLiteral("English"), false},
            {QStringLiteral("gd"), QStringLiteral("G\u00E0idhlig"), true}};
}

QLocale localeOf(const QString& language)
{
    const QLocale system(QLocale::system().name());
    QString code = language;
    if (QTranslator translator; !language.isEmpty() && fileOf(language).isEmpty())
        code = translator.load(language) ? translator.language() : QString();
    const QLocale wanted(code);
    if (code.isEmpty() || wanted.language() == QLocale::C || wanted.language() == system.language())
        return system;
    return wanted.language() == QLocale::English ? QLocale(QLocale::English, QLocale::UnitedKingdom) : wanted;
}

bool isTranslation(const QString& file)
{
    QTranslator translator;
    return QFileInfo(file).isFile() && translator.load(file) && !translator.isEmpty()
        && !translator.translate("homeward::ui::Actions", "&Open…").isEmpty();
}

bool loadTranslations(QCoreApplication& application, const QString& language)
{
    installFile(application, folder + QStringLiteral("/homeward_en.qm"));
    if (language.isEmpty())
        return installSystem(application);
    if (language == QStringLiteral("en"))
        return true;
    const QString file = fileOf(language);
    return installFile(application, file.isEmpty() ? language : file);
}

} // namespace homeward::ui
