// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/results/run_result.h"
#include "ui/workspace/question.h"

#include <QObject>

#include <optional>
#include <vector>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::ui {

/// A year and a setting that the pointer is over: marked wherever they are shown, and chosen nowhere.
struct Light {
    std::optional<int> year;     ///< index into the financial years of the run
    model::SettingId setting;    ///< empty = none

    [[nodiscard]] bool isNothing() const { return !year && setting.empty(); }
    friend bool operator==(const Light&, const Light&) = default;
};

/// What the planner chose to look at. Always names what the plan has; survives edits, and starts anew only with another
/// plan: the last scenario against the first, all areas.
class Selection : public QObject {
    Q_OBJECT
public:
    /// The document must outlive this object.
    explicit Selection(document::PlanDocument& document, QObject* parent = nullptr);

    [[nodiscard]] const model::ScenarioId& scenario() const { return m_now.scenario; }
    [[nodiscard]] const model::ScenarioId& against() const { return m_now.against; }
    /// Places in the plan's scenarios.
    [[nodiscard]] int scenarioIndex() const { return m_now.scenarioIndex; }
    [[nodiscard]] int againstIndex() const { return m_now.againstIndex; }
    /// Empty = all.
    [[nodiscard]] const std::vector<model::AreaId>& areas() const { return m_now.areas; }
    /// Index into the financial years of the run; none = not chosen yet.
    [[nodiscard]] std::optional<int> year() const { return m_now.year; }
    /// Empty = none.
    [[nodiscard]] const model::SettingId& setting() const { return m_now.setting; }
    [[nodiscard]] const Light& light() const { return m_light; }

    // What the plan has not got is not chosen.
    void chooseScenario(const model::ScenarioId& id);
    void chooseAgainst(const model::ScenarioId& id);
    void chooseAreas(const std::vector<model::AreaId>& areas);
    void chooseYear(int year);
    void chooseSetting(const model::SettingId& id);
    /// Marks a year and a setting. Cheap: nothing is worked out anew for it.
    void shine(const Light& light);

    /// The selection in terms of a result; none where the result does not hold what is selected.
    [[nodiscard]] std::optional<WhereQuestion> within(const results::RunResult& result) const;

signals:
    /// Something else is selected, or it stands elsewhere in the plan.
    void changed();
    void lightChanged();

private:
    struct Chosen {
        model::ScenarioId scenario;
        model::ScenarioId against;
        int scenarioIndex = -1;
        int againstIndex = -1;
        std::vector<model::AreaId> areas;
        std::optional<int> year;
        model::SettingId setting;

        friend bool operator==(const Chosen&, const Chosen&) = default;
    };

    void startAnew();
    void choose(Chosen wanted);
    /// With what the plan has in place of what it has not.
    [[nodiscard]] Chosen valid(Chosen wanted) const;

    document::PlanDocument& m_document;
    Chosen m_now;
    Light m_light;
};

} // namespace homeward::ui
