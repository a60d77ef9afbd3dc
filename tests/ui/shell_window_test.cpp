// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/area_card.h"
#include "ui/pages/checks_page.h"
#include "ui/pages/problem_list.h"
#include "ui/pages/start_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/open_events.h"
#include "ui/shell/run_bar.h"
#include "ui/shell/scenario_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/headline_card.h"
#include "ui/widgets/scenario_chips.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFileOpenEvent>
#include <QListView>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>

using namespace homeward;
using namespace homeward::tests;

TEST_CASE("an example opens, runs at once and shows its figures", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::WherePage>();
    REQUIRE(page.cards().size() == 5);
    for (const ui::HeadlineCard* card : page.cards()) {
        CHECK(card->valueText().contains(QRegularExpression(QStringLiteral("[0-9]"))));
        CHECK_FALSE(card->differenceText().isEmpty());
    }
    CHECK(page.sentence().endsWith(u'.'));
    CHECK_FALSE(page.content().empty());
    CHECK(desk.window.statusStrip().trustText().contains(QStringLiteral("4 futures")));
}

TEST_CASE("a file that the system hands over while the program runs is opened", "[shell]")
{
    WindowDesk desk;
    ui::OpenEvents events(*qApp, desk.window);
    const QString path = desk.folder.filePath(QStringLiteral("handed over.homeward"));
    REQUIRE(store::savePlanFile(path.toStdString(), smallPlan(), nullptr).ok());
    QFileOpenEvent event(path);
    QApplication::sendEvent(qApp, &event);
    CHECK(waitUntil([&] { return desk.session.document.path() == path; }));
}

TEST_CASE("choosing another scenario changes the figures, and back again", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::WherePage>();
    const QString before = page.content().scenarioName;
    desk.window.session().workspace.selection().chooseScenario(desk.plan().scenarios[1].id);
    page.refreshIfSeen();
    CHECK(page.content().scenarioName == QString::fromStdString(desk.plan().scenarios[1].name));
    CHECK(desk.window.scenarioBar().chips().current() == 1);
    desk.window.session().workspace.selection().chooseScenario(desk.plan().scenarios.back().id);
    page.refreshIfSeen();
    CHECK(page.content().scenarioName == before);
}

TEST_CASE("an edit makes the result stale and undoing makes it fresh again", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& changes = desk.page<ui::ChangesPage>();
    changes.addChange(0);
    model::Change change = desk.plan().scenarios.back().changes.back();
    change.effect = model::DemandEffect{0.9};
    REQUIRE(desk.window.session().document.push(
        document::editChange(desk.window.session().document, desk.plan().scenarios.back().id, change)));
    CHECK(desk.window.session().workspace.runs().view().state == ui::RunView::State::Stale);
    CHECK(desk.window.scenarioBar().runBar().text().contains(QStringLiteral("Inputs have changed")));
    desk.window.actions().undo->trigger();
    desk.window.actions().undo->trigger();
    CHECK(desk.window.session().workspace.runs().view().state == ui::RunView::State::Fresh);
}

