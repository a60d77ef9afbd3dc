// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/house_styles.h"
#include "core/model/lookup.h"
#include "core/paper/house_style.h"
#include "core/paper/writers.h"
#include "tests/paper/office_rules.h"
#include "tests/paper/sample.h"
#include "tests/support/catch.h"
#include "ui/papers/house_styles.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::paper;
using homeward::tests::sampleDocument;
using homeward::tests::samplePictures;
using homeward::tests::xmlOf;

namespace {

constexpr const char* names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                              "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr const char* relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(const char* id, const char* kind, const char* target, const char* more = "")
{
    return std::string("<Relationship Id=\"") + id + "\" Type=\"" + relationBase + kind + "\" Target=\"" + target
        + "\" " + more + "/>";
}

std::string relations(const std::string& all) { return "<Relationships>" + all + "</Relationships>"; }

std::string header(const std::string& text) { return std::string("<w:hdr ") + names + ">" + text + "</w:hdr>"; }

const char* const logo = "<w:p><w:r><w:drawing><a:blip xmlns:a=\"a\" r:embed=\"rId1\"/></w:drawing></w:r></w:p>";

/// A council's template: its parts have names of their own, which only relations tell.
Package council()
{
    Package house;
    house.put("[Content_Types].xml", "<Types/>");
    house.put("_rels/.rels", relations(relation("rId1", "officeDocument", "story/main.xml")));
    house.put(
        "story/main.xml",
        std::string("<w:document ") + names
            + "><w:body><w:p><w:r><w:t>Text of the template</w:t></w:r></w:p>"
              "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
              "<w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
              "<w:pgMar w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\" w:header=\"708\" "
              "w:footer=\"708\" w:gutter=\"0\"/><w:cols w:num=\"2\"/><w:titlePg/></w:sectPr></w:body></w:document>");
    house.put(
        "story/_rels/main.xml.rels",
        relations(
            relation("rId1", "styles", "look.xml") + relation("rId2", "theme", "../themes/t.xml")
            + relation("rId3", "numbering", "lists.xml") + relation("rId4", "header", "top.xml")
            + relation("rId5", "footer", "/story/bottom.xml") + relation("rId6", "settings", "settings.xml")
            + relation("rId7", "comments", "comments.xml")
            + "<Relationship Id=\"rId8\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" "
              "Target=\"vbaProject.bin\"/>"));
    house.put(
        "story/look.xml",
        std::string("<w:styles ") + names
            + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Text\"><w:name w:val=\"Normal\"/></w:style>"
              "<w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/>"
              "<w:basedOn w:val=\"Text\"/><w:rPr><w:color w:val=\"800080\"/></w:rPr></w:style></w:styles>");
    house.put("themes/t.xml",
              "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Council\"/>");
    house.put("story/lists.xml",
              std::string("<w:numbering ") + names
                  + "><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"/></w:abstractNum>"
                    "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>");
    house.put("story/settings.xml", std::string("<w:settings ") + names + "><w:evenAndOddHeaders/></w:settings>");
    house.put("story/top.xml", header(logo));
    house.put("story/_rels/top.xml.rels",
              relations(relation("rId1", "image", "logo.png")
                        + relation("rId2", "hyperlink", "https://council.example/", "TargetMode=\"External\"")));
    house.put("story/logo.png", tests::pngOfOneDot());
    house.put("story/bottom.xml",
              std::string("<w:ftr ") + names + "><w:p><w:fldSimple w:instr=\" PAGE \"/></w:p></w:ftr>");
    house.put("story/vbaProject.bin", "macros");
    house.put("story/comments.xml", "<w:comments/>");
    house.put("docProps/core.xml", "<x>A person</x>");
    return house;
}

std::string bytesOf(const Package& package) { return package.bytes().value(); }

/// The hint of the refusal of a house, and what it is about.
std::string refusal(const Package& house)
{
    const auto read = readHouseStyle(bytesOf(house));
    return read ? "taken" : read.error().hint + (read.error().detail.empty() ? "" : ": " + read.error().detail);
}

Package with(const char* part, const std::string& text)
{
    Package house = council();
    house.put(part, text);
    return house;
}

} // namespace

