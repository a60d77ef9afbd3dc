// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/changes/kind.h"

#include <QWidget>

#include <functional>

namespace homeward::ui {

class FlowLayout;

/// The effect of a change as a sentence with fields in it: "The average stay in [A] changes by [−10 %]."
/// Each field carries the name of its part of the effect as object name.
class ChangeSentence : public QWidget {
    Q_OBJECT
public:
    using Edited = std::function<void(const model::Effect&)>;

    ChangeSentence(const model::Plan& plan, const model::Effect& effect, Edited edited, QWidget* parent = nullptr);

    /// Shows the numbers of an effect that has the same words: its fields stay, as while a slider is dragged.
    void showNumbers(const model::Plan& plan, const model::Effect& effect);

signals:
    /// What is wrong with a typed number; empty when it is put right.
    void problemChanged(const QString& problem);

private:
    void addWords(const QString& text);
    void addField(const changes::Field& field);
    QWidget* widgetFor(const changes::Field& field, const changes::Choice& choice);
    QWidget* widgetFor(const changes::Field& field, const changes::Number& number);
    QWidget* widgetFor(const changes::Field& field, const changes::Button& button);
    QWidget* widgetFor(const changes::Field& field, const changes::Word& word);
    template <class Put, class Value>
    void edit(const Put& put, const Value& value)
    {
        put(m_effect, value);
        m_edited(m_effect);
    }

    model::Effect m_effect;
    Edited m_edited;
    FlowLayout* m_flow;
};

/// Whether two effects have the same sentence, all but its numbers.
[[nodiscard]] bool sameWords(const model::Plan& plan, const model::Effect& a, const model::Effect& b);

} // namespace homeward::ui
