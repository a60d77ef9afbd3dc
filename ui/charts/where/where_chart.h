// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/where/where_content.h"

class QLabel;

namespace homeward::charts {

class WherePlot;
class YearSlider;

/// The chart "Where care is held" with the slider of its chosen year; knows no document. Left and Right choose the year, Up
/// and Down the layer that is asked why.
class WhereChart : public ChartWidget {
    Q_OBJECT
    Q_PROPERTY(int selectedYear READ selectedYear WRITE setSelectedYear NOTIFY selectedYearChanged)
public:
    explicit WhereChart(QWidget* parent = nullptr);
    ~WhereChart() override;

    void setContent(const WhereChartContent& content);
    [[nodiscard]] const WhereChartContent& content() const;
    /// Index into the financial years of the content.
    [[nodiscard]] int selectedYear() const;

    /// The layer chosen in the year shown; none before one is.
    [[nodiscard]] std::optional<ChartMark> figureAtCursor() const override;
    /// A click chooses the year.
    [[nodiscard]] bool clickAsks() const override { return false; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    /// Moves slider and mark; the owner answers `selectedYearChanged` with the content of that year.
    void setSelectedYear(int year);

signals:
    /// The planner chose another year by slider, click or key.
    void selectedYearChanged(int year);

protected:
    /// The plot paints the chart; this the marks of its caveats below it.
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    [[nodiscard]] std::vector<ChartMark> findMarks() const override;
    [[nodiscard]] bool walksMarks() const override { return false; }
    [[nodiscard]] std::vector<QRectF> placesOf(const MarkPlace& place) const override;
    void showPlaces() override;

private:
    void placePlot();
    void placeSlider();
    void showYear();
    void chooseYear(int year);
    void chooseLayer(int step);
    void showLayer();

    WherePlot* m_plot;
    YearSlider* m_slider;
    QLabel* m_yearShown;
    int m_layer = -1; ///< place among `marksOfYear`; -1 = none
};

} // namespace homeward::charts
