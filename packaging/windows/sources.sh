# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the sources of the libraries with apt, whatever lists of packages the system itself uses. Sourced by build.sh.

readonly source_packages=(qt6-base qt6-svg sqlite3 expat libzip pugixml qpdf libxlsxwriter libjpeg-turbo)

# A list of sources of their own, from the mirrors that the system's packages come from, kept beside the sources, so that
# the system's lists stay as they are.
source_list() {
    local key=/usr/share/keyrings/debian-archive-keyring.gpg
    # shellcheck disable=SC2016 # apt fills in these names
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Component: main' | sort -u |
        while read -r mirror suite; do
            printf 'deb-src [signed-by=%s] %s %s main\n' "$key" "$mirror" "$suite"
        done
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

# Where else a source package lies that a mirror of Debian may have lost: Ubuntu 24.04 has the same release of it. The sum
# is that of its .dsc, which has the sums of the rest.
declare -rA elsewhere=(
    [qt6-svg]="http://archive.ubuntu.com/ubuntu/pool/universe/q/qt6-svg qt6-svg_6.4.2-4ubuntu3
        742380e234256adf7fd1184511e520a4edd01b6cf1e14e75e1531fe5cf374076"
)

# fetch_elsewhere PACKAGE: fails where there is no such place.
fetch_elsewhere() {
    local place name sum file
    [[ -n ${elsewhere[$1]:-} ]] || return 1
    read -r -d '' place name sum <<<"${elsewhere[$1]}" || true
    cd "$work/src"
    curl -fsS -O "$place/$name.dsc" || return 1
    echo "${sum} $name.dsc" | sha256sum --check --quiet || return 1
    while read -r file; do
        curl -fsS -O "$place/$file" || return 1
    done < <(sed -n '/^Checksums-Sha256:/,/^Files:/ s/^ [0-9a-f]* [0-9]* //p' "$name.dsc")
    dpkg-source --no-check -x "$name.dsc" "$1" >/dev/null
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
    (fetch_elsewhere "$package") && return
    fail "the mirror has no version of the sources of $package: unpack them as $work/src/$package, with their .dsc beside it"
}

sources() {
    local package
    prepare_apt
    for package in "${source_packages[@]}"; do
        if [[ ${HOMEWARD_WINDOW:-ON} == OFF && $package == qt6-* ]]; then continue; fi
        fetch "$package"
    done
}
