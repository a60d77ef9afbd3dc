// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/new_plan.h"
#include "core/calibrate/refit.h"
#include "core/calibrate/templates.h"
#include "core/model/lookup.h"
#include "core/reference/reference_set.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/checks/fit_dialog.h"
#include "ui/pages/checks_page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace homeward;
using namespace homeward::tests;
using models::OwnFiguresModel;

namespace {

/// Orkney by the small template.
std::shared_ptr<const model::Plan> orkney()
{
    static const auto plan = [] {
        const reference::ReferenceSet& set = reference::builtIn();
        const model::Plan pattern = calibrate::templateNamed("small").value();
        const std::vector<calibrate::AreaFigures> areas{
            calibrate::figuresOf(set, set.areas().partnership("Orkney")->code)};
        calibrate::NewPlanRequest request{pattern, areas, base::Date(2026, 4, 1)};
        request.effort = {20, 1, 0};
        return std::make_shared<const model::Plan>(calibrate::newPlan(request).value().plan);
    }();
    return plan;
}

struct FitDesk {
    ui::FitDialog dialog{orkney()};

    int rowOf(const QString& name)
    {
        for (int row = 0; row < dialog.model().rowCount(); ++row)
            if (dialog.model().index(row, OwnFiguresModel::NameColumn).data().toString() == name)
                return row;
        return -1;
    }
    QString own(int row) { return dialog.model().index(row, OwnFiguresModel::OwnColumn).data().toString(); }
};

const QString delays = QStringLiteral("Delayed-discharge bed days");

} // namespace

TEST_CASE("own figures are typed, pasted as a column, as names with figures, and as a table", "[fit]")
{
    FitDesk desk;
    OwnFiguresModel& model = desk.dialog.model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() > 5);
    CHECK_FALSE(desk.dialog.solveButton().isEnabled());
    CHECK_FALSE(desk.dialog.takeButton().isEnabled());
    desk.dialog.table().setCurrentIndex(model.index(2, OwnFiguresModel::OwnColumn));
    desk.dialog.takeText(QStringLiteral("1,234\n56.5\n"));
    CHECK(desk.own(2) == QStringLiteral("1,234"));
    CHECK(desk.own(3) == QStringLiteral("56.5"));
    CHECK(desk.dialog.solveButton().isEnabled());
    const int row = desk.rowOf(delays);
    REQUIRE(row >= 0);
    desk.dialog.takeText(delays + QStringLiteral("\t900\n"));
    CHECK(desk.own(row) == QStringLiteral("900"));
    desk.dialog.takeText(QStringLiteral("target\tvalue\tarea\ndelays\t950\tOrkney Islands\n"));
    CHECK(desk.own(row) == QStringLiteral("950"));
    QApplication::clipboard()->setText(QStringLiteral("target,value\ndelays,975\n"));
    QTest::keyClick(&desk.dialog.table(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.own(row) == QStringLiteral("975"));
    desk.dialog.table().setCurrentIndex(model.index(row, OwnFiguresModel::NameColumn));
    QTest::keyClick(&desk.dialog.table(), Qt::Key_Delete);
    CHECK(desk.own(row).isEmpty());
}

TEST_CASE("what cannot be read says where, and takes nothing in", "[fit]")
{
    FitDesk desk;
    desk.dialog.takeText(QStringLiteral("delays\t950\npeople on the moon\t3\n"));
    CHECK(desk.dialog.findingText().startsWith(QStringLiteral("Row 2, column target: the plan has no target")));
    CHECK_FALSE(desk.dialog.solveButton().isEnabled());
    desk.dialog.takeText(QStringLiteral("target\tvalue\ndelays\tmany\n"));
    CHECK(desk.dialog.findingText().startsWith(QStringLiteral("Row 2, column value: “many”")));
    CHECK_FALSE(
        desk.dialog.model().setData(desk.dialog.model().index(0, OwnFiguresModel::OwnColumn), QStringLiteral("12,5x")));
    CHECK(desk.dialog.findingText().contains(QStringLiteral("“12,5x” is not a number")));
    CHECK_FALSE(desk.dialog.solveButton().isEnabled());
}

TEST_CASE("a fit is what the command line makes, and is taken by one edit", "[fit]")
{
    FitDesk desk;
    desk.dialog.takeText(QStringLiteral("target\tvalue\ndelays\t950\n"));
    desk.dialog.solveButton().click();
    REQUIRE(waitUntil([&] { return desk.dialog.fitted() != nullptr; }, 300'000));
    CHECK(desk.dialog.takeButton().isEnabled());
    CHECK(desk.dialog.findingText().contains(QStringLiteral("are met")));
    calibrate::OwnFigures own{orkney()->areas.front().id, calibrate::Wanted(orkney()->calibration.targets.size())};
    own.wanted[static_cast<std::size_t>(model::indexById(orkney()->calibration.targets, model::TargetId{"delays"}))] =
        950.0;
    const auto made =
        calibrate::refit(*orkney(), {calibrate::taskOf(*orkney(), own)}, {own},
                         calibrate::observedSource("Observed figures of our own", "Given on the Checks page"), {});
    REQUIRE(made.ok());
    CHECK(made.value().plan == desk.dialog.fitted()->plan);
    // Another figure: the fit is not of it.
    desk.dialog.takeText(QStringLiteral("target\tvalue\ndelays\t960\n"));
    CHECK(desk.dialog.fitted() == nullptr);
    CHECK_FALSE(desk.dialog.takeButton().isEnabled());

    WindowDesk window;
    REQUIRE(window.window.openNew(*orkney()));
    auto& checks = window.page<ui::ChecksPage>();
    CHECK(checks.fitButton().isEnabled());
    checks.takeFit(made.value().plan);
    CHECK(window.plan() == made.value().plan);
    window.session.document.undoStack().undo();
    CHECK(window.plan() == *orkney());
}

TEST_CASE("closing a dialog that is solving stops it first", "[fit]")
{
    FitDesk desk;
    desk.dialog.show();
    desk.dialog.takeText(QStringLiteral("target\tvalue\ndelays\t950\n"));
    desk.dialog.solveButton().click();
    desk.dialog.reject();
    CHECK(desk.dialog.isVisible());
    REQUIRE(waitUntil([&] { return desk.dialog.findingText().startsWith(QStringLiteral("It was stopped")); }, 30'000));
    CHECK(desk.dialog.fitted() == nullptr);
    desk.dialog.reject();
    CHECK_FALSE(desk.dialog.isVisible());
}
