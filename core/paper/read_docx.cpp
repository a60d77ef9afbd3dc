// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/read_docx.h"

#include "core/paper/docx_body.h"
#include "core/paper/office_parts.h"
#include "core/paper/package.h"
#include "core/paper/word_xml.h"

#include <pugixml.hpp>

namespace homeward::paper {

namespace {

using base::Error;
using base::ErrorCode;

/// The text below a node: runs after each other, what has been struck out by a reviewer left out.
std::string textBelow(const pugi::xml_node& node)
{
    std::string text;
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = child.name();
        if (name == "w:t")
            text += child.text().get();
        else if (name == "w:tab")
            text += '\t';
        else if (name != "w:del" && name != "w:instrText")
            text += textBelow(child);
    }
    return text;
}

std::vector<std::string> cellsOf(const pugi::xml_node& row)
{
    std::vector<std::string> cells;
    for (const pugi::xml_node& cell : row.children("w:tc"))
        cells.push_back(textBelow(cell));
    return cells;
}

ReadTable tableOf(const pugi::xml_node& table)
{
    ReadTable read;
    read.caption = table.child("w:tblPr").child("w:tblCaption").attribute("w:val").value();
    for (const pugi::xml_node& row : table.children("w:tr")) {
        if (row.child("w:trPr").child("w:tblHeader"))
            read.columns = cellsOf(row);
        else
            read.rows.push_back(cellsOf(row));
    }
    return read;
}

std::string markIn(const pugi::xml_node& paragraph)
{
    for (const pugi::xml_node& mark : paragraph.children("w:bookmarkStart")) {
        const std::string_view name = mark.attribute("w:name").value();
        if (name.starts_with(tableMark))
            return std::string(name);
    }
    return {};
}

void readBody(const pugi::xml_node& body, ReadPaper& paper)
{
    std::string text;
    std::optional<ReadTable> table;
    for (const pugi::xml_node& block : body.children()) {
        const std::string_view name = block.name();
        if (name == "w:tbl") {
            if (table)
                paper.tables.push_back(std::move(*table)); // without a mark
            table = tableOf(block);
            continue;
        }
        if (table)
            table->mark = markIn(block);
        if (table)
            paper.tables.push_back(std::move(*table));
        table.reset();
        const std::string_view style = block.child("w:pPr").child("w:pStyle").attribute("w:val").value();
        if (style.starts_with("Heading"))
            paper.headings.push_back(textBelow(block));
        text += textBelow(block) + '\n';
    }
    paper.run = findRunLine(text);
}

void readPictures(const pugi::xml_node& body, ReadPaper& paper)
{
    for (const pugi::xpath_node& found : body.select_nodes(".//wp:docPr"))
        paper.altTexts.emplace_back(found.node().attribute("descr").value());
}

void readProperties(const Package& package, ReadPaper& paper)
{
    const std::string* text = package.find("docProps/custom.xml");
    pugi::xml_document properties;
    if (!text || !loadWordXml(properties, *text))
        return;
    for (const pugi::xml_node& one : properties.child("Properties").children("property")) {
        const std::string_view name = one.attribute("name").value();
        if (name == paperProperty)
            paper.paperId = one.child("vt:lpwstr").text().get();
        else if (name == numbersProperty)
            paper.numberStyle = one.child("vt:lpwstr").text().get();
    }
}

} // namespace

base::Result<ReadPaper> readDocx(std::string_view bytes)
{
    const auto package = Package::read(bytes);
    if (!package)
        return package.error();
    const std::string* text = package.value().find("word/document.xml");
    pugi::xml_document document;
    if (!text || !loadWordXml(document, *text))
        return Error{ErrorCode::Damaged, {}, {}, "word/document.xml", 0};
    ReadPaper paper;
    const pugi::xml_node body = document.child("w:document").child("w:body");
    readBody(body, paper);
    readPictures(body, paper);
    readProperties(package.value(), paper);
    return paper;
}

} // namespace homeward::paper
