// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_editor.h"

#include "core/model/lookup.h"
#include "ui/pages/change_fields.h"
#include "ui/pages/change_sentence.h"
#include "ui/style/style.h"
#include "ui/widgets/check_list_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_field.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

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

template <class Ids>
QStringList toStrings(const Ids& ids)
{
    QStringList strings;
    for (const auto& id : ids)
        strings << QString::fromStdString(id.value);
    return strings;
}

template <class Id>
std::vector<Id> toIds(const QStringList& strings)
{
    std::vector<Id> ids;
    for (const QString& text : strings)
        ids.push_back(Id { text.toStdString() });
    return ids;
}

template <class List>
QVector<CheckListButton::Item> toItems(const List& list)
{
    QVector<CheckListButton::Item> items;
    for (const auto& item : list)
        items.append({ QString::fromStdString(item.id.value), QString::fromStdString(item.name) });
    return items;
}

/// Whether the sentence must be laid anew: all but its numbers.
bool sameWords(Effect a, Effect b)
{
    const auto forgetNumbers = [](auto& effect) {
        if constexpr (requires { effect.factor; })
            effect.factor = 0.0;
        if constexpr (requires { effect.share; })
            effect.share = 0.0;
        if constexpr (requires { effect.value; })
            effect.value = 0.0;
    };
    std::visit(forgetNumbers, a);
    std::visit(forgetNumbers, b);
    return a == b;
}

} // namespace

ChangeEditor::ChangeEditor(QWidget* parent)
    : QWidget(parent)
{
    build();
}

void ChangeEditor::build()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(200);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        edit(QStringLiteral("name"), [this](Change& c) { c.name = m_name->text().trimmed().toStdString(); });
    });
    m_help = plainLabel({}, "caption", this);
    m_help->setWordWrap(true);
    m_problem = plainLabel({}, "error", this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_sentencePlace = new QVBoxLayout;
    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(8);
    nameRow->addWidget(rowLabel(tr("&Name"), m_name, this));
    nameRow->addWidget(m_name, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(28);
    columns->addWidget(whenColumn(), 0, Qt::AlignTop);
    columns->addWidget(whoColumn(), 1, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_help);
    layout->addLayout(nameRow);
    layout->addLayout(m_sentencePlace);
    layout->addWidget(m_problem);
    layout->addLayout(columns);
    layout->addStretch(1);
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
    m_ramp->addItems({ tr("At once"), tr("Straight line"), tr("S-curve") });
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
    grid->addWidget(rowLabel(tr("S&tarts"), m_start, column), 0, 0);
    grid->addWidget(m_start, 0, 1, 1, 3, Qt::AlignLeft);
    grid->addWidget(rowLabel(tr("&Grows"), m_ramp, column), 1, 0);
    grid->addWidget(m_ramp, 1, 1);
    grid->addWidget(m_months, 1, 2);
    grid->addWidget(m_monthsWord, 1, 3);
    grid->addWidget(m_hasEnd, 2, 0);
    grid->addWidget(m_end, 2, 1, 1, 3, Qt::AlignLeft);
    connect(m_start, &QDateEdit::dateChanged, this, [this](QDate date) {
        edit(QStringLiteral("start"), [date](Change& c) { c.start = fromQDate(date); });
    });
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

QWidget* ChangeEditor::whoColumn()
{
    auto* column = new QWidget(this);
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_areas = new CheckListButton(tr("All areas"), tr("%1 areas"), column);
    m_areas->setObjectName(QStringLiteral("areas"));
    m_areas->setAccessibleName(tr("Areas it applies to"));
    m_cohorts = new CheckListButton(tr("Everyone"), tr("%1 groups of people"), column);
    m_cohorts->setObjectName(QStringLiteral("cohorts"));
    m_cohorts->setAccessibleName(tr("Groups of people it applies to"));
    m_source = new QComboBox(column);
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(24);
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
    connect(m_areas, &CheckListButton::chosenChanged, this, [this](const QStringList& ids) {
        edit(QStringLiteral("areas"), [&](Change& c) { c.areas = toIds<AreaId>(ids); });
    });
    connect(m_cohorts, &CheckListButton::chosenChanged, this, [this](const QStringList& ids) {
        edit(QStringLiteral("cohorts"), [&](Change& c) { c.cohorts = toIds<CohortId>(ids); });
    });
    connect(m_source, &QComboBox::activated, this, [this](int row) {
        if (row == m_source->count() - 1) {
            fillSources(m_plan);
            emit sourceAddAsked();
            return;
        }
        edit(QStringLiteral("source"),
            [&](Change& c) { c.source = SourceId { m_source->itemData(row).toString().toStdString() }; });
        fillSources(m_plan);
    });
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        edit(QStringLiteral("note"), [this](Change& c) { c.note = m_note->text().toStdString(); });
    });
    return column;
}

