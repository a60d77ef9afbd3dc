// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QPointer>

class QFrame;
class QPushButton;
class QVBoxLayout;

namespace homeward::ui {

struct Example;

/// What Homeward is, what can be opened, and what was cut off.
class StartPage : public Page {
    Q_OBJECT
public:
    StartPage(Workspace& workspace, document::RecentFiles& recent, document::RecoveryKeeper& keeper,
              QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Start"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("start"); }
    [[nodiscard]] QString section() const override { return {}; }
    [[nodiscard]] bool showsResults() const override { return true; }
    [[nodiscard]] bool needsPlan() const override { return false; }
    void takeFocus() override;

    /// Looks again for sessions that were cut off.
    void refreshRecovery();

protected:
    void refresh() override;

private:
    QWidget* buildExample(const Example& example);
    QWidget* buildFiles();
    QWidget* buildPath();
    void refreshRecent();
    void refreshIcons();
    void forget(const QString& journalFile);

    Workspace& m_workspace;
    document::RecentFiles& m_recent;
    document::RecoveryKeeper& m_keeper;
    QFrame* m_recovery;
    QVBoxLayout* m_recoveryRows;
    QVBoxLayout* m_recentRows = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_firstExample = nullptr;
    QPointer<QPushButton> m_firstRestore;
};

} // namespace homeward::ui
