// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help_pictures.h"
#include "app/window/programs.h"
#include "app/window/window_picture.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/export.h"
#include "ui/charts/money/money_charts.h"
#include "ui/numbers/locale_numbers.h"
#include "ui/pages/page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/translations.h"
#include "ui/style/style.h"
#include "ui/workspace/examples.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QImage>
#include <QPixmapCache>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

#include <iostream>

namespace homeward::app {

namespace {

struct Shot {
    QString name;
    QSize size;
    qreal ratio;
    style::Theme theme;
};

/// Runs the example to its end. False where it does not.
bool openAndRun(ui::MainWindow& window, const QString& resource)
{
    if (!window.openExample(resource))
        return false;
    for (int i = 0; i < 6000 && window.session().runs.isRunning(); ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(20);
    }
    // The one that the guide speaks of, where the example has it.
    for (const model::Scenario& scenario : window.session().document.plan().scenarios)
        if (scenario.name == "Closer to home")
            window.session().workspace.selection().chooseScenario(scenario.id);
    settle();
    return window.session().document.result() != nullptr;
}

bool drawPages(ui::MainWindow& window, const QDir& folder, const Shot& shot)
{
    style::applyTheme(*qApp, shot.theme);
    window.resize(shot.size);
    bool done = true;
    for (std::size_t i = 0; i < window.pages().size(); ++i) {
        window.showPage(static_cast<int>(i));
        settle();
        const QString page = QString(window.pages()[i]->title()).toLower().replace(u' ', u'-');
        done = keep(picture(window, shot.ratio), folder, QStringLiteral("page-%1-%2").arg(page, shot.name)) && done;
    }
    return done;
}

bool drawCharts(ui::MainWindow& window, const QDir& folder, style::Theme theme)
{
    style::applyTheme(*qApp, theme);
    const auto question = window.session().workspace.question();
    if (!question)
        return false;
    const results::RunResult& result = *window.session().workspace.runs().result();
    const QString look = theme == style::Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    bool done = true;
    const auto drawOne = [&](const charts::ChartContent& chart, std::string_view id) {
        const charts::PaperSize paper = chart.paper();
        const double tall = paper.designWidth * paper.millimetres.height() / paper.millimetres.width();
        const QString name = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        done = keep(charts::chartImage(chart, QSizeF(paper.designWidth, tall).toSize(), 2.0, theme), folder,
                    QStringLiteral("chart-%1-%2").arg(name, look))
            && done;
    };
    for (const charts::ChartKind& kind : charts::chartKinds())
        drawOne(*kind.make(result, *question), kind.id);
    const model::Plan& plan = window.session().document.plan();
    auto accounts = money::accountsOf(plan, result);
    auto staffing = money::staffingOf(plan, result);
    if (!accounts || !staffing)
        return false;
    const charts::MoneyBooks books{window.session().workspace.runs().result(), std::move(accounts.value()),
                                   std::move(staffing.value())};
    for (const charts::MoneyChartKind& kind : charts::moneyChartKinds())
        drawOne(*kind.make(books, {*question, money::Terms::Real}), kind.id);
    return done;
}

bool drawAll(ui::MainWindow& window, const QDir& folder)
{
    const QSize small(1366, 768);
    const QSize large(1920, 1080);
    const std::vector<Shot> shots{
        {QStringLiteral("1366x768-light"), small, 1.0, style::Theme::Light},
        {QStringLiteral("1366x768-dark"), small, 1.0, style::Theme::Dark},
        {QStringLiteral("1366x768-2x-light"), small, 2.0, style::Theme::Light},
        {QStringLiteral("1920x1080-light"), large, 1.0, style::Theme::Light},
        {QStringLiteral("1920x1080-dark"), large, 1.0, style::Theme::Dark},
    };
    bool done = true;
    for (const Shot& shot : shots)
        done = drawPages(window, folder, shot) && done;
    return drawCharts(window, folder, style::Theme::Light) && drawCharts(window, folder, style::Theme::Dark) && done;
}

} // namespace

int drawGallery(int argc, char* argv[], const Options& options)
{
    useOffscreen();
    nameApplication();
    QApplication application(argc, argv);
    ui::loadTranslations(application);
    ui::initialiseExamples();
    numbers::useLocale(QLocale());
    style::applyTheme(application, style::Theme::Light);
    const QDir folder(pathOf(options.galleryFolder));
    const QTemporaryDir scratch;
    if (!QDir().mkpath(folder.path()) || !scratch.isValid()) {
        std::cerr << "The folder " << options.galleryFolder << " cannot be made.\n";
        return static_cast<int>(cli::Exit::FileFailed);
    }
    QSettings settings(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::WindowPrompt prompt;
    ui::Session session(settings, scratch.filePath(QStringLiteral("recovery")), prompt, ui::engineRun());
    ui::MainWindow window(session, &prompt);
    window.show();
    if (!openAndRun(window, ui::examples().front().resource)) {
        std::cerr << "The example did not run.\n";
        return static_cast<int>(cli::Exit::PlanHasProblems);
    }
    const bool drawn = options.galleryForHelp ? drawHelpPictures(window, folder) : drawAll(window, folder);
    return static_cast<int>(drawn ? cli::Exit::Done : cli::Exit::FileFailed);
}

} // namespace homeward::app
