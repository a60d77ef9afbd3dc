// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/document_support.h"
#include "ui/pages/self_test_card.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTableWidget>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace homeward;
using namespace homeward::tests;

namespace {

std::vector<selftest::Check> twoChecks(const selftest::Progress& progress, const base::CancelToken&)
{
    progress(0.5);
    return {{"erlangC.waiting", 1.024, 1.02, 0.02, true, "Erlang 1917"},
            {"ring.exchanged", 2.0, 1.0, 0.0, false, "worked by hand"}};
}

bool hasText(const ui::SelfTestCard& card, const QString& part)
{
    for (const QLabel* label : card.findChildren<QLabel*>())
        if (label->text().contains(part))
            return true;
    return false;
}

} // namespace

TEST_CASE("The checks stand in a table, those that fail in so many words")
{
    ui::SelfTestCard card(twoChecks);
    card.start();
    auto* table = card.findChild<QTableWidget*>();
    REQUIRE(waitUntil([&] { return table->rowCount() == 2; }, 5'000));
    CHECK(table->item(0, 0)->text() == QStringLiteral("20 beds, random arrivals: people waiting"));
    CHECK(table->item(0, 1)->text() == QStringLiteral("yes"));
    CHECK(table->item(0, 2)->text() == QLocale().toString(1.024, 'f', 4));
    CHECK(table->item(1, 1)->text() == QStringLiteral("NO"));
    CHECK(table->item(1, 4)->text() == QStringLiteral("exact"));
    CHECK(hasText(card, QStringLiteral("1 of 2 figures do not agree")));
    CHECK(card.findChild<QProgressBar*>()->isHidden());
}

TEST_CASE("Leaving the checks calls them off")
{
    std::atomic<bool> started = false;
    std::atomic<bool> stopped = false;
    {
        ui::SelfTestCard card([&](const selftest::Progress&, const base::CancelToken& cancel) {
            started = true;
            while (!cancel.cancelled())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            stopped = true;
            return std::vector<selftest::Check>();
        });
        card.start();
        REQUIRE(waitUntil([&] { return started.load(); }));
        CHECK_FALSE(stopped);
    }
    CHECK(stopped);
}

TEST_CASE("A fault in the checks is said in words")
{
    ui::SelfTestCard card([](const selftest::Progress&, const base::CancelToken&) -> std::vector<selftest::Check> {
        throw std::runtime_error("out of luck");
    });
    card.start();
    REQUIRE(waitUntil([&] { return hasText(card, QStringLiteral("The checks did not finish")); }));
    CHECK(hasText(card, QStringLiteral("out of luck")));
    CHECK(card.findChild<QTableWidget*>()->rowCount() == 0);
}
