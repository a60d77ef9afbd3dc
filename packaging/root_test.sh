#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# root_test.sh SUITE PACKAGE [FOLDER]: installs a package (.deb, or a portable .tar.xz) into a bare Debian system of its own
# (bookworm, trixie, ...), made with debootstrap in FOLDER unless it is there. There the command line tests itself, and the
# window's program draws its pages without a display; the pictures are left in dist/SUITE. Wants root.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

(($# == 2 || $# == 3)) || { echo "Usage: packaging/root_test.sh SUITE PACKAGE [FOLDER]" >&2; exit 2; }
suite=$1 package=$2 bare=${3:-/var/tmp/homeward-$1}
((EUID == 0)) || fail "a root of its own can be made by root alone"
command -v debootstrap >/dev/null || fail "debootstrap is not installed"

inside() { chroot "$bare" /usr/bin/env -i PATH=/usr/bin:/usr/sbin:/bin:/sbin HOME=/root LC_ALL=C.UTF-8 "$@"; }

[[ -x $bare/bin/sh ]] || { say "Making a bare $suite" && debootstrap --variant=minbase "$suite" "$bare" >/dev/null; }
# A program finds the libraries beside it by /proc.
mountpoint -q "$bare/proc" || { mount -t proc proc "$bare/proc" && trap 'umount "$bare/proc"' EXIT; }
say "Installing ${package##*/} in a bare $(inside cat /etc/debian_version)"
cp "$package" "$bare/root/"
name=/root/${package##*/}
case $package in
    *.deb)
        inside apt-get -qq update
        inside DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$name" >/dev/null \
            || fail "apt could not install it"
        bin=/usr/bin
        ;;
    *.tar.xz)
        # What every desktop has and a bare system has not.
        inside apt-get -qq update
        inside DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends xz-utils libegl1 libgl1 \
            libopengl0 libfontconfig1 libx11-6 libx11-xcb1 libxcb1 libdbus-1-3 fonts-dejavu-core >/dev/null \
            || fail "apt could not install what a desktop has"
        inside tar -C /opt -xf "$name"
        bin=/opt/$(basename "${package%.tar.xz}")/bin
        ;;
    *) fail "neither a .deb nor a .tar.xz: $package" ;;
esac

say "The command line tests itself"
inside "$bin/homeward-cli" --version
inside "$bin/homeward-cli" selftest | tail -3
say "The window's program draws its pages"
inside rm -rf /root/pages
inside QT_QPA_PLATFORM=offscreen "$bin/homeward" gallery /root/pages >/dev/null || fail "the window's program did not start"
mkdir -p "$root/dist/$suite"
cp "$bare"/root/pages/*.png "$root/dist/$suite/"
echo "$(find "$root/dist/$suite" -name '*.png' | wc -l) pictures in dist/$suite"
