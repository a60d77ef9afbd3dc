// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace homeward::document {

/// The plan files opened or saved lately, the last one first.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    static constexpr int most = 10;

    /// `settings` must outlive this object.
    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    [[nodiscard]] QStringList files() const;
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

signals:
    void changed();

private:
    void keep(const QStringList& files);

    QSettings& m_settings;
};

} // namespace homeward::document
