// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/base/safe_file.h"
#include "core/sheets/read_book.h"
#include "core/sheets/readers.h"
#include "core/sheets/workbook_writer.h"
#include "tests/support/catch.h"
#include "tests/support/zip_files.h"

#include <filesystem>
#include <random>

using namespace homeward;
using namespace homeward::sheets;
using tests::odsOf;
using tests::xlsxOf;

namespace {

Book bookOf(const std::string& bytes)
{
    Reading reading = readBook("book", bytes);
    INFO((reading.fault ? reading.fault->found : std::string()));
    REQUIRE_FALSE(reading.fault);
    return std::move(reading.book);
}

FaultKind faultOf(const std::string& bytes, const Limits& limits = {})
{
    const Reading reading = readBook("book", bytes, {limits, 0});
    REQUIRE(reading.fault);
    return reading.fault->kind;
}

const std::string styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs>"
    "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/></cellXfs>";

std::string row(int number, const std::string& cells)
{
    return "<row r=\"" + std::to_string(number) + "\">" + cells + "</row>";
}

} // namespace

TEST_CASE("an XLSX sheet gives texts of every kind, numbers, dates, shares, truths and errors")
{
    const std::string data =
        row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>in</t><t>line</t></is></c>")
        + row(
            3,
            "<c r=\"A3\"><v>1.5</v></c><c r=\"B3\" s=\"1\"><v>46113</v></c><c r=\"C3\" s=\"2\"><v>46113.75</v></c>"
            "<c r=\"D3\" s=\"3\"><v>0.888</v></c><c r=\"E3\" t=\"b\"><v>1</v></c><c r=\"F3\" t=\"e\"><v>#REF!</v></c>"
            "<c r=\"G3\"><f>1+1</f><v>2</v></c><c r=\"H3\"><f>1+1</f></c><c r=\"I3\" t=\"str\"><f>A1</f><v>text</v></c>"
            "<c r=\"J3\" t=\"d\"><v>2026-04-01T00:00:00</v></c>");
    const std::string shared = "<si><r><t>Acute </t></r><r><t>hospital</t></r><rPh><t>not this</t></rPh></si>";
    const Book book = bookOf(xlsxOf({{{"Beds &amp; rooms", "<sheetData>" + data + "</sheetData>"}}, shared, styles}));
    const Sheet& sheet = book.sheets.at(0);
    CHECK(sheet.name() == "Beds & rooms");
    REQUIRE(sheet.rows() == 2);
    CHECK(sheet.number(1) == 3);
    CHECK(sheet.shown(0, 0) == "Acute hospital");
    CHECK(sheet.at(0, 1).kind == CellKind::Empty);
    CHECK(sheet.shown(0, 2) == "inline");
    CHECK(sheet.at(1, 0).number == 1.5);
    CHECK(sheet.shown(1, 1) == "2026-04-01");
    CHECK(sheet.shown(1, 2) == "2026-04-01");
    CHECK(sheet.at(1, 3).isPercent);
    CHECK(sheet.at(1, 4).kind == CellKind::Truth);
    CHECK(sheet.at(1, 5).kind == CellKind::Error);
    CHECK(sheet.at(1, 6).isFormula);
    CHECK(sheet.at(1, 6).number == 2.0);
    CHECK(sheet.at(1, 7).kind == CellKind::Error); // never worked out
    CHECK(sheet.shown(1, 7).empty());
    CHECK(sheet.shown(1, 8) == "text");
    CHECK(sheet.shown(1, 9) == "2026-04-01");
}

TEST_CASE("a raised mark behind a text leads to a footnote and is none of it")
{
    const std::string raised = "<r><t>1,044</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>";
    const std::string data = row(1,
                                 "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is>" + raised
                                     + "</is></c><c r=\"C1\" t=\"s\"><v>1</v></c>");
    const Book book = bookOf(
        xlsxOf({{{"S", "<sheetData>" + data + "</sheetData>"}}, "<si>" + raised + "</si><si><t>after</t></si>", {}}));
    CHECK(book.sheets[0].shown(0, 0) == "1,044");
    CHECK(book.sheets[0].shown(0, 1) == "1,044");
    CHECK(book.sheets[0].shown(0, 2) == "after");
}

