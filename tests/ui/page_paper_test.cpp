// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/edit/draft.h"
#include "core/paper/package.h"
#include "core/paper/read_docx.h"
#include "core/paper/writers.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/numbers/locale_numbers.h"
#include "ui/pages/paper/hand_over_card.h"
#include "ui/pages/paper/page_view.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/pages/paper/paper_page.h"
#include "ui/pages/paper/part_editor.h"
#include "ui/pages/paper/part_list_model.h"
#include "ui/papers/books.h"
#include "ui/papers/risk_choice.h"
#include "ui/papers/verify.h"
#include "ui/wording/number_style.h"
#include "ui/workspace/messages.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// The page with its pages laid out.
ui::PaperPage& laidOut(WindowDesk& desk)
{
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PaperPage>();
    REQUIRE(waitUntil([&] { return page.pages().count() > 0 && !page.desk().isLooking(); }, 60'000));
    return page;
}

void settle(ui::PaperPage& page)
{
    QCoreApplication::processEvents();
    page.refreshIfSeen();
    REQUIRE(waitUntil([&] { return !page.desk().isLooking(); }, 60'000));
}

void addDemand(WindowDesk& desk)
{
    auto& document = desk.session.document;
    const auto more = [](model::Plan& plan) {
        for (model::Cohort& cohort : plan.cohorts)
            for (model::BandRate& rate : cohort.demand.rates)
                rate.per1000PerYear *= 1.3;
        for (model::Area& area : plan.areas)
            for (model::AreaCohort& own : area.cohorts)
                if (own.demand)
                    for (model::BandRate& rate : own.demand->rates)
                        rate.per1000PerYear *= 1.3;
    };
    REQUIRE(document.push({edit::edited(document.plan(), more), QStringLiteral("More people")}));
}

} // namespace

TEST_CASE("the paper page shows parts and pages, and every edit of it can be undone", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    CHECK(desk.plan().papers.empty());
    CHECK(page.headline().contains(QStringLiteral("9 parts")));
    QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(page.model().rowCount() == 11); // the front, ten parts of which areas are left out

    // Ticking a part off makes the paper one of the plan's.
    REQUIRE(page.model().setData(page.model().index(2), Qt::Unchecked, Qt::CheckStateRole));
    REQUIRE(desk.plan().papers.size() == 1);
    CHECK_FALSE(desk.plan().papers[0].parts[1].included);
    CHECK(desk.plan().papers[0].parts[0].text.has_value());
    settle(page);
    CHECK(page.headline().contains(QStringLiteral("8 parts")));

    const int row = page.model().movePart(1, 1);
    CHECK(row == 2);
    CHECK(desk.plan().papers[0].parts[1].kind == model::PaperPartKind::Summary);
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().papers[0].parts[0].kind == model::PaperPartKind::Summary);
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().papers.empty());
}

TEST_CASE("looking at the parts of a paper changes none of them", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    REQUIRE(page.model().rowCount() > 10);
    bool anyUnbroken = false; // blanks that do not break, which editors make plain ones of
    for (int row = 0; row < page.model().rowCount(); ++row) {
        page.choose(row);
        const QString text = page.partEditor().text().document()->toRawText();
        anyUnbroken = anyUnbroken || text.contains(QChar::Nbsp);
    }
    CHECK(anyUnbroken);
    page.choose(0);
    CHECK(desk.plan().papers.empty());
}

TEST_CASE("every file to hand over is seen in a window of 1366 by 768, at the front page and at a part", "[paper]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PaperPage>();
    page.window()->resize(1366, 740); // less the bar of the window
    for (const int row : {0, 1, 2}) {
        page.choose(row);
        QCoreApplication::processEvents();
        for (const char* const ending : {"docx", "pdf", "odt", "html", "pptx", "xlsx"}) {
            const auto* button = page.findChild<QPushButton*>(QLatin1String(ending));
            REQUIRE(button);
            INFO(row << ", " << ending);
            CHECK(button->visibleRegion().boundingRect().height() == button->height());
        }
    }
}

TEST_CASE("what is typed into a part stays when its figures are brought up to date", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    page.choose(1);
    QPlainTextEdit& text = page.partEditor().text();
    const QString written = text.toPlainText();
    REQUIRE(written.contains(QStringLiteral("On an average day")));
    text.setFocus();
    text.setPlainText(QStringLiteral("Our own beginning. ") + written);
    page.takeFocus();
    settle(page);
    REQUIRE(desk.plan().papers.size() == 1);
    REQUIRE(desk.plan().papers[0].parts[0].text);
    CHECK(desk.plan().papers[0].parts[0].text->at(0).text == "Our own beginning.");
    CHECK(desk.plan().papers[0].parts[0].text->at(0).own);
    CHECK_FALSE(desk.plan().papers[0].parts[0].text->at(1).own);

    const std::string before = desk.plan().papers[0].parts[0].text->at(1).text;
    addDemand(desk);
    settle(page);
    CHECK(page.headline().contains(QStringLiteral("inputs have changed")));
    page.desk().bringUpToDate();
    REQUIRE(
        waitUntil([&] { return !desk.session.runs.isRunning() && !desk.session.runs.inputsHaveChanged(); }, 60'000));
    settle(page);
    CHECK(desk.plan().papers[0].parts[0].text->at(0).text == "Our own beginning.");
    CHECK(desk.plan().papers[0].parts[0].text->at(1).text != before);
    CHECK_FALSE(page.desk().isStale());
}

TEST_CASE("a paper is written as a Word document, and asks once where its figures are older than the plan", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("paper.docx"));
    desk.prompt.savePaths.push_back(file);
    page.handOver().write(QStringLiteral("docx"));
    REQUIRE(waitUntil([&] { return !desk.session.exports.isWriting() && QFileInfo::exists(file); }, 60'000));
    const auto bytes = base::readWholeFile(file.toStdString());
    REQUIRE(bytes.ok());
    const auto read = paper::readDocx(bytes.value());
    REQUIRE(read.ok());
    CHECK(read.value().altTexts.size() >= 2);
    CHECK(read.value().run);

    addDemand(desk);
    settle(page);
    page.handOver().write(QStringLiteral("docx"));
    CHECK(page.handOver().question().isVisible());
    CHECK(desk.prompt.savePaths.empty()); // not asked for a path yet
    const QString second = folder.filePath(QStringLiteral("second.docx"));
    desk.prompt.savePaths.push_back(second);
    page.handOver().findChild<QPushButton*>(QStringLiteral("anyway"))->click();
    REQUIRE(waitUntil([&] { return !desk.session.exports.isWriting() && QFileInfo::exists(second); }, 60'000));
    CHECK_FALSE(page.handOver().question().isVisible());
}

TEST_CASE("a paper takes the house style of a Word file, keeps it with the plan, and refuses what is none", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    const QTemporaryDir folder;
    const std::string house = folder.filePath(QStringLiteral("Council.docx")).toStdString();
    paper::Document empty;
    empty.title = "House";
    REQUIRE(base::writeFileSafely(house, paper::writeDocx(empty, {}).value()).ok());

    auto* choice = page.findChild<QComboBox*>(QStringLiteral("houseStyle"));
    REQUIRE(choice);
    page.choose(0);
    CHECK(choice->count() == 2); // Homeward's own, and a file to choose
    page.desk().chooseHouseStyle(QString::fromStdString(house));
    REQUIRE(waitUntil([&] { return !page.desk().isReading() && desk.plan().houseStyles.size() == 1; }, 60'000));
    CHECK(desk.plan().papers[0].houseStyle == desk.plan().houseStyles[0].id);
    settle(page);
    CHECK(choice->currentText() == QStringLiteral("Council.docx"));
    const auto made = printing::paperFile(printing::MadePaper(page.desk().order()), QStringLiteral("docx"));
    REQUIRE(made.ok());
    CHECK(paper::Package::read(made.value()).value().find("word/househeader1.xml"));

    const std::string other = folder.filePath(QStringLiteral("notes.docx")).toStdString();
    REQUIRE(base::writeFileSafely(other, "no Word file").ok());
    QSignalSpy complaints(&desk.session.messages, &ui::Messages::complained);
    page.desk().chooseHouseStyle(QString::fromStdString(other));
    REQUIRE(waitUntil([&] { return complaints.count() == 1; }, 60'000));
    CHECK(desk.plan().houseStyles.size() == 1);

    page.desk().takeHouseStyle(nullptr);
    CHECK(desk.plan().houseStyles.empty());
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().houseStyles.size() == 1);
}

TEST_CASE("a paper is saved as a template, and a new one is made of it", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    page.desk().edit(QStringLiteral("Front"), [](model::Paper& paper) {
        paper.front.board = "North Integration Joint Board";
        paper.front.item = "7";
    });
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("Board paper.json"));
    page.desk().saveTemplate(file);
    REQUIRE(waitUntil([&] { return !desk.session.exports.isWriting() && QFileInfo::exists(file); }, 60'000));
    page.desk().addFromTemplate(file);
    REQUIRE(waitUntil([&] { return desk.plan().papers.size() == 2; }, 60'000));
    const model::Paper& added = desk.plan().papers[1];
    CHECK(page.desk().paper().id == added.id);
    CHECK(added.front.board == "North Integration Joint Board");
    CHECK(added.front.item.empty());
    CHECK(added.parts[0].text); // with the figures of the run
    settle(page);
    CHECK_FALSE(page.desk().isStale());
}

TEST_CASE("every number of a paper that another locale wrote is met", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    for (const char* locale : {"de_DE", "fr_FR", "pl_PL", "en_IN", "ar_EG", "en_GB"}) {
        INFO(locale);
        numbers::useLocale(QLocale(QString::fromLatin1(locale)));
        const printing::PaperOrder order = page.desk().order();
        const auto bytes = printing::paperFile(printing::MadePaper(order), QStringLiteral("docx"));
        const std::string sample = wording::numbers().fixed(12'345.6, 1);
        REQUIRE(bytes.ok());
        const auto file = paper::readDocx(bytes.value());
        REQUIRE(file.ok());
        const auto style = wording::readNumberStyle(file.value().numberStyle);
        REQUIRE(style);
        wording::setNumbers(std::make_unique<wording::StyledNumbers>(*style));
        CHECK(wording::numbers().fixed(12'345.6, 1) == sample);
        papers::Material material{order.plan, *order.result};
        material.books = papers::booksOf(order.plan, *order.result);
        material.risks = order.risks; // worked out while the papers are written
        const auto found = papers::verify(file.value(), papers::compose(material, order.paper).document);
        for (const papers::Mismatch& one : found.mismatches)
            CHECK(one.inPaper == one.inRun);
        CHECK(found.met());
    }
    numbers::useLocale(QLocale::c());
}

TEST_CASE("what ranges move and what it would take is worked out besides, and anew for another target", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    const auto isThere = [&] { return page.desk().order().risks != nullptr; };
    REQUIRE(waitUntil([&] { return isThere() && !page.desk().isWorkingOutRisks(); }, 120'000));
    const auto first = page.desk().order().risks;
    CHECK(first->ranges);
    REQUIRE(first->asked.least);

    const auto row = [&] {
        const model::Paper paper = page.desk().paper();
        const auto found = std::ranges::find(paper.parts, model::PaperPartKind::Risks, &model::PaperPart::kind);
        return page.model().rowOf(found->id);
    };
    page.choose(row());
    auto* setting = page.findChild<QComboBox*>(QStringLiteral("leastOf"));
    REQUIRE((setting && setting->isVisible()));
    REQUIRE(setting->count() > 2);
    setting->setCurrentIndex(1);
    emit setting->activated(1);
    REQUIRE(desk.plan().papers.size() == 1);
    CHECK(papers::riskChoiceOf(desk.plan().papers[0]).setting == desk.plan().settings[0].id);
    CHECK_FALSE(isThere()); // those of another target are not its own
    settle(page);
    REQUIRE(waitUntil([&] { return isThere() && !page.desk().isWorkingOutRisks(); }, 120'000));
    CHECK(page.desk().order().risks->asked.setting == desk.plan().settings[0].id);
    page.choose(1);
    CHECK_FALSE(setting->isVisible());
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().papers.empty());
}

TEST_CASE("the chart of scenarios of a paper has the cost of its tables", "[paper]")
{
    WindowDesk desk;
    ui::PaperPage& page = laidOut(desk);
    const printing::MadePaper made(page.desk().order());
    const paper::Picture* chart = nullptr;
    const paper::Table* scenarios = nullptr;
    for (const paper::Block& block : made.document().blocks) {
        if (const auto* one = std::get_if<paper::Picture>(&block); one && one->chart == "compare")
            chart = one;
        if (const auto* one = std::get_if<paper::Table>(&block); one && one->id == "scenarios")
            scenarios = one;
    }
    REQUIRE((chart && scenarios));
    const std::string name = "Cost a year, real terms";
    const auto column = std::ranges::find(scenarios->columns, name, &paper::Column::name);
    REQUIRE(column != scenarios->columns.end());
    const auto place = static_cast<std::size_t>(column - scenarios->columns.begin());
    std::size_t met = 0;
    for (const auto& row : chart->numbers.at(0).rows)
        if (row[1].text == name) {
            const double pounds = scenarios->rows.at(met++)[place].value.value_or(-1.0);
            CHECK(row[3].value.value_or(0.0) == Approx(pounds).epsilon(1e-6));
        }
    CHECK(met == scenarios->rows.size());
}
