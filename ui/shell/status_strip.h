// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QPushButton;
class QTimer;

namespace homeward::models {
class ProblemListModel;
}

namespace homeward::ui {

class ElidedLabel;
class Session;

/// The foot of the window: how far to trust what is shown, how many problems, whether edits are kept.
class StatusStrip : public QFrame {
    Q_OBJECT
public:
    StatusStrip(Session& session, models::ProblemListModel& problems, QAction* showProblems, QWidget* parent = nullptr);

    /// A short message in the place of the trust line, for a few seconds.
    void tell(const QString& message);
    [[nodiscard]] QString trustText() const;
    [[nodiscard]] QString keptText() const;
    void takeFocus();
    /// Names the licence of the published figures in the place of the saving state, where a page shows them.
    void showLicence(bool on);

private:
    void refreshTrust();
    void refreshProblems();
    void refreshKept();
    [[nodiscard]] QString trust() const;

    Session& m_session;
    models::ProblemListModel& m_problems;
    ElidedLabel* m_trust;
    QPushButton* m_problemButton;
    ElidedLabel* m_kept;
    QTimer* m_messageTimer;
    QString m_savedAt;
    bool m_licence = false;
};

} // namespace homeward::ui
