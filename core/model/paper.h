// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/ids.h"

#include <optional>
#include <string>
#include <vector>

// What a planner hands to a board (core/paper makes the document of it). No run depends on it.
namespace homeward::model {

/// What the report of an integration joint board says of itself before its first part; empty = left out.
struct PaperFront {
    std::string board; ///< `Shetland Integration Joint Board`
    std::optional<base::Date> date; ///< of the meeting
    std::string item; ///< on the agenda
    std::string title;
    std::string author;
    std::string role; ///< of the author
    std::string purpose;
    std::string recommendations; ///< one a line
    std::string background;
    std::string finance; ///< implications, as the ones that follow
    std::string workforce;
    std::string equality;
    std::string legal;
    std::string risk;
    std::string environment;
    std::string consultation;
    std::string directions; ///< to the council and the health board

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
    Own, ///< nothing but the planner's words
};

/// A sentence of a part, as it was when its figures were last brought up to date.
struct PaperSentence {
    std::string key; ///< of the sentence that Homeward writes here; empty = the planner's own
    std::string text;
    std::string figures; ///< those that Homeward's sentence was made from, as written: `629; 466`
    bool own = false; ///< in the planner's words, which stay when the figures are brought up to date
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

/// A Word file of the planner's organisation, whose styles, page, headers and footers the Word form of a paper takes.
struct HouseStyle {
    HouseStyleId id;
    std::string name; ///< of the file: `Council report.dotx`
    std::string file; ///< its parts that a paper takes, a `.docx` as base64 (RFC 4648, section 4)

    friend bool operator==(const HouseStyle&, const HouseStyle&) = default;
};

struct Paper {
    PaperId id;
    std::string name;
    PaperFront front;
    ScenarioId scenario; ///< set against the base; empty = the first after the base
    AreaId area; ///< empty = all of the plan's
    std::optional<int> year; ///< in which the financial year of its figures begins; none = the fifth, or the last
    int hideBelow = 5; ///< observed counts below it are hidden, people; 0 = none
    bool runLine = true; ///< has the line from which others get the same numbers
    HouseStyleId houseStyle; ///< one of the plan's; empty = Homeward's own
    std::vector<PaperPart> parts;

    friend bool operator==(const Paper&, const Paper&) = default;
};

} // namespace homeward::model
