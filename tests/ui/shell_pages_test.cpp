// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/document/scenario_commands.h"
#include "ui/pages/change_editor.h"
#include "ui/shell/actions.h"
#include "ui/shell/status_strip.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSet>
#include <QSlider>
#include <QSpinBox>
#include <QWheelEvent>

using namespace homeward;
using namespace homeward::tests;

namespace {

void turnWheel(QWidget& widget)
{
    QWheelEvent event(QPointF(5, 5), widget.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

/// Whether a field keeps a key for itself that is a shortcut of the window.
bool keepsKey(QWidget& field, Qt::Key key)
{
    QKeyEvent event(QEvent::ShortcutOverride, key, Qt::ControlModifier);
    event.ignore();
    QCoreApplication::sendEvent(&field, &event);
    return event.isAccepted();
}

} // namespace

TEST_CASE("nineteen pages have keys, each its own, and the window has no other use for them", "[shell]")
{
    WindowDesk desk;
    QSet<QString> keys;
    for (int place = 0; place < 19; ++place) {
        REQUIRE_FALSE(ui::pageKey(place).isEmpty());
        keys.insert(ui::pageKey(place).toString());
    }
    CHECK(keys.size() == 19);
    CHECK(ui::pageKey(8) == QKeySequence(QStringLiteral("Ctrl+9")));
    CHECK(ui::pageKey(9) == QKeySequence(QStringLiteral("Ctrl+0")));
    CHECK(ui::pageKey(19).isEmpty());
    const auto ofPages = desk.window.actions().pages->actions();
    for (const auto* action : desk.window.findChildren<QAction*>())
        if (!ofPages.contains(action))
            CHECK_FALSE(keys.contains(action->shortcut().toString()));
    REQUIRE(static_cast<std::size_t>(ofPages.size()) == ui::pageRows().size());
}

TEST_CASE("pages are found by their ids", "[shell]")
{
    WindowDesk desk;
    QSet<QString> ids;
    for (const ui::PageRow& row : ui::pageRows()) {
        ids.insert(row.id);
        CHECK(desk.window.page(row.id) != nullptr);
    }
    CHECK(static_cast<std::size_t>(ids.size()) == ui::pageRows().size());
    CHECK(desk.window.currentPage() == ui::pages::start);
    REQUIRE(desk.openAndRun());
    CHECK(desk.window.currentPage() == ui::pages::where);
    desk.window.actions().addScenario->trigger();
    CHECK(desk.window.currentPage() == ui::pages::changes);
    CHECK(desk.window.page(QStringLiteral("nowhere")) == nullptr);
}

TEST_CASE("a path leads to the page that has its field, by place and by id, or is said in words", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    const auto& scenario = desk.plan().scenarios.back();
    const auto& change = scenario.changes.front();
    const QString byPlace = QStringLiteral("/scenarios/%1/changes/0/name").arg(desk.plan().scenarios.size() - 1);
    const QString byId = QStringLiteral("/scenarios/%1/changes/%2/name")
                             .arg(QString::fromStdString(scenario.id.value), QString::fromStdString(change.id.value));
    for (const QString& path : {byPlace, byId}) {
        desk.window.showPage(ui::pages::where);
        desk.window.showField(path);
        CHECK(desk.window.currentPage() == ui::pages::changes);
        CHECK(desk.page<ui::ChangesPage>().editor().shown()->id == change.id);
    }
    desk.window.showPage(ui::pages::where);
    desk.window.showField(QStringLiteral("/calibratedFrom"));
    CHECK(desk.window.currentPage() == ui::pages::where);
    const QString said = desk.window.statusStrip().trustText();
    INFO(said.toStdString());
    CHECK(said.contains(QStringLiteral("First day of the calibrated year")));
    CHECK(said.contains(QStringLiteral("Export to JSON")));
}

TEST_CASE("the wheel changes no field without the focus, and scrolls what it lies in", "[shell]")
{
    WindowDesk desk;
    QWidget window;
    QComboBox box(&window);
    box.addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
    QSpinBox spin(&window);
    spin.setValue(5);
    QSlider slider(Qt::Horizontal, &window);
    slider.setValue(50);
    slider.setGeometry(0, 60, 90, 20);
    QScrollBar bar(Qt::Vertical, &window);
    bar.setRange(0, 100);
    window.show();
    for (QWidget* field : {static_cast<QWidget*>(&box), static_cast<QWidget*>(&spin), static_cast<QWidget*>(&slider)}) {
        CHECK(field->focusPolicy() != Qt::WheelFocus);
        field->clearFocus();
        turnWheel(*field);
    }
    CHECK(box.currentIndex() == 0);
    CHECK(spin.value() == 5);
    CHECK(slider.value() == 50);
    turnWheel(bar);
    CHECK(bar.value() > 0);
    window.activateWindow();
    box.setFocus();
    if (box.hasFocus()) {
        turnWheel(box);
        CHECK(box.currentIndex() == 1);
    }
}

TEST_CASE("Ctrl+Z undoes typing while there is some, and else the last edit of the plan", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    page.addChange(0);
    auto* name = page.editor().findChild<QLineEdit*>(QStringLiteral("name"));
    REQUIRE(name != nullptr);
    CHECK_FALSE(keepsKey(*name, Qt::Key_Z));
    name->selectAll();
    QKeyEvent typed(QEvent::KeyPress, Qt::Key_E, Qt::NoModifier, QStringLiteral("E"));
    QCoreApplication::sendEvent(name, &typed);
    CHECK(keepsKey(*name, Qt::Key_Z));
    emit name->editingFinished();
    CHECK(desk.plan().scenarios.back().changes.back().name == "E");
    CHECK_FALSE(keepsKey(*name, Qt::Key_Z));
    CHECK_FALSE(keepsKey(*name, Qt::Key_Y));
}
