// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QWidget>

#include <functional>

namespace homeward::ui {

class FlowLayout;

/// The effect of a change as a sentence with fields in it: "Leaving [A] for [B]: [35 %] go to [C] instead."
/// Each field carries the name of its part of the effect as object name.
class ChangeSentence : public QWidget {
    Q_OBJECT
public:
    using Edited = std::function<void(const model::Effect&)>;

    ChangeSentence(const model::Plan& plan, const model::Effect& effect, Edited edited, QWidget* parent = nullptr);

signals:
    /// What is wrong with a typed number; empty when it is put right.
    void problemChanged(const QString& problem);

private:
    void build(const model::DemandEffect& effect);
    void build(const model::RedirectEntryEffect& effect);
    void build(const model::RedirectDischargeEffect& effect);
    void build(const model::StayEffect& effect);
    void build(const model::ProcessDelayEffect& effect);
    void build(const model::PackageEffect& effect);
    void build(const model::CapacityEffect& effect);
    void buildDelayWords(const model::ProcessDelayEffect& effect);
    void buildCapacityValue(const model::CapacityEffect& effect);

    void word(const QString& text);
    void addField(QWidget* field, const char* name);
    /// Changes one part of the effect, which is of type `T`, and passes it on.
    template <class T, class Change>
    void edit(Change change)
    {
        change(std::get<T>(m_effect));
        m_edited(m_effect);
    }

    const model::Plan& m_plan;   ///< lives while the sentence is built
    model::Effect m_effect;
    Edited m_edited;
    FlowLayout* m_flow;
};

} // namespace homeward::ui
