#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh [SECONDS|--long] [READER]...: fuzzes every reader of files, or those that are named, for so many seconds each
# (120, as every night; --long: an hour each), with clang's address and undefined-behaviour sanitizers. What it finds
# stands in build/fuzz/found; a finding becomes a test of its room.
set -euo pipefail

# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
seconds=120
case ${1:-} in
    --long) seconds=3600; shift ;;
    -h | --help) sed -n '3,5s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
    [0-9]*) seconds=$1; shift ;;
esac
readers=("$@")
((${#readers[@]})) || readers=(json plan_file part journal text xlsx ods archive import paste boundaries house_style)
fuzz=$root/build/fuzz
compiler=$(command -v clang++-19 || command -v clang++-18 || command -v clang++) || fail "fuzzing needs clang"

options=()
! command -v ccache >/dev/null || options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
cmake -S "$root" -B "$fuzz" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" \
    -DCMAKE_CXX_COMPILER="$compiler" -DHOMEWARD_WINDOW=OFF -DBUILD_TESTING=ON -DHOMEWARD_FUZZ=ON \
    -DHOMEWARD_SANITIZE=address,undefined,fuzzer-no-link "${options[@]}"
targets=("${readers[@]/#/fuzz_}")
cli=$root/build/release/bin/homeward-cli
if [[ ! -x $cli ]]; then
    cli=$fuzz/bin/homeward-cli
    targets+=(homeward-cli)
fi
cmake --build "$fuzz" --target "${targets[@]}"
mkdir -p "$fuzz/found"

# Files that a reader of ours begins with, made by the program itself: they follow its format.
seeds() {
    local folder=$fuzz/seeds/$1 plan=$root/resources/templates/empty.json
    mkdir -p "$folder"
    case $1 in
        json) cp "$root"/tests/data/broken_json/*.json "$plan" "$folder" ;;
        plan_file)
            cp "$root"/tests/data/store/*.homeward "$folder"
            [[ -e $folder/plan.homeward ]] || "$cli" import "$plan" "$folder/plan.homeward" >/dev/null ;;
        part)
            [[ -e $folder/part.hwr ]] || "$cli" run "$root/tests/data/store/v1_small.json" --years 1 --replications 2 \
                --part 1/2 --output "$folder/part.hwr" >/dev/null ;;
        journal) cp "$root"/tests/data/store/*.journal "$folder" ;;
    esac
    echo "$folder"
}

status=0
for reader in "${readers[@]}"; do
    say "Fuzzing $reader for $seconds seconds"
    mkdir -p "$fuzz/corpus/$reader"
    beginnings=("$(seeds "$reader")")
    [[ ! -d $root/tests/data/fuzz/$reader ]] || beginnings+=("$root/tests/data/fuzz/$reader")
    "$fuzz/bin/fuzz_$reader" -max_total_time="$seconds" -max_len=131072 -timeout=10 -rss_limit_mb=2048 \
        -print_final_stats=1 -artifact_prefix="$fuzz/found/$reader-" "$fuzz/corpus/$reader" "${beginnings[@]}" || status=1
done
((status == 0)) || fail "what was found stands in $fuzz/found"
say "Clean: ${readers[*]}, $seconds seconds each"