TEST_CASE("A house style is read by its relations, and nothing else of its file is taken")
{
    const auto read = readHouseStyle(bytesOf(council()));
    REQUIRE(read.ok());
    std::string parts;
    for (const Package::Part& part : read.value().parts())
        parts += part.name + ' ';
    CHECK(parts
          == "word/styles.xml word/numbering.xml word/theme/theme1.xml word/media/house1.png word/househeader1.xml "
             "word/housefooter2.xml word/settings.xml word/document.xml _rels/.rels word/_rels/document.xml.rels "
             "word/_rels/househeader1.xml.rels [Content_Types].xml ");
    CHECK(tests::packageFaults(read.value()) == std::vector<std::string>{});
    CHECK(read.value().find("word/document.xml")->find("Text of the template") == std::string::npos);
    CHECK(read.value().find("word/settings.xml")->find("w:evenAndOddHeaders") != std::string::npos);
    // Once taken it is the same however often it is read.
    const std::string kept = bytesOf(read.value());
    const auto again = readHouseStyle(kept);
    REQUIRE(again.ok());
    CHECK(bytesOf(again.value()) == kept);
}

TEST_CASE("A Word paper takes the house's styles, lists, page, header with its logo, and footer")
{
    const auto bytes = writeDocx(sampleDocument(), {samplePictures(), bytesOf(council())});
    REQUIRE(bytes.ok());
    const auto package = Package::read(bytes.value());
    REQUIRE(package.ok());
    CHECK(tests::packageFaults(package.value()) == std::vector<std::string>{});
    CHECK(tests::schemaFaults(package.value()) == std::vector<std::string>{});
    const pugi::xml_document document = xmlOf(package.value(), "word/document.xml");
    CHECK(document.select_nodes("//w:pStyle[@w:val='Kop1']").size() == 2);
    CHECK(document.select_nodes("//w:sectPr").size() == 1);
    CHECK(document.select_nodes("//w:sectPr/w:titlePg").size() == 1);
    CHECK(document.select_nodes("//w:sectPr/w:cols").empty());
    CHECK(document.select_nodes("//w:headerReference").size() == 1);
    CHECK(package.value().find("word/househeader1.xml"));
    CHECK(package.value().find("word/media/house1.png"));
    CHECK_FALSE(package.value().find("word/homewardHeader.xml"));
    CHECK(xmlOf(package.value(), "word/numbering.xml").select_nodes("//w:num").size() == 3);
    // Pictures and tables fit the narrower page: 8306 twentieths of a point.
    CHECK(document.select_node("//wp:extent").node().attribute("cx").as_int() < 8306 * 635 + 1);
    int width = 0;
    for (const pugi::xpath_node& column : document.select_nodes("(//w:tblGrid)[1]/w:gridCol"))
        width += column.node().attribute("w:w").as_int();
    CHECK(width > 8300);
    CHECK(width < 8312);
    // The council's page is narrower than Homeward's: contents end where its text does.
    const pugi::xml_document styles = xmlOf(package.value(), "word/styles.xml");
    CHECK(styles.select_node("//w:style[w:name/@w:val='toc 1']//w:tab[@w:pos='8306']"));
    CHECK(writeDocx(sampleDocument(), {samplePictures(), bytesOf(council())}).value() == bytes.value());
}

