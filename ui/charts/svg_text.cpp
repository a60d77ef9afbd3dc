// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/svg_text.h"

#include <QFont>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QStringList>

namespace homeward::charts {

namespace {

constexpr QChar wordJoiner(0x2060);

const QStringList& fallbacks()
{
    static const QStringList families{QStringLiteral("Inter"),     QStringLiteral("Noto Sans"),
                                      QStringLiteral("Segoe UI"),  QStringLiteral("Helvetica Neue"),
                                      QStringLiteral("Arial"),     QStringLiteral("DejaVu Sans"),
                                      QStringLiteral("sans-serif")};
    return families;
}

QString chainAfter(const QString& family)
{
    QStringList chain{family};
    for (const QString& next : fallbacks())
        if (next != family)
            chain.append(next);
    return chain.join(QStringLiteral(", "));
}

QString attributeOf(const QString& attributes, const QString& name)
{
    const QRegularExpression pattern(QStringLiteral("\\b%1=\"([^\"]*)\"").arg(name));
    return pattern.match(attributes).captured(1);
}

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/// The attributes of a text with the chain of fonts and the length of its words.
QString attributesThatHold(QString attributes, const QString& words)
{
    const QString family = attributeOf(attributes, QStringLiteral("font-family"));
    QFont font(family);
    font.setPixelSize(std::max(1, qRound(attributeOf(attributes, QStringLiteral("font-size")).toDouble())));
    font.setWeight(static_cast<QFont::Weight>(
        std::clamp(attributeOf(attributes, QStringLiteral("font-weight")).toInt(), 100, 900)));
    font.setHintingPreference(QFont::PreferNoHinting);
    attributes.replace(QStringLiteral("font-family=\"%1\"").arg(family),
                       QStringLiteral("font-family=\"%1\"").arg(chainAfter(family)));
    const double length = QFontMetricsF(font).horizontalAdvance(unescaped(words));
    if (length < 1.0)
        return attributes;
    return attributes
        + QStringLiteral(" textLength=\"%1\" lengthAdjust=\"spacingAndGlyphs\"").arg(QString::number(length, 'f', 2));
}

} // namespace

QByteArray withTextsThatHold(const QByteArray& svg)
{
    static const QRegularExpression text(QStringLiteral("<text\\b([^>]*)>([^<]*)</text>"));
    const QString whole = QString::fromUtf8(svg);
    QString held;
    qsizetype from = 0;
    for (auto each = text.globalMatch(whole); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        // A line of SVG is never parted, and some fonts show the joiner.
        const QString words = match.captured(2).remove(wordJoiner);
        held += QStringView(whole).mid(from, match.capturedStart() - from);
        held += QStringLiteral("<text%1>%2</text>").arg(attributesThatHold(match.captured(1), words), words);
        from = match.capturedEnd();
    }
    held += QStringView(whole).mid(from);
    return held.toUtf8();
}

} // namespace homeward::charts
