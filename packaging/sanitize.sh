#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sanitize.sh [address|thread] [ctest argument]...: builds and runs the tests of the core under the address and
# undefined-behaviour sanitizers (as by itself), or under the thread sanitizer. Any finding is a failure.
# HOMEWARD_TARGETS names other test programs than those of the core.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

kind=${1:-address}
(($# == 0)) || shift
case $kind in
    address) preset=asan ;;
    thread) preset=tsan ;;
    *) echo "Usage: packaging/sanitize.sh [address|thread] [ctest argument]..." >&2; exit 2 ;;
esac

# The tests that need no Qt: one a folder of tests/ that mirrors a room of the core.
core_tests() {
    local folder
    for folder in "$root"/tests/*/; do
        folder=$(basename "$folder")
        [[ -d $root/core/$folder ]] && printf 'test_%s\n' "$folder"
    done
    printf 'test_%s\n' theory golden
}

install_packages
mapfile -t targets < <(if [[ -n ${HOMEWARD_TARGETS:-} ]]; then tr ' ' '\n' <<<"$HOMEWARD_TARGETS"; else core_tests; fi)
options=(-DBUILD_TESTING=ON -DHOMEWARD_WINDOW="$([[ $kind == thread ]] && echo ON || echo OFF)")
if command -v ccache >/dev/null; then
    options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
say "Configuring with the sanitizer for $kind"
(cd "$root" && cmake --preset "$preset" "${options[@]}") || fail "CMake could not configure the build"
say "Building ${targets[*]}"
cmake --build "$root/build/$preset" --target "${targets[@]}" || fail "the build did not succeed"
say "Testing"
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1:strict_string_checks=1}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
names=$(printf '%s|' "${targets[@]#test_}")
QT_QPA_PLATFORM=offscreen ctest --preset "$preset" --no-tests=error -R "^(${names%|})\$" "$@" \
    || fail "the sanitizer or a test has something to say; it is above"
say "Clean: ${targets[*]}"
