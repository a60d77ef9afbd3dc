// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/standing.h"
#include "ui/style/style.h"

// The marks of where a figure comes from and how sure it is; a word always stands beside them.
namespace homeward::style {

/// A full square is published, a half square derived, a ring local, a dashed square illustrative.
void paintKind(QPainter& painter, const QRectF& where, assumptions::Kind kind, const Tokens& colours);
/// Three bars, of which one, two or three are full.
void paintSureness(QPainter& painter, const QRectF& where, assumptions::Sureness sureness, const Tokens& colours);
[[nodiscard]] QPixmap kindPixmap(assumptions::Kind kind, int size, qreal devicePixelRatio);
[[nodiscard]] QColor kindColour(assumptions::Kind kind, const Tokens& colours);

} // namespace homeward::style
