// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_picture.h"

#include "ui/style/style.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QWidget>

#include <iostream>

namespace homeward::app {

QImage picture(QWidget& widget, qreal ratio)
{
    QImage image(widget.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(style::tokens().window);
    widget.render(&image);
    return image;
}

void settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

bool keep(const QImage& image, const QDir& folder, const QString& name)
{
    const QString path = folder.filePath(name + QStringLiteral(".png"));
    std::cout << path.toStdString() << '\n';
    return image.save(path);
}

} // namespace homeward::app
