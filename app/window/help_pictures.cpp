// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help_pictures.h"

#include "app/window/window_picture.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/page.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/pages/paper/paper_page.h"
#include "ui/shell/main_window.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <functional>

namespace homeward::app {

namespace {

constexpr QSize pageSize(900, 560); ///< as small as a page shows all of its parts
constexpr QSize drawerSize(400, 640);
constexpr int longest = 300'000; // milliseconds that a page may work
constexpr int forJobs = 1'500; // milliseconds in which a page asks other threads for nothing more

/// Lets the window work until a condition holds, at most as long as a page may.
void settleUntil(const std::function<bool()>& done)
{
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < longest) {
        settle();
        QThread::msleep(20);
    }
}

/// Makes the window as large as it must be for its page to have a size.
void fitTo(ui::MainWindow& window, const QWidget& page, QSize size)
{
    for (int again = 0; again < 2; ++again) {
        window.resize(window.size() + size - page.size());
        settle();
    }
}

/// Whether the page waits for what it shows. Pages whose work takes longer than `forJobs` say so here.
bool isAtWork(const ui::Page& page)
{
    const auto* paper = qobject_cast<const ui::PaperPage*>(&page);
    return paper && (paper->desk().isLooking() || paper->desk().isWorkingOutRisks());
}

bool drawPage(ui::MainWindow& window, const QDir& folder, const QString& id)
{
    window.showPage(id);
    ui::Page& page = *window.page(id);
    fitTo(window, page, pageSize);
    QElapsedTimer quiet;
    quiet.start();
    settleUntil([&] {
        if (isAtWork(page))
            quiet.restart();
        return quiet.elapsed() > forJobs;
    });
    return keep(picture(page, 1.0), folder, id);
}

bool drawDrawer(ui::MainWindow& window, const QDir& folder)
{
    window.showPage(QStringLiteral("where"));
    window.explainFigure(QStringLiteral("people_at_home"));
    ui::ExplainDrawer& drawer = window.explainDrawer();
    fitTo(window, drawer, {drawer.width(), drawerSize.height()});
    settleUntil([&] { return drawer.explainer().known() && !drawer.explainer().isWorking(); });
    settle();
    const bool done = keep(picture(drawer, 1.0), folder, QStringLiteral("explain"));
    drawer.closeDrawer();
    return done;
}

} // namespace

bool drawHelpPictures(ui::MainWindow& window, const QDir& folder)
{
    style::applyTheme(*qApp, style::Theme::Light);
    bool done = true;
    for (const ui::PageRow& row : ui::pageRows())
        done = drawPage(window, folder, row.id) && done;
    return drawDrawer(window, folder) && done;
}

} // namespace homeward::app
