#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# release.sh [windows]: makes everything that is released for this system: sources, Debian package, portable archive, bill of
# materials, the texts for translators; with `windows` the archive and the installer for Windows too, which takes an hour
# more; and the checksums of them all in dist/SHA256SUMS. The sources must be committed.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=packaging/dist.sh
source "$root/packaging/dist.sh"

command -v git >/dev/null || fail "git is not installed, and what is released is a commit"
[[ -z $(git -C "$root" status --porcelain) ]] || fail "there are changes that are not committed"
rm -rf "${dist:?}"/*
say "Sources"
git -C "$root" archive --format=tar --prefix="homeward-$version/" HEAD | gzip -9n >"$dist/homeward-$version.tar.gz"
"$root/packaging/deb.sh"
"$root/packaging/portable.sh"
cp "$build/homeward.spdx.json" "$dist/homeward-$version.spdx.json"
build_targets texts
cp "$build/homeward.ts" "$dist/homeward-$version-texts.ts"
[[ ${1:-} != windows ]] || "$root/packaging/windows/build.sh"
shopt -s nullglob
(cd "$dist" && sha256sum -- *.tar.* *.deb *.json *.ts *.zip *.exe >SHA256SUMS)
say "Made in dist/"
cat "$dist/SHA256SUMS"
