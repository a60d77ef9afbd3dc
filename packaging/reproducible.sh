#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# reproducible.sh [TARGET]...: builds the committed sources twice, in two folders whose names differ in length, without a
# compiler cache, and compares the bytes of what came out (homeward and homeward-cli, or the targets named).
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

targets=("$@")
(($# > 0)) || targets=(homeward-cli homeward)
window=OFF
[[ " ${targets[*]} " == *" homeward "* ]] && window=ON
export CCACHE_DISABLE=1
command -v git >/dev/null || fail "git is not installed, and a commit is what is built"
install_packages

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
for name in one another-of-a-longer-name; do
    say "Building in a folder called $name"
    git clone -q "$root" "$place/$name"
    log=$place/$name.log
    (cd "$place/$name" && cmake --preset release -DBUILD_TESTING=OFF -DHOMEWARD_WINDOW=$window \
        && cmake --build --preset release --target "${targets[@]}") >"$log" 2>&1 \
        || fail "the build did not succeed: $(tail -20 "$log")"
done
say "Comparing"
first=$place/one/build/release second=$place/another-of-a-longer-name/build/release
compared=0
while read -r file; do
    cmp "$first/$file" "$second/$file" || fail "$file differs"
    compared=$((compared + 1))
done < <(cd "$first" && find bin -type f && find . -name '*.a')
((compared > 0)) || fail "nothing was built"
echo "$compared programs and libraries are the same to the byte"
