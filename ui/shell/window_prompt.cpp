// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_prompt.h"

#include "ui/shell/documents_folder.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace homeward::ui {

namespace {

void prepare(QMessageBox& box, const QString& title, const QString& words)
{
    box.setTextFormat(Qt::PlainText);
    box.setText(title);
    box.setInformativeText(words);
}

QString filterFor(const QString& suggested)
{
    const QString ending = QFileInfo(suggested).suffix().toLower();
    if (ending == QStringLiteral("png"))
        return WindowPrompt::tr("Pictures (*.png)");
    if (ending == QStringLiteral("svg"))
        return WindowPrompt::tr("Drawings (*.svg)");
    if (ending == QStringLiteral("pdf"))
        return WindowPrompt::tr("PDF (*.pdf)");
    if (ending == QStringLiteral("csv"))
        return WindowPrompt::tr("Tables (*.csv)");
    if (ending == QStringLiteral("json"))
        return WindowPrompt::tr("Plans as JSON (*.json)");
    return WindowPrompt::tr("Homeward plans (*.homeward);;Plans as JSON (*.json)");
}

/// `homeward` of a filter "Homeward plans (*.homeward)".
QString endingOf(const QString& filter)
{
    const auto dot = filter.lastIndexOf(QStringLiteral("*."));
    return dot < 0 ? QString() : filter.mid(dot + 2, filter.lastIndexOf(u')') - dot - 2);
}

} // namespace

document::Prompt::SaveAnswer WindowPrompt::askSave(const QString& planName)
{
    QMessageBox box(m_window);
    prepare(box, tr("Save the changes to “%1”?").arg(planName),
            tr("If you do not save, your edits since the last save are lost."));
    QPushButton* save = box.addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton* discard = box.addButton(tr("&Do not save"), QMessageBox::DestructiveRole);
    box.setEscapeButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.setDefaultButton(save);
    box.exec();
    return box.clickedButton() == save   ? SaveAnswer::Save
        : box.clickedButton() == discard ? SaveAnswer::Discard
                                         : SaveAnswer::Cancel;
}

document::Prompt::ChangedAnswer WindowPrompt::askChangedOnDisk(const QString& path)
{
    QMessageBox box(m_window);
    prepare(box, tr("Someone else has saved this plan since you opened it"),
            tr("%1\nSave yours under another name to keep both.").arg(QDir::toNativeSeparators(path)));
    QPushButton* elsewhere = box.addButton(tr("Save under &another name"), QMessageBox::AcceptRole);
    QPushButton* overwrite = box.addButton(tr("&Overwrite theirs"), QMessageBox::DestructiveRole);
    box.setEscapeButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.setDefaultButton(elsewhere);
    box.exec();
    return box.clickedButton() == elsewhere ? ChangedAnswer::SaveElsewhere
        : box.clickedButton() == overwrite  ? ChangedAnswer::Overwrite
                                            : ChangedAnswer::Cancel;
}

bool WindowPrompt::askOpenReadOnly(const QString& path, const QString& holder)
{
    QMessageBox box(m_window);
    prepare(box, tr("This plan is open elsewhere"),
            holder.isEmpty()
                ? tr("Another Homeward has %1 open. You can open it read-only and save your edits under another name.")
                      .arg(QFileInfo(path).fileName())
                : tr("%1 has %2 open. You can open it read-only and save your edits under another name.")
                      .arg(holder, QFileInfo(path).fileName()));
    QPushButton* open = box.addButton(tr("Open &read-only"), QMessageBox::AcceptRole);
    box.setEscapeButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.setDefaultButton(open);
    box.exec();
    return box.clickedButton() == open;
}

bool WindowPrompt::askReplace(const QString& path)
{
    QMessageBox box(m_window);
    prepare(box, tr("Replace %1?").arg(QFileInfo(path).fileName()),
            tr("There is already a file of this name in %1. What it holds would be lost.")
                .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
    QPushButton* replace = box.addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setEscapeButton(cancel);
    box.setDefaultButton(cancel);
    box.exec();
    return box.clickedButton() == replace;
}

bool WindowPrompt::askRecover(const QString& path)
{
    QMessageBox box(m_window);
    prepare(
        box, tr("%1 is damaged").arg(QFileInfo(path).fileName()),
        tr("It cannot be opened as it is. Homeward can take out of it what can still be read, and save that as a new "
           "file; the damaged one stays as it is. If you have a backup, look at that first."));
    QPushButton* recover = box.addButton(tr("&Recover what can be read"), QMessageBox::AcceptRole);
    box.setEscapeButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.setDefaultButton(recover);
    box.exec();
    return box.clickedButton() == recover;
}

QString WindowPrompt::askSavePath(const QString& suggested)
{
    QString start = suggested;
    if (QFileInfo(suggested).isRelative())
        start = QDir(documentsFolder()).filePath(suggested);
    QFileDialog dialog(m_window, tr("Save"), QFileInfo(start).absolutePath(), filterFor(suggested));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    // The dialog itself must know the ending, so that it asks about the file that would be replaced.
    dialog.setDefaultSuffix(QFileInfo(suggested).suffix());
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString& filter) { dialog.setDefaultSuffix(endingOf(filter)); });
    dialog.selectFile(QFileInfo(start).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace homeward::ui