TEST_CASE("A house without headers gets Homeward's, on its own page")
{
    Package house = council();
    std::string main = *house.find("story/main.xml");
    for (const char* tag : {"<w:headerReference w:type=\"default\" r:id=\"rId4\"/>",
                            "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>"})
        main.erase(main.find(tag), std::string_view(tag).size());
    house.put("story/main.xml", main);
    const auto bytes = writeDocx(sampleDocument(), {{}, bytesOf(house)});
    REQUIRE(bytes.ok());
    const auto package = Package::read(bytes.value());
    CHECK(tests::packageFaults(package.value()) == std::vector<std::string>{});
    CHECK(tests::schemaFaults(package.value()) == std::vector<std::string>{});
    CHECK(package.value().find("word/homewardHeader.xml"));
    CHECK(package.value().find("word/document.xml")->find("w:right=\"1800\"") != std::string::npos);
}

TEST_CASE("In every house a caption stays with what it names, and no word of a table breaks on a narrow page")
{
    Document wide = sampleDocument();
    Table table{"wide", "A table of long words", {}, {std::vector<Cell>{}}, "A source."};
    for (const char* const word : {"Intervention", "Judgement", "(2026/27)", "Capacity", "Difference", "Community"}) {
        table.columns.push_back({word, false, 1});
        table.rows.front().push_back({"12,345"});
    }
    wide.blocks.push_back(table);
    Package narrow = council();
    std::string main = *narrow.find("story/main.xml");
    for (std::size_t at; (at = main.find("\"1800\"")) != std::string::npos;)
        main.replace(at, 6, "\"3000\"");
    narrow.put("story/main.xml", main);
    const auto made = [&](const std::string& house) {
        const auto bytes = writeDocx(wide, {{}, house});
        REQUIRE(bytes.ok());
        const auto package = Package::read(bytes.value());
        REQUIRE(package.ok());
        CHECK(tests::schemaFaults(package.value()) == std::vector<std::string>{});
        return xmlOf(package.value(), "word/document.xml");
    };
    const pugi::xml_document own = made({}), council = made(bytesOf(narrow));
    const auto ofCells = [](const pugi::xml_document& document) {
        return document.select_nodes("//w:tbl[last()]//w:rPr/w:sz").size();
    };
    CHECK(ofCells(own) == 0);
    CHECK(ofCells(council) > 6);
    for (const pugi::xml_document* const document : {&own, &council})
        for (const pugi::xpath_node& caption : document->select_nodes("//w:p[w:r/w:instrText[contains(., 'SEQ')]]"))
            CHECK(caption.node().child("w:pPr").child("w:keepNext"));
    CHECK(council.select_nodes("//w:p[w:r/w:instrText[contains(., 'SEQ')]]").size() > 2);
}

