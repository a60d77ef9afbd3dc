// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/read_docx.h"
#include "core/paper/writers.h"
#include "tests/support/zip_files.h"

#include <cstddef>
#include <cstdint>
#include <iterator>

// The first byte chooses the part of a house style that the rest stands for, or the whole file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace homeward;
    if (size < 1)
        return 0;
    static const char* const names[] = {"word/document.xml",   "word/styles.xml", "word/_rels/document.xml.rels",
                                        "[Content_Types].xml", "_rels/.rels",     "docProps/core.xml"};
    constexpr std::size_t count = std::size(names);
    std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::size_t part = data[0] % (count + 1);
    paper::Document document;
    document.title = "Paper";
    paper::Writing writing;
    if (part < count) {
        tests::Parts parts{{"word/document.xml", "<w:document><w:body><w:sectPr/></w:body></w:document>"}};
        parts[names[part]] = std::move(bytes);
        writing.houseStyle = tests::zipped(parts);
    } else {
        writing.houseStyle = std::move(bytes);
    }
    static_cast<void>(paper::readDocx(writing.houseStyle));
    static_cast<void>(paper::writeDocx(document, writing));
    return 0;
}
