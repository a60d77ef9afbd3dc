// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/validation/validate.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// A plan that is read can be judged, and is the same plan when it is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace homeward;
    const auto plan = exchange::planFromText({reinterpret_cast<const char*>(data), size});
    if (!plan)
        return 0;
    static_cast<void>(validation::validate(plan.value()));
    const auto again = exchange::planFromText(exchange::planToText(plan.value()));
    if (!again || again.value() != plan.value())
        std::abort();
    return 0;
}