void ChangeEditor::show(const Plan& plan, const Change& change)
{
    const bool samePlan = m_change && plan.sources == m_plan.sources && plan.areas == m_plan.areas
        && plan.cohorts == m_plan.cohorts && plan.settings == m_plan.settings && plan.outcomes == m_plan.outcomes;
    const bool sameSentence = samePlan && m_sentence && m_change->id == change.id
        && m_change->effect == change.effect;
    if (samePlan && m_change == change)
        return;
    m_change = change;
    if (!samePlan) {
        m_plan = plan;
        m_plan.scenarios.clear();
    }
    fill(m_plan);
    if (!sameSentence)
        rebuildSentence(m_plan);
    showProblem({});
}

void ChangeEditor::fill(const Plan& plan)
{
    m_filling = true;
    m_help->setText(changeKindHelp(m_change->effect.index()));
    m_name->setText(QString::fromStdString(m_change->name));
    m_start->setDate(toQDate(m_change->start));
    m_ramp->setCurrentIndex(static_cast<int>(m_change->ramp.shape));
    m_months->setValue(m_change->ramp.months);
    const bool ramps = m_change->ramp.shape != RampShape::None;
    m_months->setVisible(ramps);
    m_monthsWord->setVisible(ramps);
    m_hasEnd->setChecked(m_change->end.has_value());
    m_end->setVisible(m_change->end.has_value());
    m_end->setDate(toQDate(m_change->end.value_or(m_change->start.plusYears(5))));
    m_areas->setItems(toItems(plan.areas));
    m_areas->setChosen(toStrings(m_change->areas));
    m_cohorts->setItems(toItems(plan.cohorts));
    m_cohorts->setChosen(toStrings(m_change->cohorts));
    const bool hasCohorts = !std::holds_alternative<CapacityEffect>(m_change->effect);
    m_cohorts->setVisible(hasCohorts);
    m_areas->setVisible(plan.areas.size() > 1 || !hasCohorts);
    m_cohortsLabel->setBuddy(hasCohorts ? m_cohorts : m_areas);
    m_note->setText(QString::fromStdString(m_change->note));
    // The beginning of a long text is what is read.
    m_name->setCursorPosition(0);
    m_note->setCursorPosition(0);
    m_note->setToolTip(m_note->text());
    fillSources(plan);
    m_filling = false;
}

void ChangeEditor::fillSources(const Plan& plan)
{
    m_source->clear();
    m_source->addItem(tr("None yet"), QString());
    for (const Source& source : plan.sources) {
        QString title = QString::fromStdString(source.title);
        if (!source.year.empty())
            title += QStringLiteral(", ") + QString::fromStdString(source.year);
        m_source->addItem(title, QString::fromStdString(source.id.value));
    }
    m_source->addItem(tr("Add a source…"));
    const int row = m_source->findData(QString::fromStdString(m_change->source.value));
    m_source->setCurrentIndex(row < 0 ? 0 : row);
    m_source->setToolTip(m_source->currentText());
    m_illustrative->setVisible(sourceOf(plan, m_change->source).illustrative);
}

void ChangeEditor::rebuildSentence(const Plan& plan)
{
    QString focused;
    if (m_sentence) {
        if (const QWidget* field = focusWidget(); field && m_sentence->isAncestorOf(field))
            focused = field->objectName();
        m_sentence->hide();
        m_sentence->deleteLater();
    }
    auto* sentence = new ChangeSentence(plan, m_change->effect, [this](const Effect& e) { effectEdited(e); }, this);
    connect(sentence, &ChangeSentence::problemChanged, this, &ChangeEditor::showProblem);
    m_sentencePlace->addWidget(sentence);
    QWidget::setTabOrder(m_name, sentence);
    m_sentence = sentence;
    if (!focused.isEmpty())
        if (auto* field = sentence->findChild<QWidget*>(focused))
            field->setFocus(Qt::OtherFocusReason);
}

void ChangeEditor::effectEdited(const Effect& effect)
{
    const bool words = m_change && sameWords(m_change->effect, effect);
    edit(QStringLiteral("effect"), [&](Change& c) { c.effect = effect; });
    // Not while one of its own fields is still sending its signal.
    if (!words)
        QTimer::singleShot(0, this, [this] { rebuildSentence(m_plan); });
}

void ChangeEditor::showProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ChangeEditor::focusField(const QString& name)
{
    QWidget* field = m_sentence ? m_sentence->findChild<QWidget*>(name) : nullptr;
    if (!field)
        field = findChild<QWidget*>(name);
    if (!field || !field->isVisibleTo(this))
        field = m_name;
    field->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(field))
        line->selectAll();
}

} // namespace homeward::ui
