# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package of what is installed: packaging/deb.sh runs CPack.
set(CPACK_PACKAGE_NAME homeward)
set(CPACK_PACKAGE_VENDOR "The Homeward authors")
set(CPACK_PACKAGE_CONTACT "The Homeward authors <maintainers@homeward.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "plan where health and social care is held")
set(CPACK_PACKAGE_DESCRIPTION
"Homeward shows what a plan for health and social care would do: it follows
people through hospital, community and home settings day by day, sees that a
shortage of care at home fills hospital beds, and says how sure it is.
.
It comes as a window for planners and boards, and as a command line for
repeated work. It needs no network.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 1)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Inter is the window's own face; without it and DejaVu a bare system has no letters at all.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

include(CPack)
