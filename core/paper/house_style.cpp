// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/house_style.h"

#include "core/base/lower_case.h"
#include "core/paper/markup.h"
#include "core/paper/office_parts.h"
#include "core/paper/relations.h"
#include "core/paper/word_xml.h"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>

namespace homeward::paper {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;

constexpr std::uint64_t mostUnpacked = std::uint64_t{64} << 20U;
/// Headers and footers of a section: of the first, the even and the other pages.
constexpr int mostHeaders = 6;

Error refused(const char* hint, std::string detail = {})
{
    return {ErrorCode::Damaged, {}, {}, std::move(detail), 0, hint};
}

/// Pictures that Word shows, with their types.
constexpr std::array<std::pair<std::string_view, const char*>, 9> pictures{{{"png", "image/png"},
                                                                            {"jpg", "image/jpeg"},
                                                                            {"jpeg", "image/jpeg"},
                                                                            {"gif", "image/gif"},
                                                                            {"bmp", "image/bmp"},
                                                                            {"tiff", "image/tiff"},
                                                                            {"emf", "image/x-emf"},
                                                                            {"wmf", "image/x-wmf"},
                                                                            {"svg", "image/svg+xml"}}};

/// Fields that fetch a file or a page, or run a program, when Word updates them.
constexpr std::array<std::string_view, 9> fetching{
    "DDE", "DDEAUTO", "DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "MACROBUTTON"};

std::string firstWord(std::string_view instruction)
{
    const std::size_t first = std::min(instruction.find_first_not_of(" \t\r\n"), instruction.size());
    instruction.remove_prefix(first);
    std::string word(instruction.substr(0, instruction.find_first_of(" \t\r\n\\\"")));
    std::ranges::transform(word, word.begin(),
                           [](char letter) { return letter >= 'a' && letter <= 'z' ? letter - 32 : letter; });
    return word;
}

/// Collects the instructions of fields; one may be split over several runs.
class FieldWalker : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override
    {
        const std::string_view name = node.name();
        if (name == "w:fldSimple")
            judge(node.attribute("w:instr").value());
        else if (name == "w:instrText")
            m_open += node.text().get();
        else if (name == "w:fldChar") {
            judge(m_open);
            m_open.clear();
        }
        return m_found.empty();
    }
    bool end(pugi::xml_node&) override
    {
        judge(m_open);
        return true;
    }
    /// The first word of a field that fetches; empty = there is none.
    [[nodiscard]] const std::string& found() const { return m_found; }

private:
    void judge(std::string_view instruction)
    {
        const std::string word = firstWord(instruction);
        if (m_found.empty() && std::ranges::find(fetching, word) != fetching.end())
            m_found = word;
    }

    std::string m_open;
    std::string m_found;
};

constexpr const char* relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// Copies the parts that a paper needs from a file.
class HouseReader {
public:
    explicit HouseReader(Package from) : m_from(std::move(from)), m_parts(m_house) { }

    Result<Package> take()
    {
        const std::string main = mainPart();
        if (main.empty())
            return refused("house-not-word");
        if (auto read = takeMain(main); !read)
            return read.error();
        if (!m_house.find("word/styles.xml"))
            return refused("house-no-styles");
        m_parts.write();
        return std::move(m_house);
    }

private:
    [[nodiscard]] std::string mainPart() const
    {
        for (const Relation& one : relationsOf(m_from, {}))
            if (one.kind() == "officeDocument" && m_from.find(one.to))
                return one.to;
        return {};
    }

    Status takeMain(const std::string& main)
    {
        const std::string* text = m_from.find(main);
        if (text->find("http://purl.oclc.org/ooxml/") != std::string::npos)
            return refused("house-strict");
        pugi::xml_document document;
        if (!loadWordXml(document, *text))
            return refused("house-damaged", main);
        if (!document.child("w:document"))
            return refused("house-not-word", main);
        m_relations = relationsOf(m_from, main);
        for (const auto& [kind, name] : {std::pair{"styles", "styles.xml"}, {"numbering", "numbering.xml"}})
            if (const Status taken = takeWordPart(kind, name); !taken)
                return taken;
        if (const Status taken = takeTheme(); !taken)
            return taken;
        return takePage(document.child("w:document").child("w:body").child("w:sectPr"));
    }

    [[nodiscard]] const Relation* relationOf(std::string_view kind) const
    {
        const auto found = std::ranges::find_if(m_relations, [&](const Relation& one) {
            return !one.outside && one.kind() == kind && m_from.find(one.to);
        });
        return found == m_relations.end() ? nullptr : &*found;
    }

    void lead(const std::string& id, const std::string& kind, const std::string& name)
    {
        m_parts.lead("word/document.xml", id, relationBase + kind, name);
    }

    Status takeWordPart(const std::string& kind, const std::string& name)
    {
        const Relation* relation = relationOf(kind);
        if (!relation)
            return base::done();
        pugi::xml_document document;
        if (!loadWordXml(document, *m_from.find(relation->to)) || !document.child(("w:" + kind).c_str()))
            return refused("house-damaged", relation->to);
        lead("rIdHouse" + kind, kind, name);
        return takePart(relation->to, "word/" + name, std::string(wordType) + kind + "+xml");
    }

