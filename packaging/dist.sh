# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts that make packages, after common.sh: where packages go, and the one date that is in them.
dist=${root:?}/dist
mkdir -p "$dist"
version=$(sed -n 's/^project(Homeward VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
# The date of the commit stands in for every date, so that two packages of one commit are the same. Sources without their
# history have the date of their files.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || stat -c %Y "$root/CMakeLists.txt")}
export SOURCE_DATE_EPOCH
export version
readonly dist version
