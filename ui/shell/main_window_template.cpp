// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/calibrate/own_template.h"
#include "ui/document/spoken.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"
#include "ui/wording/own_table_text.h"

#include <QDir>
#include <QFileInfo>

namespace homeward::ui {

bool MainWindow::saveTemplate(const QString& name)
{
    const std::string folder = m_session.draft.templateFolder();
    const std::string file = templateFile(name.toStdString(), folder);
    auto pattern = calibrate::templateOf(m_session.document.plan(), name.toStdString());
    if (!pattern) {
        warn(QString::fromStdString(wording::templateFault(pattern.error(), document::translated)));
        return false;
    }
    const QString path = QString::fromStdString(file);
    if (base::isSameFile(file, file) && !m_session.workspace.prompt().askReplace(path))
        return false;
    m_session.exports.write(path, [pattern = std::move(pattern.value()), folder]() -> base::Status {
        const auto written = writeTemplate(pattern, folder);
        return written ? base::done() : base::Status(written.error());
    });
    return true;
}

void MainWindow::tellWritten(const QString& path)
{
    const QFileInfo file(path);
    if (file.absolutePath() != QString::fromStdString(m_session.draft.templateFolder())) {
        m_status->tell(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
        return;
    }
    m_session.draft.reload();
    m_status->tell(tr("The template is kept. Choose it under New plan, “Your own”."));
}

} // namespace homeward::ui
