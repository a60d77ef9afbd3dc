// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include "core/base/version.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

struct Dialogs {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

QDialogButtonBox* okCancel(QDialog& dialog)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace

QString askName(const QString& title, const QString& current, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto* name = new QLineEdit(current, &dialog);
    name->setMinimumWidth(320);
    name->selectAll();
    auto* buttons = okCancel(dialog);
    QObject::connect(name, &QLineEdit::textChanged, &dialog, [buttons](const QString& text) {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!text.trimmed().isEmpty());
    });
    auto* form = new QFormLayout;
    form->addRow(Dialogs::tr("&Name"), name);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addLayout(form);
    layout->addWidget(buttons);
    return dialog.exec() == QDialog::Accepted ? name->text().trimmed() : QString();
}

void showAbout(QWidget* parent)
{
    QMessageBox box(parent);
    box.setWindowTitle(Dialogs::tr("About Homeward"));
    box.setTextFormat(Qt::PlainText);
    box.setText(Dialogs::tr("Homeward %1").arg(QLatin1String(base::programVersion)));
    box.setInformativeText(
        Dialogs::tr("A planning tool for health and social care partnerships: which settings hold the care, "
                    "and what changes when services do.\n\nFree software under the GNU General Public "
                    "Licence, version 3 or later.\n\nContains public sector information licensed under the Open "
                    "Government Licence v3.0 (Public Health Scotland, National Records of Scotland, Improvement "
                    "Service)."));
    box.exec();
}

void showList(const QString& title, const QString& intro, const QStringList& lines, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.resize(560, 420);
    auto* words = plainLabel(intro, "strong", &dialog);
    words->setWordWrap(true);
    auto* text = new QPlainTextEdit(QStringLiteral("• ") + lines.join(QStringLiteral("\n• ")), &dialog);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(words);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    dialog.exec();
}

} // namespace homeward::ui
