# SPDX-License-Identifier: GPL-3.0-or-later
# What Windows reads off a program before it starts.
# homeward_windows_program(TARGET DESCRIPTION): manifest, icons and version of a program.
function(homeward_windows_program program program_description)
    set(resource ${CMAKE_BINARY_DIR}/${program}.rc)
    configure_file(${CMAKE_SOURCE_DIR}/packaging/windows/program.rc.in ${resource} @ONLY)
    set_source_files_properties(${resource} TARGET_DIRECTORY ${program}
        PROPERTIES OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/packaging/windows/program.manifest)
    target_sources(${program} PRIVATE ${resource})
    if(MSVC)
        target_link_options(${program} PRIVATE /MANIFEST:NO)   # ours is in the resource
    endif()
endfunction()