TEST_CASE("a scenario that was never run says so and offers a run", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.actions().addScenario->trigger();
    CHECK(desk.plan().scenarios.size() == 6);
    CHECK_FALSE(desk.window.session().workspace.question().has_value());
    CHECK(desk.window.session().workspace.whyNothing().contains(
        QString::fromStdString(desk.plan().scenarios.back().name)));
    desk.window.actions().run->trigger();
    REQUIRE(waitUntil([&] { return !desk.window.session().runs.isRunning(); }, 60'000));
    CHECK(desk.window.session().workspace.question().has_value());
}

TEST_CASE("cancelling a run keeps the last whole result", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    const auto whole = desk.window.session().document.result();
    desk.window.actions().run->trigger();
    REQUIRE(desk.window.actions().cancel->isEnabled());
    desk.window.actions().cancel->trigger();
    REQUIRE(waitUntil([&] { return !desk.window.session().runs.isRunning(); }, 60'000));
    CHECK(desk.window.session().workspace.runs().result() == whole);
}

TEST_CASE("a problem leads to its field", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& session = desk.window.session();
    const model::Scenario& scenario = desk.plan().scenarios[3];
    model::Change change = scenario.changes.front();
    REQUIRE(std::holds_alternative<model::RedirectEntryEffect>(change.effect));
    std::get<model::RedirectEntryEffect>(change.effect).share = 1.5;
    REQUIRE(session.document.push(document::editChange(session.document, scenario.id, change)));
    session.workspace.selection().chooseScenario(desk.plan().scenarios.front().id);
    QListView* list = &desk.page<ui::ChecksPage>().list();
    const auto row = [&]() -> QModelIndex {
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            const QModelIndex index = list->model()->index(i, 0);
            if (index.data(models::ProblemListModel::PathRole)
                    .toString()
                    .startsWith(QString::fromStdString(edit::pathOf(scenario.id, change.id).text())))
                return index;
        }
        return {};
    };
    REQUIRE(waitUntil([&] { return row().isValid(); }));
    desk.window.actions().problems->trigger();
    CHECK(desk.window.currentPage() == ui::pages::checks);
    desk.window.activateWindow();
    emit list->activated(row());
    CHECK(session.workspace.selection().scenario() == scenario.id);
    auto& changes = desk.page<ui::ChangesPage>();
    REQUIRE(changes.focusWidget() != nullptr);
    CHECK(changes.focusWidget()->objectName() == QStringLiteral("share"));
}

TEST_CASE("a plan with errors does not run, and its problems come up", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& session = desk.window.session();
    model::Change change = desk.plan().scenarios[3].changes.front();
    std::get<model::RedirectEntryEffect>(change.effect).share = 1.5;
    REQUIRE(session.document.push(document::editChange(session.document, desk.plan().scenarios[3].id, change)));
    desk.window.actions().run->trigger();
    CHECK_FALSE(session.runs.isRunning());
    CHECK(desk.window.currentPage() == ui::pages::checks);
    CHECK(session.workspace.runs().view().state == ui::RunView::State::Failed);
}

TEST_CASE("closing with edits that are not on disk asks, and does as told", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.page<ui::ChangesPage>().addChange(0);
    desk.prompt.saveAnswers = {document::Prompt::SaveAnswer::Cancel};
    CHECK_FALSE(desk.window.close());
    CHECK(desk.window.isVisible());
    CHECK(desk.window.session().document.hasPlan());
    desk.prompt.saveAnswers = {document::Prompt::SaveAnswer::Discard};
    CHECK(desk.window.close());
    CHECK(desk.prompt.asked.size() == 2);
}

TEST_CASE("every action has a text, and no two share a shortcut", "[shell]")
{
    WindowDesk desk;
    QMap<QString, QString> owners;
    QList<QAction*> actions = desk.window.actions().findChildren<QAction*>();
    for (const auto* menu : desk.window.menuBar()->findChildren<QMenu*>())
        actions += menu->actions();
    actions += desk.page<ui::ChangesPage>().list().actions();
    const QSet<QAction*> ours(actions.cbegin(), actions.cend());
    for (const QAction* action : ours) {
        if (action->isSeparator())
            continue;
        CAPTURE(action->text().toStdString());
        CHECK_FALSE(action->text().isEmpty());
        for (const QKeySequence& keys : action->shortcuts()) {
            const QString text = keys.toString();
            INFO(text.toStdString() << " is also " << owners.value(text).toStdString());
            CHECK_FALSE(owners.contains(text));
            owners.insert(text, action->text());
        }
    }
    CHECK(owners.size() > 15);
}

TEST_CASE("buttons that show only a picture have a name", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    int checked = 0;
    for (const auto* button : desk.window.findChildren<QAbstractButton*>()) {
        const bool ours = button->metaObject()->className() != std::string("QTableCornerButton")
            && !button->objectName().startsWith(QStringLiteral("qt_"));
        if (!ours || !button->text().isEmpty() || button->isHidden())
            continue;
        if (button->icon().isNull() && !button->isVisible())
            continue; // of a page that has not been shown: it gets its words then
        CAPTURE(button->metaObject()->className(), button->objectName().toStdString());
        CHECK_FALSE(button->accessibleName().isEmpty());
        ++checked;
    }
    CHECK(checked >= 3);
}

TEST_CASE("a fresh window has the focus on the main action of the start page", "[shell]")
{
    WindowDesk desk;
    QApplication::setActiveWindow(&desk.window);
    QApplication::processEvents();
    REQUIRE(QApplication::focusWidget() != nullptr);
    INFO(QApplication::focusWidget()->metaObject()->className());
    CHECK(desk.page<ui::StartPage>().areas().isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("F6 goes round the parts of the window", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.activateWindow();
    QApplication::setActiveWindow(&desk.window);
    QSet<QWidget*> seen;
    for (int i = 0; i < 4; ++i) {
        desk.window.actions().nextRegion->trigger();
        REQUIRE(desk.window.focusWidget() != nullptr);
        seen.insert(desk.window.focusWidget());
    }
    CHECK(seen.size() == 4);
}

TEST_CASE("nothing on a headline card reaches out of its frame", "[shell]")
{
    ui::HeadlineCard card;
    card.setTitle(QStringLiteral("Days at home and in the community"));
    card.setFigure(QStringLiteral("91.8 %"), QStringLiteral("of all days of care"));
    card.setJudgement(style::Judgement::CannotTell, QStringLiteral("cannot tell"), QStringLiteral("10.3 points up"),
                      QStringLiteral("\u221212.2 to 10.8"));
    card.resize(190, card.sizeHint().height());
    card.show();
    QCoreApplication::processEvents();
    card.resize(190, card.heightForWidth(190));
    QCoreApplication::processEvents();
    for (const QWidget* part : card.findChildren<QWidget*>()) {
        if (!part->isVisible())
            continue;
        CAPTURE(part->metaObject()->className(), part->x(), part->width());
        CHECK(part->geometry().right() < card.width());
        CHECK(part->geometry().bottom() < card.height());
    }
}
