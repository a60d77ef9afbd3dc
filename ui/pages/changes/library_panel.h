// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace homeward::wording {
struct LibraryChange;
}

namespace homeward::ui {

/// The kind of data that a change of the library is while it is dragged: its id.
inline constexpr const char* libraryChangeMime = "application/x-homeward-library-change";

/// The library of changes: what partnerships do, by group, with what it works on and what to ask locally. Enter, a double
/// click, the button, or dragging it to the time line adds one.
class LibraryPanel : public QFrame {
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget* parent = nullptr);

    [[nodiscard]] QListWidget& list() const { return *m_list; }
    [[nodiscard]] QLineEdit& searchField() const { return *m_search; }
    /// The explanation of the one that is chosen.
    [[nodiscard]] QString explanation() const;

signals:
    /// By the id of the library.
    void addAsked(const QString& id);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void fill();
    void filter(const QString& words);
    void explain();
    void add();
    [[nodiscard]] const wording::LibraryChange* current() const;

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_what;
    QLabel* m_ask;
    QPushButton* m_add;
};

} // namespace homeward::ui
