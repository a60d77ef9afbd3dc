// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

namespace homeward::tables {

/// Who pays: the first row is the plan's own (price year of real terms, general inflation), then a row a budget; the last
/// one adds one. An emptied name takes out a budget that pays for nothing; a new name goes to all that named the old one.
class BudgetsTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

/// The parts of what settings cost, a row a part; the last row adds one for the setting that is chosen there. An emptied
/// setting takes the part out.
class CostsTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

/// What the changes of each scenario cost: at the start, a year, their staff, and how long what they close is paid for
/// besides. A row a change, under its scenario; a change whose cells are all emptied costs nothing.
class ChangeCostsTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

/// Staff roles, and under each what every setting needs of it; the last row adds a role. An emptied name takes a role out.
class StaffTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

} // namespace homeward::tables
