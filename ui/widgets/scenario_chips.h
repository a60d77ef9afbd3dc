// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QPushButton;

namespace homeward::ui {

/// The row of scenarios with their letters; arrow keys choose, the menu key opens the menu of one.
/// Where there is no room for every name, those not chosen are shortened, at worst to their letter.
class ScenarioChips : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioChips(QWidget* parent = nullptr);

    void setNames(const QStringList& names);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    void takeFocus();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(int index);
    void menuAsked(int index, const QPoint& globalPosition);
    void renameAsked(int index);
    void removeAsked(int index);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshIcons();
    void arrange();
    [[nodiscard]] int fullWidth(int index) const;
    bool handleKey(int index, int key);

    QStringList m_names;
    std::vector<QPushButton*> m_chips;
    int m_current = 0;
};

} // namespace homeward::ui
