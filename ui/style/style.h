// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/setting.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QList>
#include <QObject>
#include <QPixmap>

#include <array>

class QApplication;
class QPainter;
class QRectF;

namespace homeward::style {

enum class Theme { Light, Dark };
enum class ThemeChoice { Light, Dark, FollowSystem };

/// The colours of one sphere: five shades for its settings, one for the whole, one for words, one for grounds.
struct SphereColours {
    std::array<QColor, 5> shades;
    QColor area;
    QColor text;
    QColor tint;
};

/// Every colour of one theme; no other part of the window makes up a colour.
struct Tokens {
    QColor window, surface, sunken, raised, border, borderStrong;
    QColor text, text2, text3, ink, inkText, select, hover, focus, disabled;
    QColor outcome, outcomeTint, delayed, delayedTint, delayedText, capacity, need;
    QColor amber, amberTint, amberText, red, redTint, redText;
    QColor better, worse, unsure, betterTint, worseTint, unsureTint;
    QColor base, illus, illusTint, grid, axis, scrim;
    std::array<SphereColours, 3> spheres;   ///< by `model::Sphere`
    QList<QColor> scenario;                 ///< the base first
    QList<QColor> sequential;

    [[nodiscard]] const SphereColours& sphere(model::Sphere which) const
    {
        return spheres[static_cast<std::size_t>(which)];
    }
    /// The colour of a scenario by its place in the plan; past the last it begins again after the base.
    [[nodiscard]] QColor scenarioColour(int index) const;
};

[[nodiscard]] const Tokens& tokens(Theme theme);
/// How far apart two shades of spheres look (CIEDE2000) in the eyes that tell them apart worst: normal sight and three
/// kinds of colour blindness. 0 for a shade and itself.
[[nodiscard]] double shadeDistance(Theme theme, model::Sphere first, int firstShade, model::Sphere second,
                                   int secondShade);
[[nodiscard]] Theme currentTheme();
[[nodiscard]] ThemeChoice currentChoice();
/// The tokens of the current theme.
[[nodiscard]] const Tokens& tokens();

/// Sets style, palette, font and style sheet of the whole program; announces the change to `themeNotifier()`.
/// `FollowSystem` takes dark where the system's own palette (or, from Qt 6.5, its colour scheme) is dark.
void applyTheme(QApplication& application, ThemeChoice choice);
void applyTheme(QApplication& application, Theme theme);

/// Tells painters that the theme has changed.
class ThemeNotifier : public QObject {
    Q_OBJECT
signals:
    void themeChanged();
};
[[nodiscard]] ThemeNotifier* themeNotifier();

/// The type scale, in pixels at 1x; it follows the size of text that the user asked the system for.
enum class TextStyle {
    PageTitle,      ///< 17 semi-bold
    ChartTitle,     ///< 15 semi-bold
    Body,           ///< 13
    BodyStrong,     ///< 13 semi-bold
    Caption,        ///< 12
    CaptionStrong,  ///< 12 semi-bold
    Small,          ///< 11, axis figures and source lines
    SmallStrong,    ///< 11 semi-bold
    Figure,         ///< 22 semi-bold
};
[[nodiscard]] QFont font(TextStyle style);
/// How much larger than at 1x the user's system writes its text, from 1 to 2; read when the program starts.
[[nodiscard]] double textScale();
/// A length that holds text: logical pixels at 1x, times `textScale()`.
[[nodiscard]] inline double scaled(double pixels) { return pixels * textScale(); }
/// Sets the scale by hand, for tests and pictures of large text; 0 asks the system again.
void setTextScale(double scale);
/// The first of Inter, Noto Sans and DejaVu Sans that is there; else the system's own.
[[nodiscard]] QString fontFamily();

/// The line icon `resources/icons/<name>.svg` in the current theme's text colour (disabled, selected and the rest
/// follow from it), or in `colour` where it is valid. Sharp at every device pixel ratio.
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour = {});
/// The same for a ground of `ink`, such as a primary button.
[[nodiscard]] QIcon iconOnInk(const QString& name);
/// The same as a picture of `size` logical pixels.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio = 1.0);

/// The round letter badge of a scenario: A for the base, then B, C, ...
[[nodiscard]] QString scenarioLetter(int index);
void paintBadge(QPainter& painter, const QRectF& where, int scenarioIndex, const Tokens& colours);
[[nodiscard]] QIcon badgeIcon(int scenarioIndex, int size = 18);

/// What a difference means for people: a colour, a shape and (by the caller) a word.
enum class Judgement { Better, Worse, CannotTell };
[[nodiscard]] QColor judgementColour(Judgement judgement, const Tokens& colours);
void paintJudgement(QPainter& painter, const QRectF& where, Judgement judgement, const Tokens& colours);
[[nodiscard]] QPixmap judgementPixmap(Judgement judgement, int size, qreal devicePixelRatio);

/// Gives a widget its look by the style sheet: sets the dynamic property `kind` and polishes it again. Kinds:
/// QFrame: `card`, `toolbar`, `navigation`, `statusbar`, `banner`, `sunken`. QLabel: `pageTitle`, `chartTitle`,
/// `strong`, `caption`, `captionStrong`, `small`, `figure`, `section`, `illustrative`, `better`, `worse`, `unsure`,
/// `error`, `badge`, `badgeError`. QPushButton/QToolButton: `primary`, `flat`, `link`, `chip` (checkable), `segment` (checkable, with
/// `segmentPlace` first, middle, last), `nav` (checkable), `danger`.
void setKind(QWidget* widget, const char* kind);

} // namespace homeward::style
