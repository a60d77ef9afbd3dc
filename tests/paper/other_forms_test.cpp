// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/base64.h"
#include "core/paper/markup.h"
#include "core/paper/run_line.h"
#include "core/paper/writers.h"
#include "tests/paper/office_rules.h"
#include "tests/paper/sample.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <regex>
#include <set>

using namespace homeward;
using namespace homeward::paper;
using homeward::tests::sampleDocument;
using homeward::tests::samplePictures;
using homeward::tests::xmlOf;

namespace {

std::vector<std::string> all(const std::string& text, const std::string& pattern)
{
    const std::regex form(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), form), end; at != end; ++at)
        found.push_back((*at)[1].str());
    return found;
}

std::string html() { return writeHtml(sampleDocument(), {samplePictures()}).value(); }

} // namespace

TEST_CASE("A web page has one first heading, none skipped, and every link leads somewhere in it")
{
    const std::string page = html();
    const auto levels = all(page, "<h([1-6])[ >]");
    CHECK(std::count(levels.begin(), levels.end(), "1") == 1);
    int last = 0;
    for (const std::string& level : levels) {
        CHECK(std::stoi(level) <= std::max(last, 2) + 1);
        last = std::stoi(level);
    }
    const auto ids = all(page, " id=\"([^\"]*)\"");
    const std::set<std::string> unlike(ids.begin(), ids.end());
    CHECK(unlike.size() == ids.size());
    for (const std::string& link : all(page, "href=\"#([^\"]*)\"")) {
        INFO(link);
        CHECK(unlike.contains(link));
    }
    CHECK(all(page, "(?:src|href)=\"(https?:)").empty());
}

