// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/spoken.h"
#include "ui/pages/import/import_dialog.h"
#include "ui/pages/import/kind_delegate.h"
#include "ui/pages/import/role_delegate.h"
#include "ui/style/style.h"
#include "ui/widgets/flow_layout.h"
#include "ui/wording/import_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr int gap = 8;

QString said(const std::string& text) { return QString::fromStdString(text); }

QTableView* tableView(QAbstractItemModel& model, const QString& name, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setModel(&model);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(static_cast<int>(style::scaled(22)));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
    view->setShowGrid(false);
    return view;
}

QWidget* titled(QLabel* title, QWidget* view, QWidget* parent)
{
    auto* part = new QWidget(parent);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    style::setKind(title, "strong");
    layout->addWidget(title);
    layout->addWidget(view, 1);
    return part;
}

} // namespace

void ImportDialog::assemble()
{
    m_isFilling = true;
    m_heading = new QLabel(m_file, this);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    style::setKind(m_heading, "chartTitle");
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(gap);
    layout->addWidget(m_heading);
    layout->addWidget(choicesBar());
    layout->addWidget(views(), 1);
    layout->addWidget(foot());
    const QSize frame(16, 48);
    const QSize wanted(static_cast<int>(style::scaled(1'080)), static_cast<int>(style::scaled(620)));
    resize(wanted.boundedTo(screen()->availableSize() - frame));
    m_isFilling = false;
}

/// A list that says itself what it is of.
QComboBox* ImportDialog::addList(QWidget* bar, const QString& label)
{
    auto* list = new QComboBox(bar);
    list->setAccessibleName(label);
    list->setToolTip(label);
    list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    bar->layout()->addWidget(list);
    connect(list, &QComboBox::currentIndexChanged, this, &ImportDialog::choose);
    return list;
}

QWidget* ImportDialog::choicesBar()
{
    auto* bar = new QWidget(this);
    new FlowLayout(bar);
    addTableChoices(bar);
    addRowChoices(bar);
    addFormChoices(bar);
    return bar;
}

void ImportDialog::addTableChoices(QWidget* bar)
{
    m_sheet = addList(bar, tr("Sheet"));
    m_table = addList(bar, tr("Table of the sheet"));
    m_sheet->hide();
    m_table->hide();
    auto* headings = new QWidget(bar);
    auto* layout = new QHBoxLayout(headings);
    layout->setContentsMargins({});
    auto* rowLabel = new QLabel(tr("&Headings in row"), headings);
    m_headerRow = new QSpinBox(headings);
    m_headerRow->setRange(0, 100'000);
    m_headerRow->setSpecialValueText(tr("guessed"));
    rowLabel->setBuddy(m_headerRow);
    layout->addWidget(rowLabel);
    layout->addWidget(m_headerRow);
    bar->layout()->addWidget(headings);
    connect(m_headerRow, &QSpinBox::valueChanged, this, &ImportDialog::choose);
    m_headerRows = addList(bar, tr("Rows that the headings take"));
    m_headerRows->addItems({tr("on one row"), tr("on two rows"), tr("on three rows")});
}

void ImportDialog::addRowChoices(QWidget* bar)
{
    m_shape = addList(bar, tr("What the table is"));
    m_shape->addItem(tr("What it is: guessed"), -1);
    for (const std::string& word : imports::shapeNames())
        if (const auto shape = imports::shapeNamed(word))
            m_shape->addItem(said(wording::shapeText(*shape, document::translated)), static_cast<int>(*shape));
    m_area = addList(bar, tr("Area of all rows"));
    m_area->addItem(tr("Area: as the file says"), QString());
    for (const model::Area& area : m_look.plan().areas)
        m_area->addItem(said(area.name), said(area.id.value));
    m_setting = addList(bar, tr("Setting of all rows"));
    m_setting->addItem(tr("Setting: as the rows say"), QString());
    for (const model::Setting& setting : m_look.plan().settings)
        m_setting->addItem(said(setting.name), said(setting.id.value));
    m_period = addList(bar, tr("Period to take, or of all rows"));
    m_period->setEditable(true);
    m_period->setInsertPolicy(QComboBox::NoInsert);
    m_period->addItem(tr("Period: as the file says"));
    connect(m_period->lineEdit(), &QLineEdit::editingFinished, this, &ImportDialog::choose);
}

void ImportDialog::addFormChoices(QWidget* bar)
{
    m_numbers = addList(bar, tr("How numbers are written"));
    m_numbers->addItem(tr("Numbers: guessed"));
    m_numbers->addItem(tr("1,234.5"), false);
    m_numbers->addItem(tr("1.234,5"), true);
    m_dates = addList(bar, tr("How dates are written"));
    m_dates->addItem(tr("Dates: guessed"));
    m_dates->addItem(tr("Day first: 31/3/2026"), true);
    m_dates->addItem(tr("Month first: 3/31/2026"), false);
}

QWidget* ImportDialog::views()
{
    m_columnsView = tableView(m_columns, tr("Columns of the file"), this);
    m_columnsView->setItemDelegateForColumn(models::ImportColumnsModel::TakenAs, new RoleDelegate(m_columnsView));
    m_columnsView->setItemDelegateForColumn(models::ImportColumnsModel::Rows, new KindDelegate(m_columnsView));
    m_columnsView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                   | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_changesView = tableView(m_changes, tr("Figures that would change"), this);
    // What a figure is takes the room that the numbers leave, on two lines.
    m_changesView->setWordWrap(true);
    m_changesView->verticalHeader()->setDefaultSectionSize(static_cast<int>(style::scaled(36)));
    m_changesView->horizontalHeader()->setStretchLastSection(false);
    m_changesView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_changesView->horizontalHeader()->setSectionResizeMode(models::ImportChangesModel::Figure, QHeaderView::Stretch);
    m_findingsView = new QListView(this);
    m_findingsView->setModel(&m_findings);
    m_findingsView->setWordWrap(true);
    m_findingsView->setAccessibleName(tr("What was found in the file"));
    m_findingsView->setResizeMode(QListView::Adjust);
    m_changesTitle = new QLabel(this);
    m_findingsTitle = new QLabel(tr("What was found"), this);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(titled(new QLabel(tr("Columns of the file"), this), m_columnsView, across));
    across->addWidget(titled(m_changesTitle, m_changesView, across));
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 3);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(across);
    down->addWidget(titled(m_findingsTitle, m_findingsView, down));
    down->setStretchFactor(0, 2);
    down->setStretchFactor(1, 1);
    return down;
}

QWidget* ImportDialog::foot()
{
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    auto* label = new QLabel(tr("&Source"), foot);
    m_source = new QLineEdit(foot);
    m_source->setPlaceholderText(m_file);
    label->setBuddy(m_source);
    m_leaveOut = new QCheckBox(tr("&Leave out the cells that do not fit"), foot);
    m_leaveOut->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, foot);
    m_take = buttons->addButton(tr("Take in"), QDialogButtonBox::AcceptRole);
    style::setKind(m_take, "primary");
    m_take->setDefault(true);
    layout->addWidget(label);
    layout->addWidget(m_source, 1);
    layout->addWidget(m_leaveOut);
    layout->addWidget(buttons);
    connect(m_source, &QLineEdit::editingFinished, this, &ImportDialog::choose);
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    return foot;
}

} // namespace homeward::ui
