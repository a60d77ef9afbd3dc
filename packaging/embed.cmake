# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D NAME=... -D OUTPUT=... -D FILES=a,b -P embed.cmake : writes a C++ file that holds the bytes of files.
# Arrays of characters: string literals may not be longer than 64 kB everywhere.
set(arrays "")
set(list "")
set(number 0)
string(REPLACE "," ";" FILES "${FILES}")
foreach(file IN LISTS FILES)
    file(READ ${file} bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(REPLACE "'\\x0a'," "'\\n',\n" bytes "${bytes}")
    get_filename_component(name ${file} NAME)
    string(APPEND arrays "const char bytes${number}[] = {\n${bytes}'\\0'};\n")
    string(APPEND list "        base::EmbeddedFile{\"${name}\", {bytes${number}, sizeof bytes${number} - 1}},\n")
    math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUTPUT}
"// Written by packaging/embed.cmake.
#include \"core/base/embedded_file.h\"

#include <array>

namespace homeward::embedded {

namespace {
${arrays}} // namespace

std::span<const base::EmbeddedFile> ${NAME}()
{
    static constexpr std::array files{
${list}    };
    return files;
}

} // namespace homeward::embedded
")
