// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/programs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/open_events.h"
#include "ui/shell/own_places.h"
#include "ui/shell/preferences.h"
#include "ui/shell/translations.h"
#include "ui/style/program_icon.h"
#include "ui/style/style.h"
#include "ui/workspace/examples.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <iostream>

namespace homeward::app {

namespace {

style::ThemeChoice themeOf(const Options& options, const ui::Preferences& preferences)
{
    return options.theme.empty() ? preferences.theme : ui::themeOfWord(QString::fromStdString(options.theme));
}

/// Language, numbers and look, before the first window is made.
void apply(const ui::Preferences& preferences, const Options& options, QApplication& application)
{
    if (!ui::loadTranslations(application, preferences.language) && !preferences.language.isEmpty())
        std::cerr << "The translation " << preferences.language.toStdString()
                  << " cannot be read. Choose another in Settings.\n";
    ui::useNumbersOf(preferences);
    style::setTextScale(preferences.textScale());
    style::applyTheme(application, themeOf(options, preferences));
    application.setWindowIcon(style::programIcon());
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
    ui::initialiseExamples();
    QSettings settings(ui::settingsFile(), QSettings::IniFormat);
    apply(ui::readPreferences(settings), options, application);
    ui::WindowPrompt prompt;
    ui::Session session(settings, ui::recoveryFolder(), prompt, ui::engineRun());
    ui::MainWindow window(session, &prompt);
    ui::OpenEvents openEvents(application, window);
    window.show();
    QTimer::singleShot(0, &window, [&] { openFirst(window, options); });
    return QApplication::exec();
}

} // namespace homeward::app
