// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

namespace homeward::tables {

/// The week of every setting: the days on which it takes people in (`admits:0` to `admits:6`, from Monday), the share
/// of its room that is there on each (`pattern:0` ...; locked where the room repeats by the hour), and the pool that it
/// draws on when its own room is full. Rows are settings; the plan's own values.
class WeekTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
};

} // namespace homeward::tables
