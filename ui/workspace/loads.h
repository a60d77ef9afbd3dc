// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/studies.h"

#include <map>
#include <string>
#include <utility>

namespace homeward::ui {

/// What is asked of every setting of every area in a year, over what there is.
struct Loads {
    std::string year;   ///< 2031/32
    std::map<std::pair<model::SettingId, model::AreaId>, double> of;

    friend bool operator==(const Loads&, const Loads&) = default;
};

using LoadsJob = runner::Job<NeedOrder, Loads>;

/// Exact, by need without limits, an area at a time. Fails as `needOf` does; the plan must be without errors.
[[nodiscard]] base::Result<Loads> loadsOf(const NeedOrder& order, const base::CancelToken& cancel);

} // namespace homeward::ui
