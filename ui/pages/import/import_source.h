// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileInfo>
#include <QString>

namespace homeward::ui {

/// Where figures come from: a file, or a block that was copied in another program.
struct ImportSource {
    ImportSource() = default;
    ImportSource(const QString& file) : path(file), name(QFileInfo(file).fileName()) { }
    /// Text with tabs or commas between columns, as spreadsheets copy it.
    ImportSource(const QByteArray& block, const QString& called) : pasted(block), name(called) { }

    QString path; ///< empty for a block
    QByteArray pasted;
    QString name; ///< what sources of figures and findings call it
};

} // namespace homeward::ui