TEST_CASE("serial days count from 1900 with its day too many, or from 1904")
{
    const auto dateOf = [](const std::string& serial, const std::string& workbook) {
        const std::string cell = row(1, "<c r=\"A1\" s=\"1\"><v>" + serial + "</v></c>");
        return bookOf(xlsxOf({{{"S", "<sheetData>" + cell + "</sheetData>"}}, {}, styles, workbook}))
            .sheets[0]
            .shown(0, 0);
    };
    CHECK(dateOf("1", "") == "1900-01-01");
    CHECK(dateOf("59", "") == "1900-02-28");
    CHECK(dateOf("61", "") == "1900-03-01");
    CHECK(dateOf("45383", "") == "2024-04-01");
    CHECK(dateOf("0", "<workbookPr date1904=\"1\"/>") == "1904-01-01");
    CHECK(dateOf("43921", "<workbookPr date1904=\"true\"/>") == "2024-04-01");
}

TEST_CASE("a format is of a date where its letters are, not its words")
{
    CHECK(meaningOf("dd/mm/yyyy") == NumberMeaning::Date);
    CHECK(meaningOf("[$-809]d mmmm yyyy") == NumberMeaning::Date);
    CHECK(meaningOf("mmm-yy") == NumberMeaning::Date);
    CHECK(meaningOf("0.0%") == NumberMeaning::Percent);
    CHECK(meaningOf("0 \"days\"") == NumberMeaning::Plain);
    CHECK(meaningOf("#,##0;[Red]-#,##0") == NumberMeaning::Plain);
    CHECK(meaningOf("[h]:mm") == NumberMeaning::Plain);
    CHECK(meaningOf("\\d0") == NumberMeaning::Plain);
}

TEST_CASE("merged cells give their value to all that they cover, and hidden sheets say so")
{
    const std::string data =
        row(1, "<c r=\"A1\" t=\"inlineStr\"><is><t>2024/25</t></is></c>") + row(2, "<c r=\"C2\"><v>3</v></c>");
    const Book book = bookOf(
        xlsxOf({{{"S", "<sheetData>" + data + "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"}}}));
    const Sheet& sheet = book.sheets[0];
    CHECK(sheet.shown(0, 1) == "2024/25");
    CHECK(sheet.shown(1, 0) == "2024/25");
    CHECK(sheet.shown(1, 1) == "2024/25");
    CHECK(sheet.shown(1, 2) == "3");
    auto parts = tests::xlsxParts({{{"S", "<sheetData>" + data + "</sheetData>"}}});
    auto& workbook = parts["xl/workbook.xml"];
    workbook.insert(workbook.find("sheetId"), "state=\"hidden\" ");
    CHECK(bookOf(tests::zipped(parts)).sheets[0].isHidden);
}

TEST_CASE("an ODS sheet gives its values, repeats them, and leaves remarks aside")
{
    const std::string rows =
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Acute<text:s "
        "text:c=\"2\"/>hospital</text:p>"
        "<office:annotation><text:p>a remark</text:p></office:annotation></table:table-cell>"
        "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"float\" "
        "office:value=\"4\"><text:p>4</text:p></table:table-cell>"
        "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"5\"><table:table-cell/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\" "
        "office:date-value=\"2026-04-01\"/>"
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/>"
        "<table:table-cell table:formula=\"of:=1/0\" "
        "office:value-type=\"string\"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>";
    const Book book = bookOf(odsOf("<table:table table:name=\"Beds\">" + rows + "</table:table>"));
    const Sheet& sheet = book.sheets.at(0);
    CHECK(sheet.name() == "Beds");
    REQUIRE(sheet.rows() == 3);
    CHECK(sheet.shown(0, 0) == "Acute  hospital");
    CHECK(sheet.shown(0, 3) == "4");
    CHECK(sheet.number(1) == 7);
    CHECK(sheet.number(2) == 8);
    CHECK(sheet.shown(2, 0) == "2026-04-01");
    CHECK(sheet.at(1, 1).isPercent);
    CHECK(sheet.at(1, 2).kind == CellKind::Error);
}

