// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pathway/layout.h"
#include "ui/charts/chart_content.h"
#include "ui/charts/map/map_subject.h"

#include <QTransform>

#include <optional>

namespace homeward::charts {

/// A thing on the map: a place (the settings, then the outcomes), or the way from one to another.
struct MapThing {
    int from = -1; ///< of a way; -1 = a place
    int place = -1; ///< -1 = nothing

    [[nodiscard]] bool isNothing() const { return place < 0; }
    [[nodiscard]] bool isRoute() const { return from >= 0 && place >= 0; }
    [[nodiscard]] bool isPlace() const { return from < 0 && place >= 0; }
    friend bool operator==(const MapThing&, const MapThing&) = default;
};

/// A route as it is drawn: its flow, or only that it is there.
struct DrawnRoute {
    int from = 0;
    int to = 0;
    const pathway::FlowFigures* flow = nullptr; ///< null where no flow is known
    double width = 0.0;
    QString label;
    QString longLabel;
};

/// A way that folded away, drawn in ink while it or a place of it is chosen.
struct MapAside {
    MapThing way;
    const pathway::FlowFigures* flow = nullptr; ///< null where no flow is known
    std::vector<pathway::Point> points;
};

/// The pathway map as a chart: boxes, ribbons and their words, laid out once.
class MapContent final : public ChartContent {
public:
    MapContent() = default;
    explicit MapContent(MapSubject subject);
    // Routes lead into the subject.
    MapContent(const MapContent&) = delete;
    MapContent& operator=(const MapContent&) = delete;

    [[nodiscard]] const MapSubject& subject() const { return m_subject; }
    [[nodiscard]] const pathway::Layout& layout() const { return m_layout; }
    [[nodiscard]] const std::vector<DrawnRoute>& routes() const { return m_routes; }
    [[nodiscard]] bool empty() const { return m_subject.settings.empty(); }
    /// Routes that are not drawn, and the people a week who take them together.
    [[nodiscard]] int foldedRoutes() const { return static_cast<int>(m_folded.size()); }
    [[nodiscard]] const std::vector<DrawnRoute>& folded() const { return m_folded; }
    [[nodiscard]] double foldedPeople() const { return m_foldedPeople; }
    /// The width of a ribbon for each person a week.
    [[nodiscard]] double perPerson() const { return m_perPerson; }
    /// The ways of a place, drawn or folded away: first those that leave it, in each the most people first.
    [[nodiscard]] std::vector<MapThing> waysOf(int place) const;
    /// What folded away of the ways of the chosen place, or the chosen way.
    [[nodiscard]] std::vector<MapAside> asidesOf(const MapThing& chosen) const;
    /// The name of a place.
    [[nodiscard]] QString placeName(int place) const;
    [[nodiscard]] int settings() const { return static_cast<int>(m_subject.settings.size()); }
    [[nodiscard]] int places() const { return settings() + static_cast<int>(m_subject.outcomes.size()); }
    /// The place in the run that the figures are of, as flows name it; -1 where it is not there.
    [[nodiscard]] int placeInRun(int place) const;
    [[nodiscard]] const pathway::Rect& rectOf(int place) const;

    /// The size at which nothing is made smaller.
    [[nodiscard]] QSizeF fullSize() const;
    /// From the layout's pixels to those of the area that the chart is painted into.
    [[nodiscard]] QTransform transformIn(const QRectF& area) const;
    /// What lies at a point of that area.
    [[nodiscard]] MapThing thingAt(const QRectF& area, const QPointF& point) const;
    /// The place that lies nearest to another in the direction of a step, one of left, right, up and down; the place
    /// itself where there is none. The first setting for -1.
    [[nodiscard]] int nextPlace(int place, int right, int down) const;
    /// Where a setting dropped at a point would stand: the column of its sphere nearest to it, and the row.
    [[nodiscard]] model::MapPlace dropPlace(int setting, const pathway::Point& point) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString source() const override { return m_subject.source; }
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] Caveats caveats() const override { return m_subject.caveats; }
    [[nodiscard]] std::vector<ChartTable> tables() const override;
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    [[nodiscard]] PaperSize paper() const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area) const override;
    /// The figure of a thing: people in a setting, people who take a route, people who leave. None where there is none.
    [[nodiscard]] std::optional<ChartMark> markOf(const QRectF& area, const MapThing& thing) const;

    /// The same with what is chosen in ink: a place with all its routes, or one route. `asides` are those of `asidesOf`.
    void paintWith(QPainter& painter, const QRectF& area, style::Theme theme, const MapThing& chosen,
                   const std::vector<MapAside>& asides) const;

private:
    void chooseRoutes();
    void layOut();
    [[nodiscard]] QRectF bodyIn(const QRectF& area) const;

    MapSubject m_subject;
    std::vector<DrawnRoute> m_routes;
    pathway::Layout m_layout;
    std::vector<DrawnRoute> m_folded; ///< without their widths and words
    double m_foldedPeople = 0.0;
    double m_perPerson = 1.0;
};

} // namespace homeward::charts
