// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/plan_patch.h"
#include "core/imports/import.h"
#include "core/reference/reference_set.h"
#include "tests/fuzz/small_limits.h"
#include "tests/support/small_plan.h"

#include <cstdlib>

// Whatever a table says, its patch fits the plan that it was made for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace homeward;
    static const model::Plan plan = tests::smallPlan();
    const sheets::Reading reading = fuzz::read({reinterpret_cast<const char*>(data), size});
    if (reading.fault)
        return 0;
    const imports::Import import = imports::lookAt(reading.book, plan, {}, reference::builtIn());
    model::Plan after = plan;
    if (!edit::apply(after, import.patch))
        std::abort();
    return 0;
}
