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

#include <algorithm>
#include <cstddef>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// A number of the paper, and the figure that its place is asked for.
struct Asked {
    printing::PaperNumber number;
    std::optional<ui::FigureAsked> figure;
};

/// Some twenty of them, spread over the paper.
std::vector<Asked> someNumbers(const ui::PageView& view)
{
    constexpr std::size_t wanted = 20;
    const std::vector<printing::PaperNumber>& all = view.numbers();
    std::vector<Asked> some;
    for (std::size_t i = 0; i < wanted && !all.empty(); ++i) {
        const printing::PaperNumber& one = all[i * all.size() / wanted];
        some.push_back({one, ui::figureUnder(*view.widget(), view.placeOf(one).center())});
    }
    return some;
}

QString withPlainSpaces(QString text) { return text.replace(QChar::Nbsp, QLatin1Char(' ')); }

QString toldIn(ui::ExplainDrawer& drawer)
{
    return withPlainSpaces(drawer.under() + QLatin1Char('\n') + drawer.text());
}

/// How many numbers of the pages are told as figures of the run, with parts and causes, and not by their sentence.
std::ptrdiff_t figuresOfRun(const ui::PageView& view)
{
    return std::ranges::count_if(view.numbers(), [&](const printing::PaperNumber& one) {
        const auto figure = ui::figureUnder(*view.widget(), view.placeOf(one).center());
        return figure && std::holds_alternative<explain::AskedFigure>(*figure);
    });
}

/// What the drawer says of a figure, once it knows.
QString answerOf(WindowDesk& desk, const ui::FigureAsked& figure)
{
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    CHECK(drawer.answer(figure));
    if (std::holds_alternative<explain::AskedFigure>(figure))
        CHECK(waitUntil([&] { return drawer.explainer().known() != nullptr; }, 60'000));
    return toldIn(drawer);
}

} // namespace

TEST_CASE("numbers on the pages of a paper are asked why, by a click and by key", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PaperPage>();
    ui::PageView& view = page.pages();
    const auto laidOut = [&] { return view.count() > 0 && !page.desk().isLooking(); };
    REQUIRE(waitUntil(laidOut, 180'000));
    REQUIRE(view.numbers().size() >= 40);
    const std::vector<Asked> some = someNumbers(view);
    CHECK(figuresOfRun(view) >= 20);

    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    REQUIRE(view.numberAt(std::nullopt));
    const QString first = withPlainSpaces(view.numberAt(std::nullopt)->number);
    desk.window.actions().explain->trigger();
    CHECK(desk.window.explainDrawer().isVisible());
    const bool isTold = waitUntil([&] { return toldIn(desk.window.explainDrawer()).contains(first); }, 60'000);
    INFO(first.toStdString() << " in: " << toldIn(desk.window.explainDrawer()).toStdString());
    CHECK(isTold);
    desk.window.explainDrawer().closeDrawer();
    REQUIRE(waitUntil(laidOut, 180'000));
    const QPoint at = view.placeOf(view.numbers().front()).center().toPoint();
    view.ensureVisible(at.x(), at.y(), 0, 80);
    QTest::mouseClick(view.widget(), Qt::LeftButton, {}, at);
    CHECK(desk.window.explainDrawer().isVisible());

    // On another page, so that the paper is not laid out anew beside each answer.
    desk.page<ui::WherePage>();
    for (const Asked& one : some) {
        INFO(one.number.number.toStdString()
             << " in: " << one.number.sentence.toStdString() << " | " << one.number.row.toStdString() << " | "
             << one.number.column.toStdString());
        CHECK(one.number.sentence.contains(one.number.number));
        REQUIRE(one.figure);
        CHECK(answerOf(desk, *one.figure).contains(withPlainSpaces(one.number.number)));
    }
}
