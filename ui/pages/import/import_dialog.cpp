// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/import_dialog.h"

#include "ui/document/spoken.h"
#include "ui/style/style.h"
#include "ui/wording/import_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>
#include <optional>

namespace homeward::ui {

namespace {

QString said(const std::string& text) { return QString::fromStdString(text); }

/// Yes or no of a list whose first line leaves it to the program.
std::optional<bool> chosenIn(const QComboBox& list)
{
    const QVariant data = list.currentData();
    return data.isValid() ? std::optional(data.toBool()) : std::nullopt;
}

} // namespace

ImportDialog::ImportDialog(const model::Plan& plan, const ImportSource& source, QSettings& settings, QWidget* parent)
    : QDialog(parent),
      m_look(plan, settings),
      m_file(source.name)
{
    setWindowTitle(tr("Import figures"));
    assemble();
    connectColumns();
    connect(&m_look, &ImportLook::looked, this, [this] { showImport(*m_look.import()); });
    connect(&m_look, &ImportLook::refused, this, &ImportDialog::showRefusal);
    m_look.read(source);
    showState();
}

void ImportDialog::connectColumns()
{
    const auto change = [this](auto edit) {
        imports::Choices choices = m_look.choices();
        edit(choices);
        m_look.choose(std::move(choices));
        showState();
    };
    connect(&m_columns, &models::ImportColumnsModel::chosen, this, [change](const QString& heading, int role) {
        change([&](imports::Choices& choices) {
            choices.roles[heading.toStdString()] = static_cast<imports::Role>(role);
        });
    });
    connect(&m_columns, &models::ImportColumnsModel::narrowed, this,
            [change](const QString& heading, const QString& word) {
                change([&](imports::Choices& choices) {
                    if (word.isEmpty())
                        choices.only.erase(heading.toStdString());
                    else
                        choices.only[heading.toStdString()] = word.toStdString();
                });
            });
}

void ImportDialog::choose()
{
    if (m_isFilling)
        return;
    imports::Choices choices = m_look.choices();
    const std::string sheet = m_sheet->currentText().toStdString();
    const bool otherSheet = m_look.import() && sheet != m_look.import()->sheet;
    // A sheet that was guessed stays guessed, as a filled workbook is read as a whole.
    if (otherSheet)
        choices.sheet = sheet;
    choices.table = otherSheet || m_table->currentIndex() <= 0
        ? std::nullopt
        : std::optional(static_cast<std::size_t>(m_table->currentIndex()));
    choices.headerRow =
        otherSheet || m_headerRow->value() == 0 ? std::nullopt : std::optional<long>(m_headerRow->value());
    choices.headerRows = choices.headerRow ? static_cast<std::size_t>(m_headerRows->currentIndex() + 1) : 1;
    choices.period = m_period->currentIndex() > 0 || m_period->currentText() != m_period->itemText(0)
        ? m_period->currentText().trimmed().toStdString()
        : std::string();
    choices.decimalComma = chosenIn(*m_numbers);
    choices.dayFirst = chosenIn(*m_dates);
    const int shape = m_shape->currentData().toInt();
    choices.shape = shape < 0 ? std::nullopt : std::optional(static_cast<imports::Shape>(shape));
    choices.area = m_area->currentData().toString().toStdString();
    choices.setting = m_setting->currentData().toString().toStdString();
    choices.sourceTitle = m_source->text().trimmed().toStdString();
    m_look.choose(std::move(choices));
    showState();
}

void ImportDialog::showSheets(const imports::Import& import)
{
    m_isFilling = true;
    if (m_sheet->count() == 0)
        for (const sheets::Sheet& sheet : m_look.book()->sheets)
            m_sheet->addItem(said(sheet.name()));
    m_sheet->setCurrentText(said(import.sheet));
    m_sheet->setVisible(m_sheet->count() > 1);
    m_table->clear();
    for (std::size_t i = 0; i < import.tables.size(); ++i) {
        const imports::Layout& table = import.tables[i];
        const sheets::Sheet* sheet = m_look.book()->sheet(import.sheet);
        const long row = sheet ? sheet->number(table.headerRow) : 0;
        m_table->addItem(table.caption.empty() ? tr("Row %1").arg(row)
                                               : tr("Row %1: %2").arg(row).arg(said(table.caption)));
    }
    m_table->setCurrentIndex(static_cast<int>(m_look.choices().table.value_or(0)));
    m_table->setVisible(m_table->count() > 1);
    m_isFilling = false;
}

void ImportDialog::showPeriods(const imports::Import& import)
{
    m_isFilling = true;
    const QString text = m_period->currentText();
    const bool isChosen = text != m_period->itemText(0);
    while (m_period->count() > 1)
        m_period->removeItem(1);
    for (const std::string& period : imports::periodTexts(import.columns))
        m_period->addItem(said(period));
    // A period of the list stays the one chosen, so that the first entry can be chosen again.
    m_period->setCurrentIndex(isChosen ? std::max(0, m_period->findText(text)) : 0);
    if (isChosen)
        m_period->setEditText(text);
    m_isFilling = false;
}

void ImportDialog::showImport(const imports::Import& import)
{
    showSheets(import);
    showPeriods(import);
    m_columns.show(import.columns, m_look.choices().only);
    m_columnsView->setVisible(!import.columns.empty());
    m_columnsView->resizeColumnsToContents();
    m_changes.show(import.changes, m_look.plan());
    m_findings.show(import.findings, m_file);
    const QString what =
        import.title.empty() ? said(wording::shapeText(import.shape, document::translated)) : said(import.title);
    style::setKind(m_heading, "chartTitle");
    m_heading->setText(tr("%1: %2").arg(m_file, what));
    showState();
    emit shown();
    if (m_isWanted && m_take->isEnabled())
        accept();
    m_isWanted = false;
}

void ImportDialog::showState()
{
    const auto import = m_look.import();
    const bool isBusy = m_look.isBusy();
    const int figures = import ? static_cast<int>(import->changes.size()) : 0;
    const bool isRefused = import && import->findings.any(imports::Weight::Refused);
    m_changesTitle->setText(isBusy             ? tr("Looking at the file…")
                                : figures == 0 ? tr("No figure of the plan would change")
                                               : tr("%n figure(s) of the plan would change", nullptr, figures));
    m_findingsTitle->setText(isRefused ? tr("%n cell(s) do not fit", nullptr,
                                            static_cast<int>(import->findings.count(imports::Weight::Refused)))
                                       : tr("What was found"));
    m_leaveOut->setVisible(isRefused);
    m_take->setText(tr("Take in %n figure(s)", nullptr, figures));
    m_take->setEnabled(!isBusy && import && import->mayBeTaken(m_leaveOut->isChecked()));
}

void ImportDialog::showRefusal(const QString& why)
{
    m_isWanted = false;
    m_heading->setText(why);
    style::setKind(m_heading, "error");
    m_changesTitle->clear();
    m_take->setEnabled(false);
    emit shown();
}

edit::PlanPatch ImportDialog::patch() const { return m_look.import() ? m_look.import()->patch : edit::PlanPatch(); }

int ImportDialog::figures() const { return m_look.import() ? static_cast<int>(m_look.import()->changes.size()) : 0; }

void ImportDialog::accept()
{
    choose();
    // What was typed last counts: the look at it ends first.
    m_isWanted = m_look.isBusy();
    if (m_isWanted)
        return;
    m_look.remember();
    QDialog::accept();
}

} // namespace homeward::ui
