// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lookup.h"
#include "tests/support/small_plan.h"
#include "ui/document/plan_document.h"
#include "ui/document/prompt.h"
#include "ui/document/scenario_commands.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QObject>

#include <deque>
#include <random>
#include <set>
#include <string>

namespace homeward::tests {

inline const model::ScenarioId baseScenario{"base"};
inline const model::ScenarioId closer{"both"};

/// A clock that stands still until it is moved.
struct TestClock {
    qint64 ms = 0;
};

inline void useClock(document::PlanDocument& document, TestClock& clock)
{
    document.setClock([&clock] { return clock.ms; });
}

/// Lets events happen until `done` or for at most `ms`; returns whether it was done.
template <class Done>
bool waitUntil(Done done, int ms = 5'000)
{
    const QDeadlineTimer deadline(ms);
    while (!done() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return done();
}

inline const model::Change& changeOf(const model::Plan& plan, const model::ScenarioId& scenario, const char* id)
{
    return *model::findById(model::findById(plan.scenarios, scenario)->changes, model::ChangeId{id});
}

/// Pushes edits of every kind at random, as a planner would make them.
class RandomEditor {
public:
    RandomEditor(document::PlanDocument& document, unsigned seed) : m_document(document), m_random(seed) { }

    /// False where the edit drawn was one that the plan does not allow.
    bool edit()
    {
        using namespace document;
        switch (below(13)) {
        case 0: return push(addScenario(m_document, newScenarioId(plan())));
        case 1: return push(duplicateScenario(m_document, anyScenario().id, newScenarioId(plan())));
        case 2: return push(plan().scenarios.size() > 3 ? removeScenario(m_document, anyScenario().id) : PlanEdit{});
        case 3: return push(renameScenario(m_document, anyScenario().id, word()));
        case 4: return push(setScenarioDescription(m_document, anyScenario().id, word()));
        case 5: return push(moveScenario(m_document, anyScenario().id, below(6)));
        case 6: return push(addChange(m_document, anyScenario().id, newChange(), below(4) - 1));
        case 7: return editSome([&](const auto& s, const auto& c) { return removeChange(m_document, s, c.id); });
        case 8:
            return editSome([&](const auto& s, const auto& c) {
                return duplicateChange(m_document, s, c.id, newChangeId(plan()));
            });
        case 9:
            return editSome([&](const auto& s, const auto& c) { return moveChange(m_document, s, c.id, below(5)); });
        case 10: return editSome([&](const auto& s, const auto& c) { return setChangeOn(m_document, s, c.id, !c.on); });
        case 11: return editSome([&](const auto& s, const auto& c) { return editedChange(s, c); });
        default: return editPlan();
        }
    }

private:
    const model::Plan& plan() const { return m_document.plan(); }
    int below(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }
    QString word() { return QStringLiteral("Word %1").arg(below(1'000)); }
    bool push(document::PlanEdit edit) { return m_document.push(std::move(edit)); }
    const model::Scenario& anyScenario()
    {
        return plan().scenarios[static_cast<std::size_t>(below(static_cast<int>(plan().scenarios.size())))];
    }
    model::Change newChange()
    {
        auto all = small::everyChange();
        model::Change change = all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
        change.id = {};
        return change;
    }

    template <class Make>
    bool editSome(Make make)
    {
        const model::Scenario& scenario = anyScenario();
        if (scenario.changes.empty())
            return false;
        const int row = below(static_cast<int>(scenario.changes.size()));
        return push(make(scenario.id, scenario.changes[static_cast<std::size_t>(row)]));
    }

    document::PlanEdit editedChange(const model::ScenarioId& scenario, model::Change change)
    {
        switch (below(4)) {
        case 0: change.name = word().toStdString(); break;
        case 1: change.start = change.start.plusMonths(below(12)); break;
        case 2: change.effect = newChange().effect; break;
        default: change.ramp.months = below(36);
        }
        const auto field = below(2) == 0 ? QString() : QStringLiteral("field");
        return document::editChange(m_document, scenario, change, field);
    }

    bool editPlan()
    {
        using namespace document;
        const model::Capacity room{false, {{plan().start, static_cast<double>(below(90))}}, {}};
        switch (below(3)) {
        case 0: return push(renamePlan(m_document, word()));
        case 1: return push(setRunSettings(m_document, {1 + below(25), 30, 7, 0}));
        default: return push(setCapacity(m_document, small::area, small::careHome, room));
        }
    }

    document::PlanDocument& m_document;
    std::mt19937 m_random;
};

/// Answers from a script and keeps what was asked.
class ScriptedPrompt : public document::Prompt {
public:
    std::deque<SaveAnswer> saveAnswers;
    std::deque<ChangedAnswer> changedAnswers;
    std::deque<bool> readOnlyAnswers;
    std::deque<bool> replaceAnswers;
    std::deque<bool> recoverAnswers;   ///< none = no
    std::deque<QString> savePaths;
    QStringList asked;

    SaveAnswer askSave(const QString&) override { return next(saveAnswers, QStringLiteral("save")); }
    ChangedAnswer askChangedOnDisk(const QString&) override { return next(changedAnswers, QStringLiteral("changed")); }
    bool askOpenReadOnly(const QString&, const QString&) override
    {
        return next(readOnlyAnswers, QStringLiteral("readOnly"));
    }
    bool askReplace(const QString&) override { return next(replaceAnswers, QStringLiteral("replace")); }
    bool askRecover(const QString&) override
    {
        return !recoverAnswers.empty() && next(recoverAnswers, QStringLiteral("recover"));
    }
    QString askSavePath(const QString& suggested) override
    {
        return next(savePaths, QString(QStringLiteral("path ") + suggested));
    }

private:
    template <class Answer>
    Answer next(std::deque<Answer>& answers, const QString& question)
    {
        asked << question;
        Answer answer = answers.at(0);
        answers.pop_front();
        return answer;
    }
};

} // namespace homeward::tests
