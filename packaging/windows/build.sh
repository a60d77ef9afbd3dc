#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh [STEP]...: crosses Homeward to 64-bit Windows on Debian 12, from the distribution's packages and sources alone
# (sources.sh names a second place for those that a mirror has lost).
# Steps, all of them without an argument: tools sources libraries qt program folder archive installer. Afterwards
# wine.sh tests what came out.
#
# State: run so far are the steps tools and sources, of libraries those before qpdf, whose first half is built, and the
# installer with other programs in the place of Homeward's; a program with Homeward's manifest runs under Wine in UTF-8. Qt
# is configured with the options of its recipe, which makes 957 steps; some 90 of them, third parties' C sources for the most
# part, are run. Each step goes on from there with the same HOMEWARD_WINDOWS_WORK. Of Homeward, linked by hand and run under
# Wine 8: the tests of core/base, which pass, and the self-test of the engine, whose 33 figures are the same to the last bit
# as on Linux. The programs and therefore wine.sh have NOT been run: look at what comes out before giving it to anyone.
# Known to be missing: where no administrator has allowed long paths, Windows refuses the command line those over 260
# characters whatever the manifest says, and Wine, which has no such limit, cannot show it.
#
# HOMEWARD_WINDOWS_WORK is where sources and libraries are kept between runs (else build/windows-work), HOMEWARD_JOBS how
# many compilers run at once. HOMEWARD_WINDOW=OFF leaves out Qt and the window: the command line and the tests of the core.
# HOMEWARD_CMAKE has further options for Homeward's own build, with spaces between them.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
# shellcheck source=packaging/dist.sh
source "$root/packaging/dist.sh"

readonly work=${HOMEWARD_WINDOWS_WORK:-$root/build/windows-work}
readonly window=${HOMEWARD_WINDOW:-ON}
export HOMEWARD_WINDOWS_PREFIX=$work/prefix
readonly triple=x86_64-w64-mingw32
readonly toolchain=$root/packaging/windows/mingw64.cmake
readonly stage=$work/homeward
# shellcheck source=packaging/windows/sources.sh
source "$root/packaging/windows/sources.sh"
# shellcheck source=packaging/windows/libraries.sh
source "$root/packaging/windows/libraries.sh"

tools() {
    packages+=(g++-mingw-w64-x86-64-posix mingw-w64-tools libz-mingw-w64-dev dpkg-dev curl tcl zip nsis)
    install_packages
}

libraries() {
    local name
    for name in "${small_libraries[@]}"; do make_library "$name"; done
}

qt() {
    [[ $window == ON ]] || return 0
    make_library qt6-base
    make_library qt6-svg
}

program() {
    local options=(-DHOMEWARD_WINDOW="$window" -DBUILD_TESTING="${HOMEWARD_TESTS:-OFF}")
    [[ $window == ON ]] && options+=("${qt_host[@]}" -DQt6LinguistTools_DIR="$host_cmake/Qt6LinguistTools")
    local more=()
    read -r -a more <<<"${HOMEWARD_CMAKE:-}"
    options+=("${more[@]}")
    configure_cross "$root" "$root/build/windows" "${options[@]}"
    cmake --build "$root/build/windows" -j "$jobs"
}

# dlls_of FOLDER: the libraries that the programs and libraries in it name.
dlls_of() {
    find "$1" \( -name '*.dll' -o -name '*.exe' \) -exec "$triple-objdump" -p {} + | sed -n 's/.*DLL Name: //p' | sort -u
}

# What is loaded by name and not by a link: Qt's plugins.
copy_plugins() {
    local plugin
    for plugin in platforms/qwindows platforms/qoffscreen styles/qwindowsvistastyle imageformats/qsvg imageformats/qico \
        iconengines/qsvgicon; do
        install -D -m 644 "$HOMEWARD_WINDOWS_PREFIX/plugins/$plugin.dll" "$stage/$plugin.dll"
    done
}

