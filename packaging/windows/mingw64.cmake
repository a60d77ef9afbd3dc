# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's MinGW-w64 with POSIX threads, for 64-bit Windows. HOMEWARD_WINDOWS_PREFIX has what was built for it (build.sh).
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH $ENV{HOMEWARD_WINDOWS_PREFIX} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# What is ours is linked into the programs; Qt and the compiler's own libraries stand beside them.
set(ENV{PKG_CONFIG_LIBDIR} $ENV{HOMEWARD_WINDOWS_PREFIX}/lib/pkgconfig)
set(PKG_CONFIG_ARGN --static CACHE STRING "")
set(ZLIB_LIBRARY /usr/x86_64-w64-mingw32/lib/libz.a CACHE FILEPATH "")
set(ZLIB_INCLUDE_DIR /usr/x86_64-w64-mingw32/include CACHE PATH "")
# Wine runs the test programs, so that ctest and the finding of their tests do.
find_program(HOMEWARD_WINE NAMES wine64 wine)
if(HOMEWARD_WINE)
    set(CMAKE_CROSSCOMPILING_EMULATOR ${HOMEWARD_WINE})
endif()
