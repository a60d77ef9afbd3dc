// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/paper/office_rules.h"

#include "tests/paper/sample.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace homeward::tests {

namespace {

using Faults = std::vector<std::string>;
using Orders = std::map<std::string, std::string>; // the children of an element, in order; `a|b` at one place

/// Sequences of the schemas, as far as Homeward or a house style writes them.
const Orders& officeOrders()
{
    static const Orders orders{
        {"w:document", "w:background w:body"},
        {"w:pPr",
         "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers "
         "w:pBdr "
         "w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE "
         "w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents "
         "w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle "
         "w:rPr "
         "w:sectPr w:pPrChange"},
        {"w:rPr",
         "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss "
         "w:imprint "
         "w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight "
         "w:u "
         "w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath"},
        {"w:numPr", "w:ilvl w:numId"},
        {"w:pBdr", "w:top w:left w:bottom w:right w:between w:bar"},
        {"w:tbl", "w:tblPr w:tblGrid w:tr"},
        {"w:tblPr",
         "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc "
         "w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption "
         "w:tblDescription"},
        {"w:tblBorders", "w:top w:left w:bottom w:right w:insideH w:insideV"},
        {"w:tcBorders", "w:top w:left w:bottom w:right w:insideH w:insideV w:tl2br w:tr2bl"},
        {"w:tblCellMar", "w:top w:left w:bottom w:right"},
        {"w:tr", "w:tblPrEx w:trPr w:tc"},
        {"w:tc", "w:tcPr w:p"},
        {"w:tcPr",
         "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText "
         "w:vAlign w:hideMark"},
        {"w:sectPr",
         "w:headerReference|w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders "
         "w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter "
         "w:docGrid w:printerSettings w:sectPrChange"},
        {"w:styles", "w:docDefaults w:latentStyles w:style"},
        {"w:docDefaults", "w:rPrDefault w:pPrDefault"},
        {"w:style",
         "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed "
         "w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr "
         "w:tblStylePr"},
        {"w:tblStylePr", "w:pPr w:rPr w:tblPr w:trPr w:tcPr"},
        {"w:numbering", "w:numPicBullet w:abstractNum w:num w:numIdMacAtCleanup"},
        {"w:abstractNum", "w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl"},
        {"w:num", "w:abstractNumId w:lvlOverride"},
        {"w:lvl",
         "w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr "
         "w:rPr"},
        {"w:settings",
         "w:writeProtection w:view w:zoom w:mirrorMargins w:gutterAtTop w:attachedTemplate w:defaultTabStop "
         "w:autoHyphenation w:evenAndOddHeaders w:characterSpacingControl w:footnotePr w:endnotePr w:compat"},
        {"w:footnotes", "w:footnote"},
        {"wp:inline", "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic"},
        {"pic:pic", "pic:nvPicPr pic:blipFill pic:spPr"},
        {"pic:blipFill", "a:blip a:srcRect a:stretch"},
        {"pic:spPr", "a:xfrm a:prstGeom"},
        {"a:xfrm", "a:off a:ext a:chOff a:chExt"},
        {"p:presentation",
         "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle"},
        {"p:sldMaster", "p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles"},
        {"p:sldLayout", "p:cSld p:clrMapOvr p:transition p:timing p:hf"},
        {"p:sld", "p:cSld p:clrMapOvr p:transition p:timing"},
        {"p:cSld", "p:bg p:spTree"},
        {"p:spTree", "p:nvGrpSpPr p:grpSpPr p:sp|p:pic"},
        {"p:sp", "p:nvSpPr p:spPr p:style p:txBody"},
        {"p:nvSpPr", "p:cNvPr p:cNvSpPr p:nvPr"},
        {"p:pic", "p:nvPicPr p:blipFill p:spPr"},
        {"p:nvPicPr", "p:cNvPr p:cNvPicPr p:nvPr"},
        {"p:blipFill", "a:blip a:srcRect a:stretch"},
        {"p:spPr", "a:xfrm a:prstGeom"},
        {"p:txBody", "a:bodyPr a:lstStyle a:p"},
        {"p:txStyles", "p:titleStyle p:bodyStyle p:otherStyle"},
        {"a:p", "a:pPr a:r a:endParaRPr"},
        {"a:r", "a:rPr a:t"},
        {"a:lvl1pPr", "a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPct a:buFont a:buNone|a:buChar a:tabLst a:defRPr"},
        {"a:defRPr", "a:ln a:solidFill a:effectLst a:latin a:ea a:cs"},
        {"a:theme", "a:themeElements a:objectDefaults a:extraClrSchemeLst"},
        {"a:themeElements", "a:clrScheme a:fontScheme a:fmtScheme"},
        {"a:fmtScheme", "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst"},
        {"a:clrScheme",
         "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink"},
    };
    return orders;
}

const Orders& openDocumentOrders()
{
    static const Orders orders{
        {"office:document-content", "office:scripts office:font-face-decls office:automatic-styles office:body"},
        {"office:document-styles", "office:font-face-decls office:styles office:automatic-styles office:master-styles"},
        {"style:style",
         "style:paragraph-properties|style:table-properties|style:table-column-properties|style:table-row-properties|"
         "style:table-cell-properties|style:graphic-properties style:text-properties"},
        {"style:page-layout", "style:page-layout-properties style:header-style style:footer-style"},
        {"style:master-page", "style:header style:footer"},
        {"text:table-of-content", "text:table-of-content-source text:index-body"},
        {"text:table-of-content-source",
         "text:index-title-template text:table-of-content-entry-template text:index-source-styles"},
        {"text:note", "text:note-citation text:note-body"},
        {"text:list", "text:list-header text:list-item"},
        {"table:table", "table:title table:desc table:table-column table:table-header-rows table:table-row"},
        {"table:table-row", "table:table-cell"},
        {"draw:frame", "draw:image svg:title svg:desc"},
    };
    return orders;
}

/// Marks may stand between blocks, runs and rows.
bool standsAnywhere(std::string_view name) { return name == "w:bookmarkStart" || name == "w:bookmarkEnd"; }

std::vector<std::string> placesOf(const std::string& order)
{
    std::istringstream words(order);
    std::vector<std::string> places;
    for (std::string word; words >> word;)
        places.push_back('|' + word + '|');
    return places;
}

void checkOrder(const pugi::xml_node& node, const std::string& order, const std::string& part, Faults& faults)
{
    const std::vector<std::string> places = placesOf(order);
    std::ptrdiff_t last = 0;
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() != pugi::node_element || standsAnywhere(child.name()))
            continue;
        const std::string name = '|' + std::string(child.name()) + '|';
        const auto found = std::ranges::find_if(
            places, [&](const std::string& place) { return place.find(name) != std::string::npos; });
        const std::ptrdiff_t place = found - places.begin();
        if (found == places.end())
            faults.push_back(part + ": " + node.name() + " may not hold " + child.name());
        else if (place < last)
            faults.push_back(part + ": " + child.name() + " stands too late in " + node.name());
        last = std::max(last, place);
    }
}

