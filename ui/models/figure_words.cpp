// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_words.h"

#include "ui/numbers/numbers.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace homeward::models {

using calibrate::Beside;
using calibrate::PlanFigure;
using calibrate::Standing;

namespace {

struct Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

QString plain(const std::string& utf8) { return QString::fromStdString(utf8); }

bool isMoney(const PlanFigure& figure) { return figure.unit.starts_with("£"); }

/// Whole from 100 on, one decimal below; money to the penny below 10,000.
QString valueText(const PlanFigure& figure, double value)
{
    constexpr double pennies = 10'000.0;
    constexpr double whole = 100.0;
    if (isMoney(figure))
        return QStringLiteral("£%1").arg(numbers::fixed(value, value < pennies ? 2 : 0));
    if (figure.beside == Beside::Growth)
        return numbers::factor(std::round(1000.0 * (1.0 + value)) / 1000.0);
    const bool isCount = std::floor(value) == value;
    return numbers::fixed(value, value >= whole || isCount ? 0 : 1);
}

/// The unit without what the value has already.
QString unitText(const PlanFigure& figure)
{
    const QString unit = plain(figure.unit);
    return isMoney(figure) ? unit.mid(1).trimmed() : unit;
}

QString publisherText(const std::string& publisher)
{
    constexpr std::array<std::pair<const char*, const char*>, 4> shortNames{{
        {"National Records of Scotland", "NRS"},
        {"Public Health Scotland", "PHS"},
        {"Improvement Service", "Imp. Service"},
        {"Healthcare Improvement Scotland", "HIS"},
    }};
    for (const auto& [name, shortName] : shortNames)
        if (publisher == name)
            return QString::fromLatin1(shortName);
    return plain(publisher);
}

bool isOfTemplate(const PlanFigure& figure) { return figure.publisher.starts_with("Homeward"); }

} // namespace

QString bandText(const std::string& band)
{
    const QString ages = plain(band);
    if (ages.isEmpty() || ages == QStringLiteral("all"))
        return {};
    if (ages.endsWith(u'+'))
        return Figures::tr("%1 and over", "ages").arg(ages.chopped(1));
    const QStringList ends = ages.split(u'-');
    if (ends.size() != 2)
        return ages;
    return ends[0] == QStringLiteral("0") ? Figures::tr("under %1", "ages").arg(ends[1].toInt() + 1)
                                          : Figures::tr("%1 to %2", "ages").arg(ends[0], ends[1]);
}

QString figureName(const PlanFigure& figure)
{
    const QString band = bandText(figure.band);
    if (figure.isPart)
        return band;
    if (figure.beside == Beside::ShareOfAll)
        return Figures::tr("People aged %1").arg(band);
    if (figure.beside == Beside::Growth)
        return Figures::tr("Growth of people aged %1, %2").arg(band, plain(figure.year));
    const QString title = plain(figure.title);
    // Titles of measures of one band say it themselves.
    const bool says = band.isEmpty() || title.contains(QStringLiteral("aged")) || title.contains(QStringLiteral("65+"));
    return says ? title : QStringLiteral("%1, %2").arg(title, band);
}

QString figureValue(const PlanFigure& figure)
{
    if (!figure.value)
        return figure.measure.empty() ? QString() : Figures::tr("not published");
    const QString low = valueText(figure, *figure.value);
    return figure.highest ? Figures::tr("%1 to %2", "lowest and highest").arg(low, valueText(figure, *figure.highest))
                          : low;
}

QString figureUnit(const PlanFigure& figure)
{
    if (figure.compared && figure.beside == Beside::PerThousand)
        return Figures::tr("%1 per 1,000").arg(numbers::fixed(*figure.compared, 1));
    if (figure.compared && figure.beside == Beside::ShareOfAll)
        return Figures::tr("%1 of all").arg(numbers::share(*figure.compared));
    if (!figure.value && figure.measure.empty())
        return figure.count > 1 ? Figures::tr("%n places in the plan", nullptr, figure.count) : QString();
    return unitText(figure);
}

QString scotlandValue(const PlanFigure& figure)
{
    if (!figure.scotland)
        return {};
    switch (figure.beside) {
    case Beside::PerThousand: return numbers::fixed(*figure.scotland, 1);
    case Beside::ShareOfAll: return numbers::share(*figure.scotland);
    case Beside::Itself:
    case Beside::Growth: return valueText(figure, *figure.scotland);
    case Beside::Nothing: break;
    }
    return {};
}

QString sourceText(const PlanFigure& figure)
{
    if (figure.typed)
        return Figures::tr("typed by you");
    if (figure.measure.empty() && isOfTemplate(figure))
        return figure.standing == Standing::Illustrative ? Figures::tr("no source yet")
                                                         : Figures::tr("solved with the base year");
    const QString publisher = publisherText(figure.publisher);
    if (figure.beside == Beside::Growth)
        return Figures::tr("%1, projection").arg(publisher);
    return figure.year.empty() ? publisher : QStringLiteral("%1, %2").arg(publisher, plain(figure.year));
}

QString standingText(const PlanFigure& figure)
{
    if (figure.typed)
        return Figures::tr("your own");
    switch (figure.standing) {
    case Standing::Published: return Figures::tr("published");
    case Standing::Derived: return Figures::tr("derived");
    case Standing::FilledIn: return Figures::tr("filled in");
    case Standing::Missing: return Figures::tr("not published");
    case Standing::Illustrative: return Figures::tr("illustrative");
    }
    return {};
}

QString figureSentence(const PlanFigure& figure, const QString& area)
{
    QString name = figureName(figure);
    if (figure.isPart)
        name = QStringLiteral("%1, %2").arg(plain(figure.title), name);
    QStringList parts{name};
    const QString value = figureValue(figure);
    if (!value.isEmpty())
        parts << QStringLiteral("%1: %2 %3").arg(area, value, unitText(figure)).trimmed();
    if (const QString unit = figureUnit(figure); figure.compared && !unit.isEmpty())
        parts << unit;
    if (const QString scotland = scotlandValue(figure); !scotland.isEmpty())
        parts << Figures::tr("Scotland: %1").arg(scotland);
    parts << standingText(figure);
    const QString source = isOfTemplate(figure) || figure.typed
        ? sourceText(figure)
        : QStringLiteral("%1, %2").arg(plain(figure.publisher), plain(figure.year));
    parts << source;
    QString sentence = parts.join(QStringLiteral("; "));
    if (!figure.how.empty())
        sentence += QStringLiteral("\n%1").arg(plain(figure.how));
    return sentence;
}

} // namespace homeward::models
