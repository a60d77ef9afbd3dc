// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/checks_dialog.h"

#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/check_text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace homeward::ui {

namespace {

enum Column { What, Passed, Expected, Found, Error, Source, columnCount };

QTableWidgetItem* item(const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto* made = new QTableWidgetItem(text);
    made->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    made->setTextAlignment(alignment | Qt::AlignVCenter);
    return made;
}

QTableWidgetItem* number(double value) { return item(numbers::fixed(value, 4), Qt::AlignRight); }

} // namespace

ChecksDialog::ChecksDialog(Check check, QWidget* parent)
    : QDialog(parent),
      m_job([check = std::move(check)](const auto&, const auto& control) -> base::Result<std::vector<selftest::Check>> {
          return check([&](double share) { control.reportShare(share); }, control.cancel);
      }),
      m_verdict(
          plainLabel(tr("Checking against theory and published cases. This takes some seconds."), "strong", this)),
      m_progress(new QProgressBar(this)),
      m_table(new QTableWidget(0, columnCount, this))
{
    setWindowTitle(tr("Check the program's sums"));
    resize(980, 620);
    m_verdict->setWordWrap(true);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("How much is checked"));
    m_table->setHorizontalHeaderLabels(
        {tr("Figure"), tr("Passes"), tr("Expected"), tr("Found"), tr("Standard error"), tr("Source")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Figures expected and found"));
    m_table->setTabKeyNavigation(false);
    auto* note = plainLabel(tr("A figure passes within four standard errors of what is expected, or where it is exact, "
                               "if it is equal."),
                            "caption", this);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_verdict);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    connect(&m_job, &runner::JobBase::progressed, this, [this](const runner::JobProgress& progress) {
        m_progress->setValue(static_cast<int>(100.0 * progress.share));
    });
    connect(&m_job, &runner::JobBase::finished, this, [this] { showChecked(*m_job.value()); });
    connect(&m_job, &runner::JobBase::failed, this, &ChecksDialog::showFailure);
    m_job.start({});
}

void ChecksDialog::showFailure(const base::Error& error)
{
    m_progress->hide();
    m_verdict->setText(tr("The checks did not finish. %1").arg(document::spoken(error)));
}

void ChecksDialog::showChecked(const std::vector<selftest::Check>& checks)
{
    m_progress->hide();
    for (const selftest::Check& check : checks)
        addRow(check);
    const auto all = static_cast<int>(checks.size());
    const auto failed = static_cast<int>(std::ranges::count(checks, false, &selftest::Check::passed));
    m_verdict->setText(
        failed == 0
            ? tr("All %n figures agree.", nullptr, all)
            : tr("%1 of %2 figures do not agree. Do not use results of this program; tell the person who installed it.")
                  .arg(failed)
                  .arg(all));
}

void ChecksDialog::addRow(const selftest::Check& check)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, What, item(QString::fromStdString(wording::checkText(check.key, document::translated))));
    m_table->setItem(row, Passed, item(check.passed ? tr("yes") : tr("NO")));
    m_table->setItem(row, Expected, number(check.expected));
    m_table->setItem(row, Found, number(check.found));
    m_table->setItem(row, Error,
                     check.standardError > 0.0 ? number(check.standardError) : item(tr("exact"), Qt::AlignRight));
    m_table->setItem(row, Source, item(QString::fromStdString(check.source)));
    if (!check.passed)
        m_table->scrollToItem(m_table->item(row, What));
}

void showChecks(QWidget* parent)
{
    ChecksDialog dialog(selftest::run, parent);
    dialog.exec();
}

} // namespace homeward::ui
