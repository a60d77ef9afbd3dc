// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/read_book.h"

#include "core/base/lower_case.h"
#include "core/base/path.h"
#include "core/base/safe_file.h"
#include "core/sheets/readers.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace homeward::sheets {

namespace {

constexpr std::size_t headBytes = 4'096;

/// What a file that is no table seems to be, by its first bytes.
std::string_view lookOf(std::string_view bytes)
{
    using Look = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Look, 9> looks{{{"%PDF", "a PDF"},
                                                {"\x89PNG", "a picture"},
                                                {"\xFF\xD8\xFF", "a picture"},
                                                {"GIF8", "a picture"},
                                                {"SQLite format 3", "a database"},
                                                {"MZ", "a program"},
                                                {"\x7F"
                                                 "ELF",
                                                 "a program"},
                                                {"\x1F\x8B", "a packed file"},
                                                {"{\\rtf", "a text document"}}};
    for (const auto& [begin, look] : looks)
        if (bytes.starts_with(begin))
            return look;
    const std::string head = base::lowered(bytes.substr(0, 512));
    const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const std::string_view begin =
        first == std::string::npos ? std::string_view() : std::string_view(head).substr(first);
    for (const std::string_view mark : {"<!doctype html", "<html", "<table", "<body", "<meta"})
        if (begin.starts_with(mark))
            return "a web page";
    if (begin.starts_with("<?xml"))
        return "XML";
    if (begin.starts_with("{") || begin.starts_with("[{"))
        return "JSON";
    return {};
}

/// A compound file: an old workbook, or a new one behind a password.
void refuseCompound(std::string_view bytes, BookBuilder& builder)
{
    // `EncryptedPackage` in UTF-16, the name of the stream that holds it.
    std::string name;
    for (const char letter : std::string_view("EncryptedPackage")) {
        name += letter;
        name += '\0';
    }
    builder.fail(bytes.find(name) != std::string_view::npos ? FaultKind::Encrypted : FaultKind::OldWorkbook);
}

void readZip(std::string_view bytes, BookBuilder& builder)
{
    Archive archive(bytes);
    if (!archive.isOpen())
        builder.fail(FaultKind::Damaged, "ZIP");
    else if (archive.has("content.xml"))
        readOds(archive, builder);
    else if (archive.has("xl/workbook.xml") || archive.has("_rels/.rels") || archive.has("xl/workbook.bin"))
        readXlsx(archive, builder);
    else
        builder.fail(FaultKind::NoTable, "a packed folder");
}

bool isBinary(std::string_view bytes)
{
    // UTF-16 has zero bytes too, but it has a byte order mark or they are every second byte (text_encoding.h).
    const std::string_view head = bytes.substr(0, headBytes);
    const auto odd = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0;
    });
    return odd > static_cast<long>(head.size() / 50);
}

void readAny(std::string_view bytes, const ReadOptions& options, BookBuilder& builder)
{
    if (bytes.size() > options.limits.fileBytes)
        builder.fail(FaultKind::TooLarge, {}, std::to_string(options.limits.fileBytes));
    else if (bytes.empty())
        builder.fail(FaultKind::NoRows);
    else if (!builder.hold(bytes.size()))
        return;
    else if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        readZip(bytes, builder);
    else if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        refuseCompound(bytes, builder);
    else if (const std::string_view look = lookOf(bytes); !look.empty())
        builder.fail(FaultKind::NoTable, std::string(look));
    else if (isBinary(bytes))
        builder.fail(FaultKind::NoTable, "no text");
    else
        readDelimited(bytes, options.separator, builder);
}

} // namespace

Reading readBook(const std::string& file, std::string_view bytes, const ReadOptions& options,
                 const base::CancelToken& cancel)
{
    Reading reading;
    reading.book.file = file;
    BookBuilder builder(reading.book, options.limits, cancel);
    readAny(bytes, options, builder);
    reading.fault = builder.fault();
    const bool hasRows = std::ranges::any_of(reading.book.sheets, [](const Sheet& sheet) { return sheet.rows() > 0; });
    if (!reading.fault && !hasRows)
        reading.fault = Fault{FaultKind::NoRows};
    return reading;
}

base::Result<Reading> readBookFile(const std::string& path, const ReadOptions& options, const base::CancelToken& cancel)
{
    const std::string name = base::pathText(base::systemPath(path).filename());
    const auto bytes = base::readWholeFile(path, options.limits.fileBytes);
    if (bytes)
        return readBook(name, bytes.value(), options, cancel);
    if (bytes.error().hint != "size")
        return bytes.error();
    Reading tooLarge;
    tooLarge.book.file = name;
    tooLarge.fault = Fault{FaultKind::TooLarge, {}, 0, {}, std::to_string(options.limits.fileBytes)};
    return tooLarge;
}

} // namespace homeward::sheets
