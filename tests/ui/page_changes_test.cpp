// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/document/plan_commands.h"
#include "ui/pages/change_editor.h"
#include "ui/shell/actions.h"
#include "ui/widgets/number_field.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Types into a field as a person does, and leaves it.
void type(ui::NumberField& field, const QString& text)
{
    field.setText(text);
    emit field.editingFinished();
}

/// Chooses an entry of a drop-down list as a person does.
void choose(ui::ChangesPage& page, const char* field, const QString& entry)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto* box = page.editor().findChild<QComboBox*>(QLatin1String(field));
    REQUIRE(box != nullptr);
    const int row = box->findText(entry);
    INFO(entry.toStdString());
    REQUIRE(row >= 0);
    box->setCurrentIndex(row);
    emit box->activated(row);
    QCoreApplication::processEvents();   // the sentence is laid anew when its field has finished
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

template <class Field>
Field& fieldOf(ui::ChangesPage& page, const char* name)
{
    auto* field = page.editor().findChild<Field*>(QLatin1String(name));
    REQUIRE(field != nullptr);
    return *field;
}

template <class Effect>
Effect lastEffect(WindowDesk& desk)
{
    return std::get<Effect>(desk.plan().scenarios.back().changes.back().effect);
}

} // namespace

TEST_CASE("what happens when a setting is full is chosen word by word", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    page.addChange(8);
    const auto rule = [&] { return lastEffect<model::RuleEffect>(desk).rule; };
    choose(page, "kind", QStringLiteral("are taken in above capacity"));
    CHECK(rule().kind == model::FullRuleKind::Surge);
    CHECK_FALSE(rule().surgeLimit.has_value());
    choose(page, "limit", QStringLiteral("up to a limit"));
    type(fieldOf<ui::NumberField>(page, "surgeLimit"), QStringLiteral("25"));
    CHECK(rule().surgeLimit == 0.25);
    choose(page, "fallback", QStringLiteral("go to another setting"));
    const QString other = QString::fromStdString(desk.plan().settings.front().name);
    choose(page, "divertTo", other);
    CHECK(rule().divertTo == desk.plan().settings.front().id);
    choose(page, "kind", QStringLiteral("are turned away"));
    CHECK(rule() == model::FullRule{model::FullRuleKind::TurnAway, {}, {}, {}, model::FullRuleKind::TurnAway});
    choose(page, "origin", QStringLiteral("outside"));
    CHECK(lastEffect<model::RuleEffect>(desk).origin == model::RuleOrigin::FromOutside);
    CHECK_FALSE(fieldOf<QComboBox>(page, "ramp").isEnabled());
}

TEST_CASE("adding a source leaves the planner in the scenario that is open", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& session = desk.window.session();
    REQUIRE(desk.plan().scenarios.size() > 2);
    const model::Scenario& open = desk.plan().scenarios[1];
    const model::ScenarioId chosen = open.id;
    session.workspace.selection().chooseScenario(chosen);
    model::Source source;
    source.id = model::SourceId{"survey"};
    source.title = "A survey";
    REQUIRE(session.document.push(document::addSource(session.document, source, chosen, open.changes.front().id)));
    CHECK(session.workspace.selection().scenario() == chosen);
    session.document.undoStack().undo();
    CHECK(session.workspace.selection().scenario() == chosen);
}

TEST_CASE("classes of a queue are added, filled in and removed", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    page.addChange(9);
    const auto rows = [&] { return lastEffect<model::PriorityEffect>(desk).priorities; };
    const std::size_t before = rows().size();
    const auto press = [&](const char* name) {
        fieldOf<QPushButton>(page, name).click();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    press("priorities");
    press("priorities");
    REQUIRE(rows().size() == before + 2);
    const model::Setting hospital = desk.plan().settings.front();   // edits put another plan in place
    choose(page, "where0", QStringLiteral("in ") + QString::fromStdString(hospital.name));
    choose(page, "cohort0", QString::fromStdString(desk.plan().cohorts.front().name));
    type(fieldOf<ui::NumberField>(page, "priorityClass0"), QStringLiteral("4"));
    CHECK(rows()[0]
          == model::QueuePriority{model::WaitingPlace::Setting, hospital.id, desk.plan().cohorts.front().id, 4});
    press("remove0");
    CHECK(rows().size() == before + 1);
    CHECK(rows()[0].where == model::WaitingPlace::NoSetting);
}

TEST_CASE("the fields of a change's sentence follow its name by Tab", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    page.addChange(8);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto nextByTab = [](const QWidget* from) {
        const QWidget* next = from->nextInFocusChain();
        while (!(next->focusPolicy() & Qt::TabFocus) || !next->isVisibleTo(from->window()))
            next = next->nextInFocusChain();
        return next->objectName().toStdString();
    };
    CHECK(nextByTab(&fieldOf<QLineEdit>(page, "name")) == "setting");
    CHECK(nextByTab(&fieldOf<QComboBox>(page, "setting")) == "origin");
    CHECK(nextByTab(&fieldOf<QComboBox>(page, "origin")) == "kind");
    choose(page, "kind", QStringLiteral("are turned away"));
    CHECK(nextByTab(&fieldOf<QComboBox>(page, "kind")) == "start");
}

TEST_CASE("leaving the queue and a cost are multiplied or set, and neither figure is kept as the other", "[pages]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    page.addChange(7);
    type(fieldOf<ui::NumberField>(page, "value"), QStringLiteral("-20"));
    CHECK(lastEffect<model::LeaveQueueEffect>(desk).value == Approx(0.8));
    choose(page, "mode", QStringLiteral("becomes"));
    CHECK(lastEffect<model::LeaveQueueEffect>(desk).value == 0.0);
    type(fieldOf<ui::NumberField>(page, "value"), QStringLiteral("0.5"));
    CHECK(lastEffect<model::LeaveQueueEffect>(desk).value == Approx(0.005));
    page.addChange(10);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    choose(page, "mode", QStringLiteral("becomes"));
    type(fieldOf<ui::NumberField>(page, "value"), QStringLiteral("412.50"));
    CHECK(lastEffect<model::UnitCostEffect>(desk)
          == model::UnitCostEffect{lastEffect<model::UnitCostEffect>(desk).setting, model::FactorMode::Set, 412.5});
}

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
    desk.window.session().workspace.selection().chooseScenario(desk.plan().scenarios[3].id);
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
    desk.window.session().workspace.selection().chooseScenario(desk.plan().scenarios.front().id);
    auto& page = desk.page<ui::ChangesPage>();
    page.addChange(0);
    CHECK(desk.plan().scenarios.front().changes.empty());
    CHECK_FALSE(page.list().isVisible());
}
