// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/models/scenario_list_model.h"
#include "ui/pages/change_editor.h"
#include "ui/pages/changes/library_panel.h"
#include "ui/pages/changes/live_panel.h"
#include "ui/pages/changes/need_line_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigation.h"
#include "ui/shell/run_bar.h"
#include "ui/shell/scenario_bar.h"
#include "ui/shell/scenario_picker.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/check_list_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/headline_card.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/scenario_chips.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

using namespace homeward;
using namespace homeward::tests;

namespace {

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

QRect placeIn(const QWidget& widget, const QWidget& window)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

/// What is on a page and in a scroll area can be scrolled to; it must only not lie sideways out of it.
void checkWithin(const QWidget& widget, const QWidget& window, bool canScroll)
{
    CAPTURE(widget.metaObject()->className(), widget.objectName().toStdString(), widget.isVisible());
    const QRect place = placeIn(widget, window);
    CAPTURE(place.left(), place.top(), place.right(), place.bottom(), window.width(), window.height());
    CHECK(place.left() >= 0);
    CHECK(place.right() < window.width());
    if (!canScroll)
        CHECK(place.bottom() < window.height());
}

} // namespace

TEST_CASE("the whole window fits 1024 by 600, with usual and with large text", "[fit]")
{
    for (const double scale : {1.0, 1.25, 1.5}) {
        style::setTextScale(scale);
        style::applyTheme(*qApp, style::Theme::Light);
        WindowDesk desk;
        REQUIRE(desk.openAndRun());
        desk.window.resize(1024, 600);
        settle();
        CAPTURE(scale, desk.window.minimumSizeHint().width(), desk.window.minimumSizeHint().height());
        CHECK(desk.window.size() == QSize(1024, 600));
        CHECK(desk.window.navigation().isFolded());
        checkWithin(desk.window.scenarioBar().runBar(), desk.window, false);
        checkWithin(desk.window.statusStrip(), desk.window, false);
        auto& where = desk.page<ui::WherePage>();
        settle();
        for (const ui::HeadlineCard* card : where.cards())
            checkWithin(*card, desk.window, true);
        auto& changes = desk.page<ui::ChangesPage>();
        settle();
        checkWithin(changes.editor(), desk.window, true);
        for (const auto* area : changes.findChildren<QScrollArea*>())
            CHECK(area->horizontalScrollBar()->maximum() == 0);
    }
    style::setTextScale(1.0);
    style::applyTheme(*qApp, style::Theme::Light);
}

TEST_CASE("no page is wider than the window of 1024 by 600, which never scrolls sideways", "[fit]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.resize(1024, 600);
    for (const ui::PageRow& row : ui::pageRows()) {
        desk.window.showPage(row.id);
        settle();
        for (const auto* scroll : desk.window.findChildren<ui::PageScroll*>()) {
            if (!scroll->isVisible())
                continue;
            CAPTURE(row.id.toStdString(), scroll->widget()->width(), scroll->viewport()->width());
            CHECK(scroll->widget()->width() <= scroll->viewport()->width());
        }
    }
}

