// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/area_search.h"

#include <QLineEdit>

#include <functional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace homeward::ui {

/// A search field for partnerships: by name, old name, council, board or code. The list below it follows the typing; Enter
/// takes the first.
class AreaFinder : public QLineEdit {
    Q_OBJECT
public:
    explicit AreaFinder(QWidget* parent = nullptr);

    /// The areas must outlive this widget.
    void setAreas(const reference::Areas& areas);
    /// What the list below the field has now.
    [[nodiscard]] const std::vector<reference::AreaHit>& hits() const { return m_hits; }

signals:
    /// The planner chose a partnership, by its code.
    void found(const QString& code);
    /// That nothing is met, with the nearest names; empty once something is, or nothing is typed.
    void nothingMet(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search(const QString& text);
    void take(const QString& code);
    void takeFirst();

    const reference::Areas* m_areas = nullptr;
    std::vector<reference::AreaHit> m_hits;
    QStandardItemModel* m_list;
    QCompleter* m_completer;
};

} // namespace homeward::ui
