#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# full_disk.sh CLI JSON: saves, exports and runs onto a file system that is really full. Ends with 77 where this user may
# make no file system, with 1 and a line where something was lost. To be run by `unshare -rm`, so that nobody else sees it.
set -u
cli=$1 json=$2
disk=$(mktemp -d)
trap 'umount "$disk" 2>/dev/null; rmdir "$disk"' EXIT
mount -t tmpfs -o size=1m tmpfs "$disk" 2>/dev/null || exit 77

wrong() {
    echo "$1" >&2
    exit 1
}

"$cli" import "$json" "$disk/plan.homeward" || wrong "the plan could not be laid on the empty disk"
cp "$json" "$disk/copy.json"
echo "what was there before" >"$disk/results.csv"
dd if=/dev/zero of="$disk/filler" bs=4k 2>/dev/null
sum=$(cd "$disk" && cksum plan.homeward copy.json results.csv)
names=$(ls -A "$disk")

# must_fail WORDS COMMAND...: the command fails, and says where there is no room.
must_fail() {
    name=$1
    shift
    said=$("$@" 2>&1) && wrong "said to be done on a full disk: $name"
    case $said in *"$name"*) ;; *) wrong "does not name $name: $said" ;; esac
    [ "$(cd "$disk" && cksum plan.homeward copy.json results.csv)" = "$sum" ] || wrong "a file has changed: $name"
    [ "$(ls -A "$disk")" = "$names" ] || wrong "a file was left beside: $(ls -A "$disk")"
}
must_fail plan.homeward "$cli" import "$json" "$disk/plan.homeward"
must_fail copy.json "$cli" export "$json" "$disk/copy.json"
must_fail results.csv "$cli" run "$json" --years 1 --replications 2 --format csv --output "$disk/results.csv"
must_fail new.homeward "$cli" import "$json" "$disk/new.homeward"

rm "$disk/filler"
"$cli" import "$json" "$disk/plan.homeward" || wrong "cannot be saved when there is room again"
