#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the example Community Led Support anew: the areas, their population and the calibrated year from the template and
# the published figures, the scenarios from the example as it is. The same program gives the same bytes.
#   packaging/examples.sh [build/release/bin/homeward-cli]
set -euo pipefail
cd "$(dirname "$0")/.."
cli=${1:-build/release/bin/homeward-cli}

file=resources/examples/community_led_support.json
"$cli" new --area "East Renfrewshire" --area "South Ayrshire" --area "Scottish Borders" --scenarios "$file" --replace "$file"
