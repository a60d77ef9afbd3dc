// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_editor.h"

#include "ui/pages/change_fields.h"
#include "ui/pages/change_sentence.h"
#include "ui/pages/staff_hours.h"
#include "ui/style/style.h"
#include "ui/widgets/check_list_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_field.h"

#include <QCheckBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

// Lays out the form; what it does is in change_editor.cpp.
namespace homeward::ui {

using namespace model;

namespace {

QLabel* rowLabel(const QString& text, QWidget* buddy, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    label->setMinimumWidth(64);
    return label;
}

template <class Id>
std::vector<Id> toIds(const QStringList& strings)
{
    std::vector<Id> ids;
    for (const QString& text : strings)
        ids.push_back(Id{text.toStdString()});
    return ids;
}

} // namespace

void ChangeEditor::build()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(200);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        edit(QStringLiteral("name"), [this](Change& c) { c.name = m_name->text().trimmed().toStdString(); });
        m_name->setModified(false);   // what is undone from here on is the edit of the plan
    });
    m_help = plainLabel({}, "caption", this);
    m_help->setWordWrap(true);
    m_problem = plainLabel({}, "error", this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_sentencePlace = new QVBoxLayout;
    m_consequence = plainLabel({}, "caption", this);
    m_consequence->setWordWrap(true);
    m_consequence->hide();
    m_staff = new StaffHours(this);
    m_staff->hide();
    connect(m_staff, &StaffHours::hoursChosen, this, &ChangeEditor::useHours);
    connect(m_staff, &StaffHours::problemChanged, this, &ChangeEditor::showProblem);
    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(8);
    nameRow->addWidget(rowLabel(tr("&Name"), m_name, this));
    nameRow->addWidget(m_name, 1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(28);
    m_when = whenColumn();
    m_who = whoColumn();
    m_columns->addWidget(m_when, 0, Qt::AlignTop);
    m_columns->addWidget(m_who, 1, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_help);
    layout->addLayout(nameRow);
    layout->addLayout(m_sentencePlace);
    layout->addWidget(m_staff);
    layout->addWidget(m_consequence);
    layout->addWidget(m_problem);
    layout->addLayout(m_columns);
    layout->addStretch(1);
}

void ChangeEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeColumns();
}

/// Side by side where both have room, which depends on the words in them.
void ChangeEditor::arrangeColumns()
{
    constexpr int below = 6, close = 14, apart = 28;
    const int both = m_when->minimumSizeHint().width() + m_who->minimumSizeHint().width();
    const bool beside = width() >= both + close;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(!beside ? below : width() < both + apart ? close : apart);
}

/// As wide as one column: the other can stand below it.
QSize ChangeEditor::minimumSizeHint() const
{
    int least = std::max(m_when->minimumSizeHint().width(), m_who->minimumSizeHint().width());
    for (const QWidget* part : {static_cast<const QWidget*>(m_sentence), static_cast<const QWidget*>(m_staff)})
        if (part && part->isVisibleTo(this))
            least = std::max(least, part->minimumSizeHint().width());
    return {least, QWidget::minimumSizeHint().height()};
}

QWidget* ChangeEditor::whenColumn()
{
    auto* column = new QWidget(this);
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    m_start = dateField(base::Date(2026, 4, 1), tr("Starts on"), column);
    m_start->setObjectName(QStringLiteral("start"));
    m_ramp = new QComboBox(column);
    m_ramp->setObjectName(QStringLiteral("ramp"));
    m_ramp->addItems({tr("At once"), tr("Straight line"), tr("S-curve")});
    m_ramp->setToolTip(tr("How the effect grows to its full strength"));
    m_months = new NumberField(column);
    m_months->setObjectName(QStringLiteral("months"));
    m_months->setAccessibleName(tr("Months until full effect"));
    m_months->setDecimals(0);
    m_months->setRange(0.0, 300.0);
    m_months->setFixedWidth(56);
    m_monthsWord = plainLabel(tr("months"), "caption", column);
    m_hasEnd = new QCheckBox(tr("&Ends"), column);
    m_end = dateField(base::Date(2036, 4, 1), tr("Ends on"), column);
    m_end->setObjectName(QStringLiteral("end"));
    grid->setColumnStretch(4, 1);
    grid->addWidget(rowLabel(tr("S&tarts"), m_start, column), 0, 0);
    grid->addWidget(m_start, 0, 1, 1, 3, Qt::AlignLeft);
    grid->addWidget(rowLabel(tr("&Grows"), m_ramp, column), 1, 0);
    grid->addWidget(m_ramp, 1, 1);
    grid->addWidget(m_months, 1, 2);
    grid->addWidget(m_monthsWord, 1, 3);
    grid->addWidget(m_hasEnd, 2, 0);
    grid->addWidget(m_end, 2, 1, 1, 3, Qt::AlignLeft);
    connect(m_start, &QDateEdit::dateChanged, this,
            [this](QDate date) { edit(QStringLiteral("start"), [date](Change& c) { c.start = fromQDate(date); }); });
    connect(m_ramp, &QComboBox::activated, this, [this](int shape) {
        edit(QStringLiteral("ramp"), [shape](Change& c) {
            c.ramp.shape = static_cast<RampShape>(shape);
            if (c.ramp.shape == RampShape::None)
                c.ramp.months = 0;
            else if (c.ramp.months == 0)
                c.ramp.months = 12;
        });
        if (m_change)
            fill(m_plan);
    });
    connect(m_months, &NumberField::valueCommitted, this, [this](double months) {
        edit(QStringLiteral("months"), [months](Change& c) { c.ramp.months = static_cast<int>(std::lround(months)); });
    });
    connect(m_months, &NumberField::problemChanged, this, &ChangeEditor::showProblem);
    connect(m_hasEnd, &QCheckBox::toggled, this, [this](bool on) {
        m_end->setVisible(on);
        edit(QStringLiteral("end"), [this, on](Change& c) {
            c.end = on ? std::optional<base::Date>(fromQDate(m_end->date())) : std::nullopt;
        });
    });
    connect(m_end, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (m_hasEnd->isChecked())
            edit(QStringLiteral("end"), [date](Change& c) { c.end = fromQDate(date); });
    });
    return column;
}

