#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clazy.sh [BUILD [REGEX]]: looks at every source of core, ui and app that the build folder BUILD (build/release) compiles,
# or at those whose path fits REGEX, with clazy's checks of levels 0 and 1 and clang's own warnings. Any finding is a failure.
# The build comes first: sources include what it makes. CMAKE_BUILD_PARALLEL_LEVEL says how many are looked at at once.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
    -h | --help) sed -n '3,5s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
folder=${1:-$build}
chosen=${2:-.}
command -v clazy-standalone >/dev/null || fail "clazy is not installed: it is the Debian package clazy"
[[ -e $folder/compile_commands.json ]] || fail "$folder is no configured build"
mapfile -t sources < <(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$folder/compile_commands.json" | sort -u \
    | grep -E "^$root/(core|ui|app)/.*\.cpp$" | grep -E "$chosen" || true)
((${#sources[@]})) || fail "the build has no such source"

# GCC's own options are unknown to clang, and no finding.
options=(-p "$folder" -checks=level1 -ignore-included-files --extra-arg=-Werror --extra-arg=-Wno-unknown-warning-option)
printf '%s\0' "${sources[@]}" | xargs -0 -n 1 -P "${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}" \
    clazy-standalone "${options[@]}" || fail "clazy has something to say; it is above"
say "Clean: clazy on ${#sources[@]} sources"
