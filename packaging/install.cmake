# SPDX-License-Identifier: GPL-3.0-or-later
# What belongs to an installed Homeward: the programs, their icon, and that plans open with a double click.
include(GNUInstallDirs)

install(TARGETS homeward-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(NOT APPLE)
    install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
if(NOT HOMEWARD_WINDOW)
    return()
endif()

set_target_properties(homeward PROPERTIES
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_SOURCE_DIR}/packaging/macos/Info.plist.in
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
install(TARGETS homeward RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} BUNDLE DESTINATION .)

if(WIN32)
    enable_language(RC)
    configure_file(${CMAKE_SOURCE_DIR}/packaging/windows/homeward.rc.in ${CMAKE_BINARY_DIR}/homeward.rc @ONLY)
    target_sources(homeward PRIVATE ${CMAKE_BINARY_DIR}/homeward.rc)
elseif(NOT APPLE)
    install(FILES ${CMAKE_SOURCE_DIR}/packaging/linux/homeward.desktop
            DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${CMAKE_SOURCE_DIR}/packaging/linux/homeward.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    install(FILES ${CMAKE_SOURCE_DIR}/packaging/homeward.svg
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
