// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"
#include "ui/charts/balance_bars.h"
#include "ui/charts/export.h"
#include "ui/charts/where_chart.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QXmlStreamReader>

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
    WhereChartContent shown = content();
    for (const style::Theme theme : {style::Theme::Light, style::Theme::Dark}) {
        shown.theme = theme;
        const QImage image = charts::chartImage(shown, {880, 470});
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
                            "right are for 2031/32"));
    CHECK(shown.source.contains(QStringLiteral("seed 20261122, Homeward 0.1.0, 12 of 30 futures so far")));
    CHECK(shown.source.contains(QStringLiteral("Figures after 1 April 2026 are modelled.")));
}

TEST_CASE("the headline names what is sure and leaves out what is not")
{
    const auto result = test::syntheticResult();
    const auto finding = charts::pageFinding(result, content());
    CHECK(finding.sentence.startsWith(QStringLiteral("By 2031/32, ")));
    CHECK(finding.sentence.contains(QStringLiteral("more people a day are cared for at home and ")));
    CHECK(finding.sentence.endsWith(QStringLiteral("fewer hospital beds are in use than if nothing changes.")));
    CHECK(finding.sureness.contains(QStringLiteral("from 12 futures so far")));

    const auto levels = charts::pageFinding(result, content({}, 0, 0));
    CHECK(levels.sentence.startsWith(QStringLiteral("In 2031/32, ")));
    CHECK_FALSE(levels.sentence.contains(QStringLiteral("more")));
}

TEST_CASE("alternative text says type, subject, finding and range")
{
    const QString text = charts::altText(content());
    CHECK(text.startsWith(QStringLiteral(
        "Stacked area chart. People in care in Shetland by setting, April 2026 to March 2036, Closer to home.")));
    CHECK(text.contains(QStringLiteral("Home grows from 37")));
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
    CHECK(spoken->text(QAccessible::Description) == charts::altText(chart.content()));
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
    REQUIRE(charts::exportChart(content(), path).ok());
    const QImage image(path);
    CHECK(image.width() == 2008);
    CHECK(std::abs(image.dotsPerMeterX() - 11811) <= 1);
    CHECK(image.text(QStringLiteral("Description")).startsWith(QStringLiteral("Stacked area chart.")));
}

TEST_CASE("an exported drawing is well-formed SVG with text in a real font and the source line")
{
    const QByteArray svg = charts::chartSvg(content());
    QXmlStreamReader xml(svg);
    QString words;
    bool ourFont = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            words += xml.text();
        if (xml.isStartElement() && xml.attributes().value(QStringLiteral("font-family")) == style::fontFamily())
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
    REQUIRE(charts::exportChart(content(), path).ok());
    const QByteArray bytes = fileBytes(path);
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.contains("/FontFile"));
}

TEST_CASE("an unknown ending and a folder that is not there are told, not swallowed")
{
    const auto wrong = charts::exportChart(content(), QStringLiteral("chart.gif"));
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == base::ErrorCode::BadField);
    const auto nowhere = charts::exportChart(content(), QStringLiteral("/nowhere/at/all/chart.png"));
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().code == base::ErrorCode::FileNotWritable);
}

TEST_CASE("the clipboard holds a picture and a drawing")
{
    charts::copyToClipboard(content());
    const QMimeData* data = QApplication::clipboard()->mimeData();
    CHECK(data->hasImage());
    CHECK(data->hasFormat(QStringLiteral("image/svg+xml")));
}

TEST_CASE("the numbers behind the chart have a row a month and a year for every setting")
{
    const QStringList lines = charts::numbersCsv(content()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    CHECK(lines.front() == QStringLiteral("period,kind,name,unit,Closer to home,If nothing changes"));
    // Six settings, all settings, the delayed and four capacities, each 120 months and 10 years.
    CHECK(lines.size() == 1 + 12 * 130);
    CHECK(lines[1].startsWith(QStringLiteral("2026-04,setting,Acute hospital,people,")));
    int fields = 0;
    for (const QString& line : lines)
        fields = std::max(fields, static_cast<int>(line.count(QLatin1Char(','))));
    CHECK(fields == 5);
}

TEST_CASE("the bars beside the chart name the growth of home's share")
{
    const WhereChartContent shown = content();
    CHECK(charts::balanceTitle(shown).startsWith(QStringLiteral("Home\u2019s share grows by ")));
    CHECK(charts::balanceAltText(shown).contains(QStringLiteral("Now, 2026/27: Home ")));
    QImage image(262, 440, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    charts::paintBalance(painter, image.rect(), shown);
    painter.end();
    CHECK(countOf(image, style::tokens().sphere(model::Sphere::Home).shades[2]) > 5'000);
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
    };
    std::vector<Shot> shots;
    const auto add = [&](const char* name, const WhereChoices& choices, QSize size = {844, 414}, qreal ratio = 1.0,
                         style::Theme theme = style::Theme::Light) {
        shots.push_back({QLatin1String(name), content(choices), size, ratio});
        shots.back().content.theme = theme;
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
        const QImage image = charts::chartImage(shot.content, shot.size, shot.ratio);
        REQUIRE(image.size() == shot.size * shot.ratio);
        CHECK(countOf(image, style::tokens(shot.content.theme).surface) < image.width() * image.height() * 9 / 10);
        if (!folder.isEmpty())
            REQUIRE(image.save(QDir(folder).filePath(shot.name + QStringLiteral(".png"))));
    }
    if (folder.isEmpty())
        return;
    for (const char* name : {"export.png", "export.svg", "export.pdf"})
        REQUIRE(charts::exportChart(content(), QDir(folder).filePath(QLatin1String(name))).ok());
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
        charts::BalanceBars bars;
        bars.resize(264, 444);
        bars.setContent(content());
        QImage card(QSize(264, 444) * 2, QImage::Format_RGB32);
        card.setDevicePixelRatio(2.0);
        card.fill(style::tokens().surface);
        bars.render(&card, QPoint(), QRegion(), QWidget::DrawChildren);
        REQUIRE(card.save(QDir(folder).filePath(QStringLiteral("balance") + tail)));
    }
    style::applyTheme(*qApp, style::Theme::Light);
}
