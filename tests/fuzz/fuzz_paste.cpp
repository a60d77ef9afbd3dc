// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/plan_patch.h"
#include "core/tables/paste.h"
#include "core/tables/table_list.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <numeric>

namespace {

using namespace homeward;

/// The cells of a table from one on.
tables::PasteTarget from(const tables::Table& table, std::size_t row, std::size_t column)
{
    tables::PasteTarget target;
    target.rows.resize(table.rows.size() - std::min(row, table.rows.size()));
    target.columns.resize(table.columns.size() - std::min(column, table.columns.size()));
    std::iota(target.rows.begin(), target.rows.end(), row);
    std::iota(target.columns.begin(), target.columns.end(), column);
    return target;
}

} // namespace

// The first byte chooses the table, the second the cell; the rest is what was copied, arithmetic and all. Whatever it is,
// the patch of what fits is one that the plan takes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const model::Plan plan = tests::smallPlan();
    if (size < 2)
        return 0;
    const auto& names = tables::tableNames();
    const auto view =
        tables::tableNamed({names[data[0] % names.size()], tests::small::hospital, {}, tests::small::older});
    if (!view)
        return 0;
    const tables::Table table = view.value()->read(plan);
    const std::string_view copied(reinterpret_cast<const char*>(data + 2), size - 2);
    tables::PasteLook look = tables::lookAtPaste(table, copied, from(table, data[1] % 4U, data[1] / 16U));
    for (std::size_t i = look.refused.size(); i-- > 0;)
        static_cast<void>(tables::repair(look, i));
    model::Plan after = plan;
    if (!edit::apply(after, tables::patchOf(*view.value(), plan, tables::entriesOf(table, look))))
        std::abort();
    return 0;
}
