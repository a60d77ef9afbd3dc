// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/grid/grid_view.h"
#include "ui/models/assumption_model.h"
#include "ui/pages/assumption_drawer.h"
#include "ui/pages/assumptions_page.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/explain/explain_html.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/settings_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/help_browser.h"
#include "ui/shell/help_window.h"
#include "ui/shell/own_places.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/tour_bar.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/headline_card.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// The first link of a kind in an explanation.
QUrl firstLink(const QString& html, const QString& scheme)
{
    const QRegularExpression link(QStringLiteral("href='(%1[^']+)'").arg(scheme));
    return QUrl(link.match(html).captured(1));
}

/// How wide the pictures of the page shown are.
std::vector<double> pictureWidths(const ui::HelpBrowser& browser)
{
    std::vector<double> widths;
    for (QTextBlock block = browser.document()->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            const QVariant drawn = browser.document()->resource(QTextDocument::ImageResource, QUrl(format.name()));
            widths.push_back(drawn.value<QImage>().deviceIndependentSize().width());
        }
    return widths;
}

bool explained(WindowDesk& desk)
{
    auto& drawer = desk.window.explainDrawer();
    return waitUntil([&] { return drawer.explainer().known() && !drawer.explainer().isWorking(); }, 60'000);
}

} // namespace

TEST_CASE("a headline is explained by its card, and a link leads to the figure that it rests on", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.resize(1600, 900);   // room for both drawers
    auto& page = desk.page<ui::WherePage>();
    ui::HeadlineCard* card = page.cards().front();
    CHECK_FALSE(card->reasonText().isEmpty());
    QTest::mouseClick(card, Qt::LeftButton);
    auto& drawer = desk.window.explainDrawer();
    CHECK(drawer.isVisible());
    REQUIRE(explained(desk));
    CHECK(drawer.title() == QStringLiteral("People cared for at home, a day"));
    for (const char* words : {"Why", "By setting", "Which people", "Through which change", "What it rests on"})
        CHECK(drawer.text().contains(QLatin1String(words)));
    QString reason = card->reasonText();
    CHECK(drawer.text().contains(reason.replace(QChar::Nbsp, QLatin1Char(' '))));
    CHECK(drawer.text().contains(card->valueText()));

    const QUrl link = firstLink(drawer.html(), ui::links::assumption);
    REQUIRE(link.isValid());
    drawer.follow(link);
    CHECK(desk.window.currentPage() == ui::pages::assumptions);
    auto& register_ = desk.page<ui::AssumptionsPage>();
    CHECK(register_.hasField(link.path(QUrl::FullyDecoded)));
    CHECK(register_.drawer().isVisible());
}

TEST_CASE("Ctrl+E opens the drawer for what has the focus, and closes it from within", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::WherePage>();
    page.cards()[1]->setFocus();
    desk.window.actions().explain->trigger();
    auto& drawer = desk.window.explainDrawer();
    REQUIRE(explained(desk));
    CHECK(drawer.title() == QStringLiteral("Delayed in hospital, a day"));
    CHECK(drawer.text().contains(QStringLiteral("Why people cannot leave")));
    drawer.closeDrawer();
    CHECK_FALSE(drawer.isVisible());
}

