#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the programs and puts them with the Qt that they are linked with into dist/homeward-VERSION-ARCHITECTURE.tar.xz:
# unpacked anywhere, bin/homeward starts on any desktop whose C and C++ libraries have what the last line of this script names.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=packaging/dist.sh
source "$root/packaging/dist.sh"

# Every desktop has its own of these, which fit its kernel, its graphics driver and its fonts.
readonly of_the_system='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|stdc\+\+|gcc_s|GL.*|EGL|OpenGL|X11.*|xcb|Xau|Xdmcp|fontconfig|freetype|expat|drm|gbm|dbus-1|systemd))\.so'

# libraries_of FILE...: the libraries that they need and that go into the archive.
libraries_of() {
    local missing
    missing=$(ldd "$@" | grep 'not found' | sort -u || true)
    [[ -z $missing ]] || fail "a library is not there: $missing"
    ldd "$@" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u | while read -r library; do
        [[ ${library##*/} =~ $of_the_system ]] || printf '%s\n' "$library"
    done
}

# packages_of FILE...: the packages that they came from. Some systems keep in /usr/lib what packages name in /lib.
packages_of() {
    local file real
    for file in "$@"; do
        real=$(realpath "$file")
        dpkg-query -S "$real" 2>/dev/null || dpkg-query -S "${real#/usr}" || fail "no package has $file"
    done | sed 's/:.*//' | sort -u
}

# newest_of PREFIX FILE...: the newest version of the system's C or C++ library that they ask for.
newest_of() {
    local prefix=$1
    shift
    # Of what each names, also of files that name none.
    { objdump -T "$@" 2>/dev/null | grep '\*UND\*' | grep -oE "${prefix}[0-9.]+" || true; } | sort -Vu | tail -1
}

install_packages
configure -DHOMEWARD_WINDOW=ON -DHOMEWARD_DEBIAN=OFF -DHOMEWARD_PORTABLE=ON -DCMAKE_INSTALL_PREFIX=/usr
build_targets homeward homeward-cli

say "Gathering"
name=homeward-$version-$(uname -m)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
home=$stage/$name
cmake --install "$build" --prefix "$home" --strip >/dev/null
qt_plugins=$("$(command -v qmake6 || echo /usr/lib/qt6/bin/qmake)" -query QT_INSTALL_PLUGINS)
own=$home/lib/homeward
for plugin in platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqminimal.so xcbglintegrations/libqxcb-glx-integration.so \
    imageformats/libqsvg.so iconengines/libqsvgicon.so; do
    [[ -e $qt_plugins/$plugin ]] && install -D -m 644 "$qt_plugins/$plugin" "$own/plugins/$plugin"
done
mapfile -t plugins < <(find "$own/plugins" -name '*.so' | sort)
mapfile -t needed < <(libraries_of "$home"/bin/* "${plugins[@]}")
install -m 644 "${needed[@]}" "$own/"
mapfile -t origins < <(packages_of "${needed[@]}" "${plugins[@]/#"$own/plugins"/$qt_plugins}")
documents=$home/share/doc/homeward
mkdir -p "$documents/licences"
for package in "${origins[@]}"; do
    install -m 644 "/usr/share/doc/$package/copyright" "$documents/licences/$package.txt"
done
"$root/packaging/bill.sh" "$build/homeward.spdx.json"
"$root/packaging/bill.sh" "$documents/homeward.spdx.json" "" "${origins[@]}"
printf '[Paths]\nPrefix=..\nPlugins=lib/homeward/plugins\n' >"$home/bin/qt.conf"

say "Packing"
tar -C "$stage" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -c "$name" | xz -T1 -6 \
    >"$dist/$name.tar.xz"
say "Made dist/$name.tar.xz ($(du -h "$dist/$name.tar.xz" | cut -f1)) with ${#needed[@]} libraries"
echo "It needs $(newest_of GLIBC_ "$home"/bin/homeward* "$own"/*.so* "${plugins[@]}") and" \
    "$(newest_of GLIBCXX_ "$home"/bin/homeward* "$own"/*.so* "${plugins[@]}")"
