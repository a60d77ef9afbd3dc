// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes/live_told.h"

#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/wording/headline_text.h"

#include <QCoreApplication>

#include <cmath>

namespace homeward::ui {

namespace {

using charts::ToldFigure; // lupdate takes a qualified name before a function for its class

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LiveTold)
};

QString shown(const std::string& text) { return QString::fromStdString(text); }

QString withUnit(const results::Headline& figure, double value)
{
    const QString number = shown(wording::headlineValue(figure.id, value));
    const QString unit = shown(wording::headlineUnit(figure, document::translated));
    return unit.isEmpty() ? number : QStringLiteral("%1 %2").arg(number, unit);
}

QString signedUnits(double units)
{
    return (units < 0.0 ? QStringLiteral("\u2212%1") : QStringLiteral("+%1")).arg(numbers::people(std::abs(units)));
}

QString roomSentence(double needed, double room)
{
    return needed > room ? Words::tr("There are %1: %2 fewer than are needed.")
                               .arg(numbers::people(room), numbers::people(needed - room))
                         : Words::tr("There are %1: enough.").arg(numbers::people(room));
}

/// The same with the load: what is needed over what there is.
QString loadSentence(double needed, double room)
{
    return Words::tr("%1 That is a load of %2: what is needed over what there is.")
        .arg(roomSentence(needed, room), numbers::wholeShare(needed / room));
}

ToldFigure toldNeed(const QString& name, const QString& unit, double needed, const QString& year)
{
    ToldFigure told;
    told.title = Words::tr("Needed in %1").arg(name);
    told.under = Words::tr("%1, if nothing were ever full").arg(year);
    told.value = Words::tr("%1 %2", "number, unit").arg(numbers::people(needed), unit);
    told.meaning =
        Words::tr("The people who would be there if everyone went where they need to go without waiting, times "
                  "what one of them takes. It is worked out exactly, without chance, as the mean of the year.");
    told.source = Words::tr("How many come, how long they stay, where they go next, and the changes of the scenario.");
    told.help = QStringLiteral("changes");
    return told;
}

} // namespace

ToldFigure toldLive(const results::Headline& figure, const study::LiveFigures& of, const QString& year)
{
    ToldFigure told;
    told.title = shown(wording::headlineName(figure.id, document::translated));
    told.under = Words::tr("%1, %2 of %n futures so far", nullptr, of.asked).arg(year).arg(of.futures);
    told.value = withUnit(figure, figure.now.mean);
    told.meaning = shown(wording::headlineDefinition(figure.id, document::translated));
    if (figure.change) {
        const QString change = shown(wording::changeText(figure.id, *figure.change, document::translated));
        const QString range = shown(wording::changeRange(figure.id, *figure.change, document::translated));
        told.why =
            Words::tr("It was %1 before what you changed here since you chose this change. Nothing else differs: the "
                      "same people with the same luck meet both, so that the difference comes from what you "
                      "changed: %2.")
                .arg(withUnit(figure, figure.change->then.mean),
                     range.isEmpty() ? change : Words::tr("%1 (95 % sure: %2)").arg(change, range));
    }
    told.source =
        Words::tr("A simulation of the scenario as it is now. Press F5 to run the whole plan: then its parts, its "
                  "changes and the figures that it rests on are told too.");
    told.help = QStringLiteral("changes");
    return told;
}

ToldFigure toldNeed(const study::NeedLine& line, const QString& year)
{
    const double now = line.needed.back(), was = line.neededWas.back();
    ToldFigure told = toldNeed(shown(line.name), shown(line.unit), now, year);
    if (!line.room.empty() && line.room.back() > 0.0)
        told.why = loadSentence(now, line.room.back());
    told.partings = {{Words::tr("Made of"),
                      {{Words::tr("before what you changed here"), numbers::people(was), {}, {}},
                       {Words::tr("what you changed here"), signedUnits(now - was), {}, {}},
                       {Words::tr("in all"), numbers::people(now), {}, {}}}}};
    return told;
}

ToldFigure toldNeed(const SettingNeed& setting, const QString& year)
{
    ToldFigure told = toldNeed(shown(setting.name), shown(setting.unit), setting.needed, year);
    if (setting.load())
        told.why = loadSentence(setting.needed, *setting.available);
    return told;
}

} // namespace homeward::ui
