// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/figures.h"
#include "core/money/staff.h"
#include "ui/charts/chart_content.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/money/money_charts.h"

// What the charts of money have in common.
namespace homeward::charts {

/// The words, numbers and caveats of a chart of money; what it paints between head and foot is its own.
class MoneyChart : public ChartContent {
public:
    [[nodiscard]] QString title() const override { return m_said.title; }
    [[nodiscard]] QString subtitle() const override { return m_said.subtitle; }
    [[nodiscard]] QString source() const override { return m_said.source; }
    [[nodiscard]] QString altText() const override { return m_said.alt; }
    [[nodiscard]] Caveats caveats() const override { return m_said.caveats; }
    [[nodiscard]] std::vector<ChartTable> tables() const override { return m_tables; }
    [[nodiscard]] PaperSize paper() const override { return {{150.0, 92.0}, 700}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area) const override;

protected:
    struct Said {
        QString title;
        QString subtitle;
        QString source;
        QString alt;
        Caveats caveats;
        QString briefTitle = {};    ///< painted where the title has no room; empty = there is none
        QString briefSubtitle = {};
    };
    MoneyChart() = default;
    void say(Said said) { m_said = std::move(said); }
    void setTable(ChartTable table) { m_tables = {std::move(table)}; }
    void addTable(ChartTable table) { m_tables.push_back(std::move(table)); }
    [[nodiscard]] Said& said() { return m_said; }
    /// The figures of the body; none by itself.
    [[nodiscard]] virtual std::vector<ChartMark> bodyMarks(const QRectF& body) const;
    virtual void paintBody(QPainter& painter, const QRectF& body, const style::Tokens& colours) const = 0;

private:
    Said m_said;
    std::vector<ChartTable> m_tables;
};

/// Names of the scenarios, year and areas of a question, and the caveats and source of its run.
struct MoneyNames {
    QString scenario;
    QString against;
    QString year;
    QString areas;
    QString terms;
    QString source;
    Caveats caveats;
    QString scenarioLetter = {};
    QString againstLetter = {};
};
[[nodiscard]] MoneyNames namesOf(const MoneyBooks& books, const MoneyQuestion& question);

/// The colour of a payer by its place: shades of ink, never those of spheres; the fourth and later are hatched.
[[nodiscard]] QColor payerColour(const style::Tokens& colours, std::size_t place);
[[nodiscard]] bool isHatched(std::size_t place);
/// A box of a payer.
void paintPayer(QPainter& painter, const QRectF& box, std::size_t place, const style::Tokens& colours);
/// A box of a difference: full in green where less is paid, hollow where more is.
void paintDifference(QPainter& painter, const QRectF& box, double pounds, const style::Tokens& colours);

/// Pounds: `£1.09m`; with a sign: `+£1.09m`.
[[nodiscard]] QString moneyText(double pounds);
[[nodiscard]] QString signedMoneyText(double pounds);
/// Pounds at a tick: `£40m`.
[[nodiscard]] QString moneyTick(double pounds);
[[nodiscard]] double meanOf(const results::ValueList& values);

} // namespace homeward::charts
