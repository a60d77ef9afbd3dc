// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QImage>
#include <QObject>
#include <QString>

namespace homeward::ui {

/// What a plan looked like when it was last seen.
struct RecentPicture {
    QImage chart;          ///< null where it had not been run
    QString name;
    int scenarios = 0;
    int areas = 0;
    QString page;          ///< the title of the page last seen
    QDateTime seen;
};

/// Pictures of plans opened lately, in a folder of the program's own: one file a plan, a PNG that carries the words too.
/// What cannot be written or read is missing, and nothing else: the plans themselves are not touched.
class RecentPictures : public QObject {
    Q_OBJECT
public:
    /// How large the chart is kept: twice what is shown of it.
    static constexpr QSize chartSize{192, 104};

    explicit RecentPictures(QString folder, QObject* parent = nullptr);

    void keep(const QString& planPath, const RecentPicture& picture);
    /// Without a name where there is none.
    [[nodiscard]] RecentPicture of(const QString& planPath) const;

signals:
    void changed();

private:
    [[nodiscard]] QString fileOf(const QString& planPath) const;

    QString m_folder;
};

} // namespace homeward::ui
