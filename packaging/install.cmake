# SPDX-License-Identifier: GPL-3.0-or-later
# What belongs to an installed Homeward: the programs, their licence and bill of materials, their manuals and icons, and
# that plans open with a double click.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DOCDIR ${CMAKE_INSTALL_DATAROOTDIR}/doc/homeward)   # packages and their folders are in small letters

# Debian has the text of the licence in one place for all packages, and a file of its own that says which it is.
option(HOMEWARD_DEBIAN "Install what a Debian package has in place of LICENSE" OFF)

# Libraries of its own beside the programs, for the portable archive. The old kind of run path also serves what Qt loads.
option(HOMEWARD_PORTABLE "Look for shared libraries in lib/homeward beside the programs" OFF)
function(homeward_portable program)
    if(HOMEWARD_PORTABLE)
        set_target_properties(${program} PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/homeward")
        target_link_options(${program} PRIVATE LINKER:--disable-new-dtags)
    endif()
endfunction()

homeward_portable(homeward-cli)
if(WIN32)
    include(${CMAKE_CURRENT_LIST_DIR}/windows/program.cmake)
    homeward_windows_program(homeward-cli "Homeward on the command line")
endif()
install(TARGETS homeward-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(NOT APPLE)
    install(FILES ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
    if(NOT HOMEWARD_DEBIAN)
        install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
    endif()
    # Made by packaging/bill.sh of what the programs are linked with.
    install(FILES ${CMAKE_BINARY_DIR}/homeward.spdx.json DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
endif()

set(manuals homeward-cli.1)
if(HOMEWARD_WINDOW)
    include(${CMAKE_CURRENT_LIST_DIR}/install_window.cmake)
    list(APPEND manuals homeward.1)
endif()

# Compressed without a date, as all manuals are.
find_program(HOMEWARD_GZIP gzip)
function(homeward_install_compressed file name folder)
    set(packed ${CMAKE_BINARY_DIR}/compressed/${name}.gz)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/compressed)
    execute_process(COMMAND ${HOMEWARD_GZIP} -9nc ${file} OUTPUT_FILE ${packed} COMMAND_ERROR_IS_FATAL ANY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    install(FILES ${packed} DESTINATION ${folder})
endfunction()
if(UNIX AND NOT APPLE AND HOMEWARD_GZIP)
    foreach(manual ${manuals})
        homeward_install_compressed(${CMAKE_SOURCE_DIR}/packaging/linux/${manual} ${manual} ${CMAKE_INSTALL_MANDIR}/man1)
    endforeach()
    if(HOMEWARD_DEBIAN)
        install(FILES ${CMAKE_SOURCE_DIR}/packaging/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
        install(FILES ${CMAKE_SOURCE_DIR}/packaging/debian/lintian-overrides
                DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/lintian/overrides RENAME homeward)
        homeward_install_compressed(${CMAKE_SOURCE_DIR}/packaging/debian/changelog changelog.Debian
                                    ${CMAKE_INSTALL_DOCDIR})
        homeward_install_compressed(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog ${CMAKE_INSTALL_DOCDIR})
    endif()
endif()

include(${CMAKE_CURRENT_LIST_DIR}/cpack.cmake)
