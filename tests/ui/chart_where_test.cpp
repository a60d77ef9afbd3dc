// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/painted_text.h"
#include "tests/ui/synthetic_result.h"
#include "ui/charts/balance/balance_content.h"
#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/export.h"
#include "ui/charts/where/where_axes.h"
#include "ui/charts/where/where_capacity.h"
#include "ui/charts/where/where_chart.h"
#include "ui/charts/where/where_kinds.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_spread.h"
#include "ui/charts/where/where_tables.h"
#include "ui/pages/where_finding.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>

using namespace homeward;
using charts::WhereChart;
using charts::WhereChartContent;
using charts::WhereChoices;

namespace {

WhereChartContent content(const WhereChoices& choices = {}, int scenario = 2, int against = 0)
{
    WhereChoices chosen = choices;
    if (chosen.series.selectedYear < 0)
        chosen.series.selectedYear = 5;
    return charts::contentFor(test::syntheticResult(), scenario, against, results::all, chosen);
}

std::unique_ptr<charts::ChartContent> chartOf(const WhereChartContent& shown = content())
{
    return charts::whereChart(shown);
}

/// Pixels of exactly this colour.
int countOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    return count;
}

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("the chart shows every setting in its colour, light and dark")
{
    const WhereChartContent shown = content();
    for (const style::Theme theme : {style::Theme::Light, style::Theme::Dark}) {
        const QImage image = charts::chartImage(*chartOf(shown), {880, 470}, 1.0, theme);
        const style::Tokens& colours = style::tokens(theme);
        CHECK(countOf(image, colours.sphere(model::Sphere::Home).shades[2]) > 20'000);
        CHECK(countOf(image, colours.sphere(model::Sphere::Community).shades[1]) > 8'000);
        CHECK(countOf(image, colours.sphere(model::Sphere::Hospital).shades[0]) > 1'000);
        CHECK(countOf(image, colours.delayed) > 300);
        CHECK(image.pixel(879, 469) == colours.surface.rgb());
    }
}

TEST_CASE("title, subtitle and source line say what is shown")
{
    const WhereChartContent shown = content();
    CHECK(shown.title == QStringLiteral("Growth goes to people\u2019s homes; hospital holds fewer people"));
    CHECK(shown.subtitle
          == QStringLiteral("People in care on an average day each month, Closer to home, Shetland. Figures at the "
                            "right are for 2031/32. Shaded: 8 of 10 futures"));
    CHECK(shown.source.contains(QStringLiteral("seed 20261122, Homeward 0.1.0, 12 of 30 futures so far")));
    CHECK(shown.source.contains(QStringLiteral("Figures after 1 April 2026 are modelled.")));
}

TEST_CASE("the headline names what is sure and leaves out what is not")
{
    const auto finding = ui::whereFinding(content());
    CHECK(finding.sentence.startsWith(QStringLiteral("By 2031/32, ")));
    CHECK(finding.sentence.contains(QStringLiteral("more people a day are cared for at home and ")));
    CHECK(finding.sentence.endsWith(
        QStringLiteral("fewer hospital beds are in use than in \u201CIf nothing changes\u201D.")));
    CHECK(finding.sureness.contains(QStringLiteral("From 12 futures so far.")));

    const auto levels = ui::whereFinding(content({}, 0, 0));
    CHECK(levels.sentence.startsWith(QStringLiteral("In 2031/32, ")));
    CHECK_FALSE(levels.sentence.contains(QStringLiteral("more")));
}

TEST_CASE("the headline quotes names as they are, whatever they begin with")
{
    WhereChartContent shown = content();
    shown.againstName = QStringLiteral("If not");
    const QString quoted = ui::whereFinding(shown).sentence;
    shown.againstName = QStringLiteral("As now");
    CHECK(ui::whereFinding(shown).sentence
          == QString(quoted).replace(QStringLiteral("If not"), QStringLiteral("As now")));
    CHECK(quoted.contains(QStringLiteral("in \u201CIf not\u201D.")));
}

TEST_CASE("the headline does not speak of a sphere that the plan has no setting in")
{
    const auto axis = test::syntheticResult(2).settings.front();
    const auto result =
        test::syntheticRun({{axis, 44, 1, {{34, 42, 1.5}, {33, 30, 1.2}}}}, {{8.5, 17, .8}, {8, 10, .8}}, 8, 1);
    WhereChoices choices;
    choices.series.selectedYear = 5;
    for (const int against : {0, 1}) {
        const auto finding = ui::whereFinding(charts::contentFor(result, 1, against, results::all, choices));
        CHECK_FALSE(finding.sentence.contains(QStringLiteral("at home")));
        CHECK(finding.sentence.contains(QStringLiteral("hospital beds")));
        CHECK_FALSE(finding.sureness.contains(QStringLiteral("people")));
    }
}

TEST_CASE("alternative text says type, subject, finding and range")
{
    const QString text = charts::altText(content());
    CHECK(text.startsWith(QStringLiteral(
        "Stacked area chart. People in care in Shetland by setting, April 2026 to March 2036, Closer to home.")));
    CHECK(text.contains(QStringLiteral("Home grows from ")));
    CHECK(text.contains(QStringLiteral("against")));
}

TEST_CASE("the chart is a chart to screen readers, with its alternative text")
{
    WhereChart chart;
    chart.setContent(content());
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&chart);
    REQUIRE(spoken != nullptr);
    CHECK(spoken->role() == QAccessible::Chart);
    CHECK(spoken->text(QAccessible::Name) == chart.content().title);
    CHECK(spoken->text(QAccessible::Description).startsWith(charts::altText(chart.content())));
}

TEST_CASE("screen readers walk through the values of a chart's table, with their headings")
{
    WhereChart chart;
    chart.setContent(content());
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&chart);
    REQUIRE(spoken != nullptr);
    QAccessibleTableInterface* table = spoken->tableInterface();
    REQUIRE(table != nullptr);
    const charts::ChartTable years = chart.chart()->tables().front();
    CHECK(table->rowCount() == static_cast<int>(years.rows.size()));
    REQUIRE(table->columnCount() == static_cast<int>(years.columns.size()));
    CHECK(table->rowDescription(0) == QStringLiteral("2026/27"));
    QAccessibleInterface* cell = table->cellAt(0, 3);
    REQUIRE(cell != nullptr);
    CHECK(cell == table->cellAt(0, 3));
    CHECK(cell->role() == QAccessible::Cell);
    CHECK(cell->parent() == spoken);
    CHECK(cell->text(QAccessible::Name) == charts::cellText(years.columns[3], years.rows[0][3]));
    const auto heads = cell->tableCellInterface()->columnHeaderCells();
    REQUIRE(heads.size() == 1);
    CHECK(heads.front()->text(QAccessible::Name) == QStringLiteral("Closer to home"));
    CHECK(table->cellAt(-1, 0) == nullptr);
    CHECK(table->cellAt(0, table->columnCount()) == nullptr);
    CHECK(spoken->indexOfChild(spoken->child(7)) == 7);
    // The slider is still among the children.
    CHECK(spoken->childCount() > (table->rowCount() + 1) * table->columnCount());

    WhereChoices sphere;
    sphere.series.by = results::Grouping::Sphere;
    chart.setContent(content(sphere));
    CHECK(table->rowCount() == static_cast<int>(chart.chart()->tables().front().rows.size()));
    CHECK(table->rowCount() < static_cast<int>(years.rows.size()));
    chart.setContent({});
    CHECK(table->rowCount() == 0);
}

TEST_CASE("the slider chooses the year by key and by hand")
{
    WhereChart chart;
    chart.resize(880, 470);
    chart.setContent(content());
    chart.show();
    QSignalSpy chosen(&chart, &WhereChart::selectedYearChanged);
    auto* slider = chart.findChild<QSlider*>();
    REQUIRE(slider != nullptr);
    CHECK(slider->value() == 5);
    QKeyEvent right(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier);
    QApplication::sendEvent(slider, &right);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.front().front().toInt() == 6);
    CHECK(chart.selectedYear() == 6);
    chart.setSelectedYear(99);
    CHECK(chart.selectedYear() == 6);
}

