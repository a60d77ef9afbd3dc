// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/priorities/priorities.h"
#include "ui/charts/money/money_charts.h"
#include "ui/pages/page.h"

#include <array>
#include <memory>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace homeward::ui {

class BooksKeeper;
class EmptyState;
class PageScroll;
class IndicatorsCard;

/// "Five priorities": what a scenario does for each priority of a strategic commissioning plan, and where the days go that
/// are not right.
class PrioritiesPage : public Page {
    Q_OBJECT
public:
    explicit PrioritiesPage(Workspace& workspace, QWidget* parent = nullptr);
    ~PrioritiesPage() override;

    [[nodiscard]] QString title() const override { return tr("Five priorities"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("checks"); }
    [[nodiscard]] QString section() const override { return tr("Scenarios"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    void takeFocus() override;

    [[nodiscard]] IndicatorsCard& indicators() { return *m_indicators; }
    /// The sentence of a priority.
    [[nodiscard]] QString sentence(priorities::Priority priority) const;

protected:
    void refresh() override;

private:
    /// A card: a heading, a sentence, and rows of figures.
    struct Card {
        QLabel* heading = nullptr;
        QLabel* sentence = nullptr;
        QWidget* figures = nullptr;
        QGridLayout* rows = nullptr;
    };
    Card buildCard(QWidget* parent, const QString& heading);
    void refreshCard(const Card& card, const charts::MoneyBooks& books, const results::Question& question,
                     const priorities::PriorityFigures& figures);
    void refreshDays(const charts::MoneyBooks& books, const results::Question& question);

    Workspace& m_workspace;
    std::unique_ptr<BooksKeeper> m_keeper;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    PageScroll* m_scroll = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    std::array<Card, priorities::priorityCount> m_cards;
    Card m_days;
    IndicatorsCard* m_indicators = nullptr;
};

} // namespace homeward::ui
