// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"
#include "ui/charts/balance/balance_content.h"
#include "ui/charts/care_figures.h"
#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/export.h"
#include "ui/charts/where/where_content.h"
#include "ui/charts/where/where_kinds.h"
#include "ui/charts/where/where_scene.h"
#include "ui/charts/where/where_sentences.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace homeward;

namespace {

/// A result that rests on assumptions and is not whole.
results::RunResult uncertainResult()
{
    results::RunResult result = test::syntheticResult();
    for (results::ScenarioAxis& scenario : result.scenarios)
        scenario.illustrative = true;
    return result;
}

/// The words of a drawing; a line that is broken is drawn as several texts.
QString wordsOf(const QByteArray& svg)
{
    QString words;
    static const QRegularExpression text(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    for (auto each = text.globalMatch(QString::fromUtf8(svg)); each.hasNext();)
        words += each.next().captured(1).trimmed() + QLatin1Char(' ');
    return words.simplified();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("what must be said with figures has a sentence each, the gravest first")
{
    charts::Caveats caveats{true, true, 12, 30};
    CHECK(charts::sentencesOf(caveats)
          == QStringList{QStringLiteral("Inputs have changed since this run."),
                         QStringLiteral("Provisional: 12 of 30 futures, intervals will narrow."),
                         QStringLiteral("Illustrative: some figures rest on assumptions without a published source.")});
    CHECK(charts::iconsOf(caveats).size() == 3);
    CHECK(charts::textOf({false, false, 30, 30}).isEmpty());
    CHECK(charts::marksHeight({false, false, 30, 30}) == 0.0);
    CHECK(charts::marksHeight(caveats) > 0.0);
}

TEST_CASE("every kind of chart says its caveats in every form that leaves the program")
{
    const QTemporaryDir folder;
    const results::RunResult result = uncertainResult();
    for (const charts::ChartKind& kind : charts::chartKinds()) {
        INFO(kind.id);
        const auto chart = kind.make(result, {2, 0, results::all, 5});
        // Observed figures of areas rest on no run.
        const bool observed = std::string_view(kind.id).starts_with("areas-");
        REQUIRE(charts::sentencesOf(chart->caveats()).size() == (observed ? 0 : 2));
        const QString drawn = wordsOf(charts::chartSvg(*chart));
        const QString said = charts::inWords(*chart);
        const QString csv = folder.filePath(QStringLiteral("table.csv"));
        REQUIRE(charts::exportTable(*chart, 0, csv).ok());
        const QString table = QString::fromUtf8(bytesOf(csv));
        const QString png = folder.filePath(QStringLiteral("picture.png"));
        REQUIRE(charts::exportChart(*chart, png, {.dpi = 60}).ok());
        const QString described = QImageReader(png).text(QStringLiteral("Description"));
        for (const QString& sentence : charts::sentencesOf(chart->caveats())) {
            INFO(sentence.toStdString());
            CHECK(drawn.contains(sentence));
            CHECK(said.contains(sentence));
            CHECK(table.contains(sentence));
            CHECK(described.contains(sentence));
        }
    }
}

TEST_CASE("a picture, a page and the clipboard have room for the caveats")
{
    results::RunResult result = uncertainResult();
    const auto with = charts::chartKind("balance")->make(result, {2, 0, results::all, 5});
    for (results::ScenarioAxis& scenario : result.scenarios)
        scenario.illustrative = false;
    result.replicationsDone = result.replicationsAsked;
    const auto without = charts::chartKind("balance")->make(result, {2, 0, results::all, 5});
    const std::unique_ptr<QMimeData> copied(charts::chartMimeData(*with, {.dpi = 60}));
    const std::unique_ptr<QMimeData> plain(charts::chartMimeData(*without, {.dpi = 60}));
    CHECK(qvariant_cast<QImage>(copied->imageData()) != qvariant_cast<QImage>(plain->imageData()));
    CHECK(wordsOf(copied->data(QStringLiteral("image/svg+xml"))).contains(QStringLiteral("Illustrative: ")));
    CHECK_FALSE(wordsOf(plain->data(QStringLiteral("image/svg+xml"))).contains(QStringLiteral("Illustrative: ")));
}

TEST_CASE("scenarios keep their letters in charts, whatever their place in a run")
{
    results::RunResult result = test::syntheticResult();
    result.scenarios[0].letter = "A";
    result.scenarios[1].letter = "C";
    result.scenarios[2].letter = "F";
    const auto content = charts::contentFor(result, 2, 1, results::all, {});
    CHECK(content.scenarioLetter == 5);
    CHECK(content.againstLetter == 2);
    CHECK(content.source.contains(QStringLiteral("scenario F,")));
    CHECK(wordsOf(charts::chartSvg(*charts::whereChart(content))).contains(QStringLiteral("F Delayed")));
    CHECK(wordsOf(charts::chartSvg(*charts::balanceOf(content))).contains(QStringLiteral("F \u2212 C")));
    // Results of older versions have none.
    result.scenarios[2].letter.clear();
    CHECK(charts::contentFor(result, 2, 1, results::all, {}).scenarioLetter == 2);
}

TEST_CASE("now is the same whichever scenario is shown")
{
    const results::RunResult result = test::syntheticResult();
    const auto table = [&](int scenario) {
        return charts::balanceOf(charts::careFigures(result, scenario, 0, results::all))->tables().front();
    };
    const auto one = table(1);
    const auto other = table(2);
    for (std::size_t row = 0; row < one.rows.size(); ++row) {
        CHECK(one.rows[row][1] == other.rows[row][1]);
        CHECK(one.rows[row].back() != other.rows[row].back());
    }
    CHECK(charts::yearBars(charts::contentFor(result, 1, 0, results::all, {})).front().layers
          == charts::yearBars(charts::contentFor(result, 2, 0, results::all, {})).front().layers);
}

namespace {

/// The synthetic run with people who wait in no setting, growing to `most` in the last month of the third scenario.
results::RunResult waitingResult(double most)
{
    results::RunResult result = test::syntheticResult(8);
    const std::size_t years = result.financialYears.size();
    results::Block& block = result.blocks[2];
    for (auto& replication : block.replications) {
        tests::SumsGrid grid(years, result.settings.size());
        for (std::size_t y = 0; y < years; ++y)
            for (std::size_t s = 0; s < result.settings.size(); ++s) {
                results::Sums sums = replication.periods.at(y, s);
                const base::Period& year = result.financialYears[y];
                if (s == 2)
                    sums[results::Level::WaitingFor] =
                        std::llround(most * (static_cast<double>(y) + 1.0) / 10.0
                                     * static_cast<double>(year.endSecond - year.firstSecond));
                grid.at(y, s).add(sums);
            }
        replication.periods = grid.packed();
    }
    return result;
}

} // namespace

TEST_CASE("people who wait in no setting are in the picture, and come first where they are many")
{
    charts::WhereChoices choices;
    choices.series.selectedYear = 9;
    const auto few = charts::contentFor(waitingResult(0.0), 2, 0, results::all, choices);
    CHECK_FALSE(charts::makeScene(few, {844, 414}, false).withWaiting());
    CHECK_FALSE(few.title.contains(QStringLiteral("wait")));
    const auto many = charts::contentFor(waitingResult(231.0), 2, 0, results::all, choices);
    CHECK(charts::makeScene(many, {844, 414}, false).withWaiting());
    CHECK(many.title == QStringLiteral("231 people wait for care in no setting; now it is 0"));
    CHECK(charts::altText(many).contains(QStringLiteral("Waiting for care in no setting in 2035/36: 231, against 0")));
    const QString drawn = wordsOf(charts::chartSvg(*charts::whereChart(many)));
    CHECK(drawn.contains(QStringLiteral("C Waiting")));
    const auto& rows = many.tables.front().rows;
    CHECK(std::ranges::any_of(rows, [](const auto& row) {
        return std::get<QString>(row[1]) == QStringLiteral("Waiting in no setting") && std::get<double>(row[3]) > 230.0;
    }));
}

TEST_CASE("names with characters that a file or a layout obeys leave every form of a chart well-formed")
{
    const QTemporaryDir folder;
    results::RunResult result = test::syntheticResult();
    const std::string bad = "Ward \x1b[31m\xE2\x80\xAE \x01 end";
    result.planName = bad;
    for (results::ScenarioAxis& scenario : result.scenarios)
        scenario.name += bad;
    for (results::SettingAxis& setting : result.settings) {
        setting.name += bad;
        setting.unit += bad;
    }
    for (results::AreaAxis& area : result.areas)
        area.name += bad;
    for (const charts::ChartKind& kind : charts::chartKinds()) {
        INFO(kind.id);
        const auto chart = kind.make(result, {2, 0, results::all, 5});
        QXmlStreamReader xml(charts::chartSvg(*chart));
        QString words;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::Characters)
                words += xml.text();
        INFO(xml.errorString().toStdString());
        CHECK_FALSE(xml.hasError());
        const QString csv = folder.filePath(QStringLiteral("table.csv"));
        REQUIRE(charts::exportTable(*chart, 0, csv).ok());
        for (const QString& text : {words, charts::inWords(*chart), chart->title(), QString::fromUtf8(bytesOf(csv))}) {
            CHECK_FALSE(text.contains(QChar(0x1B)));
            CHECK_FALSE(text.contains(QChar(0x202E)));
        }
    }
}

TEST_CASE("a side of the balance that the plan has not got has no value in the table")
{
    results::RunResult result = test::syntheticResult();
    for (results::SettingAxis& setting : result.settings)
        setting.sphere = model::Sphere::Home;
    const charts::ChartTable table =
        charts::chartKind("balance")->make(result, {2, 0, results::all, 5})->tables().front();
    REQUIRE(table.rows.size() == 3);
    for (const auto& row : table.rows) {
        const bool isHome = std::get<QString>(row.front()) == charts::sphereName(model::Sphere::Home);
        for (std::size_t cell = 1; cell < row.size(); ++cell)
            CHECK(std::holds_alternative<double>(row[cell]) == isHome);
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("charts are written by the rules of every other file")
{
    const QTemporaryDir folder;
    const auto chart = charts::chartKind("balance")->make(test::syntheticResult(), {2, 0, results::all, 5});
    for (const QString& ending : charts::exportEndings()) {
        INFO(ending.toStdString());
        const QString file = folder.filePath(QStringLiteral("chart.") + ending);
        const QString link = folder.filePath(QStringLiteral("link.") + ending);
        const auto write = [](const QString& path, const char* text) {
            QFile written(path);
            return written.open(QIODevice::WriteOnly) && written.write(text) > 0;
        };
        REQUIRE(write(file, "old"));
        REQUIRE(QFile::link(file, link));
        constexpr auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        REQUIRE(QFile::setPermissions(file, own));
        CHECK(charts::exportChart(*chart, link, {.dpi = 60}).ok());
        CHECK(QFileInfo(link).isSymLink());
        CHECK((QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther))
              == QFileDevice::Permissions());
        CHECK(bytesOf(file) != "old");

        REQUIRE(write(file, "old"));
        REQUIRE(QFile::setPermissions(file, QFileDevice::ReadOwner));
        for (const QString& path : {file, link}) {
            const auto refused = charts::exportChart(*chart, path, {.dpi = 60});
            REQUIRE_FALSE(refused.ok());
            CHECK(refused.error().detail == "protected");
        }
        CHECK(bytesOf(file) == "old");
        CHECK(charts::exportChart(*chart, QStringLiteral("/dev/null"), {.dpi = 60}).error().code
              == base::ErrorCode::BadField);
    }
}
#endif
