// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/pages/paper/paper_page.h"
#include "ui/pages/paper/part_list_model.h"

#include <QCoreApplication>
#include <QListView>
#include <QMimeData>
#include <QTest>

#include <memory>
#include <vector>

using namespace homeward;
using namespace homeward::tests;

namespace {

std::vector<model::PaperPartKind> kindsOf(const model::Paper& paper)
{
    std::vector<model::PaperPartKind> kinds;
    for (const model::PaperPart& part : paper.parts)
        kinds.push_back(part.kind);
    return kinds;
}

} // namespace

TEST_CASE("parts of a paper are dragged, and moved and left out by keyboard", "[paper]")
{
    using enum model::PaperPartKind;
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PaperPage>();
    ui::PartListModel& parts = page.model();
    const auto first = [&] { return kindsOf(page.desk().paper()); };
    const auto before = first();
    REQUIRE(before[0] == Summary);
    REQUIRE(before[1] == WhereCareIsHeld);

    // The third row is dropped above the second: the front page stays where it is.
    const std::unique_ptr<QMimeData> dragged(parts.mimeData({parts.index(2)}));
    parts.dropMimeData(dragged.get(), Qt::MoveAction, 1, 0, {});
    CHECK(first()[0] == WhereCareIsHeld);
    CHECK(first()[1] == Summary);
    CHECK_FALSE(parts.flags(parts.index(0)).testFlag(Qt::ItemIsDragEnabled));
    desk.session.document.undoStack().undo();
    CHECK(first() == before);
    QCoreApplication::processEvents(); // the list follows the plan
    page.refreshIfSeen();
    parts.refresh();

    QListView& list = page.parts();
    list.setFocus();
    page.choose(2);
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    CHECK(first()[0] == WhereCareIsHeld);
    CHECK(list.currentIndex().row() == 1); // the part stays the one that is chosen
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    CHECK(first() == before);
    QTest::keyClick(&list, Qt::Key_Space);
    CHECK_FALSE(page.desk().paper().parts[1].included);
    QTest::keyClick(&list, Qt::Key_Space);
    CHECK(page.desk().paper().parts[1].included);
}

TEST_CASE("a plan has several papers, each with its own parts and front", "[paper]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PaperPage>();
    page.desk().addPaper();
    page.desk().addPaper();
    REQUIRE(desk.plan().papers.size() == 2);
    const model::PaperId one = desk.plan().papers[0].id, other = desk.plan().papers[1].id;
    CHECK(one != other);
    CHECK(desk.plan().papers[0].name != desk.plan().papers[1].name);
    page.desk().choosePaper(one);
    page.refreshIfSeen();
    page.model().setData(page.model().index(1), Qt::Unchecked, Qt::CheckStateRole);
    CHECK_FALSE(desk.plan().papers[0].parts[0].included);
    CHECK(desk.plan().papers[1].parts[0].included);
    page.desk().choosePaper(one);
    page.desk().removePaper();
    REQUIRE(desk.plan().papers.size() == 1);
    CHECK(page.desk().paper().id == other);
    page.desk().addPaper(); // in place of the first: its name is free, the other's is not
    CHECK(desk.plan().papers[0].name != desk.plan().papers[1].name);
}
