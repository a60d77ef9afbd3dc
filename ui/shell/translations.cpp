// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace homeward::ui {

void loadTranslations(QCoreApplication& application)
{
    const QString folder = QStringLiteral(":/translations");
    const auto install = [&](QTranslator* translator, bool loaded) {
        if (loaded)
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // The texts in the code are English already; its file says how they read for one.
    auto* english = new QTranslator(&application);
    install(english, english->load(QStringLiteral("homeward_en"), folder));
    if (QLocale().language() == QLocale::English)
        return;
    auto* own = new QTranslator(&application);
    install(own, own->load(QLocale(), QStringLiteral("homeward"), QStringLiteral("_"), folder));
}

} // namespace homeward::ui