TEST_CASE("A hostile house style is refused, and what is wrong is named")
{
    CHECK(refusal(council()) == "taken");
    CHECK(readHouseStyle("no file").error().hint == "house-not-word");
    Package other;
    other.put("mimetype", "x");
    CHECK(refusal(other) == "house-not-word");
    CHECK(refusal(with("story/main.xml", "<x:workbook/>")) == "house-not-word: story/main.xml");
    CHECK(refusal(with("story/main.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>"))
          == "house-strict");
    CHECK(refusal(with("story/main.xml", "<w:document><w:bo")) == "house-damaged: story/main.xml");
    CHECK(refusal(with("story/look.xml", "<w:other/>")) == "house-damaged: story/look.xml");
    CHECK(refusal(with("story/_rels/main.xml.rels", relations({}))) == "house-no-styles");
    CHECK(refusal(with("story/_rels/top.xml.rels",
                       relations(relation("rId1", "image", "http://evil.example/x.png", "TargetMode=\"External\""))))
          == "house-linked: http://evil.example/x.png");
    CHECK(refusal(with("story/_rels/top.xml.rels", relations(relation("rId1", "oleObject", "logo.png"))))
          == "house-object: oleObject");
    CHECK(refusal(with("story/_rels/top.xml.rels", relations(relation("rId1", "image", "vbaProject.bin"))))
          == "house-object: story/vbaProject.bin");
    // The word of a field may be parted into several runs.
    CHECK(refusal(with(
              "story/top.xml",
              header("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> dde</w:instrText></w:r>"
                     "<w:r><w:instrText>auto cmd</w:instrText></w:r><w:r><w:fldChar "
                     "w:fldCharType=\"end\"/></w:r></w:p>")))
          == "house-field: DDEAUTO");
    CHECK(refusal(with("story/top.xml",
                       header("<w:p><w:fldSimple w:instr=\"INCLUDEPICTURE &quot;http://evil.example/&quot;\"/></w:p>")))
          == "house-field: INCLUDEPICTURE");
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<w:p>";
    for (int i = 0; i < 100'000; ++i)
        deep += "</w:p>";
    CHECK(refusal(with("story/top.xml", header(deep))) == "house-damaged: story/top.xml");
    CHECK(refusal(with("story/bomb.bin", std::string(std::size_t{70} << 20U, '\0')))
          == "house-too-large: story/bomb.bin");
    for (const char* hint : {"story/main.xml", "story/look.xml"}) {
        const auto made = writeDocx(sampleDocument(), {{}, bytesOf(with(hint, "<w:bad/>"))});
        REQUIRE_FALSE(made.ok());
        CHECK(made.error().code == base::ErrorCode::Damaged);
    }
}

TEST_CASE("A picture that countless relations lead to is taken once, and no more headers than a section has")
{
    Package house = council();
    std::string pictures;
    for (int i = 0; i < 5'000; ++i)
        pictures += relation(("rId" + std::to_string(i)).c_str(), "image", "logo.png");
    house.put("story/_rels/top.xml.rels", relations(pictures));
    std::string main = *house.find("story/main.xml");
    const std::string reference = "<w:headerReference w:type=\"default\" r:id=\"rId4\"/>";
    std::string references;
    for (int i = 0; i < 1'000; ++i)
        references += reference;
    house.put("story/main.xml", main.replace(main.find(reference), reference.size(), references));
    const auto taken = readHouseStyle(bytesOf(house));
    REQUIRE(taken.ok());
    const auto count = [&](std::string_view begin) {
        return std::ranges::count_if(taken.value().parts(),
                                     [&](const Package::Part& part) { return part.name.starts_with(begin); });
    };
    CHECK(count("word/media/") == 1);
    CHECK(count("word/househeader") == 6);
}

TEST_CASE("A plan keeps a house style once, as long as a paper takes it")
{
    const auto made = papers::houseStyleFrom("Council.dotx", bytesOf(council()));
    REQUIRE(made.ok());
    model::Plan plan;
    plan.papers.resize(2);
    plan.papers[0].id = model::PaperId{"one"};
    plan.papers[1].id = model::PaperId{"two"};
    model::setHouseStyle(plan, plan.papers[0].id, made.value());
    model::setHouseStyle(plan, plan.papers[1].id, made.value());
    REQUIRE(plan.houseStyles.size() == 1);
    CHECK(plan.papers[0].houseStyle == plan.papers[1].houseStyle);
    const auto file = papers::houseStyleOf(plan, plan.papers[0]);
    REQUIRE(file.ok());
    CHECK(readHouseStyle(file.value()).ok());
    model::setHouseStyle(plan, plan.papers[0].id, std::nullopt);
    CHECK(plan.houseStyles.size() == 1);
    model::setHouseStyle(plan, plan.papers[1].id, std::nullopt);
    CHECK(plan.houseStyles.empty());
    CHECK(papers::houseStyleOf(plan, plan.papers[0]).value().empty());

    model::setHouseStyle(plan, plan.papers[0].id, model::HouseStyle{{}, "Spoiled.dotx", "UEs="});
    const auto spoiled = papers::houseStyleOf(plan, plan.papers[0]);
    REQUIRE_FALSE(spoiled.ok());
    CHECK(spoiled.error().hint == "house-kept");
}
