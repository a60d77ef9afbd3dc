// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QFrame>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace homeward::document {
class PlanDocument;
}

namespace homeward::ui {

/// A popup with every scenario of the plan, to choose one by typing a part of its name or its letter.
class ScenarioPicker : public QFrame {
    Q_OBJECT
public:
    explicit ScenarioPicker(document::PlanDocument& document, QWidget* parent = nullptr);

    /// Opens it at a widget, with one scenario current.
    void open(const QWidget& anchor, const model::ScenarioId& current);
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QListView* list() const { return m_list; }

signals:
    void chosen(const homeward::model::ScenarioId& scenario);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void filter(const QString& text);
    void choose(const QModelIndex& index);

    QLineEdit* m_search;
    QListView* m_list;
    QSortFilterProxyModel* m_found;
};

} // namespace homeward::ui
