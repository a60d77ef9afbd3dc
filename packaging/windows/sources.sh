# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the sources of the libraries with apt, whatever lists of packages the system itself uses. Sourced by build.sh.

readonly source_packages=(qt6-base qt6-svg sqlite3 expat libzip pugixml qpdf libxlsxwriter libjpeg-turbo)

# A list of sources of their own, kept beside them, so that the system's lists stay as they are.
source_list() {
    local key=/usr/share/keyrings/debian-archive-keyring.gpg
    printf 'deb-src [signed-by=%s] http://deb.debian.org/debian bookworm main\n' "$key"
    printf 'deb-src [signed-by=%s] http://deb.debian.org/debian bookworm-updates main\n' "$key"
    printf 'deb-src [signed-by=%s] http://deb.debian.org/debian-security bookworm-security main\n' "$key"
}

apt_sources=()

prepare_apt() {
    mkdir -p "$work/apt/lists/partial" "$work/src"
    source_list >"$work/apt/sources.list"
    apt_sources=(-o "Dir::Etc::SourceList=$work/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$work/apt/lists" -o APT::Sandbox::User=root)
    apt-get "${apt_sources[@]}" update -qq || fail "the list of Debian's sources could not be fetched"
}

# versions_of PACKAGE: those that Debian 12 has, newest first.
versions_of() {
    apt-cache "${apt_sources[@]}" showsrc "$1" | sed -n 's/^Version: //p' | sort -u -V -r
}

# fetch_svg: Ubuntu 24.04's source of Qt SVG, of the version that Debian 12 has, for mirrors that have lost Debian's. What
# comes is compared with the checksums here; that of the archive is the one that Debian's own description of it names.
fetch_svg() {
    local options=(-o "Dir::Etc::SourceList=$work/apt/ubuntu.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$work/apt/ubuntu" -o APT::Sandbox::User=root)
    mkdir -p "$work/apt/ubuntu/partial"
    echo 'deb-src [trusted=yes] http://archive.ubuntu.com/ubuntu noble universe' >"$work/apt/ubuntu.list"
    cd "$work/src" || return
    apt-get "${options[@]}" -qq update 2>/dev/null || return
    apt-get "${options[@]}" -qq source --download-only qt6-svg=6.4.2-4ubuntu3 || return
    sha256sum --check --quiet <<'END' || return
b746af3cb1793621d8ed7eae38d9ad5a15541dc2742031069f2ae3fe87590314  qt6-svg_6.4.2.orig.tar.xz
bee1e40e279fcb1ef8c8ef140ac7d2967cda7615e7031a7cb4ed9905fee61d31  qt6-svg_6.4.2-4ubuntu3.debian.tar.xz
742380e234256adf7fd1184511e520a4edd01b6cf1e14e75e1531fe5cf374076  qt6-svg_6.4.2-4ubuntu3.dsc
END
    dpkg-source --no-check -x qt6-svg_6.4.2-4ubuntu3.dsc qt6-svg >/dev/null
}

# fetch PACKAGE: its newest version that the mirror really has.
fetch() {
    local package=$1 wanted
    compgen -G "$work/src/${package}_*.dsc" >/dev/null && [[ -d $work/src/$package ]] && return
    rm -rf "${work:?}/src/$package" "$work/src/${package}"_*
    while read -r wanted; do
        if (cd "$work/src" && apt-get "${apt_sources[@]}" -qq source --download-only "$package=$wanted"); then
            (cd "$work/src" && dpkg-source --no-check -x "${package}_${wanted#*:}.dsc" "$package" >/dev/null)
            return
        fi
        echo "The mirror names $package $wanted and has not got it; looking for the one before" >&2
        rm -f "$work/src/${package}"_*
    done < <(versions_of "$package")
    [[ $package == qt6-svg ]] && (fetch_svg) && return
    fail "the mirror has no version of the sources of $package"
}

sources() {
    local package
    prepare_apt
    for package in "${source_packages[@]}"; do
        if [[ ${HOMEWARD_WINDOW:-ON} == OFF && $package == qt6-* ]]; then continue; fi
        fetch "$package"
    done
}
