# SPDX-License-Identifier: GPL-3.0-or-later
# Targets: format-check says which files differ from .clang-format, format rewrites them, tidy runs .clang-tidy, analyze
# the checks of it that follow paths through functions, which take nearly as long as all others together, clazy the checks of
# Qt's own traps.
# Versions differ in what they write, so that no other than 19 will do.
set(HOMEWARD_CLANG_MAJOR 19)

# Sets `variable` to a program of that major version, or to nothing.
function(homeward_find_clang variable)
    foreach(name IN LISTS ARGN)
        find_program(${variable}_CANDIDATE_${name} ${name})
        mark_as_advanced(${variable}_CANDIDATE_${name})
        set(candidate ${${variable}_CANDIDATE_${name}})
        if(NOT candidate)
            continue()
        endif()
        execute_process(COMMAND ${candidate} --version OUTPUT_VARIABLE version ERROR_QUIET)
        if(version MATCHES "version ${HOMEWARD_CLANG_MAJOR}\\.")
            set(${variable} ${candidate} PARENT_SCOPE)
            return()
        endif()
    endforeach()
    set(${variable} "" PARENT_SCOPE)
endfunction()

homeward_find_clang(HOMEWARD_CLANG_FORMAT clang-format-${HOMEWARD_CLANG_MAJOR} clang-format)
homeward_find_clang(HOMEWARD_CLANG_TIDY clang-tidy-${HOMEWARD_CLANG_MAJOR} clang-tidy)
find_program(HOMEWARD_RUN_CLANG_TIDY NAMES run-clang-tidy-${HOMEWARD_CLANG_MAJOR} run-clang-tidy)
mark_as_advanced(HOMEWARD_RUN_CLANG_TIDY)

foreach(mode check write)
    set(target format-check)
    if(mode STREQUAL "write")
        set(target format)
    endif()
    add_custom_target(${target}
        COMMAND ${CMAKE_COMMAND} -D CLANG_FORMAT=${HOMEWARD_CLANG_FORMAT} -D MODE=${mode} -D SOURCE=${CMAKE_SOURCE_DIR}
                -P ${CMAKE_SOURCE_DIR}/packaging/format_sources.cmake
        VERBATIM)
endforeach()

if(HOMEWARD_CLANG_TIDY AND HOMEWARD_RUN_CLANG_TIDY)
    foreach(target tidy analyze)
        set(checks "-clang-analyzer-*")
        if(target STREQUAL "analyze")
            set(checks "-*,clang-analyzer-*")
        endif()
        add_custom_target(${target}
            COMMAND ${HOMEWARD_RUN_CLANG_TIDY} -quiet -clang-tidy-binary ${HOMEWARD_CLANG_TIDY} -p ${CMAKE_BINARY_DIR}
                    -checks=${checks} "^${CMAKE_SOURCE_DIR}/(core|ui|app)/.*\\.cpp$"
            WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
            USES_TERMINAL VERBATIM)
    endforeach()
else()
    foreach(target tidy analyze)
        add_custom_target(${target}
            COMMAND ${CMAKE_COMMAND} -E echo "${target} needs clang-tidy ${HOMEWARD_CLANG_MAJOR} and run-clang-tidy."
            COMMAND ${CMAKE_COMMAND} -E false)
    endforeach()
endif()

add_custom_target(clazy COMMAND ${CMAKE_SOURCE_DIR}/packaging/clazy.sh ${CMAKE_BINARY_DIR} USES_TERMINAL VERBATIM)
