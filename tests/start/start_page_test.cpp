// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/area_card.h"
#include "ui/pages/area_finder.h"
#include "ui/pages/coming_list.h"
#include "ui/pages/new_plan_view.h"
#include "ui/pages/recent_card.h"
#include "ui/pages/start_page.h"
#include "ui/pages/template_chooser.h"
#include "ui/shell/actions.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/tile_map.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace homeward;
using namespace homeward::tests;

namespace {

const QString shetland = QStringLiteral("S37000026");
const QString fife = QStringLiteral("S37000032");

/// A window on its start page, with figures and templates read.
struct StartDesk : WindowDesk {
    ui::StartPage& start = page<ui::StartPage>();

    StartDesk()
    {
        REQUIRE(waitUntil([this] { return session.draft.isLoaded(); }, 30'000));
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        start.refreshIfSeen();
    }
    void search(const QString& text)
    {
        start.areas().finder().setText(text);
        emit start.areas().finder().textEdited(text);
    }
    QStringList hits()
    {
        QStringList names;
        for (const reference::AreaHit& hit : start.areas().finder().hits())
            names << QString::fromStdString(hit.partnership->name);
        return names;
    }
};

} // namespace

TEST_CASE("the search finds partnerships by old names, councils and boards, and Enter takes the first", "[start]")
{
    StartDesk desk;
    desk.search(QStringLiteral("Zetland"));
    CHECK(desk.hits() == QStringList{QStringLiteral("Shetland Islands")});
    desk.search(QStringLiteral("nhs lothian"));
    CHECK(desk.hits().size() == 4);
    desk.search(QStringLiteral("clackmannan"));
    CHECK(desk.hits() == QStringList{QStringLiteral("Clackmannanshire and Stirling")});
    QTest::keyClick(&desk.start.areas().finder(), Qt::Key_Return);
    CHECK(desk.session.draft.areas() == QStringList{QStringLiteral("S37000005")});
    CHECK(desk.start.areas().finder().text().isEmpty());
}

TEST_CASE("an area that is not there leads to the nearest names", "[start]")
{
    StartDesk desk;
    desk.search(QStringLiteral("Invercylde"));
    CHECK(desk.start.areas().searchSays().text().contains(QStringLiteral("Inverclyde")));
    CHECK_FALSE(desk.start.areas().searchSays().isHidden());
    CHECK(desk.hits().contains(QStringLiteral("Inverclyde")));
    QTest::keyClick(&desk.start.areas().finder(), Qt::Key_Return);
    CHECK(desk.session.draft.areas() == QStringList{QStringLiteral("S37000017")});
    CHECK(desk.start.areas().searchSays().isHidden());
    desk.search(QStringLiteral("qqqqqqqqq"));
    CHECK(desk.hits().isEmpty());
    CHECK_FALSE(desk.start.areas().searchSays().text().isEmpty());
}

TEST_CASE("what comes with the areas follows a choice at once, and the button says why it waits", "[start]")
{
    StartDesk desk;
    ui::AreaCard& card = desk.start.areas();
    CHECK_FALSE(card.nextButton().isEnabled());
    CHECK(card.nextButton().text().contains(QStringLiteral("Choose an area")));
    CHECK(card.coming().rows().isEmpty());
    card.map().setFocus();
    card.map().setCurrent(shetland);
    QTest::keyClick(&card.map(), Qt::Key_Space);
    desk.settle();
    CHECK(card.nextButton().isEnabled());
    const auto one = card.coming().rows();
    REQUIRE(one.size() > 8);
    CHECK(one.front().standing == calibrate::Standing::Published);
    CHECK(one.back().standing == calibrate::Standing::Illustrative);
    // Two areas in one plan: counts add up.
    card.map().setCurrent(fife);
    QTest::keyClick(&card.map(), Qt::Key_Space, Qt::ControlModifier);
    desk.settle();
    CHECK(desk.session.draft.areas() == QStringList{shetland, fife});
    const auto two = card.coming().rows();
    REQUIRE(two.size() == one.size());
    const auto count = [](const QVector<ui::ComingRow>& rows) {
        const auto row = std::ranges::find_if(
            rows, [](const auto& r) { return r.name.startsWith(QStringLiteral("People aged 65")); });
        REQUIRE(row != rows.end());
        return QLocale::c().toInt(QString(row->value).remove(u','));
    };
    CHECK(count(two) > 10 * count(one));
    // A smaller template brings fewer assumptions.
    card.patterns().button(2)->click();
    desk.settle();
    CHECK(card.coming().rows().size() < two.size());
}

TEST_CASE("tiles say where a published figure is missing", "[start]")
{
    StartDesk desk;
    int marked = 0;
    for (const ui::Tile& tile : desk.start.areas().map().tiles()) {
        CHECK_FALSE(tile.name.startsWith(QStringLiteral("S37")));
        CHECK(tile.marked == desk.session.draft.pattern()->unpublished.contains(tile.id.toStdString()));
        CHECK(
            tile.value.startsWith(tile.marked ? QStringLiteral("Not published") : QStringLiteral("Nothing published")));
        marked += tile.marked ? 1 : 0;
    }
    CHECK(marked > 0);
    CHECK(marked < 31);
}

TEST_CASE("plans opened lately are listed with what was last seen; one that is gone offers Find and stays", "[start]")
{
    WindowDesk desk;
    auto& start = desk.page<ui::StartPage>();
    const auto texts = [&] {
        QCoreApplication::processEvents(); // a layout shows what is added to it from the event loop
        QStringList all;
        for (const auto* label : start.recent().findChildren<QLabel*>())
            if (!label->isHidden())
                all << label->text();
        for (const auto* button : start.recent().findChildren<QAbstractButton*>())
            if (!button->isHidden())
                all << button->text() << button->accessibleDescription();
        return all.join(u'\n');
    };
    desk.window.showPage(ui::pages::start);
    start.refreshIfSeen();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(texts().contains(QStringLiteral("Plans that you open are listed here")));
    REQUIRE(desk.openAndRun());
    const QString path = desk.folder.filePath(QStringLiteral("mine.homeward"));
    REQUIRE(desk.session.files.saveAs(path).ok());
    const ui::RecentPicture picture = desk.session.pictures.of(path);
    CHECK(picture.name == QString::fromStdString(desk.plan().name));
    CHECK(picture.scenarios == 5);
    CHECK(picture.chart.size() == ui::RecentPictures::chartSize);
    CHECK(picture.chart.allGray() == false);
    desk.window.showPage(ui::pages::start);
    start.refreshIfSeen();
    CHECK(texts().contains(QString::fromStdString(desk.plan().name)));
    CHECK(texts().contains(QStringLiteral("last seen")));
    REQUIRE(desk.session.files.close().ok());
    REQUIRE(QFile::rename(path, desk.folder.filePath(QStringLiteral("elsewhere.homeward"))));
    start.markStale();
    start.refreshIfSeen();
    CHECK(texts().contains(QStringLiteral("not where it was")));
    CHECK(texts().contains(QStringLiteral("Find it…")));
    CHECK(desk.session.recent.files() == QStringList{path});
    for (auto* button : start.recent().findChildren<QPushButton*>())
        if (!button->isHidden() && button->text() == QStringLiteral("Take off the list"))
            button->click();
    CHECK(desk.session.recent.files().isEmpty());
}

TEST_CASE("a file of figures that cannot be read is named, and the built-in figures are in force", "[start]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[areas]\nthis is no area\n");
    file.close();
    qputenv("HOMEWARD_REFERENCE", path.toUtf8());
    {
        StartDesk desk;
        CHECK(desk.session.draft.material()->own == nullptr);
        CHECK(desk.start.faultText().contains(QStringLiteral("mine.txt")));
        CHECK(desk.start.faultText().contains(QStringLiteral("line 2")));
        CHECK(desk.start.faultText().contains(QStringLiteral("came with Homeward")));
        desk.session.draft.setAreas({fife});
        CHECK(desk.session.draft.rows(0).size() > 10);
    }
    // A set that can be read is used.
    QFile good(path);
    REQUIRE(good.open(QIODevice::WriteOnly));
    good.write(QByteArray::fromStdString(reference::referenceText(reference::builtIn())));
    good.close();
    {
        StartDesk desk;
        CHECK(desk.session.draft.material()->own != nullptr);
        CHECK(desk.start.faultText().isEmpty());
    }
    qunsetenv("HOMEWARD_REFERENCE");
}

TEST_CASE("the licence of the figures is named at the foot of the start page", "[start]")
{
    StartDesk desk;
    CHECK(desk.window.statusStrip().keptText().contains(QStringLiteral("Open Government Licence v3.0")));
    REQUIRE(desk.openAndRun());
    CHECK_FALSE(desk.window.statusStrip().keptText().contains(QStringLiteral("Licence")));
    desk.window.actions().newPlan->trigger();
    CHECK(desk.window.currentPage() == ui::pages::start);
    CHECK(desk.window.statusStrip().keptText().contains(QStringLiteral("Open Government Licence v3.0")));
}
