# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Recipes of the libraries that Homeward needs on Windows, each built of Debian's source package, with its security patches.
# A recipe runs again only when its source, itself or the toolchain file has changed. Sourced by build.sh.

readonly jobs=${HOMEWARD_JOBS:-$(nproc)}
readonly host_cmake=/usr/lib/x86_64-linux-gnu/cmake
readonly small_libraries=(headers expat libzip pugixml libjpeg-turbo qpdf libxlsxwriter sqlite3)

# Qt's tools run here, not there.
readonly qt_host=(-DQT_HOST_PATH=/usr "-DQT_HOST_PATH_CMAKE_DIR=$host_cmake")

# configure_cross SOURCE BUILD [option]...
configure_cross() {
    local source=$1 folder=$2
    shift 2
    local launcher=()
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    cmake -G Ninja -S "$source" -B "$folder" -DCMAKE_TOOLCHAIN_FILE="$toolchain" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$HOMEWARD_WINDOWS_PREFIX" -DCMAKE_PREFIX_PATH="$HOMEWARD_WINDOWS_PREFIX" \
        "${launcher[@]}" "$@"
}

# cross SOURCE BUILD [option]...: configures and builds for Windows.
cross() {
    configure_cross "$@" && cmake --build "$2" -j "$jobs"
}

# cross_install NAME SOURCE [option]...: a static library, installed where the others look for it.
cross_install() {
    local name=$1 source=$2
    shift 2
    cross "$source" "$work/$name" -DBUILD_SHARED_LIBS=OFF "$@" && cmake --install "$work/$name"
}

# Debian's headers serve every system; those of the libraries beside them would not. Its zlib for MinGW says nothing to
# pkg-config, which qpdf asks for it.
recipe_headers() {
    local folder
    mkdir -p "$HOMEWARD_WINDOWS_PREFIX"/{include,lib/cmake,lib/pkgconfig}
    printf 'Name: zlib\nDescription: compression\nVersion: %s\nLibs: /usr/%s/lib/libz.a\n' \
        "$(dpkg-query -W -f='${Version}' libz-mingw-w64-dev | sed 's/[+-].*//')" "$triple" \
        >"$HOMEWARD_WINDOWS_PREFIX/lib/pkgconfig/zlib.pc"
    for folder in boost catch2 nlohmann CLI; do
        ln -sfn "/usr/include/$folder" "$HOMEWARD_WINDOWS_PREFIX/include/$folder"
    done
    for folder in /usr/share/cmake/nlohmann_json /usr/lib/cmake/Catch2 /usr/share/cmake/CLI11; do
        [[ ! -d $folder ]] || ln -sfn "$folder" "$HOMEWARD_WINDOWS_PREFIX/lib/cmake/${folder##*/}"
    done
}

# Debian's patches compare XML_DTD with 1, as configure defines it and CMake does not.
recipe_expat() {
    sed -i -E 's/^#cmakedefine (XML_DTD|XML_NS|XML_GE)$/#cmakedefine \1 1/' "$work/src/expat/expat/expat_config.h.cmake"
    cross_install expat "$work/src/expat/expat" -DEXPAT_SHARED_LIBS=OFF -DEXPAT_BUILD_TOOLS=OFF -DEXPAT_BUILD_EXAMPLES=OFF \
        -DEXPAT_BUILD_TESTS=OFF -DEXPAT_BUILD_DOCS=OFF
}

recipe_libzip() {
    cross_install libzip "$work/src/libzip" -DENABLE_BZIP2=OFF -DENABLE_LZMA=OFF -DENABLE_OPENSSL=OFF -DENABLE_GNUTLS=OFF \
        -DENABLE_MBEDTLS=OFF -DENABLE_COMMONCRYPTO=OFF -DENABLE_WINDOWS_CRYPTO=OFF -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF \
        -DBUILD_EXAMPLES=OFF -DBUILD_DOC=OFF
}

recipe_pugixml() { cross_install pugixml "$work/src/pugixml"; }

