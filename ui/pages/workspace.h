// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/results/run_result.h"
#include "ui/pages/headlines.h"
#include "ui/pages/run_view.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace homeward::document {
class PlanDocument;
class Prompt;
} // namespace homeward::document
namespace homeward::runner {
class PlanRunner;
struct RunnerProgress;
} // namespace homeward::runner

namespace homeward::ui {

/// What all pages share: the open plan, the result in view, and what the planner chose to look at.
class Workspace : public QObject {
    Q_OBJECT
public:
    using Result = std::shared_ptr<const results::RunResult>;

    /// All must outlive this object.
    Workspace(document::PlanDocument& document, runner::PlanRunner& runner, document::Prompt& prompt,
              QObject* parent = nullptr);

    [[nodiscard]] document::PlanDocument& document() { return m_document; }
    [[nodiscard]] const model::Plan& plan() const;
    [[nodiscard]] document::Prompt& prompt() { return m_prompt; }

    [[nodiscard]] const model::ScenarioId& scenarioId() const { return m_scenario; }
    [[nodiscard]] const model::ScenarioId& againstId() const { return m_against; }
    /// Place of the chosen scenario in the plan.
    [[nodiscard]] int scenarioIndex() const;
    [[nodiscard]] int againstIndex() const;
    /// The chosen areas; empty = all.
    [[nodiscard]] const std::vector<model::AreaId>& areas() const { return m_areas; }

    void chooseScenario(const model::ScenarioId& id);
    void chooseAgainst(const model::ScenarioId& id);
    void chooseAreas(const std::vector<model::AreaId>& areas);
    /// Index into the financial years of the run.
    void chooseYear(int year);

    /// The result in view: the one that is arriving, else the last whole one; may be null.
    [[nodiscard]] Result result() const;
    /// The choice in terms of the result in view; none where it does not hold what is chosen.
    [[nodiscard]] std::optional<WhereQuestion> question() const;
    /// Why there is no answer, as a sentence.
    [[nodiscard]] QString whyNothing() const;
    [[nodiscard]] RunView runView() const;

    void run();
    void cancel();

    /// A short message at the foot of the window.
    void tell(const QString& message) { emit told(message); }
    /// An error that has to be read.
    void complain(const base::Error& error) { emit complained(error); }
    /// A list to read, in a window of its own.
    void show(const QString& title, const QString& intro, const QStringList& lines)
    {
        emit listShown(title, intro, lines);
    }

signals:
    void choiceChanged();
    void resultChanged();
    void runChanged();
    /// A page asks for a plan: an example by its resource, a file by its path (empty = let the planner choose one).
    void exampleAsked(const QString& resource);
    void fileAsked(const QString& path);
    /// A page asks for a session that was cut off, by the name of its journal.
    void recoveryAsked(const QString& journalFile);
    /// A page asks for another one by its title.
    void pageAsked(const QString& title);
    /// A run was asked for but the plan has errors.
    void problemsInTheWay();
    void told(const QString& message);
    void complained(const homeward::base::Error& error);
    void listShown(const QString& title, const QString& intro, const QStringList& lines);

private:
    void planReplaced();
    void keepChoiceValid();
    void partialArrived(const Result& result);
    void runFinished(const Result& result);
    void runStopped(const QString& message);
    void progressed(const runner::RunnerProgress& progress);

    document::PlanDocument& m_document;
    runner::PlanRunner& m_runner;
    document::Prompt& m_prompt;
    model::ScenarioId m_scenario;
    model::ScenarioId m_against;
    std::vector<model::AreaId> m_areas;
    int m_year = -1;
    Result m_partial; ///< of the run that is going on, or was stopped before any was whole
    RunView m_progress;
    QString m_failure;
};

} // namespace homeward::ui
