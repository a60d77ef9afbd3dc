// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/programs.h"
#include "ui/numbers/locale_numbers.h"
#include "ui/shell/main_window.h"
#include "ui/shell/open_events.h"
#include "ui/shell/translations.h"
#include "ui/style/style.h"
#include "ui/workspace/examples.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <iostream>

namespace homeward::app {

namespace {

style::ThemeChoice themeOf(const Options& options, const QSettings& settings)
{
    const QString theme = options.theme.empty() ? settings.value(QStringLiteral("theme")).toString()
                                                : QString::fromStdString(options.theme);
    return theme == QStringLiteral("dark") ? style::ThemeChoice::Dark
        : theme == QStringLiteral("light") ? style::ThemeChoice::Light
                                           : style::ThemeChoice::FollowSystem;
}

/// Opens what the command line names once the window stands, so that questions have a window to stand over.
void openFirst(ui::MainWindow& window, const Options& options)
{
    if (!options.file.empty())
        window.openFile(QFileInfo(pathOf(options.file)).absoluteFilePath());
    else if (const auto example = ui::exampleByKey(QString::fromStdString(options.example)))
        window.openExample(example->resource);
}

} // namespace

int openWindow(int argc, char* argv[], const Options& options)
{
    nameApplication();
    if (qEnvironmentVariableIsSet("HOMEWARD_TEST_MODE"))
        QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    ui::loadTranslations(application);
    ui::initialiseExamples();
    numbers::useLocale(QLocale());
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QSettings settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                           + QStringLiteral("/homeward.ini"),
                       QSettings::IniFormat);
    style::applyTheme(application, themeOf(options, settings));
    application.setWindowIcon(style::icon(QStringLiteral("where")));
    ui::WindowPrompt prompt;
    ui::Session session(settings, QDir(data).filePath(QStringLiteral("recovery")), prompt, ui::engineRun());
    ui::MainWindow window(session, &prompt);
    ui::OpenEvents openEvents(application, window);
    window.show();
    QTimer::singleShot(0, &window, [&] { openFirst(window, options); });
    return QApplication::exec();
}

} // namespace homeward::app
