// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QObject>
#include <QPointF>

#include <optional>

class QDropEvent;
class QListView;

namespace homeward::document {
class PlanDocument;
}
namespace homeward::models {
class ChangeListModel;
}

namespace homeward::ui {

/// Drags the bars in the list of changes: the bar or its lower knob moves the start, the upper knob the day of full effect;
/// by whole months, with Shift by days. By keyboard Left and Right move the start, with Ctrl the ramp. Takes changes of the
/// library, which begin where they are dropped.
class TimelineDrag : public QObject {
    Q_OBJECT
public:
    /// Watches the list, whose model it is.
    TimelineDrag(QListView& list, document::PlanDocument& document, models::ChangeListModel& model);

signals:
    /// `field` is the part of the change that is another.
    void moved(const homeward::model::Change& change, const QString& field);
    /// The button was let go.
    void done();
    /// A change of the library was dropped on a day; none where it was dropped beside the years. `row` is where in the list.
    void dropped(const QString& id, const std::optional<homeward::base::Date>& start, int row);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    enum class Part { None, Start, Full };

    [[nodiscard]] const model::Change* changeAt(const QModelIndex& index) const;
    [[nodiscard]] Part partAt(const QModelIndex& index, const QPointF& at) const;
    bool press(const QPointF& at);
    void drag(const QPointF& at, bool byDay);
    void setStart(base::Date start);
    void setRamp(int months);
    bool key(int key, Qt::KeyboardModifiers modifiers);
    bool dragFromLibrary(QEvent& event);
    void drop(const QDropEvent& event);
    /// The month at a place across the years; none beside them.
    [[nodiscard]] std::optional<base::Date> monthAt(const QPointF& at) const;

    QListView& m_list;
    document::PlanDocument& m_document;
    models::ChangeListModel& m_model;
    Part m_part = Part::None;
    std::optional<model::Change> m_pressed; ///< as it was when the button went down
    double m_pressedX = 0.0;
};

} // namespace homeward::ui
