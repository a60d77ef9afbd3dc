// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QImage>
#include <QStringList>

class QPainter;
class QPushButton;
class QVBoxLayout;

namespace homeward::document {
class RecentFiles;
}

namespace homeward::ui {

class RecentPictures;
class Workspace;

/// A picture, a name and two lines, pressed as one button: a recent plan, an example.
class PictureRow : public QAbstractButton {
    Q_OBJECT
public:
    PictureRow(const QImage& picture, const QString& name, const QStringList& lines, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QStringList m_lines;
};

/// Paints the picture of a plan in its frame, or the sign of a file where there is none.
void paintPicture(QPainter& painter, const QRectF& where, const QImage& picture);

/// Plans opened lately with the chart last seen of each. One whose file is gone stays, with a way to find it.
class RecentCard : public QFrame {
    Q_OBJECT
public:
    static constexpr int most = 4;

    /// All must outlive this widget.
    RecentCard(Workspace& workspace, document::RecentFiles& recent, RecentPictures& pictures,
               QWidget* parent = nullptr);

    /// Reads the list, the files' state and the pictures again.
    void refresh();
    [[nodiscard]] QPushButton& openButton() { return *m_open; }

private:
    void addPlan(const QString& path);
    void addMissing(const QString& path);

    Workspace& m_workspace;
    document::RecentFiles& m_recent;
    RecentPictures& m_pictures;
    QPushButton* m_open;
    QVBoxLayout* m_rows;
};

} // namespace homeward::ui
