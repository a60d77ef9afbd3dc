#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A stop-watch beside a new planner: a first start, an area chosen by name, its plan made, its first chart. Prints the
# seconds of waiting of each step, and of processor time. Drives the window by its keyboard on a display of its own;
# needs Xvfb, openbox, xdotool and ImageMagick.
#   tests/benchmark/first_chart.sh build/release/bin/homeward [AREA]
set -euo pipefail

program=$(realpath "$1")
area=${2:-fife}
display=:${FIRST_CHART_DISPLAY:-97}
home=$(mktemp -d)
picture=$home/seen.png
started=()
tidy() {
    kill "${started[@]}" 2>/dev/null || true
    rm -rf "$home"
}
trap tidy EXIT

now() { date +%s.%N; }
since() { awk "BEGIN { printf \"%.1f\", $(now) - $1 }"; }
say() { printf '%-44s %6s s\n' "$1" "$2"; }
# How much of the window has the colour of care at home in a chart (ui/style/tokens.json), in per cent.
green() {
    import -window root "$picture"
    convert "$picture" -alpha off -fuzz 4% -fill black +opaque '#26916D' -fill white -opaque '#26916D' \
        -format '%[fx:100*mean]' info:
}
until_so() { # condition...: looks ten times a second, for five minutes
    local tries=0
    until "$@"; do
        tries=$((tries + 1))
        [[ $tries -lt 3000 ]] || { echo "gave up waiting: $*" >&2; exit 1; }
        sleep 0.1
    done
}
has_window() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }
has_chart() { awk "BEGIN { exit !($(green) > 2) }"; }

Xvfb "$display" -screen 0 1366x768x24 >/dev/null 2>&1 &
started+=($!)
export DISPLAY=$display HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data QT_QPA_PLATFORM=xcb
sleep 1
openbox >/dev/null 2>&1 &
started+=($!)

begin=$(now)
"$program" >/dev/null 2>&1 &
homeward=$!
started+=("$homeward")
until_so has_window 'Homeward'
say "Waiting for the window" "$(since "$begin")"
sleep 2 # a planner looks; figures and templates are read meanwhile
xdotool type --delay 80 "$area"
xdotool key Return
sleep 1
xdotool key Return # Next: check the figures
sleep 1
step=$(now)
xdotool key alt+c # Create plan
until_so has_window ".+Homeward"
say "Waiting for the plan, its base year solved" "$(since "$step")"
step=$(now)
until_so has_chart
say "Waiting for the first chart" "$(since "$step")"
say "From the start, with two seconds of looking" "$(since "$begin")"
say "Processor time" "$(ps -o cputimes= -p "$homeward" | tr -d ' ')"