TEST_CASE("no form of a change scrolls sideways beside the library, and what follows it can be scrolled to", "[fit]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    for (const QSize size : {QSize(1366, 768), QSize(1366, 600), QSize(1500, 640)}) {
        desk.window.resize(size);
        auto& changes = desk.page<ui::ChangesPage>();
        REQUIRE(waitUntil([&] { return changes.live().need() && changes.live().figures(); }, 60'000));
        settle();
        REQUIRE(changes.changeLibrary().isVisible());
        REQUIRE(changes.livePanel().isVisible());
        for (int row = 0; row < changes.list().model()->rowCount(); ++row) {
            changes.list().setCurrentIndex(changes.list().model()->index(row, 0));
            settle();
            CAPTURE(size.width(), size.height(), row);
            for (const auto* area : changes.findChildren<ui::PageScroll*>()) {
                CHECK(area->horizontalScrollBar()->maximum() == 0);
                CHECK(area->widget()->width() <= area->viewport()->width());
            }
        }
        // Nothing of the panel is cut off: what it needs and has not room for, it scrolls.
        const auto* panel = changes.livePanel().findChild<ui::PageScroll*>();
        REQUIRE(panel != nullptr);
        CHECK(panel->widget()->height() >= panel->widget()->minimumSizeHint().height());
        CHECK(panel->widget()->minimumSizeHint().width() <= panel->viewport()->width());
        int figures = 0;
        for (const QLabel* label : panel->findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty()) {
                CAPTURE(label->text().toStdString(), label->width(), label->height());
                CHECK(label->height() >= label->heightForWidth(label->width()));
                CHECK((label->wordWrap() || label->width() >= label->sizeHint().width()));
                ++figures;
            }
        CHECK(figures > 6);
        for (const ui::NeedLineView* line : changes.livePanel().lines())
            CHECK((!line->isVisible() || line->height() >= line->minimumSizeHint().height()));
    }
}

TEST_CASE("with room enough the navigation shows names and no page scrolls", "[fit]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.resize(1366, 740);
    settle();
    CHECK_FALSE(desk.window.navigation().isFolded());
    auto& where = desk.page<ui::WherePage>();
    settle();
    for (const auto* area : where.findChildren<QScrollArea*>())
        CHECK(area->verticalScrollBar()->maximum() == 0);
}

TEST_CASE("chips show whole names while there is room, and choosing moves none", "[chips]")
{
    ui::ScenarioChips chips;
    const QStringList names{QStringLiteral("If nothing changes"), QStringLiteral("Capacity keeps its trend"),
                            QStringLiteral("Discharge without delay"), QStringLiteral("Closer to home"),
                            QStringLiteral("Both")};
    chips.setScenarios(names, {0, 1, 2, 3, 4});
    chips.resize(chips.sizeHint());
    chips.show();
    settle();
    const auto buttons = [&] {
        QList<QPushButton*> list;
        for (auto* button : chips.findChildren<QPushButton*>())
            if (button->isCheckable() && !button->isHidden())
                list << button;
        return list;
    };
    for (const auto* chip : buttons())
        CHECK_FALSE(chip->text().contains(QChar(0x2026)));
    // Less room: the longer names give way, the short ones stay whole.
    chips.resize(chips.sizeHint().width() - 120, chips.height());
    settle();
    CHECK(buttons().back()->text() == QStringLiteral(" Both"));
    CHECK(buttons()[1]->text().contains(QChar(0x2026)));
    CHECK(buttons().back()->geometry().right() > chips.width() - 12);   // no space is left free
    std::vector<QRect> before;
    for (const auto* chip : buttons())
        before.push_back(chip->geometry());
    chips.setCurrent(3);
    settle();
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(buttons()[static_cast<qsizetype>(i)]->geometry() == before[i]);
}

TEST_CASE("sixty scenarios can be reached", "[chips]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& document = desk.session.document;
    for (int i = 0; i < 60; ++i)
        REQUIRE(document.push(document::addScenario(document, document::newScenarioId(document.plan()),
                                                    QStringLiteral("Trial %1").arg(i))));
    desk.window.resize(1024, 600);
    settle();
    QPushButton* list = desk.window.scenarioBar().chips().listButton();
    REQUIRE(list->isVisible());
    checkWithin(*list, desk.window, false);
    checkWithin(desk.window.scenarioBar().runBar(), desk.window, false);
    list->click();
    auto* picker = desk.window.findChild<ui::ScenarioPicker*>();
    REQUIRE(picker != nullptr);
    REQUIRE(picker->isVisible());
    CHECK(picker->list()->model()->rowCount() == 65);
    picker->search()->setText(QStringLiteral("trial 57"));
    CHECK(picker->list()->model()->rowCount() == 1);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(picker->search(), &enter);
    CHECK_FALSE(picker->isVisible());
    const auto* chosen = model::findById(document.plan().scenarios, desk.session.selection.scenario());
    REQUIRE(chosen != nullptr);
    CHECK(chosen->name == "Trial 57");
    CHECK(list->toolTip() == QStringLiteral("Trial 57"));
    desk.window.actions().findScenario->trigger();
    picker->search()->setText(QStringLiteral("B"));
    // A letter alone finds its scenario too.
    CHECK(picker->list()->model()->rowCount() >= 1);
    picker->hide();
}

TEST_CASE("a popup never leaves the screen", "[popup]")
{
    QWidget window;
    const QRect screen = QApplication::primaryScreen()->availableGeometry();
    window.setGeometry(QRect(screen.bottomRight() - QPoint(220, 140), QSize(200, 120)));
    auto* button = new ui::CheckListButton(
        QStringLiteral("Everyone"), [](int count) { return QStringLiteral("%1 groups").arg(count); }, &window);
    QVector<ui::CheckListButton::Item> items;
    for (int i = 0; i < 16; ++i)
        items.append({QString::number(i), QStringLiteral("A group of people with a rather long name %1").arg(i)});
    button->setItems(items);
    button->move(90, 80);
    window.show();
    settle();
    button->openList();
    settle();
    const QRect popup(button->list()->window()->mapToGlobal(QPoint(0, 0)), button->list()->window()->size());
    CAPTURE(popup.left(), popup.top(), popup.right(), popup.bottom(), screen.right(), screen.bottom());
    CHECK(screen.contains(popup));
    // Every row can be reached.
    button->list()->setCurrentRow(button->list()->count() - 1);
    button->list()->scrollToItem(button->list()->currentItem());
    CHECK(button->list()->viewport()->rect().contains(
        button->list()->visualItemRect(button->list()->currentItem()).center()));
    button->list()->window()->hide();
}

TEST_CASE("an area among thirty-one is found by a part of its name, by keys alone", "[popup]")
{
    ui::CheckListButton button(QStringLiteral("All areas"), [](int count) { return QString::number(count); });
    QVector<ui::CheckListButton::Item> items;
    for (int i = 0; i < 31; ++i)
        items.append({QString::number(i), QStringLiteral("Area %1").arg(i)});
    items[17].text = QStringLiteral("Orkney Islands");
    button.setItems(items);
    button.show();
    settle();
    button.openList();
    settle();
    REQUIRE(button.search()->isVisible());
    button.search()->setText(QStringLiteral("orkn"));
    int shown = 0;
    for (int row = 0; row < button.list()->count(); ++row)
        shown += button.list()->isRowHidden(row) ? 0 : 1;
    CHECK(shown == 1);
    const auto press = [](QWidget* widget, int key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    };
    press(button.search(), Qt::Key_Return);
    CHECK(button.chosen() == QStringList{QStringLiteral("17")});
    press(button.search(), Qt::Key_Escape);
    CHECK_FALSE(button.list()->isVisible());
    CHECK(button.text() == QStringLiteral("Orkney Islands"));
    // Opened again, the list is whole.
    button.openList();
    CHECK_FALSE(button.list()->isRowHidden(0));
    button.list()->window()->hide();
    // A short list needs no search.
    button.setItems(items.mid(0, 5));
    button.openList();
    CHECK_FALSE(button.search()->isVisible());
    button.list()->window()->hide();
}

TEST_CASE("a message in the middle of a page has all of its lines", "[fit]")
{
    ui::EmptyState empty;
    empty.setWords(
        QStringLiteral("“If nothing changes” has no changes: it is what the others are compared with. Choose "
                       "another scenario above, or add one."));
    empty.setButton(QStringLiteral("Add a scenario"));
    for (const int width : {380, 700, 1200}) {
        empty.resize(width, 300);
        empty.show();
        settle();
        const auto* words = empty.findChild<QLabel*>();
        CAPTURE(width, words->width(), words->height());
        CHECK(words->height() >= words->heightForWidth(words->width()));
        CHECK(words->geometry().right() < width);
    }
}
