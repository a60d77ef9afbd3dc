// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"
#include "core/model/node.h"
#include "core/model/plan.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// How the register is written, for the files of this room alone.
namespace homeward::assumptions {

/// A value of the plan with its path.
struct Place {
    model::Node node;
    model::Path path;

    [[nodiscard]] Place operator/(std::string_view key) const { return {node.child(key), path / key}; }
    [[nodiscard]] Place item(std::size_t i) const
    {
        return {node.item(i), path / node.stepTo(i).value_or(std::to_string(i))};
    }
    template <class T> [[nodiscard]] const T* as() const { return node.as<T>(); }
    /// Given, where it is optional.
    [[nodiscard]] bool isThere() const { return node.leads() && node.kind() != model::NodeKind::Nothing; }
};

/// Takes the rows in, with what the plan says of their sources and ranges.
class Register {
public:
    /// Only what lies within the part is taken in; an empty path is the whole plan.
    explicit Register(const model::Plan& plan, model::Path part = {});

    /// Whether anything beneath a path may be taken in.
    [[nodiscard]] bool wants(const model::Path& path) const { return path.isWithin(m_part) || m_part.isWithin(path); }

    /// Adds the figure at a path, where the plan gives it. `of` names the people, the setting and the area of the
    /// figure.
    void addOne(Assumption of, Quantity quantity, Unit unit, const Place& figure, const Place& source);
    /// Several figures that belong together; passed over where there are none.
    void addMany(Assumption of, Quantity quantity, std::size_t figures, const Place& list, const Place& source);
    /// The mean (or median) with its spread, or a table.
    void addDistribution(const Assumption& of, Quantity quantity, Unit unit, const Place& distribution,
                         const Place& source);
    void addDistribution(const Assumption& of, Quantity quantity, Unit unit, const Place& distribution)
    {
        addDistribution(of, quantity, unit, distribution, distribution / "source");
    }
    void addCapacity(Assumption of, Unit unit, const Place& capacity);
    void add(Assumption row, const Place& source);

    /// Group by group, else in the order of adding.
    [[nodiscard]] std::vector<Assumption> inGroups() &&;

private:
    const model::Plan& m_plan;
    model::Path m_part;
    std::map<std::string, const model::Source*, std::less<>> m_sources;
    std::map<std::string, const model::UncertainInput*, std::less<>> m_ranges; ///< by named path
    std::vector<Assumption> m_rows;
};

void registerCohorts(Register& rows, const model::Plan& plan);
void registerSettings(Register& rows, const model::Plan& plan);
void registerAreas(Register& rows, const model::Plan& plan);
void registerMoney(Register& rows, const model::Plan& plan);
void registerScenarios(Register& rows, const model::Plan& plan);

// Parts that the plan and its areas both have.
void registerDemand(Register& rows, const Assumption& of, const Place& demand);
void registerEntries(Register& rows, const Assumption& of, const Place& cohort);
void registerStep(Register& rows, Assumption of, const Place& step);
/// `source` is what speaks of the shares.
void registerRoutes(Register& rows, const Assumption& of, const Place& routes, const Place& source);
void registerQueueExits(Register& rows, const Assumption& of, const Place& exits);
void registerUnitCost(Register& rows, const Assumption& of, const Place& cost);

} // namespace homeward::assumptions
