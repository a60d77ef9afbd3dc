// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/hostile_files.h"
#include "tests/support/zip_files.h"

namespace homeward::tests {

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

HostileFile figures(const char* name, const char* fileName, std::string bytes)
{
    return {name, fileName, std::move(bytes), {"figures", "@", "--into", "PLAN", "--output", "OUT.homeward"}};
}

HostileFile xlsx(const char* name, const std::string& sheetData, const std::string& shared = {})
{
    return figures(name, "figures.xlsx", xlsxOf({{{"S", "<sheetData>" + sheetData + "</sheetData>"}}, shared}));
}

/// The good workbook with one part replaced.
HostileFile withPart(const char* name, const char* part, std::string text)
{
    Parts parts = xlsxParts({{{"S", "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"}}});
    parts[part] = std::move(text);
    return figures(name, "figures.xlsx", zipped(parts));
}

HostileFile ods(const char* name, const std::string& rows)
{
    return figures(name, "figures.ods", odsOf("<table:table table:name=\"S\">" + rows + "</table:table>"));
}

HostileFile csv(const char* name, std::string text) { return figures(name, "figures.csv", std::move(text)); }

/// Entities in entities, of which each is ten of the one before.
std::string growing()
{
    std::string text = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c <= 'j'; ++c)
        text += std::string("<!ENTITY ") + c + " \"" + repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10)
            + "\">";
    return text + "]><workbook><sheets><sheet name=\"&j;\"/></sheets></workbook>";
}

std::vector<HostileFile> hostileXlsx()
{
    std::string cut = xlsxOf({{{"S", "<sheetData/>"}}});
    cut.resize(cut.size() - 30);
    return {
        withPart("entities that grow", "xl/workbook.xml", growing()),
        withPart("an entity of another file", "xl/workbook.xml",
                 "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>"),
        withPart("a sheet outside the file", "xl/_rels/workbook.xml.rels",
                 "<Relationships><Relationship Id=\"r1\" Type=\"t/worksheet\" Target=\"../../../etc/passwd\"/>"
                 "</Relationships>"),
        withPart(
            "a sheet that is the workbook", "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"t/worksheet\" Target=\"workbook.xml\"/></Relationships>"),
        withPart("20,000 sheets", "xl/workbook.xml",
                 "<workbook><sheets>" + repeated("<sheet name=\"S\" r:id=\"r1\"/>", 20'000) + "</sheets></workbook>"),
        withPart("200 MB of blanks in a few bytes", "xl/worksheets/sheet1.xml",
                 "<worksheet><sheetData>" + std::string(200'000'000, ' ')),
        xlsx("a row of four milliards", "<row r=\"4000000000\"><c r=\"A4000000000\"><v>1</v></c></row>"),
        xlsx("a row below none", "<row r=\"-1\"><c r=\"A-1\"><v>1</v></c></row>"),
        xlsx("a column of seven letters", "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"),
        xlsx("a text that is not there", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1000000000</v></c></row>",
             "<si><t>x</t></si>"),
        xlsx("a text below none", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-5</v></c></row>", "<si><t>x</t></si>"),
        xlsx("elements 50,000 deep", "<row r=\"1\">" + repeated("<x>", 50'000) + repeated("</x>", 50'000) + "</row>"),
        xlsx("the same cell 300,000 times", repeated("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", 300'000)),
        withPart("a mark of 50 MB", "xl/styles.xml", "<styleSheet" + std::string(50'000'000, ' ') + "/>"),
        figures("a workbook that is cut", "figures.xlsx", cut),
        figures("a workbook with a password", "figures.xlsx",
                std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(5'000, '\0')),
    };
}

std::vector<HostileFile> hostileOds()
{
    const std::string cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>";
    return {
        ods("a row two milliards of times",
            "<table:table-row table:number-rows-repeated=\"2000000000\">" + cell + "</table:table-row>"),
        ods("a cell two milliards of times",
            "<table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\" "
            "office:value-type=\"float\" office:value=\"1\"/></table:table-row>"),
        ods("a row less than no times",
            "<table:table-row table:number-rows-repeated=\"-4\">" + cell + "</table:table-row>"),
        ods("tables in tables, 3,000 deep",
            repeated("<table:table-row><table:table-cell>", 3'000)
                + repeated("</table:table-cell></table:table-row>", 3'000)),
        ods("a milliard of blanks",
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"1000000000\"/>"
            "</text:p></table:table-cell></table:table-row>"),
        ods("a value that is no number",
            "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"nan\"/></table:table-row>"),
    };
}

std::vector<HostileFile> hostileCsv()
{
    std::string unknown = "from,to,people\n";
    for (int i = 0; i < 50'000; ++i)
        unknown += 'x' + std::to_string(i) + ",y" + std::to_string(i) + ",1\n";
    return {
        csv("300,000 columns", repeated("a,", 300'000) + '\n' + repeated("1,", 300'000)),
        csv("a million quotation marks", std::string(1'000'001, '"')),
        csv("halves of surrogate pairs", "\xFF\xFE" + repeated(std::string("\0\xD8", 2), 10'000)),
        csv("control characters", repeated("\1\2\3\4\5\6\7", 10'000)),
        csv("a million empty lines", std::string(1'000'000, '\n') + 'x'),
        csv("settings that the plan has not, 50,000", unknown),
        csv("20,000 tables, one beneath another", repeated("setting,month,people\nHospital,x,1\nx,x,2\n", 20'000)),
        csv("rows that are each alone", "setting,month,people\n" + repeated("x,x,1\n\n", 200'000)),
        csv("days from the first year to the last", "came,left\n" + repeated("31/12/9999,01/01/0001\n", 100'000)),
    };
}

} // namespace

std::vector<HostileFile> hostileWorkbooks()
{
    std::vector<HostileFile> all = hostileXlsx();
    for (auto more : {hostileOds(), hostileCsv()})
        for (HostileFile& file : more)
            all.push_back(std::move(file));
    return all;
}

} // namespace homeward::tests
