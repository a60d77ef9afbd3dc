#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the pictures in packaging/icons from its SVG files: PNG for Linux, .ico for Windows, .icns for macOS. They are kept
# with the sources, so that a build needs none of these tools. Wants rsvg-convert, icotool and png2icns (Debian:
# librsvg2-bin, icoutils, icnsutils).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/icons"

for tool in rsvg-convert icotool png2icns; do
    command -v "$tool" >/dev/null || { echo "Stopped: $tool is not installed" >&2; exit 1; }
done

# draw NAME SVG SIZE
draw() { rsvg-convert --width "$3" --height "$3" --output "$1-$3.png" "$2"; }

for size in 16 22 24; do draw homeward homeward-small.svg $size; done
for size in 32 48 64 128 256 512; do draw homeward homeward.svg $size; done
for size in 16 22 24 32 48 64 128 256; do draw homeward-plan homeward-plan.svg $size; done

icotool --create --output homeward.ico homeward-{16,24,32,48,64}.png --raw=homeward-256.png
icotool --create --output homeward-plan.ico homeward-plan-{16,24,32,48,64}.png --raw=homeward-plan-256.png
png2icns homeward.icns homeward-{16,32,48,128,256,512}.png >/dev/null
