// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/import_dialog.h"
#include "ui/shell/documents_folder.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace homeward::ui {

bool MainWindow::importFigures(QString path)
{
    if (!m_session.document.hasPlan())
        return false;
    if (path.isEmpty())
        path = QFileDialog::getOpenFileName(this, tr("Import figures"), documentsFolder(),
                                            tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods);;All files (*)"));
    return !path.isEmpty() && importFrom(path);
}

bool MainWindow::pasteFigures()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!m_session.document.hasPlan())
        return false;
    if (text.trimmed().isEmpty()) {
        m_status->tell(tr("There is no text to paste. Copy the figures with their headings first."));
        return false;
    }
    return importFrom({text.toUtf8(), tr("pasted figures")});
}

bool MainWindow::importFrom(const ImportSource& source)
{
    ImportDialog dialog(m_session.document.plan(), source, m_session.settings, this);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const bool taken = m_session.document.push(
        {dialog.patch(), tr("Import %n figure(s) from %1", nullptr, dialog.figures()).arg(source.name)});
    if (taken)
        m_status->tell(tr("%n figure(s) of %1 are in the plan. One Undo takes them back.", nullptr, dialog.figures())
                           .arg(source.name));
    return taken;
}

} // namespace homeward::ui
