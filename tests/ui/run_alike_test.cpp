// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/exchange/results_text.h"
#include "test_paths.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/shell/actions.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QProcess>

using namespace homeward;
using namespace homeward::tests;

namespace {

model::Plan planWithRanges()
{
    model::Plan plan = smallPlan();
    plan.uncertainInputs = {
        {"/cohorts/85-and-over/pathway/hospital/stay/mean", "Hospital stay", 5.0, 9.0, 14.0, {}},
        {"/cohorts/65-to-84/demand/rates/65-84/per1000PerYear", "Rate, 65 to 84", 89.0, 90.0, 91.0, {}}};
    plan.run.replications = 4;
    plan.run.years = 2;
    return plan;
}

/// Without what differs from run to run.
std::string jsonOf(results::RunResult result)
{
    result.timing = {};
    return exchange::resultsToJson(result);
}

std::string withoutTiming(const std::string& json)
{
    const std::size_t from = json.find("\"timing\"");
    REQUIRE(from != std::string::npos);
    return json.substr(0, from) + json.substr(json.find('}', from));
}

std::string ranByCommandLine(const QString& plan)
{
    QProcess process;
    process.start(QDir(QStringLiteral(HOMEWARD_BIN_DIR)).filePath(QStringLiteral("homeward-cli")),
                  {QStringLiteral("run"), plan, QStringLiteral("--format"), QStringLiteral("json")});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput().toStdString();
}

document::PlanDocument::Result ranInWindow(WindowDesk& desk, const QString& plan)
{
    REQUIRE(desk.window.openFile(plan));
    desk.window.actions().run->trigger();
    REQUIRE(waitUntil([&] { return desk.window.session().document.result() != nullptr; }, 60'000));
    return desk.window.session().document.result();
}

QString written(const QDir& folder, const model::Plan& plan)
{
    QFile file(folder.filePath(QStringLiteral("plan.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(exchange::planToText(plan)));
    return file.fileName();
}

} // namespace

TEST_CASE("window and command line give the same bytes for a plan with ranges", "[shell]")
{
    WindowDesk desk(ui::engineRun());
    const QString file = written(QDir(desk.folder.path()), planWithRanges());
    const auto result = ranInWindow(desk, file);
    CHECK(withoutTiming(jsonOf(*result)) == withoutTiming(ranByCommandLine(file)));
    CHECK_FALSE(desk.window.session().document.resultIsStale());
    // The ranges matter: as typed, the plan gives something else.
    model::Plan typed = planWithRanges();
    typed.uncertainInputs.clear();
    sim::RunRequest request;
    request.plan = typed;
    const auto fixed = sim::run(request);
    REQUIRE(fixed.ok());
    CHECK(fixed.value().blocks != result->blocks);
}

TEST_CASE("ranges that make no plan end the run with words, and no result", "[shell]")
{
    WindowDesk desk(ui::engineRun());
    model::Plan plan = planWithRanges();
    plan.uncertainInputs = {{"/cohorts/85-and-over/pathway/hospital/stay/mean", "Stay", -9.0, -8.0, -7.0, {}}};
    REQUIRE(desk.window.openFile(written(QDir(desk.folder.path()), plan)));
    desk.window.actions().run->trigger();
    const auto view = [&] { return desk.window.session().workspace.runs().view(); };
    REQUIRE(waitUntil([&] { return view().state == ui::RunView::State::Failed; }));
    CHECK_FALSE(view().message.isEmpty());
    CHECK(desk.window.session().document.result() == nullptr);
}
