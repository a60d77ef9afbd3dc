// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/export.h"

#include "core/base/safe_file.h"
#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_paint.h"
#include "ui/charts/svg_text.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace homeward::charts {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double paperMargin = 12.0;   ///< logical pixels around an exported chart

/// Logical pixels of a chart on its paper.
QSize designSize(const PaperSize& paper)
{
    const double tall = paper.designWidth * paper.millimetres.height() / paper.millimetres.width();
    return {paper.designWidth, static_cast<int>(std::lround(tall))};
}

/// The lines of text are as high on paper in each; a slide is seen from further away.
constexpr SizePreset presets[] = {{"word-full", {{170.0, 110.0}, 820}},
                                  {"word-half", {{82.0, 62.0}, 460}},
                                  {"slide", {{254.0, 130.0}, 1000}},
                                  {"print", {{277.0, 180.0}, 1180}}};

PaperSize paperOf(const ChartContent& chart, const ExportOptions& options)
{
    return options.size ? *options.size : chart.paper();
}

/// False where the device cannot be painted on.
bool paintOn(QPaintDevice& device, const ChartContent& chart, QSizeF design, double scale, double margin,
             style::Theme theme)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paintWithCaveats(painter, chart, QRectF(QPointF(), design).marginsRemoved({margin, margin, margin, margin}), theme);
    return painter.end();
}

QImage pngImage(const ChartContent& chart, const ExportOptions& options)
{
    const PaperSize paper = paperOf(chart, options);
    const QSize design = designSize(paper);
    const double scale = paper.millimetres.width() / millimetresPerInch * options.dpi / design.width();
    QImage image((QSizeF(design) * scale).toSize(), QImage::Format_RGB32);
    image.fill(style::tokens(style::Theme::Light).surface);
    const int dotsPerMetre = static_cast<int>(std::lround(options.dpi / millimetresPerInch * 1000.0));
    paintOn(image, chart, design, scale, paperMargin, style::Theme::Light);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray pdfBytes(const ChartContent& chart, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const PaperSize paper = paperOf(chart, options);
    const QSize design = designSize(paper);
    bool painted = false;
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(chart.title());
        writer.setCreator(QStringLiteral("Homeward"));
        writer.setPageSize(QPageSize(paper.millimetres, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(1200);
        painted = paintOn(writer, chart, design, static_cast<double>(writer.width()) / design.width(), paperMargin,
                          style::Theme::Light);
    }
    return painted ? bytes : QByteArray();
}

QByteArray csvBytes(const ChartContent& chart, const ExportOptions& options)
{
    const std::vector<ChartTable> tables = chart.tables();
    return tables.empty()
        ? QByteArray()
        : tableCsv(tables.front(), textOf(chart.caveats()), options.forSpreadsheets, options.decimalCommas);
}

base::Error failed(base::ErrorCode code, const QString& path, const QString& detail)
{
    base::Error error;
    error.code = code;
    error.file = path.toStdString();
    error.detail = detail.toStdString();
    return error;
}

/// By the rules that every file of Homeward keeps (`core/base/safe_file.h`). What could not be painted is no file.
base::Status writeFile(const QString& path, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return failed(base::ErrorCode::FileNotWritable, path, {});
    return base::writeFileSafely(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace

QStringList exportEndings()
{
    return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("csv")};
}

std::span<const SizePreset> sizePresets() { return presets; }

QByteArray chartPng(const ChartContent& chart, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    writer.setText(QStringLiteral("Title"), chart.title());
    writer.setText(QStringLiteral("Description"), inWords(chart));
    return writer.write(pngImage(chart, options)) ? bytes : QByteArray();
}

QByteArray chartSvg(const ChartContent& chart, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSize design = designSize(paperOf(chart, options));
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(design);
    generator.setViewBox(QRect(QPoint(), design));
    generator.setTitle(chart.title());
    generator.setDescription(inWords(chart));
    if (!paintOn(generator, chart, design, 1.0, paperMargin, style::Theme::Light))
        return {};
    return withTextsThatHold(bytes);
}

base::Status exportChart(const ChartContent& chart, const QString& path, const ExportOptions& options)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QStringLiteral("png"))
        return writeFile(path, chartPng(chart, options));
    if (ending == QStringLiteral("svg"))
        return writeFile(path, chartSvg(chart, options));
    if (ending == QStringLiteral("pdf"))
        return writeFile(path, pdfBytes(chart, options));
    if (ending == QStringLiteral("csv"))
        return writeFile(path, csvBytes(chart, options));
    return failed(base::ErrorCode::BadField, path, ending);
}

base::Status exportTable(const ChartContent& chart, std::size_t table, const QString& path,
                         const ExportOptions& options)
{
    return writeFile(
        path,
        tableCsv(chart.tables().at(table), textOf(chart.caveats()), options.forSpreadsheets, options.decimalCommas));
}

QImage chartImage(const ChartContent& chart, QSize size, qreal devicePixelRatio, style::Theme theme)
{
    QImage image(size * devicePixelRatio, QImage::Format_RGB32);
    image.fill(style::tokens(theme).surface);
    paintOn(image, chart, size, devicePixelRatio, 0.0, theme);
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

QMimeData* chartMimeData(const ChartContent& chart, const ExportOptions& options)
{
    auto* data = new QMimeData;
    data->setImageData(pngImage(chart, options));
    data->setData(QStringLiteral("image/svg+xml"), chartSvg(chart));
    return data;
}

void copyToClipboard(const ChartContent& chart) { QGuiApplication::clipboard()->setMimeData(chartMimeData(chart)); }

} // namespace homeward::charts
