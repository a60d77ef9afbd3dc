// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace homeward::style {

/// Shows text as text in every label, message and tool tip. Qt renders what looks like markup, and a name in a plan from
/// elsewhere may look so: `<img src="//server/share/x.png">` would make Windows sign in to that server. A label that is
/// meant to be rich says so by its text format.
class PlainLabels : public QObject {
public:
    using QObject::QObject;

protected:
    /// Labels are polished before they are first measured or drawn; tool tips are labels.
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace homeward::style
