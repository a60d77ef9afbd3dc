// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/painted_text.h"
#include "tests/ui/shell_support.h"
#include "tests/ui/synthetic_result.h"
#include "ui/charts/areas/areas_chart.h"
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/export.h"
#include "ui/pages/areas_page.h"
#include "ui/style/style.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

using namespace homeward;
using namespace homeward::tests;

namespace {

const QString shetland = QStringLiteral("S37000026");
const QString orkney = QStringLiteral("S37000022");

charts::AreasFigures published(const char* measure, atlas::Told told, charts::AreasLook look = {shetland, {}, {orkney}})
{
    const atlas::AreaTable table = atlas::areaTable(reference::builtIn(), {atlas::measureNamed(measure), {}, told});
    return charts::areasFigures(table, table, std::move(look));
}

int shades(const QImage& image)
{
    std::set<QRgb> found;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            found.insert(image.pixel(x, y));
    return static_cast<int>(found.size());
}

} // namespace

TEST_CASE("every picture of areas says that figures are observed, and has the table of its numbers", "[areas]")
{
    const charts::AreasFigures figures = published("delayed-days", atlas::Told::Standardised);
    std::vector<std::unique_ptr<charts::AreasContent>> all;
    all.push_back(charts::areasMapOf(figures));
    all.push_back(charts::areasRankedOf(figures));
    all.push_back(charts::areasFunnelOf(figures));
    for (const auto& chart : all) {
        INFO(chart->title().toStdString());
        CHECK(chart->source().startsWith(QStringLiteral("Observed: Public Health Scotland")));
        CHECK(chart->altText().contains(QStringLiteral("Observed")));
        CHECK(chart->tables().front().rows.size() == 32);
        CHECK(shades(charts::chartImage(*chart, {440, 560})) > 10);
        CHECK(shades(charts::chartImage(*chart, {440, 560}, 1.0, style::Theme::Dark)) > 10);
    }
    CHECK(all[1]->title() == QStringLiteral("Only Highland stands out clearly"));
    CHECK(all[2]->title() == QStringLiteral("Shetland Islands is where Scotland is"));
}

TEST_CASE("words of the pictures of areas do not overlap and end inside, in narrow cards too", "[areas]")
{
    for (const char* measure : {"delayed-days", "emergency-admissions-65"})
        for (const QSize size : {QSize(284, 280), QSize(340, 240), QSize(520, 320)}) {
            const charts::AreasFigures figures = published(measure, atlas::Told::Crude);
            const auto like = charts::areasLikeOf(figures, reference::builtIn());
            const auto funnel = charts::areasFunnelOf(figures);
            for (const charts::AreasContent* chart : {like.get(), funnel.get()}) {
                const auto texts = paintedTexts(size, [&](QPainter& painter) {
                    chart->paint(painter, QRectF(QPointF(), size), style::Theme::Light);
                });
                REQUIRE(texts.size() > 8);
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    CAPTURE(size.width(), chart->title().toStdString(), texts[i].words.toStdString());
                    CHECK(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(texts[i].where));
                    for (std::size_t j = 0; j < i; ++j) {
                        CAPTURE(texts[j].words.toStdString());
                        CHECK_FALSE(
                            texts[i].where.adjusted(1, 3, -1, -3).intersects(texts[j].where.adjusted(1, 3, -1, -3)));
                    }
                }
            }
        }
}

TEST_CASE("names, figures and what marks mean are whole in the pictures of areas, with large text too", "[areas]")
{
    for (const double scale : {1.0, 1.25, 2.0}) {
        style::setTextScale(scale);
        const charts::AreasFigures figures = published("delayed-days", atlas::Told::Standardised);
        // As narrow and low as their cards become.
        const auto least = [&](int width) { return QSize(qRound(width * scale), qRound(490 * scale)); };
        const auto map = charts::areasMapOf(figures);
        const auto ranked = charts::areasRankedOf(figures);
        for (const auto& [chart, size] :
             {std::pair<const charts::AreasContent*, QSize>(map.get(), least(290)), {ranked.get(), least(280)}}) {
            const auto texts = paintedTexts(size, [&, chart = chart, size = size](QPainter& painter) {
                chart->paint(painter, QRectF(QPointF(), size), style::Theme::Light);
            });
            QString all;
            for (const PaintedText& text : texts) {
                CAPTURE(scale, size.width(), chart->title().toStdString(), text.words.toStdString());
                CHECK(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(text.where));
                all += text.words % u'\n';
            }
            for (const atlas::AreaRow* row : figures.ranked()) {
                const QString value = figures.value(*row->value);
                CAPTURE(scale, value.toStdString(), row->name);
                const auto found = std::ranges::find_if(texts, [&](const PaintedText& text) {
                    return text.words == value && text.where.height() >= 9.0 * scale;
                });
                CHECK(found != texts.end());
                if (chart == ranked.get())
                    CHECK(all.contains(charts::text(row->name)));
            }
            const QString end = chart->source().section(u' ', -2);
            CHECK(all.simplified().contains(end));
        }
    }
    style::setTextScale(1.0);
}

