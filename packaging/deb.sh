#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the programs and puts them into a Debian package in dist/, which lintian, desktop-file-validate and appstreamcli
# then look at, where they are installed.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=packaging/dist.sh
source "$root/packaging/dist.sh"

# check TOOL [argument]...
check() {
    if ! command -v "$1" >/dev/null; then
        echo "$1 is not installed: not checked"
        return
    fi
    "$@" || fail "$1 has something to say"
}

packages+=(dpkg-dev)
install_packages
configure -DHOMEWARD_WINDOW=ON -DHOMEWARD_DEBIAN=ON -DHOMEWARD_PORTABLE=OFF -DCMAKE_INSTALL_PREFIX=/usr
build_targets homeward homeward-cli
"$root/packaging/bill.sh" "$build/homeward.spdx.json"

say "Packing"
rm -f "$dist"/homeward_*.deb
(umask 022 && cd "$build" && cpack -G DEB -B "$dist" >"$build/cpack.log") || fail "CPack: $(tail -5 "$build/cpack.log")"
rm -rf "$dist/_CPack_Packages"
deb=$(ls "$dist"/homeward_*.deb)

say "Checking"
check desktop-file-validate "$root/packaging/linux/homeward.desktop"
check appstreamcli validate --no-net "$root/packaging/linux/org.homeward.Homeward.metainfo.xml"
check lintian --allow-root --fail-on error,warning "$deb"
say "Made ${deb#"$root"/}"
dpkg-deb --info "$deb" | sed -n '/Package:/,$p'
