#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# wine.sh [STEP]...: tests under Debian's Wine what build.sh made. Steps, all of them without an argument:
#   suite      the test programs of the core (built with HOMEWARD_TESTS=ON)
#   selftest   the command line's own test
#   same       runs of the examples give the same bytes as the command line built for this system
#   paths      a folder with spaces and accents, and a path over 260 characters
#   window     the portable folder: opens an example and runs it, exports a chart and a paper; pictures are left in
#              dist/windows
#   locks      a plan that the window holds open is not written by the command line
#   setup      the installer installs for one user, and takes away what it put there
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

readonly work=${HOMEWARD_WINDOWS_WORK:-$root/build/windows-work}
readonly stage=$work/homeward
readonly bin=$root/build/windows/bin
readonly pictures=$root/dist/windows
readonly examples=$root/resources/examples
# Wine reads the names of files in the encoding of the system's language.
export LC_ALL=C.UTF-8 WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
# Qt and the compiler's own libraries, for the test programs; Wine's drive Z: is the root folder.
runtime=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")
WINEPATH=$(printf 'Z:%s;' "$work/prefix/bin" "$runtime" /usr/x86_64-w64-mingw32/lib)
export WINEPATH

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"; wineserver -k 2>/dev/null || true' EXIT

cli() { wine "$stage/homeward-cli.exe" "$@"; }

