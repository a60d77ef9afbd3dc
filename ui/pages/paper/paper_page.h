// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/paper.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace homeward::ui {

class EmptyState;
class FrontEditor;
class HandOverCard;
class PageView;
class PaperDesk;
class PartEditor;
class PartListModel;

/// "Board paper": its parts, its pages as they would be printed, the part in hand, and every way out.
class PaperPage : public Page {
    Q_OBJECT
public:
    explicit PaperPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Board paper"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("edit"); }
    [[nodiscard]] QString section() const override { return tr("Hand over"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    [[nodiscard]] bool hasField(const QString& path) const override
    {
        return path.startsWith(QStringLiteral("/papers/"));
    }
    void showField(const QString& path) override;
    void takeFocus() override;

    [[nodiscard]] PaperDesk& desk() const { return *m_desk; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QListView& parts() const { return *m_parts; }
    [[nodiscard]] PartListModel& model() const { return *m_model; }
    [[nodiscard]] PageView& pages() const { return *m_view; }
    [[nodiscard]] PartEditor& partEditor() const { return *m_editor; }
    [[nodiscard]] HandOverCard& handOver() const { return *m_handOver; }
    /// Shows the editor of a row of the parts.
    void choose(int row);

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildPartsCard();
    QMenu* buildPaperMenu(QWidget* parent);
    QWidget* buildPreviewCard();
    QWidget* buildSide();
    void refreshPapers();
    void refreshHeadline();
    void showPreview();
    void lookAgain();
    void movePart(int places);
    void addOwnPart();

    Workspace& m_workspace;
    PaperDesk* m_desk;
    PartListModel* m_model;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QLabel* m_headline = nullptr;
    QComboBox* m_papers = nullptr;
    QPushButton* m_remove = nullptr;
    QListView* m_parts = nullptr;
    PageView* m_view = nullptr;
    QLabel* m_pageWords = nullptr;
    QStackedWidget* m_side = nullptr;
    FrontEditor* m_front = nullptr;
    PartEditor* m_editor = nullptr;
    HandOverCard* m_handOver = nullptr;
    QTimer* m_resized;
    model::PaperPartId m_chosen;
};

} // namespace homeward::ui
