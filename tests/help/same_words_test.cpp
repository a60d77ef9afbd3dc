// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure, an indicator and a kind of change are is said once: help, tool tip, drawer and paper say it alike.
#include "core/edit/draft.h"
#include "core/explain/explain.h"
#include "core/indicators/indicators.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/changes/kind.h"
#include "ui/charts/chart_marks.h"
#include "ui/pages/change_editor.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/money/indicators_card.h"
#include "ui/pages/money/priorities_page.h"
#include "ui/papers/method.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/headline_card.h"
#include "ui/wording/change_kind_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/help_text.h"
#include "ui/wording/indicator_text.h"

#include <QAction>
#include <QLabel>
#include <QMenu>

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// A page of help as it is shown.
QString helpText(const char* page) { return shown(wording::helpPage(wording::helpPages(), page)->text); }

/// All that a paper of the plan and the run says of its words.
QStringList meaningsInPaper(WindowDesk& desk)
{
    const papers::Material material{desk.plan(), *desk.session.runs.result()};
    const results::Question question{static_cast<int>(material.result.scenarios.size()) - 1, 0, results::all, 0};
    QStringList meanings;
    for (const auto& [term, meaning] : papers::definitions(material, question).items)
        meanings << shown(paper::plainText(meaning));
    return meanings;
}

/// What the drawer says of a figure, once it knows.
QString drawerText(WindowDesk& desk, const explain::Figure& figure)
{
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    drawer.explain(figure);
    CHECK(waitUntil(
        [&] { return drawer.explainer().known() && drawer.explainer().known()->explanation.figure == figure; },
        60'000));
    const QString text = drawer.text();
    drawer.closeDrawer();
    return text;
}

} // namespace

TEST_CASE("a headline is defined in the same words in help, tool tip, drawer and paper", "[help]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    const QStringList paper = meaningsInPaper(desk);
    int cards = 0;
    for (const ui::HeadlineCard* card : desk.page<ui::WherePage>().cards()) {
        const auto figure = explain::figureByName(ui::explainedBy(card).toStdString());
        const auto* id = figure ? std::get_if<results::HeadlineId>(&*figure) : nullptr;
        if (!card->isVisible() || !id)
            continue;
        const QString definition = shown(wording::headlineDefinition(*id));
        INFO(definition.toStdString());
        CHECK(card->toolTip().contains(definition));
        CHECK(helpText("figures").contains(definition));
        CHECK(paper.contains(definition));
        CHECK(drawerText(desk, *figure).contains(definition));
        ++cards;
    }
    CHECK(cards >= 4);
}

TEST_CASE("an indicator is defined in the same words in help, tool tip and drawer", "[help]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PrioritiesPage>();
    const auto labels = [&] { return page.indicators().findChildren<QLabel*>(); };
    REQUIRE(waitUntil(
        [&] { return std::ranges::any_of(labels(), [](const QLabel* one) { return !one->toolTip().isEmpty(); }); },
        60'000));
    QStringList defined;
    for (const indicators::IndicatorKind& kind : indicators::indicatorKinds())
        defined << shown(wording::indicatorDefinition(kind.id));
    QStringList tips, told;
    for (const QLabel* label : labels()) {
        if (!label->toolTip().isEmpty())
            tips << label->toolTip();
        if (const QVariant figure = ui::toldBy(label); figure.isValid()) {
            desk.window.explainDrawer().tell(figure.value<charts::ToldFigure>());
            told << desk.window.explainDrawer().text();
            desk.window.explainDrawer().closeDrawer();
        }
    }
    CHECK(tips.size() >= 4);
    CHECK(told.size() >= tips.size());
    for (const QString& tip : tips) {
        INFO(tip.toStdString());
        CHECK(defined.contains(tip));
        CHECK(helpText("priorities").contains(tip));
        CHECK(std::ranges::any_of(told, [&](const QString& one) { return one.contains(tip); }));
    }
}

TEST_CASE("a kind of change is explained in the same words in help, tool tip, form, drawer and paper", "[help]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    QStringList tips;
    for (const QMenu* menu : page.findChildren<QMenu*>())
        for (const QAction* action : menu->actions())
            tips << action->toolTip();
    int explained = 0;
    for (std::size_t kind = 0; kind < changes::kindCount; ++kind) {
        const QString help = shown(wording::changeKindHelp(kind));
        INFO(help.toStdString());
        CHECK(tips.contains(help));
        CHECK(helpText("kinds").contains(help));
        page.addChange(kind);
        const auto words = page.editor().findChildren<QLabel*>();
        CHECK(std::ranges::any_of(words, [&](const QLabel* one) { return one->text() == help; }));
        const model::Scenario& scenario = desk.plan().scenarios.back();
        const model::Change& made = scenario.changes.back();
        REQUIRE(made.effect.index() == kind);
        // A rule and a priority have no figure.
        if (!desk.window.explainDrawer().explainCell(shown(edit::pathOf(scenario.id, made.id).text())))
            continue;
        CHECK(desk.window.explainDrawer().text().contains(help));
        desk.window.explainDrawer().closeDrawer();
        ++explained;
    }
    CHECK(explained + 2 >= static_cast<int>(changes::kindCount));
    const QStringList paper = meaningsInPaper(desk);
    for (std::size_t kind = 0; kind < changes::kindCount; ++kind)
        CHECK(paper.contains(shown(wording::changeKindHelp(kind))));
}
