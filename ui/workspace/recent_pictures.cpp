// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/recent_pictures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>

#include <utility>

namespace homeward::ui {

namespace {

const QString nameKey = QStringLiteral("Title");
const QString scenariosKey = QStringLiteral("Scenarios");
const QString areasKey = QStringLiteral("Areas");
const QString pageKey = QStringLiteral("Page");
const QString seenKey = QStringLiteral("Seen");
const QString chartKey = QStringLiteral("Chart");

} // namespace

RecentPictures::RecentPictures(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder)) { }

QString RecentPictures::fileOf(const QString& planPath) const
{
    const QByteArray path = QFileInfo(planPath).absoluteFilePath().toUtf8();
    const QString name = QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
    return QDir(m_folder).filePath(name + QStringLiteral(".png"));
}

void RecentPictures::keep(const QString& planPath, const RecentPicture& picture)
{
    if (planPath.isEmpty() || !QDir().mkpath(m_folder))
        return;
    QImage image = picture.chart;
    if (image.isNull()) {
        image = QImage(1, 1, QImage::Format_RGB32);
        image.fill(Qt::white);
    }
    image.setText(nameKey, picture.name);
    image.setText(scenariosKey, QString::number(picture.scenarios));
    image.setText(areasKey, QString::number(picture.areas));
    image.setText(pageKey, picture.page);
    image.setText(seenKey, picture.seen.toString(Qt::ISODate));
    image.setText(chartKey, picture.chart.isNull() ? QStringLiteral("no") : QStringLiteral("yes"));
    image.save(fileOf(planPath), "PNG");
    emit changed();
}

RecentPicture RecentPictures::of(const QString& planPath) const
{
    RecentPicture picture;
    QImageReader reader(fileOf(planPath), "PNG");
    const QImage image = reader.read();
    if (image.isNull())
        return picture;
    picture.name = image.text(nameKey);
    picture.scenarios = image.text(scenariosKey).toInt();
    picture.areas = image.text(areasKey).toInt();
    picture.page = image.text(pageKey);
    picture.seen = QDateTime::fromString(image.text(seenKey), Qt::ISODate);
    if (image.text(chartKey) == QStringLiteral("yes"))
        picture.chart = image;
    return picture;
}

} // namespace homeward::ui
