// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/relations.h"

#include "core/paper/word_xml.h"

namespace homeward::paper {

namespace {

std::string folderOf(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

/// The name of a part that stands at `target`, as seen from a folder: `../media/a.png` or `/word/media/a.png`.
std::string partAt(const std::string& folder, std::string_view target)
{
    std::string path = target.starts_with('/') ? std::string() : folder;
    while (!target.empty()) {
        const std::size_t end = std::min(target.find('/'), target.size());
        const std::string_view step = target.substr(0, end);
        if (step == "..")
            path = folderOf(path.substr(0, path.empty() ? 0 : path.size() - 1));
        else if (!step.empty() && step != ".")
            path.append(step).append(end < target.size() ? "/" : "");
        target.remove_prefix(std::min(end + 1, target.size()));
    }
    return path;
}

} // namespace

std::string relationsPart(const std::string& part)
{
    const std::string folder = folderOf(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

std::vector<Relation> relationsOf(const Package& package, const std::string& part)
{
    std::vector<Relation> relations;
    const std::string* text = package.find(relationsPart(part));
    pugi::xml_document document;
    if (!text || !loadWordXml(document, *text))
        return relations;
    constexpr std::size_t mostRelations = 10'000;
    for (const pugi::xml_node& one : document.child("Relationships").children("Relationship")) {
        if (relations.size() == mostRelations)
            break;
        const bool outside = std::string_view(one.attribute("TargetMode").value()) == "External";
        const std::string target = one.attribute("Target").value();
        relations.push_back({one.attribute("Id").value(), one.attribute("Type").value(),
                             outside ? target : partAt(folderOf(part), target), outside});
    }
    return relations;
}

} // namespace homeward::paper
