#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# reliability.sh [--long]: kills the program at random moments, makes the disk fail at every call, gives it hostile files,
# and says how much of it came out right. --long: 1,000 kills, and two seconds of processor time at most for each hostile
# file (some twenty minutes; else two).
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

long=0
case ${1:-} in
    "") ;;
    --long) long=1 ;;
    -h | --help) sed -n '3,5s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "Usage: packaging/reliability.sh [--long]" >&2; exit 2 ;;
esac

# Prints `right of tried` of a kind.
tally_of() { awk -v kind="$1" '$1 == kind { right += $2; tried += $3 } END { print right + 0 " of " tried + 0 }' "$tally"; }

install_packages
configure -DBUILD_TESTING=ON -DHOMEWARD_WINDOW=ON
build_targets test_reliability test_store
tally=$(mktemp)
trap 'rm -f "$tally"' EXIT
say "Killing, failing and refusing"
status=0
HOMEWARD_RELIABILITY_LONG=$long HOMEWARD_RELIABILITY_TALLY=$tally "$build/bin/test_reliability" || status=1
"$build/bin/test_store" || status=1
echo "kills survived $(tally_of kills), faults survived $(tally_of faults), hostile files refused $(tally_of hostile)"
exit $status
