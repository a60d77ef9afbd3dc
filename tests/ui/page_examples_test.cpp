// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/support/catch.h"
#include "ui/workspace/examples.h"

#include <QFile>

using namespace homeward;

TEST_CASE("what the start page says of an example is what it holds", "[pages]")
{
    ui::initialiseExamples();
    REQUIRE(ui::examples().size() == 3);
    for (const ui::Example& example : ui::examples()) {
        QFile file(example.resource);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto plan = exchange::planFromText(file.readAll().toStdString());
        REQUIRE(plan.ok());
        const auto counted = [](std::size_t n, const QString& one, const QString& many) {
            return QStringLiteral("%1 %2").arg(n).arg(n == 1 ? one : many);
        };
        const QString facts =
            QStringList{
                counted(plan.value().areas.size(), QStringLiteral("area"), QStringLiteral("areas")),
                counted(plan.value().settings.size(), QStringLiteral("setting"), QStringLiteral("settings")),
                counted(plan.value().scenarios.size(), QStringLiteral("scenario"), QStringLiteral("scenarios")),
                counted(static_cast<std::size_t>(plan.value().run.years), QStringLiteral("year"),
                        QStringLiteral("years")),
            }
                .join(QStringLiteral(", "));
        CHECK(example.facts == facts);
        CHECK(example.title == QString::fromStdString(plan.value().name));
        REQUIRE(ui::exampleByKey(example.key));
        CHECK(ui::exampleByKey(example.key)->resource == example.resource);
    }
    CHECK_FALSE(ui::exampleByKey(QStringLiteral("atlantis")));
}