TEST_CASE("a click into a year chooses it")
{
    WhereChart chart;
    chart.resize(880, 470);
    chart.setContent(content());
    chart.show();
    QApplication::processEvents();
    QWidget* plot = chart.childAt(100, 200);
    REQUIRE(plot != nullptr);
    QSignalSpy chosen(&chart, &WhereChart::selectedYearChanged);
    const QPointF place(60, 200);
    QMouseEvent press(QEvent::MouseButtonPress, place, plot->mapToGlobal(place), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(plot, &press);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.front().front().toInt() == 0);
}

TEST_CASE("without results the chart is empty and still can be painted")
{
    WhereChart chart;
    chart.resize(600, 400);
    chart.setContent({});
    CHECK(chart.selectedYear() == -1);
    CHECK(countOf(chart.grab().toImage(), style::tokens().sphere(model::Sphere::Home).shades[2]) == 0);
}

TEST_CASE("an exported picture has its size on paper and 300 dots an inch")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    REQUIRE(charts::exportChart(*chartOf(), path).ok());
    const QImage image(path);
    CHECK(image.width() == 2008);
    CHECK(std::abs(image.dotsPerMeterX() - 11811) <= 1);
    CHECK(image.text(QStringLiteral("Description")).startsWith(QStringLiteral("Stacked area chart.")));
}

