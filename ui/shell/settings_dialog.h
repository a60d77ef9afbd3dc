// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/preferences.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;

namespace homeward::document {
class RecoveryKeeper;
}

namespace homeward::ui {

/// Language, theme, size of text and numbers of the program, and where edits are kept. Each choice is kept when the dialog
/// is accepted; the theme changes at once, the rest when the program starts next.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// Both must outlive the dialog.
    SettingsDialog(QSettings& settings, document::RecoveryKeeper& keeper, QWidget* parent = nullptr);

    /// How a translation file is chosen: a file dialog, or what a test puts in its place. Empty = called off.
    void setFileChooser(std::function<QString()> chooser) { m_chooseFile = std::move(chooser); }
    /// The keyboard begins at the language.
    void showLanguage();

    void accept() override;

private:
    QWidget* choices();
    QWidget* keptEdits();
    QComboBox* languageBox();
    QComboBox* themeBox();
    QComboBox* textBox();
    QComboBox* numberBox();
    [[nodiscard]] QString asLanguage(const QString& language) const;
    void languageChosen(int index);
    void chooseFile();
    void deleteKept();
    void refreshKept();
    [[nodiscard]] Preferences chosen() const;

    QSettings& m_settings;
    document::RecoveryKeeper& m_keeper;
    Preferences m_before;
    std::function<QString()> m_chooseFile;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_text;
    QComboBox* m_numbers;
    QLabel* m_note; ///< what is wrong with a chosen file, or when the choices take effect
    QLabel* m_kept;
    QPushButton* m_delete;
    int m_lastLanguage = 0;
    bool m_asked = false; ///< whether the first press of `m_delete` has been made
};

} // namespace homeward::ui
