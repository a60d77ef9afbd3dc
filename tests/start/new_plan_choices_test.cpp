// SPDX-License-Identifier: GPL-3.0-or-later
// Prices, localities and own templates of a new plan.
#include "core/calibrate/localities.h"
#include "core/calibrate/own_template.h"
#include "core/calibrate/templates.h"
#include "core/exchange/plan_json.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/models/locality_model.h"
#include "ui/pages/area_card.h"
#include "ui/pages/base_check_panel.h"
#include "ui/pages/localities_dialog.h"
#include "ui/pages/new_plan_view.h"
#include "ui/pages/start_page.h"
#include "ui/pages/template_chooser.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace homeward;
using namespace homeward::tests;

namespace {

const QString shetland = QStringLiteral("S37000026");
const QString fife = QStringLiteral("S37000032");
const QString pasted = QStringLiteral("locality\t18-64\t65-74\t75-84\t85+\n"
                                      "North\t4,000\t800\t500\t200\nSouth\t9,000\t1,700\t1,000\t300\n");

/// A window at step 2 of a new plan by the empty template, which needs no solving.
struct ChoiceDesk : WindowDesk {
    ui::StartPage& start = page<ui::StartPage>();
    ui::NewPlanView& view = start.newPlan();
    ui::PlanDraft& draft = session.draft;

