// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/spoken.h"
#include "ui/pages/import/import_dialog.h"
#include "ui/pages/import/role_delegate.h"
#include "ui/style/style.h"
#include "ui/wording/import_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr int gap = 8;

QString said(const std::string& text) { return QString::fromStdString(text); }

/// A list with its label before it, which is seen with it.
QComboBox* addList(QHBoxLayout* bar, const QString& label, QWidget* parent)
{
    auto* list = new QComboBox(parent);
    list->setAccessibleName(QString(label).remove(u'&'));
    list->setToolTip(list->accessibleName());
    list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    bar->addWidget(list);
    return list;
}

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
    resize(static_cast<int>(style::scaled(980)), static_cast<int>(style::scaled(540)));
}

QWidget* ImportDialog::choicesBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    m_sheet = addList(layout, tr("Sheet"), bar);
    m_table = addList(layout, tr("Table of the sheet"), bar);
    m_sheet->hide();
    m_table->hide();
    m_shape = addList(layout, tr("What the table is"), bar);
    m_shape->addItem(tr("What it is: guessed"), -1);
    for (const std::string& word : imports::shapeNames())
        if (const auto shape = imports::shapeNamed(word))
            m_shape->addItem(said(wording::shapeText(*shape, document::translated)), static_cast<int>(*shape));
    m_area = addList(layout, tr("Area of all rows"), bar);
    m_area->addItem(tr("Area: as the rows say"), QString());
    for (const model::Area& area : m_look.plan().areas)
        m_area->addItem(said(area.name), said(area.id.value));
    m_area->setVisible(m_look.plan().areas.size() > 1);
    m_setting = addList(layout, tr("Setting of all rows"), bar);
    m_setting->addItem(tr("Setting: as the rows say"), QString());
    for (const model::Setting& setting : m_look.plan().settings)
        m_setting->addItem(said(setting.name), said(setting.id.value));
    auto* rowLabel = new QLabel(tr("&Headings in row"), bar);
    m_headerRow = new QSpinBox(bar);
    m_headerRow->setRange(0, 100'000);
    m_headerRow->setSpecialValueText(tr("guessed"));
    rowLabel->setBuddy(m_headerRow);
    layout->addStretch(1);
    layout->addWidget(rowLabel);
    layout->addWidget(m_headerRow);
    for (QComboBox* list : {m_sheet, m_table, m_shape, m_area, m_setting})
        connect(list, &QComboBox::currentIndexChanged, this, &ImportDialog::choose);
    connect(m_headerRow, &QSpinBox::valueChanged, this, &ImportDialog::choose);
    return bar;
}

QWidget* ImportDialog::views()
{
    m_columnsView = tableView(m_columns, tr("Columns of the file"), this);
    m_columnsView->setItemDelegateForColumn(models::ImportColumnsModel::TakenAs, new RoleDelegate(m_columnsView));
    m_columnsView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                   | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_changesView = tableView(m_changes, tr("Figures that would change"), this);
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
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 1);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(across);
    down->addWidget(titled(m_findingsTitle, m_findingsView, down));
    down->setStretchFactor(0, 3);
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
