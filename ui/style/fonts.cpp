// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include <QFontDatabase>
#include <QFontInfo>

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

QFont font(TextStyle style)
{
    const Step step = stepOf(style);
    QFont made(fontFamily());
    made.setPixelSize(step.pixels);
    made.setWeight(step.weight);
    made.setHintingPreference(QFont::PreferNoHinting);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    made.setFeature(QFont::Tag("tnum"), 1);
#endif
    return made;
}

} // namespace homeward::style
