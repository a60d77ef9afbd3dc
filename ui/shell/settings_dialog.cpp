// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include "ui/document/recovery_keeper.h"
#include "ui/numbers/locale_numbers.h"
#include "ui/shell/own_places.h"
#include "ui/shell/translations.h"
#include "ui/widgets/elided_label.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

const QString fromFile = QStringLiteral("file…");

QString sampleNumber(const QLocale& locale)
{
    return QString::fromStdString(numbers::LocaleNumbers(locale).fixed(1234.5, 1));
}

void select(QComboBox& box, const QVariant& value) { box.setCurrentIndex(std::max(0, box.findData(value))); }

} // namespace

SettingsDialog::SettingsDialog(QSettings& settings, document::RecoveryKeeper& keeper, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_keeper(keeper),
      m_before(readPreferences(settings)),
      m_chooseFile([this] {
          return QFileDialog::getOpenFileName(this, tr("Choose a translation"), {}, tr("Translations (*.qm)"));
      }),
      m_language(languageBox()),
      m_theme(themeBox()),
      m_text(textBox()),
      m_numbers(numberBox()),
      m_note(plainLabel({}, "caption", this)),
      m_kept(plainLabel({}, "", this)),
      m_delete(new QPushButton(this))
{
    setWindowTitle(tr("Settings"));
    m_delete->setObjectName(QStringLiteral("deleteKept"));
    m_note->setWordWrap(true);
    m_note->setText(tr("Language, size of text and numbers change when Homeward starts next."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(choices());
    layout->addWidget(m_note);
    layout->addSpacing(12);
    layout->addWidget(keptEdits());
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_lastLanguage = m_language->currentIndex();
    connect(m_language, &QComboBox::activated, this, &SettingsDialog::languageChosen);
    connect(m_delete, &QPushButton::clicked, this, &SettingsDialog::deleteKept);
    connect(&keeper, &document::RecoveryKeeper::abandonedChanged, this, &SettingsDialog::refreshKept);
    refreshKept();
    resize(480, sizeHint().height());
}

QWidget* SettingsDialog::choices()
{
    auto* group = new QWidget(this);
    auto* form = new QFormLayout(group);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Size of text"), m_text);
    form->addRow(tr("&Numbers and dates"), m_numbers);
    return group;
}

QWidget* SettingsDialog::keptEdits()
{
    auto* group = new QWidget(this);
    auto* layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plainLabel(tr("Kept edits"), "strong", group));
    auto* what = plainLabel(tr("Every edit is kept in this folder until you save, so that none is lost. Nothing leaves "
                               "this computer."),
                            "caption", group);
    what->setWordWrap(true);
    layout->addWidget(what);
    auto* folder = plainLabel(QDir::toNativeSeparators(recoveryFolder()), "", group);
    folder->setWordWrap(true);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(folder);
    m_kept->setWordWrap(true);
    layout->addWidget(m_kept);
    auto* show = new QPushButton(tr("Show the &folder"), group);
    connect(show, &QPushButton::clicked, this, [] {
        QDir().mkpath(recoveryFolder());
        QDesktopServices::openUrl(QUrl::fromLocalFile(recoveryFolder()));
    });
    auto* row = new QHBoxLayout;
    row->addWidget(show);
    row->addWidget(m_delete);
    row->addStretch(1);
    layout->addLayout(row);
    return group;
}

QComboBox* SettingsDialog::languageBox()
{
    auto* box = new QComboBox(this);
    box->addItem(tr("As the system"), QString());
    for (const Language& language : ownLanguages())
        box->addItem(language.isDraft ? tr("%1 (draft: start page and menus)").arg(language.name) : language.name,
                     language.id);
    if (!m_before.language.isEmpty() && box->findData(m_before.language) < 0)
        box->addItem(QFileInfo(m_before.language).fileName(), m_before.language);
    box->addItem(tr("From a file…"), fromFile);
    select(*box, m_before.language);
    return box;
}

QComboBox* SettingsDialog::themeBox()
{
    auto* box = new QComboBox(this);
    box->addItem(tr("As the system"), themeWord(style::ThemeChoice::FollowSystem));
    box->addItem(tr("Light"), themeWord(style::ThemeChoice::Light));
    box->addItem(tr("Dark"), themeWord(style::ThemeChoice::Dark));
    select(*box, themeWord(m_before.theme));
    return box;
}

QComboBox* SettingsDialog::textBox()
{
    auto* box = new QComboBox(this);
    box->addItem(tr("As the system"), 0);
    for (const int percent : textSizes())
        box->addItem(tr("%1 %").arg(percent), percent);
    select(*box, m_before.textPercent);
    return box;
}

QComboBox* SettingsDialog::numberBox()
{
    auto* box = new QComboBox(this);
    const Preferences british{{}, {}, 0, true};
    box->addItem(asLanguage(m_before.language), false);
    box->addItem(tr("British: %1").arg(sampleNumber(british.numberLocale())), true);
    select(*box, m_before.britishNumbers);
    return box;
}

QString SettingsDialog::asLanguage(const QString& language) const
{
    return tr("As the language: %1").arg(sampleNumber(localeOf(language)));
}

void SettingsDialog::showLanguage() { m_language->setFocus(); }

void SettingsDialog::languageChosen(int index)
{
    if (m_language->itemData(index).toString() == fromFile)
        chooseFile();
    m_lastLanguage = m_language->currentIndex();
    m_numbers->setItemText(0, asLanguage(m_language->currentData().toString()));
}

void SettingsDialog::chooseFile()
{
    const QString file = m_chooseFile();
    m_language->setCurrentIndex(m_lastLanguage);
    if (file.isEmpty())
        return;
    if (!isTranslation(file)) {
        style::setKind(m_note, "error");
        m_note->setText(
            tr("“%1” holds no translation of Homeward. Choose a .qm file that was made of the texts of this "
               "program.")
                .arg(QFileInfo(file).fileName()));
        return;
    }
    style::setKind(m_note, "caption");
    m_note->setText(tr("“%1” is used when Homeward starts next.").arg(QFileInfo(file).fileName()));
    m_language->insertItem(m_language->count() - 1, QFileInfo(file).fileName(), QFileInfo(file).absoluteFilePath());
    m_language->setCurrentIndex(m_language->count() - 2);
}

void SettingsDialog::refreshKept()
{
    const std::size_t sessions = m_keeper.abandoned().size();
    m_asked = m_asked && sessions > 0;
    m_kept->setText(sessions == 0 ? tr("No edits of an earlier session are kept.")
                        : m_asked ? tr("Edits that were not saved will be gone for good.")
                                  : tr("Earlier sessions that ended without saving: %1").arg(sessions));
    m_delete->setText(m_asked ? tr("&Delete for good") : tr("&Delete kept edits"));
    m_delete->setEnabled(sessions > 0);
}

void SettingsDialog::deleteKept()
{
    if (!std::exchange(m_asked, true))
        return refreshKept();
    m_asked = false;
    bool all = true;
    for (const store::RecoverableSession& session : std::vector(m_keeper.abandoned()))
        all = m_keeper.forget(session).ok() && all;
    refreshKept();
    if (!all)
        m_kept->setText(tr("Some could not be deleted: another Homeward has them open, or the folder is protected."));
}

Preferences SettingsDialog::chosen() const
{
    return {m_language->currentData().toString(), themeOfWord(m_theme->currentData().toString()),
            m_text->currentData().toInt(), m_numbers->currentData().toBool()};
}

void SettingsDialog::accept()
{
    const Preferences now = chosen();
    writePreferences(m_settings, now);
    if (now.theme != style::currentChoice())
        style::applyTheme(*qApp, now.theme);
    QDialog::accept();
}

} // namespace homeward::ui
