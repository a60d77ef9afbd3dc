// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/balance_export.h"

#include "ui/charts/balance_bars.h"

#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace homeward::app {

namespace {

constexpr QSize size{420, 520};           // logical pixels
constexpr QRectF area{16.0, 16.0, 388.0, 488.0};
constexpr double millimetresWide = 90.0;

base::Error failed(const QString& path, base::ErrorCode code)
{
    base::Error error;
    error.code = code;
    error.file = path.toStdString();
    return error;
}

bool writeSvg(const charts::WhereChartContent& content, const QString& path)
{
    QSvgGenerator svg;
    svg.setFileName(path);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    svg.setResolution(96);
    svg.setTitle(charts::balanceTitle(content));
    svg.setDescription(charts::balanceAltText(content));
    QPainter painter;
    if (!painter.begin(&svg))
        return false;
    charts::paintBalance(painter, area, content);
    return painter.end();
}

bool writePdf(const charts::WhereChartContent& content, const QString& path)
{
    QPdfWriter pdf(path);
    const double height = millimetresWide * size.height() / size.width();
    pdf.setPageSize(QPageSize(QSizeF(millimetresWide, height), QPageSize::Millimeter));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(charts::balanceTitle(content));
    pdf.setResolution(300);
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    const double scale = static_cast<double>(pdf.width()) / size.width();
    painter.scale(scale, scale);
    charts::paintBalance(painter, area, content);
    return painter.end();
}

} // namespace

QImage balanceImage(const charts::WhereChartContent& content, qreal devicePixelRatio)
{
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(style::tokens(content.theme).surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    charts::paintBalance(painter, area, content);
    return image;
}

base::Status exportBalance(const charts::WhereChartContent& content, const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    bool written = false;
    if (ending == QStringLiteral("svg")) {
        written = writeSvg(content, path);
    } else if (ending == QStringLiteral("pdf")) {
        written = writePdf(content, path);
    } else if (ending == QStringLiteral("png")) {
        QImage image = balanceImage(content, millimetresWide / 25.4 * 300.0 / size.width());
        image.setDotsPerMeterX(11811);
        image.setDotsPerMeterY(11811);
        written = image.save(path);
    } else {
        return failed(path, base::ErrorCode::BadField);
    }
    return written ? base::done() : base::Status(failed(path, base::ErrorCode::FileNotWritable));
}

} // namespace homeward::app
