// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/prompt.h"

#include <QCoreApplication>

#include <QPointer>
#include <QWidget>

namespace homeward::ui {

/// Asks a person, by message boxes and file dialogs over a window.
class WindowPrompt : public document::Prompt {
    Q_DECLARE_TR_FUNCTIONS(WindowPrompt)
public:
    void setWindow(QWidget* window) { m_window = window; }

    SaveAnswer askSave(const QString& planName) override;
    ChangedAnswer askChangedOnDisk(const QString& path) override;
    bool askOpenReadOnly(const QString& path, const QString& holder) override;
    bool askReplace(const QString& path) override;
    bool askRecover(const QString& path) override;
    QString askSavePath(const QString& suggested) override;

private:
    QPointer<QWidget> m_window;
};

} // namespace homeward::ui
