// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "tests/ui/shell_support.h"
#include "ui/shell/run_settings_dialog.h"
#include "ui/widgets/number_field.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

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