TEST_CASE("A web page says its language, what its pictures show, and which cells are headers")
{
    const std::string page = html();
    CHECK(page.find("<html lang=\"en-GB\">") != std::string::npos);
    for (const std::string& picture : all(page, "(<img [^>]{0,80})"))
        CHECK(picture.find("alt=\"Stacked area chart. &quot;People&quot; in care.\"") != std::string::npos);
    CHECK(all(page, "(<img )").size() == 1);
    CHECK(all(page, "<th( )").size() == all(page, "<th scope=\"(col|row)\"").size());
    CHECK(all(page, "(<table )").size() == all(page, "(<caption>)").size());
    CHECK(all(page, "<summary>([^<]*)").size() == 1); // the numbers of the chart
    CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("Texts are escaped, and control characters left out")
{
    CHECK(escaped("a<b & \"c\"\x01\n") == "a&lt;b &amp; &quot;c&quot;\n");
    CHECK(html().find("<other>") == std::string::npos);
}

TEST_CASE("An Open Document begins with its type, and lists every part")
{
    const auto bytes = writeOdt(sampleDocument(), {samplePictures()});
    REQUIRE(bytes.ok());
    CHECK(bytes.value().substr(30, 8) == "mimetype");
    CHECK(bytes.value().substr(38, 39) == "application/vnd.oasis.opendocument.text");
    const auto package = Package::read(bytes.value());
    REQUIRE(package.ok());
    CHECK(tests::openDocumentFaults(package.value()) == std::vector<std::string>{});
    Package broken = package.value();
    broken.put("extra.xml", "<x/>");
    CHECK(tests::openDocumentFaults(broken).size() == 1);
    const pugi::xml_document content = xmlOf(package.value(), "content.xml");
    CHECK(content.select_nodes("//text:h").size() == 4);
    CHECK(content.select_nodes("//table:table-header-rows").size() == 2);
    CHECK(content.select_nodes("//text:note").size() == 2);
    CHECK(std::string(content.select_node("//draw:frame/svg:desc").node().text().get())
          == "Stacked area chart. \"People\" in care.");
}

TEST_CASE("A workbook has a sheet a table, real numbers, and text that is no formula")
{
    const auto bytes = writeXlsx(sampleDocument(), {});
    REQUIRE(bytes.ok());
    const auto package = Package::read(bytes.value());
    REQUIRE(package.ok());
    const pugi::xml_document book = xmlOf(package.value(), "xl/workbook.xml");
    CHECK(book.select_nodes("//sheet").size() == 5); // two tables, a chart's, sources, run
    std::set<std::string> sheets;
    for (const auto& sheet : book.select_nodes("//sheet")) {
        const std::string name = sheet.node().attribute("name").value();
        CHECK(name.size() <= 31);
        CHECK(sheets.insert(name).second);
    }
    CHECK(std::string(book.select_node("//definedName[@name='hw_headlines']").node().text().get())
          == "'What would be different'!$A$3:$C$5");
    const pugi::xml_document sheet = xmlOf(package.value(), "xl/worksheets/sheet1.xml");
    CHECK(sheet.select_nodes("//f").empty());
    CHECK(std::string(sheet.select_node("//c[@r='A5']").node().attribute("t").value()) == "s");
    CHECK(sheet.select_node("//c[@r='B4']/v").node().text().as_double() == 466.3);
    CHECK(sheet.select_node("//c[@r='B5']/v").node().text().as_double() == 0.918);
    CHECK(std::string(sheet.select_node("//pane").node().attribute("state").value()) == "frozen");
}

TEST_CASE("A difference with its interval is three numbers of a workbook beside its text")
{
    Document document = sampleDocument();
    Table& table = std::get<Table>(document.blocks[10]);
    table.columns.push_back({"Difference (95 % sure)", true, 2});
    table.columns.push_back({"95 % sure", true, 2});
    table.rows[0].push_back({"51 more (48 to 54)", {}, NumberForm::OneDecimal, false, Spread{50.8, 48.1, 53.5}});
    table.rows[0].push_back({"up to 7", {}, NumberForm::Whole, false, Spread{{}, -2.0, INFINITY}});
    table.rows[1].push_back({"\u2013"});
    table.rows[1].push_back({"\u2013"});
    const auto package = Package::read(writeXlsx(document, {}).value());
    REQUIRE(package.ok());
    const pugi::xml_document sheet = xmlOf(package.value(), "xl/worksheets/sheet1.xml");
    const auto number = [&](const char* cell) {
        const std::string path = std::string("//c[@r='").append(cell).append("'][not(@t)]/v");
        const auto found = sheet.select_node(path.c_str());
        return found ? std::optional(found.node().text().as_double()) : std::nullopt;
    };
    // D the text, E to G its numbers, H the next text, I and J the ends that it tells.
    CHECK_FALSE(number("D4"));
    CHECK(number("E4") == 50.8);
    CHECK(number("F4") == 48.1);
    CHECK(number("G4") == 53.5);
    CHECK_FALSE(number("H4"));
    CHECK(number("I4") == -2.0);
    CHECK_FALSE(number("J4")); // nothing holds it
    CHECK_FALSE(number("E5"));
    CHECK(std::string(xmlOf(package.value(), "xl/workbook.xml")
                          .select_node("//definedName[@name='hw_headlines']")
                          .node()
                          .text()
                          .get())
          == "'What would be different'!$A$3:$J$5");
    std::set<std::string> heads;
    for (const auto& text : xmlOf(package.value(), "xl/sharedStrings.xml").select_nodes("//si/t"))
        heads.insert(text.node().text().get());
    for (const char* head : {"Difference (95 % sure): mean", "Difference (95 % sure): low end",
                             "Difference (95 % sure): high end", "95 % sure: low end", "95 % sure: high end"}) {
        INFO(head);
        CHECK(heads.contains(head));
    }
    CHECK_FALSE(heads.contains("95 % sure: mean"));
}

TEST_CASE("Every text colour of a web page has a contrast of 4.5 with every ground, and focus is seen")
{
    const std::string page = html();
    const auto light = [](const std::string& colour) {
        const auto part = [&](std::size_t i) {
            const std::size_t digits = (colour.size() - 1) / 3;
            const int value = std::stoi(colour.substr(1 + i * digits, digits), nullptr, 16);
            const double share = value / (digits == 1 ? 15.0 : 255.0);
            return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4); // WCAG 2.2
        };
        return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
    };
    const auto contrast = [&](const std::string& one, const std::string& other) {
        const double a = light(one), b = light(other);
        return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    };
    const auto texts = all(page, "[;{]color:(#[0-9a-f]+)");
    const auto grounds = all(page, "background:(#[0-9a-f]+)");
    CHECK(texts.size() >= 4);
    CHECK(grounds.size() >= 3);
    for (const std::string& text : texts)
        for (const std::string& ground : grounds) {
            INFO(text << " on " << ground);
            CHECK(contrast(text, ground) >= 4.5);
        }
    const auto outlines = all(page, "focus-visible\\{outline:3px solid (#[0-9a-f]+)");
    REQUIRE(outlines.size() == 1);
    for (const std::string& ground : grounds)
        CHECK(contrast(outlines[0], ground) >= 3.0);
    CHECK(page.find("outline:0") == std::string::npos);
    CHECK(page.find("outline:none") == std::string::npos);
}

