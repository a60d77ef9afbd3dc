// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/change_editor.h"
#include "ui/shell/actions.h"
#include "ui/widgets/number_field.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QLocale>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Types into a field as a person does, and leaves it.
void type(ui::NumberField& field, const QString& text)
{
    field.setText(text);
    emit field.editingFinished();
}

} // namespace

TEST_CASE("a change of every kind is added, undone and redone", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    const std::size_t before = desk.plan().scenarios.back().changes.size();
    for (std::size_t kind = 0; kind < std::variant_size_v<model::Effect>; ++kind) {
        page.addChange(kind);
        REQUIRE(desk.plan().scenarios.back().changes.size() == before + 1);
        const model::Change added = desk.plan().scenarios.back().changes.back();
        CHECK(added.effect.index() == kind);
        REQUIRE(page.editor().shown().has_value());
        CHECK(page.editor().shown()->id == added.id);
        desk.window.actions().undo->trigger();
        CHECK(desk.plan().scenarios.back().changes.size() == before);
        desk.window.actions().redo->trigger();
        CHECK(desk.plan().scenarios.back().changes.back() == added);
        desk.window.actions().undo->trigger();
    }
}

TEST_CASE("a share typed in the sentence is in the plan, and undo brings the old one back on screen", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.session().workspace.chooseScenario(desk.plan().scenarios[3].id);
    auto& page = desk.page<ui::ChangesPage>();
    page.list().setCurrentIndex(page.list().model()->index(0, 0));
    auto* share = page.editor().findChild<ui::NumberField*>(QStringLiteral("share"));
    REQUIRE(share != nullptr);
    const QString old = share->text();
    type(*share, QStringLiteral("35 %"));
    const auto now = [&] {
        return std::get<model::RedirectEntryEffect>(desk.plan().scenarios[3].changes.front().effect).share;
    };
    CHECK(now() == Approx(0.35));
    desk.window.actions().undo->trigger();
    CHECK(now() == Approx(0.06));
    const auto fields = page.editor().findChildren<ui::NumberField*>(QStringLiteral("share"));
    CHECK(fields.back()->text() == old);
}

TEST_CASE("a wrong number stays at its field, says what is wrong and changes nothing", "[pages]")
{
    ui::NumberField field;
    field.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    field.setScale(100.0);
    field.setSuffix(QStringLiteral("%"));
    field.setRange(0.0, 1.0);
    field.setValue(0.2);
    int committed = 0;
    QObject::connect(&field, &ui::NumberField::valueCommitted, &field, [&] { ++committed; });
    type(field, QStringLiteral("12,5x"));
    CHECK(field.problem().contains(QStringLiteral("12,5x")));
    CHECK(field.text() == QStringLiteral("12,5x"));
    CHECK(field.value() == Approx(0.2));
    type(field, QStringLiteral("120"));
    CHECK(field.problem().contains(QStringLiteral("0 % to 100 %")));
    CHECK(committed == 0);
    type(field, QStringLiteral("12.5"));
    CHECK(field.problem().isEmpty());
    CHECK(field.text() == QStringLiteral("12.5 %"));
    CHECK(field.value() == Approx(0.125));
    CHECK(committed == 1);
}

TEST_CASE("numbers are typed in the user's own form", "[pages]")
{
    ui::NumberField field;
    field.setLocale(QLocale(QLocale::German, QLocale::Germany));
    type(field, QStringLiteral("1.234,5"));
    CHECK(field.value() == Approx(1234.5));
    CHECK(field.text() == QStringLiteral("1.234,5"));
}

TEST_CASE("changes move, switch and go by their own commands", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    const auto changes = [&]() -> const std::vector<model::Change>& { return desk.plan().scenarios.back().changes; };
    const auto before = changes();
    REQUIRE(before.size() > 2);
    page.list().setCurrentIndex(page.list().model()->index(0, 0));
    for (QAction* action : page.list().actions())
        if (action->shortcut() == QKeySequence(QStringLiteral("Alt+Down")))
            action->trigger();
    CHECK(changes()[1].id == before[0].id);
    CHECK(page.list().currentIndex().row() == 1);
    page.list().model()->setData(page.list().currentIndex(), Qt::Unchecked, Qt::CheckStateRole);
    CHECK_FALSE(changes()[1].on);
    for (QAction* action : page.list().actions())
        if (action->shortcut() == QKeySequence(QStringLiteral("Del")))
            action->trigger();
    CHECK(changes().size() == before.size() - 1);
    for (int i = 0; i < 3; ++i)
        desk.window.actions().undo->trigger();
    CHECK(changes() == before);
}

TEST_CASE("the base offers a scenario instead of changes", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.session().workspace.chooseScenario(desk.plan().scenarios.front().id);
    auto& page = desk.page<ui::ChangesPage>();
    page.addChange(0);
    CHECK(desk.plan().scenarios.front().changes.empty());
    CHECK_FALSE(page.list().isVisible());
}