/// These begin with their properties, where they have any.
void checkPropertiesFirst(const pugi::xml_node& node, const std::string& part, Faults& faults)
{
    static const std::map<std::string, std::string> properties{{"w:p", "w:pPr"}, {"w:r", "w:rPr"}};
    const auto found = properties.find(node.name());
    if (found == properties.end())
        return;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling())
        if (child.name() == found->second && child != node.first_child())
            faults.push_back(part + ": " + found->second + " does not begin " + node.name());
}

class OrderWalker : public pugi::xml_tree_walker {
public:
    OrderWalker(const Orders& orders, std::string part, Faults& faults)
        : m_orders(orders),
          m_part(std::move(part)),
          m_faults(faults)
    {
    }
    bool for_each(pugi::xml_node& node) override
    {
        if (const auto order = m_orders.find(node.name()); order != m_orders.end())
            checkOrder(node, order->second, m_part, m_faults);
        checkPropertiesFirst(node, m_part, m_faults);
        return true;
    }

private:
    const Orders& m_orders;
    std::string m_part;
    Faults& m_faults;
};

std::set<std::string> valuesOf(const pugi::xml_document& document, const char* path, const char* attribute,
                               const std::string& part, Faults& faults)
{
    std::set<std::string> values;
    for (const pugi::xpath_node& found : document.select_nodes(path))
        if (const std::string value = found.node().attribute(attribute).value(); !values.insert(value).second)
            faults.push_back(part + ": " + path + " has \"" + value + "\" twice");
    return values;
}

void checkReferences(const pugi::xml_document& document, const char* path, const char* attribute,
                     const std::set<std::string>& there, const std::string& part, Faults& faults)
{
    for (const pugi::xpath_node& found : document.select_nodes(path))
        if (const std::string value = found.node().attribute(attribute).value(); !there.contains(value))
            faults.push_back(part + ": " + path + " leads to \"" + value + "\", which is not there");
}