TEST_CASE("a workbook that would grow beyond its limits is left alone")
{
    const std::string data = row(1, "<c><v>1</v></c><c><v>2</v></c>") + row(2, "<c><v>3</v></c>");
    const std::string book =
        xlsxOf({{{"A", "<sheetData>" + data + "</sheetData>"}, {"B", "<sheetData>" + data + "</sheetData>"}}});
    const auto limited = [](auto change) {
        Limits limits;
        change(limits);
        return limits;
    };
    CHECK(faultOf(book, limited([](Limits& l) { l.unpackedBytes = 200; })) == FaultKind::TooMuchUnpacked);
    CHECK(faultOf(book, limited([](Limits& l) { l.sheets = 1; })) == FaultKind::TooManySheets);
    CHECK(faultOf(book, limited([](Limits& l) { l.rows = 1; })) == FaultKind::TooManyRows);
    CHECK(faultOf(book, limited([](Limits& l) { l.columns = 1; })) == FaultKind::TooManyColumns);
    CHECK(faultOf(book, limited([](Limits& l) { l.cells = 2; })) == FaultKind::TooManyCells);
    CHECK(faultOf(book, limited([](Limits& l) { l.depth = 3; })) == FaultKind::TooDeep);
    // Ten megabytes of blanks pack into a few kilobytes.
    const std::string bomb = xlsxOf({{{"A", "<sheetData>" + std::string(10'000'000, ' ') + "</sheetData>"}}});
    CHECK(bomb.size() < 100'000);
    CHECK(faultOf(bomb, limited([](Limits& l) { l.unpackedBytes = 1'000'000; })) == FaultKind::TooMuchUnpacked);
    // A cell that repeats itself a thousand million times.
    const std::string wide =
        odsOf("<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
              "table:number-columns-repeated=\"16000\" office:value-type=\"float\" "
              "office:value=\"1\"/></table:table-row></table:table>");
    CHECK(faultOf(wide) == FaultKind::TooManyCells);
}

TEST_CASE("definitions within a part are refused: they are what attacks are made of")
{
    auto parts = tests::xlsxParts({{{"S", "<sheetData/>"}}});
    parts["xl/workbook.xml"] = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol1 "
                               "\"&lol;&lol;\">]><workbook>&lol1;</workbook>";
    CHECK(faultOf(tests::zipped(parts)) == FaultKind::Damaged);
}

TEST_CASE("binary, locked and foreign packed files are told apart")
{
    CHECK(faultOf(tests::zipped({{"xl/workbook.bin", "x"},
                                 {"_rels/.rels",
                                  "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                                  "Target=\"xl/workbook.bin\"/></Relationships>"}}))
          == FaultKind::OldWorkbook);
    CHECK(faultOf(tests::zipped({{"a.csv", "a,b\n1,2\n"}})) == FaultKind::NoTable);
    auto locked = tests::odsParts("");
    locked["META-INF/manifest.xml"] = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    CHECK(faultOf(tests::zipped(locked)) == FaultKind::Encrypted);
    CHECK(faultOf("PK\x03\x04 and nothing else") == FaultKind::Damaged);
}

TEST_CASE("sixty broken workbooks end in a fault or in a book, never otherwise")
{
    const std::string data = row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1</v></c>");
    const std::string whole = xlsxOf({{{"S", "<sheetData>" + data + "</sheetData>"}}, "<si><t>Area</t></si>", styles});
    const std::string ods =
        odsOf("<table:table table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"float\" "
              "office:value=\"1\"/></table:table-row></table:table>");
    std::mt19937 random(18);
    std::size_t faults = 0;
    for (int i = 0; i < 60; ++i) {
        std::string bytes = i % 2 == 0 ? whole : ods;
        if (i < 30)
            bytes.resize(bytes.size() * static_cast<std::size_t>(i) / 30);
        for (int hit = 0; i >= 30 && hit < 8; ++hit)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        const Reading reading = readBook("broken", bytes);
        faults += reading.fault ? 1 : 0;
        CHECK((reading.fault || !reading.book.sheets.empty()));
    }
    CHECK(faults >= 40);
    // Parts that contradict each other.
    for (const auto& [part, text] : std::vector<std::pair<std::string, std::string>>{
             {"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\"/>"},
             {"xl/workbook.xml", ""},
             {"xl/worksheets/sheet1.xml",
              "<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>"},
             {"xl/worksheets/sheet1.xml",
              "<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>-1</v></c></row></sheetData></worksheet>"},
             {"xl/worksheets/sheet1.xml", "\xFF\xFE"},
             {"xl/sharedStrings.xml", "<sst><si><t>"}}) {
        auto parts = tests::xlsxParts({{{"S", "<sheetData>" + data + "</sheetData>"}}, "<si><t>Area</t></si>"});
        parts[part] = text;
        CHECK(faultOf(tests::zipped(parts)) == FaultKind::Damaged);
    }
}

TEST_CASE("rows and cells without names of their own follow one another")
{
    const std::string data =
        "<row><c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row><row r=\"1\"><c><v>6</v></c></row>";
    const Book book = bookOf(xlsxOf({{{"S", "<sheetData>" + data + "</sheetData>"}}}));
    const Sheet& sheet = book.sheets[0];
    CHECK(sheet.shown(0, 3) == "4");
    CHECK(sheet.shown(0, 4) == "5");
    CHECK(sheet.number(1) == 2);
}

TEST_CASE("what is written as a workbook reads back the same")
{
    const std::string path = (std::filesystem::temp_directory_path() / "homeward-writer-test.xlsx").string();
    WorkbookWriter writer;
    CHECK(writer.beginSheet("Care / home: [1]") == "Care  home 1");
    CHECK(writer.beginSheet("Care  home 1") == "Care  home 1 2");
    CHECK(writer.beginSheet(std::string(40, 'x')).size() == 31);
    writer.text(0, 0, "Setting", Look::Heading);
    writer.number(1, 1, 0.375, Look::Share);
    writer.number(1, 2, 1234.5, Look::Money);
    writer.date(1, 3, base::Date(2026, 4, 1));
    writer.choices(1, 4, {"yes", "no"});
    writer.hideRow(2);
    REQUIRE(writer.save(path).ok());
    auto reading = readBookFile(path);
    std::filesystem::remove(path);
    REQUIRE(reading.ok());
    REQUIRE_FALSE(reading.value().fault);
    const Sheet& sheet = reading.value().book.sheets.at(2);
    CHECK(sheet.shown(0, 0) == "Setting");
    CHECK(sheet.at(1, 1).number == 0.375);
    CHECK(sheet.at(1, 1).isPercent);
    CHECK(sheet.at(1, 2).number == 1234.5);
    CHECK(sheet.shown(1, 3) == "2026-04-01");
}

TEST_CASE("a mark that does not end is refused before the work on it grows with the square of its length")
{
    tests::Parts parts =
        tests::xlsxParts({{{"S", "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"}}});
    using Mark = std::pair<std::string, std::string>;
    for (const auto& [begin, end] : {Mark{"<styleSheet", "/>"}, Mark{"<styleSheet><!-- ", "--></styleSheet>"},
                                     Mark{"<styleSheet><?p ", "?></styleSheet>"}}) {
        INFO(begin);
        // Without a limit it ends well, after minutes.
        parts["xl/styles.xml"] = begin + std::string(30'000'000, ' ') + end;
        CHECK(faultOf(tests::zipped(parts)) == FaultKind::Damaged);
        parts["xl/styles.xml"] = begin + std::string(100'000, ' ') + end;
        CHECK_FALSE(readBook("file", tests::zipped(parts)).fault);
    }
}

TEST_CASE("a group that covers rows shorter than itself makes them as wide, and moves no other")
{
    const std::string data = row(1, "<c r=\"A1\" t=\"str\"><v>Group</v></c><c r=\"D1\"><v>1</v></c>")
        + row(2, "<c r=\"A2\"><v>2</v></c>") + row(3, "<c r=\"D3\"><v>3</v></c>");
    const Book book = bookOf(
        xlsxOf({{{"S", "<sheetData>" + data + "</sheetData><mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>"}}}));
    const Sheet& sheet = book.sheets[0];
    REQUIRE(sheet.rows() == 3);
    for (std::size_t column = 0; column < 3; ++column) {
        CHECK(sheet.shown(0, column) == "Group");
        CHECK(sheet.shown(1, column) == "Group");
        CHECK(sheet.shown(2, column).empty());
    }
    CHECK(sheet.shown(0, 3) == "1");
    CHECK(sheet.shown(2, 3) == "3");
    CHECK(sheet.cells() == 11);
}

TEST_CASE("a merged number counts once, and merged cells that would fill a disk are refused")
{
    const std::string data =
        row(1, "<c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>1</v></c>") + row(2, "<c r=\"B2\"><v>2</v></c>");
    const Book book = bookOf(
        xlsxOf({{{"S", "<sheetData>" + data + "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"}}}));
    CHECK(book.sheets[0].shown(0, 0) == "7");
    CHECK(book.sheets[0].shown(1, 0).empty());
    std::string rows = row(1, "<c r=\"A1\" t=\"str\"><v>x</v></c><c r=\"XFD1\"><v>1</v></c>");
    for (int number = 2; number <= 1'000; ++number)
        rows += row(number, std::string("<c r=\"A").append(std::to_string(number)).append("\"><v>1</v></c>"));
    CHECK(faultOf(xlsxOf(
              {{{"S", "<sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1000\"/></mergeCells>"}}}))
          == FaultKind::TooManyCells);
}

TEST_CASE("repeats beyond every number do not overflow")
{
    const std::string cell =
        "<table:table-cell table:number-columns-repeated=\"9223372036854775807\"/><table:table-cell "
        "office:value-type=\"float\" office:value=\"1\" table:number-rows-spanned=\"9223372036854775807\"/>";
    const std::string wide = "<table:table-row>" + cell + "</table:table-row>";
    CHECK(faultOf(odsOf("<table:table table:name=\"A\">" + wide + "</table:table>")) == FaultKind::TooManyColumns);
    const std::string deep =
        "<table:table-row table:number-rows-repeated=\"9223372036854775807\"><table:table-cell/></table:table-row>";
    CHECK(faultOf(odsOf("<table:table table:name=\"A\">" + deep + deep + deep
                        + "<table:table-row><table:table-cell office:value-type=\"float\" "
                          "office:value=\"1\"/></table:table-row></table:table>"))
          == FaultKind::TooManyRows);
}

TEST_CASE("rows within rows, beyond every number, do not overflow")
{
    const std::string nested =
        "<sheetData><row r=\"9223372036854775807\"><row><row><c><v>1</v></c></row></row></row></sheetData>";
    CHECK(faultOf(xlsxOf({{{"S", nested}}})) == FaultKind::TooManyRows);
}

TEST_CASE("the name of a sheet is cut between letters")
{
    WorkbookWriter writer;
    CHECK(writer.beginSheet(std::string(30, 'x') + "\xC3\xA9") == std::string(30, 'x'));
    CHECK(writer.beginSheet(std::string(29, 'y') + "\xC3\xA9") == std::string(29, 'y') + "\xC3\xA9");
}
