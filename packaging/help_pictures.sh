#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the pictures that help shows, from the Shetland example. They are kept with the sources, so that a build needs no
# run. Few colours make them small. Wants pngquant (Debian: pngquant).
#   packaging/help_pictures.sh [build/release/bin/homeward]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=${1:-build/release/bin/homeward}
command -v pngquant >/dev/null || { echo "Stopped: pngquant is not installed" >&2; exit 1; }
drawn=$(mktemp -d)
trap 'rm -rf "$drawn"' EXIT

QT_QPA_PLATFORM=offscreen "$program" gallery "$drawn" --for-help
pngquant --force --strip --speed 1 --nofs --ext .png 64 "$drawn"/*.png
mkdir -p resources/help/pictures
cp "$drawn"/*.png resources/help/pictures/
du -ch resources/help/pictures/*.png | tail -1
