// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QPushButton;
class QVBoxLayout;

namespace homeward::document {
class RecoveryKeeper;
}

namespace homeward::ui {

class Messages;

/// Sessions that were cut off, each with a way to bring its edits back. Hidden where there are none.
class RecoveryCard : public QFrame {
    Q_OBJECT
public:
    /// Both must outlive this widget.
    RecoveryCard(Messages& messages, document::RecoveryKeeper& keeper, QWidget* parent = nullptr);

    /// Looks again.
    void refresh();
    /// The first button that restores; null where there is none.
    [[nodiscard]] QPushButton* firstButton() const { return m_firstRestore; }

private:
    void forget(const QString& journalFile);

    Messages& m_messages;
    document::RecoveryKeeper& m_keeper;
    QVBoxLayout* m_rows;
    QPointer<QPushButton> m_firstRestore;
};

} // namespace homeward::ui
