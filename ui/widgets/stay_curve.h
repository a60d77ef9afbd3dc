// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/setting.h"
#include "core/stats/sampler.h"

#include <QPolygonF>
#include <QWidget>

#include <optional>
#include <vector>

namespace homeward::ui {

/// The outline of a distribution's density in a unit square, with the ground line under it; empty where there is no such
/// distribution. For small pictures.
[[nodiscard]] QPolygonF densityOutline(const model::Distribution& distribution, int points);

/// How long people stay, as a curve over days, over the stays that were pasted. Mean, median and 90th centile are lines;
/// those that the distribution is given by can be dragged, or moved with the arrow keys.
class StayCurve : public QWidget {
    Q_OBJECT
public:
    enum Line { Mean, Median, P90 };

    explicit StayCurve(QWidget* parent = nullptr);

    void show(const model::Distribution& distribution, model::Sphere sphere, const QString& what);
    /// Stays to draw under the curve; none takes them away.
    void setStays(std::vector<double> days);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The place of a line in the widget; none where the distribution has none.
    [[nodiscard]] std::optional<double> lineAt(Line line) const;

signals:
    /// A line was moved to so many days; `finished` when it was let go of.
    void lineMoved(int line, double days, bool finished);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(double days) const;
    [[nodiscard]] double daysAt(double x) const;
    [[nodiscard]] std::optional<double> figure(Line line) const;
    [[nodiscard]] bool canMove(Line line) const;
    [[nodiscard]] std::optional<Line> lineNear(const QPointF& at) const;
    void paintStays(QPainter& painter, double highest) const;
    void paintLine(QPainter& painter, Line line, const QString& text, double y) const;
    [[nodiscard]] QString textOf(Line line) const;

    model::Distribution m_distribution;
    std::optional<stats::Sampler> m_sampler;
    model::Sphere m_sphere = model::Sphere::Hospital;
    std::vector<double> m_stays;
    double m_end = 1.0; ///< days at the right edge
    std::optional<Line> m_dragged;
    bool m_hasMoved = false; ///< the line dragged
    Line m_chosen = Mean;
};

} // namespace homeward::ui
