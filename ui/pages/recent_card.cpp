// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recent_card.h"

#include "ui/document/recent_files.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/recent_pictures.h"
#include "ui/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr QSize pictureSize{96, 52};

QString whenText(const QDateTime& when)
{
    const QDate today = QDate::currentDate();
    if (when.date() == today)
        return RecentCard::tr("Today %1").arg(QLocale().toString(when.time(), QStringLiteral("HH:mm")));
    const QString pattern =
        when.date().year() == today.year() ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy");
    return QLocale().toString(when.date(), pattern);
}

QString factsText(const RecentPicture& picture)
{
    QStringList facts{whenText(picture.seen)};
    if (picture.scenarios > 0)
        facts << RecentCard::tr("%n scenarios", nullptr, picture.scenarios);
    if (picture.areas > 1)
        facts << RecentCard::tr("%n areas", nullptr, picture.areas);
    return facts.join(QStringLiteral(" · "));
}

} // namespace

void paintPicture(QPainter& painter, const QRectF& where, const QImage& picture)
{
    const style::Tokens& colours = style::tokens();
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(colours.border, 1.0));
    painter.setBrush(picture.isNull() ? colours.raised : colours.surface);
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (picture.isNull()) {
        constexpr double side = 22.0;
        const QRectF sign(where.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
        style::icon(QStringLiteral("new")).paint(&painter, sign.toRect());
    } else {
        painter.drawImage(where.adjusted(2, 2, -2, -2), picture);
    }
    painter.restore();
}

PictureRow::PictureRow(const QImage& picture, const QString& name, const QStringList& lines, QWidget* parent)
    : QAbstractButton(parent),
      m_picture(picture),
      m_lines(lines)
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize PictureRow::sizeHint() const
{
    const int lines = QFontMetrics(style::font(style::TextStyle::BodyStrong)).height()
        + static_cast<int>(m_lines.size()) * QFontMetrics(style::font(style::TextStyle::Caption)).height();
    return {240, std::max(pictureSize.height(), lines) + 8};
}

void PictureRow::paintEvent(QPaintEvent*)
{
    const style::Tokens& colours = style::tokens();
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), colours.hover);
    const QRectF frame(2, (height() - pictureSize.height()) / 2.0, pictureSize.width(), pictureSize.height());
    paintPicture(painter, frame, m_picture);
    const int left = static_cast<int>(frame.right()) + 10;
    const QFont strong = style::font(style::TextStyle::BodyStrong);
    const QFont plain = style::font(style::TextStyle::Caption);
    const int lineHeight = QFontMetrics(plain).height();
    const int whole = QFontMetrics(strong).height() + static_cast<int>(m_lines.size()) * lineHeight;
    QRect line(left, (height() - whole) / 2, width() - left - 4, QFontMetrics(strong).height());
    const auto write = [&](const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, line.height());
        line.setHeight(lineHeight);
    };
    write(strong, colours.text, text());
    for (const QString& words : m_lines)
        write(plain, colours.text2, words);
}

RecentCard::RecentCard(Workspace& workspace, document::RecentFiles& recent, RecentPictures& pictures, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_recent(recent),
      m_pictures(pictures),
      m_open(new QPushButton(tr("&Open…"), this)),
      m_rows(new QVBoxLayout)
{
    style::setKind(this, "card");
    m_open->setAccessibleName(tr("Open a plan from a file"));
    connect(m_open, &QPushButton::clicked, this, [this] { m_workspace.messages().askForFile({}); });
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Recent plans"), "chartTitle", this));
    head->addStretch(1);
    head->addWidget(m_open);
    m_rows->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addLayout(m_rows);
    layout->addStretch(1);
    const auto showIcon = [this] { m_open->setIcon(style::icon(QStringLiteral("open"))); };
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, showIcon);
    showIcon();
}

void RecentCard::refresh()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList files = m_recent.files();
    if (files.isEmpty()) {
        QLabel* empty = plainLabel(tr("Plans that you open are listed here."), "caption", this);
        empty->setWordWrap(true);
        m_rows->addWidget(empty);
    }
    for (const QString& path : files.mid(0, most))
        if (QFileInfo::exists(path))
            addPlan(path);
        else
            addMissing(path);
}

void RecentCard::addPlan(const QString& path)
{
    const RecentPicture picture = m_pictures.of(path);
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    QStringList lines;
    if (picture.name.isEmpty())
        lines << folder;
    else
        lines << factsText(picture) << tr("last seen: %1", "a page").arg(picture.page);
    const QString name = picture.name.isEmpty() ? QFileInfo(path).completeBaseName() : picture.name;
    auto* row = new PictureRow(picture.chart, name, lines, this);
    row->setToolTip(QDir::toNativeSeparators(path));
    connect(row, &QAbstractButton::clicked, this, [this, path] { m_workspace.messages().askForFile(path); });
    m_rows->addWidget(row);
}

void RecentCard::addMissing(const QString& path)
{
    const RecentPicture picture = m_pictures.of(path);
    auto* row = new QWidget(this);
    row->setToolTip(QDir::toNativeSeparators(path));
    auto* name = new ElidedLabel(picture.name.isEmpty() ? QFileInfo(path).completeBaseName() : picture.name, row);
    style::setKind(name, "strong");
    auto* where =
        new ElidedLabel(tr("not where it was: %1").arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())), row);
    style::setKind(where, "caption");
    auto* seek = new QPushButton(tr("Find it…"), row);
    auto* drop = new QPushButton(tr("Take off the list"), row);
    for (QPushButton* link : {seek, drop}) {
        style::setKind(link, "link");
        link->setCursor(Qt::PointingHandCursor);
        link->setAccessibleDescription(name->text());
    }
    connect(seek, &QPushButton::clicked, this, [this, path] { m_workspace.messages().askForMissing(path); });
    connect(drop, &QPushButton::clicked, this, [this, path] {
        m_open->setFocus(Qt::TabFocusReason);
        m_recent.remove(path);
    });
    auto* links = new QHBoxLayout;
    links->setSpacing(14);
    links->addWidget(seek);
    links->addWidget(drop);
    links->addStretch(1);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(pictureSize.width() + 12, 3, 0, 3);
    layout->setSpacing(0);
    layout->addWidget(name);
    layout->addWidget(where);
    layout->addLayout(links);
    m_rows->addWidget(row);
}

} // namespace homeward::ui
