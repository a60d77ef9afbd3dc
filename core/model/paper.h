// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/ids.h"

#include <optional>
#include <string>
#include <vector>

// A paper for a board (core/paper makes the document). No run depends on it.
namespace homeward::model {

/// The front matter of a report to an integration joint board; empty members are left out.
struct PaperFront {
    std::string board; ///< `Shetland Integration Joint Board`
    std::optional<base::Date> date; ///< date of the meeting
    std::string item; ///< number on the agenda
    std::string title;
    std::string author;
    std::string role; ///< role of the author
    std::string purpose;
    std::string recommendations; ///< one a line
    std::string background;
    std::string finance; ///< this and the next members: implications
    std::string workforce;
    std::string equality;
    std::string legal;
    std::string risk;
    std::string environment;
    std::string consultation;
    std::string directions; ///< directions to the council and the health board

    friend bool operator==(const PaperFront&, const PaperFront&) = default;
};

enum class PaperPartKind {
    Summary,
    WhereCareIsHeld,
    ScenariosCompared,
    Areas,
    Priorities,
    MoneyAndStaff,
    Risks,
    Method,
    Assumptions,
    Definitions,
    Own, ///< only the planner's own words
};

/// A sentence of a part, as it was when its figures were last updated.
struct PaperSentence {
    std::string key; ///< key of the sentence that Homeward writes here; empty = the planner's own sentence
    std::string text;
    std::string figures; ///< the figures in Homeward's sentence, as written: `629; 466`
    bool own = false; ///< in the planner's words, which are kept when figures are updated
    bool opens = false; ///< begins a paragraph

    friend bool operator==(const PaperSentence&, const PaperSentence&) = default;
};

struct PaperPart {
    PaperPartId id;
    PaperPartKind kind = PaperPartKind::Own;
    std::string heading; ///< empty = the usual one of its kind
    bool included = true;
    ScenarioId scenario; ///< empty = the paper's
    std::optional<std::vector<ChartKindId>> charts; ///< none = the usual ones of its kind
    std::optional<std::vector<PaperTableId>> tables; ///< none = the usual ones of its kind
    std::optional<std::vector<PaperSentence>> text; ///< none = as Homeward writes it, with the figures of the day

    friend bool operator==(const PaperPart&, const PaperPart&) = default;
};

/// A Word file of the planner's organisation. The Word form of a paper uses its styles, page, headers and footers.
struct HouseStyle {
    HouseStyleId id;
    std::string name; ///< name of the file: `Council report.dotx`
    std::string file; ///< the parts of it that a paper uses: a `.docx` as base64 (RFC 4648, section 4)

    friend bool operator==(const HouseStyle&, const HouseStyle&) = default;
};

struct Paper {
    PaperId id;
    std::string name;
    PaperFront front;
    ScenarioId scenario; ///< compared with the base; empty = the first after the base
    AreaId area; ///< empty = all areas of the plan
    /// the calendar year in which the financial year of its figures begins; none = the fifth year, or the last
    std::optional<int> year;
    int hideBelow = 5; ///< observed counts of fewer people are hidden; 0 = none
    bool runLine = true; ///< whether it includes the line with which others can repeat the run
    HouseStyleId houseStyle; ///< a house style of the plan; empty = Homeward's own
    std::vector<PaperPart> parts;

    friend bool operator==(const Paper&, const Paper&) = default;
};

} // namespace homeward::model
