// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/self_test_card.h"

#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/check_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
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

SelfTestCard::SelfTestCard(Check check, QWidget* parent)
    : QFrame(parent),
      m_job([check = std::move(check)](const auto&, const auto& control) -> base::Result<std::vector<selftest::Check>> {
          return check([&](double share) { control.reportShare(share); }, control.cancel);
      }),
      m_verdict(
          plainLabel(tr("The program can check itself against theory and published cases. This takes some seconds."),
                     "caption", this)),
      m_start(new QPushButton(tr("&Self-test against published cases"), this)),
      m_progress(new QProgressBar(this)),
      m_table(new QTableWidget(0, columnCount, this)),
      m_note(
          plainLabel(tr("A figure passes within four standard errors of what is expected, or where it is exact, if it "
                        "is equal."),
                     "caption", this))
{
    style::setKind(this, "card");
    m_verdict->setWordWrap(true);
    m_note->setWordWrap(true);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("How much is checked"));
    m_progress->hide();
    buildTable();
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_start);
    head->addWidget(m_verdict, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_table);
    layout->addWidget(m_note);
    m_note->hide();
    connect(m_start, &QPushButton::clicked, this, &SelfTestCard::start);
    connect(&m_job, &runner::JobBase::progressed, this, [this](const runner::JobProgress& progress) {
        m_progress->setValue(static_cast<int>(100.0 * progress.share));
    });
    connect(&m_job, &runner::JobBase::finished, this, [this] { showChecked(*m_job.value()); });
    connect(&m_job, &runner::JobBase::failed, this, &SelfTestCard::showFailure);
}

void SelfTestCard::buildTable()
{
    m_table->setHorizontalHeaderLabels(
        {tr("Figure"), tr("Passes"), tr("Expected"), tr("Found"), tr("Standard error"), tr("Source")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Figures expected and found"));
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(static_cast<int>(style::scaled(240.0)));
    m_table->hide();
}

void SelfTestCard::start()
{
    if (m_job.isRunning())
        return;
    m_table->setRowCount(0);
    m_progress->setValue(0);
    style::setKind(m_verdict, "caption");
    m_verdict->setText(tr("Checking against theory and published cases."));
    setChecking(true);
    m_job.start({});
}

void SelfTestCard::setChecking(bool checking)
{
    m_progress->setVisible(checking);
    m_start->setEnabled(!checking);
}

QString SelfTestCard::verdict() const { return m_verdict->text(); }

void SelfTestCard::takeFocus() { m_start->setFocus(Qt::ShortcutFocusReason); }

void SelfTestCard::showFailure(const base::Error& error)
{
    setChecking(false);
    style::setKind(m_verdict, "error");
    m_verdict->setText(tr("The checks did not finish. %1").arg(document::spoken(error)));
}

void SelfTestCard::showChecked(const std::vector<selftest::Check>& checks)
{
    setChecking(false);
    for (const selftest::Check& check : checks)
        addRow(check);
    m_table->show();
    m_note->show();
    const auto all = static_cast<int>(checks.size());
    const auto failed = static_cast<int>(std::ranges::count(checks, false, &selftest::Check::passed));
    style::setKind(m_verdict, failed == 0 ? "better" : "error");
    m_verdict->setText(
        failed == 0
            ? tr("All %n figures agree.", nullptr, all)
            : tr("%1 of %2 figures do not agree. Do not use results of this program; tell the person who installed it.")
                  .arg(failed)
                  .arg(all));
}

void SelfTestCard::addRow(const selftest::Check& check)
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

} // namespace homeward::ui
