// SPDX-License-Identifier: GPL-3.0-or-later
// What must be said of a run is said wherever its figures go in the window, in charts and in papers; the forms of the
// command line are in tests/cli/warnings_test.cpp.
#include "core/exchange/plan_json.h"
#include "core/paper/package.h"
#include "core/study/run_request.h"
#include "tests/support/catch.h"
#include "tests/support/warned_plan.h"
#include "tests/ui/painted_text.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/export.h"
#include "ui/pages/checks_page.h"
#include "ui/papers/parts.h"
#include "ui/printing/paper_maker.h"
#include "ui/printing/paper_pages.h"
#include "ui/widgets/headline_card.h"
#include "ui/widgets/tag_button.h"

#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>

using namespace homeward;
using namespace homeward::tests;

namespace {

std::shared_ptr<const results::RunResult> runOf(const model::Plan& plan)
{
    study::RunChoice fixed;
    fixed.fixedInputs = true;
    auto run = study::runPlan(plan, fixed);
    REQUIRE(run.ok());
    return std::make_shared<const results::RunResult>(std::move(run.value().run));
}

/// Runs as the command line does where it draws no ranges.
ui::RunJob::Work fixedRun()
{
    return [](const ui::RunOrder& order, const ui::RunJob::Control&) -> base::Result<ui::Runs::Result> {
        return runOf(order.plan);
    };
}

/// What has to be said of the run, the gravest first.
QStringList expectedOf(const charts::Caveats& caveats)
{
    QStringList said = charts::sentencesOf(caveats);
    REQUIRE(said.size() == 5);
    CHECK(said[0].startsWith(QStringLiteral("Inputs have changed")));
    CHECK(said[1].startsWith(QStringLiteral("Ranges were not drawn")));
    CHECK(said[2].startsWith(QStringLiteral("Cannot be served")));
    CHECK(said[3].startsWith(QStringLiteral("Overload")));
    CHECK(said[3].contains(QStringLiteral("Queues there grow over the years")));
    CHECK(said[4].startsWith(QStringLiteral("Illustrative")));
    return said;
}

/// Without tags, blanks and the forms that signs have in XML.
QString pressed(QString text)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    text.remove(tags);
    text.replace(QStringLiteral("&#160;"), QString());
    text.replace(QStringLiteral("&#8217;"), QStringLiteral("\u2019"));
    for (const QChar blank : {QChar(u' '), QChar(0xA0), QChar(u'\n')})
        text.remove(blank);
    return text;
}

void checkSays(const QString& text, const QStringList& sentences)
{
    const QString words = pressed(text);
    for (const QString& sentence : sentences) {
        INFO(sentence.toStdString());
        CHECK(words.contains(pressed(sentence)));
    }
}

QString wordsOf(const std::vector<PaintedText>& painted)
{
    QString words;
    for (const PaintedText& text : painted)
        words += text.words;
    return words;
}

QString bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// All words of a paper's file.
QString wordsOf(const printing::MadePaper& made, const QString& ending)
{
    if (ending == QStringLiteral("pdf")) {
        const printing::PaperPages pages(made);
        QString words;
        for (int page = 0; page < pages.count(); ++page)
            words += wordsOf(paintedTexts({794, 1123}, [&](QPainter& painter) { pages.paint(painter, page); }));
        return words;
    }
    const auto bytes = printing::paperFile(made, ending);
    REQUIRE(bytes.ok());
    if (ending == QStringLiteral("html"))
        return QString::fromStdString(bytes.value());
    const auto package = paper::Package::read(bytes.value());
    REQUIRE(package.ok());
    QString words;
    for (const paper::Package::Part& part : package.value().parts())
        if (part.name.ends_with(".xml"))
            words += QString::fromStdString(part.bytes);
    return words;
}

} // namespace

