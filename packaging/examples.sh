#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the examples anew: the areas, their population and the calibrated year from the template and the published figures,
# the scenarios from the example as it is. The same program gives the same bytes.
#   packaging/examples.sh [build/release/bin/homeward-cli]
set -euo pipefail
cd "$(dirname "$0")/.."
cli=${1:-build/release/bin/homeward-cli}

# make FILE AREA...
make() {
    local file=resources/examples/$1 areas=() area
    shift
    for area in "$@"; do
        areas+=(--area "$area")
    done
    "$cli" new "${areas[@]}" --scenarios "$file" --replace "$file"
}

make shetland.json "Shetland"
make seven_partnerships.json "Shetland" "Dundee City" "Perth and Kinross" "Highland" "East Renfrewshire" "South Ayrshire" \
    "Scottish Borders"
make community_led_support.json "East Renfrewshire" "South Ayrshire" "Scottish Borders"
