// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/embedded_file.h"
#include "core/reference/reference_set.h"

#include <cassert>
#include <string>

namespace homeward::embedded {
/// Every text of resources/reference.
std::span<const base::EmbeddedFile> referenceFigures();
} // namespace homeward::embedded

namespace homeward::reference {

const ReferenceSet& builtIn()
{
    static const ReferenceSet set = [] {
        std::string text;
        for (const base::EmbeddedFile& file : embedded::referenceFigures())
            text.append(file.bytes).append("\n");
        auto read = readReferenceText(text);
        assert(read.ok());   // a test reads it in every build
        return std::move(read.value());
    }();
    return set;
}

} // namespace homeward::reference