void checkWord(const paper::Package& package, Faults& faults)
{
    const std::string part = "word/document.xml";
    const pugi::xml_document document = xmlOf(package, part);
    const pugi::xml_document styles = xmlOf(package, "word/styles.xml");
    const pugi::xml_document numbering = xmlOf(package, "word/numbering.xml");
    const pugi::xml_document notes = xmlOf(package, "word/footnotes.xml");
    valuesOf(document, "//w:bookmarkStart", "w:id", part, faults);
    const auto bookmarks = valuesOf(document, "//w:bookmarkStart", "w:name", part, faults);
    valuesOf(document, "//wp:docPr", "id", part, faults);
    checkReferences(document, "//w:hyperlink[@w:anchor]", "w:anchor", bookmarks, part, faults);
    for (const std::string& name : bookmarks)
        if (name.size() > 40 || name.find_first_of("- ") != std::string::npos)
            faults.push_back(part + ": \"" + name + "\" is no name of a bookmark");
    const auto known = valuesOf(styles, "//w:style", "w:styleId", "word/styles.xml", faults);
    valuesOf(styles, "//w:style/w:name", "w:val", "word/styles.xml", faults);
    for (const char* use : {"//w:pStyle", "//w:rStyle", "//w:tblStyle"})
        for (const auto* from : {&document, &notes})
            checkReferences(*from, use, "w:val", known, part, faults);
    for (const char* use : {"//w:basedOn", "//w:next", "//w:link"})
        checkReferences(styles, use, "w:val", known, "word/styles.xml", faults);
    const auto lists = valuesOf(numbering, "//w:num", "w:numId", "word/numbering.xml", faults);
    const auto formats = valuesOf(numbering, "//w:abstractNum", "w:abstractNumId", "word/numbering.xml", faults);
    checkReferences(document, "//w:numPr/w:numId", "w:val", lists, part, faults);
    checkReferences(numbering, "//w:num/w:abstractNumId", "w:val", formats, "word/numbering.xml", faults);
    checkReferences(document, "//w:footnoteReference", "w:id",
                    valuesOf(notes, "//w:footnote", "w:id", "word/footnotes.xml", faults), part, faults);
    if (!document.select_nodes("//w:tc[not(*[last()][self::w:p])]").empty())
        faults.push_back(part + ": a cell does not end with a paragraph");
    for (const pugi::xpath_node& table : document.select_nodes("//w:tbl")) {
        const auto columns = static_cast<std::ptrdiff_t>(table.node().select_nodes("w:tblGrid/w:gridCol").size());
        for (const pugi::xml_node& row : table.node().children("w:tr"))
            if (std::distance(row.children("w:tc").begin(), row.children("w:tc").end()) != columns)
                faults.push_back(part + ": a row has not as many cells as its table has columns");
    }
}

void checkSlides(const paper::Package& package, Faults& faults)
{
    std::set<std::string> ids;
    for (const paper::Package::Part& part : package.parts()) {
        if (!part.name.starts_with("ppt/slides/") || !part.name.ends_with(".xml"))
            continue;
        const pugi::xml_document slide = xmlOf(package, part.name);
        valuesOf(slide, "//p:cNvPr", "id", part.name, faults);
        for (const pugi::xpath_node& picture : slide.select_nodes("//p:pic/p:nvPicPr/p:cNvPr"))
            if (std::string_view(picture.node().attribute("descr").value()).empty())
                faults.push_back(part.name + ": a picture has no alternative text");
        for (const pugi::xpath_node& body : slide.select_nodes("//p:txBody[not(a:p)]"))
            faults.push_back(part.name + ": " + body.node().name() + " has no paragraph");
    }
    const pugi::xml_document presentation = xmlOf(package, "ppt/presentation.xml");
    valuesOf(presentation, "//p:sldId", "id", "ppt/presentation.xml", faults);
    for (const pugi::xpath_node& slide : presentation.select_nodes("//p:sldId"))
        if (slide.node().attribute("id").as_uint() < 256)
            faults.push_back("ppt/presentation.xml: the id of a slide is below 256");
}

/// `word/_rels/document.xml.rels` speaks for `word/document.xml`.
std::string speaksFor(const std::string& relations)
{
    std::string part = relations.substr(0, relations.size() - 5);
    part.erase(part.rfind("_rels/"), 6);
    return part;
}