    Status takeTheme()
    {
        const Relation* theme = relationOf("theme");
        if (!theme)
            return base::done();
        lead("rIdHouseTheme", "theme", "theme/theme1.xml");
        return takePart(theme->to, "word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
    }

    /// The part with the pictures that it leads to.
    Status takePart(const std::string& from, const std::string& name, const std::string& type)
    {
        pugi::xml_document document;
        if (!loadWordXml(document, *m_from.find(from)))
            return refused("house-damaged", from);
        FieldWalker fields;
        document.traverse(fields);
        if (!fields.found().empty())
            return refused("house-field", fields.found());
        for (const Relation& one : relationsOf(m_from, from))
            if (const Status taken = takeBelow(name, one); !taken)
                return taken;
        m_house.put(name, *m_from.find(from));
        m_parts.setType(name, type);
        return base::done();
    }

    Status takeBelow(const std::string& part, const Relation& relation)
    {
        const std::string kind = relation.kind();
        if (kind == "hyperlink" && relation.outside) {
            m_parts.leadOutside(part, relation.id, relation.type, relation.to);
            return base::done();
        }
        if (kind != "image")
            return refused("house-object", kind);
        if (relation.outside)
            return refused("house-linked", relation.to);
        const std::string ending = base::lowered(relation.to.substr(relation.to.rfind('.') + 1));
        const auto known = std::ranges::find(pictures, ending, &std::pair<std::string_view, const char*>::first);
        const std::string* bytes = m_from.find(relation.to);
        if (known == pictures.end() || !bytes)
            return refused(bytes ? "house-object" : "house-damaged", relation.to);
        // Any number of relations may lead to one picture: it is taken once.
        const auto [taken, isNew] = m_pictures.try_emplace(
            relation.to, "word/media/house" + std::to_string(m_pictures.size() + 1) + '.' + ending);
        const std::string& name = taken->second;
        if (isNew) {
            m_house.put(name, *bytes);
            m_parts.setType(name, known->second);
        }
        m_parts.lead(part, relation.id, relation.type, '/' + name);
        return base::done();
    }

    /// The page, and the headers and footers that it names.
    Status takePage(pugi::xml_node section)
    {
        Markup page = Markup::xml();
        page.open("w:document", {{"xmlns:w", wordSpace}, {"xmlns:r", officeRelations}})
            .open("w:body")
            .open("w:p")
            .close();
        if (section) {
            keepKnown(section);
            for (const char* const gone : {"w:printerSettings", "w:sectPrChange", "w:cols", "w:type"})
                while (section.remove_child(gone)) { }
            if (const Status taken = takeHeaders(section); !taken)
                return taken;
            std::ostringstream text;
            section.print(text, "", pugi::format_raw);
            page.raw(text.str());
        }
        if (evenAndOdd()) {
            m_house.put("word/settings.xml", settingsXml(true));
            m_parts.setType("word/settings.xml", std::string(wordType) + "settings+xml");
            lead("rIdSettings", "settings", "settings.xml");
        }
        m_house.put("word/document.xml", page.take());
        m_parts.setType("word/document.xml", std::string(wordType) + "document.main+xml");
        m_parts.lead({}, "rIdDocument", std::string(relationBase) + "officeDocument", "word/document.xml");
        return base::done();
    }

    Status takeHeaders(pugi::xml_node section)
    {
        for (pugi::xml_node one = section.first_child(); one;) {
            const pugi::xml_node next = one.next_sibling();
            const std::string_view name = one.name();
            const std::string kind = name == "w:headerReference" ? "header"
                : name == "w:footerReference"                    ? "footer"
                                                                 : "";
            const Relation* relation =
                kind.empty() || m_headers == mostHeaders ? nullptr : referred(one.attribute("r:id").value(), kind);
            if (relation) {
                const std::string file = "house" + kind + std::to_string(++m_headers) + ".xml";
                if (const Status taken = takePart(relation->to, "word/" + file, std::string(wordType) + kind + "+xml");
                    !taken)
                    return taken;
                one.attribute("r:id").set_value(("rIdHouse" + std::to_string(m_headers)).c_str());
                lead("rIdHouse" + std::to_string(m_headers), kind, file);
            } else if (!kind.empty()) {
                section.remove_child(one);
            }
            one = next;
        }
        return base::done();
    }

    [[nodiscard]] const Relation* referred(const std::string& id, const std::string& kind) const
    {
        const auto found = std::ranges::find_if(m_relations, [&](const Relation& one) {
            return one.id == id && !one.outside && one.kind() == kind && m_from.find(one.to);
        });
        return found == m_relations.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool evenAndOdd() const
    {
        const Relation* settings = relationOf("settings");
        pugi::xml_document document;
        return settings && loadWordXml(document, *m_from.find(settings->to))
            && document.child("w:settings").child("w:evenAndOddHeaders");
    }

    Package m_from;
    Package m_house;
    OfficeParts m_parts;
    std::vector<Relation> m_relations; ///< of the main part
    std::map<std::string, std::string> m_pictures; ///< from a part of the file to one of the house
    int m_headers = 0;
};

} // namespace

Result<Package> readHouseStyle(std::string_view bytes)
{
    auto package = Package::read(bytes, mostUnpacked);
    if (package)
        return HouseReader(std::move(package.value())).take();
    return refused(package.error().hint == tooLargeHint ? "house-too-large" : "house-not-word", package.error().detail);
}

} // namespace homeward::paper
