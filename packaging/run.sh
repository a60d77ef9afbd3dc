#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds Homeward and opens it on the Shetland example.
# Without a display, or with --headless: leaves chart, results and a summary of the same example in out/.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

readonly bin=$build/bin
readonly example=$root/resources/examples/shetland.json
readonly scenario="Closer to home"
readonly out=$root/out

usage() { echo "Usage: packaging/run.sh [--headless]"; }

draw_chart() {
    QT_QPA_PLATFORM=offscreen "$bin/homeward" chart "$example" --kind where --scenario "$scenario" --output "$1" \
        || fail "the chart could not be drawn"
}

run_headless() {
    mkdir -p "$out"
    say "Running the Shetland example: every scenario"
    "$bin/homeward-cli" run "$example" --format csv --output "$out/results.csv" || fail "the example could not be run"
    say "Drawing where care is held, \"$scenario\""
    draw_chart "$out/where-care-is-held.png"
    draw_chart "$out/where-care-is-held.svg"
    say "What moves, and by how much"
    "$bin/homeward-cli" run "$example" --format summary 2>/dev/null || fail "the summary could not be made"
    say "Left in ${out#"$root"/}/"
    ls -l "$out"/results.csv "$out"/where-care-is-held.png "$out"/where-care-is-held.svg
}

headless=no
for argument in "$@"; do
    case $argument in
        --headless) headless=yes ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done
[[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]] || headless=yes

[[ -n ${DISPLAY:-} || $headless == yes ]] || packages+=(qt6-wayland)

install_packages
configure
build_targets homeward homeward-cli
if [[ $headless == yes ]]; then
    run_headless
else
    say "Opening Homeward on the Shetland example"
    "$bin/homeward" --example shetland
fi
