// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/table_file.h"

#include "core/sheets/read_book.h"
#include "core/sheets/tabbed_text.h"
#include "ui/document/spoken.h"
#include "ui/wording/import_text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>

namespace homeward::ui {

std::optional<QString> readTable(const QString& path, QString& fault)
{
    // A table that people type is small; a large file is refused before it takes time.
    sheets::ReadOptions options;
    options.limits.fileBytes = 500'000;
    options.limits.unpackedBytes = 8'000'000;
    options.limits.cells = 50'000;
    const auto reading = sheets::readBookFile(path.toStdString(), options);
    if (!reading) {
        fault = document::spoken(reading.error());
        return std::nullopt;
    }
    if (reading.value().fault) {
        fault = QString::fromStdString(
            wording::faultText(*reading.value().fault, reading.value().book.file, document::translated));
        return std::nullopt;
    }
    return QString::fromStdString(sheets::tabbedText(reading.value().book));
}

std::optional<QString> askForTable(const QString& title, QWidget* parent, QString& fault)
{
    const QString path =
        QFileDialog::getOpenFileName(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                     QCoreApplication::translate("TableFile",
                                                                 "Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods);;"
                                                                 "All files (*)"));
    return path.isEmpty() ? std::nullopt : readTable(path, fault);
}

} // namespace homeward::ui
