// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/markup.h"
#include "core/paper/office_parts.h"
#include "core/paper/writers.h"

#include <algorithm>
#include <cmath>

namespace homeward::paper {

namespace {

constexpr std::string_view relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view typeBase = "application/vnd.openxmlformats-officedocument.presentationml.";
// 16:9, in English Metric Units.
constexpr int slideWidth = 12'192'000;
constexpr int slideHeight = 6'858'000;
constexpr int margin = 540'000;
constexpr int titleHeight = 1'050'000;
constexpr int footHeight = 380'000;

struct Box {
    long x = 0;
    long y = 0;
    long width = 0;
    long height = 0;
};

constexpr Box titleBox{margin, 300'000, slideWidth - 2 * margin, titleHeight};
constexpr Box bodyBox{margin, 300'000 + titleHeight + 120'000, slideWidth - 2 * margin,
                      slideHeight - titleHeight - footHeight - 600'000};
constexpr Box footBox{margin, slideHeight - footHeight - 120'000, slideWidth - 2 * margin, footHeight};

Markup root(std::string_view tag)
{
    Markup markup = Markup::xml();
    markup.open(tag,
                {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                 {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
                 {"xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"},
                 {"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"}});
    return markup;
}

void transform(Markup& markup, const char* tag, const Box& box)
{
    markup.open(tag).empty("a:off", {{"x", std::to_string(box.x)}, {"y", std::to_string(box.y)}});
    markup.empty("a:ext", {{"cx", std::to_string(box.width)}, {"cy", std::to_string(box.height)}}).close();
}

void openTree(Markup& markup)
{
    markup.open("p:cSld").open("p:spTree").open("p:nvGrpSpPr").empty("p:cNvPr", {{"id", "1"}, {"name", ""}});
    markup.empty("p:cNvGrpSpPr").empty("p:nvPr").close();
    markup.raw("<p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>"
               "<a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>");
}

/// A box of text; `role` is the element that says which box of the layout it fills.
void textBox(Markup& markup, int id, const char* name, const char* role, const Box& box,
             const std::vector<std::string>& lines, int size, bool strong, const std::string& language)
{
    markup.open("p:sp").open("p:nvSpPr").empty("p:cNvPr", {{"id", std::to_string(id)}, {"name", name}});
    markup.open("p:cNvSpPr").empty("a:spLocks", {{"noGrp", "1"}}).close();
    markup.open("p:nvPr").raw(role).close().close().open("p:spPr");
    transform(markup, "a:xfrm", box);
    markup.close().open("p:txBody");
    markup.raw("<a:bodyPr wrap=\"square\" lIns=\"0\" rIns=\"0\"><a:normAutofit/></a:bodyPr><a:lstStyle/>");
    for (const std::string& line : lines) {
        markup.open("a:p").open("a:r");
        markup.open("a:rPr", {{"lang", language}, {"sz", std::to_string(size)}, {"b", strong ? "1" : "0"}});
        markup.empty("a:latin", {{"typeface", strong ? "+mj-lt" : "+mn-lt"}}).close(); // a foot takes none by itself
        markup.element("a:t", {}, line).close().close();
    }
    if (lines.empty())
        markup.open("a:p").close();
    markup.close().close();
}

constexpr const char* titlePlace = "<p:ph type=\"title\"/>";
constexpr const char* bodyPlace = "<p:ph type=\"body\" idx=\"1\"/>";
constexpr const char* footPlace = "<p:ph type=\"ftr\" sz=\"quarter\" idx=\"11\"/>";

/// The largest box of the picture's shape within the body.
Box pictureBox(const PictureBytes& bytes)
{
    const double shape = bytes.widthMillimetres / bytes.heightMillimetres;
    const double width = std::min(static_cast<double>(bodyBox.width), static_cast<double>(bodyBox.height) * shape);
    const long wide = std::lround(width), tall = std::lround(width / shape);
    return {bodyBox.x + (bodyBox.width - wide) / 2, bodyBox.y, wide, tall};
}

void picture(Markup& markup, const Picture& one, const PictureBytes& bytes, bool withSvg)
{
    markup.open("p:pic").open("p:nvPicPr");
    markup.empty("p:cNvPr", {{"id", "4"}, {"name", one.caption}, {"descr", one.altText}});
    markup.open("p:cNvPicPr").empty("a:picLocks", {{"noChangeAspect", "1"}}).close().empty("p:nvPr").close();
    markup.open("p:blipFill").open("a:blip", {{"r:embed", "rIdPng"}});
    if (withSvg) {
        markup.open("a:extLst").open("a:ext", {{"uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}});
        markup.empty("asvg:svgBlip", {{"r:embed", "rIdSvg"}}).close().close();
    }
    markup.close().open("a:stretch").empty("a:fillRect").close().close().open("p:spPr");
    transform(markup, "a:xfrm", pictureBox(bytes));
    markup.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close().close().close();
}

std::string theme()
{
    Markup markup = Markup::xml();
    markup.open("a:theme",
                {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}, {"name", "Homeward"}});
    markup.open("a:themeElements").open("a:clrScheme", {{"name", "Homeward"}});
    const std::pair<const char*, const char*> colours[] = {
        {"a:dk1", "1B2329"},     {"a:lt1", "FFFFFF"},     {"a:dk2", "1F3F52"},     {"a:lt2", "EEF1F3"},
        {"a:accent1", "1F5FA8"}, {"a:accent2", "7B4A9E"}, {"a:accent3", "2A9470"}, {"a:accent4", "B0512B"},
        {"a:accent5", "7C93A0"}, {"a:accent6", "B26A00"}, {"a:hlink", "1F4E79"},   {"a:folHlink", "5B3F73"}};
    for (const auto& [tag, colour] : colours)
        markup.open(tag).empty("a:srgbClr", {{"val", colour}}).close();
    markup.close().open("a:fontScheme", {{"name", "Homeward"}});
    for (const char* font : {"a:majorFont", "a:minorFont"})
        markup.open(font)
            .empty("a:latin", {{"typeface", "Arial"}})
            .empty("a:ea", {{"typeface", ""}})
            .empty("a:cs", {{"typeface", ""}})
            .close();
    markup.close();
    const std::string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    const std::string outline = "<a:ln w=\"9525\">" + fill + "</a:ln>";
    const std::string effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    markup.open("a:fmtScheme", {{"name", "Homeward"}});
    markup.open("a:fillStyleLst")
        .raw(fill + fill + fill)
        .close()
        .open("a:lnStyleLst")
        .raw(outline + outline + outline)
        .close();
    markup.open("a:effectStyleLst").raw(effect + effect + effect).close();
    markup.open("a:bgFillStyleLst").raw(fill + fill + fill).close();
    return markup.take();
}

void titleAndBody(Markup& markup, const std::string& language)
{
    textBox(markup, 2, "Title", titlePlace, titleBox, {}, 2800, true, language);
    textBox(markup, 3, "Text", bodyPlace, bodyBox, {}, 2000, false, language);
    textBox(markup, 5, "Foot", footPlace, footBox, {}, 1000, false, language);
}

std::string master(const std::string& language)
{
    Markup markup = root("p:sldMaster");
    openTree(markup);
    titleAndBody(markup, language);
    markup.close().close();
    markup.empty("p:clrMap",
                 {{"bg1", "lt1"},
                  {"tx1", "dk1"},
                  {"bg2", "lt2"},
                  {"tx2", "dk2"},
                  {"accent1", "accent1"},
                  {"accent2", "accent2"},
                  {"accent3", "accent3"},
                  {"accent4", "accent4"},
                  {"accent5", "accent5"},
                  {"accent6", "accent6"},
                  {"hlink", "hlink"},
                  {"folHlink", "folHlink"}});
    markup.raw(
        "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rIdLayout\"/></p:sldLayoutIdLst>"
        "<p:txStyles><p:titleStyle><a:lvl1pPr><a:buNone/><a:defRPr sz=\"2800\" b=\"1\"><a:solidFill>"
        "<a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr>"
        "</p:titleStyle><p:bodyStyle><a:lvl1pPr marL=\"285750\" indent=\"-285750\"><a:spcBef><a:spcPts "
        "val=\"900\"/></a:spcBef><a:buFont typeface=\"Arial\"/><a:buChar char=\"&#8226;\"/><a:defRPr sz=\"2000\">"
        "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr>"
        "</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:defPPr/><a:lvl1pPr><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr "
        "val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles>");
    return markup.take();
}

std::string layout(const std::string& language)
{
    Markup markup = root("p:sldLayout");
    openTree(markup);
    titleAndBody(markup, language);
    markup.close().close().raw("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
    return markup.take();
}

/// The presentation in the making.
class Slides {
public:
    Slides(const Document& document, const PictureSource& pictures)
        : m_document(document),
          m_pictures(pictures),
          m_parts(m_package)
    {
    }

    base::Result<std::string> whole()
    {
        common();
        for (std::size_t i = 0; i < m_document.slides.size(); ++i)
            add(m_document.slides[i], i + 1);
        presentation();
        m_parts.setProperties(m_document);
        m_parts.write();
        return m_package.bytes();
    }

private:
    void put(const std::string& part, std::string bytes, const char* type)
    {
        m_package.put(part, std::move(bytes));
        m_parts.setType(part, std::string(typeBase) + type);
    }
    void lead(const std::string& from, const std::string& id, const char* type, const std::string& to)
    {
        m_parts.lead(from, id, std::string(relationBase) + type, to);
    }

    void common()
    {
        m_package.put("ppt/theme/theme1.xml", theme());
        m_parts.setType("ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
        put("ppt/slideMasters/slideMaster1.xml", master(m_document.language), "slideMaster+xml");
        put("ppt/slideLayouts/slideLayout1.xml", layout(m_document.language), "slideLayout+xml");
        lead("ppt/slideMasters/slideMaster1.xml", "rIdLayout", "slideLayout", "/ppt/slideLayouts/slideLayout1.xml");
        lead("ppt/slideMasters/slideMaster1.xml", "rIdTheme", "theme", "/ppt/theme/theme1.xml");
        lead("ppt/slideLayouts/slideLayout1.xml", "rIdMaster", "slideMaster", "/ppt/slideMasters/slideMaster1.xml");
        lead({}, "rIdDocument", "officeDocument", "ppt/presentation.xml");
        lead("ppt/presentation.xml", "rIdMaster", "slideMaster", "slideMasters/slideMaster1.xml");
        lead("ppt/presentation.xml", "rIdTheme", "theme", "theme/theme1.xml");
    }

    void add(const Slide& slide, std::size_t number)
    {
        const std::string name = "slide" + std::to_string(number), part = "ppt/slides/" + name + ".xml";
        const auto bytes = slide.picture && m_pictures ? m_pictures(*slide.picture) : std::nullopt;
        Markup markup = root("p:sld");
        openTree(markup);
        textBox(markup, 2, "Title", titlePlace, titleBox, {slide.title}, 2800, true, m_document.language);
        if (bytes) {
            const bool withSvg = !bytes->svg.empty();
            picture(markup, *slide.picture, *bytes, withSvg);
            media(part, "rIdPng", name + ".png", bytes->png);
            if (withSvg)
                media(part, "rIdSvg", name + ".svg", bytes->svg);
        } else {
            textBox(markup, 3, "Text", bodyPlace, bodyBox, slide.points, 2000, false, m_document.language);
        }
        textBox(markup, 5, "Foot", footPlace, footBox, {m_document.runLine}, 1000, false, m_document.language);
        markup.close().close().raw("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
        put(part, markup.take(), "slide+xml");
        lead(part, "rIdLayout", "slideLayout", "/ppt/slideLayouts/slideLayout1.xml");
        lead("ppt/presentation.xml", "rIdSlide" + std::to_string(number), "slide", "slides/" + name + ".xml");
    }

    void media(const std::string& from, const char* id, const std::string& name, const std::string& bytes)
    {
        m_package.put("ppt/media/" + name, bytes, !name.ends_with(".png"));
        lead(from, id, "image", "/ppt/media/" + name);
    }

    void presentation()
    {
        Markup markup = root("p:presentation");
        markup.open("p:sldMasterIdLst").empty("p:sldMasterId", {{"id", "2147483648"}, {"r:id", "rIdMaster"}}).close();
        if (!m_document.slides.empty()) {
            markup.open("p:sldIdLst");
            for (std::size_t i = 1; i <= m_document.slides.size(); ++i)
                markup.empty("p:sldId", {{"id", std::to_string(255 + i)}, {"r:id", "rIdSlide" + std::to_string(i)}});
            markup.close();
        }
        markup.empty("p:sldSz", {{"cx", std::to_string(slideWidth)}, {"cy", std::to_string(slideHeight)}});
        markup.empty("p:notesSz", {{"cx", std::to_string(slideHeight)}, {"cy", std::to_string(slideWidth)}});
        put("ppt/presentation.xml", markup.take(), "presentation.main+xml");
    }

    const Document& m_document;
    const PictureSource& m_pictures;
    Package m_package;
    OfficeParts m_parts;
};

} // namespace

base::Result<std::string> writePptx(const Document& document, const Writing& writing)
{
    return Slides(document, writing.pictures).whole();
}

} // namespace homeward::paper
