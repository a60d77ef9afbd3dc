// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/docx_body.h"
#include "core/paper/read_docx.h"
#include "core/paper/writers.h"
#include "tests/paper/sample.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <set>

using namespace homeward;
using namespace homeward::paper;
using homeward::tests::sampleDocument;
using homeward::tests::samplePictures;
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

/// `word/_rels/document.xml.rels` speaks for `word/document.xml`.
std::string partOf(const std::string& relations)
{
    std::string part = relations.substr(0, relations.size() - 5);
    part.erase(part.rfind("_rels/"), 6);
    return part;
}

/// Rules of ECMA-376, part 2, that a program which opens the file trips over.
void checkPackage(const Package& package)
{
    const pugi::xml_document types = xmlOf(package, "[Content_Types].xml");
    std::set<std::string> endings, typed;
    for (const auto& one : types.child("Types").children("Default"))
        CHECK(endings.insert(one.attribute("Extension").value()).second);
    for (const auto& one : types.child("Types").children("Override"))
        CHECK(typed.insert(std::string(one.attribute("PartName").value()).substr(1)).second);
    for (const Package::Part& part : package.parts()) {
        INFO(part.name);
        const std::string ending = part.name.substr(part.name.rfind('.') + 1);
        CHECK((part.name == "[Content_Types].xml" || typed.contains(part.name) || endings.contains(ending)));
        if (ending == "xml" || ending == "rels") {
            pugi::xml_document document;
            CHECK(document.load_buffer(part.bytes.data(), part.bytes.size()));
        }
        if (ending != "rels")
            continue;
        const std::string from = partOf(part.name), folder = from.substr(0, from.rfind('/') + 1);
        std::set<std::string> ids;
        for (const auto& one : xmlOf(package, part.name).child("Relationships").children("Relationship")) {
            CHECK(ids.insert(one.attribute("Id").value()).second);
            const std::string to = one.attribute("Target").value();
            INFO(to);
            CHECK(package.find(to.starts_with('/') ? to.substr(1) : folder + to) != nullptr);
        }
        // Every relation that a part uses is there.
        const std::string* text = from.empty() ? nullptr : package.find(from);
        for (const char* use : {"r:embed=\"", "r:id=\""})
            for (std::size_t at = text ? text->find(use) : std::string::npos; at != std::string::npos;
                 at = text->find(use, at + 1)) {
                const std::size_t begin = at + std::string_view(use).size();
                CHECK(ids.contains(text->substr(begin, text->find('"', begin) - begin)));
            }
    }
}

/// The places of children in the order that the schema gives their names; those it does not name are a fault.
void checkOrder(const pugi::xml_node& node, const std::vector<std::string>& order)
{
    std::ptrdiff_t last = -1;
    for (const pugi::xml_node& child : node.children()) {
        INFO(node.name() << " " << child.name());
        const auto place = std::ranges::find(order, std::string(child.name())) - order.begin();
        CHECK(place < std::ssize(order));
        CHECK(place >= last);
        last = place;
    }
}

