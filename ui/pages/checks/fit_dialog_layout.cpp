// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checks/fit_dialog.h"

#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace homeward::ui {

using models::OwnFiguresModel;

void FitDialog::build()
{
    m_finding = plainLabel({}, "strong", this);
    m_finding->setWordWrap(true);
    m_reasons = new QPlainTextEdit(this);
    m_reasons->setReadOnly(true);
    m_reasons->setTabChangesFocus(true);
    m_reasons->setAccessibleName(tr("What is not met, why, and what to ask"));
    m_reasons->setMaximumHeight(static_cast<int>(style::scaled(84.0)));
    buildTable();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(buildHead());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_finding);
    layout->addWidget(m_reasons);
    layout->addWidget(buildFoot());
    resize(static_cast<int>(style::scaled(860.0)), static_cast<int>(style::scaled(540.0)));
}

QWidget* FitDialog::buildHead()
{
    auto* head = new QWidget(this);
    auto* intro =
        plainLabel(tr("What you observed in the base year: type it under “Your figure”, or paste from Excel a "
                      "column of figures, names with their figures, or a table with the headings target, value, "
                      "area and band."),
                   "", head);
    intro->setWordWrap(true);
    m_area = new QComboBox(head);
    m_area->setAccessibleName(tr("Area whose figures are shown"));
    for (const model::Area& area : m_plan->areas)
        m_area->addItem(QString::fromStdString(area.name), QString::fromStdString(area.id.value));
    m_area->setVisible(m_area->count() > 1);
    connect(m_area, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setArea(area());
        refresh();
    });
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(intro, 1);
    layout->addWidget(m_area, 0, Qt::AlignTop);
    return head;
}

void FitDialog::buildTable()
{
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Figures of the base year and your own"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(static_cast<int>(style::scaled(22.0)));
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OwnFiguresModel::NameColumn, QHeaderView::Stretch);
    m_table->setCurrentIndex(m_model->index(0, OwnFiguresModel::OwnColumn));
    m_table->installEventFilter(this);
}

QWidget* FitDialog::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* file = new QPushButton(tr("&Open a file…"), foot);
    auto* close = new QPushButton(tr("Close"), foot);
    m_progress = new QProgressBar(foot);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("The base year is being solved"));
    m_solve = new QPushButton(foot);
    m_take = new QPushButton(tr("&Use this fit"), foot);
    style::setKind(m_take, "primary");
    for (QPushButton* button : {file, close, m_solve, m_take})
        button->setAutoDefault(false); // Enter in the table ends typing, and presses nothing
    connect(file, &QPushButton::clicked, this, &FitDialog::openFile);
    connect(close, &QPushButton::clicked, this, &FitDialog::reject);
    connect(m_solve, &QPushButton::clicked, this, &FitDialog::solve);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(file);
    layout->addWidget(m_progress, 1);
    layout->addStretch(1);
    layout->addWidget(m_solve);
    layout->addWidget(close);
    layout->addWidget(m_take);
    return foot;
}

} // namespace homeward::ui
