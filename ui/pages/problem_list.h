// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace homeward::ui {

/// Problems of which each leads to its field by Enter or a click, and is fixed by Ctrl+Enter or a click on its button where
/// it can be. Knows no plan.
class ProblemList : public QListView {
    Q_OBJECT
public:
    explicit ProblemList(QWidget* parent = nullptr);

signals:
    void fieldAsked(const QModelIndex& index);
    void fixAsked(const QModelIndex& index);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Whether the button that fixes a problem is at a place.
    [[nodiscard]] bool isFixAt(const QPoint& place) const;
    void leave(const QModelIndex& index);

    bool m_releasedOnFix = false;
};

} // namespace homeward::ui
