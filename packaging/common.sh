# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh and test.sh: what is installed, how it is configured and built.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
readonly root build

packages=(
    build-essential cmake ninja-build pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libgl-dev libxkbcommon-dev
    libsqlite3-dev zlib1g-dev libcli11-dev nlohmann-json3-dev libboost-dev libzip-dev libexpat1-dev libpugixml-dev libxlsxwriter-dev libqpdf-dev catch2
    fonts-inter fonts-dejavu-core
)
# Split off from other packages by later distributions; needed where they exist.
later_packages=(qt6-svg-plugins)

say() { printf '\n== %s\n' "$*"; }

fail() {
    printf '\nStopped: %s\n' "$*" >&2
    exit 1
}

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

missing_packages() {
    local package
    for package in "${packages[@]}"; do
        is_installed "$package" || printf '%s\n' "$package"
    done
    for package in "${later_packages[@]}"; do
        if ! is_installed "$package" && apt-cache show "$package" >/dev/null 2>&1; then
            printf '%s\n' "$package"
        fi
    done
}

install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "this script installs with apt, which is not here. Install by hand: ${packages[*]}"
    fi
    local missing
    mapfile -t missing < <(missing_packages)
    if ((${#missing[@]} == 0)); then
        say "Everything needed is installed"
        return
    fi
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "these packages are missing, and installing them needs root or sudo: ${missing[*]}"
        as_root=(sudo)
    fi
    say "Asking apt what there is"
    "${as_root[@]}" apt-get update -qq || say "The list of packages could not be brought up to date; going on with the old one"
    mapfile -t missing < <(missing_packages)
    say "Installing ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        || fail "apt could not install: ${missing[*]}"
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]} == 0)) || fail "still missing after installing: ${missing[*]}"
}

# configure [cmake option]...
configure() {
    local options=("$@")
    if command -v ccache >/dev/null; then
        options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    # In CI a warning is an error; on a user's machine a newer compiler may warn of more.
    options+=(-DHOMEWARD_WARNINGS_AS_ERRORS="$([[ -n ${CI:-} ]] && echo ON || echo OFF)")
    say "Configuring in ${build#"$root"/}"
    (cd "$root" && cmake --preset release "${options[@]}") || fail "CMake could not configure the build"
}

# build_targets [target]...
build_targets() {
    say "Building ${*:-everything}"
    cmake --build "$build" ${1:+--target "$@"} || fail "the build did not succeed"
}