TEST_CASE("the drawer follows what is selected", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.page<ui::WherePage>();
    desk.window.explainFigure(QStringLiteral("people_in_hospital"));
    REQUIRE(explained(desk));
    desk.session.selection.chooseScenario(desk.plan().scenarios.front().id);
    auto& drawer = desk.window.explainDrawer();
    // What it knows of the scenario before is no answer to this question, however short the moment.
    CHECK(drawer.explainer().known() == nullptr);
    REQUIRE(waitUntil(
        [&] {
            const auto known = drawer.explainer().known();
            return known && !drawer.explainer().isWorking() && known->explanation.question.scenario == 0;
        },
        60'000));
}

TEST_CASE("a cell of a table is explained: where it comes from, and where it is used", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::SettingsPage>();
    auto& grid = page.grid();
    const auto& table = grid.model().table();
    REQUIRE(table.rowOf("carehome").has_value());
    grid.view().goTo(grid.model().indexOf(*table.rowOf("carehome"), *table.columnOf("room")));
    grid.view().setFocus();
    desk.window.actions().explain->trigger();
    auto& drawer = desk.window.explainDrawer();
    REQUIRE(drawer.isVisible());
    CHECK(drawer.title().contains(QStringLiteral("Care home")));
    for (const char* words : {"Where it comes from", "What it moves", "Where it is used", "History"})
        CHECK(drawer.text().contains(QLatin1String(words)));
    const QUrl link = firstLink(drawer.html(), ui::links::assumption);
    REQUIRE(link.isValid());
    drawer.follow(link);
    CHECK(desk.window.currentPage() == ui::pages::assumptions);
}

TEST_CASE("each age band of a population is explained as its own, not as the first", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    const QString population = QStringLiteral("/areas/%1/population/0/people/%2")
                                   .arg(QString::fromStdString(desk.plan().areas.front().id.value));
    auto& drawer = desk.window.explainDrawer();
    REQUIRE(desk.plan().ageBands.size() > 1);
    for (std::size_t band = 0; band < desk.plan().ageBands.size(); ++band) {
        REQUIRE(drawer.explainCell(population.arg(band)));
        CHECK(drawer.title().contains(QString::fromStdString(desk.plan().ageBands[band].name)));
    }
}

TEST_CASE("every page of the window has a page of help, and F1 opens it", "[help]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    const auto pages = wording::helpPages();
    for (const ui::PageRow& row : ui::pageRows()) {
        INFO(row.id.toStdString());
        CHECK(wording::helpPage(pages, row.id.toStdString()) != nullptr);
        desk.window.showPage(row.id);
        desk.window.setFocus();
        desk.window.actions().help->trigger();
        REQUIRE(desk.window.helpWindow() != nullptr);
        CHECK(desk.window.helpWindow()->currentPage() == row.id);
    }
}

TEST_CASE("every link of help to a page of the window leads to one, and every picture is there", "[help]")
{
    WindowDesk desk;
    ui::HelpWindow help;
    for (const wording::HelpPage& page : wording::helpPages())
        for (const wording::HelpLink& link : wording::linksOf(page)) {
            INFO(page.id << " -> " << link.target);
            if (link.kind == wording::HelpLink::Kind::Window)
                CHECK(desk.window.page(QString::fromStdString(link.target)) != nullptr);
            if (link.kind == wording::HelpLink::Kind::Picture)
                CHECK_FALSE(QImage(QStringLiteral(":/help/") + QString::fromStdString(link.target)).isNull());
        }
}

TEST_CASE("help shows a picture of every page of the window, none wider than the page of help", "[help]")
{
    ui::HelpWindow help;
    help.show();
    for (const ui::PageRow& row : ui::pageRows()) {
        INFO(row.id.toStdString());
        help.showPage(row.id);
        const std::vector<double> widths = pictureWidths(help.browser());
        REQUIRE(widths.size() == 1);
        CHECK(widths.front() > 300.0);
        CHECK(widths.front() <= help.browser().viewport()->width());
    }
    help.resize(620, 400);
    CHECK(pictureWidths(help.browser()).front() <= help.browser().viewport()->width());
    CHECK(help.browser().horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("help says what is kept on the computer, where, and how to delete it", "[help]")
{
    ui::HelpWindow help;
    help.showPage(QStringLiteral("files"));
    const QString text = help.browser().toPlainText();
    CHECK(text.contains(QFileInfo(ui::settingsFile()).fileName()));
    CHECK(text.contains(QStringLiteral("the folder ") + QDir(ui::recoveryFolder()).dirName()));
    CHECK(text.contains(QStringLiteral("nothing leaves your computer")));
    WindowDesk desk;
    ui::SettingsDialog settings(desk.session.settings, desk.session.keeper);
    const auto buttons = settings.findChildren<QPushButton*>();
    CHECK(std::ranges::any_of(buttons, [&](const QPushButton* button) {
        return button->text().contains(QStringLiteral("elete")) && text.contains(button->text().remove(u'&'));
    }));
}

TEST_CASE("help searches as it is typed, follows links and goes back", "[help]")
{
    ui::HelpWindow help;
    help.showPage(QStringLiteral("contents"));
    const auto all = help.found().size();
    help.search(QStringLiteral("delayed"));
    CHECK_FALSE(help.found().isEmpty());
    CHECK(help.found().size() < all);
    help.follow(QUrl(QStringLiteral("figures.md")));
    CHECK(help.currentPage() == QStringLiteral("figures"));
    CHECK(help.browser().toPlainText().contains(QStringLiteral("Right-place days")));
    help.search(QStringLiteral("zebra"));
    CHECK(help.found().isEmpty());
}

TEST_CASE("the tour shows five pages, one after another, and ends", "[help]")
{
    WindowDesk desk;
    desk.window.startTour();
    auto& tour = desk.window.tourBar();
    REQUIRE(desk.session.document.hasPlan());
    REQUIRE(tour.stops() == 5);
    for (int stop = 0; stop < 5; ++stop) {
        CHECK(tour.isVisible());
        CHECK(tour.stop() == stop);
        CHECK(desk.window.currentPage()
              == QString::fromStdString(wording::tourStops(wording::helpPages())[static_cast<std::size_t>(stop)].page));
        tour.go(1);
    }
    CHECK_FALSE(tour.isVisible());
}
