// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_file.h"
#include "core/store/recover.h"
#include "core/store/seal.h"
#include "tests/fuzz/input_file.h"

#include <cstddef>
#include <cstdint>

// The database in the file is sealed anew, as anyone could who means harm: the seal hides nothing from the reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace homeward;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::string path = fuzz::fileOf(store::sealed(std::string(store::unsealed(bytes).database)));
    static_cast<void>(store::openPlanFile(path));
    static_cast<void>(store::recoverPlan(path));
    return 0;
}
