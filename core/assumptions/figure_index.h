// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"
#include "core/model/plan.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace homeward::assumptions {

/// Finds the row of a register that a path leads to: by its figure, its source, the list that it lies in, or what lies
/// beneath it.
class FigureIndex {
public:
    FigureIndex() = default;
    explicit FigureIndex(const std::vector<Assumption>& rows);

    /// The place of the row; none where the register has none.
    [[nodiscard]] std::optional<std::size_t> find(const model::Plan& plan, const model::Path& asked) const;

private:
    std::map<std::string, std::size_t, std::less<>> m_byPath;
};

/// The item of the plan's outermost lists that a path lies in (`/areas/north`). A register of it alone has whatever row
/// the path leads to.
[[nodiscard]] model::Path partOf(const model::Plan& plan, const model::Path& path);

} // namespace homeward::assumptions
