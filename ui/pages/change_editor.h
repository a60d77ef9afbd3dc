// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class QVBoxLayout;

namespace homeward::ui {

class ChangeSentence;
class CheckListButton;
class NumberField;
class StaffHours;

/// The form of one change: its sentence, when it works, for which people, and its source. Knows no document:
/// it is given a change and hands back the edited one.
class ChangeEditor : public QWidget {
    Q_OBJECT
public:
    explicit ChangeEditor(QWidget* parent = nullptr);

    /// Shows a change of a plan; does nothing when it is shown already, so that typing is not disturbed.
    void show(const model::Plan& plan, const model::Change& change);
    /// What the change makes of its figure, in a sentence; empty hides it.
    void showConsequence(const QString& sentence);
    /// Gives the focus to a field by its name in the plan's JSON form; the name field where there is none.
    void focusField(const QString& name);
    /// The same for a field with a problem, which is marked and said until the change is edited.
    void markField(const QString& name, const QString& problem);
    [[nodiscard]] const std::optional<model::Change>& shown() const { return m_change; }
    [[nodiscard]] QString consequence() const;
    [[nodiscard]] StaffHours& staff() { return *m_staff; }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// One field has been edited; `field` is its name.
    void edited(const homeward::model::Change& change, const QString& field);
    void sourceAddAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void arrangeColumns();
    QWidget* whenColumn();
    QWidget* whoColumn();
    QLineEdit* makeProgramme(QWidget* parent);
    void fill(const model::Plan& plan);
    void fillSources(const model::Plan& plan);
    void rebuildSentence(const model::Plan& plan);
    void effectEdited(const model::Effect& effect);
    void showProblem(const QString& problem);
    [[nodiscard]] QWidget* fieldNamed(const QString& name) const;
    void mark(QWidget* field);
    void showStaff(const model::Plan& plan);
    void useHours(double hours);
    /// Changes one field of the change and passes it on, unless nothing changed.
    template <class Change>
    void edit(const QString& field, Change change)
    {
        if (!m_change || m_filling)
            return;
        model::Change next = *m_change;
        change(next);
        if (next == *m_change)
            return;
        m_change = next;
        emit edited(next, field);
    }

    std::optional<model::Change> m_change;
    model::Plan m_plan;                    ///< what the lists were filled from
    bool m_filling = false;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_when = nullptr;
    QWidget* m_who = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_help = nullptr;
    QVBoxLayout* m_sentencePlace = nullptr;
    ChangeSentence* m_sentence = nullptr;
    QLabel* m_consequence = nullptr;
    StaffHours* m_staff = nullptr;
    QLabel* m_problem = nullptr;
    QPointer<QWidget> m_marked;   ///< the field with the problem that is said
    QDateEdit* m_start = nullptr;
    QComboBox* m_ramp = nullptr;
    NumberField* m_months = nullptr;
    QLabel* m_monthsWord = nullptr;
    QCheckBox* m_hasEnd = nullptr;
    QDateEdit* m_end = nullptr;
    CheckListButton* m_areas = nullptr;
    CheckListButton* m_cohorts = nullptr;
    QLabel* m_cohortsLabel = nullptr;
    QComboBox* m_source = nullptr;
    QLabel* m_illustrative = nullptr;
    QLineEdit* m_note = nullptr;
    QLineEdit* m_programme = nullptr;
    QStringListModel* m_programmes = nullptr;   ///< of all scenarios, offered while typing
};

} // namespace homeward::ui
