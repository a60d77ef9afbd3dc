// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace homeward::document {
class RecoveryKeeper;
}

namespace homeward::ui {

/// Says over every page but the start page that edits of a session that was cut off can be had back.
class RecoveryBanner : public QFrame {
    Q_OBJECT
public:
    explicit RecoveryBanner(document::RecoveryKeeper& keeper, QWidget* parent = nullptr);

    /// The page in view makes the offer itself, or not. The banner hides then, where there is nothing, and once put off.
    void setOfferedOnPage(bool offered);

signals:
    void showAsked();

private:
    void refresh();

    document::RecoveryKeeper& m_keeper;
    bool m_offeredOnPage = true;
    bool m_putOff = false;
};

} // namespace homeward::ui
