// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/delimited.h"
#include "core/sheets/read_book.h"
#include "core/sheets/text_encoding.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::sheets;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(const Sheet& sheet)
{
    Rows rows;
    for (std::size_t row = 0; row < sheet.rows(); ++row) {
        rows.emplace_back();
        for (std::size_t column = 0; column < sheet.row(row).size(); ++column)
            rows.back().push_back(sheet.shown(row, column));
    }
    return rows;
}

Book bookOf(std::string_view bytes)
{
    Reading reading = readBook("file.csv", bytes);
    REQUIRE_FALSE(reading.fault);
    REQUIRE(reading.book.sheets.size() == 1);
    return std::move(reading.book);
}

std::string utf16(std::string_view text, bool bigEndian, bool mark)
{
    std::string bytes = mark ? (bigEndian ? "\xFE\xFF" : "\xFF\xFE") : "";
    for (const char c : text) {
        const std::string pair = bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
        bytes += pair;
    }
    return bytes;
}

} // namespace

TEST_CASE("a text file reads the same in every encoding and with every separator")
{
    const Rows expected{{"Area", "People"}, {"Fife", "12"}, {"Moray", "7"}};
    const std::string comma = "Area,People\r\nFife,12\r\nMoray,7\r\n";
    for (const std::string& bytes :
         {comma, "\xEF\xBB\xBF" + comma, utf16(comma, false, true), utf16(comma, true, true),
          utf16(comma, false, false), std::string("Area;People\nFife;12\nMoray;7"),
          std::string("Area\tPeople\nFife\t12\nMoray\t7\n"), std::string("sep=;\nArea;People\nFife;12\nMoray;7\n"),
          std::string("Area|People\nFife|12\nMoray|7\n"),
          std::string("\"Area\",\"People\"\n\"Fife\",\"12\"\n\"Moray\",\"7\"\n"),
          std::string(" Area ,People\xC2\xA0\nFife,12 \nMoray, 7\n")})
        CHECK(rowsOf(bookOf(bytes).sheets.front()) == expected);
}

TEST_CASE("bytes that are no UTF-8 are Windows-1252, and the book says so")
{
    const Book book = bookOf("Place,Fee\nCaol \xCCle,\x80 5\n");
    CHECK(book.encoding == "Windows-1252");
    CHECK(book.sheets.front().shown(1, 0) == "Caol \xC3\x8Cle");
    CHECK(book.sheets.front().shown(1, 1) == "\xE2\x82\xAC 5");
    CHECK(bookOf(utf16("a,b\n1,2\n", false, true)).encoding == "UTF-16");
    CHECK_FALSE(isUtf8("\xC3"));
    CHECK_FALSE(isUtf8("\xA0"));
    CHECK_FALSE(isUtf8("\xC0\x80"));
}

TEST_CASE("half a pair of UTF-16 and a last odd byte become the mark of what cannot be read")
{
    CHECK(fromUtf16(std::string("\x3D\xD8\x00\xDE", 4), false) == "\xF0\x9F\x98\x80");
    CHECK(fromUtf16(std::string("\x3D\xD8\x41\x00", 4), false)
          == "\xEF\xBF\xBD"
             "A");
    CHECK(fromUtf16(std::string("A\0B", 3), false) == "A\xEF\xBF\xBD");
}

TEST_CASE("the separator is the one that parts most lines alike, whatever titles and decimal commas say")
{
    CHECK(separatorOf("Setting;Beds\nAcute;12,5\nHome;3,5\n") == ';');
    CHECK(separatorOf("Beds, by setting, 2025\n\nSetting\tBeds\nAcute\t1,200\nHome\t3\n") == '\t');
    CHECK(separatorOf("Setting,Beds,Note\nAcute,12,\"a;b;c\"\nHome,3,\"d;e\"\n") == ',');
    CHECK(separatorOf("only words\nand more\n") == ',');
}

