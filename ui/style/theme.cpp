// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/plain_labels.h"
#include "ui/style/resources.h"
#include "ui/style/style.h"
#include "ui/style/theme_style.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace homeward::style {

namespace {

Theme theme = Theme::Light;
ThemeChoice choiceNow = ThemeChoice::Light;

/// The system's palette, read before ours covers it.
const QPalette& systemPalette()
{
    static const QPalette palette = QApplication::palette();
    return palette;
}

Theme systemTheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark ? Theme::Dark : Theme::Light;
#endif
    const QPalette& palette = systemPalette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness() ? Theme::Dark
                                                                                                         : Theme::Light;
}

QPalette paletteOf(const Tokens& colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.surface);
    palette.setColor(QPalette::AlternateBase, colours.raised);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.text3);
    palette.setColor(QPalette::Button, colours.surface);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.redText);
    palette.setColor(QPalette::ToolTipBase, colours.raised);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Highlight, colours.select);
    palette.setColor(QPalette::HighlightedText, colours.text);
    palette.setColor(QPalette::Link, colours.focus);
    palette.setColor(QPalette::LinkVisited, colours.focus);
    palette.setColor(QPalette::Light, colours.surface);
    palette.setColor(QPalette::Midlight, colours.raised);
    palette.setColor(QPalette::Mid, colours.border);
    palette.setColor(QPalette::Dark, colours.borderStrong);
    palette.setColor(QPalette::Shadow, colours.borderStrong);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    return palette;
}

/// The height of a control that is `pixels` high at 1x: there is room around its text until that is a quarter larger.
long heightOf(double pixels)
{
    constexpr double room = 0.8;
    return std::max(std::lround(pixels), std::lround(scaled(pixels) * room));
}

/// Sizes of text and heights of controls in the style sheet are those at 1x.
QString withScaledText(const QString& sheet)
{
    static const QRegularExpression size(QStringLiteral("(font-size|min-height|max-height): (\\d+)px"));
    QString scaledSheet;
    qsizetype from = 0;
    for (auto each = size.globalMatch(sheet); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        scaledSheet += QStringView(sheet).mid(from, match.capturedStart() - from);
        const double pixels = match.captured(2).toDouble();
        const bool isText = match.captured(1) == QLatin1String("font-size");
        scaledSheet += QStringLiteral("%1: %2px")
                           .arg(match.captured(1))
                           .arg(isText ? std::lround(scaled(pixels)) : heightOf(pixels));
        from = match.capturedEnd();
    }
    return scaledSheet + QStringView(sheet).mid(from);
}

/// The style sheet with `@name` replaced by the colours of the theme.
QString styleSheetOf(const Tokens& colours)
{
    initialiseResources();
    QFile file(QStringLiteral(":/homeward/style/homeward.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    QHash<QString, QColor> names = namedTokens(colours);
    names.insert(QStringLiteral("inkHover"),
                 theme == Theme::Dark ? colours.ink.lighter(112) : colours.ink.lighter(125));
    QColor handle = colours.borderStrong;
    handle.setAlphaF(0.45F);
    names.insert(QStringLiteral("scrollHandle"), handle);
    QStringList longestFirst = names.keys();
    std::sort(longestFirst.begin(), longestFirst.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    sheet.replace(QStringLiteral("@theme"), theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    for (const QString& name : longestFirst)
        sheet.replace(QLatin1Char('@') + name, names.value(name).name(QColor::HexArgb));
    return withScaledText(sheet);
}

void apply(QApplication& application)
{
    const Tokens& colours = tokens(theme);
    static bool once = false;
    if (!once) {
        once = true;
        application.setStyle(new ThemeStyle);
        application.installEventFilter(new FocusRing(&application));
        application.installEventFilter(new PlainLabels(&application));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        QObject::connect(application.styleHints(), &QStyleHints::colorSchemeChanged, &application, [&application] {
            if (choiceNow == ThemeChoice::FollowSystem)
                applyTheme(application, ThemeChoice::FollowSystem);
        });
#endif
    }
    application.setFont(font(TextStyle::Body));
    application.setPalette(paletteOf(colours));
    application.setStyleSheet(styleSheetOf(colours));
    emit themeNotifier() -> themeChanged();
}

} // namespace

Theme currentTheme() { return theme; }
ThemeChoice currentChoice() { return choiceNow; }

void applyTheme(QApplication& application, ThemeChoice choice)
{
    systemPalette();
    choiceNow = choice;
    theme = choice == ThemeChoice::Dark ? Theme::Dark : choice == ThemeChoice::Light ? Theme::Light : systemTheme();
    apply(application);
}

void applyTheme(QApplication& application, Theme wanted)
{
    applyTheme(application, wanted == Theme::Dark ? ThemeChoice::Dark : ThemeChoice::Light);
}

ThemeNotifier* themeNotifier()
{
    static ThemeNotifier notifier;
    return &notifier;
}

void setKind(QWidget* widget, const char* kind)
{
    widget->setProperty("kind", QString::fromLatin1(kind));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace homeward::style
