// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QButtonGroup;

namespace homeward::ui {

/// A row of chips with counts of which exactly one is down: filters of a list. Arrow keys move along it; it wraps.
class CountChips : public QWidget {
    Q_OBJECT
public:
    explicit CountChips(const QString& accessibleName, QWidget* parent = nullptr);

    /// `id` is not negative.
    void addChip(int id, const QString& text, const QIcon& icon = {});
    void setIcon(int id, const QIcon& icon);
    void setCount(int id, int count);
    /// Hidden ones cannot be chosen; one that is chosen stays.
    void setChipVisible(int id, bool visible);
    void setCurrent(int id);
    [[nodiscard]] int current() const;
    [[nodiscard]] QString text(int id) const;

signals:
    /// The planner chose another one; not sent by `setCurrent`.
    void chosen(int id);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QButtonGroup* m_group;
};

} // namespace homeward::ui