TEST_CASE("a window on a run with every warning says each on the page, its cards, its sentence and its charts",
          "[shell]")
{
    WindowDesk desk(fixedRun());
    const QString file = desk.folder.filePath(QStringLiteral("warned.json"));
    {
        QFile written(file);
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(QByteArray::fromStdString(exchange::planToText(warnedPlan())));
    }
    REQUIRE(desk.window.openFile(file));
    desk.session.runs.start();
    REQUIRE(waitUntil([&] { return !desk.session.runs.isRunning() && desk.session.runs.result(); }, 60'000));
    auto& where = desk.page<ui::WherePage>();
    const QStringList said = expectedOf(where.content().caveats);
    for (const ui::HeadlineCard* card : where.cards())
        checkSays(card->toolTip(), said);
    checkSays(where.sentenceToCopy(), said);
    QStringList tags;
    for (const auto* tag : where.findChildren<ui::TagButton*>())
        if (tag->isVisible())
            tags << tag->text() << tag->toolTip();
    checkSays(tags.join(QLatin1Char(' ')),
              {QStringLiteral("Inputs have changed"), QStringLiteral("Illustrative"), said[1], said[2], said[3]});
    // What the chart widgets of every page would export.
    int charts = 0;
    for (ui::Page* page : desk.window.pages()) {
        desk.window.showPage(
            static_cast<int>(std::ranges::find(desk.window.pages(), page) - desk.window.pages().begin()));
        page->refreshIfSeen();
        for (const auto* widget : page->findChildren<charts::ChartWidget*>())
            if (widget->isVisible() && widget->chart() && widget->chart()->caveats().asked > 0) {
                INFO(page->objectName().toStdString() << " " << widget->chart()->title().toStdString());
                checkSays(charts::inWords(*widget->chart()), said);
                ++charts;
            }
    }
    CHECK(charts > 0);
    const auto& checks = desk.page<ui::ChecksPage>();
    checkSays(checks.wholeText(),
              {QStringLiteral("Inputs have changed since this run"), QStringLiteral("Ranges were not drawn"),
               QStringLiteral("Some people can never be served"), QStringLiteral("never settle")});
}

TEST_CASE("every kind of chart says what its run is warned of in every file that it can be", "[charts]")
{
    const QTemporaryDir folder;
    const auto result = runOf(warnedPlan());
    for (const charts::ChartKind& kind : charts::chartKinds()) {
        if (std::string_view(kind.id).starts_with("areas-"))
            continue; // observed figures rest on no run
        INFO(kind.id);
        const auto chart = kind.make(*result, {0, 0, results::all, 2});
        const QStringList said = charts::sentencesOf(chart->caveats());
        REQUIRE(said.size() == 3);
        checkSays(QString::fromUtf8(charts::chartSvg(*chart)), said);
        checkSays(charts::inWords(*chart), said);
        const QString csv = folder.filePath(QStringLiteral("chart.csv"));
        REQUIRE(charts::exportTable(*chart, 0, csv).ok());
        checkSays(bytesOf(csv).remove(QLatin1Char('"')), said);
        const QString png = folder.filePath(QStringLiteral("chart.png"));
        REQUIRE(charts::exportChart(*chart, png, {.dpi = 60}).ok());
        checkSays(QImageReader(png).text(QStringLiteral("Description")), said);
        const QSize size(900, 700);
        checkSays(wordsOf(paintedTexts(size,
                                       [&](QPainter& painter) {
                                           charts::paintWithCaveats(painter, *chart, QRectF(QPointF(), QSizeF(size)),
                                                                    style::Theme::Light);
                                       })),
                  said);
    }
}

TEST_CASE("a paper says what its run is warned of in every form", "[paper]")
{
    const model::Plan plan = warnedPlan();
    printing::PaperOrder order{plan, runOf(plan), papers::newPaper(plan), true};
    const printing::MadePaper made(order);
    charts::Caveats caveats = charts::caveatsOf(*order.result, 0, 0);
    const QStringList said = expectedOf(charts::caveatsWith(caveats, {true, 1, true}));
    for (const QString& ending : printing::paperEndings()) {
        INFO(ending.toStdString());
        checkSays(wordsOf(made, ending), said);
    }
}