QLineEdit* ChangeEditor::makeProgramme(QWidget* parent)
{
    m_programme = new QLineEdit(parent);
    m_programme->setObjectName(QStringLiteral("programme"));
    m_programme->setMaxLength(200);
    m_programme->setPlaceholderText(tr("A programme of work, such as Home first"));
    m_programme->setToolTip(tr("Changes of one programme of work are shown as one step where changes are added up"));
    m_programmes = new QStringListModel(m_programme);
    auto* completer = new QCompleter(m_programmes, m_programme);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_programme->setCompleter(completer);
    connect(m_programme, &QLineEdit::editingFinished, this, [this] {
        edit(QStringLiteral("programme"),
             [this](Change& c) { c.programme = m_programme->text().trimmed().toStdString(); });
        m_programme->setModified(false);
    });
    return m_programme;
}

QWidget* ChangeEditor::whoColumn()
{
    auto* column = new QWidget(this);
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_areas = new CheckListButton(tr("All areas"), [](int count) { return tr("%n areas", nullptr, count); }, column);
    m_areas->setObjectName(QStringLiteral("areas"));
    m_areas->setAccessibleName(tr("Areas it applies to"));
    m_cohorts = new CheckListButton(
        tr("Everyone"), [](int count) { return tr("%n groups of people", nullptr, count); }, column);
    m_cohorts->setObjectName(QStringLiteral("cohorts"));
    m_cohorts->setAccessibleName(tr("Groups of people it applies to"));
    m_source = new QComboBox(column);
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(12);
    m_source->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_illustrative = plainLabel(tr("Illustrative"), "illustrative", column);
    m_illustrative->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_illustrative->setToolTip(tr("An assumption without a published figure"));
    m_note = new QLineEdit(column);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Why this size, who agreed it"));
    m_cohortsLabel = rowLabel(tr("&For"), m_cohorts, column);
    auto* source = new QHBoxLayout;
    source->setSpacing(8);
    source->addWidget(m_source, 1);
    source->addWidget(m_illustrative, 0, Qt::AlignVCenter);
    auto* who = new QHBoxLayout;
    who->setSpacing(8);
    who->addWidget(m_cohorts);
    who->addWidget(m_areas);
    who->addStretch(1);
    grid->addWidget(m_cohortsLabel, 0, 0);
    grid->addLayout(who, 0, 1);
    grid->addWidget(rowLabel(tr("So&urce"), m_source, column), 1, 0);
    grid->addLayout(source, 1, 1);
    grid->addWidget(rowLabel(tr("N&ote"), m_note, column), 2, 0);
    grid->addWidget(m_note, 2, 1);
    grid->addWidget(rowLabel(tr("&Part of"), makeProgramme(column), column), 3, 0);
    grid->addWidget(m_programme, 3, 1);
    connect(m_areas, &CheckListButton::chosenChanged, this, [this](const QStringList& ids) {
        edit(QStringLiteral("areas"), [&](Change& c) { c.areas = toIds<AreaId>(ids); });
    });
    connect(m_cohorts, &CheckListButton::chosenChanged, this, [this](const QStringList& ids) {
        edit(QStringLiteral("cohorts"), [&](Change& c) { c.cohorts = toIds<CohortId>(ids); });
    });
    connect(m_source, &QComboBox::activated, this, [this](int row) {
        if (row == 0) {
            fillSources(m_plan);
            emit sourceAddAsked();
            return;
        }
        edit(QStringLiteral("source"),
             [&](Change& c) { c.source = SourceId{m_source->itemData(row).toString().toStdString()}; });
        fillSources(m_plan);
    });
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        edit(QStringLiteral("note"), [this](Change& c) { c.note = m_note->text().toStdString(); });
        m_note->setModified(false);
    });
    return column;
}

} // namespace homeward::ui
