// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_editor.h"

#include "core/model/lookup.h"
#include "ui/pages/change_fields.h"
#include "ui/pages/change_sentence.h"
#include "ui/pages/staff_hours.h"
#include "ui/style/style.h"
#include "ui/widgets/check_list_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_field.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QStringListModel>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward::ui {

using namespace model;

namespace {

template <class Ids>
QStringList toStrings(const Ids& ids)
{
    QStringList strings;
    for (const auto& id : ids)
        strings << QString::fromStdString(id.value);
    return strings;
}

template <class List>
QVector<CheckListButton::Item> toItems(const List& list)
{
    QVector<CheckListButton::Item> items;
    for (const auto& item : list)
        items.append({QString::fromStdString(item.id.value), QString::fromStdString(item.name)});
    return items;
}

QStringList programmesOf(const Plan& plan)
{
    QStringList names;
    for (const Scenario& scenario : plan.scenarios)
        for (const Change& change : scenario.changes)
            names << QString::fromStdString(change.programme);
    names.removeAll(QString());
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

ChangeEditor::ChangeEditor(QWidget* parent) : QWidget(parent) { build(); }

void ChangeEditor::show(const Plan& plan, const Change& change)
{
    const bool samePlan = m_change && plan.sources == m_plan.sources && plan.areas == m_plan.areas
        && plan.cohorts == m_plan.cohorts && plan.settings == m_plan.settings && plan.outcomes == m_plan.outcomes;
    const bool sameChange = samePlan && m_sentence && m_change->id == change.id;
    const bool sameSentence = sameChange && sameWords(m_plan, m_change->effect, change.effect);
    m_programmes->setStringList(programmesOf(plan));
    if (samePlan && m_change == change)
        return;
    m_change = change;
    if (!samePlan) {
        m_plan = plan;
        m_plan.scenarios.clear();
    }
    fill(m_plan);
    if (sameSentence)
        m_sentence->showNumbers(m_plan, change.effect);
    else
        rebuildSentence(m_plan);
    showProblem({});
}

void ChangeEditor::fill(const Plan& plan)
{
    m_filling = true;
    m_help->setText(changes::kindOf(m_change->effect, plan).help);
    m_name->setText(QString::fromStdString(m_change->name));
    m_start->setDate(toQDate(m_change->start));
    m_ramp->setCurrentIndex(static_cast<int>(m_change->ramp.shape));
    m_months->setValue(m_change->ramp.months);
    const bool ramps = m_change->ramp.shape != RampShape::None;
    m_months->setVisible(ramps);
    m_monthsWord->setVisible(ramps);
    // One that grows all the same can be put right.
    m_ramp->setEnabled(ramps || takesRamp(m_change->effect));
    m_hasEnd->setChecked(m_change->end.has_value());
    m_end->setVisible(m_change->end.has_value());
    m_end->setDate(toQDate(m_change->end.value_or(m_change->start.plusYears(5))));
    m_areas->setItems(toItems(plan.areas));
    m_areas->setChosen(toStrings(m_change->areas));
    m_cohorts->setItems(toItems(plan.cohorts));
    m_cohorts->setChosen(toStrings(m_change->cohorts));
    const bool hasCohorts = takesCohorts(m_change->effect);
    m_cohorts->setVisible(hasCohorts);
    m_areas->setVisible(plan.areas.size() > 1 || !hasCohorts);
    m_cohortsLabel->setBuddy(hasCohorts ? m_cohorts : m_areas);
    m_note->setText(QString::fromStdString(m_change->note));
    // The beginning of a long text is what is read.
    m_name->setCursorPosition(0);
    m_note->setCursorPosition(0);
    m_note->setToolTip(m_note->text());
    m_programme->setText(QString::fromStdString(m_change->programme));
    m_programme->setCursorPosition(0);
    fillSources(plan);
    showStaff(plan);
    arrangeColumns();
    m_filling = false;
}

void ChangeEditor::fillSources(const Plan& plan)
{
    m_source->clear();
    // Above the list, which may be long.
    m_source->addItem(tr("Add a source…"));
    m_source->insertSeparator(1);
    m_source->addItem(tr("None yet"), QString());
    for (const Source& source : plan.sources) {
        QString title = QString::fromStdString(source.title);
        if (!source.year.empty())
            title += QStringLiteral(", ") + QString::fromStdString(source.year);
        m_source->addItem(title, QString::fromStdString(source.id.value));
    }
    const int row = m_source->findData(QString::fromStdString(m_change->source.value));
    m_source->setCurrentIndex(row < 0 ? m_source->findData(QString()) : row);
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
    sentence->show();   // at once, so that a field of it can take the focus
    // The fields of the sentence come after the name, though they were made later than what is below them.
    QWidget* before = m_name;
    for (QWidget* field : sentence->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!(field->focusPolicy() & Qt::TabFocus))
            continue;
        QWidget::setTabOrder(before, field);
        before = field;
    }
    m_sentence = sentence;
    if (!focused.isEmpty())
        if (auto* field = sentence->findChild<QWidget*>(focused))
            field->setFocus(Qt::TabFocusReason);   // it had the focus, and keeps the ring
}

void ChangeEditor::effectEdited(const Effect& effect)
{
    const bool words = m_change && sameWords(m_plan, m_change->effect, effect);
    edit(QStringLiteral("effect"), [&](Change& c) { c.effect = effect; });
    // Not while one of its own fields is still sending its signal.
    if (!words)
        QTimer::singleShot(0, this, [this] { rebuildSentence(m_plan); });
}

/// Hours are given by people: a capacity that is counted in hours can be typed as workers.
void ChangeEditor::showStaff(const Plan& plan)
{
    const auto* capacity = std::get_if<CapacityEffect>(&m_change->effect);
    const Setting* setting = capacity ? findById(plan.settings, capacity->setting) : nullptr;
    m_staff->setVisible(setting && setting->countedInHours && capacity->mode != CapacityMode::GrowPerYear);
}

void ChangeEditor::useHours(double hours)
{
    if (!m_change || !std::holds_alternative<CapacityEffect>(m_change->effect))
        return;
    Effect effect = m_change->effect;
    std::get<CapacityEffect>(effect).value = hours;
    effectEdited(effect);
    rebuildSentence(m_plan);   // its own field is not the one that was edited
}

void ChangeEditor::showConsequence(const QString& sentence)
{
    m_consequence->setText(sentence);
    m_consequence->setVisible(!sentence.isEmpty());
}

QString ChangeEditor::consequence() const { return m_consequence->text(); }

void ChangeEditor::showProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty() && m_marked)
        mark(nullptr);
}

QWidget* ChangeEditor::fieldNamed(const QString& name) const
{
    auto* field = m_sentence ? m_sentence->findChild<QWidget*>(name) : nullptr;
    if (!field)
        field = findChild<QWidget*>(name);
    if (!field)
        field = findChild<QWidget*>(name + QLatin1Char('0'));   // of a list: its first row
    return field && field->isVisibleTo(this) ? field : m_name;
}

void ChangeEditor::focusField(const QString& name)
{
    QWidget* field = fieldNamed(name);
    field->setFocus(Qt::TabFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(field))
        line->selectAll();
}

void ChangeEditor::markField(const QString& name, const QString& problem)
{
    showProblem(problem);
    mark(fieldNamed(name));
    focusField(name);
}

void ChangeEditor::mark(QWidget* field)
{
    for (QWidget* each : {m_marked.data(), field})
        if (each) {
            each->setProperty("problem", each == field);
            each->style()->unpolish(each);
            each->style()->polish(each);
        }
    m_marked = field;
}

} // namespace homeward::ui
