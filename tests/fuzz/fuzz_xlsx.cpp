// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/small_limits.h"
#include "tests/support/zip_files.h"

// The first byte chooses the part that the rest stands for: packed by us, so that no checksum hides what a part may hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    using namespace homeward;
    static const char* const names[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                                        "xl/workbook.xml", "xl/_rels/workbook.xml.rels"};
    auto parts = tests::xlsxParts(
        {{{"S", "<sheetData><row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46113</v></c></row></sheetData>"}},
         "<si><t>Area</t></si>",
         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"});
    parts[names[data[0] % 5]] = std::string(reinterpret_cast<const char*>(data + 1), size - 1);
    fuzz::read(tests::zipped(parts));
    return 0;
}
