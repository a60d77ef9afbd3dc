// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/export.h"

#include "ui/charts/where_render.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>
#include <QMimeData>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace homeward::charts {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double paperMargin = 12.0;  ///< logical pixels around an exported chart

WhereChartContent onPaper(WhereChartContent content)
{
    content.theme = style::Theme::Light;
    content.dimmed = false;
    return content;
}

/// Logical pixels of a chart of this shape.
QSize designSize(const ExportOptions& options)
{
    const double tall = options.designWidth * options.millimetres.height() / options.millimetres.width();
    return {options.designWidth, static_cast<int>(std::lround(tall))};
}

QImage pngImage(const WhereChartContent& content, const ExportOptions& options)
{
    const QSize design = designSize(options);
    const double scale = options.millimetres.width() / millimetresPerInch * options.dpi / design.width();
    QImage image((QSizeF(design) * scale).toSize(), QImage::Format_RGB32);
    image.fill(style::tokens(style::Theme::Light).surface);
    const int dotsPerMetre = static_cast<int>(std::lround(options.dpi / millimetresPerInch * 1000.0));
    renderWhere(image, onPaper(content), design, scale, paperMargin);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray pngBytes(const WhereChartContent& content, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    writer.setText(QStringLiteral("Title"), content.title);
    writer.setText(QStringLiteral("Description"), altText(content));
    writer.write(pngImage(content, options));
    return bytes;
}

QByteArray pdfBytes(const WhereChartContent& content, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSize design = designSize(options);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(content.title);
        writer.setCreator(QStringLiteral("Homeward"));
        writer.setPageSize(QPageSize(options.millimetres, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(1200);
        renderWhere(writer, onPaper(content), design, static_cast<double>(writer.width()) / design.width(),
                    paperMargin);
    }
    return bytes;
}

base::Error failed(base::ErrorCode code, const QString& path, const QString& detail)
{
    base::Error error;
    error.code = code;
    error.file = path.toStdString();
    error.detail = detail.toStdString();
    return error;
}

} // namespace

QByteArray chartSvg(const WhereChartContent& content, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSize design = designSize(options);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(design);
    generator.setViewBox(QRect(QPoint(), design));
    generator.setTitle(content.title);
    generator.setDescription(altText(content));
    renderWhere(generator, onPaper(content), design, 1.0, paperMargin);
    return bytes;
}

base::Status exportChart(const WhereChartContent& content, const QString& path, const ExportOptions& options)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == QStringLiteral("png"))
        bytes = pngBytes(content, options);
    else if (ending == QStringLiteral("svg"))
        bytes = chartSvg(content, options);
    else if (ending == QStringLiteral("pdf"))
        bytes = pdfBytes(content, options);
    else
        return failed(base::ErrorCode::BadField, path, ending);
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(base::ErrorCode::FileNotWritable, path, file.errorString());
    return base::done();
}

QImage chartImage(const WhereChartContent& content, QSize size, qreal devicePixelRatio)
{
    QImage image(size * devicePixelRatio, QImage::Format_RGB32);
    image.fill(style::tokens(content.theme).surface);
    renderWhere(image, content, size, devicePixelRatio);
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

QMimeData* chartMimeData(const WhereChartContent& content, const ExportOptions& options)
{
    auto* data = new QMimeData;
    data->setImageData(pngImage(content, options));
    data->setData(QStringLiteral("image/svg+xml"), chartSvg(content, options));
    return data;
}

void copyToClipboard(const WhereChartContent& content)
{
    QGuiApplication::clipboard()->setMimeData(chartMimeData(content));
}

} // namespace homeward::charts
