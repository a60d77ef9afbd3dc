// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/csv_table.h"
#include "tests/support/catch.h"

using namespace homeward::reference;

namespace {

Table tableOf(std::string_view bytes)
{
    const TableReading reading = readCsvTable("file.csv", bytes);
    REQUIRE_FALSE(reading.fault);
    return reading.table;
}

TableFault faultOf(std::string_view bytes)
{
    const TableReading reading = readCsvTable("file.csv", bytes);
    REQUIRE(reading.fault);
    return *reading.fault;
}

} // namespace

TEST_CASE("A table is the same with any line end, quoting and byte order mark")
{
    for (const std::string_view bytes : {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4",
                                         "\xEF\xBB\xBF"
                                         "a,b\n1,2\n3,4\n",
                                         "\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"\n\n,\n",
                                         " a ,b\n1 ,\xC2\xA0"
                                         "2\n3,4\xC2\xA0\n"}) {
        const Table table = tableOf(bytes);
        CHECK(table.columns == std::vector<std::string>{"a", "b"});
        CHECK(table.rows == std::vector<std::vector<std::string>>{{"1", "2"}, {"3", "4"}});
        CHECK(table.lines == std::vector<long>{2, 3});
    }
}

TEST_CASE("Quoted fields hold commas, quotes and line ends")
{
    const Table table = tableOf("a,b\n\"Edinburgh, City of\",\"say \"\"no\"\"\"\n\"two\nlines\",x\ny,z\n");
    CHECK(table.rows[0] == std::vector<std::string>{"Edinburgh, City of", "say \"no\""});
    CHECK(table.rows[1][0] == "two\nlines");
    CHECK(table.lines == std::vector<long>{2, 3, 5});
}

TEST_CASE("Windows-1252 is read as such, and UTF-8 is left alone")
{
    CHECK(tableOf("a,b\nCoupar Angus\xA0,Caol \xCCle \x96 \x80\n").rows[0]
          == std::vector<std::string>{"Coupar Angus", "Caol \xC3\x8Cle \xE2\x80\x93 \xE2\x82\xAC"});
    CHECK(tableOf("a,b\nCaol \xC3\x8Cle,x\n").rows[0][0] == "Caol \xC3\x8Cle");
}

TEST_CASE("A table that is torn says in which row")
{
    CHECK(faultOf("a,b\n1,2\n3\n").kind == FaultKind::RowWidth);
    CHECK(faultOf("a,b\n1,2\n3\n").row == 3);
    CHECK(faultOf("a,b\n1,\"2\n3,4\n").kind == FaultKind::OpenQuote);
    CHECK(faultOf("a,b\n1,\"2\n3,4\n").row == 2);
    CHECK(faultOf("a,a\n1,2\n").kind == FaultKind::RepeatedColumn);
    CHECK(faultOf("").kind == FaultKind::NoTable);
    CHECK(faultOf("just words\n").kind == FaultKind::NoTable);
    CHECK(faultOf(std::string_view("PK\x03\x04\0,\0,", 8)).kind == FaultKind::NoTable);
}

TEST_CASE("A cell is a number, or says that there is none, or is at fault")
{
    bool isBad = false;
    CHECK(numberIn("41,200", isBad) == 41200.0);
    CHECK(numberIn("1,234,567.5", isBad) == 1234567.5);
    CHECK(numberIn("969.0", isBad) == 969.0);
    CHECK(numberIn("20.1154252748562000000000", isBad) == Approx(20.1154252748562));
    CHECK(numberIn("-0", isBad) == 0.0);
    for (const char* text : {"", "NA", "..", "#N/A", "#VALUE!", "Not Submitted", ":", "z"}) {
        CHECK_FALSE(numberIn(text, isBad));
        CHECK_FALSE(isBad);
    }
    for (const char* text : {"five", "1,2", "12%", "1 2", "nan", "inf", "3 beds", ",5"}) {
        INFO(text);
        CHECK_FALSE(numberIn(text, isBad));
        CHECK(isBad);
    }
}
