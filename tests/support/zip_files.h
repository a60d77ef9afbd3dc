// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zip.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

// Workbooks of a few lines, made in memory for the tests of their readers.
namespace homeward::tests {

using Parts = std::map<std::string, std::string>;

/// The bytes of a ZIP file with these parts.
inline std::string zipped(const Parts& parts)
{
    zip_error_t error{};
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const auto& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_OVERWRITE);
    zip_close(archive);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

/// What every XLSX file has besides its sheets. `sheets` are name and XML of `sheetData` and what follows.
struct XlsxText {
    std::vector<std::pair<std::string, std::string>> sheets;
    std::string sharedStrings = {};
    std::string styles = {};
    std::string workbook = {}; ///< before the sheets: `<workbookPr date1904="1"/>`
};

inline Parts xlsxParts(const XlsxText& text)
{
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Parts parts;
    parts["_rels/.rels"] = head + "<Relationships><Relationship Id=\"rId1\" Type=\"" + types
        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    std::string sheets;
    std::string relations;
    for (std::size_t i = 0; i < text.sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        sheets += "<sheet name=\"" + text.sheets[i].first + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>";
        relations += "<Relationship Id=\"r" + number + "\" Type=\"" + types + "/worksheet\" Target=\"worksheets/sheet"
            + number + ".xml\"/>";
        parts["xl/worksheets/sheet" + number + ".xml"] = head + "<worksheet>" + text.sheets[i].second + "</worksheet>";
    }
    parts["xl/workbook.xml"] = head + "<workbook>" + text.workbook + "<sheets>" + sheets + "</sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = head + "<Relationships>" + relations + "</Relationships>";
    if (!text.sharedStrings.empty())
        parts["xl/sharedStrings.xml"] = head + "<sst>" + text.sharedStrings + "</sst>";
    if (!text.styles.empty())
        parts["xl/styles.xml"] = head + "<styleSheet>" + text.styles + "</styleSheet>";
    return parts;
}

inline std::string xlsxOf(const XlsxText& text) { return zipped(xlsxParts(text)); }

/// An ODS file with this XML within `office:spreadsheet`.
inline Parts odsParts(const std::string& tables)
{
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"content.xml",
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" "
             "xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>"
                 + tables + "</office:spreadsheet></office:body></office:document-content>"}};
}

inline std::string odsOf(const std::string& tables) { return zipped(odsParts(tables)); }

} // namespace homeward::tests
