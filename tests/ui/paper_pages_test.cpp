// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/pages/paper/paper_page.h"
#include "ui/printing/paper_pages.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Keeps the words that are painted, and where pictures stand.
class Ear final : public QPaintEngine {
public:
    Ear() : QPaintEngine(QPaintEngine::AllFeatures) { }
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& changed) override
    {
        if (changed.state() & QPaintEngine::DirtyTransform)
            m_transform = changed.transform();
    }
    [[nodiscard]] Type type() const override { return User; }
    void drawTextItem(const QPointF&, const QTextItem& item) override { words += item.text(); }
    void drawPath(const QPainterPath&) override { }
    // The usual ones call each other without end: rules of tables are polygons.
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override { }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override { }
    void drawPixmap(const QRectF& where, const QPixmap&, const QRectF&) override
    {
        pictures.push_back(m_transform.mapRect(where));
    }
    void drawImage(const QRectF& where, const QImage&, const QRectF&, Qt::ImageConversionFlags) override
    {
        pictures.push_back(m_transform.mapRect(where));
    }

    QString words;
    std::vector<QRectF> pictures;

private:
    QTransform m_transform;
};

/// A page that listens.
class Listening final : public QPaintDevice {
public:
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_ear; }
    [[nodiscard]] const Ear& ear() const { return m_ear; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return 794;
        case PdmHeight: return 1123;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    mutable Ear m_ear;
};

/// Without blanks, which a line that is broken leaves out.
QString pressed(QString text)
{
    text.remove(QLatin1Char(' '));
    text.remove(QChar(0xA0));
    return text;
}

} // namespace

TEST_CASE("Every heading, caption and cell of a paper is painted, headings on the pages that the contents say",
          "[paper]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PaperPage>();
    const printing::MadePaper made(page.desk().order());
    const printing::PaperPages pages(made);
    std::vector<QString> words;
    std::size_t pictures = 0;
    for (int number = 0; number < pages.count(); ++number) {
        Listening device;
        QPainter painter(&device);
        pages.paint(painter, number);
        painter.end();
        words.push_back(pressed(device.ear().words));
        pictures += device.ear().pictures.size();
        for (const QRectF& picture : device.ear().pictures)
            CHECK(picture.right() <= printing::PaperPages::pageWidth - 75.0);
    }
    const QString all = std::accumulate(words.begin(), words.end(), QString());
    std::size_t figures = 0;
    for (const paper::Block& block : made.document().blocks) {
        if (const auto* heading = std::get_if<paper::Heading>(&block)) {
            INFO(heading->text);
            const int on = pages.headingPages().at(heading->id);
            CHECK(words[static_cast<std::size_t>(on - 1)].contains(pressed(QString::fromStdString(heading->text))));
        } else if (const auto* table = std::get_if<paper::Table>(&block)) {
            INFO(table->caption);
            CHECK(all.contains(pressed(QString::fromStdString(table->caption))));
            for (const auto& row : table->rows) {
                INFO(row.front().text);
                CHECK(std::ranges::any_of(words, [&](const QString& on) {
                    return std::ranges::all_of(row, [&](const paper::Cell& cell) {
                        return on.contains(pressed(QString::fromStdString(cell.text)));
                    });
                })); // no row is parted between two pages
            }
        } else if (const auto* picture = std::get_if<paper::Picture>(&block)) {
            ++figures;
            CHECK(all.contains(pressed(QString::fromStdString(picture->caption))));
        }
    }
    CHECK(figures >= 2);
    CHECK(pictures >= figures);
}

TEST_CASE("A PDF of a paper has bookmarks, title and language, and every font in it", "[paper]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PaperPage>();
    const auto bytes = printing::PaperPages(printing::MadePaper(page.desk().order())).pdf();
    REQUIRE(bytes.ok());
    const auto holds = [&](std::string_view text) { return bytes.value().find(text) != std::string::npos; };
    CHECK(holds("/Outlines"));
    CHECK(holds("/Lang"));
    CHECK(holds("/DisplayDocTitle true"));
    CHECK(holds("/FontDescriptor"));
    CHECK((holds("/FontFile2") || holds("/FontFile3") || holds("/FontFile ")));
}
