// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/import_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace homeward::ui {

bool MainWindow::importFigures(QString path)
{
    if (!m_session.document.hasPlan())
        return false;
    if (path.isEmpty())
        path = QFileDialog::getOpenFileName(this, tr("Import figures"),
                                            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                            tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods);;All files (*)"));
    if (path.isEmpty())
        return false;
    ImportDialog dialog(m_session.document.plan(), path, m_session.settings, this);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const QString file = QFileInfo(path).fileName();
    const bool taken = m_session.document.push(
        {dialog.patch(), tr("Import %n figure(s) from %1", nullptr, dialog.figures()).arg(file)});
    if (taken)
        m_status->tell(
            tr("%n figure(s) of %1 are in the plan. One Undo takes them back.", nullptr, dialog.figures()).arg(file));
    return taken;
}

} // namespace homeward::ui
