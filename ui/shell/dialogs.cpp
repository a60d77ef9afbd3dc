// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include "core/base/version.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_field.h"

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

/// Says what is wrong with what is typed, where a spin box would pass over it.
NumberField* wholeNumber(int value, int low, int high, QDialog& dialog)
{
    auto* field = new NumberField(&dialog);
    field->setDecimals(0);
    field->setRange(low, high);
    field->setValue(value);
    return field;
}

} // namespace

std::optional<model::RunSettings> askRunSettings(const model::RunSettings& settings, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Dialogs::tr("Run settings"));
    auto* years = wholeNumber(settings.years, 1, 25, dialog);
    auto* futures = wholeNumber(settings.replications, 2, 10'000, dialog);
    auto* seed = new QLineEdit(QString::number(settings.seed), &dialog);
    auto* problem = plainLabel({}, "error", &dialog);
    problem->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(Dialogs::tr("&Years"), years);
    form->addRow(Dialogs::tr("&Futures"), futures);
    form->addRow(Dialogs::tr("&Seed"), seed);
    form->addRow(plainLabel(Dialogs::tr("More futures give narrower ranges and take longer."), "caption", &dialog));
    form->addRow(problem);
    auto* buttons = okCancel(dialog);
    const auto check = [=] {
        bool number = false;
        seed->text().trimmed().toULongLong(&number);
        QString said = years->problem().isEmpty() ? futures->problem() : years->problem();
        if (said.isEmpty() && !number)
            said = Dialogs::tr("“%1” is not a seed. Type a whole number such as 20261122.").arg(seed->text());
        problem->setText(said);
        buttons->button(QDialogButtonBox::Ok)->setEnabled(said.isEmpty());
    };
    for (NumberField* field : {years, futures})
        QObject::connect(field, &NumberField::problemChanged, &dialog, check);
    QObject::connect(seed, &QLineEdit::textChanged, &dialog, check);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addLayout(form);
    layout->addWidget(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    model::RunSettings chosen = settings;
    chosen.years = static_cast<int>(years->value());
    chosen.replications = static_cast<int>(futures->value());
    chosen.seed = seed->text().trimmed().toULongLong();
    return chosen;
}

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
