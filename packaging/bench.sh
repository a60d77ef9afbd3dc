#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs the benchmarks and prints their table. With HOMEWARD_FLOOR=/path/to/a/floor the time an event is
# also given against that program (tests/benchmark/floor.h says how it is called).
# Arguments go to both programs, for example --benchmark_filter=case_B or --benchmark_filter=window. On a screen of its own
# (QT_QPA_PLATFORM=xcb xvfb-run -a) the window is measured as it is seen; HOMEWARD_PLANS=a.json:b.json adds plans to it.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packages+=(libbenchmark-dev)
install_packages
configure -DHOMEWARD_BENCHMARK=ON
build_targets homeward-benchmark homeward-window-benchmark
say "Measuring"
[[ -n ${HOMEWARD_FLOOR:-} ]] || echo "HOMEWARD_FLOOR is not set: no ratio to a floor."
"$build/bin/homeward-benchmark" --benchmark_counters_tabular=false "$@"
say "Measuring the window: a slider of Changes is dragged"
"$build/bin/homeward-window-benchmark" --benchmark_counters_tabular=false "$@"