TEST_CASE("a quoted cell holds line breaks, and rows are counted as a spreadsheet counts them")
{
    const Book book = bookOf("a,b\n\"two\nlines\",1\n\nx,2\n");
    const Sheet& sheet = book.sheets.front();
    CHECK(sheet.shown(1, 0) == "two\nlines");
    REQUIRE(sheet.rows() == 3);
    CHECK(sheet.number(1) == 2);
    CHECK(sheet.number(2) == 4); // the empty row has a number too
    const Reading open = readBook("file.csv", "a,b\n1,\"2\n3,4\n");
    REQUIRE(open.fault);
    CHECK(open.fault->kind == FaultKind::OpenQuote);
    CHECK(open.fault->row == 2);
}

TEST_CASE("what is no table is said to be what it is")
{
    const auto kindOf = [](std::string_view bytes) { return readBook("file", bytes).fault.value_or(Fault{}).kind; };
    CHECK(kindOf("") == FaultKind::NoRows);
    CHECK(kindOf("\n\n") == FaultKind::NoRows);
    CHECK(kindOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more") == FaultKind::OldWorkbook);
    CHECK(kindOf(std::string("\xD0\xCF\x11\xE0") + utf16("EncryptedPackage", false, false)) == FaultKind::Encrypted);
    CHECK(kindOf(std::string("a,b\n1,\0\0\0,2\n", 13)) == FaultKind::NoTable);
    for (const char* bytes : {"%PDF-1.7", "\x89PNG\r\n", "  <html><body><table>", "<!DOCTYPE html>", "{\"a\": 1}",
                              "<?xml version=\"1.0\"?><a/>", "SQLite format 3"})
        CHECK(readBook("file", bytes).fault.value_or(Fault{FaultKind::Cancelled}).kind == FaultKind::NoTable);
}

TEST_CASE("every limit of a text file stops the reading with its own word")
{
    const auto kindOf = [](std::string_view bytes, auto change) {
        ReadOptions options;
        change(options.limits);
        const Reading reading = readBook("file.csv", bytes, options);
        return reading.fault ? reading.fault->kind : FaultKind::NoTable;
    };
    const std::string_view table = "a,b,c\n1,2,3\n4,5,6\n";
    CHECK(kindOf(table, [](Limits& limits) { limits.fileBytes = 5; }) == FaultKind::TooLarge);
    CHECK(kindOf(table, [](Limits& limits) { limits.rows = 2; }) == FaultKind::TooManyRows);
    CHECK(kindOf(table, [](Limits& limits) { limits.columns = 2; }) == FaultKind::TooManyColumns);
    CHECK(kindOf(table, [](Limits& limits) { limits.cells = 8; }) == FaultKind::TooManyCells);
    CHECK(kindOf("a,b\nlonger,1\n", [](Limits& limits) { limits.cellBytes = 4; }) == FaultKind::TooLongCell);
    CHECK(kindOf(table, [](Limits& limits) { limits.heldBytes = 10; }) == FaultKind::TooMuchText);
}

TEST_CASE("a text file of too many rows or cells is refused where they end, before a cell of it is kept")
{
    std::string bytes = "a,b,c\n";
    for (int number = 0; number < 1'000; ++number)
        bytes +=
            "\"a text, by itself\n" + std::to_string(number) + "\",2,  ,\n"; // two cells: blanks at the end are none
    const auto refused = [&bytes](std::size_t rows, std::size_t cells) {
        ReadOptions options;
        options.limits.rows = rows;
        options.limits.cells = cells;
        Reading reading = readBook("file.csv", bytes, options);
        REQUIRE(reading.book.sheets.size() == 1);
        CHECK(reading.book.sheets.front().rows() == (reading.fault ? 0 : 1'001));
        return reading.fault.value_or(Fault{});
    };
    CHECK(refused(500, 100'000) == Fault{FaultKind::TooManyRows, {}, 501, {}, "500"});
    CHECK(refused(2'000, 503) == Fault{FaultKind::TooManyCells, {}, 252, {}, "503"});
    CHECK(refused(1'001, 2'003) == Fault{});
}

TEST_CASE("texts are kept once, where they are, and in little more memory than their letters")
{
    TextPool pool;
    std::vector<std::string> texts{{}, "x", std::string(3'000'000, 'l')};
    std::size_t letters = 3'000'001;
    for (int number = 0; number < 300'000; ++number) {
        texts.push_back("a text by itself, number " + std::to_string(number));
        letters += texts.back().size();
    }
    std::vector<std::uint32_t> places;
    for (const std::string& text : texts)
        places.push_back(pool.put(text));
    const std::string_view early = pool.at(places[1]);
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (pool.put(texts[i]) != places[i] || pool.at(places[i]) != texts[i])
            FAIL(texts[i].substr(0, 40) << " is not where it was put");
    CHECK(early == "x");
    CHECK(pool.at(places[0]).empty());
    CHECK(pool.at(1'000'000).empty());
    CHECK(pool.bytes() >= letters);
    CHECK(pool.bytes() < letters + texts.size() * 32);
}

TEST_CASE("a file of many different texts is read up to what may be in memory at once, and then refused")
{
    std::string bytes;
    for (int number = 0; number < 50'000; ++number)
        bytes += "a text by itself, number " + std::to_string(number) + '\n';
    ReadOptions options;
    options.limits.heldBytes = 2 * bytes.size();
    const Reading refused = readBook("file.csv", bytes, options);
    REQUIRE(refused.fault);
    CHECK(refused.fault->kind == FaultKind::TooMuchText);
    CHECK(refused.fault->row > 10'000);
    options.limits.heldBytes = 5 * bytes.size();
    const Reading whole = readBook("file.csv", bytes, options);
    CHECK_FALSE(whole.fault);
    CHECK(whole.book.sheets.front().rows() == 50'000);
    // In other letters than UTF-8 the file is in memory twice.
    const std::string wide = utf16(bytes, false, true);
    options.limits.heldBytes = wide.size() + bytes.size() / 2;
    CHECK(readBook("file.csv", wide, options).fault.value_or(Fault{}).kind == FaultKind::TooMuchText);
}

TEST_CASE("rows of a large sheet lie where they were put")
{
    std::string bytes;
    for (int row = 0; row < 60'000; ++row) {
        for (int column = 0; column <= row % 11; ++column)
            bytes += std::to_string(row % 7) + '-' + std::to_string(column) + ',';
        bytes += "end\n";
    }
    const Book book = bookOf(bytes);
    const Sheet& sheet = book.sheets.front();
    REQUIRE(sheet.rows() == 60'000);
    std::size_t cells = 0;
    for (std::size_t row = 0; row < sheet.rows(); ++row) {
        const std::size_t width = row % 11 + 2;
        cells += width;
        const std::string last = std::to_string(row % 7) + '-' + std::to_string(row % 11);
        if (sheet.row(row).size() != width || sheet.shown(row, width - 2) != last
            || sheet.shown(row, width - 1) != "end")
            FAIL("row " << row);
    }
    CHECK(sheet.cells() == cells);
    CHECK(sheet.columns() == 12);
}

TEST_CASE("a line of nothing but commas is as wide as any other")
{
    ReadOptions options;
    options.limits.columns = 100;
    const Reading reading = readBook("file.csv", "a,b\n" + std::string(10'000, ',') + "\n", options);
    REQUIRE(reading.fault);
    CHECK(reading.fault->kind == FaultKind::TooManyColumns);
    CHECK(reading.fault->row == 2);
}

TEST_CASE("a reading that is called off ends, and keeps no promise of being whole")
{
    base::CancelToken cancel;
    cancel.cancel();
    std::string bytes;
    for (int row = 0; row < 2'000; ++row)
        bytes += std::to_string(row) + ",x\n";
    const Reading reading = readBook("file.csv", bytes, {}, cancel);
    REQUIRE(reading.fault);
    CHECK(reading.fault->kind == FaultKind::Cancelled);
    CHECK(reading.book.sheets.front().rows() < 2'000);
}

TEST_CASE("cells are called as spreadsheets call them")
{
    CHECK(cellName(14, 2) == "C14");
    CHECK(columnName(25) == "Z");
    CHECK(columnName(26) == "AA");
    CHECK(columnName(701) == "ZZ");
    CHECK(columnName(702) == "AAA");
}
