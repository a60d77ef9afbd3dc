#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bill.sh FILE [SOURCES [PACKAGE]...]: writes the bill of materials of this build as SPDX 2.3 JSON: the program, its data and every library that
# is linked or compiled in, with version and licence. The same sources and libraries give the same bytes. SOURCES is the
# folder with the source packages that a build for Windows took its libraries from (packaging/windows/build.sh), else empty.
# Each PACKAGE has libraries that are carried beside the programs, its licences in licences/PACKAGE.txt beside FILE.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

(($# > 0)) || { echo "Usage: packaging/bill.sh FILE [SOURCES [PACKAGE]...]" >&2; exit 2; }
readonly sources=${2:-}
carried=("${@:3}")
version=$(sed -n 's/^project(Homeward VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
commit=$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)
moment=$(date -u -d "@${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || stat -c %Y "$root/CMakeLists.txt")}" +%Y-%m-%dT%H:%M:%SZ)

# Every package that a build needs has its line, so that no new library is left out.
check_complete() {
    local package
    for package in "${packages[@]}"; do
        grep -q "^$package |" "$root/packaging/libraries.txt" \
            || fail "packaging/libraries.txt does not say the licence of $package"
    done
}

# package ID NAME VERSION LICENCE PURPOSE FROM COMMENT
package() {
    printf '    {\n      "SPDXID": "SPDXRef-%s",\n      "name": "%s",\n      "versionInfo": "%s",\n' "$1" "$2" "$3"
    printf '      "licenseConcluded": "%s",\n      "licenseDeclared": "%s",\n' "$4" "$4"
    printf '      "copyrightText": "NOASSERTION",\n      "primaryPackagePurpose": "%s",\n' "$5"
    printf '      "downloadLocation": "%s",\n      "filesAnalyzed": false,\n      "comment": "%s"\n    }' "$6" "$7"
}

named_libraries() {
    local from name licence how site
    while IFS='|' read -r from name licence how site; do
        read -r from <<<"$from"; read -r name <<<"$name"; read -r licence <<<"$licence"
        read -r how <<<"$how"; read -r site <<<"$site"
        [[ -z $from || $from == \#* || $how == build ]] && continue
        printf '%s\n' "$from|$name|$licence|$how|$site"
    done < <(cat "$root/packaging/libraries.txt" ${sources:+"$root/packaging/windows/libraries.txt"})
}

source_of() { dpkg-query -W -f='${source:Package}\n' "$1"; }

# The packages that are carried and are of no library that is named already.
carried_libraries() {
    local package known
    known=$(named_libraries | cut -d'|' -f1 | while read -r package; do source_of "$package"; done)
    for package in "${carried[@]}"; do
        grep -qxF "$(source_of "$package")" <<<"$known" || printf '%s\n' "$package|$package|NOASSERTION|carried|NOASSERTION"
    done
}

libraries() {
    named_libraries
    carried_libraries
}

# comment_of HOW PACKAGE
comment_of() { if [[ $1 == carried ]]; then echo "licences/$2.txt"; else echo "$1"; fi; }

# version_of PACKAGE: the one that is in the programs.
version_of() {
    local source description
    if [[ -n $sources ]]; then
        source=$(dpkg-query -W -f='${source:Package}' "$1")
        for description in "$sources/$source"_*.dsc; do
            [[ -e $description ]] && sed -n 's/^Version: //p' "$description" | head -1 && return
        done
    fi
    dpkg-query -W -f='${Version}' "$1"
}

# relation_of HOW PACKAGE: how the programs hold a library. For Windows all but Qt is linked into them.
relation_of() {
    if [[ $1 == headers || (-n $sources && $1 != beside && $2 != qt6-*) ]]; then echo STATIC_LINK; else echo DYNAMIC_LINK; fi
}

packages_json() {
    package homeward Homeward "$version" GPL-3.0-or-later APPLICATION NOASSERTION "commit $commit"
    printf ',\n'
    package figures "Published figures of the partnerships" "$version" OGL-UK-3.0 SOURCE NOASSERTION \
        "Public Health Scotland, National Records of Scotland, Improvement Service; compiled in"
    local from name licence how site
    while IFS='|' read -r from name licence how site; do
        is_installed "$from" || fail "$from is not installed, so its version is not known"
        printf ',\n'
        package "$from" "$name" "$(version_of "$from")" "$licence" LIBRARY "$site" "$(comment_of "$how" "$from")"
    done < <(libraries)
}

relations_json() {
    printf '    { "spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-homeward" },\n'
    printf '    { "spdxElementId": "SPDXRef-homeward", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-figures" }'
    local from how
    while IFS='|' read -r from _ _ how _; do
        printf ',\n    { "spdxElementId": "SPDXRef-homeward", "relationshipType": "%s", "relatedSpdxElement": "SPDXRef-%s" }' \
            "$(relation_of "$how" "$from")" "$from"
    done < <(libraries)
}

check_complete
{
    printf '{\n  "spdxVersion": "SPDX-2.3",\n  "dataLicense": "CC0-1.0",\n  "SPDXID": "SPDXRef-DOCUMENT",\n'
    printf '  "name": "homeward-%s",\n  "documentNamespace": "urn:homeward:%s:%s",\n' "$version" "$version" "$commit"
    printf '  "creationInfo": { "created": "%s", "creators": ["Tool: packaging/bill.sh"] },\n  "packages": [\n' "$moment"
    packages_json
    printf '\n  ],\n  "relationships": [\n'
    relations_json
    printf '\n  ]\n}\n'
} >"$1.new"
mv "$1.new" "$1"