/// The sequences of the transitional schema (ECMA-376, part 4) that Word refuses a file for.
void checkSequences(const pugi::xml_document& document)
{
    static const std::map<std::string, std::vector<std::string>> orders{
        {"w:pPr",
         {"w:pStyle", "w:keepNext", "w:keepLines", "w:numPr", "w:pBdr", "w:tabs", "w:spacing", "w:ind", "w:jc",
          "w:outlineLvl"}},
        {"w:rPr",
         {"w:rStyle", "w:rFonts", "w:b", "w:color", "w:sz", "w:szCs", "w:u", "w:shd", "w:vertAlign", "w:lang"}},
        {"w:tblPr", {"w:tblStyle", "w:tblW", "w:tblInd", "w:tblBorders", "w:tblCellMar", "w:tblLook", "w:tblCaption"}},
        {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
        {"w:style",
         {"w:name", "w:basedOn", "w:next", "w:uiPriority", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr", "w:tblStylePr"}},
        {"wp:inline", {"wp:extent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"}},
        {"pic:pic", {"pic:nvPicPr", "pic:blipFill", "pic:spPr"}},
        {"w:numbering", {"w:abstractNum", "w:num"}},
    };
    for (const auto& [name, order] : orders)
        for (const pugi::xpath_node& found : document.select_nodes(("//" + name).c_str()))
            checkOrder(found.node(), order);
}

std::set<std::string> attributesOf(const pugi::xml_document& document, const char* path, const char* attribute)
{
    std::set<std::string> values;
    for (const pugi::xpath_node& found : document.select_nodes(path)) {
        INFO(path << " " << found.node().attribute(attribute).value());
        CHECK(values.insert(found.node().attribute(attribute).value()).second);
    }
    return values;
}

} // namespace

TEST_CASE("A Word document keeps the rules of its package and its schema")
{
    const Package package = packageOf(docx());
    checkPackage(package);
    const pugi::xml_document document = xmlOf(package, "word/document.xml");
    for (const char* part : {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"})
        checkSequences(xmlOf(package, part));
    attributesOf(document, "//w:bookmarkStart", "w:id");
    const auto bookmarks = attributesOf(document, "//w:bookmarkStart", "w:name");
    for (const pugi::xpath_node& link : document.select_nodes("//w:hyperlink"))
        CHECK(bookmarks.contains(link.node().attribute("w:anchor").value()));
    for (const std::string& name : bookmarks)
        CHECK(name.find('-') == std::string::npos);
    attributesOf(document, "//wp:docPr", "id");
    const auto styles = attributesOf(xmlOf(package, "word/styles.xml"), "//w:style", "w:styleId");
    for (const char* use : {"//w:pStyle", "//w:rStyle", "//w:tblStyle"})
        for (const pugi::xpath_node& found : document.select_nodes(use)) {
            INFO(use << " " << found.node().attribute("w:val").value());
            CHECK(styles.contains(found.node().attribute("w:val").value()));
        }
    const auto notes = attributesOf(xmlOf(package, "word/footnotes.xml"), "//w:footnote", "w:id");
    for (const pugi::xpath_node& found : document.select_nodes("//w:footnoteReference"))
        CHECK(notes.contains(found.node().attribute("w:id").value()));
    CHECK(notes.size() == 4);
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

TEST_CASE("A house style gives a Word document its styles, and becomes a document")
{
    // A house of its own: another name of an id, another page, a header, and what makes it a template.
    Package house = packageOf(docx());
    std::string styles = *house.find("word/styles.xml");
    for (std::size_t at; (at = styles.find("\"Heading1\"")) != std::string::npos;)
        styles.replace(at, 10, "\"HouseHeading\"");
    house.put("word/styles.xml", styles);
    std::string types = *house.find("[Content_Types].xml");
    const std::size_t type = types.find("document.main+xml");
    types.replace(type, 17, "template.main+xml");
    house.put("[Content_Types].xml", types);
    std::string page = *house.find("word/document.xml");
    page.replace(page.find("w:w=\"11906\""), 11, "w:w=\"12240\"");
    house.put("word/document.xml", page);

    const Package package = packageOf(docx(sampleDocument(), house.bytes().value()));
    checkPackage(package);
    const pugi::xml_document document = xmlOf(package, "word/document.xml");
    CHECK(document.select_nodes("//w:pStyle[@w:val='HouseHeading']").size() == 2);
    CHECK(document.select_nodes("//w:pStyle[@w:val='Heading1']").empty());
    CHECK(std::string(document.select_node("//w:pgSz").node().attribute("w:w").value()) == "12240");
    CHECK(document.select_nodes("//w:sectPr").size() == 1);
    CHECK(package.find("[Content_Types].xml")->find("template.main") == std::string::npos);
    checkSequences(xmlOf(package, "word/numbering.xml"));
    CHECK(xmlOf(package, "word/numbering.xml").select_nodes("//w:num").size() == 4);
}

TEST_CASE("What is no document is no house style, and says so")
{
    Package other;
    other.put("mimetype", "x");
    for (const std::string& bytes : {std::string("no file"), other.bytes().value()}) {
        const auto made = writeDocx(sampleDocument(), {{}, bytes});
        REQUIRE_FALSE(made.ok());
        CHECK(made.error().code == base::ErrorCode::Damaged);
    }
    CHECK_FALSE(readDocx("no file").ok());
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

TEST_CASE("Slides keep the rules of their package, one a finding")
{
    const auto bytes = writePptx(sampleDocument(), {samplePictures()});
    REQUIRE(bytes.ok());
    const Package package = packageOf(bytes.value());
    checkPackage(package);
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