TEST_CASE("an exported drawing is well-formed SVG with text in a real font and the source line")
{
    const QByteArray svg = charts::chartSvg(*chartOf());
    QXmlStreamReader xml(svg);
    QString words;
    bool ourFont = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            words += xml.text();
        if (xml.isStartElement()
            && xml.attributes().value(QStringLiteral("font-family")).startsWith(style::fontFamily()))
            ourFont = true;
    }
    CHECK_FALSE(xml.hasError());
    CHECK(ourFont);
    CHECK(words.contains(QStringLiteral("Care at home")));
    CHECK(words.contains(QStringLiteral("seed 20261122")));
}

TEST_CASE("an exported document is a PDF with embedded fonts")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.pdf"));
    REQUIRE(charts::exportChart(*chartOf(), path).ok());
    const QByteArray bytes = fileBytes(path);
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.contains("/FontFile"));
}

TEST_CASE("an unknown ending and a folder that is not there are told, not swallowed")
{
    const auto wrong = charts::exportChart(*chartOf(), QStringLiteral("chart.gif"));
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == base::ErrorCode::BadField);
    const auto nowhere = charts::exportChart(*chartOf(), QStringLiteral("/nowhere/at/all/chart.png"));
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().code == base::ErrorCode::FileNotWritable);
}

TEST_CASE("the clipboard holds a picture and a drawing")
{
    charts::copyToClipboard(*chartOf());
    const QMimeData* data = QApplication::clipboard()->mimeData();
    CHECK(data->hasImage());
    CHECK(data->hasFormat(QStringLiteral("image/svg+xml")));
}

TEST_CASE("a drawing names fonts to fall back on and the length of each text")
{
    const QByteArray svg = charts::chartSvg(*chartOf());
    const auto texts = svg.count("<text");
    CHECK(texts > 20);
    CHECK(svg.count("sans-serif") >= texts);
    CHECK(svg.count("textLength=") == texts);
    CHECK(charts::chartSvg(*chartOf()) == svg);
}

TEST_CASE("the numbers behind the chart are tables by year and by month, of both scenarios with intervals")
{
    const auto tables = chartOf()->tables();
    REQUIRE(tables.size() == 2);
    // Six settings, three spheres, everybody, the delayed, those who wait and six capacities.
    CHECK(tables[0].rows.size() == 18 * 10);
    CHECK(tables[1].rows.size() == 18 * 120);
    const QStringList lines =
        QString::fromUtf8(charts::tableCsv(tables[0], QStringLiteral("Said with it"))).split(QLatin1Char('\n'));
    CHECK(
        lines.front()
        == QStringLiteral("Financial year,What,Unit,Closer to home,\"Closer to home, 95 % from\",\"Closer to home, "
                          "95 % to\",If nothing changes,\"If nothing changes, 95 % from\",\"If nothing changes, 95 % "
                          "to\",Difference,\"Difference, 95 % from\",\"Difference, 95 % to\","
                          "\"Closer to home, 1 in 10 futures below\",\"Closer to home, 1 in 10 futures above\",Note"));
    CHECK(lines[1].endsWith(QStringLiteral(",Said with it")));
    CHECK(lines[1].startsWith(QStringLiteral("2026/27,Acute hospital,people,")));
    for (const charts::ChartTable& table : tables)
        for (const auto& row : table.rows) {
            REQUIRE(row.size() == table.columns.size());
            CHECK(std::holds_alternative<double>(row[3]));
        }
    const auto& first = tables[0].rows.front();
    CHECK(std::get<double>(first[4]) <= std::get<double>(first[3]));
    CHECK(std::get<double>(first[5]) >= std::get<double>(first[3]));
    CHECK(std::get<double>(first[9]) == Approx(std::get<double>(first[3]) - std::get<double>(first[6])));
    CHECK(charts::tableCsv(tables[0], {}, true)
              .startsWith("\xEF\xBB\xBF"
                          "Financial year"));
    // With semicolons a number has a comma, and a text with a semicolon is quoted.
    const charts::ChartTable small{QStringLiteral("x"), QStringLiteral("X"), {{QStringLiteral("a;b"), {}, 1}}, {{1.5}}};
    CHECK(charts::tableCsv(small, QStringLiteral("so; it"), false, true) == "\"a;b\";Note\n1,5;\"so; it\"\n");
    CHECK(charts::tableCsv(small, QStringLiteral("so, it")) == "a;b,Note\n1.5,\"so, it\"\n");
}