# Adds every library of ours that what is there needs, until none is missing.
copy_libraries() {
    local runtime name place again=yes
    runtime=$(dirname "$("$triple-g++-posix" -print-file-name=libstdc++-6.dll)")
    while [[ $again == yes ]]; do
        again=no
        while read -r name; do
            [[ -e $stage/$name ]] && continue
            for place in "$HOMEWARD_WINDOWS_PREFIX/bin" "$runtime" "/usr/$triple/lib"; do
                if [[ -e $place/$name ]]; then
                    install -m 644 "$place/$name" "$stage/"
                    again=yes
                    break
                fi
            done
        done < <(dlls_of "$stage")
    done
}

# The programs with all that they need, and the licences of it.
folder() {
    local bin=$root/build/windows/bin name
    rm -rf "$stage"
    mkdir -p "$stage/licences"
    install -m 755 "$bin/homeward-cli.exe" "$stage/"
    if [[ $window == ON ]]; then
        install -m 755 "$bin/homeward.exe" "$stage/"
        copy_plugins
    fi
    copy_libraries
    find "$stage" \( -name '*.dll' -o -name '*.exe' \) -exec "$triple-strip" --strip-unneeded {} +
    install -m 644 "$root/LICENSE" "$root/README.md" "$stage/"
    "$root/packaging/bill.sh" "$stage/homeward.spdx.json" "$work/src"
    for name in "${source_packages[@]}"; do
        if [[ $window == OFF && $name == qt6-* ]]; then continue; fi
        install -m 644 "$work/src/$name/debian/copyright" "$stage/licences/$name.txt"
    done
    for name in g++-mingw-w64-x86-64-posix mingw-w64-common libz-mingw-w64 nlohmann-json3-dev libcli11-dev libboost-dev; do
        install -m 644 "/usr/share/doc/$name/copyright" "$stage/licences/$name.txt"
    done
    du -sh "$stage"
}

# The portable form: with the folder that keeps settings and edits beside the programs.
archive() {
    local carried=$work/portable name=homeward-$version-windows
    rm -rf "$carried"
    mkdir -p "$carried"
    cp -r "$stage" "$carried/$name"
    mkdir "$carried/$name/homeward-data"
    printf '%s\r\n' 'Homeward keeps its settings, and edits that are not saved yet, in this folder.' \
        'Delete the folder, and it keeps them in your user profile.' >"$carried/$name/homeward-data/about.txt"
    find "$carried" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
    rm -f "$dist/$name.zip"
    (cd "$carried" && find "$name" | LC_ALL=C sort | TZ=UTC zip -q -9 -X "$dist/$name.zip" -@)
    ls -l "$dist/$name.zip"
}

# What the uninstaller takes away: what was put there, and no file of the user's.
list_files() {
    (
        cd "$stage"
        # shellcheck disable=SC2016  # $INSTDIR is the installer's
        find . -type f -printf 'Delete "$INSTDIR\\%P"\n' | LC_ALL=C sort
        # shellcheck disable=SC2016
        find . -mindepth 1 -type d -printf 'RMDir "$INSTDIR\\%P"\n' | LC_ALL=C sort -r
    ) | sed 's,/,\\,g'
}

installer() {
    local output=$dist/homeward-$version-windows-setup.exe
    list_files >"$work/files.nsh"
    find "$stage" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
    makensis -V2 -NOCD -DVERSION="$version" -DSTAGE="$stage" -DFILES="$work/files.nsh" \
        -DICON="$root/packaging/icons/homeward.ico" -DOUTPUT="$output" "$root/packaging/windows/homeward.nsi"
    ls -l "$output"
}

main() {
    local step steps=("$@")
    (($# > 0)) || steps=(tools sources libraries qt program folder archive installer)
    for step in "${steps[@]}"; do
        case $step in
            tools | sources | libraries | qt | program | folder | archive | installer) say "$step" && "$step" ;;
            *) fail "there is no step $step" ;;
        esac
    done
}

main "$@"
