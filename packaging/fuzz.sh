#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes every reader of files for so many seconds each (60), with clang's address sanitizer: packaging/fuzz.sh [SECONDS]
# What it finds stands in build/fuzz/found; a finding becomes a test in tests/sheets or tests/imports.
set -euo pipefail

# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
seconds=${1:-60}
fuzz=$root/build/fuzz
compiler=$(command -v clang++-19 || command -v clang++-18 || command -v clang++) || fail "fuzzing needs clang"

cmake -S "$root" -B "$fuzz" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER="$compiler" \
    -DHOMEWARD_WINDOW=OFF -DBUILD_TESTING=ON -DHOMEWARD_FUZZ=ON -DHOMEWARD_SANITIZE=address,undefined,fuzzer-no-link
readers=(text xlsx ods archive import)
cmake --build "$fuzz" --target "${readers[@]/#/fuzz_}"
mkdir -p "$fuzz/found"
for reader in "${readers[@]}"; do
    say "Fuzzing $reader for $seconds seconds"
    mkdir -p "$fuzz/corpus/$reader"
    "$fuzz/bin/fuzz_$reader" -max_total_time="$seconds" -max_len=65536 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$fuzz/found/$reader-" "$fuzz/corpus/$reader" "$root/tests/data/fuzz/$reader"
done