TEST_CASE("the tables agree with what is drawn, in every quantity")
{
    for (const auto quantity : {results::Quantity::People, results::Quantity::Days, results::Quantity::Share}) {
        WhereChoices choices;
        choices.series.quantity = quantity;
        const WhereChartContent shown = content(choices);
        const double scale = quantity == results::Quantity::Share ? 100.0 : 1.0;
        const auto& layer = shown.series.layers.front();
        CHECK(std::get<double>(shown.tables[0].rows[5][3]) == Approx(scale * layer.yearly[5]));
        CHECK(std::get<double>(shown.tables[1].rows[50][3]) == Approx(scale * layer.monthly[50]));
        const auto delayed = std::ranges::find_if(shown.tables[0].rows, [](const auto& row) {
            return std::get<QString>(row[1]) == QStringLiteral("Delayed in hospital");
        });
        REQUIRE(delayed != shown.tables[0].rows.end());
        CHECK(std::get<double>((*delayed)[3]) == Approx(shown.series.delayedYearly.front()).epsilon(0.01));
    }
}

TEST_CASE("the bars beside the chart name the growth of home's share")
{
    const auto balance = charts::balanceOf(content());
    CHECK(balance->title().startsWith(QStringLiteral("Home\u2019s share grows by ")));
    CHECK(balance->altText().contains(QStringLiteral("Now, 2026/27: ")));
    CHECK(balance->tables().front().rows.size() == 3);
    QImage image(262, 440, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    balance->paint(painter, image.rect(), style::Theme::Light);
    painter.end();
    CHECK(countOf(image, style::tokens().sphere(model::Sphere::Home).shades[2]) > 5'000);
}

TEST_CASE("title and subtitle of the bars beside the chart go on to a line more where a font is broad")
{
    const auto balance = charts::balanceOf(content());
    const QString under = balance->subtitle();
    double headBottom = 0.0;
    for (const double scale : {1.0, 1.3, 1.6}) {
        style::setTextScale(scale);
        const QRectF area(0.0, 0.0, 262.0, 440.0);
        const auto painted = tests::paintedTexts(
            area.size().toSize(), [&](QPainter& painter) { balance->paint(painter, area, style::Theme::Light); });
        QString words;
        double bottom = 0.0;
        for (const tests::PaintedText& text : painted) {
            INFO(scale << " " << text.words.toStdString());
            words += text.words.trimmed() + QLatin1Char(' ');
            CHECK(text.where.right() <= area.right() + 1.0);
            bottom = text.where.bottom();
            if (words.contains(under))
                break;
        }
        CHECK(words == balance->title() + QLatin1Char(' ') + under + QLatin1Char(' '));
        // The bars begin below it.
        for (const charts::ChartMark& mark : balance->marks(area))
            CHECK(mark.where.top() >= bottom);
        headBottom = std::max(headBottom, bottom);
    }
    CHECK(headBottom > style::scaled(3.0 * 17.0));
    style::setTextScale(1.0);
}

TEST_CASE("every kind of chart has a title, words, a table and a picture, with results and without")
{
    const auto result = test::syntheticResult();
    for (const charts::ChartKind& kind : charts::chartKinds()) {
        INFO(kind.id);
        CHECK(charts::chartKind(kind.id) == &kind);
        CHECK_FALSE(kind.translatedName().isEmpty());
        const auto chart = kind.make(result, {2, 0, results::all, 5});
        CHECK_FALSE(chart->title().isEmpty());
        CHECK_FALSE(chart->subtitle().isEmpty());
        const auto empty = kind.make({}, {0, 0, results::all, 0});
        // A picture of published figures needs no run, and says that they were observed.
        const bool observed = !empty->tables().empty();
        CHECK(observed == std::string_view(kind.id).starts_with("areas-"));
        CHECK(chart->source().contains(observed ? QStringLiteral("bserved") : QStringLiteral("seed 20261122")));
        CHECK(chart->altText().contains(QRegularExpression(QStringLiteral("\\b(chart|charts|map)\\b"))));
        REQUIRE_FALSE(chart->tables().empty());
        CHECK_FALSE(chart->tables().front().rows.empty());
        const QImage image = charts::chartImage(*chart, {420, 520});
        CHECK(countOf(image, style::tokens().surface) < image.width() * image.height());
        CHECK(charts::chartImage(*empty, {420, 520}).size() == QSize(420, 520));
    }
    CHECK(charts::chartKind("no such chart") == nullptr);
}

TEST_CASE("the figures of the value axis have room, however far above the people the capacity lies")
{
    auto result = test::syntheticResult();
    for (auto& block : result.blocks)
        for (int m = 0; m < 120; ++m) {
            auto units = block.monthly.at(m, 5, results::Measure::UnitsAvailable);
            REQUIRE(units.has_value());
            units->mean *= 30.0;
            block.monthly.set(m, 5, results::Measure::UnitsAvailable, units);
        }
    WhereChoices choices;
    choices.series.selectedYear = 5;
    const auto shown = charts::contentFor(result, 2, 0, results::all, choices);
    const auto scene = charts::makeScene(shown, {844, 414}, false);
    CHECK(scene.stack.yMax > 10'000.0);
    CHECK(scene.geometry.stack.left() >= charts::axisFigureWidth(scene.stack.yMax, scene.stackSteps, false) + 5.0);
}

TEST_CASE("a capacity line tells how many are there where they are more than it has room for, and why")
{
    auto result = test::syntheticResult();
    WhereChoices choices;
    choices.series.selectedYear = 5;
    auto within = charts::contentFor(result, 2, 0, results::all, choices);
    const auto hoursOf = [](const WhereChartContent& shown) -> const results::CapacityLine& {
        return *std::ranges::find_if(shown.series.capacity, &results::CapacityLine::inHours);
    };
    CHECK(charts::capacityText(within, hoursOf(within)).startsWith(QStringLiteral("Care at home: room for ")));
    CHECK(charts::capacityText(within, hoursOf(within)).endsWith(QStringLiteral(" hours a week)")));
    CHECK(charts::capacityNote(within).isEmpty());
    CHECK(within.source.startsWith(QStringLiteral("Plan: ")));

    for (results::HoursPerPerson& hours : result.hoursPerPerson)
        for (double& each : hours.yearly)
            each *= 1.3; // the people there have fewer hours than are expected
    const auto smaller = charts::contentFor(result, 2, 0, results::all, choices);
    CHECK(charts::capacityText(smaller, hoursOf(smaller)).endsWith(QStringLiteral(" there with fewer hours each")));
    CHECK(smaller.source.startsWith(QStringLiteral("Room is counted at the hours that a person needs on average")));

    within.series.capacity.front().unitsInUseYearly[5] = 63.0;
    CHECK(charts::capacityText(within, within.series.capacity.front())
          == QStringLiteral("44 hospital beds, 63 in use"));
    CHECK(charts::capacityNote(within).startsWith(QStringLiteral("More can be in use than there is")));
    within.choices.capacity = charts::CapacityShown::None;
    CHECK(charts::capacityNote(within).isEmpty());
}

TEST_CASE("a capacity line is one sentence for every sphere, kind of unit and degree of filling")
{
    const auto result = test::syntheticResult();
    WhereChoices choices;
    choices.series.selectedYear = 5;
    const auto content = charts::contentFor(result, 2, 0, results::all, choices);
    QSet<QString> texts;
    for (const auto sphere : {model::Sphere::Hospital, model::Sphere::Community, model::Sphere::Home})
        for (const bool inHours : {false, true})
            for (const char* unit : {"beds", "caseload"})
                for (const std::size_t settings : {1U, 2U})
                    for (const double there : {10.0, 90.0}) {
                        results::CapacityLine line;
                        line.sphere = sphere;
                        line.inHours = inHours;
                        line.unit = inHours ? "hours a week" : unit;
                        line.names.assign(settings, "Ward %1");   // a name is no place for a figure
                        line.roomYearly.assign(10, 44.0);
                        line.unitsYearly.assign(10, inHours ? 440.0 : 44.0);
                        line.peopleYearly.assign(10, there);
                        line.unitsInUseYearly.assign(10, inHours ? 400.0 : there);
                        const QString text = charts::capacityText(content, line);
                        INFO(text.toStdString());
                        CHECK(text.contains(QStringLiteral("44")));
                        CHECK(text.contains(QStringLiteral("90")) == (there > 44.0));
                        CHECK_FALSE(text.contains(QStringLiteral("%2")));
                        CHECK(text.contains(QStringLiteral("%1")) == (inHours && settings == 1));
                        texts.insert(text);
                    }
    // Hours: one setting's name, or a sphere; others: their unit, or room for people. Each within its room, and above.
    CHECK(texts.size() == 2 + 3 * 2 + 2 * 3 * 2);
}

TEST_CASE("what the chart says of a year's futures is that of its own figures, in every quantity and grouping")
{
    for (const auto quantity : {results::Quantity::People, results::Quantity::Days, results::Quantity::Share})
        for (const auto by : {results::Grouping::Setting, results::Grouping::Sphere}) {
            WhereChoices choices;
            choices.series.quantity = quantity;
            choices.series.by = by;
            const WhereChartContent shown = content(choices);
            const double months = quantity == results::Quantity::Days ? 12.0 : 1.0;
            for (std::size_t i = 0; i < shown.series.layers.size(); ++i) {
                const auto years = charts::layerByYear(shown, i);
                REQUIRE(years.size() == 10);
                CHECK(years[5].mean == Approx(shown.series.layers[i].yearly[5] / months));
                CHECK(years[5].ci95Low <= years[5].mean);
                CHECK(years[5].p10 <= years[5].p90);
            }
            CHECK(charts::delayedByYear(shown).at(5).mean == Approx(shown.series.delayedYearly[5] / months));
            CHECK(charts::waitingByYear(shown).at(5).mean == Approx(shown.series.waitingYearly[5] / months));
        }
}

TEST_CASE("a band shows where 8 of 10 futures lie, from ten futures on, and has room in its axis")
{
    const WhereChartContent shown = content();
    const auto spread = charts::spreadOfEverybody(shown);
    REQUIRE(spread.has_value());
    CHECK(charts::spreadOfDelayed(shown).has_value());
    CHECK(shown.subtitle.endsWith(QStringLiteral("Shaded: 8 of 10 futures")));
    // The year of 2031/32 has its middle after its sixth month; half a month before it the one before still counts a little.
    const auto years = charts::everybodyByYear(shown);
    const double before = years[4].p90 - years[4].mean, own = years[5].p90 - years[5].mean;
    CHECK(own > 0.0);
    CHECK(spread->high[65] == Approx(shown.series.totalMonthly[65] + before + 11.5 / 12.0 * (own - before)));
    CHECK(spread->low[65] < shown.series.totalMonthly[65]);
    const auto scene = charts::makeScene(shown, {844, 480}, false);
    CHECK(scene.stack.yMax > std::ranges::max(spread->high));

    WhereChartContent few = shown;
    few.caveats.done = 9;
    CHECK_FALSE(charts::spreadOfEverybody(few).has_value());
    WhereChoices choices;
    choices.series.quantity = results::Quantity::Share;
    CHECK_FALSE(charts::spreadOfEverybody(content(choices)).has_value());
    choices.series = {};
    choices.series.span = results::Span::OneYear;
    CHECK_FALSE(charts::spreadOfEverybody(content(choices)).has_value());
}

TEST_CASE("large text keeps the chart's axis and labels apart")
{
    style::setTextScale(1.5);
    const auto scene = charts::makeScene(content(), {844, 480}, false);
    CHECK(style::font(style::TextStyle::Small).pixelSize() == 17);
    CHECK(scene.geometry.stack.left() >= charts::axisFigureWidth(scene.stack.yMax, scene.stackSteps, false) + 5.0);
    CHECK(scene.geometry.yearNames.height() > 26.0);
    style::setTextScale(1.0);
}

// Run by hand with a folder in HOMEWARD_PICTURES to look at every mode; fails where a picture cannot be written.
TEST_CASE("every mode can be painted at every size", "[pictures]")
{
    const QString folder = qEnvironmentVariable("HOMEWARD_PICTURES");
    struct Shot {
        QString name;
        WhereChartContent content;
        QSize size;
        qreal ratio;
        style::Theme theme = style::Theme::Light;
    };
    std::vector<Shot> shots;
    const auto add = [&](const char* name, const WhereChoices& choices, QSize size = {844, 414}, qreal ratio = 1.0,
                         style::Theme theme = style::Theme::Light) {
        shots.push_back({QLatin1String(name), content(choices), size, ratio});
        shots.back().theme = theme;
    };
    WhereChoices plain;
    add("people", plain);
    add("people-2x", plain, {844, 414}, 2.0);
    add("people-dark", plain, {844, 414}, 1.0, style::Theme::Dark);
    add("people-wide", plain, {1290, 720});
    add("people-small", plain, {480, 340});
    WhereChoices varied = plain;
    varied.patterns = true;
    varied.capacity = charts::CapacityShown::All;
    add("patterns", varied);
    varied = plain;
    varied.series.by = results::Grouping::Sphere;
    add("spheres", varied);
    varied = plain;
    varied.series.quantity = results::Quantity::Days;
    add("days", varied);
    varied.series.quantity = results::Quantity::Share;
    add("share", varied);
    varied = plain;
    varied.series.span = results::Span::OneYear;
    add("one-year", varied);
    varied = plain;
    varied.delayedApart = false;
    add("no-strip", varied);
    WhereChoices last = plain;
    last.series.selectedYear = 9;
    shots.push_back({QStringLiteral("base-alone"), content(last, 0, 0), {844, 414}, 1.0});
    shots.push_back({QStringLiteral("crowded"),
                     charts::contentFor(test::crowdedResult(5), 2, 0, results::all, plain),
                     {844, 414},
                     1.0});
    for (const Shot& shot : shots) {
        INFO(shot.name.toStdString());
        const QImage image = charts::chartImage(*chartOf(shot.content), shot.size, shot.ratio, shot.theme);
        REQUIRE(image.size() == shot.size * shot.ratio);
        CHECK(countOf(image, style::tokens(shot.theme).surface) < image.width() * image.height() * 9 / 10);
        if (!folder.isEmpty())
            REQUIRE(image.save(QDir(folder).filePath(shot.name + QStringLiteral(".png"))));
    }
    if (folder.isEmpty())
        return;
    for (const char* name : {"export.png", "export.svg", "export.pdf"})
        REQUIRE(charts::exportChart(*chartOf(), QDir(folder).filePath(QLatin1String(name))).ok());
    for (const style::Theme theme : {style::Theme::Light, style::Theme::Dark}) {
        style::applyTheme(*qApp, theme);
        WhereChart chart;
        chart.resize(844, 414);
        chart.setContent(content());
        chart.show();
        QApplication::processEvents();
        QWidget* plot = chart.childAt(100, 200);
        const QPointF place(240, 200);
        QMouseEvent move(QEvent::MouseMove, place, plot->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(plot, &move);
        chart.findChild<QSlider*>()->setFocus();
        const QString tail = theme == style::Theme::Dark ? QStringLiteral("-dark.png") : QStringLiteral(".png");
        REQUIRE(chart.grab().save(QDir(folder).filePath(QStringLiteral("widget") + tail)));
        charts::ChartWidget bars;
        bars.resize(264, 444);
        bars.setChart(charts::balanceOf(content()));
        QImage card(QSize(264, 444) * 2, QImage::Format_RGB32);
        card.setDevicePixelRatio(2.0);
        card.fill(style::tokens().surface);
        bars.render(&card, QPoint(), QRegion(), QWidget::DrawChildren);
        REQUIRE(card.save(QDir(folder).filePath(QStringLiteral("balance") + tail)));
    }
    style::applyTheme(*qApp, style::Theme::Light);
}