suite() {
    local program name failed=() count=0
    for program in "$bin"/test_*.exe; do
        name=$(basename "$program" .exe)
        count=$((count + 1))
        # On the drive of the root folder, where the paths of the tests' data lead.
        if (cd "$root" && wine "$program" >"$scratch/$name" 2>&1); then
            printf '%-20s %s\n' "$name" "$(tail -2 "$scratch/$name" | tr -d '\r' | grep -v '^$' | tail -1)"
        else
            failed+=("$name")
            printf '%-20s FAILED\n' "$name"
            tail -30 "$scratch/$name"
        fi
    done
    ((count > 0)) || fail "there are no test programs: build them with HOMEWARD_TESTS=ON packaging/windows/build.sh program"
    ((${#failed[@]} == 0)) || fail "${#failed[@]} of $count test programs failed: ${failed[*]}"
}

selftest() { cli selftest | tail -3; }

# both ARGUMENT...: what the two command lines say is the same to the byte.
both() {
    "$build/bin/homeward-cli" "$@" >"$scratch/here"
    cli "$@" >"$scratch/there"
    cmp "$scratch/here" "$scratch/there" || fail "other results than on this system: homeward-cli $*"
    echo "$(wc -c <"$scratch/here") bytes the same: homeward-cli $*"
}

same() {
    local plan form
    [[ -x $build/bin/homeward-cli ]] || fail "there is no command line of this system to compare with: packaging/run.sh builds it"
    cd "$root"
    for plan in shetland community_led_support seven_partnerships; do
        for form in csv json; do both run "resources/examples/$plan.json" --replications 10 --format "$form"; done
        both need "resources/examples/$plan.json"
    done
}

paths() {
    local folder="$scratch/Ünï cödé and spaces" long
    long=$folder/$(printf 'a_folder_of_forty_characters_each_0123456/%.0s' {1..8})
    mkdir -p "$long"
    cp "$examples/shetland.json" "$folder/plän £.json"
    cli import "$folder/plän £.json" "$folder/plän £.homeward"
    cli check "$folder/plän £.homeward" | tail -1
    cli workbook "$folder/plän £.homeward" "$folder/wörkbook.xlsx"
    [[ -s $folder/wörkbook.xlsx ]] || fail "no workbook in a folder with accents"
    cp "$folder/plän £.homeward" "${long}plan.homeward"
    cli export "${long}plan.homeward" "${long}again.json"
    cmp "${long}again.json" <("$build/bin/homeward-cli" export "$folder/plän £.homeward" /dev/stdout) \
        || fail "a plan in a path of ${#long} characters was not read as it is"
    echo "accents, spaces and a path of $((${#long} + 13)) characters: well"
}

# shown NAME: the window as it is now.
shown() { import -window root "$pictures/$1.png"; }

# in_display COMMAND [argument]...: runs it on a display of its own, of the size of a planner's laptop.
in_display() {
    local server number
    coproc display { exec Xvfb -displayfd 1 -screen 0 1366x768x24 2>/dev/null; }
    server=$display_PID
    read -r number <&"${display[0]}"
    DISPLAY=:$number "$@" || { kill "$server"; fail "$1 did not end well"; }
    kill "$server"
}

# The window's program as it is unpacked from the archive, in a folder with spaces and accents.
portable() {
    local folder="$scratch/Ünï cödé and spaces"
    mkdir -p "$folder"
    unzip -q -o "$root"/dist/homeward-*-windows.zip -d "$folder"
    printf '%s\n' "$folder"/homeward-*-windows
}

draw() {
    local program
    program=$(portable)
    wine "$program/homeward.exe" chart "$examples/shetland.json" --kind where --output "$pictures/where.svg" --replications 5
    wine "$program/homeward.exe" chart "$examples/shetland.json" --kind where --output "$pictures/where.png" --replications 5
    wine "$program/homeward.exe" paper "$examples/shetland.json" --output "$pictures/paper.pdf" --replications 5
    wine "$program/homeward.exe" paper "$examples/shetland.json" --output "$pictures/paper.docx" --replications 5
    wine "$program/homeward.exe" --example shetland &
    sleep "${HOMEWARD_PATIENCE:-60}"
    shown window
    xdotool key F5
    sleep "${HOMEWARD_PATIENCE:-60}"
    shown run
    [[ -d $program/homeward-data/recovery ]] || fail "the portable program keeps nothing in homeward-data"
    wineserver -k || true
    wait
}

window() {
    mkdir -p "$pictures"
    in_display draw
    file "$pictures"/*
}

# The lock that a window takes is the one that every command that writes takes.
hold() {
    local program plan=$scratch/held.homeward
    program=$(portable)
    cli import "$examples/shetland.json" "$plan"
    wine "$program/homeward.exe" "$plan" &
    sleep "${HOMEWARD_PATIENCE:-60}"
    if cli import "$examples/shetland.json" "$plan" 2>"$scratch/refused"; then fail "a plan that is open was written"; fi
    cat "$scratch/refused"
    wineserver -k || true
    wait
    cli check "$plan" | tail -1
}

locks() { in_display hold; }

setup() {
    local installer place
    installer=$(ls "$root"/dist/homeward-*-windows-setup.exe)
    wine "$installer" /S
    place=$(find "$WINEPREFIX/drive_c/users" -type d -path '*/AppData/Local/Programs/Homeward')
    [[ -n $place ]] || fail "nothing was installed for the user"
    wine reg query 'HKCU\Software\Classes\.homeward' /ve | tr -d '\r' | grep -q Homeward.Plan || fail ".homeward is not registered"
    wine "$place/homeward-cli.exe" --version
    echo "a user's file" >"$place/mine.homeward"
    wine "$place/uninstall.exe" /S "_?=$(winepath -w "$place")"
    [[ -e $place/mine.homeward && ! -e $place/homeward.exe && ! -d $place/platforms ]] \
        || fail "the uninstaller took away too much or too little: $(ls "$place")"
    ! wine reg query 'HKCU\Software\Classes\.homeward' >/dev/null 2>&1 || fail ".homeward is still registered"
    rm -r "$place"
    echo "installed, registered and taken away"
}

main() {
    local step steps=("$@") tool
    for tool in wine Xvfb xdotool import unzip; do
        command -v "$tool" >/dev/null || fail "$tool is not installed: apt-get install wine64 xvfb xdotool imagemagick unzip"
    done
    (($# > 0)) || steps=(suite selftest same paths window locks setup)
    for step in "${steps[@]}"; do
        case $step in
            suite | selftest | same | paths | window | locks | setup) say "$step" && "$step" ;;
            *) fail "there is no step $step" ;;
        esac
    done
}

main "$@"
