// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields_care.h"
#include "core/model/paper.h"

// Fields of a paper (fields.h).
namespace homeward::model {

void fields(auto& ar, Is<PaperFront> auto& v)
{
    ar.may("board", v.board);
    ar.may("date", v.date);
    ar.may("item", v.item);
    ar.may("title", v.title);
    ar.may("author", v.author);
    ar.may("role", v.role);
    ar.may("purpose", v.purpose);
    ar.may("recommendations", v.recommendations);
    ar.may("background", v.background);
    ar.may("finance", v.finance);
    ar.may("workforce", v.workforce);
    ar.may("equality", v.equality);
    ar.may("legal", v.legal);
    ar.may("risk", v.risk);
    ar.may("environment", v.environment);
    ar.may("consultation", v.consultation);
    ar.may("directions", v.directions);
}

void fields(auto& ar, Is<PaperSentence> auto& v)
{
    ar.may("key", v.key);
    ar.must("text", v.text);
    ar.may("figures", v.figures);
    ar.may("own", v.own);
    ar.may("opens", v.opens);
}

void fields(auto& ar, Is<PaperPart> auto& v)
{
    ar.must("id", v.id);
    ar.must("kind", v.kind);
    ar.may("heading", v.heading);
    ar.may("included", v.included, true);
    ar.may("scenario", v.scenario);
    ar.may("charts", v.charts);
    ar.may("tables", v.tables);
    ar.may("text", v.text);
}

void fields(auto& ar, Is<HouseStyle> auto& v)
{
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.must("file", v.file);
}

void fields(auto& ar, Is<Paper> auto& v)
{
    const Paper usual;
    ar.must("id", v.id);
    ar.label("name", v.name);
    ar.may("front", v.front);
    ar.may("scenario", v.scenario);
    ar.may("area", v.area);
    ar.may("year", v.year);
    ar.may("hideBelow", v.hideBelow, usual.hideBelow);
    ar.may("runLine", v.runLine, usual.runLine);
    ar.may("houseStyle", v.houseStyle);
    ar.may("parts", v.parts);
}

} // namespace homeward::model
