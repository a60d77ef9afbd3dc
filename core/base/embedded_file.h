// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace homeward::base {

/// A file of `resources/` that is part of the program (CMake: homeward_embed).
struct EmbeddedFile {
    std::string_view name;    ///< without folder
    std::string_view bytes;
};

} // namespace homeward::base
