// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/office_parts.h"

#include "core/base/version.h"
#include "core/paper/markup.h"

#include <pugixml.hpp>

#include <algorithm>

namespace homeward::paper {

namespace {

constexpr const char* typesPart = "[Content_Types].xml";
constexpr const char* typesSpace = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr const char* relationsSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* relationsType = "application/vnd.openxmlformats-package.relationships+xml";
constexpr const char* officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string custom(const Document& document)
{
    Markup markup = Markup::xml();
    markup.open("Properties",
                {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
                 {"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"}});
    int id = 2; // the first that a program may use
    for (const auto& [name, value] : {std::pair{paperProperty, document.paperId},
                                      {runProperty, document.runLine},
                                      {numbersProperty, document.numberStyle}}) {
        if (value.empty())
            continue;
        markup.open(
            "property",
            {{"fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"}, {"pid", std::to_string(id++)}, {"name", name}});
        markup.element("vt:lpwstr", {}, value).close();
    }
    return markup.take();
}

std::string core(const Document& document)
{
    Markup markup = Markup::xml();
    markup.open("cp:coreProperties",
                {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                 {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                 {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                 {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    markup.element("dc:title", {}, document.title).element("dc:subject", {}, document.subject);
    markup.element("dc:creator", {}, document.author.empty() ? "Homeward" : document.author);
    markup.element("dc:language", {}, document.language);
    if (!document.date.empty())
        for (const char* tag : {"dcterms:created", "dcterms:modified"})
            markup.element(tag, {{"xsi:type", "dcterms:W3CDTF"}}, document.date + "T00:00:00Z");
    return markup.take();
}

std::string application(const Document& document)
{
    Markup markup = Markup::xml();
    markup.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    markup.element("Application", {}, "Homeward").element("Company", {}, document.organisation);
    return markup.take();
}

} // namespace

OfficeParts::OfficeParts(Package& package) : m_package(package)
{
    m_endings = {{"rels", relationsType}, {"xml", "application/xml"}, {"png", "image/png"}, {"svg", "image/svg+xml"}};
    readTypes();
    readRelations({});
    readRelations("word/document.xml");
}

void OfficeParts::readTypes()
{
    const std::string* text = m_package.find(typesPart);
    pugi::xml_document document;
    if (!text || !document.load_buffer(text->data(), text->size()))
        return;
    for (const pugi::xml_node& item : document.child("Types").children("Default"))
        m_endings[item.attribute("Extension").value()] = item.attribute("ContentType").value();
    for (const pugi::xml_node& item : document.child("Types").children("Override")) {
        const std::string_view part = item.attribute("PartName").value();
        if (part.starts_with('/'))
            setType(std::string(part.substr(1)), item.attribute("ContentType").value());
    }
}

void OfficeParts::readRelations(const std::string& part)
{
    const std::string* text = m_package.find(relationsPart(part));
    pugi::xml_document document;
    if (!text || !document.load_buffer(text->data(), text->size()))
        return;
    for (const pugi::xml_node& item : document.child("Relationships").children("Relationship"))
        m_relations[part].push_back({item.attribute("Id").value(), item.attribute("Type").value(),
                                     item.attribute("Target").value(),
                                     std::string_view(item.attribute("TargetMode").value()) == "External"});
}

void OfficeParts::setType(const std::string& part, const std::string& type) { m_types[part] = type; }

void OfficeParts::lead(const std::string& from, const std::string& id, const std::string& type, const std::string& to)
{
    std::vector<Relation>& relations = m_relations[from];
    const auto same = std::ranges::find_if(
        relations, [&](const Relation& one) { return one.type == type && (one.to == to || one.to == "/" + to); });
    if (same == relations.end())
        relations.push_back({id, type, to});
}

void OfficeParts::leadOutside(const std::string& from, const std::string& id, const std::string& type,
                              const std::string& address)
{
    m_relations[from].push_back({id, type, address, true});
}

void OfficeParts::setProperties(const Document& document)
{
    const auto put = [&](const char* id, const char* part, std::string bytes, const char* type,
                         const std::string& relation) {
        m_package.put(part, std::move(bytes));
        setType(part, type);
        lead({}, id, relation, part);
    };
    put("rIdHwCore", "docProps/core.xml", core(document), "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties");
    put("rIdHwApp", "docProps/app.xml", application(document),
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        std::string(officeRelation) + "extended-properties");
    if (document.paperId.empty() && document.runLine.empty())
        return;
    put("rIdHwCustom", "docProps/custom.xml", custom(document),
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        std::string(officeRelation) + "custom-properties");
}

void OfficeParts::write()
{
    std::erase_if(m_types, [&](const auto& type) { return !m_package.find(type.first); });
    for (auto& [from, relations] : m_relations) {
        const std::string folder = from.substr(0, from.rfind('/') + 1);
        std::erase_if(relations, [&](const Relation& one) {
            return !one.outside && one.to.find("..") == std::string::npos
                && !m_package.find(one.to.starts_with('/') ? one.to.substr(1) : folder + one.to);
        });
        Markup markup = Markup::xml();
        markup.open("Relationships", {{"xmlns", relationsSpace}});
        for (const Relation& one : relations) {
            if (one.outside)
                markup.empty("Relationship",
                             {{"Id", one.id}, {"Type", one.type}, {"Target", one.to}, {"TargetMode", "External"}});
            else
                markup.empty("Relationship", {{"Id", one.id}, {"Type", one.type}, {"Target", one.to}});
        }
        m_package.put(relationsPart(from), markup.take());
    }
    Markup types = Markup::xml();
    types.open("Types", {{"xmlns", typesSpace}});
    for (const auto& [ending, type] : m_endings)
        types.empty("Default", {{"Extension", ending}, {"ContentType", type}});
    for (const auto& [part, type] : m_types)
        types.empty("Override", {{"PartName", "/" + part}, {"ContentType", type}});
    m_package.put(typesPart, types.take());
}

} // namespace homeward::paper