TEST_CASE("counts and ratios have no funnel, and say why", "[areas]")
{
    const auto totals = published("delayed-days", atlas::Told::Total);
    CHECK(totals.isTotal);
    CHECK(charts::areasRankedOf(totals)->title().contains(QStringLiteral("Counts follow size")));
    CHECK_FALSE(charts::areasFunnelOf(totals)->areaAt({0, 0, 400, 300}, {200, 150}));
    const auto costs = published("home-care-cost", atlas::Told::Total);
    CHECK(costs.decimals == 2);
    CHECK_FALSE(costs.isTotal);
}

TEST_CASE("the map's tiles lie where they are painted, and arrows reach every area", "[areas]")
{
    charts::AreasFigures figures = published("delayed-days", atlas::Told::Crude);
    const QRectF area(0, 0, 440, 560);
    std::set<QString> reached{shetland};
    std::vector<QString> open{shetland};
    while (!open.empty()) {
        figures.look.chosen = open.back();
        open.pop_back();
        const auto map = charts::areasMapOf(figures);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
            if (const auto next = map->next(key); next && reached.insert(*next).second)
                open.push_back(*next);
    }
    CHECK(reached.size() == 31);
    const auto map = charts::areasMapOf(figures);
    std::set<QString> pointed;
    for (int y = 0; y < 560; y += 4)
        for (int x = 0; x < 440; x += 4)
            if (const auto code = map->areaAt(area, QPointF(x, y)))
                pointed.insert(*code);
    CHECK(pointed.size() == 31);
}

TEST_CASE("every area over the years is on one scale, with Scotland", "[areas]")
{
    const atlas::AreaQuestion question{atlas::measureNamed("delayed-days"), {}, atlas::Told::Crude};
    const auto years = charts::everyYear(reference::builtIn(), question);
    CHECK(years.size() == 8);
    const auto chart = charts::areasMultiplesOf(published("delayed-days", atlas::Told::Crude), years);
    CHECK(chart->tables().front().rows.size() == 32);
    CHECK(chart->tables().front().columns.size() == 9);
    CHECK(chart->title().endsWith(QStringLiteral("than in 2017/18")));
    CHECK(shades(charts::chartImage(*chart, {900, 600})) > 10);
}

TEST_CASE("the registry draws areas for a run of a partnership", "[areas]")
{
    const auto result = test::syntheticResult();
    for (const char* id : {"areas-map", "areas-ranked", "areas-funnel", "areas-multiples"}) {
        const charts::ChartKind* kind = charts::chartKind(id);
        REQUIRE(kind != nullptr);
        const auto chart = kind->make(result, {});
        CHECK_FALSE(chart->title().isEmpty());
        CHECK_FALSE(charts::chartSvg(*chart).isEmpty());
    }
}

TEST_CASE("an area chosen in one picture is followed in all, by mouse and keys", "[areas]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::AreasPage>();
    CHECK(page.finding().contains(QStringLiteral("Shetland")));
    REQUIRE(page.map().areas() != nullptr);
    CHECK(page.map().areas()->figures().look.own == shetland);
    CHECK(page.map().areas()->figures().look.like.contains(orkney));
    auto& map = const_cast<charts::AreasChart&>(page.map());
    QTest::keyClick(&map, Qt::Key_Down);
    page.refreshIfSeen();
    const QString chosen = page.map().areas()->figures().look.chosen;
    CHECK_FALSE(chosen.isEmpty());
    CHECK(page.ranked().areas()->figures().look.chosen == chosen);
    CHECK(page.funnel().areas()->figures().look.chosen == chosen);
    CHECK_FALSE(page.finding().contains(QStringLiteral("Shetland")));
    QTest::keyClick(&map, Qt::Key_Escape);
    page.refreshIfSeen();
    CHECK(page.finding().contains(QStringLiteral("Shetland")));
}

TEST_CASE("the plan's areas are shown as modelled, with the run they come from", "[areas]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::AreasPage>();
    auto* source = page.findChild<QComboBox*>(QStringLiteral("areas"));
    REQUIRE(source != nullptr);
    source->setCurrentIndex(1);
    emit source->activated(1);
    page.refreshIfSeen();
    const charts::AreasFigures& figures = page.map().areas()->figures();
    CHECK(figures.modelled);
    CHECK(figures.source.startsWith(QStringLiteral("Modelled")));
    REQUIRE(figures.areas.size() == 1);
    CHECK(QString::fromStdString(figures.areas.front().code) == shetland);
}
