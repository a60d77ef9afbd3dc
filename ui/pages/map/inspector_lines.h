// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"
#include "core/tables/table.h"
#include "ui/charts/map/map_content.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace homeward::ui {

/// A cell of one of the plan's tables.
struct CellPlace {
    std::shared_ptr<const tables::TableView> table;
    std::string row;
    std::string column;
    tables::Column as;   ///< the column
    tables::Cell now;
};

/// One line of the inspector: words, or a label and a cell to type into.
struct InspectorLine {
    enum class Kind { Heading, Text, Caption, Alarm, Cell };

    Kind kind = Kind::Text;
    QString label;   ///< or the words
    QString figure;  ///< at the right
    CellPlace cell = {};
    std::optional<explain::AskedFigure> asked = {};   ///< what the figure is, where it is one of the run
};

/// What the inspector shows of a thing on the map.
struct InspectorContent {
    QString title;
    QString under;   ///< the sphere, or what it is
    QString key;     ///< the same while the same fields are shown
    std::vector<InspectorLine> lines;
    QString figuresPath;  ///< of a field on the page that has all figures; empty where there is none
    bool removable = false;
    bool canBeRenamed = false;
};

/// Whose stays and routes the inspector shows.
struct InspectorScope {
    model::CohortId cohort;
    model::AreaId area;   ///< empty = the plan's own values
};

/// The figures of a thing as the plan has them, in cells, and as the run in view has them, in words.
[[nodiscard]] InspectorContent inspectorContent(const model::Plan& plan, const charts::MapContent& map,
                                                const charts::MapThing& thing, const InspectorScope& scope);

} // namespace homeward::ui