    explicit ChoiceDesk(const QStringList& areas = {shetland}, const QString& pattern = QStringLiteral("small"))
    {
        REQUIRE(waitUntil([this] { return draft.isLoaded(); }, 30'000));
        draft.setPattern(pattern);
        draft.setAreas(areas);
        start.refreshIfSeen();
        start.areas().nextButton().click();
        REQUIRE(start.step() == 2);
    }
    void choosePrices(calibrate::PriceSet set)
    {
        const int place = view.pricesField().findData(static_cast<int>(set));
        REQUIRE(place >= 0);
        view.pricesField().setCurrentIndex(place);
        emit view.pricesField().activated(place);
    }
    const model::Plan& made()
    {
        view.createButton().click();
        REQUIRE(waitUntil([this] { return session.document.hasPlan(); }, 300'000));
        return plan();
    }
};

} // namespace

TEST_CASE("prices are the template's, at the level of the area's own cost of an hour, or none", "[choices]")
{
    ChoiceDesk desk;
    CHECK(desk.view.pricesField().currentData().toInt() == static_cast<int>(calibrate::PriceSet::Template));
    CHECK(desk.view.pricesField().currentText().contains(QStringLiteral("2024/25")));
    CHECK(desk.view.pricesField().toolTip().contains(QStringLiteral("58.74")));
    desk.choosePrices(calibrate::PriceSet::Own);
    const model::Plan& plan = desk.made();
    const std::vector<calibrate::AreaFigures> areas{calibrate::figuresOf(reference::builtIn(), shetland.toStdString())};
    const model::Plan pattern = calibrate::templateNamed("small").value();
    calibrate::NewPlanRequest request{pattern, areas, plan.start, plan.run.years};
    request.prices = calibrate::PriceSet::Own;
    CHECK(calibrate::newPlan(request).value().plan == plan);
    CHECK(std::ranges::any_of(plan.sources, [](const model::Source& source) {
        return source.title == "Cost of an hour of care at home, Shetland Islands";
    }));
}

TEST_CASE("localities are looked at before the area is parted, and the plan has them", "[choices]")
{
    ChoiceDesk desk;
    {
        ui::LocalitiesDialog dialog(desk.draft);
        CHECK_FALSE(dialog.partButton().isEnabled());
        CHECK(dialog.findingText().contains(QStringLiteral("Nothing is pasted yet")));
        dialog.field().setPlainText(
            QStringLiteral("locality\t18-64\t65-74\t75-84\t85+\nNorth\t4,000\t800\tmany\t200\n"));
        CHECK(dialog.findingText().contains(QStringLiteral("Row 2, column 75-84: “many”")));
        CHECK_FALSE(dialog.partButton().isEnabled());
        dialog.field().setPlainText(
            QStringLiteral("locality\t18-64\t65-74\t75-84\t85+\nNorth\t1\t1\t1\t0\nSouth\t1\t1\t1\t0\n"));
        CHECK(dialog.findingText().contains(QStringLiteral("No locality has people of")));
        dialog.field().setPlainText(pasted);
        REQUIRE(dialog.partButton().isEnabled());
        CHECK(dialog.findingText().startsWith(QStringLiteral("2 localities")));
        const models::LocalityModel& model = dialog.model();
        REQUIRE(model.rowCount() == 4);
        CHECK(model.index(0, 5).data().toString() == QStringLiteral("5,500"));
        CHECK(model.index(2, 5).data().toString() == QStringLiteral("17,500"));
        CHECK(model.index(0, 6).data().toString().startsWith(QStringLiteral("31")));
        CHECK(model.index(3, 0).data().toString().startsWith(QStringLiteral("Published, mid-")));
        CHECK(desk.draft.localities().empty());
        dialog.partButton().click();
        CHECK(dialog.result() == QDialog::Accepted);
    }
    CHECK(desk.draft.localities().size() == 2);
    CHECK(desk.view.localitiesButton().text().contains(QStringLiteral("2")));
    const model::Plan& plan = desk.made();
    REQUIRE(plan.areas.size() == 2);
    CHECK(plan.areas[0].name == "North");
    CHECK(desk.draft.localities().empty()); // of the next plan
}

TEST_CASE("localities go with their area, and several areas have none", "[choices]")
{
    ChoiceDesk desk;
    desk.draft.setLocalities(
        calibrate::readLocalities(pasted.toStdString(), desk.draft.pattern()->plan.ageBands).value());
    CHECK(desk.draft.localities().size() == 2);
    desk.draft.setAreas({shetland, fife});
    CHECK(desk.draft.localities().empty());
    desk.view.refresh();
    CHECK_FALSE(desk.view.localitiesButton().isEnabled());
    models::LocalityModel model({{model::AgeBandId{"all"}, "All"}}, {}, 0);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLocalities({{"A", {1.0}}, {"B", {3.0}}});
    CHECK(model.rowCount() == 3);
    model.setLocalities({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("a plan kept as a template is listed, chosen, and makes plans of other areas", "[choices]")
{
    ChoiceDesk desk;
    ui::TemplateChooser& chooser = desk.start.areas().patterns();
    CHECK(chooser.own().count() == 0);
    desk.made();
    REQUIRE(desk.window.saveTemplate(QStringLiteral("Ours & theirs")));
    const auto isListed = [&] {
        const ui::PlanMaterial* material = desk.draft.material();
        return std::ranges::any_of(material->patterns, &ui::PlanPattern::isOwn);
    };
    REQUIRE(waitUntil(isListed, 30'000));
    CHECK(QFile::exists(QString::fromStdString(desk.draft.templateFolder()) + QStringLiteral("/ours-theirs.json")));
    desk.window.showPage(ui::pages::start);
    desk.start.refreshIfSeen();
    REQUIRE(chooser.own().count() == 1);
    CHECK(chooser.own().itemText(0) == QStringLiteral("Ours & theirs"));
    chooser.button(3)->click();
    REQUIRE(desk.draft.pattern() != nullptr);
    CHECK(desk.draft.pattern()->plan.name == "Ours & theirs");
    CHECK(desk.draft.pattern()->plan == calibrate::templateOf(desk.plan(), "Ours & theirs").value());
    // Kept once more under the same name: asked first.
    desk.prompt.replaceAnswers = {false};
    CHECK_FALSE(desk.window.saveTemplate(QStringLiteral("Ours & theirs")));
}

TEST_CASE("a template comes from a file, also of a plan; a file that is none says why and changes nothing", "[choices]")
{
    ChoiceDesk desk;
    ui::TemplateChooser& chooser = desk.start.areas().patterns();
    const QString file = desk.folder.filePath(QStringLiteral("plan.json"));
    REQUIRE(exchange::writePlanFile(desk.made(), file.toStdString()).ok());
    desk.draft.addPattern(file);
    REQUIRE(waitUntil([&] { return desk.draft.patternName() == file; }, 30'000));
    CHECK(desk.draft.pattern()->plan.areas.empty());
    CHECK_FALSE(desk.draft.pattern()->plan.calibration.unknowns.empty());
    const QString bare = desk.folder.filePath(QStringLiteral("bare.json"));
    QFile none(bare);
    REQUIRE(none.open(QIODevice::WriteOnly));
    none.write(R"({"format":"homeward-plan","formatVersion":1,"name":"Bare","start":"2026-04-01",
                   "areas":[{"id":"a","name":"A"}]})");
    none.close();
    desk.draft.addPattern(bare);
    REQUIRE(waitUntil([&] { return !desk.draft.material()->unread.empty(); }, 30'000));
    desk.window.showPage(ui::pages::start);
    desk.start.refreshIfSeen();
    CHECK(chooser.faultText().startsWith(QStringLiteral("bare.json is not a template. “Bare” does not say")));
    CHECK(desk.draft.patternName() == file);
}

TEST_CASE("a template that cannot be solved says what and why, and makes no plan", "[choices]")
{
    ChoiceDesk desk({shetland}, QStringLiteral("empty"));
    model::Plan broken = calibrate::templateNamed("small").value();
    broken.calibration.unknowns.front().target = model::TargetId{"nothing"};
    const QString file = desk.folder.filePath(QStringLiteral("broken.json"));
    REQUIRE(exchange::writePlanFile(broken, file.toStdString()).ok());
    desk.view.backButton().click();
    desk.draft.addPattern(file);
    REQUIRE(waitUntil([&] { return desk.draft.patternName() == file; }, 30'000));
    desk.start.refreshIfSeen();
    desk.start.areas().nextButton().click();
    desk.view.createButton().click();
    REQUIRE(waitUntil([&] { return ui::isUnsolvable(desk.draft); }, 60'000));
    CHECK(desk.view.check().titleText() == QStringLiteral("The base year cannot be solved"));
    CHECK_FALSE(desk.view.createButton().isEnabled());
    CHECK_FALSE(desk.session.document.hasPlan());
    desk.view.backButton().click();
    desk.start.areas().patterns().button(1)->click();
    CHECK_FALSE(ui::isUnsolvable(desk.draft));
}

TEST_CASE("a plan that names nothing to solve makes no template, and says so", "[choices]")
{
    ChoiceDesk desk({shetland}, QStringLiteral("empty"));
    desk.made();
    CHECK_FALSE(desk.window.saveTemplate(QStringLiteral("Empty")));
    CHECK_FALSE(QDir(QString::fromStdString(desk.draft.templateFolder())).exists());
}
