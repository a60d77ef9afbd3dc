// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_content.h"
#include "ui/pages/page.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QBoxLayout;
class QFrame;
class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;

namespace homeward::charts {
class ChartWidget;
class MiniInterval;
class WhereChart;
} // namespace homeward::charts

namespace homeward::ui {

class EmptyState;
class HeadlineCard;
class Segmented;
class TagButton;
struct HeadlineText;

/// "Where care is held": the finding, the headline figures, the chart over time and the balance beside it.
class WherePage : public Page {
    Q_OBJECT
public:
    explicit WherePage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Where care is held"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("where"); }
    [[nodiscard]] QString section() const override { return tr("Plan"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    void takeFocus() override;

    [[nodiscard]] const charts::WhereChartContent& content() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString why() const;
    /// What "Copy sentence" puts on the clipboard.
    [[nodiscard]] QString sentenceToCopy() const;
    [[nodiscard]] const std::vector<HeadlineCard*>& cards() const { return m_cards; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildFinding();
    QWidget* buildChartCard();
    QLayout* buildControls(QWidget* card);
    void buildExportMenu(QPushButton* button);
    void connectControls();
    void refreshCards(const std::vector<HeadlineText>& figures, const charts::Caveats& caveats);
    void refreshCaveats(const charts::Caveats& caveats);
    void copySentence();
    void refreshIcons();
    void showIllustrative();
    [[nodiscard]] charts::WhereChoices choices() const;

    Workspace& m_workspace;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QLabel* m_sentence = nullptr;
    QLabel* m_why = nullptr;
    QLabel* m_sureness = nullptr;
    TagButton* m_illustrative = nullptr;
    TagButton* m_changed = nullptr;
    TagButton* m_warned = nullptr;
    QLabel* m_provisional = nullptr;
    QBoxLayout* m_pictures = nullptr;
    QFrame* m_balanceCard = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_export = nullptr;
    Segmented* m_quantity = nullptr;
    QComboBox* m_by = nullptr;
    QComboBox* m_capacity = nullptr;
    QCheckBox* m_delayed = nullptr;
    QCheckBox* m_patterns = nullptr;
    charts::WhereChart* m_chart = nullptr;
    charts::ChartWidget* m_balance = nullptr;
    std::vector<HeadlineCard*> m_cards;
    std::vector<charts::MiniInterval*> m_intervals;
};

} // namespace homeward::ui
