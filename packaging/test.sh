#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds Homeward and runs every test without a display.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Every folder of tests/ with sources is one test program: none of them may vanish in silence.
# Prints the names of the test programs.
expected_tests() {
    local folder
    for folder in "$root"/tests/*/; do
        folder=$(basename "$folder")
        [[ $folder == support || $folder == gallery || $folder == benchmark || $folder == fuzz ]] && continue
        if compgen -G "$root/tests/$folder/*.cpp" >/dev/null; then
            printf '%s\n' "$folder"
        fi
    done
}

check_all_there() {
    local listed name
    listed=$(ctest --test-dir "$build" -N)
    for name in $(expected_tests); do
        grep -Eq "^ *Test +#[0-9]+: $name\$" <<<"$listed" || fail "the tests in tests/$name were not built"
    done
}

install_packages
configure -DBUILD_TESTING=ON -DHOMEWARD_WINDOW=ON
build_targets
check_all_there
say "Testing"
QT_QPA_PLATFORM=offscreen ctest --test-dir "$build" --parallel "$(nproc)" --output-on-failure --no-tests=error "$@" \
    || fail "some tests failed; what they said is above"
say "All tests passed"