TEST_CASE("A keyboard reaches all of a web page in the order in which it is read")
{
    const std::string page = html();
    CHECK(page.find("<a class=\"skip\" href=\"#text\">") < page.find("<main id=\"text\""));
    for (const std::string& place : all(page, "tabindex=\"(-?[0-9]+)\""))
        CHECK(place == "0"); // no order of its own
    CHECK(all(page, "(<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"[^\"]+\">)").size()
          == all(page, "(<table )").size());
    CHECK(all(page, "<th[^>]*>(</th>)").empty());
}

TEST_CASE("Sheets whose names differ in case alone are told apart")
{
    Document document = sampleDocument();
    std::get<Table>(document.blocks[10]).caption = "SOURCES";
    std::get<Table>(document.blocks[13]).caption = "sources";
    const auto package = Package::read(writeXlsx(document, {}).value());
    REQUIRE(package.ok());
    CHECK(xmlOf(package.value(), "xl/workbook.xml").select_nodes("//sheet").size() == 5);
}

TEST_CASE("A sheet's name ends with a word, and keeps the year apart")
{
    Document document = sampleDocument();
    std::get<Table>(document.blocks[10]).caption = "Who pays in 2030/31";
    std::get<Table>(document.blocks[13]).caption = "What care and the changes cost, by year";
    const auto package = Package::read(writeXlsx(document, {}).value());
    REQUIRE(package.ok());
    const pugi::xml_document book = xmlOf(package.value(), "xl/workbook.xml");
    CHECK(book.select_node("//sheet[@name='Who pays in 2030-31']"));
    CHECK(book.select_node("//sheet[@name='What care and the changes cost,']"));
}

TEST_CASE("A line of a run is found in a text, and nothing else is")
{
    const RunLine line{"0.1.0", "0123456789abcdef", 18446744073709551615U, 30};
    CHECK(findRunLine("x " + textOf(line) + ". y") == line);
    CHECK_FALSE(findRunLine("Homeward 0.1.0; plan 0123; seed 7; futures 30"));
    CHECK_FALSE(findRunLine("Homeward 0.1.0; plan 0123456789abcdef; seed 99999999999999999999; futures 30"));
}

TEST_CASE("Bytes are written as text with padding")
{
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
    for (const std::string& bytes :
         {std::string(), std::string("f"), std::string("fo"), std::string("foo"), std::string("\0\xFF\x80\x7F", 4)})
        CHECK(fromBase64(base64(bytes)) == bytes);
    for (const char* text : {"Zg=", "Zg", "Z===", "Zm9v!", "Zm 9v", "Zg==Zg=="})
        CHECK_FALSE(fromBase64(text));
}

TEST_CASE("A package keeps its parts, and what is none is refused")
{
    Package package;
    package.put("a/b.xml", "first");
    package.put("a/b.xml", "second");
    package.put("plain", "as it is", false);
    const auto bytes = package.bytes();
    REQUIRE(bytes.ok());
    CHECK(bytes.value() == package.bytes().value());
    const auto read = Package::read(bytes.value());
    REQUIRE(read.ok());
    CHECK(*read.value().find("a/b.xml") == "second");
    CHECK(*read.value().find("plain") == "as it is");
    CHECK(read.value().parts().size() == 2);
    std::string broken = bytes.value();
    broken.resize(broken.size() / 2);
    CHECK_FALSE(Package::read(broken).ok());
}
