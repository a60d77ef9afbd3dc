#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh [STEP]...: crosses Homeward to 64-bit Windows on Debian 12, from Debian's packages and sources alone. Steps, all
# of them without an argument: tools sources qt svg sqlite homeward folder archive.
#
# State: the steps tools, sources, qt and sqlite follow a proof with Qt 6.4.2 and another program (40 minutes on two cores;
# the window ran under Wine). Homeward itself, the step svg and those after it have NOT been run yet: look at what comes
# out before giving it to anyone. There is no installer and no portable form of the settings yet.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

readonly work=${HOMEWARD_WINDOWS_WORK:-$root/build/windows-work}
export HOMEWARD_WINDOWS_PREFIX=$work/prefix
readonly triple=x86_64-w64-mingw32
readonly toolchain=$root/packaging/windows/mingw64.cmake
readonly host_cmake=/usr/lib/x86_64-linux-gnu/cmake

tools() {
    packages+=(g++-mingw-w64-x86-64-posix g++-mingw-w64-x86-64 mingw-w64-tools libz-mingw-w64-dev dpkg-dev tcl zip)
    install_packages
}

# Wants deb-src lines beside the deb lines of apt.
sources() {
    local package
    mkdir -p "$work/src"
    cd "$work/src"
    rm -f -- *.dsc
    apt-get source --download-only qt6-base qt6-svg sqlite3 || fail "apt has no sources: add deb-src lines to its list"
    for package in qt6-base qt6-svg sqlite3; do
        rm -rf "${package:?}"
        dpkg-source -x "$package"_*.dsc "$package"
    done
    # The printer's and the window's DirectWrite code needs Direct2D, which MinGW has not.
    sed -i 's/QT_CONFIG(directwrite)/QT_CONFIG(directwrite) \&\& QT_CONFIG(direct2d)/' \
        qt6-base/src/printsupport/platform/windows/qprintengine_win.cpp \
        qt6-base/src/plugins/platforms/windows/qwindowsintegration.cpp
}

# cross SOURCE BUILD [option]...
cross() {
    local source=$1 folder=$2
    shift 2
    cmake -G Ninja -S "$source" -B "$folder" -DCMAKE_TOOLCHAIN_FILE="$toolchain" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$HOMEWARD_WINDOWS_PREFIX" -DCMAKE_PREFIX_PATH="$HOMEWARD_WINDOWS_PREFIX" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake" "$@"
    cmake --build "$folder"
}

qt() {
    local off=() feature
    for feature in pkg_config network sql dbus xml vulkan icu tabletevent zstd glib direct2d system_zlib system_png \
        system_jpeg system_freetype system_harfbuzz system_pcre2 system_doubleconversion system_libb2; do
        off+=("-DFEATURE_$feature=OFF")
    done
    cross "$work/src/qt6-base" "$work/qt6-base" -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DBUILD_SHARED_LIBS=ON \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DINPUT_opengl=no -DFEATURE_freetype=ON "${off[@]}"
    cmake --install "$work/qt6-base"
}

svg() {
    cross "$work/src/qt6-svg" "$work/qt6-svg" -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF
    cmake --install "$work/qt6-svg"
}

# Of Debian's sources, with its security patches.
sqlite() {
    mkdir -p "$work/sqlite3" "$HOMEWARD_WINDOWS_PREFIX"/{include,lib}
    cd "$work/sqlite3"
    "$work/src/sqlite3/configure" --disable-tcl >/dev/null
    make sqlite3.c sqlite3.h >/dev/null
    "$triple-gcc-posix" -O2 -DSQLITE_THREADSAFE=1 -c sqlite3.c -o sqlite3.o
    "$triple-ar" rcs "$HOMEWARD_WINDOWS_PREFIX/lib/libsqlite3.a" sqlite3.o
    cp sqlite3.h "$HOMEWARD_WINDOWS_PREFIX/include/"
}

homeward() { cross "$root" "$root/build/windows" -DBUILD_TESTING=OFF -DHOMEWARD_WINDOW=ON; }

# dlls_of FOLDER: the libraries that the programs and libraries in it name.
dlls_of() {
    find "$1" \( -name '*.dll' -o -name '*.exe' \) -exec "$triple-objdump" -p {} + | sed -n 's/.*DLL Name: //p' | sort -u
}

# The programs with every library of ours that they need, until none is missing.
folder() {
    local stage=$work/homeward place name more=yes
    rm -rf "$stage"
    mkdir -p "$stage"/{platforms,styles,imageformats,iconengines}
    cp "$root"/build/windows/bin/{homeward,homeward-cli}.exe "$root/LICENSE" "$stage/"
    cp "$HOMEWARD_WINDOWS_PREFIX/plugins/platforms/qwindows.dll" "$stage/platforms/"
    cp "$HOMEWARD_WINDOWS_PREFIX/plugins/styles/qwindowsvistastyle.dll" "$stage/styles/"
    cp "$HOMEWARD_WINDOWS_PREFIX/plugins/imageformats/qsvg.dll" "$stage/imageformats/"
    cp "$HOMEWARD_WINDOWS_PREFIX/plugins/iconengines/qsvgicon.dll" "$stage/iconengines/"
    local runtime
    runtime=$(dirname "$("$triple-g++-posix" -print-file-name=libstdc++-6.dll)")
    while [[ $more == yes ]]; do
        more=no
        for name in $(dlls_of "$stage"); do
            [[ -e $stage/$name ]] && continue
            for place in "$HOMEWARD_WINDOWS_PREFIX/bin" "$runtime" "/usr/$triple/lib"; do
                [[ -e $place/$name ]] && cp "$place/$name" "$stage/" && more=yes && break
            done
        done
    done
    find "$stage" \( -name '*.dll' -o -name '*.exe' \) -exec "$triple-strip" --strip-unneeded {} +
}

archive() {
    mkdir -p "$root/dist"
    rm -f "$root/dist/homeward-windows.zip"
    (cd "$work" && zip -q -9 -X -r "$root/dist/homeward-windows.zip" homeward)
    ls -l "$root/dist/homeward-windows.zip"
}

steps=("$@")
(($# > 0)) || steps=(tools sources qt svg sqlite homeward folder archive)
for step in "${steps[@]}"; do
    case $step in
        tools | sources | qt | svg | sqlite | homeward | folder | archive) say "$step" && "$step" ;;
        *) fail "there is no step $step" ;;
    esac
done
