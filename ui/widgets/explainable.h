// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

// Figures on screen that can be asked why. Any widget is marked by one line; the window answers.
namespace homeward::ui {

enum class AskedBy {
    Key,        ///< Ctrl+E where the widget has the focus
    KeyOrClick, ///< a click as well, and Enter or Space: a card
};

/// Marks a widget as showing a figure, by the figure's name in files; an empty name takes the mark off.
void setExplains(QWidget* widget, const QString& figure, AskedBy how = AskedBy::Key);
/// The figure of a widget, or of the nearest one around it that has one; empty where there is none.
[[nodiscard]] QString explainedBy(const QWidget* widget);

/// Watches the program for clicks and keys that ask a marked widget why.
class ExplainClicks : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void asked(const QString& figure);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace homeward::ui
