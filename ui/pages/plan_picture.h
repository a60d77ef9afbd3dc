// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QWidget;

namespace homeward::ui {

class Workspace;

/// A small picture of the chart last looked at on a page, without words, in the light theme: the stack of where care is held
/// where the page has no chart of its own. Null without results.
[[nodiscard]] QImage planPicture(const Workspace& workspace, const QWidget& page, QSize size);

} // namespace homeward::ui
