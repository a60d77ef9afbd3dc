// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace homeward::ui {

/// An event filter of the application for fields that change values:
/// - the wheel changes none that has no focus; it scrolls what the field lies in,
/// - Ctrl+Z and Ctrl+Y belong to a text field only while it holds typing of its own; else to the plan.
class FieldGuard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace homeward::ui
