// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/results/futures.h"
#include "tests/support/catch.h"
#include "tests/support/large_and_small.h"
#include "tests/ui/shell_support.h"
#include "ui/shell/actions.h"
#include "ui/shell/run_bar.h"
#include "ui/shell/run_settings_dialog.h"
#include "ui/widgets/number_field.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

template <class Widget>
Widget* found(const QWidget& parent, const QString& words)
{
    const auto all = parent.findChildren<Widget*>();
    const auto it = std::ranges::find_if(all, [&](const Widget* each) { return each->text().contains(words); });
    return it == all.end() ? nullptr : *it;
}

} // namespace

TEST_CASE("run settings say how sure the figures in view are, and take over the futures that are needed", "[shell]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    ui::RunSettingsDialog dialog(desk.session.workspace);
    auto* use = found<QPushButton>(dialog, QStringLiteral("Use this number"));
    REQUIRE(use);
    CHECK(use->isEnabled());
    REQUIRE(found<QLabel>(dialog, QStringLiteral("least sure headline figure")));
    const int before = dialog.settings().replications;
    use->click();
    CHECK(dialog.settings().replications > before); // a run of few futures is not within 2 %
    CHECK(dialog.settings().years == desk.plan().run.years);
}

TEST_CASE("run settings without a result ask for years, futures and seed alone, and say what is no seed", "[shell]")
{
    WindowDesk desk;
    desk.session.document.load(smallPlan());
    ui::RunSettingsDialog dialog(desk.session.workspace);
    CHECK_FALSE(found<QPushButton>(dialog, QStringLiteral("Use this number")));
    const auto fields = dialog.findChildren<QLineEdit*>();
    const auto seed =
        std::ranges::find_if(fields, [](const QLineEdit* each) { return !qobject_cast<const ui::NumberField*>(each); });
    REQUIRE(seed != fields.end());
    (*seed)->setText(QStringLiteral("1x"));
    CHECK(found<QLabel>(dialog, QStringLiteral("is not a seed")));
    CHECK_FALSE(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    (*seed)->setText(QStringLiteral("77"));
    CHECK(dialog.settings().seed == 77);
    CHECK(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
}

TEST_CASE("run settings let each area have as many futures as it needs, and keep that choice", "[shell]")
{
    WindowDesk desk;
    desk.session.document.load(smallPlan());
    ui::RunSettingsDialog dialog(desk.session.workspace);
    CHECK_FALSE(dialog.sureness());
    auto* each = dialog.findChild<QCheckBox*>();
    REQUIRE(each);
    each->click();
    const auto sure = dialog.sureness();
    REQUIRE(sure);
    CHECK(sure->relative);
    CHECK_FALSE(ui::readSureness(desk.settings));
    ui::writeSureness(desk.settings, study::ComparisonPrecision{0.03, true, 80});
    const auto read = ui::readSureness(desk.settings);
    REQUIRE(read);
    CHECK(read->halfWidth == 0.03);
    CHECK(read->most == 80);
    desk.session.runs.setSureness(read);
    ui::RunSettingsDialog again(desk.session.workspace);
    REQUIRE(again.sureness());
    CHECK(again.sureness()->halfWidth == 0.03);
    CHECK(again.sureness()->most == 80);
    again.findChild<QCheckBox*>()->click();
    CHECK_FALSE(again.sureness());
    ui::writeSureness(desk.settings, again.sureness());
    CHECK_FALSE(ui::readSureness(desk.settings));
    desk.settings.setValue(QStringLiteral("run/sureWithin"), 7.0);
    CHECK_FALSE(ui::readSureness(desk.settings));
}

TEST_CASE("the window runs each area until it is sure, as the comparison by area does, and says how many futures",
          "[shell]")
{
    WindowDesk desk(ui::engineRun());
    desk.session.document.load(largeAndSmall());
    const study::ComparisonPrecision sure{0.1, true, 200};
    desk.session.runs.setSureness(sure);
    desk.window.actions().run->trigger();
    REQUIRE(waitUntil([&] { return desk.session.document.result() != nullptr; }, 60'000));
    const results::RunResult& run = *desk.session.document.result();
    study::ComparisonRequest asked;
    asked.indicators = results::usualIndicators();
    asked.precision = sure;
    const auto byArea = study::compareAreas(desk.plan(), asked);
    REQUIRE(byArea.ok());
    for (std::size_t area = 0; area < 2; ++area)
        CHECK(results::futuresOf(run, std::vector{static_cast<int>(area)})
              == static_cast<std::size_t>(byArea.value()[area].run.replicationsDone));
    const auto [fewest, most] = results::futuresRangeOf(run);
    REQUIRE(most > fewest);
    CHECK_FALSE(desk.session.document.resultIsStale());
    CHECK(desk.window.findChild<ui::RunBar*>()->text()
          == QStringLiteral("%1 to %2 futures by area").arg(fewest).arg(most));
}
