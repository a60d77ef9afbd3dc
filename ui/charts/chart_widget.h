// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"
#include "ui/charts/chart_marks.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace homeward::charts {

/// Shows any chart, in the program's theme, and lets screen readers into its numbers. Knows no document.
///
/// A chart with figures that can be asked why has a cursor: it takes the focus by Tab, and the arrow keys walk the figures.
/// Who asks finds them here, under the pointer or at the cursor.
class ChartWidget : public QWidget {
    Q_OBJECT
public:
    explicit ChartWidget(QWidget* parent = nullptr);

    /// Null shows nothing.
    void setChart(std::shared_ptr<const ChartContent> chart);
    [[nodiscard]] const ChartContent* chart() const { return m_chart.get(); }
    /// The same to keep beyond the next chart, for export.
    [[nodiscard]] std::shared_ptr<const ChartContent> shared() const { return m_chart; }
    /// Another number for each chart that is set.
    [[nodiscard]] int revision() const { return m_revision; }
    /// Lays a veil over the last picture while a new one is made.
    void setDimmed(bool dimmed);

    /// The figures where they stand in the widget.
    [[nodiscard]] const std::vector<ChartMark>& marks() const;
    /// The figure at a point of the widget; none beside them.
    [[nodiscard]] virtual std::optional<ChartMark> figureAt(QPointF point) const;
    /// The figure at the keyboard's cursor; none where there is no figure.
    [[nodiscard]] virtual std::optional<ChartMark> figureAtCursor() const;
    /// Whether one click asks why; false where a click chooses a year, a setting or something else, so that only two ask.
    [[nodiscard]] virtual bool clickAsks() const { return !m_chooses; }
    /// Whether Enter at the cursor asks why.
    [[nodiscard]] virtual bool enterAsks() const { return true; }

    /// Marks the figures of what is chosen, and of what the pointer is over, here or elsewhere.
    void setChosen(const MarkPlace& place);
    void setLit(const MarkPlace& place);
    [[nodiscard]] const MarkPlace& chosen() const { return m_chosen; }
    [[nodiscard]] const MarkPlace& lit() const { return m_lit; }
    /// What more is said of a figure that the pointer is over.
    using Teller = std::function<QString(const ChartMark& mark)>;
    void setTeller(Teller teller) { m_teller = std::move(teller); }

    // As small as it can be read: pages give it what room there is.
    [[nodiscard]] QSize sizeHint() const override { return {240, 330}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {230, 330}; }

signals:
    /// A click, or Space at the cursor, chose what a figure stands for.
    void placeChosen(const homeward::charts::MarkPlace& place);
    /// The pointer is over another figure, or over none.
    void placeHovered(const homeward::charts::MarkPlace& place);

protected:
    /// Where the chart itself is painted: above the words that go with it.
    [[nodiscard]] QRectF chartRect() const;
    /// The marks in the widget's pixels, for `marks`, which keeps them until the chart or the size is another.
    [[nodiscard]] virtual std::vector<ChartMark> findMarks() const;
    void forgetMarks() { m_marksOf = -1; }
    /// Where a place is marked.
    [[nodiscard]] virtual std::vector<QRectF> placesOf(const MarkPlace& place) const;
    /// What is marked is another: paints it.
    virtual void showPlaces() { update(); }
    /// Outlines what is chosen and what is pointed at, to be seen on any ground.
    static void paintPlaces(QPainter& painter, const std::vector<QRectF>& places);
    void hover(const MarkPlace& place);
    /// Whether the arrow keys walk the figures; false where they choose something.
    [[nodiscard]] virtual bool walksMarks() const { return true; }
    /// The cursor to the next figure in a direction, one of left, right, up and down.
    void walkMarks(int right, int down);

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintCursor(QPainter& painter) const;
    void say() const;

    std::shared_ptr<const ChartContent> m_chart;
    int m_revision = 0;
    bool m_dimmed = false;
    mutable std::vector<ChartMark> m_marks;
    mutable int m_marksOf = -1; ///< the revision that they are of
    std::size_t m_cursor = 0;
    bool m_chooses = false; ///< a figure of it stands for a year or a setting
    MarkPlace m_chosen;
    MarkPlace m_lit;
    MarkPlace m_hovered;
    Teller m_teller;
};

} // namespace homeward::charts
