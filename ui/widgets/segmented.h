// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace homeward::ui {

/// A row of joined buttons of which exactly one is down; arrow keys move along it.
class Segmented : public QWidget {
    Q_OBJECT
public:
    explicit Segmented(const QString& accessibleName, QWidget* parent = nullptr);

    void addChoice(int id, const QString& text, const QString& toolTip = {});
    void setCurrent(int id);
    [[nodiscard]] int current() const;
    void takeFocus();

signals:
    /// The planner chose another one; not sent by `setCurrent`.
    void chosen(int id);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void markPlaces();

    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace homeward::ui
