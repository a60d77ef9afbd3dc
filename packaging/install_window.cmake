# SPDX-License-Identifier: GPL-3.0-or-later
# The window's program and what a desktop knows of it.
set_target_properties(homeward PROPERTIES
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_SOURCE_DIR}/packaging/macos/Info.plist.in
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
homeward_portable(homeward)
install(TARGETS homeward RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} BUNDLE DESTINATION .)

set(icons ${CMAKE_SOURCE_DIR}/packaging/icons)
if(WIN32)
    homeward_windows_program(homeward "Homeward: plan where care is held")
elseif(APPLE)
    target_sources(homeward PRIVATE ${icons}/homeward.icns)
    set_source_files_properties(${icons}/homeward.icns TARGET_DIRECTORY homeward
                                PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
else()
    set(linux ${CMAKE_SOURCE_DIR}/packaging/linux)
    set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    install(FILES ${linux}/homeward.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${linux}/org.homeward.Homeward.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${linux}/homeward.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    install(FILES ${icons}/homeward.svg DESTINATION ${hicolor}/scalable/apps)
    install(FILES ${icons}/homeward-plan.svg DESTINATION ${hicolor}/scalable/mimetypes
            RENAME application-x-homeward-plan.svg)
    foreach(size 16 22 24 32 48 64 128 256)
        install(FILES ${icons}/homeward-${size}.png DESTINATION ${hicolor}/${size}x${size}/apps RENAME homeward.png)
        install(FILES ${icons}/homeward-plan-${size}.png DESTINATION ${hicolor}/${size}x${size}/mimetypes
                RENAME application-x-homeward-plan.png)
    endforeach()
endif()
