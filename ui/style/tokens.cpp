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
    QColor Tokens::* colour;
};

constexpr NamedColour namedColours[] = {
    {"window", &Tokens::window},
    {"surface", &Tokens::surface},
    {"sunken", &Tokens::sunken},
    {"raised", &Tokens::raised},
    {"border", &Tokens::border},
    {"borderStrong", &Tokens::borderStrong},
    {"text", &Tokens::text},
    {"text2", &Tokens::text2},
    {"text3", &Tokens::text3},
    {"ink", &Tokens::ink},
    {"inkText", &Tokens::inkText},
    {"select", &Tokens::select},
    {"hover", &Tokens::hover},
    {"focus", &Tokens::focus},
    {"disabled", &Tokens::disabled},
    {"outcome", &Tokens::outcome},
    {"outcomeTint", &Tokens::outcomeTint},
    {"delayed", &Tokens::delayed},
    {"delayedTint", &Tokens::delayedTint},
    {"delayedText", &Tokens::delayedText},
    {"capacity", &Tokens::capacity},
    {"need", &Tokens::need},
    {"amber", &Tokens::amber},
    {"amberTint", &Tokens::amberTint},
    {"amberText", &Tokens::amberText},
    {"red", &Tokens::red},
    {"redTint", &Tokens::redTint},
    {"redText", &Tokens::redText},
    {"better", &Tokens::better},
    {"worse", &Tokens::worse},
    {"unsure", &Tokens::unsure},
    {"betterTint", &Tokens::betterTint},
    {"worseTint", &Tokens::worseTint},
    {"unsureTint", &Tokens::unsureTint},
    {"base", &Tokens::base},
    {"illus", &Tokens::illus},
    {"illusTint", &Tokens::illusTint},
    {"grid", &Tokens::grid},
    {"axis", &Tokens::axis},
    {"scrim", &Tokens::scrim},
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

/// Distances between the fifteen shades: hospital, community, home, five each.
using ShadeDistances = std::array<std::array<double, 15>, 15>;

std::size_t shadeIndex(model::Sphere sphere, int shade)
{
    return static_cast<std::size_t>(sphere) * 5 + static_cast<std::size_t>(shade);
}

/// From pairs such as `hospital1-community2`.
ShadeDistances distancesOf(const QJsonObject& json)
{
    const QStringList spheres{QStringLiteral("hospital"), QStringLiteral("community"), QStringLiteral("home")};
    const auto name = [&](int i) -> QString { return spheres[i / 5] + QString::number(i % 5 + 1); };
    ShadeDistances distances{};
    for (int a = 0; a < 15; ++a)
        for (int b = a + 1; b < 15; ++b) {
            const double apart = json[name(a) + QLatin1Char('-') + name(b)].toDouble();
            distances[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] = apart;
            distances[static_cast<std::size_t>(b)][static_cast<std::size_t>(a)] = apart;
        }
    return distances;
}

struct BothThemes {
    Tokens light;
    Tokens dark;
    ShadeDistances lightDistances;
    ShadeDistances darkDistances;
};

BothThemes readBoth()
{
    initialiseResources();
    QFile file(QStringLiteral(":/homeward/style/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject distances = json[QStringLiteral("worst_ciede2000")].toObject();
    return {read(json[QStringLiteral("light")].toObject()), read(json[QStringLiteral("dark")].toObject()),
            distancesOf(distances[QStringLiteral("light")].toObject()),
            distancesOf(distances[QStringLiteral("dark")].toObject())};
}

const BothThemes& bothThemes()
{
    static const BothThemes both = readBoth();
    return both;
}

} // namespace

QColor Tokens::scenarioColour(int index) const
{
    if (index <= 0 || scenario.size() < 2)
        return base;
    return scenario[1 + (index - 1) % (scenario.size() - 1)];
}

const Tokens& tokens(Theme theme) { return theme == Theme::Dark ? bothThemes().dark : bothThemes().light; }

double shadeDistance(Theme theme, model::Sphere first, int firstShade, model::Sphere second, int secondShade)
{
    const ShadeDistances& of = theme == Theme::Dark ? bothThemes().darkDistances : bothThemes().lightDistances;
    return of[shadeIndex(first, firstShade)][shadeIndex(second, secondShade)];
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
