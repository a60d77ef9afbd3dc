// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/map/map_content.h"

// What the pathway map says.
namespace homeward::charts {

/// A figure as the map's view shows it: `1.4`, `1.4 → 1.1`, `−0.3`; people whole from 10.
[[nodiscard]] QString mapFigure(const pathway::MapFigure& figure, MapView view);
/// Whether a figure differs surely, by what can be seen at one decimal.
[[nodiscard]] bool differs(const pathway::MapFigure& figure);
/// Everything that stands in the head of a setting's box, a line each: people, and what there is.
[[nodiscard]] QStringList boxLines(const MapSubject& subject, int setting);
/// `8.8 delayed`; empty where next to nobody is.
[[nodiscard]] QString delayedText(const MapSubject& subject, int setting);
/// People who lack a place: the measure and its words.
struct Wanting {
    results::Measure measure = results::Measure::PeopleWaiting;
    QString words;
    QString shortWords; ///< where there is no room for those
};
/// How many people elsewhere wait for a place here; empty below half a person.
[[nodiscard]] std::vector<Wanting> wantingOf(const MapSubject& subject, int setting);
/// `Over: load 104 %`; empty where the load is not known.
[[nodiscard]] QString loadText(const MapSetting& setting);
[[nodiscard]] bool isOver(const MapSetting& setting);
[[nodiscard]] bool isTight(const MapSetting& setting);
/// `117 people`: those in a sphere, as the view shows them; empty before a run.
[[nodiscard]] QString sphereFigure(const MapSubject& subject, model::Sphere sphere);
/// The number alone, where there is no room for the word.
[[nodiscard]] QString sphereNumber(const MapSubject& subject, model::Sphere sphere);
/// `19 smaller routes, 2.0 people a week, are not drawn: choose a setting to see its own.`
[[nodiscard]] QString foldedText(const MapContent& map);
/// The same in fewer words, where there is no room for those.
[[nodiscard]] QString foldedShortly(const MapContent& map);

[[nodiscard]] QString mapTitle(const MapContent& map);
[[nodiscard]] QString mapSubtitle(const MapSubject& subject);
[[nodiscard]] QString mapAltText(const MapContent& map);
[[nodiscard]] std::vector<ChartTable> mapTables(const MapContent& map);

} // namespace homeward::charts
