# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D CLANG_FORMAT=... -D MODE=check|write -D SOURCE=... -P FormatSources.cmake
if(NOT CLANG_FORMAT)
    message("SKIPPED: clang-format 19 is not installed, so the form of the sources is not looked at.")
    if(MODE STREQUAL "check")
        return()
    endif()
    message(FATAL_ERROR "Nothing was formatted.")
endif()

set(sources "")
foreach(folder core ui app tests)
    file(GLOB_RECURSE found ${SOURCE}/${folder}/*.cpp ${SOURCE}/${folder}/*.h)
    list(APPEND sources ${found})
endforeach()
if(NOT sources)
    message(FATAL_ERROR "There are no sources in ${SOURCE}.")
endif()

# By way of a file: the command line would be too long for some systems.
string(REPLACE ";" "\n" lines "${sources}")
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/sources-to-format.txt "${lines}\n")
set(options -i)
if(MODE STREQUAL "check")
    set(options --dry-run --Werror)
endif()
execute_process(COMMAND ${CLANG_FORMAT} ${options} --style=file --files=${CMAKE_CURRENT_BINARY_DIR}/sources-to-format.txt
                WORKING_DIRECTORY ${SOURCE} RESULT_VARIABLE outcome)
file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/sources-to-format.txt)
if(NOT outcome EQUAL 0)
    message(FATAL_ERROR "Some sources differ from .clang-format: run the target format.")
endif()
