// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward::ui {

class AreaFinder;
class ComingList;
class ElidedLabel;
class FlowLayout;
class PlanDraft;
class TemplateChooser;
class TileMap;

/// Step 1 of a new plan: the areas, found by search or on the map of tiles, the template, and what comes with them.
class AreaCard : public QFrame {
    Q_OBJECT
public:
    /// The draft must outlive this widget.
    explicit AreaCard(PlanDraft& draft, QWidget* parent = nullptr);

    /// Shows the draft as it is now.
    void refresh();
    void takeFocus();
    [[nodiscard]] AreaFinder& finder() { return *m_finder; }
    [[nodiscard]] TileMap& map() { return *m_map; }
    [[nodiscard]] QPushButton& nextButton() { return *m_next; }
    [[nodiscard]] ComingList& coming() { return *m_coming; }
    [[nodiscard]] QLabel& searchSays() { return *m_searchSays; }
    [[nodiscard]] TemplateChooser& patterns() { return *m_patterns; }

signals:
    void nextAsked();

private:
    QVBoxLayout* buildPlaces();
    QVBoxLayout* buildPatterns();
    void fillMap();
    void refreshTiles();
    void refreshChips();
    void refreshComing();
    void refreshNext();
    void addArea(const QString& code);
    [[nodiscard]] QString nameOf(const QString& code) const;
    [[nodiscard]] QString missingText() const;

    PlanDraft& m_draft;
    AreaFinder* m_finder;
    QLabel* m_searchSays;
    QWidget* m_chips;
    TileMap* m_map;
    QLabel* m_markText;
    TemplateChooser* m_patterns;
    QLabel* m_comingTitle;
    ComingList* m_coming;
    QLabel* m_missing;
    QPushButton* m_next;
};

} // namespace homeward::ui
