# SPDX-License-Identifier: GPL-3.0-or-later
# CLI11 is headers alone; its own build wants more than a Flatpak has.
if(NOT TARGET CLI11::CLI11)
    add_library(CLI11::CLI11 INTERFACE IMPORTED)
    set_target_properties(CLI11::CLI11 PROPERTIES INTERFACE_INCLUDE_DIRECTORIES /app/include)
endif()