# qpdf wants it. Without its assembler parts, whose assembler would be one tool more.
recipe_libjpeg-turbo() {
    cross_install libjpeg-turbo "$work/src/libjpeg-turbo" -DENABLE_SHARED=OFF -DWITH_SIMD=OFF -DWITH_TURBOJPEG=OFF
}

# The library alone: its programs and tests are not ours to run. It names a library of Windows in capitals, which a system
# that tells them from small letters does not find, so that every check of its configuration fails.
recipe_qpdf() {
    sed -i 's/Advapi32/advapi32/g' "$work/src/qpdf/CMakeLists.txt"
    sed -i -E '/^add_subdirectory\((qpdf|libtests|examples|zlib-flate|manual|fuzz)\)$/d' "$work/src/qpdf/CMakeLists.txt"
    cross_install qpdf "$work/src/qpdf" -DBUILD_STATIC_LIBS=ON -DUSE_IMPLICIT_CRYPTO=OFF -DREQUIRE_CRYPTO_NATIVE=ON \
        -DBUILD_DOC=OFF -DINSTALL_EXAMPLES=OFF -DINSTALL_MANUAL=OFF
}

recipe_libxlsxwriter() { cross_install libxlsxwriter "$work/src/libxlsxwriter"; }

# One file, made by SQLite's own scripts.
recipe_sqlite3() (
    mkdir -p "$work/sqlite3" "$HOMEWARD_WINDOWS_PREFIX"/{include,lib}
    cd "$work/sqlite3" \
        && "$work/src/sqlite3/configure" --disable-tcl \
        && make sqlite3.c sqlite3.h \
        && "$triple-gcc-posix" -O2 -DSQLITE_THREADSAFE=1 -c sqlite3.c -o sqlite3.o \
        && "$triple-ar" rcs "$HOMEWARD_WINDOWS_PREFIX/lib/libsqlite3.a" sqlite3.o \
        && cp sqlite3.h "$HOMEWARD_WINDOWS_PREFIX/include/"
)

# As little of Qt as the window needs; letters are drawn by GDI, as Direct2D wants more than MinGW's headers have. Its own
# copies of zlib, libpng, FreeType and the like are linked into its libraries.
readonly qt_left_out=(
    network sql dbus xml concurrent testlib printsupport
    pkg_config vulkan icu tabletevent zstd glib direct2d directwrite
    graphicsview mdiarea wizard fontcombobox fontdialog colordialog dial lcdnumber errormessage splashscreen toolbox
    undoview columnview datawidgetmapper scroller systemtrayicon keysequenceedit gif textodfwriter
    system_zlib system_png system_jpeg system_freetype system_harfbuzz system_pcre2 system_doubleconversion system_libb2
)

recipe_qt6-base() {
    cross "$work/src/qt6-base" "$work/qt6-base" "${qt_host[@]}" -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DBUILD_SHARED_LIBS=ON \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DINPUT_opengl=no -DFEATURE_freetype=ON \
        $(printf -- '-DFEATURE_%s=OFF ' "${qt_left_out[@]}") \
        && cmake --install "$work/qt6-base"
}

recipe_qt6-svg() {
    cross "$work/src/qt6-svg" "$work/qt6-svg" "${qt_host[@]}" -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF \
        && cmake --install "$work/qt6-svg"
}

# What a recipe depends on, as one line.
stamp_of() {
    { cat "$work/src/$1"_*.dsc "$toolchain" 2>/dev/null || true; declare -f "recipe_$1" configure_cross cross cross_install; } \
        | sha256sum
}

# make_library NAME: runs its recipe, unless what it made is still of the same source and recipe.
make_library() {
    local name=$1 stamp=$work/stamps/$1
    mkdir -p "$work/stamps"
    if [[ -e $stamp && $(<"$stamp") == "$(stamp_of "$name")" ]]; then
        echo "$name is made already"
        return
    fi
    say "$name"
    "recipe_$name" >"$work/$name.log" 2>&1 || { tail -20 "$work/$name.log"; fail "$name could not be built: $work/$name.log"; }
    stamp_of "$name" >"$stamp"
}
