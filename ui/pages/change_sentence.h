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
    void build(const model::LeaveQueueEffect& effect);
    void build(const model::RuleEffect& effect);
    void build(const model::PriorityEffect& effect);
    void build(const model::UnitCostEffect& effect);
    void buildRuleLimit(const model::FullRule& rule);
    void buildFallback(const model::FullRule& rule);
    void buildDivertTo(const model::FullRule& rule);
    void buildPriority(const model::QueuePriority& row, std::size_t index);
    void buildDelayWords(const model::ProcessDelayEffect& effect);
    void buildCapacityValue(const model::CapacityEffect& effect);

    /// "changes by" or "becomes".
    template <class E> void buildMode(const E& effect)
    {
        addField(modeBox(effect.mode,
                         [this](model::FactorMode mode) {
                             edit<E>([mode](E& e) {
                                 // A factor and a figure are not the same number: neither is kept as the other.
                                 e.value = e.mode == mode ? e.value : mode == model::FactorMode::Multiply ? 1.0 : 0.0;
                                 e.mode = mode;
                             });
                         }),
                 "mode");
    }
    QWidget* modeBox(model::FactorMode mode, std::function<void(model::FactorMode)> picked);

    void word(const QString& text);
    void addField(QWidget* field, const QByteArray& name);
    /// Changes one part of the effect, which is of type `T`, and passes it on.
    template <class T, class Change>
    void edit(Change change)
    {
        change(std::get<T>(m_effect));
        m_edited(m_effect);
    }

    const model::Plan& m_plan; ///< lives while the sentence is built
    model::Effect m_effect;
    Edited m_edited;
    FlowLayout* m_flow;
};

} // namespace homeward::ui
