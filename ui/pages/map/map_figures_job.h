// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pathway/figures.h"
#include "ui/runner/job.h"

#include <memory>

namespace homeward::ui {

/// What the map asks of a run.
struct MapOrder {
    std::shared_ptr<const results::RunResult> result;
    results::Question question;

    friend bool operator==(const MapOrder&, const MapOrder&) = default;
};

/// The figures with the order that they answer.
struct MapAnswer {
    MapOrder order;
    pathway::MapFigures figures;
};

using MapFiguresJob = runner::Job<MapOrder, MapAnswer>;

} // namespace homeward::ui
