// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fitting_font.h"
#include "ui/style/style.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace homeward::style {

namespace {

QString firstFamilyThere()
{
    const QStringList there = QFontDatabase::families();
    for (const QString& family : {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")})
        if (there.contains(family))
            return family;
    return QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).family();
}

/// The size in pixels that a system's general font has where the user has not asked for larger text.
#if defined(Q_OS_WIN)
constexpr double usualPixels = 12.0;
#elif defined(Q_OS_MACOS)
constexpr double usualPixels = 13.0;
#else
constexpr double usualPixels = 15.0;   // desktops differ from 12 to 15
#endif
constexpr double largestScale = 2.0;

double& scaleInForce()
{
    static double scale = 0.0;
    return scale;
}

double systemScale()
{
    const int pixels = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize();
    return std::clamp(pixels / usualPixels, 1.0, largestScale);
}

struct Step {
    int pixels;
    QFont::Weight weight;
};

Step stepOf(TextStyle style)
{
    switch (style) {
    case TextStyle::PageTitle: return {17, QFont::DemiBold};
    case TextStyle::ChartTitle: return {15, QFont::DemiBold};
    case TextStyle::Body: return {13, QFont::Normal};
    case TextStyle::BodyStrong: return {13, QFont::DemiBold};
    case TextStyle::Caption: return {12, QFont::Normal};
    case TextStyle::CaptionStrong: return {12, QFont::DemiBold};
    case TextStyle::Small: return {11, QFont::Normal};
    case TextStyle::SmallStrong: return {11, QFont::DemiBold};
    case TextStyle::Figure: return {22, QFont::DemiBold};
    }
    return {13, QFont::Normal};
}

} // namespace

QString fontFamily()
{
    static const QString family = firstFamilyThere();
    return family;
}

double textScale()
{
    double& scale = scaleInForce();
    if (scale <= 0.0)
        scale = systemScale();
    return scale;
}

void setTextScale(double scale) { scaleInForce() = std::min(scale, largestScale); }

QFont font(TextStyle style)
{
    const Step step = stepOf(style);
    QFont made(fontFamily());
    made.setPixelSize(static_cast<int>(std::lround(scaled(step.pixels))));
    made.setWeight(step.weight);
    made.setHintingPreference(QFont::PreferNoHinting);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    made.setFeature(QFont::Tag("tnum"), 1);
#endif
    return made;
}

QFont fittingFont(QFont font, const QString& text, double width)
{
    constexpr int least = 7; // pixels
    while (font.pixelSize() > least && QFontMetricsF(font).horizontalAdvance(text) > width)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

} // namespace homeward::style
