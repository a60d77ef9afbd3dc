// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the board paper, as its pages show them, are asked why.
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/paper/page_view.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/pages/paper/paper_page.h"
#include "ui/shell/actions.h"

#include <QAction>
#include <QTest>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Asks a number with a click, and gives what the drawer says.
QString answerAt(WindowDesk& desk, ui::PageView& view, const printing::PaperNumber& number)
{
    const QPoint at = view.placeOf(number).center().toPoint();
    view.ensureVisible(at.x(), at.y(), 0, 80);
    QTest::mouseClick(view.widget(), Qt::LeftButton, {}, at);
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    CHECK(drawer.isVisible());
    if (!drawer.isVisible())
        return {};
    CHECK(waitUntil([&] { return !drawer.text().isEmpty() && !drawer.explainer().isWorking(); }, 60'000));
    const QString text = drawer.under() + QLatin1Char('\n') + drawer.text();
    drawer.closeDrawer();
    return text;
}

} // namespace

TEST_CASE("numbers on the pages of a paper are asked why, by a click and by key", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PaperPage>();
    ui::PageView& view = page.pages();
    REQUIRE(waitUntil([&] { return view.count() > 0 && !page.desk().isLooking(); }, 60'000));
    const std::vector<printing::PaperNumber> numbers = view.numbers();
    REQUIRE(numbers.size() >= 40);
    constexpr std::size_t asked = 20;
    int ofRun = 0;
    for (std::size_t i = 0; i < asked; ++i) {
        const printing::PaperNumber& number = numbers[i * numbers.size() / asked];
        INFO(number.number.toStdString() << " in: " << number.sentence.toStdString() << " | "
                                         << number.row.toStdString() << " | " << number.column.toStdString());
        CHECK_FALSE(number.sentence.isEmpty());
        CHECK(number.sentence.contains(number.number));
        QString text = answerAt(desk, view, number);
        CHECK(text.replace(QChar::Nbsp, QLatin1Char(' ')).contains(number.number));
        ofRun += text.contains(QStringLiteral("What it rests on")) && text.contains(QStringLiteral("By setting"));
        REQUIRE(waitUntil([&] { return !page.desk().isLooking() && view.numbers().size() == numbers.size(); }, 60'000));
    }
    CHECK(ofRun >= 3);

    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    REQUIRE(view.numberAt(std::nullopt));
    const QString number = view.numberAt(std::nullopt)->number;
    desk.window.actions().explain->trigger();
    CHECK(desk.window.explainDrawer().isVisible());
    CHECK(waitUntil([&] { return desk.window.explainDrawer().text().contains(number); }, 60'000));
}
