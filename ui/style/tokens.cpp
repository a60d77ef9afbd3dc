// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/resources.h"
#include "ui/style/style.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace homeward::style {

namespace {

struct NamedColour {
    const char* name;
    QColor Tokens::*colour;
};

constexpr NamedColour namedColours[] = {
    {"window", &Tokens::window}, {"surface", &Tokens::surface}, {"sunken", &Tokens::sunken},
    {"raised", &Tokens::raised}, {"border", &Tokens::border}, {"borderStrong", &Tokens::borderStrong},
    {"text", &Tokens::text}, {"text2", &Tokens::text2}, {"text3", &Tokens::text3}, {"ink", &Tokens::ink},
    {"inkText", &Tokens::inkText}, {"select", &Tokens::select}, {"hover", &Tokens::hover},
    {"focus", &Tokens::focus}, {"disabled", &Tokens::disabled}, {"outcome", &Tokens::outcome},
    {"outcomeTint", &Tokens::outcomeTint}, {"delayed", &Tokens::delayed}, {"delayedTint", &Tokens::delayedTint},
    {"delayedText", &Tokens::delayedText}, {"capacity", &Tokens::capacity}, {"need", &Tokens::need},
    {"amber", &Tokens::amber}, {"amberTint", &Tokens::amberTint}, {"amberText", &Tokens::amberText},
    {"red", &Tokens::red}, {"redTint", &Tokens::redTint}, {"redText", &Tokens::redText},
    {"better", &Tokens::better}, {"worse", &Tokens::worse}, {"unsure", &Tokens::unsure},
    {"betterTint", &Tokens::betterTint}, {"worseTint", &Tokens::worseTint}, {"unsureTint", &Tokens::unsureTint},
    {"base", &Tokens::base}, {"illus", &Tokens::illus}, {"illusTint", &Tokens::illusTint},
    {"grid", &Tokens::grid}, {"axis", &Tokens::axis}, {"scrim", &Tokens::scrim},
};

QColor colourOf(const QJsonValue& value) { return QColor(value.toString()); }

QList<QColor> coloursOf(const QJsonValue& value)
{
    QList<QColor> colours;
    for (const QJsonValue& each : value.toArray())
        colours.append(colourOf(each));
    return colours;
}

SphereColours sphereOf(const QJsonObject& json, const QString& name)
{
    SphereColours colours;
    const QJsonArray shades = json[name].toArray();
    for (int i = 0; i < shades.size() && i < static_cast<int>(colours.shades.size()); ++i)
        colours.shades[static_cast<std::size_t>(i)] = colourOf(shades[i]);
    colours.area = colourOf(json[QStringLiteral("sphere")][name]);
    colours.text = colourOf(json[QStringLiteral("sphereText")][name]);
    colours.tint = colourOf(json[QStringLiteral("sphereTint")][name]);
    return colours;
}

Tokens read(const QJsonObject& json)
{
    Tokens made;
    for (const NamedColour& named : namedColours)
        made.*(named.colour) = colourOf(json[QLatin1String(named.name)]);
    made.spheres = {sphereOf(json, QStringLiteral("hospital")), sphereOf(json, QStringLiteral("community")),
                    sphereOf(json, QStringLiteral("home"))};
    made.scenario = coloursOf(json[QStringLiteral("scenario")]);
    made.sequential = coloursOf(json[QStringLiteral("seq")]);
    return made;
}

struct BothThemes {
    Tokens light;
    Tokens dark;
};

BothThemes readBoth()
{
    initialiseResources();
    QFile file(QStringLiteral(":/homeward/style/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return {read(json[QStringLiteral("light")].toObject()), read(json[QStringLiteral("dark")].toObject())};
}

} // namespace

QColor Tokens::scenarioColour(int index) const
{
    if (index <= 0 || scenario.size() < 2)
        return base;
    return scenario[1 + (index - 1) % (scenario.size() - 1)];
}

const Tokens& tokens(Theme theme)
{
    static const BothThemes both = readBoth();
    return theme == Theme::Dark ? both.dark : both.light;
}

const Tokens& tokens() { return tokens(currentTheme()); }

QHash<QString, QColor> namedTokens(const Tokens& colours)
{
    QHash<QString, QColor> names;
    for (const NamedColour& named : namedColours)
        names.insert(QLatin1String(named.name), colours.*(named.colour));
    return names;
}

} // namespace homeward::style
