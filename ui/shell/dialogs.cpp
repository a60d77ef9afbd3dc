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
#include <QGridLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>
#include <vector>

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

/// The words of the field that stand on screen, and what they mean here.
std::vector<std::pair<QString, QString>> words()
{
    return {
        {Dialogs::tr("Setting"),
         Dialogs::tr("A place or service that holds care: a hospital, a care home, reablement, care at home.")},
        {Dialogs::tr("Hospital, community, home"),
         Dialogs::tr("The sides of the balance of care. Every setting is on one of them.")},
        {Dialogs::tr("Scenario"),
         Dialogs::tr(
             "The plan with a list of changes. “If nothing changes” has none; the others are compared with it.")},
        {Dialogs::tr("Change"),
         Dialogs::tr("One dated lever on the plan, for example: from April 2028, 35 % of the people who would go to a "
                     "care home get "
                     "reablement instead.")},
        {Dialogs::tr("Future"),
         Dialogs::tr("One possible course of the years ahead, drawn at random. Every scenario meets the same people "
                     "with the same chances, so "
                     "differences are not chance between scenarios. More futures give narrower ranges.")},
        {Dialogs::tr("95 % sure: 71 to 84"),
         Dialogs::tr(
             "The range that the average lies in, as far as this number of futures can tell. It does not cover doubts "
             "about the figures in the plan.")},
        {Dialogs::tr("Better, worse, cannot tell"),
         Dialogs::tr(
             "Better or worse when the whole range lies on one side of no difference; cannot tell when it does not.")},
        {Dialogs::tr("The dot and the line on a card"),
         Dialogs::tr(
             "The tick is no difference, the dot the difference found, the line its 95 % range. A hollow dot is "
             "not judged better or worse.")},
        {Dialogs::tr("Waiting in no setting"),
         Dialogs::tr("People who need a setting that is full and are in none meanwhile: they wait at home without its "
                     "care.")},
        {Dialogs::tr("Delayed"),
         Dialogs::tr("Ready to leave, but still in the bed, because the next place is full or not arranged.")},
        {Dialogs::tr("Right-place days"),
         Dialogs::tr(
             "The share of all days that people spend in the setting that they need, neither delayed nor waiting nor "
             "sent elsewhere.")},
        {Dialogs::tr("Days at home and in the community"),
         Dialogs::tr("The share of all days of care that is given outside the hospital.")},
        {Dialogs::tr("Capacity"),
         Dialogs::tr("Beds, places, or hours a week that a setting has. Room for people is hours divided by the usual "
                     "package.")},
        {Dialogs::tr("Illustrative"), Dialogs::tr("A figure that rests on an assumption without a published source.")},
        {Dialogs::tr("Seed"),
         Dialogs::tr("The number that chance starts from. The same plan with the same seed gives the same result.")},
        {Dialogs::tr("Financial year"), Dialogs::tr("April to March: 2026/27 is April 2026 to March 2027.")},
    };
}

QGridLayout* keyTable(const std::vector<KeyHelp>& keys, QWidget* parent)
{
    auto* table = new QGridLayout;
    table->setHorizontalSpacing(16);
    table->setVerticalSpacing(2);
    table->setColumnStretch(1, 1);
    for (const KeyHelp& key : keys) {
        const int row = table->rowCount();
        table->addWidget(plainLabel(key.key, "", parent), row, 0);
        table->addWidget(plainLabel(key.what, "", parent), row, 1);
    }
    return table;
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

void showHelp(const std::vector<KeyHelp>& keys, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Dialogs::tr("What the words mean"));
    dialog.resize(640, 560);
    auto* content = new QWidget(&dialog);
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(16, 12, 16, 12);
    list->setSpacing(2);
    for (const auto& [word, meaning] : words()) {
        list->addWidget(plainLabel(word, "strong", content));
        auto* text = plainLabel(meaning, "", content);
        text->setWordWrap(true);
        list->addWidget(text);
        list->addSpacing(8);
    }
    list->addWidget(plainLabel(Dialogs::tr("Keys"), "strong", content));
    list->addLayout(keyTable(keys, content));
    auto* arrows = plainLabel(Dialogs::tr("Arrow keys move along scenarios, years and lists. In the list of changes, "
                                          "Alt+Up and Alt+Down move a change."),
                              "", content);
    arrows->setWordWrap(true);
    list->addWidget(arrows);
    list->addStretch(1);
    auto* scroll = new QScrollArea(&dialog);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    dialog.exec();
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
