// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QPushButton;

namespace homeward::ui {

/// The row of scenarios with their letters; arrow keys choose, the menu key opens the menu of one.
/// Where there is no room for every name the longer ones are shortened, all to one width, and where that would leave
/// too little of them, to their letters; beside these stands a button with the chosen name that asks for the list of
/// all. Choosing moves no chip.
class ScenarioChips : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioChips(QWidget* parent = nullptr);

    /// `letters` are places of letters: 0 is A.
    void setScenarios(const QStringList& names, const std::vector<int>& letters);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    void takeFocus();
    /// A widget that stands right after the last chip.
    void setTail(QWidget* tail);
    /// Opens the list of all scenarios; hidden where every chip shows a name.
    [[nodiscard]] QPushButton* listButton() const { return m_list; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(int index);
    void menuAsked(int index, const QPoint& globalPosition);
    void renameAsked(int index);
    void removeAsked(int index);
    void listAsked();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPushButton* newChip();
    void refreshIcons();
    void arrange();
    void arrangeNames(int widest);
    void arrangeLetters(int room);
    int placeChip(int index, int x, int width, bool named);
    void placeTail(int x);
    [[nodiscard]] int tailWidth() const;
    [[nodiscard]] int fullWidth(int index) const;
    [[nodiscard]] int allNames(int widest) const;
    [[nodiscard]] int widestThatFits(int room) const;
    bool handleKey(int index, int key);
    [[nodiscard]] int count() const { return static_cast<int>(m_chips.size()); }

    QStringList m_names;
    std::vector<int> m_letters;
    std::vector<QPushButton*> m_chips;
    QPushButton* m_list;
    QWidget* m_tail = nullptr;
    int m_current = 0;
};

} // namespace homeward::ui
