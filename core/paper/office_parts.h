// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"
#include "core/paper/package.h"
#include "core/paper/relations.h"

#include <map>
#include <string>
#include <vector>

namespace homeward::paper {

/// The metadata of an Office Open XML package (ECMA-376, part 2): types of parts, relations between them, and document
/// properties. Starts with those that the package already has.
class OfficeParts {
public:
    /// The package must outlive it.
    explicit OfficeParts(Package& package);

    void setType(const std::string& part, const std::string& type);
    /// Leads from a part (empty = the package) to another, by an id and the type of the relation. A relation to the
    /// same part is kept as it is.
    void lead(const std::string& from, const std::string& id, const std::string& type, const std::string& to);
    /// Leads out of the package, to an address.
    void leadOutside(const std::string& from, const std::string& id, const std::string& type,
                     const std::string& address);
    /// Title, author, language and the run of a document.
    void setProperties(const Document& document);
    /// Writes everything into the package.
    void write();

private:
    void readTypes();
    void readRelations(const std::string& part);

    Package& m_package;
    std::map<std::string, std::string> m_endings; ///< type by ending
    std::map<std::string, std::string> m_types; ///< by part
    std::map<std::string, std::vector<Relation>> m_relations; ///< by what leads
};

/// The property of a package under which the id of the plan's paper stands, and the one of its run.
inline constexpr const char* paperProperty = "HomewardPaper";
inline constexpr const char* runProperty = "HomewardRun";
/// How the numbers of the document are written (`Document::numberStyle`).
inline constexpr const char* numbersProperty = "HomewardNumbers";

} // namespace homeward::paper