void checkRelations(const paper::Package& package, const std::string& name, Faults& faults)
{
    const std::string from = speaksFor(name), folder = from.substr(0, from.rfind('/') + 1);
    std::set<std::string> ids;
    for (const auto& one : xmlOf(package, name).child("Relationships").children("Relationship")) {
        const std::string id = one.attribute("Id").value(), to = one.attribute("Target").value();
        if (!ids.insert(id).second)
            faults.push_back(name + ": the id " + id + " is there twice");
        if (std::string_view(one.attribute("TargetMode").value()) != "External"
            && !package.find(to.starts_with('/') ? to.substr(1) : folder + to))
            faults.push_back(name + ": " + to + " is not there");
    }
    const std::string* text = from.empty() ? nullptr : package.find(from);
    if (!from.empty() && !text)
        faults.push_back(name + ": there is no " + from);
    for (const char* use : {"r:embed=\"", "r:id=\"", "r:link=\""})
        for (std::size_t at = text ? text->find(use) : std::string::npos; at != std::string::npos;
             at = text->find(use, at + 1)) {
            const std::size_t begin = at + std::string_view(use).size();
            const std::string id = text->substr(begin, text->find('"', begin) - begin);
            if (!ids.contains(id))
                faults.push_back(from + ": " + id + " is no relation");
        }
}

} // namespace

Faults packageFaults(const paper::Package& package)
{
    Faults faults;
    const pugi::xml_document types = xmlOf(package, "[Content_Types].xml");
    const auto endings = valuesOf(types, "//Default", "Extension", "[Content_Types].xml", faults);
    const auto typed = valuesOf(types, "//Override", "PartName", "[Content_Types].xml", faults);
    std::set<std::string> names;
    for (const paper::Package::Part& part : package.parts()) {
        if (!names.insert(part.name).second)
            faults.push_back(part.name + " is there twice");
        const std::string ending = part.name.substr(part.name.rfind('.') + 1);
        if (part.name != "[Content_Types].xml" && !typed.contains('/' + part.name) && !endings.contains(ending))
            faults.push_back(part.name + " has no type");
        pugi::xml_document document;
        if ((ending == "xml" || ending == "rels") && !document.load_buffer(part.bytes.data(), part.bytes.size()))
            faults.push_back(part.name + " is no XML");
        if (ending == "rels")
            checkRelations(package, part.name, faults);
    }
    for (const std::string& name : typed)
        if (!package.find(name.substr(1)))
            faults.push_back("[Content_Types].xml: there is no " + name);
    return faults;
}

Faults schemaFaults(const paper::Package& package)
{
    Faults faults;
    for (const paper::Package::Part& part : package.parts()) {
        if (!part.name.ends_with(".xml") || part.name.starts_with("docProps/"))
            continue;
        pugi::xml_document document = xmlOf(package, part.name);
        OrderWalker walker(officeOrders(), part.name, faults);
        document.traverse(walker);
    }
    if (package.find("word/document.xml"))
        checkWord(package, faults);
    else if (package.find("ppt/presentation.xml"))
        checkSlides(package, faults);
    else
        faults.emplace_back("there is neither a document nor a presentation");
    return faults;
}

Faults openDocumentFaults(const paper::Package& package)
{
    Faults faults;
    if (package.parts().empty() || package.parts().front().name != "mimetype")
        faults.emplace_back("mimetype is not the first part");
    std::set<std::string> listed;
    for (const auto& entry : xmlOf(package, "META-INF/manifest.xml").select_nodes("//manifest:file-entry"))
        listed.insert(entry.node().attribute("manifest:full-path").value());
    for (const paper::Package::Part& part : package.parts())
        if (part.name != "mimetype" && !part.name.starts_with("META-INF/") && !listed.contains(part.name))
            faults.push_back(part.name + " is not listed");
    std::set<std::string> styles;
    for (const char* part : {"content.xml", "styles.xml"}) {
        pugi::xml_document document = xmlOf(package, part);
        OrderWalker walker(openDocumentOrders(), part, faults);
        document.traverse(walker);
        for (const auto& style : document.select_nodes("//style:style | //text:list-style"))
            styles.insert(style.node().attribute("style:name").value());
    }
    const pugi::xml_document content = xmlOf(package, "content.xml");
    for (const char* use : {"//@text:style-name", "//@table:style-name", "//@draw:style-name"})
        for (const auto& used : content.select_nodes(use))
            if (!styles.contains(used.attribute().value()))
                faults.push_back(std::string("content.xml: there is no style ") + used.attribute().value());
    for (const pugi::xpath_node& table : content.select_nodes("//table:table"))
        for (const pugi::xpath_node& row : table.node().select_nodes(".//table:table-row"))
            if (row.node().select_nodes("table:table-cell").size()
                != table.node().select_nodes("table:table-column").size())
                faults.emplace_back("content.xml: a row has not as many cells as its table has columns");
    valuesOf(content, "//table:table", "table:name", "content.xml", faults);
    valuesOf(content, "//draw:frame", "draw:name", "content.xml", faults);
    return faults;
}

} // namespace homeward::tests
