#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sanitize.sh [address|thread] [ctest argument]...: builds and runs the whole suite under the address and
# undefined-behaviour sanitizers (as by itself), or the engine, the jobs and the document under the thread sanitizer. Any
# finding is a failure. HOMEWARD_TARGETS names other test programs, for example "test_store test_cli"; each is run as soon
# as it is built, so that a finding need not wait for the last. CMAKE_BUILD_PARALLEL_LEVEL says how many files are
# compiled at once. The last line tells how many tests ran.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

kind=${1:-address}
(($# == 0)) || shift
case $kind in
    address) preset=asan ;;
    thread) preset=tsan ;;
    -h | --help) sed -n '3,7s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "Usage: packaging/sanitize.sh [address|thread] [ctest argument]..." >&2; exit 2 ;;
esac

# Every test program of the build: those that read files of others first.
whole_suite() {
    local first=(test_store test_exchange test_sheets test_imports test_tables test_base test_cli test_reliability)
    printf '%s\n' "${first[@]}"
    cmake --build "$root/build/$preset" --target help | sed -n 's/^\(test_[a-z]*\): phony$/\1/p' \
        | grep -vxF "$(printf '%s\n' "${first[@]}")" | sort
}

install_packages
options=(-DBUILD_TESTING=ON -DHOMEWARD_WINDOW=ON)
if command -v ccache >/dev/null; then
    options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
say "Configuring with the sanitizer for $kind"
(cd "$root" && cmake --preset "$preset" "${options[@]}") || fail "CMake could not configure the build"
if [[ -n ${HOMEWARD_TARGETS:-} ]]; then
    read -ra targets <<<"$HOMEWARD_TARGETS"
elif [[ $kind == thread ]]; then
    targets=(test_sim test_study test_calibrate test_base test_runner test_document)
else
    mapfile -t targets < <(whole_suite)
fi
((${#targets[@]})) || fail "the build has no test programs"

# No suppressions: the sanitizers are clean of Qt's and the drivers' own but for threads, where tsan leaves out what was
# not built with it (the preset's TSAN_OPTIONS).
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1:strict_string_checks=1}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
found=()
for target in "${targets[@]}"; do
    say "Building $target"
    cmake --build "$root/build/$preset" --target "$target" || fail "the build did not succeed"
    say "Testing $target"
    QT_QPA_PLATFORM=offscreen ctest --preset "$preset" --no-tests=error -L "^${target#test_}\$" "$@" || found+=("$target")
done
((${#found[@]} == 0)) || fail "the sanitizer or a test has something to say of ${found[*]}; it is above"
say "Clean: ${#targets[@]} test programs under the sanitizer for $kind: ${targets[*]}"
