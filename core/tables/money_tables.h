// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

namespace homeward::tables {

/// The budgets. The first row has the plan's own figures (price year of real terms, general inflation), then comes a
/// row for each budget; the last row adds one. Emptying the name removes a budget that pays for nothing; a new name
/// replaces the old one wherever it is used.
class BudgetsTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

/// The cost parts of settings, a row for each; choosing a setting in the last row adds one. Emptying the setting
/// removes the part.
class CostsTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

/// The costs of the changes of each scenario: one-off, yearly, staff, and how long closed capacity is still paid for. A
/// row for each change, under its scenario; a change whose cells are all empty costs nothing.
class ChangeCostsTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

/// Staff roles, and under each the need of every setting; the last row adds a role. Emptying the name removes a role.
class StaffTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

} // namespace homeward::tables
