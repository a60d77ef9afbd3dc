// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/docx_body.h"
#include "core/paper/read_docx.h"
#include "core/paper/writers.h"
#include "tests/paper/office_rules.h"
#include "tests/paper/sample.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace homeward;
using namespace homeward::paper;
using homeward::tests::packageFaults;
using homeward::tests::sampleDocument;
using homeward::tests::samplePictures;
using homeward::tests::schemaFaults;
using homeward::tests::xmlOf;

namespace {

Package packageOf(const std::string& bytes)
{
    auto package = Package::read(bytes);
    REQUIRE(package.ok());
    return std::move(package.value());
}

std::string docx(const Document& document = sampleDocument(), const std::string& houseStyle = {})
{
    auto bytes = writeDocx(document, {samplePictures(), houseStyle});
    REQUIRE(bytes.ok());
    return bytes.value();
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("A Word document and slides keep the rules of their package and their schema")
{
    const Package word = packageOf(docx());
    CHECK(packageFaults(word) == Faults{});
    CHECK(schemaFaults(word) == Faults{});
    const auto bytes = writePptx(sampleDocument(), {samplePictures()});
    REQUIRE(bytes.ok());
    const Package slides = packageOf(bytes.value());
    CHECK(packageFaults(slides) == Faults{});
    CHECK(schemaFaults(slides) == Faults{});
    CHECK(xmlOf(word, "word/footnotes.xml").select_nodes("//w:footnote").size() == 4);
}

TEST_CASE("The rules find what a program would trip over")
{
    const std::string bytes = docx();
    const auto faultsAfter = [&](const char* part, const std::string& from, const std::string& to) {
        Package package = packageOf(bytes);
        std::string text = *package.find(part);
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        package.put(part, text);
        return packageFaults(package).size() + schemaFaults(package).size();
    };
    const char* const document = "word/document.xml";
    CHECK(faultsAfter(document, "<w:pPr><w:pStyle w:val=\"Caption\"/><w:keepNext/>",
                      "<w:pPr><w:keepNext/><w:pStyle w:val=\"Caption\"/>")
          == 1);
    CHECK(faultsAfter(document, "w:val=\"Caption\"", "w:val=\"Nothing\"") == 1);
    CHECK(faultsAfter(document, "<w:bookmarkStart w:id=\"2\"", "<w:bookmarkStart w:id=\"1\"") == 1);
    CHECK(faultsAfter(document, "w:anchor=\"h_more\"", "w:anchor=\"h_less\"") == 1);
    CHECK(faultsAfter(document, "<w:footnoteReference w:id=\"1\"", "<w:footnoteReference w:id=\"9\"") == 1);
    CHECK(faultsAfter(document, "r:embed=\"rIdHw1\"", "r:embed=\"rIdHw7\"") == 1);
    CHECK(faultsAfter("word/styles.xml", "<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"None\"/>") == 1);
    CHECK(faultsAfter("word/_rels/document.xml.rels", "\"footnotes.xml\"", "\"notes.xml\"") == 1);
    CHECK(faultsAfter("[Content_Types].xml", "\"/word/styles.xml\"", "\"/word/other.xml\"") == 1);
    CHECK(faultsAfter("word/settings.xml", "<w:footnotePr>", "<w:compat/><w:footnotePr>") == 1);
}

TEST_CASE("A Word document asks nothing when it is opened: its contents have pages, and no field is stale")
{
    const auto bytes = writeDocx(sampleDocument(), {samplePictures(), {}, {{"part-1", 2}, {"more", 3}, {"part-2", 5}}});
    REQUIRE(bytes.ok());
    const Package package = packageOf(bytes.value());
    const std::string& text = *package.find("word/document.xml");
    CHECK(text.find("w:dirty") == std::string::npos);
    CHECK(package.find("word/settings.xml")->find("updateFields") == std::string::npos);
    const pugi::xml_document document = xmlOf(package, "word/document.xml");
    std::string shown;
    for (const pugi::xpath_node& entry : document.select_nodes("//w:hyperlink"))
        shown += std::string(entry.node().select_node("w:r[last()-1]/w:t").node().text().get()) + ' ';
    CHECK(shown.find("2 3 5 ") != std::string::npos);
}

TEST_CASE("Fields of a Word document begin and end in turn")
{
    const pugi::xml_document document = xmlOf(packageOf(docx()), "word/document.xml");
    int depth = 0;
    for (const pugi::xpath_node& found : document.select_nodes("//w:fldChar")) {
        const std::string type = found.node().attribute("w:fldCharType").value();
        depth += type == "begin" ? 1 : type == "end" ? -1 : 0;
        CHECK(depth >= 0);
    }
    CHECK(depth == 0);
    CHECK(document.select_nodes("//w:instrText[contains(., 'TOC')]").size() == 1);
}

TEST_CASE("Headings, alternative text, rows of headers and language of a Word document are read back")
{
    const std::string bytes = docx();
    const auto read = readDocx(bytes);
    REQUIRE(read.ok());
    CHECK(read.value().headings == std::vector<std::string>{"Recommendations", "1  Summary", "More", "2  Figures"});
    CHECK(read.value().altTexts == std::vector<std::string>{"Stacked area chart. \"People\" in care."});
    CHECK(read.value().paperId == "board-paper");
    REQUIRE(read.value().run);
    CHECK(*read.value().run == RunLine{"0.1.0", "0123456789abcdef", 7, 30});
    REQUIRE(read.value().tables.size() == 2);
    const ReadTable& table = read.value().tables.front();
    CHECK(table.mark == markOf("headlines"));
    CHECK(table.columns == std::vector<std::string>{"Figure", "Now", "Then"});
    CHECK(table.rows[1]
          == std::vector<std::string>{"=1+1", "91.8 %",
                                      "\xC2\xA3"
                                      "38.1m"});
    const pugi::xml_document styles = xmlOf(packageOf(bytes), "word/styles.xml");
    CHECK(std::string(styles.select_node("//w:rPrDefault//w:lang").node().attribute("w:val").value()) == "en-GB");
}

TEST_CASE("A picture of a Word document has its drawing beside it")
{
    const Package package = packageOf(docx());
    const pugi::xml_document document = xmlOf(package, "word/document.xml");
    CHECK(document.select_nodes("//asvg:svgBlip").size() == 1);
    CHECK(package.find("word/media/homeward1.png"));
    CHECK(package.find("word/media/homeward1.svg"));
}

TEST_CASE("A house style that is no document, or unpacks to more than any, is refused")
{
    Package house = packageOf(docx());
    house.put("word/document.xml", "<w:document");
    const auto cut = writeDocx(sampleDocument(), {samplePictures(), house.bytes().value()});
    REQUIRE_FALSE(cut.ok());
    CHECK(cut.error().detail == "word/document.xml");

    Package large = packageOf(docx());
    large.put("word/media/blank.bin", std::string(std::size_t{130} << 20U, ' '));
    CHECK_FALSE(writeDocx(sampleDocument(), {samplePictures(), large.bytes().value()}).ok());

    Package crowded = packageOf(docx());
    for (int i = 0; i < 10'001; ++i)
        crowded.put("word/part" + std::to_string(i), {});
    CHECK_FALSE(writeDocx(sampleDocument(), {samplePictures(), crowded.bytes().value()}).ok());
}

TEST_CASE("Slides are one a finding, with title and alternative text")
{
    const auto bytes = writePptx(sampleDocument(), {samplePictures()});
    REQUIRE(bytes.ok());
    const Package package = packageOf(bytes.value());
    CHECK(xmlOf(package, "ppt/presentation.xml").select_nodes("//p:sldId").size() == 3);
    const pugi::xml_document slide = xmlOf(package, "ppt/slides/slide2.xml");
    CHECK(std::string(slide.select_node("//p:pic/p:nvPicPr/p:cNvPr").node().attribute("descr").value())
          == "Stacked area chart. \"People\" in care.");
    CHECK(std::string(slide.select_node("//p:sp//a:t").node().text().get()) == "Growth goes to people's homes");
}

TEST_CASE("The same document gives the same bytes in every form")
{
    for (const auto write : {writeDocx, writeOdt, writeHtml, writePptx, writeXlsx}) {
        const auto first = write(sampleDocument(), {samplePictures()});
        const auto second = write(sampleDocument(), {samplePictures()});
        REQUIRE(first.ok());
        REQUIRE(second.ok());
        CHECK(first.value() == second.value());
        Document other = sampleDocument();
        other.title = "Another";
        CHECK_FALSE(write(other, {samplePictures()}).value() == first.value());
    }
}
