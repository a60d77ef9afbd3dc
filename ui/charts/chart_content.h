// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/caveats.h"
#include "ui/style/style.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <string>
#include <variant>
#include <vector>

class QPainter;

namespace homeward::charts {

struct ChartMark;
struct MarkPlace;

/// One column of a chart's table.
struct ChartColumn {
    QString name;       ///< as on screen
    QString unit;       ///< `people`; empty for text
    int decimals = 1;   ///< on screen and to screen readers; files have every digit

    friend bool operator==(const ChartColumn&, const ChartColumn&) = default;
};

/// Nothing, a text or a number.
using ChartCell = std::variant<std::monostate, QString, double>;

/// The numbers of a chart. A chart has a table for each of its time steps: years and months are not mixed.
struct ChartTable {
    QString id;      ///< in the names of files: `years`, `months`
    QString title;   ///< "By financial year"
    std::vector<ChartColumn> columns;
    std::vector<std::vector<ChartCell>> rows;   ///< as many cells as columns

    friend bool operator==(const ChartTable&, const ChartTable&) = default;
};

/// A cell as screen readers and tables on screen say it.
[[nodiscard]] QString cellText(const ChartColumn& column, const ChartCell& cell);

/// The size of a chart on paper.
struct PaperSize {
    QSizeF millimetres{170.0, 110.0};
    int designWidth = 820;   ///< logical pixels across: more makes the text smaller on paper
};

/// A chart as content: what it shows and how it is painted, without a widget or a document. Export, screen readers,
/// gallery and command line know charts by this alone.
class ChartContent {
public:
    virtual ~ChartContent() = default;

    /// The finding. Empty texts and no tables where there are no results.
    [[nodiscard]] virtual QString title() const = 0;
    /// What, unit, scenario, area.
    [[nodiscard]] virtual QString subtitle() const = 0;
    /// Plan, scenario, seed, version, what is modelled.
    [[nodiscard]] virtual QString source() const = 0;
    /// Type, subject, finding, range, in sentences.
    [[nodiscard]] virtual QString altText() const = 0;
    /// What must be said with it. Painted below it by chart_paint.h, not by the chart itself.
    [[nodiscard]] virtual Caveats caveats() const = 0;
    /// The first table is the one that screen readers walk through.
    [[nodiscard]] virtual std::vector<ChartTable> tables() const = 0;
    /// Paints everything, title and source line included, into `area` in logical pixels. The result depends on nothing
    /// but content, area, theme and fonts.
    virtual void paint(QPainter& painter, const QRectF& area, style::Theme theme) const = 0;
    [[nodiscard]] virtual PaperSize paper() const { return {}; }
    /// The figures that it shows when painted into `area`, each where it stands, in the order in which they are read;
    /// those that lie on others come after them. None by itself.
    [[nodiscard]] virtual std::vector<ChartMark> marks(const QRectF& area) const;
    /// The rows of a table on the chart that a place belongs to. None by itself.
    [[nodiscard]] virtual std::vector<QRectF> rowsOf(const QRectF& area, const MarkPlace& place) const;

protected:
    ChartContent() = default;
    ChartContent(const ChartContent&) = default;
    ChartContent& operator=(const ChartContent&) = default;
};

} // namespace homeward::charts
